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
    // Archives are full of pages without an article: one line tells of all but the first.
    var barrenCount = 0
    try readInOrder(found.sources, by: options.sourceReader) { source, reading in
      switch reading {
      case .article(let article):
        articleCount += 1
        for problem in article.article.problems {
          guard let complaint = complaint(problem, article.article) else {
            barrenCount += 1
            continue
          }
          progress.clear()
          complaint.report()
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
        if barrenCount > 0 {
          progress.clear()
          Complaint(source.name, .withoutArticle(count: barrenCount)).report()
          barrenCount = 0
        }
        progress.advance()
      case .unchanged, .version: break
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

  /// `nil` for what is only counted.
  private func complaint(_ problem: ReadingProblem, _ article: Article) -> Complaint? {
    guard article.id.ordinal > 0, let url = article.url else {
      return Complaint(article.source, .problem(problem))
    }
    return problem == .noArticle
      ? nil : Complaint(article.source, .articleProblem(problem, url: url))
  }

  private func fail(_ complaint: Complaint) {
    failed = true
    complaint.report()
  }
}
