import Articles

/// Parts of a page that read as its story does and are none of it.
///
/// They are left out before the story is looked for: where there is much of them, they would pass
/// for it.
extension PageLayout {
  /// Words that a story has at least, whatever else the page holds.
  private static let leastStory = 40

  /// Stories that stand below the page's own.
  ///
  /// They are `article` elements beside the one that has the page's headline. Where the headline stands outside of all, they are parts of one story.
  func otherStories(titled title: String) -> Set<HTMLDocument.Node> {
    guard let headline = headline(titled: title),
      let own = document.ancestors(of: blocks[headline].nodes.lowerBound).first(where: {
        document.tag(of: $0) == .article
      }), text(in: own) >= Self.leastStory
    else { return [] }
    return Set(
      document.nodes.filter {
        document.tag(of: $0) == .article && !document.isNode($0, in: own)
          && !document.isNode(own, in: $0)
      })
  }
}

extension HTMLDocument {
  /// Boxes that ask for an address: a field for it, and the few words around.
  var signups: Set<Node> {
    var found: Set<Node> = []
    for node in nodes where tag(of: node) == .input {
      guard found.count < 20, let kind = attributeBytes("type", of: node),
        kind.elementsEqual("email".utf8) || kind.elementsEqual("password".utf8)
      else { continue }
      var box = node
      for outer in ancestors(of: node) {
        if [.body, .main, .article, .td].contains(tag(of: outer)) { break }
        guard end(of: outer) - outer < 400, text(of: outer).utf8.count < 500 else { break }
        box = outer
      }
      found.insert(box)
    }
    return found
  }
}
