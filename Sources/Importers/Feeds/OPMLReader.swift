import Articles

/// Reads OPML: an outline, most often of feeds.
struct OPMLReader {
  private let tree: XMLTree
  private let root: Int

  init(_ tree: XMLTree, _ root: Int) {
    self.tree = tree
    self.root = root
  }

  /// The outline as a list; feeds and pages are links.
  func article(id: Article.ID) -> Article {
    var blocks: [Block] = []
    var title = ""
    var open: [Int] = []
    for index in root..<tree.nodes[root].end {
      while let last = open.last, last <= index { open.removeLast() }
      guard let element = tree.element(index) else { continue }
      if element.name == "title", title.isEmpty {
        title = tree.text(of: index).split(whereSeparator: \.isWhitespace).joined(separator: " ")
      }
      guard element.name == "outline" else { continue }
      blocks += item(element, depth: open.count)
      open.append(tree.nodes[index].end)
    }
    return Article(
      id: id, title: PlainText.cleaned(title), blocks: blocks,
      problems: blocks.isEmpty ? [.empty] : [])
  }

  private func item(_ element: XMLElement, depth: Int) -> [Block] {
    let address = element["xmlurl"] ?? element["htmlurl"] ?? element["url"]
    let words = element["text"] ?? element["title"] ?? address ?? ""
    let text = (FeedText.isHTML(words) ? FeedText.html(words) : .plain(words)).line
    guard !text.isEmpty else { return [] }
    let url = address.flatMap { absoluteURL($0, base: nil) }
    let spans = url.map { [Span(0..<text.utf8.count, .link(url: $0))] } ?? []
    return [Block(.listItem(depth: depth, marker: "•"), text, spans: spans)]
  }
}
