/// What came when sources were fetched again, and was not seen yet.
public struct News: Hashable, Sendable {
  /// Articles that were not there before.
  public var articles: Set<Article.ID> = []
  /// Comments that were not there before, by article; no set is empty.
  public private(set) var comments: [Article.ID: Set<Comment.ID>] = [:]

  /// Nothing is new.
  public init() {}

  /// True for a new article, and one with new comments.
  public func isNew(_ id: Article.ID) -> Bool {
    articles.contains(id) || comments[id] != nil
  }

  /// How many articles are new or have something new.
  public var articleCount: Int {
    articles.count + comments.keys.count { !articles.contains($0) }
  }

  /// Adds new comments of an article.
  public mutating func add(_ new: Set<Comment.ID>, of id: Article.ID) {
    if !new.isEmpty { comments[id, default: []].formUnion(new) }
  }

  /// Takes out what was seen of an article.
  public mutating func remove(_ seen: Set<Comment.ID>, of id: Article.ID) {
    comments[id]?.subtract(seen)
    if comments[id]?.isEmpty ?? false { comments[id] = nil }
  }
}
