import Articles
import EventLinking
import Synchronization

/// The articles read so far, for the loop and for work aside.
final class Stock: Sendable {
  private struct Contents {
    var articles: [DatedArticle] = []
    var indices: [Article.ID: Int] = [:]
  }

  private let contents = Mutex(Contents())

  /// Adds an article, in place of an earlier one of the same identity.
  func add(_ article: DatedArticle) {
    let id = article.article.id
    contents.withLock { contents in
      if let index = contents.indices[id] {
        contents.articles[index] = article
      } else {
        contents.indices[id] = contents.articles.count
        contents.articles.append(article)
      }
    }
  }

  /// In the order in which they were first added.
  var all: [DatedArticle] { contents.withLock { $0.articles } }

  /// `nil` where there is no such article.
  subscript(id: Article.ID) -> Article? {
    contents.withLock { contents in contents.indices[id].map { contents.articles[$0].article } }
  }
}
