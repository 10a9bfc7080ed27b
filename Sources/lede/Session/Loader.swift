import Articles
import EventLinking
import ReaderUI
import Synchronization

/// Reads all sources aside, and tells the reader as they come; then links their events.
///
/// Later it reads what links lead to, fetches again what it read, and links the events of that as
/// well.
final class Loader: Sendable {
  /// What it has read.
  let stock = Stock()
  /// What the user named.
  let inputs: [String]
  let reader: SourceReader
  let mailbox: Mailbox
  /// What was read of each source, by name.
  let versions = Mutex<[String: SourceVersion]>([:])
  /// Only what was asked for last is waited for.
  let lastFetchedAgain = Counter()
  private let lastFollowed = Counter()
  private let sources: [Source]
  private let complained = Mutex<[Complaint]>([])
  /// Held while events are linked, so that the last word on them is the newest; true once they were.
  private let linking = Mutex(false)
  /// Articles whose comments were asked for.
  let completed = Mutex<Set<Article.ID>>([])

  /// `inputs` are what the sources were found for.
  init(
    _ sources: [Source], of inputs: [String], by reader: SourceReader, tell mailbox: Mailbox
  ) {
    self.inputs = inputs
    var reader = reader
    reader.fetchesComments = false
    self.sources = sources
    self.reader = reader
    self.mailbox = mailbox
  }

  /// What could not be read so far.
  var complaints: [Complaint] { complained.withLock { $0 } }

  func start() {
    startThread { [self] in load() }
  }

  private func load() {
    var done = 0
    var passedOver = PassedOver()
    readInOrder(sources, by: reader) { source, reading in
      switch reading {
      case .article(let article):
        stock.add(article)
        mailbox.post(.listed([ArticleSummary(article.article)]))
      case .nothing(let problem):
        if let folder = source.folder {
          passedOver.add(source.name, in: folder)
        } else {
          complain(Complaint(source.name, .problem(problem)))
        }
      case .failed(let complaint): complain(complaint)
      case .unchanged: break
      case .version(let version): versions.withLock { $0[source.name] = version }
      case .end:
        done += 1
        mailbox.post(.progress(done: done, total: sources.count))
      }
    }
    mailbox.post(.loaded)
    for complaint in passedOver.complaints { mailbox.post(.said("\(complaint)")) }
    let articles = stock.all
    if opensAtOnce, articles.count == 1, let article = articles.first?.article {
      mailbox.post(.article(article, at: nil))
      fetchComments(of: article)
    }
    link()
  }

  /// True where the user named one file: its only article needs no list.
  private var opensAtOnce: Bool { sources.count == 1 && sources.allSatisfy { $0.folder == nil } }

  private func complain(_ complaint: Complaint) {
    complained.withLock { $0.append(complaint) }
    mailbox.post(.failed(complaint.description))
  }
}

// MARK: - Events

extension Loader {
  /// Links the events of all that was read, and tells the reader of them.
  private func link() {
    linking.withLock { hasLinked in
      hasLinked = true
      mailbox.post(.events(linkEvents(in: stock.all)))
    }
  }

  /// Links anew where articles came or changed; before all is read that is still to come.
  func linkAgain() {
    if linking.withLock({ $0 }) { link() }
  }
}

// MARK: - Comments

extension Loader {
  /// Fetches, aside, the comments that an article says are elsewhere; once, and only where there
  /// are any.
  func fetchComments(of article: Article) {
    guard article.lacksComments,
      completed.withLock({ $0.insert(article.id).inserted })
    else { return }
    mailbox.post(.said("Fetching its comments…"))
    startThread { [self] in
      var fetcher = CommentFetcher()
      replace(article, by: fetcher.completed(article))
    }
  }

  private func replace(_ old: Article, by new: Article) {
    stock.add(DatedArticle(new))
    mailbox.post(.listed([ArticleSummary(new)]))
    mailbox.post(.changed(new))
    if new.comments == old.comments, new.problems != old.problems, let problem = new.problems.last {
      return mailbox.post(.failed("\(Complaint(new.source, .problem(problem)))"))
    }
    mailbox.post(.said(new.comments.isEmpty ? "It has no comments" : "Its comments have come"))
    linkAgain()
  }
}

// MARK: - Links

extension Loader {
  /// Reads what a link leads to, an address or a file's path, and tells of it.
  func follow(_ name: String) {
    let number = lastFollowed.next()
    startThread { [self] in
      var articles: [DatedArticle] = []
      var complaint: Complaint?
      var version: SourceVersion?
      let isWanted: @Sendable () -> Bool = { [lastFollowed] in lastFollowed.isLast(number) }
      read(name, isWanted) { reading in
        switch reading {
        case .article(let article): articles.append(article)
        case .nothing(let problem): complaint = complaint ?? Complaint(name, .problem(problem))
        case .failed(let failure): complaint = complaint ?? failure
        case .version(let read): version = read
        case .unchanged, .end: break
        }
      }
      guard isWanted() else { return }
      guard let first = articles.first?.article else {
        let failure = complaint ?? Complaint(name, .problem(.empty))
        return mailbox.post(.unread(source: name, problem: failure.problem))
      }
      versions.withLock { $0[name] = version }
      for article in articles { stock.add(article) }
      mailbox.post(.read(source: name, articles.map(\.article)))
      fetchComments(of: first)
      linkAgain()
    }
  }

  /// Nobody waits for what the last link leads to any more.
  func stopFollowing() {
    _ = lastFollowed.next()
  }

  private func read(
    _ name: String, _ isWanted: @escaping @Sendable () -> Bool, _ take: (Reading) -> Void
  ) {
    var reader = reader
    reader.isWanted = isWanted
    let found = SourceFinder(following: name)
    for complaint in found.complaints { take(.failed(complaint)) }
    for source in found.sources { reader.read(source, take) }
  }
}
