import ArgumentParser
import Articles
import EventLinking

/// `lede INPUT …`: opens the reader.
struct Read: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Open the reader; this is what lede does without a subcommand.")

  @Flag(help: "Write linear text, for screen readers and pipes.") var plain = false
  @OptionGroup var input: InputOptions

  func run() throws {
    if plain { return try writePlainly() }
  }

  private func writePlainly() throws {
    var output = StandardOutput()
    let intake = Intake(input)
    let articles = try intake.readAll()
    let mentions = MentionIndex(linkEvents(in: articles))
    var writer = PlainWriter()
    for article in articles {
      let count = mentions[article.article.id].count
      try output.write(writer.write(article.article, mentionCount: count))
    }
    try output.flush()
    try intake.finish()
  }
}
