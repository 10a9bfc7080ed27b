import Articles
import EventLinking
import ReaderUI
import Synchronization

// Fetching again what was read.
extension Loader {
  /// Reads again, aside, the source of an article, or everything where none is named, as far as it
  /// changed; tells what is new.
  func fetchAgain(_ id: Article.ID?) {
    let number = lastFetchedAgain.next()
    startThread { [self] in
      let isWanted: @Sendable () -> Bool = { [lastFetchedAgain] in lastFetchedAgain.isLast(number) }
      let found = id.map { finder(of: $0.source) } ?? SourceFinder(inputs)
      let sources = found.sources.filter { id == nil || $0.name == id?.source }
      var again = readAgain(sources, isWanted)
      if id == nil || sources.isEmpty { again.failures = found.complaints + again.failures }
      guard isWanted() else { return }
      var news = renew(again.articles)
      again.failures += fetchComments(of: id, isWanted, &news)
      guard isWanted() else { return }
      versions.withLock { $0.merge(again.versions) { $1 } }
      for renewed in news.renewed { stock.add(DatedArticle(renewed.article)) }
      for article in news.added { stock.add(article) }
      var answer = FetchedAgain()
      answer.added = news.added.map { ArticleSummary($0.article) }
      answer.renewed = news.renewed
      answer.failures = again.failures.map {
        FetchedAgain.Failure(PlainText.line($0.subject), problem: $0.problem)
      }
      mailbox.post(.fetchedAgain(answer))
      if !news.added.isEmpty || !news.renewed.isEmpty { linkAgain() }
    }
  }

  /// Nobody waits for what is fetched again any more.
  func stopFetchingAgain() { _ = lastFetchedAgain.next() }
}

/// What sources gave that were read again.
private struct ReadAgain {
  /// By source.
  var articles: [String: [Article]] = [:]
  var versions: [String: SourceVersion] = [:]
  var failures: [Complaint] = []
}

/// What is new in it.
private struct Renewals {
  var added: [DatedArticle] = []
  /// Those that changed.
  var renewed: [RenewedArticle] = []
}

extension Loader {
  /// Finds the source of that name: one that the user named or that stands in a folder, else one
  /// that a link led to.
  private func finder(of name: String) -> SourceFinder {
    let found = SourceFinder(inputs)
    return found.sources.contains { $0.name == name } ? found : SourceFinder(following: name)
  }

  private func readAgain(_ sources: [Source], _ isWanted: @escaping @Sendable () -> Bool)
    -> ReadAgain
  {
    var reader = reader
    reader.isWanted = isWanted
    let known = versions.withLock { $0 }
    let sources = sources.map { source in
      var source = source
      source.known = known[source.name]
      return source
    }
    var again = ReadAgain()
    var done = 0
    readInOrder(sources, by: reader) { source, reading in
      switch reading {
      case .article(let article): again.articles[source.name, default: []].append(article.article)
      case .nothing(let problem):
        if source.folder == nil {
          again.failures.append(Complaint(source.name, .problem(problem)))
        }
      case .failed(let complaint): again.failures.append(complaint)
      case .version(let version): again.versions[source.name] = version
      case .unchanged: break
      case .end:
        done += 1
        if isWanted() { mailbox.post(.progress(done: done, total: sources.count)) }
      }
    }
    return again
  }

  /// Matches what came with what is there.
  private func renew(_ articles: [String: [Article]]) -> Renewals {
    var renewals = Renewals()
    guard !articles.isEmpty else { return renewals }
    let earlier = Dictionary(grouping: stock.all.lazy.map(\.article), by: \.source)
    let completed = completed.withLock { $0 }
    for (name, articles) in articles.sorted(by: { $0.key < $1.key }) {
      let before = earlier[name] ?? []
      let isCompleted = before.contains { completed.contains($0.id) }
      let articles = articles.map { article in
        var article = article
        // Its comments are fetched again apart; until then those that are there stay.
        if isCompleted, article.remoteComments != nil { article.comments = [] }
        return article
      }
      let source = RenewedSource(articles, after: before)
      renewals.added += source.added.map(DatedArticle.init)
      renewals.renewed += source.renewed.filter(\.isChanged)
    }
    return renewals
  }

  /// Fetches the comments of an article once more, or of all those whose comments were fetched;
  /// returns what failed.
  private func fetchComments(
    of id: Article.ID?, _ isWanted: () -> Bool, _ renewals: inout Renewals
  ) -> [Complaint] {
    var fetcher = CommentFetcher()
    var failures: [Complaint] = []
    let wanted = completed.withLock { $0 }.filter { id == nil || $0 == id }
    for id in wanted.sorted() where isWanted() {
      let index = renewals.renewed.firstIndex { $0.article.id == id }
      guard let article = index.map({ renewals.renewed[$0].article }) ?? stock[id] else { continue }
      var bare = article
      bare.comments = []
      bare.problems.removeAll(where: \.isAboutComments)
      let version = fetcher.completed(bare)
      if version.comments.isEmpty, let problem = version.problems.last, problem.isAboutComments {
        failures.append(Complaint(id.source, .problem(problem)))
        continue
      }
      let renewed = RenewedArticle(version, after: article, isPartial: version.hasPartOfComments)
      guard renewed.isChanged else { continue }
      if let index {
        renewals.renewed[index].take(renewed)
      } else {
        renewals.renewed.append(renewed)
      }
    }
    return failures
  }
}

extension ReadingProblem {
  fileprivate var isAboutComments: Bool {
    switch self {
    case .commentsUnread, .commentsPartlyRead: true
    default: false
    }
  }
}

extension Article {
  /// True where its comments came from a feed, which holds the latest ones, or not all were fetched.
  fileprivate var hasPartOfComments: Bool {
    let isFromFeed = remoteComments?.sources.contains {
      $0.service == .articleFeed || $0.service == .siteFeed
    }
    return isFromFeed ?? false || problems.contains(where: \.isAboutComments)
  }
}
