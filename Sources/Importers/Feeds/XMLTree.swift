/// XML as a flat tree in document order, read as far as it can be read.
///
/// Feeds are broken in ways that make a strict parser stop or drop text: bare ampersands, undeclared
/// entities and prefixes, markup that nobody closed. Here nothing is dropped: what is no markup is
/// text, and a reference that has no meaning in XML stays as written, for an HTML reader to solve.
/// External entities are never fetched; declared ones expand to text within a limit. Linear in the
/// text's length, and no recursion.
struct XMLTree {
  /// An element or a run of text.
  struct Node {
    /// What the node is.
    enum Kind {
      case element(XMLElement)
      case text(String)
    }

    var kind: Kind
    /// Index of the element around it, -1 for none.
    var parent: Int
    /// Index behind the last node in it.
    var end: Int
  }

  /// In document order: an element stands before what is in it.
  private(set) var nodes: [Node] = []
  /// True where the text ends within its outermost element.
  let isCut: Bool

  /// Reads `text`; never fails.
  init(_ text: String) {
    var reader = XMLReader(Array(text.utf8))
    reader.read()
    nodes = reader.nodes
    isCut = reader.isCut
  }
}

extension XMLTree {
  /// The element at an index; `nil` for text.
  func element(_ index: Int) -> XMLElement? {
    if case .element(let element) = nodes[index].kind { element } else { nil }
  }

  /// The canonical name of the element at an index, empty for text.
  func name(_ index: Int) -> String { element(index)?.name ?? "" }

  /// The nodes right under an element, or at the top for -1.
  func children(of index: Int) -> [Int] {
    var children: [Int] = []
    var at = index + 1
    let end = index < 0 ? nodes.count : nodes[index].end
    while at < end {
      children.append(at)
      at = nodes[at].end
    }
    return children
  }

  /// All text in an element, markup left out.
  func text(of index: Int) -> String {
    var text = ""
    for at in index..<nodes[index].end {
      if case .text(let piece) = nodes[at].kind { text += piece }
    }
    return text
  }

  /// True where an element holds other elements.
  func hasElements(_ index: Int) -> Bool {
    (index + 1..<nodes[index].end).contains { element($0) != nil }
  }

  /// What is in an element, written as HTML: no prefixes, no namespaces.
  func markup(in index: Int) -> String {
    var html = ""
    var open: [(end: Int, name: String)] = []
    for at in index + 1..<nodes[index].end {
      while let last = open.last, last.end <= at {
        html += "</\(last.name)>"
        open.removeLast()
      }
      switch nodes[at].kind {
      case .text(let text): html += Self.escaped(text)
      case .element(let element):
        html += "<" + element.localName
        for attribute in element.attributes where !attribute.name.hasPrefix("xmlns") {
          html += " \(attribute.name)=\"\(Self.escaped(attribute.value))\""
        }
        html += ">"
        if !Self.voidElements.contains(element.localName) {
          open.append((nodes[at].end, element.localName))
        }
      }
    }
    while let last = open.popLast() { html += "</\(last.name)>" }
    return html
  }

  private static let voidElements: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr",
  ]

  /// Text as HTML.
  ///
  /// A reference that nobody could solve is left for HTML to solve.
  private static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x26 || $0 == 0x3C || $0 == 0x22 }) else { return text }
    let source = Array(text.utf8)
    var bytes: [UInt8] = []
    for (index, byte) in source.enumerated() {
      switch byte {
      case 0x26:
        let name = source[(index + 1)...].prefix(32).prefix { ($0 | 0x20) &- 0x61 < 26 }
        let isReference =
          !name.isEmpty && name.endIndex < source.count && source[name.endIndex] == 0x3B
        bytes += Array((isReference ? "&" : "&amp;").utf8)
      case 0x3C: bytes += Array("&lt;".utf8)
      case 0x22: bytes += Array("&quot;".utf8)
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// A tag of XML.
struct XMLElement {
  /// Prefix and name in small letters, such as `content:encoded`.
  ///
  /// Feed formats' own namespaces have
  /// no prefix, and the well-known ones have their usual one, whatever the file calls them.
  var name: String
  /// The name without its prefix, in small letters.
  var localName: String
  /// In the tag's order; names in small letters, with their prefix.
  var attributes: [(name: String, value: String)]

  /// An attribute's value; `nil` where the tag does not have it.
  subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }
}
