import Articles

/// Works out in slices which comments of an article answer a query.
struct CommentSieve: Sendable {
  /// What is asked.
  let filter: ArticleFilter
  private let article: Article
  private var next = 0
  /// The comments found so far.
  private(set) var found: Set<Comment.ID> = []

  /// Finds nothing yet.
  init(_ filter: ArticleFilter, _ article: Article) {
    self.filter = filter
    self.article = article
  }

  /// True when all comments were asked.
  var isComplete: Bool { next >= article.comments.count }

  /// Works on for a few milliseconds.
  mutating func advance() {
    var bytes = 0
    while !isComplete, bytes < 1 << 18 {
      let comment = article.comments[next]
      if filter.admits(comment, of: article) { found.insert(comment.id) }
      bytes += comment.blocks.reduce(64) { $0 + $1.text.utf8.count }
      next += 1
    }
  }
}
