import ArgumentParser
import Articles
import EventLinking

/// `lede extract`: prints what was read.
struct Extract: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Print what was read.")

  @OptionGroup var reading: ReadingOptions
  @Argument(help: "Files, folders, or - for standard input.") var inputs: [String]

  func run() throws {
    var writer = JSONLines()
    let articles = InputReader(reading).read(inputs).map(DatedArticle.init)
    let events = linkEvents(in: articles)
    for article in articles { try writer.write(ArticleRecord(article, events: events)) }
  }
}
