import Articles
import EventLinking

/// Writes articles as linear text for the ear: one thing a line, depth and counts in words.
struct PlainWriter {
  private var isFirst = true

  /// The next article; `mentionCount` is how often it speaks of an event.
  mutating func write(_ article: Article, mentionCount: Int) -> String {
    defer { isFirst = false }
    var lines = isFirst ? [] : [""]
    lines += Self.header(article, mentionCount: mentionCount) + [""]
    for block in article.blocks { lines += Self.lines(block) }
    lines += Self.discussion(article)
    lines += ["End of article."]
    return lines.joined(separator: "\n") + "\n"
  }

  private static func header(_ article: Article, mentionCount: Int) -> [String] {
    var lines = ["Article: \(article.title.isEmpty ? "no title" : article.title)"]
    if !article.authors.isEmpty { lines.append("By \(article.authors.joined(separator: ", "))") }
    if let site = article.site { lines.append("Site: \(site)") }
    lines.append(article.publishedWords.map { "Published: \($0)" } ?? "Published: date unknown")
    var counts = [
      counted(article.readingMinutes, "minute") + " to read",
      counted(article.comments.count, "comment"),
    ]
    if mentionCount > 0 { counts.append(counted(mentionCount, "mention") + " of events") }
    lines.append(counts.joined(separator: ", "))
    return lines + article.problems.map { "Problem: \($0)" }
  }

  private static func lines(_ block: Block) -> [String] {
    let text = block.text.split(separator: "\n").map(String.init)
    switch block.kind {
    case .paragraph: return text
    case .heading(let level): return ["Heading, level \(level): " + text.joined(separator: " ")]
    case .quotation: return ["Quotation:"] + text + ["End of quotation."]
    case .listItem(let depth, _):
      let place = depth > 0 ? "List item, level \(depth + 1): " : "List item: "
      return [place + text.joined(separator: " ")]
    case .code: return ["Code:"] + text + ["End of code."]
    case .caption: return ["Caption: " + text.joined(separator: " ")]
    case .table:
      return ["Table, \(counted(text.count, "row")):"]
        + text.map { $0.replacing("\t", with: ", ") } + ["End of table."]
    case .image:
      return [text.isEmpty ? "Image without description." : "Image: " + text.joined(separator: " ")]
    case .divider: return ["Break."]
    }
  }

  private static func discussion(_ article: Article) -> [String] {
    guard !article.comments.isEmpty else { return [] }
    let thread = CommentThread(article.comments)
    let threadCount = thread.nodes.count { $0.depth == 0 }
    let total = article.comments.count
    var lines = ["", "\(counted(total, "comment")) in \(counted(threadCount, "thread"))", ""]
    var replyCounts = [Int](repeating: 0, count: thread.nodes.count)
    for node in thread.nodes {
      if let parent = node.parent { replyCounts[parent] += 1 }
    }
    for (index, node) in thread.nodes.enumerated() {
      let comment = article.comments[node.comment]
      var head = ["Comment \(index + 1) of \(total)", "level \(node.depth + 1)"]
      head.append(comment.author.map { "by \($0)" } ?? "name lost")
      if let parent = node.parent {
        let answered = article.comments[thread.nodes[parent].comment].author ?? "a lost name"
        let doubt = comment.reply?.basis == .inferred ? ", it seems" : ""
        head.append("answers \(answered)\(doubt)")
      }
      if let posted = comment.posted { head.append(posted.words) }
      if let score = comment.score { head.append("score \(score)") }
      if replyCounts[index] > 0 {
        head.append(replyCounts[index] == 1 ? "1 reply" : "\(replyCounts[index]) replies")
      }
      lines.append(head.joined(separator: ", ") + ":")
      if comment.isDeleted { lines.append("Deleted.") }
      for block in comment.blocks { lines += Self.lines(block) }
    }
    return lines
  }
}
