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
  /// What it tells of, in reading order.
  let sightings: [Sighting]
  /// What its story is told by.
  let storyWords: StoryWords

  /// Reads the time expressions and mentions of `article`; O(n).
  public init(_ article: Article) {
    let reading = ArticleReading(article)
    self.article = article
    self.article.published = reading.published
    if reading.isCut {
      self.article.problems.append(.longText(wordLimit: ArticleReading.wordLimit))
    }
    times = reading.times
    sightings = reading.sightings
    storyWords = reading.storyWords
  }
}
