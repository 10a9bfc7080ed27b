/// A source read again: the articles that it gives under the ids that they had.
public struct RenewedSource: Sendable {
  /// Articles that it did not give before.
  public private(set) var added: [Article] = []
  /// Those that it gave before, changed or not; what it gives no more is not among them.
  public private(set) var renewed: [RenewedArticle] = []

  /// Matches what a source gives now with what it gave before, both in its order; O(n).
  ///
  /// Entries of a feed are known by their address, else by title and date.
  public init(_ articles: [Article], after earlier: [Article]) {
    var waiting: [Key: [Article]] = [:]
    for article in earlier.reversed() { waiting[Key(article), default: []].append(article) }
    let isOnly = articles.count == 1 && earlier.count == 1
    var next = (earlier.map(\.id.ordinal).max() ?? -1) + 1
    for article in articles {
      if let known = isOnly ? earlier.first : waiting[Key(article)]?.popLast() {
        renewed.append(RenewedArticle(article, after: known))
      } else {
        var article = article
        article.id.ordinal = next
        next += 1
        added.append(article)
      }
    }
  }

  private enum Key: Hashable {
    case address(String)
    case words(title: String, published: PartialDate?)

    init(_ article: Article) {
      if let url = article.url {
        self = .address(url)
      } else {
        let published = article.published.flatMap { $0.source == .inferred ? nil : $0.date }
        self = .words(title: article.title, published: published)
      }
    }
  }
}
