/// What a source says itself of its character set.
enum DeclaredCharset {
  /// The character set that a byte order mark tells, and the mark's length.
  static func fromByteOrderMark(_ bytes: ArraySlice<UInt8>) -> (charset: Charset, length: Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return (.utf32Little, 4) }
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return (.utf32Big, 4) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16Little, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16Big, 2) }
    if bytes.starts(with: [0x84, 0x31, 0x95, 0x33]) { return (.gb18030, 4) }
    return nil
  }

  /// What the XML declaration or a `<meta>` in the first bytes says; `nil` where neither does.
  ///
  /// Whoever can read these bytes as ASCII knows that they are not UTF-16, whatever they say.
  static func inMarkup(_ bytes: ArraySlice<UInt8>) -> Charset? {
    let head = bytes.prefix(4_096).map { $0 >= 0x41 && $0 <= 0x5A ? $0 + 32 : $0 }
    guard head.contains(0x3C) else { return nil }
    var at = 0
    while let open = head[at...].firstIndex(of: 0x3C) {
      at = open + 1
      let name =
        head[at...].starts(with: Array("?xml".utf8))
        ? "encoding" : head[at...].starts(with: Array("meta".utf8)) ? "charset" : nil
      guard let name else { continue }
      let close = head[at...].firstIndex(of: 0x3E) ?? head.endIndex
      if let label = value(of: Array(name.utf8), in: head[at..<close]),
        let charset = Charset(label: label)
      {
        let isWide = charset.name.hasPrefix("UTF-16") || charset.name.hasPrefix("UTF-32")
        return isWide ? .utf8 : charset
      }
    }
    return nil
  }

  /// The word after `name=`, with or without quotes.
  private static func value(of name: [UInt8], in tag: ArraySlice<UInt8>) -> String? {
    var at = tag.startIndex
    while at + name.count < tag.endIndex {
      guard tag[at...].starts(with: name) else {
        at += 1
        continue
      }
      var end = at + name.count
      at += 1
      func skipBlanks() { while end < tag.endIndex, tag[end] <= 0x20 { end += 1 } }
      skipBlanks()
      guard end < tag.endIndex, tag[end] == 0x3D else { continue }
      end += 1
      skipBlanks()
      if end < tag.endIndex, tag[end] == 0x22 || tag[end] == 0x27 { end += 1 }
      let word = tag[end...].prefix { byte in
        byte > 0x20 && byte != 0x22 && byte != 0x27 && byte != 0x3B && byte != 0x3F && byte != 0x3E
      }
      if !word.isEmpty { return String(decoding: word, as: UTF8.self) }
    }
    return nil
  }
}
