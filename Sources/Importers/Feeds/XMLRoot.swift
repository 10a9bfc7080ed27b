/// The first element of a text that may be XML, behind declarations and comments.
struct XMLRoot {
  /// As written, with its prefix.
  let name: String
  /// As much of its tag as there is.
  let tag: String
  /// True where an XML declaration stands before it.
  let isDeclared: Bool

  /// The name without its prefix, in small letters.
  var localName: String { name.split(separator: ":").last.map { $0.lowercased() } ?? "" }

  /// `nil` where the bytes begin with anything else.
  init?(_ bytes: [UInt8]) {
    var at = 0
    var isDeclared = false
    while at < bytes.count {
      guard bytes[at] == 0x3C else {
        guard bytes[at] <= 0x20 || bytes[at...].starts(with: [0xEF, 0xBB, 0xBF]) else { return nil }
        at += bytes[at] <= 0x20 ? 1 : 3
        continue
      }
      let rest = bytes[(at + 1)...]
      if rest.starts(with: Array("!--".utf8)) {
        var end = at + 4
        while end + 2 < bytes.count, bytes[end...].prefix(3) != [0x2D, 0x2D, 0x3E] { end += 1 }
        at = end + 3
      } else if rest.first == 0x21 || rest.first == 0x3F {
        isDeclared = isDeclared || rest.starts(with: Array("?xml".utf8))
        at = Self.end(ofDeclarationAt: at, in: bytes)
      } else {
        let name = rest.prefix { $0 > 0x20 && $0 != 0x3E && $0 != 0x2F }
        guard let first = name.first, (first | 0x20) &- 0x61 < 26 || first >= 0x80 || first == 0x5F
        else { return nil }
        self.name = String(decoding: name, as: UTF8.self)
        tag = String(decoding: rest.prefix { $0 != 0x3E }, as: UTF8.self)
        self.isDeclared = isDeclared
        return
      }
    }
    return nil
  }

  private static func end(ofDeclarationAt start: Int, in bytes: [UInt8]) -> Int {
    var at = start
    var depth = 0
    while at < bytes.count {
      if bytes[at] == 0x3C { depth += 1 } else if bytes[at] == 0x3E { depth -= 1 }
      at += 1
      if depth == 0 { break }
    }
    return at
  }
}
