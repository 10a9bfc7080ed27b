import Articles
import EventLinking
import ReaderUI
import Synchronization

/// Reads all sources aside, and tells the reader as they come; then links their events.
final class Loader: Sendable {
  /// What it has read.
  let stock = Stock()
  private let sources: [Source]
  private let reader: SourceReader
  private let mailbox: Mailbox
  private let complained = Mutex<[Complaint]>([])
  private let dated = Mutex<[DatedArticle]>([])
  /// Held while events are linked, so that the last word on them is the newest.
  private let linking = Mutex(false)
  /// Articles whose comments were asked for.
  private let completed = Mutex<Set<Article.ID>>([])

  init(_ sources: [Source], by reader: SourceReader, tell mailbox: Mailbox) {
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
    stock.add(new)
    mailbox.post(.listed([ArticleSummary(new)]))
    mailbox.post(.changed(new))
    if new.comments == old.comments, new.problems != old.problems, let problem = new.problems.last {
      return mailbox.post(.failed("\(Complaint(new.source, .problem(problem)))"))
    }
    mailbox.post(.said(new.comments.isEmpty ? "It has no comments" : "Its comments have come"))
    let article = DatedArticle(new)
    dated.withLock { dated in
      guard let index = dated.firstIndex(where: { $0.article.id == new.id }) else { return }
      dated[index] = article
    }
    if linking.withLock({ $0 }) { link() }
  }

  /// Links the events of all that was read, and tells the reader of them.
  private func link() {
    linking.withLock { hasLinked in
      hasLinked = true
      mailbox.post(.events(linkEvents(in: dated.withLock { $0 })))
    }
  }

  private func load() {
    var done = 0
    var passedOver = PassedOver()
    readInOrder(sources, by: reader) { source, reading in
      switch reading {
      case .article(let article):
        dated.withLock { $0.append(article) }
        stock.add(article.article)
        mailbox.post(.listed([ArticleSummary(article.article)]))
      case .nothing(let problem):
        if let folder = source.folder {
          passedOver.add(source.name, in: folder)
        } else {
          complain(Complaint(source.name, .problem(problem)))
        }
      case .failed(let complaint): complain(complaint)
      case .end:
        done += 1
        mailbox.post(.progress(done: done, total: sources.count))
      }
    }
    mailbox.post(.loaded)
    for complaint in passedOver.complaints { mailbox.post(.said("\(complaint)")) }
    let articles = stock.all
    if opensAtOnce, articles.count == 1, let article = articles.first {
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
