/// A query with all that is needed to answer it for each article and comment.
public struct ArticleFilter: Sendable {
  /// What is asked.
  public let query: Query
  private let unread: Set<Article.ID>
  private let news: News
  /// For each `event:` of the query, where events of that name are spoken of.
  private let mentions: [TextPattern: Mentions]

  private struct Mentions: Sendable {
    var articles: Set<Article.ID> = []
    var comments: [Article.ID: Set<Comment.ID>] = [:]
  }

  /// Readies a query; O(mentions of the events) where it asks for an event.
  public init(
    _ query: Query, unread: Set<Article.ID> = [], news: News = News(), events: [Event] = []
  ) {
    self.query = query
    self.unread = unread
    self.news = news
    var mentions: [TextPattern: Mentions] = [:]
    _ = query.condition?.contains { test in
      if case .event(let pattern) = test {
        mentions[pattern] = Self.mentions(of: pattern, in: events)
      }
      return false
    }
    self.mentions = mentions
  }

  /// Whether an article answers the query; O(its text).
  public func admits(_ article: Article) -> Bool {
    let summary = ArticleSummary(article)
    return query.condition?.holds { answers($0, summary, article) } ?? true
  }

  /// Whether an article answers a query that its summary is enough for, see ``Query/needsText``.
  public func admits(_ summary: ArticleSummary) -> Bool {
    query.condition?.holds { answers($0, summary, nil) } ?? true
  }

  /// Whether a comment of an article answers the query; O(its text).
  public func admits(_ comment: Comment, of article: Article) -> Bool {
    query.condition?.holds { answers($0, comment, article) } ?? true
  }

  private func answers(_ test: Query.Test, _ summary: ArticleSummary, _ article: Article?) -> Bool {
    switch test {
    case .words(let pattern, let field): finds(pattern, in: field, summary, article)
    case .date(let from, let before): isDay(summary.published?.date.firstDay, from, before)
    case .unread: unread.contains(summary.id)
    case .read: !unread.contains(summary.id)
    case .new: news.isNew(summary.id)
    case .hasComments: summary.commentCount > 0
    case .comments(let comparison, let count): comparison.holds(summary.commentCount, count)
    case .score(let comparison, let number):
      article?.comments.contains { $0.score.map { comparison.holds($0, number) } ?? false } ?? false
    case .event(let pattern): mentions[pattern]?.articles.contains(summary.id) ?? false
    }
  }

  private func finds(
    _ pattern: TextPattern, in field: Query.Field, _ summary: ArticleSummary, _ article: Article?
  ) -> Bool {
    switch field {
    case .title: pattern.isFound(in: summary.title)
    case .site: pattern.isFound(in: summary.site ?? "")
    case .author:
      summary.authors.contains(where: pattern.isFound)
        || article?.comments.contains { pattern.isFound(in: $0.author ?? "") } ?? false
    case .text: article?.blocks.contains { pattern.isFound(in: $0.text) } ?? false
    case .comment:
      article?.comments.contains { $0.blocks.contains { pattern.isFound(in: $0.text) } } ?? false
    case .anywhere:
      [.title, .text, .author, .comment].contains { finds(pattern, in: $0, summary, article) }
    }
  }

  private func answers(_ test: Query.Test, _ comment: Comment, _ article: Article) -> Bool {
    switch test {
    case .words(let pattern, .title): pattern.isFound(in: article.title)
    case .words(let pattern, .site): pattern.isFound(in: article.site ?? "")
    case .words(let pattern, .author): pattern.isFound(in: comment.author ?? "")
    case .words(let pattern, .text), .words(let pattern, .comment):
      comment.blocks.contains { pattern.isFound(in: $0.text) }
    case .words(let pattern, .anywhere):
      pattern.isFound(in: comment.author ?? "")
        || comment.blocks.contains { pattern.isFound(in: $0.text) }
    case .date(let from, let before): isDay(comment.posted?.date, from, before)
    case .unread: unread.contains(article.id)
    case .read: !unread.contains(article.id)
    case .new: news.comments[article.id]?.contains(comment.id) ?? false
    case .hasComments: true
    case .comments(let comparison, let count): comparison.holds(article.comments.count, count)
    case .score(let comparison, let number):
      comment.score.map { comparison.holds($0, number) } ?? false
    case .event(let pattern):
      mentions[pattern]?.comments[article.id]?.contains(comment.id) ?? false
    }
  }

  private func isDay(_ day: CivilDate?, _ from: CivilDate?, _ before: CivilDate?) -> Bool {
    guard let day else { return false }
    return (from.map { day >= $0 } ?? true) && (before.map { day < $0 } ?? true)
  }

  private static func mentions(of pattern: TextPattern, in events: [Event]) -> Mentions {
    var mentions = Mentions()
    for event in events {
      let names = [event.id, event.label, event.date?.description ?? "", event.kind ?? ""]
      guard (names + event.people + event.places).contains(where: pattern.isFound) else { continue }
      for mention in event.mentions {
        mentions.articles.insert(mention.article)
        if case .comment(let id) = mention.place.part {
          mentions.comments[mention.article, default: []].insert(id)
        }
      }
    }
    return mentions
  }
}
