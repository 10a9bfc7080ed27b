import Articles

/// The articles that were left last, as they were left.
struct Shelf: Sendable {
  /// The one left last at the end.
  private var articles: [OpenArticle] = []
  /// As many as a reader goes back and forth between, and no more than memory is spared for.
  private static let capacity = 32

  /// Keeps an article, in place of what is kept of it.
  mutating func put(_ article: OpenArticle) {
    articles.removeAll { $0.article.id == article.article.id }
    if articles.count == Self.capacity { articles.removeFirst() }
    var article = article
    article.rest()
    articles.append(article)
  }

  /// Takes an article out; `nil` where it is not kept.
  mutating func take(_ id: Article.ID) -> OpenArticle? {
    articles.firstIndex { $0.article.id == id }.map { articles.remove(at: $0) }
  }
}
