import ArgumentParser
import Articles
import EventLinking

/// `lede extract`: prints what was read.
struct Extract: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Print what was read.")

  /// How articles are printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case markdown
    case json
  }

  @Option(help: "How it is printed.") var format = Format.text
  @OptionGroup var input: InputOptions

  func run() throws {
    try input.requireInputs()
    var output = StandardOutput()
    let intake = Intake(input)
    switch format {
    case .text:
      var writer = TextWriter()
      try intake.read { try output.write(writer.write($0.article)) }
    case .markdown:
      var writer = MarkdownWriter()
      try intake.read { try output.write(writer.write($0.article)) }
    case .json:
      // Which mentions speak of one event shows only when everything is read.
      let articles = try intake.readAll()
      let mentions = MentionIndex(linkEvents(in: articles))
      for article in articles {
        try output.write(articleRecord(article, mentions: mentions[article.article.id]))
      }
    }
    try output.flush()
    try intake.finish()
  }
}
