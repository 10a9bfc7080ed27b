/// What a list shows of an article, without its words.
public struct ArticleSummary: Hashable, Sendable, Identifiable {
  /// Tells it from every other article.
  public var id: Article.ID
  /// The headline; empty when the page has none.
  public var title: String
  /// Names as printed; may be empty.
  public var authors: [String]
  /// The site's name, `nil` when the page does not tell.
  public var site: String?
  /// The page's own address, `nil` when the page does not tell.
  public var url: String?
  /// `nil` when unknown.
  public var published: Published?
  /// How many comments stand under it.
  public var commentCount: Int
  /// Whole minutes; 0 without a body.
  public var readingMinutes: Int

  /// Sums up an article; the reading time costs a pass over its body.
  public init(_ article: Article) {
    id = article.id
    title = article.title
    authors = article.authors
    site = article.site
    url = article.url
    published = article.published
    commentCount = article.comments.count
    readingMinutes = article.readingMinutes
  }
}
