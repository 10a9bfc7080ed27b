import Articles

/// What stands in the line above a comment's words.
struct CommentHead {
  /// A stretch of the line.
  struct Part {
    var text: String
    var style: Style
  }

  /// From the left: the fold, the depth where it is not shown by the indent, the author.
  var left: [Part]
  /// The first words, where the comment itself is not shown.
  var preview: String?
  /// What the line may end with, most telling first; the last ones give way where it is narrow.
  var facts: [Part]

  /// The head of a comment as the page shows it now.
  init(_ node: Int, on page: ArticlePage, isSelected: Bool) {
    let discussion = page.discussion
    let comment = discussion.comment(node)
    let place = discussion.nodes[node]
    let glyphs = page.settings.glyphs
    let state = discussion.foldState(node)
    let replies = discussion.replyCount(below: node)
    let isContext = discussion.share(node) == .context
    let isMuted = page.isMuted(node)
    let hasWords = comment.blocks.contains { !$0.text.isEmpty }
    let isFolded = state != .open && (replies > 0 || hasWords && state == .collapsed)
    let sign = isFolded ? glyphs.closed : replies > 0 ? glyphs.opened : glyphs.single
    left = [Part(text: sign + " ", style: Style(isFolded ? .collapsed : .guide))]
    if place.depth > page.geometry.deepestIndent {
      left.append(Part(text: "\(place.depth)\(glyphs.deeper) ", style: Style(.guide)))
    }
    if discussion.isNew(node) {
      left.append(Part(text: glyphs.new + " ", style: Style(.unread)))
    }
    var authorStyle = Style(.author, isStrong: isSelected)
    if isMuted { authorStyle = Style(.mutedAuthor) }
    if isContext || comment.author == nil { authorStyle = Style(.dimmed, isStrong: isSelected) }
    let name = comment.author.map { $0.isEmpty ? "(no name)" : $0 }
    left.append(Part(text: name ?? "(name lost)", style: authorStyle))
    if comment.isDeleted {
      left.append(Part(text: " (deleted)", style: Style(.dimmed)))
    } else if isMuted {
      left.append(Part(text: " (muted)", style: Style(.dimmed)))
    } else if state == .collapsed {
      preview = Self.preview(comment)
    }
    facts = Self.facts(
      comment, on: page, hidden: isFolded ? replies : nil, replies: replies,
      new: isFolded ? discussion.newCount(below: node) : 0)
    // What gives context only says when it was written, and what folds hide below it.
    if isContext {
      facts.removeAll { $0.style.role == .score || $0.style.role == .guide }
      for index in facts.indices { facts[index].style.role = .dimmed }
    }
  }

  private static func facts(
    _ comment: Comment, on page: ArticlePage, hidden: Int?, replies: Int, new: Int
  ) -> [Part] {
    var facts: [Part] = []
    if let hidden, hidden > 0 {
      let news = new > 0 ? ", \(new) new" : ""
      facts.append(
        Part(
          text: "\(hidden) \(hidden == 1 ? "reply" : "replies") hidden" + news,
          style: Style(.collapsed)))
    }
    if let posted = comment.posted {
      let year = page.article.published?.date.firstDay?.year
      facts.append(Part(text: DateWords.short(posted, plainYear: year), style: Style(.date)))
    }
    if let score = comment.score {
      let sign = score > 0 ? "+" : ""
      facts.append(Part(text: sign + "\(score)", style: Style(.score)))
    }
    if hidden == nil, replies > 0 {
      facts.append(
        Part(text: "\(replies) \(replies == 1 ? "reply" : "replies")", style: Style(.guide)))
    }
    return facts
  }

  /// The first line of the words; more of it than any screen is wide is of no use.
  private static func preview(_ comment: Comment) -> String? {
    guard let text = comment.blocks.lazy.map(\.text).first(where: { !$0.isEmpty }) else {
      return nil
    }
    let start = text.utf8Slice(0..<min(text.utf8.count, 1024))
    return start.split(separator: "\n").first.map(String.init)
  }
}
