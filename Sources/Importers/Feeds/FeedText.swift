import Articles

/// Words of a feed: plain, or HTML.
enum FeedText {
  case plain(String)
  case html(String)

  /// The text of an element of a feed, by what its attributes say of it and by what it holds.
  ///
  /// Atom's elements say what they hold. The others leave it open, so that the words decide: a body
  /// with any tag is HTML, while a title may well speak of one.
  init(_ tree: XMLTree, _ index: Int, isAtom: Bool, isBody: Bool = false) {
    let element = tree.element(index)
    let type = element?["type"]?.lowercased().split(separator: ";").first.map(String.init) ?? ""
    if element?["mode"]?.lowercased() == "base64"
      || (isAtom && Self.isBase64(type) && !tree.hasElements(index))
    {
      let text = decodeText(decodedBase64(Array(tree.text(of: index).utf8))[...]).text
      self = type.hasSuffix("html") || Self.isHTML(text) ? .html(text) : .plain(text)
    } else if tree.hasElements(index) {
      self = .html(tree.markup(in: index))
    } else {
      let text = tree.text(of: index)
      if isAtom, type == "text" || type == "text/plain" {
        self = .plain(text)
      } else if type == "html" || type == "text/html" || type == "xhtml" || type.hasSuffix("+xml") {
        self = .html(text)
      } else {
        let isHTML = Self.isHTML(text) || (isBody && !isAtom && Self.hasTag(text))
        self = isHTML ? .html(text) : .plain(text)
      }
    }
  }

  /// A type of its own, neither Atom's words for text nor a media type that is text.
  private static func isBase64(_ type: String) -> Bool {
    type.contains("/") && !type.hasPrefix("text/") && !type.hasSuffix("xml")
      && !type.contains("html")
  }

  /// True for an element, and for text with an entity or a tag that HTML has for words: `a <grin>`
  /// is none.
  static func isHTML(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    let words = bytes.drop { $0 <= 0x20 }
    if words.first == 0x3C, let letter = words.dropFirst().first, (letter | 0x20) &- 0x61 < 26,
      words.last(where: { $0 > 0x20 }) == 0x3E
    {
      return true
    }
    for (index, byte) in bytes.enumerated() {
      let rest = bytes[(index + 1)...]
      if byte == 0x26 {
        let name = rest.prefix(32).prefix { $0 != 0x3B && $0 > 0x20 }
        if name.endIndex < bytes.count, bytes[name.endIndex] == 0x3B, name.count > 1 { return true }
      } else if byte == 0x3C {
        let name = rest.drop { $0 == 0x2F }.prefix(12)
          .prefix { ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 }
        let follower = name.endIndex < bytes.count ? bytes[name.endIndex] : 0
        if follower <= 0x20 || follower == 0x3E || follower == 0x2F,
          tags.contains(String(decoding: name, as: UTF8.self).lowercased())
        {
          return true
        }
      }
    }
    return false
  }

  private static func hasTag(_ text: String) -> Bool {
    zip(text.utf8, text.utf8.dropFirst()).contains { first, second in
      first == 0x3C && ((second | 0x20) &- 0x61 < 26 || second == 0x2F || second == 0x21)
    }
  }

  private static let tags: Set<String> = [
    "a", "abbr", "acronym", "b", "big", "blockquote", "br", "center", "cite", "code", "dd", "del",
    "div", "dl", "dt", "em", "figure", "font", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i",
    "iframe", "img", "ins", "kbd", "li", "ol", "p", "pre", "q", "s", "small", "span", "strike",
    "strong", "sub", "sup", "table", "td", "tr", "tt", "u", "ul", "video",
  ]

  /// The words on one line, clean.
  var line: String {
    let text: String
    switch self {
    case .plain(let words): text = words
    case .html(let html):
      text = readBlocks(ofFragment: Self.opened(html), base: nil).map(\.text).joined(separator: " ")
    }
    return PlainText.cleaned(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The words as blocks; links are absolute against `base`.
  func blocks(base: String?) -> [Block] {
    switch self {
    case .html(let html): return readBlocks(ofFragment: Self.opened(html), base: base)
    case .plain(let words):
      let lines = PlainText.cleaned(words).split(separator: "\n", omittingEmptySubsequences: false)
      // An empty line parts paragraphs.
      return lines.split { $0.allSatisfy(\.isWhitespace) }.map { part in
        let text = part.map { line in
          line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }.joined(separator: "\n")
        return Block(.paragraph, text, spans: autolinks(in: text))
      }
    }
  }

  /// Without the tags that hold a player: feeds forget to close them, and then they would hold the
  /// words that follow.
  private static func opened(_ html: String) -> String {
    let bytes = Array(html.utf8)
    var result: [UInt8] = []
    var at = 0
    while let open = bytes[at...].firstIndex(of: 0x3C) {
      result += bytes[at..<open]
      let name = bytes[(open + 1)...].drop { $0 == 0x2F }.prefix(7)
        .prefix { ($0 | 0x20) &- 0x61 < 26 }.map { $0 | 0x20 }
      guard ["object", "iframe", "applet"].contains(String(decoding: name, as: UTF8.self)),
        let close = bytes[open...].firstIndex(of: 0x3E)
      else {
        result.append(0x3C)
        at = open + 1
        continue
      }
      at = close + 1
    }
    return at == 0 ? html : String(decoding: result + bytes[at...], as: UTF8.self)
  }

  /// True without any word in it.
  var isEmpty: Bool {
    switch self {
    case .plain(let text), .html(let text): text.allSatisfy(\.isWhitespace)
    }
  }
}

/// What Base64 stands for; signs that are none of its own are passed over.
func decodedBase64(_ text: some Sequence<UInt8>) -> [UInt8] {
  var bytes: [UInt8] = []
  var bits: UInt32 = 0
  var count = 0
  for byte in text {
    let value: UInt8
    switch byte {
    case 0x41...0x5A: value = byte - 0x41
    case 0x61...0x7A: value = byte - 0x61 + 26
    case 0x30...0x39: value = byte - 0x30 + 52
    case 0x2B, 0x2D: value = 62
    case 0x2F, 0x5F: value = 63
    case 0x3D:
      // The end of a stretch; what is left of its bits is padding.
      (bits, count) = (0, 0)
      continue
    default: continue
    }
    bits = bits << 6 | UInt32(value)
    count += 6
    if count >= 8 {
      count -= 8
      bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
    }
  }
  return bytes
}
