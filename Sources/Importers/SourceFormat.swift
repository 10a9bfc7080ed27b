/// What a decoded source is, told by its first words, and by its name where they do not tell.
enum SourceFormat {
  case page
  case text
  /// Data in a vocabulary of XML that nothing here reads.
  case xml(root: String)

  /// Looks at the first few thousand bytes, and at the last few.
  init(of text: String, name: String) {
    let head = Array(text.utf8.prefix(4_096))
    if MarkupHead(head).isPage || isPageName(name) && head.contains(0x3C) {
      self = .page
    } else if let root = unknownXML(head, tail: text.utf8.suffix(256)) {
      self = .xml(root: root)
    } else {
      self = .text
    }
  }
}

/// The root's name of a text that says that it is XML, declares a namespace, or ends as it began.
private func unknownXML(_ head: [UInt8], tail: Substring.UTF8View) -> String? {
  guard let root = XMLRoot(head) else { return nil }
  let end = "</\(root.name)>"
  let isClosed = String(Substring(tail)).split(whereSeparator: \.isWhitespace).joined().hasSuffix(
    end)
  return root.isDeclared || root.tag.contains("xmlns") || isClosed ? root.name : nil
}

/// True for the names that pages are saved under.
private func isPageName(_ name: String) -> Bool {
  var name = name.lowercased()
  if name.hasSuffix(".gz") { name.removeLast(3) }
  return [".html", ".htm", ".xhtml", ".xht", ".shtml"].contains { name.hasSuffix($0) }
}

/// The first element of a source that begins with markup.
private struct MarkupHead {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// True where the first thing in it, prologue and comments apart, is an element of HTML.
  var isPage: Bool {
    var head = self
    while true {
      head.skipSpace()
      guard head.byte(0) == 0x3C else { return false }
      if head.starts(with: "<!--") {
        guard head.skip(past: "-->") else { return false }
      } else if head.starts(with: "<!doctype") {
        return head.word(from: 9).map { $0 == "html" } ?? false
      } else if head.byte(1) == 0x3F || head.byte(1) == 0x21 {
        guard head.skip(past: ">") else { return false }
      } else {
        guard let name = head.word(from: 1), let tag = HTMLTag(rawValue: name) else { return false }
        return Self.openers.contains(tag)
      }
    }
  }

  /// Elements that a page, or a piece of one, begins with.
  private static let openers: Set<HTMLTag> = [
    .html, .head, .title, .meta, .link, .style, .script, .base, .body, .div, .article, .section,
    .main, .header, .p, .table, .center, .font, .h1, .h2, .h3, .ul, .ol, .blockquote, .figure, .a,
    .span, .strong, .b, .em, .i, .img, .br, .hr, .pre, .dl, .nav, .aside, .iframe, .noscript,
  ]

  private func byte(_ offset: Int) -> UInt8 {
    position + offset < bytes.count ? bytes[position + offset] : 0
  }

  private mutating func skipSpace() {
    while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
  }

  private func starts(with text: String) -> Bool {
    text.utf8.enumerated().allSatisfy { offset, wanted in
      let byte = byte(offset)
      return byte == wanted || byte &- 0x41 < 26 && byte | 0x20 == wanted
    }
  }

  private mutating func skip(past text: String) -> Bool {
    while position < bytes.count {
      if starts(with: text) {
        position += text.utf8.count
        return true
      }
      position += 1
    }
    return false
  }

  /// The letters and digits at `offset`, white space before them skipped, in lower case.
  private func word(from offset: Int) -> String? {
    var index = position + offset
    while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
    let word = bytes[index...].prefix { ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == 0x2D }
    return word.isEmpty ? nil : String(decoding: word, as: UTF8.self).lowercased()
  }
}
