import Articles

/// Writes articles as plain text, one after the other: nothing lost but style.
struct TextWriter {
  private var isFirst = true

  /// The text of the next article, with what parts it from the one before.
  mutating func write(_ article: Article) -> String {
    defer { isFirst = false }
    var lines = isFirst ? [] : ["", String(repeating: "=", count: 72), ""]
    lines += Self.header(article)
    for block in article.blocks { lines += [""] + Self.lines(block) }
    lines += Self.discussion(article)
    return lines.joined(separator: "\n") + "\n"
  }

  /// Title, then a line each for who, when and where from.
  private static func header(_ article: Article) -> [String] {
    var lines = [article.title.isEmpty ? "(no title)" : article.title]
    lines += [article.bylineWords, article.publishedWords, article.url].compactMap { $0 }
    return lines
  }

  private static func discussion(_ article: Article) -> [String] {
    guard !article.comments.isEmpty else { return [] }
    var lines = ["", "", "Comments: \(article.comments.count)"]
    let thread = CommentThread(article.comments)
    for node in thread.nodes {
      let comment = article.comments[node.comment]
      let indent = String(repeating: "    ", count: min(node.depth, deepestIndent))
      var head = [comment.authorWords]
      if let posted = comment.posted { head.append(posted.words) }
      if let score = comment.score { head.append(scoreWords(score)) }
      if let parent = node.parent {
        let answered = article.comments[thread.nodes[parent].comment].authorWords
        let basis = comment.reply?.basis == .inferred ? " (inferred)" : ""
        head.append("answers \(answered)\(basis)")
      }
      if node.depth > deepestIndent { head.append("depth \(node.depth)") }
      lines += ["", indent + head.joined(separator: " · ")]
      if comment.isDeleted { lines.append(indent + "  (deleted)") }
      for (index, block) in comment.blocks.enumerated() {
        if index > 0 { lines.append("") }
        lines += Self.lines(block).map { $0.isEmpty ? $0 : indent + "  " + $0 }
      }
    }
    return lines
  }

  /// Deeper replies are indented no further: their depth is told in words.
  private static let deepestIndent = 12

  private static func lines(_ block: Block) -> [String] {
    let lines = block.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    switch block.kind {
    case .heading, .paragraph, .caption, .table: return lines
    case .quotation: return lines.map { $0.isEmpty ? ">" : "> \($0)" }
    case .listItem(let depth, let marker):
      let indent = String(repeating: "  ", count: min(max(depth, 0), deepestIndent) + 1)
      let hanging = indent + String(repeating: " ", count: marker.count + 1)
      return lines.enumerated().map {
        $0.offset == 0 ? "\(indent)\(marker) \($0.element)" : hanging + $0.element
      }
    case .code: return lines.map { $0.isEmpty ? $0 : "    \($0)" }
    case .image: return [block.text.isEmpty ? "[image]" : "[image: \(block.text)]"]
    case .divider: return ["* * *"]
    }
  }
}
