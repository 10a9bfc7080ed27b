import Articles
import EventLinking
import ReaderUI

/// Finds the articles that a filter admits, aside; only the last filter asked for counts.
final class Matcher: Sendable {
  private let stock: Stock
  private let mailbox: Mailbox
  private let lastAsked = Counter()

  init(stock: Stock, tell mailbox: Mailbox) {
    self.stock = stock
    self.mailbox = mailbox
  }

  /// Begins; the answer comes through the mailbox.
  func match(_ filter: ArticleFilter) {
    let number = lastAsked.next()
    startThread { [self] in
      var found: [Article.ID] = []
      for article in stock.all.lazy.map(\.article) {
        guard lastAsked.isLast(number) else { return }
        if filter.admits(article) { found.append(article.id) }
      }
      mailbox.post(.matched(filter.query, found))
    }
  }
}
