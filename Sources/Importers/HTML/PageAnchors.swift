import Articles

/// Finds the places of an article that its own links lead to: notes, sections, other comments.
struct PageAnchors {
  private let document: HTMLDocument
  private let base: String?

  init(_ document: HTMLDocument, base: String?) {
    self.document = document
    self.base = base
  }

  /// The places that links within the article name, by their names; O(page) where there are any.
  func places(in article: Article) -> [String: Place] {
    let names = names(in: article)
    guard !names.isEmpty, let body = document.first(.body) else { return [:] }
    let nodes = nodes(named: names)
    guard !nodes.isEmpty else { return [:] }
    let placed = HTMLBlockReader.read(
      document, document.subtree(body), base: base, skipping: { _ in false })
    let placeOfText = places(ofTextsIn: article)
    var places: [String: Place] = [:]
    for (name, node) in nodes {
      // The first words of what is named, or behind it.
      places[name] =
        placed.lazy.filter { $0.nodes.upperBound > node }.prefix(Self.reach)
        .compactMap { placeOfText[$0.block.text] }.first
    }
    return places
  }

  /// How many blocks behind a name may be no part of the article.
  private static let reach = 8

  /// What stands behind `#` in links to the page itself.
  private func names(in article: Article) -> Set<String> {
    let page = base?.prefix { $0 != "#" } ?? ""
    var names: Set<String> = []
    for blocks in [article.blocks] + article.comments.map(\.blocks) {
      for case .link(let url) in blocks.lazy.flatMap(\.spans).map(\.kind) {
        guard let hash = url.firstIndex(of: "#"), url[..<hash] == page else { continue }
        names.insert(String(url[hash...].dropFirst()))
      }
    }
    return names
  }

  /// The first element of each name.
  private func nodes(named names: Set<String>) -> [String: HTMLDocument.Node] {
    var wanted: [String: String] = [:]
    for name in names {
      wanted[name.percentDecoded] = name
      wanted[name] = name
    }
    var nodes: [String: HTMLDocument.Node] = [:]
    for node in document.nodes where document.tag(of: node) != .text {
      for id in [document.attribute("id", of: node), document.attribute("name", of: node)] {
        guard let id, let name = wanted[id], nodes[name] == nil else { continue }
        nodes[name] = node
      }
    }
    return nodes
  }

  /// Where each text of the article stands first.
  private func places(ofTextsIn article: Article) -> [String: Place] {
    var places: [String: Place] = [:]
    func add(_ blocks: [Block], _ part: Place.Part) {
      for (index, block) in blocks.enumerated()
      where !block.text.isEmpty && places[block.text] == nil {
        places[block.text] = Place(part, block: index)
      }
    }
    add(article.blocks, .body)
    for comment in article.comments { add(comment.blocks, .comment(comment.id)) }
    return places
  }
}
