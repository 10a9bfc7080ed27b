import ArgumentParser
import Articles
import EventLinking

/// `lede events`: prints the timeline.
struct Events: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Print the timeline.")

  @OptionGroup var reading: ReadingOptions
  @Argument(help: "Files, folders, or - for standard input.") var inputs: [String]

  func run() throws {
    var writer = JSONLines()
    let articles = InputReader(reading).read(inputs).map(DatedArticle.init)
    let byID = Dictionary(
      articles.map { ($0.article.id, $0.article) }, uniquingKeysWith: { first, _ in first })
    for event in linkEvents(in: articles) { try writer.write(EventRecord(event, articles: byID)) }
  }
}
