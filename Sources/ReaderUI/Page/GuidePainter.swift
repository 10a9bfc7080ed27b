import Articles

/// Draws the lines that lead from a comment down past its replies.
struct GuidePainter {
  private let page: ArticlePage
  /// By node, for each guide from the left: true where it leads to a reply that was worked out.
  private var known: [Int: [Bool]] = [:]

  init(_ page: ArticlePage) {
    self.page = page
  }

  /// Draws the guides left of one row of a comment.
  mutating func draw(
    _ row: PageRow, of node: Int, on canvas: inout Canvas, row screenRow: Int, column: Int
  ) {
    let geometry = page.geometry
    guard geometry.levelWidth > 0 else { return }
    let glyphs = page.settings.glyphs
    for (level, isInferred) in guides(of: node).enumerated() {
      canvas.put(
        isInferred ? glyphs.inferredGuide : glyphs.guide, row: screenRow,
        column: column + level * geometry.levelWidth,
        style: Style(isInferred ? .inferred : .guide))
    }
    guard row.position.unit > 0 else { return }
    canvas.put(
      glyphs.guide, row: screenRow,
      column: column + geometry.indent(depth: page.discussion.nodes[node].depth),
      style: Style(.guide))
  }

  private mutating func guides(of node: Int) -> [Bool] {
    if let guides = known[node] { return guides }
    let deepest = page.geometry.deepestIndent
    // Up to the nearest comment whose guides are known, then down again.
    var path: [Int] = []
    var at: Int? = node
    var guides: [Bool] = []
    while let current = at {
      if let found = known[current] {
        guides = found
        break
      }
      path.append(current)
      at = page.discussion.nodes[current].parent
    }
    for current in path.reversed() {
      let place = page.discussion.nodes[current]
      if place.parent != nil, guides.count < deepest {
        guides.append(page.discussion.comment(current).reply?.basis == .inferred)
      }
      if place.depth >= deepest { break }
    }
    known[node] = guides
    if let parent = page.discussion.nodes[node].parent, known[parent] == nil {
      let own = page.discussion.nodes[node].depth <= deepest ? 1 : 0
      known[parent] = Array(guides.dropLast(own))
    }
    return guides
  }
}
