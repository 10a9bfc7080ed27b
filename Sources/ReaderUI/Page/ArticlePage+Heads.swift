import Articles

// MARK: - The head of the page, and the line before the comments

extension ArticlePage {
  /// Title, byline, date and what the page holds.
  var articleHead: UnitLayout {
    var runs: [[Run]] = []
    func add(_ text: String, _ style: Style) {
      for line in CellText.wrapped(text, geometry.width) {
        runs.append([Run(column: 0, text: line, style: style)])
      }
    }
    if !article.title.isEmpty { add(article.title, Style(.title, isStrong: true)) }
    let byline = bylineWords
    if !byline.isEmpty { add(byline, Style(.byline)) }
    // How a date is known is told in fewer words where they would not fit.
    let facts = factWords(Self.origin)
    let isShort = CellText.width(facts) <= geometry.width
    if !facts.isEmpty { add(isShort ? facts : factWords(Self.shortOrigin), Style(.date)) }
    for problem in article.problems.prefix(3) { add("\(problem)", Style(.warning)) }
    if article.blocks.isEmpty {
      if !runs.isEmpty { runs.append([]) }
      add("There is no text on this page.", Style(.dimmed))
    }
    var leads = runs.map { $0.isEmpty ? UnitLayout.Lead.blank : .words($0) }
    if !article.blocks.isEmpty { leads.append(.blank) }
    return UnitLayout(leads: leads)
  }

  private var bylineWords: String {
    let authors = article.authors.isEmpty ? [] : ["By " + article.authors.joined(separator: ", ")]
    return facts(authors + (article.site.map { [$0] } ?? []))
  }

  private func factWords(_ origin: (Published.Source) -> String) -> String {
    var words: [String] = []
    if let published = article.published {
      words.append(DateWords.long(published.date) + origin(published.source))
    }
    if readingMinutes > 0 { words.append("\(readingMinutes) min") }
    let comments = article.comments.count
    if comments > 0 { words.append(Self.counted(comments, "comment")) }
    if !newComments.isEmpty { words.append("\(newComments.count) new") }
    if !mentions.events.isEmpty { words.append(Self.counted(mentions.events.count, "event")) }
    return facts(words)
  }

  private static func origin(_ source: Published.Source) -> String {
    switch source {
    case .markup: ""
    case .text: " (from the text)"
    case .inferred: " (worked out from the text)"
    case .given: " (as given)"
    }
  }

  private static func shortOrigin(_ source: Published.Source) -> String {
    switch source {
    case .markup, .text, .given: ""
    case .inferred: " (worked out)"
    }
  }

  /// How many comments there are, which are shown, and in which order.
  var discussionHead: UnitLayout {
    let glyphs = settings.glyphs
    var words = [
      discussion.filter == nil
        ? Self.counted(article.comments.count, "comment")
        : "\(discussion.admittedCount) of \(Self.counted(article.comments.count, "comment"))"
    ]
    if !newComments.isEmpty { words.append("\(newComments.count) new") }
    switch discussion.filter?.author {
    case .named(let name): words.append("only \(name)")
    case .unnamed: words.append("only those without a name")
    case nil: words.append(Self.counted(discussion.rootCount, "thread"))
    }
    words.append(discussion.isPrintedFlat ? "as printed" : orderWords)
    let start = glyphs.rule + glyphs.rule + " "
    let text = CellText.fitted(
      start + facts(words) + " ", geometry.width, ellipsis: glyphs.ellipsis)
    let rest = max(0, geometry.width - CellText.width(text))
    let line = text + String(repeating: glyphs.rule, count: rest)
    return UnitLayout(leads: [.blank, .words([Run(column: 0, text: line, style: Style(.guide))])])
  }

  /// The order of threads, in words.
  var orderWords: String {
    switch discussion.apparentOrder {
    case .asGiven: "in the page's order"
    case .oldest: "oldest first"
    case .newest: "newest first"
    case .mostVoted: "most voted first"
    }
  }

  private func facts(_ words: [String]) -> String {
    words.joined(separator: " \(settings.glyphs.separator) ")
  }

  /// `1 comment`, `2 comments`.
  static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
