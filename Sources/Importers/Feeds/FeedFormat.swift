/// The formats in which sites tell what is new.
enum FeedFormat {
  case xml
  case json

  /// Tells from how a text begins; `nil` for one that is no feed.
  init?(of text: String) {
    let head = text.utf8.prefix(8_192).drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
    if head.first == 0x7B {
      guard String(Substring(head)).contains("jsonfeed.org/version") else { return nil }
      self = .json
      return
    }
    let bytes = Array(head)
    guard Self.isFeed(bytes) || Self.declaration(in: bytes).map({ Self.isFeed($0) }) ?? false else {
      return nil
    }
    self = .xml
  }

  private static func isFeed(_ bytes: [UInt8]) -> Bool {
    guard let root = rootName(bytes) else { return false }
    let local = root.split(separator: ":").last.map { $0.lowercased() } ?? ""
    return ["rss", "rdf", "feed", "channel", "opml"].contains(local)
  }

  /// What begins with an XML declaration, behind whatever a broken server printed first.
  private static func declaration(in bytes: [UInt8]) -> [UInt8]? {
    let mark = Array("<?xml ".utf8)
    var at = 1
    while at < bytes.count, let open = bytes[at...].firstIndex(of: 0x3C) {
      if bytes[open...].starts(with: mark) { return Array(bytes[open...]) }
      at = open + 1
    }
    return nil
  }

  /// The name of the first element behind declarations and comments.
  private static func rootName(_ bytes: [UInt8]) -> String? {
    var at = 0
    while at < bytes.count {
      guard bytes[at] == 0x3C else {
        guard bytes[at] <= 0x20 else { return nil }
        at += 1
        continue
      }
      let rest = bytes[(at + 1)...]
      if rest.starts(with: Array("!--".utf8)) {
        var end = at + 4
        while end + 2 < bytes.count, bytes[end...].prefix(3) != [0x2D, 0x2D, 0x3E] { end += 1 }
        at = end + 3
      } else if rest.first == 0x21 || rest.first == 0x3F {
        var depth = 0
        while at < bytes.count {
          if bytes[at] == 0x3C { depth += 1 } else if bytes[at] == 0x3E { depth -= 1 }
          at += 1
          if depth == 0 { break }
        }
      } else {
        return String(
          decoding: rest.prefix { $0 > 0x20 && $0 != 0x3E && $0 != 0x2F }, as: UTF8.self)
      }
    }
    return nil
  }
}
