/// What a page says in its `meta` elements: Open Graph, Dublin Core and the rest.
struct MetaTags {
  private var contents: [String: [String]] = [:]

  init(_ document: HTMLDocument) {
    for node in document.nodes where document.tag(of: node) == .meta {
      guard let content = document.attribute("content", of: node) else { continue }
      for name in ["property", "name", "itemprop", "http-equiv"] as [StaticString] {
        guard let key = document.attribute(name, of: node) else { continue }
        let text = content.trimmed
        if !text.isEmpty { contents[key.lowercased(), default: []].append(text) }
      }
    }
  }

  /// The contents of the first of the names that the page has.
  func all(_ names: String...) -> [String] { names.lazy.compactMap { contents[$0] }.first ?? [] }

  /// The content of the first of the names that the page has.
  func first(_ names: String...) -> String? {
    names.lazy.compactMap { contents[$0]?.first }.first
  }
}

extension String {
  /// Without white space at its ends, and one space for white space within.
  var trimmed: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
