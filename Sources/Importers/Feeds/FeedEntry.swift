import Articles

/// An entry on its way to be an article, or a comment under one.
struct FeedEntry {
  var article = Article(id: Article.ID(source: ""))
  var posted: Timestamp?
  /// What other entries call it by; `nil` where it has no name.
  var identifier: String?
  /// What it may answer, the nearest last, where the entry names a whole line of descent.
  var ancestors: [String] = []
  /// The identifier that it answers; `nil` for none.
  var answers: String?
  /// The page of what it answers; `nil` where it does not say.
  var answeredURL: String?

  /// The entries as articles, with those that answer others as their comments.
  static func articles(_ entries: [FeedEntry], feedTitle: String, source: String) -> [Article] {
    let groups = discussions(entries)
    var articles: [Article] = []
    for group in groups {
      var article: Article
      if let opening = group.opening {
        article = entries[opening].article
        article.comments = comments(group.answers.map { entries[$0] }, root: entries[opening])
      } else if let page = group.page {
        // A feed of comments alone: the page they stand under is elsewhere.
        article = Article(id: Article.ID(source: source), title: feedTitle, url: page)
        article.language = entries[group.answers[0]].article.language
        article.comments = comments(group.answers.map { entries[$0] }, root: nil)
      } else {
        continue
      }
      article.id = Article.ID(source: source, ordinal: articles.count)
      if article.blocks.isEmpty, article.title.isEmpty, article.comments.isEmpty {
        if let url = article.url {
          article.blocks = [attachedLink(url, called: "")]
        } else if article.published == nil {
          article.problems.append(.empty)
        }
      }
      articles.append(article)
    }
    return articles
  }

  /// What was posted, and what answers it, in the feed's order.
  private struct Discussion {
    var opening: Int?
    var page: String?
    var answers: [Int] = []
  }

  private static func discussions(_ entries: [FeedEntry]) -> [Discussion] {
    var byIdentifier: [String: Int] = [:]
    for (index, entry) in entries.enumerated() {
      if let identifier = entry.identifier, byIdentifier[identifier] == nil {
        byIdentifier[identifier] = index
      }
    }
    // The entry that each one answers in the end, walking up at most as far as the feed is long.
    var roots: [Int: Int] = [:]
    func root(of start: Int) -> Int {
      var path: [Int] = []
      var at = start
      while roots[at] == nil, let answered = entries[at].answers.flatMap({ byIdentifier[$0] }),
        path.count <= entries.count
      {
        path.append(at)
        at = answered
      }
      let found = roots[at] ?? at
      for index in path { roots[index] = found }
      return found
    }
    var groups: [Discussion] = []
    var groupOfRoot: [String: Int] = [:]
    for index in entries.indices {
      let top = root(of: index)
      let page = entries[top].answers ?? commentedPage(entries[top])
      let key = page.map { "page " + $0 } ?? "entry \(top)"
      if groupOfRoot[key] == nil {
        groupOfRoot[key] = groups.count
        let isPage = page != nil
        groups.append(
          Discussion(
            opening: isPage ? nil : top,
            page: isPage ? commentedPage(entries[top]) ?? entries[top].article.url ?? page : nil))
      }
      if let group = groupOfRoot[key], index != groups[group].opening {
        groups[group].answers.append(index)
      }
    }
    return groups
  }

  /// The page of an entry whose link leads to a comment on it: `…/post/#comment-12`.
  private static func commentedPage(_ entry: FeedEntry) -> String? {
    guard let url = entry.article.url, let mark = url.firstIndex(of: "#") else { return nil }
    let fragment = url[url.index(after: mark)...].lowercased()
    let digits = fragment.reversed().prefix { $0.isNumber }.count
    let words = fragment.dropLast(digits).filter { $0.isLetter }
    guard digits > 0, ["comment", "c", "cmt", "comments", "reply"].contains(words) else {
      return nil
    }
    return String(url[..<mark])
  }

  /// Oldest first: feeds print what is new at the top.
  static func comments(_ entries: [FeedEntry], root: FeedEntry?) -> [Comment] {
    let isNewestFirst =
      zip(entries, entries.dropFirst()).contains { pair in
        guard let first = pair.0.posted, let second = pair.1.posted else { return false }
        return first > second
      }
    let ordered = isNewestFirst ? entries.reversed() : entries
    let known = Set(ordered.compactMap(\.identifier))
    var comments = ordered.enumerated().map { index, entry in
      Comment(
        id: entry.identifier ?? "c\(index + 1)", author: entry.article.authors.first,
        posted: entry.posted,
        reply: entry.answers.flatMap { answered in
          known.contains(answered) && answered != root?.identifier
            ? Reply(to: answered, .markup) : nil
        }, blocks: entry.article.blocks)
    }
    // An answer can be dated before what it answers; reading order is the thread's.
    comments = CommentThread(comments).nodes.map { comments[$0.comment] }
    return comments
  }
}
