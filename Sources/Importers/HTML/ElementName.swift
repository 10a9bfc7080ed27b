/// An element's name in lower case, as a number (FNV-1a).
struct ElementName: Hashable {
  private var code: UInt64 = 0xCBF2_9CE4_8422_2325
  private(set) var length = 0

  init() {}

  init(_ name: StaticString) {
    for byte in UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount) {
      append(byte)
    }
  }

  /// Adds a letter, in lower case.
  mutating func append(_ letter: UInt8) {
    code = (code ^ UInt64(letter | 0x20)) &* 0x100_0000_01B3
    length += 1
  }

  static func == (left: Self, right: Self) -> Bool { left.code == right.code }

  func hash(into hasher: inout Hasher) { hasher.combine(code) }

  static let a = ElementName("a")
  static let address = ElementName("address")
  static let br = ElementName("br")
  static let comment = ElementName("!--")
  static let div = ElementName("div")
  static let form = ElementName("form")
  static let li = ElementName("li")
  static let math = ElementName("math")
  static let p = ElementName("p")
  static let plaintext = ElementName("plaintext")
  static let script = ElementName("script")
  static let style = ElementName("style")
  static let svg = ElementName("svg")

  /// How HTML's parsing rules treat the element.
  var traits: Traits { Self.traits[code] ?? [] }

  /// How HTML's parsing rules treat an element.
  struct Traits: OptionSet {
    let rawValue: UInt16

    /// Never has contents.
    static let void = Traits(rawValue: 1)
    /// Its end tag may be left out, so that open ones do not nest.
    static let mayStayOpen = Traits(rawValue: 2)
    /// Is opened again where a block has ended it too soon.
    static let formatting = Traits(rawValue: 4)
    /// End tags in it do not end what is around it.
    static let scope = Traits(rawValue: 8)
    /// Its contents are text, whatever they look like.
    static let rawText = Traits(rawValue: 16)
    /// Gives its attributes to the one that is there already.
    static let root = Traits(rawValue: 32)
    /// Its end tag ends all that is open in it.
    static let block = Traits(rawValue: 64)
    /// End tags in it do not end what is around it, unless that is a block.
    static let barrier = Traits(rawValue: 128)
    /// One of a list: the next one ends it.
    static let item = Traits(rawValue: 256)
  }

  private static let traits: [UInt64: Traits] = {
    let names: [(Traits, [StaticString])] = [
      (
        .void,
        [
          "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "image",
          "img", "input", "keygen", "link", "meta", "param", "source", "track", "wbr",
        ]
      ),
      (
        .mayStayOpen,
        [
          "html", "head", "body", "p", "tr", "td", "th", "tbody", "thead",
          "tfoot", "colgroup", "caption",
        ]
      ),
      (
        .formatting,
        [
          "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt",
          "u",
        ]
      ),
      (
        .scope,
        ["table", "object", "applet", "marquee", "template", "button", "select"]
      ),
      (
        .rawText,
        ["script", "style", "title", "textarea", "iframe", "noembed", "noframes", "xmp"]
      ),
      (
        .block,
        [
          "address", "article", "aside", "blockquote", "center", "details", "dir", "div", "dl",
          "fieldset", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6",
          "header", "hgroup", "listing", "main", "menu", "nav", "ol", "pre", "section", "summary",
          "ul",
        ]
      ),
      (.item, ["dd", "dt", "li"]),
      (.barrier, ["dd", "dt", "li", "dialog", "form", "frameset", "noscript", "search"]),
      (.root, ["html", "body"]),
    ]
    var traits: [UInt64: Traits] = [:]
    for (trait, names) in names {
      for name in names { traits[ElementName(name).code, default: []].insert(trait) }
    }
    return traits
  }()
}
