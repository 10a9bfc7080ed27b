import ArgumentParser
import Articles
import EventLinking

/// Reads all that a command was given, in order, and reports what could not be read.
///
/// Problems go to standard error as they are met; ``finish()`` turns them into the exit status.
final class Intake {
  private let options: InputOptions
  private var failed = false

  init(_ options: InputOptions) { self.options = options }

  /// Hands on every article with words in it, in the order of the inputs.
  func read(_ take: (DatedArticle) throws -> Void) throws {
    let found = SourceFinder(options.inputs)
    for complaint in found.complaints { fail(complaint) }
    var progress = ProgressBar(total: found.sources.count)
    var passedOver = PassedOver()
    var articleCount = 0
    try readInOrder(found.sources, by: options.sourceReader) { source, reading in
      switch reading {
      case .article(let article):
        articleCount += 1
        for problem in article.article.problems {
          progress.clear()
          Complaint(article.article.source, .problem(problem)).report()
        }
        try take(article)
      case .nothing(let problem):
        if let folder = source.folder {
          passedOver.add(source.name, in: folder)
        } else {
          progress.clear()
          fail(Complaint(source.name, .problem(problem)))
        }
      case .failed(let complaint):
        progress.clear()
        fail(complaint)
      case .end:
        progress.advance()
      }
    }
    progress.clear()
    for complaint in passedOver.complaints { complaint.report() }
    if articleCount == 0 { failed = true }
  }

  /// All articles with words in them, in the order of the inputs.
  func readAll() throws -> [DatedArticle] {
    var articles: [DatedArticle] = []
    try read { articles.append($0) }
    return articles
  }

  /// Ends with status 1 where anything could not be read.
  func finish() throws {
    if failed { throw ExitCode.failure }
  }

  private func fail(_ complaint: Complaint) {
    failed = true
    complaint.report()
  }
}
