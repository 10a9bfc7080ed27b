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

  init(_ sources: [Source], by reader: SourceReader, tell mailbox: Mailbox) {
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
    var articles: [DatedArticle] = []
    var done = 0
    var passedOver = PassedOver()
    readInOrder(sources, by: reader) { source, reading in
      switch reading {
      case .article(let article):
        articles.append(article)
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
    if opensAtOnce, articles.count == 1, let article = articles.first?.article {
      mailbox.post(.article(article, at: nil))
    }
    mailbox.post(.events(linkEvents(in: articles)))
  }

  /// True where the user named one file: its only article needs no list.
  private var opensAtOnce: Bool { sources.count == 1 && sources.allSatisfy { $0.folder == nil } }

  private func complain(_ complaint: Complaint) {
    complained.withLock { $0.append(complaint) }
    mailbox.post(.failed(complaint.description))
  }
}
