import Articles
import Importers

/// Fetches the comments that articles from the web say are elsewhere.
///
/// A server that does not answer is asked once, and not again for the other articles.
struct CommentFetcher {
  private var fetcher = Fetcher(totalTime: 20_000)
  private var silent: [Substring: FetchFailure] = [:]

  /// The article with its comments; with a problem where they could not be had.
  ///
  /// Blocks the thread that asks, until all that the article names was asked for.
  mutating func completed(_ article: Article) -> Article {
    var collector = CommentCollector(article)
    while let url = collector.nextURL {
      do throws(FetchFailure) {
        let page = try fetch(url)
        collector.take(page.bytes, contentType: page.contentType)
      } catch {
        collector.fail(error.clause)
      }
    }
    return collector.article
  }

  private mutating func fetch(_ url: String) throws(FetchFailure) -> FetchedPage {
    let host = url.split(separator: "/").dropFirst().first ?? ""
    if let failure = silent[host] { throw failure }
    do throws(FetchFailure) {
      guard let page = try fetcher.fetch(url) else { throw .noAnswer }
      return page
    } catch {
      if error.isSilence { silent[host] = error }
      throw error
    }
  }
}

extension FetchFailure {
  /// True where asking the same server for something else would fail as well, and take as long.
  fileprivate var isSilence: Bool {
    switch self {
    case .noAnswer, .tooSlow, .unknownHost, .untrusted, .libraryMissing: true
    default: false
    }
  }
}
