import ArgumentParser
import Articles
import EventLinking

/// `lede events`: prints the timeline.
struct Events: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the timeline: each event, and where it is mentioned.")

  /// How events are printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  @Option(help: "How it is printed.") var format = Format.text
  @OptionGroup var input: InputOptions

  func run() throws {
    try input.requireInputs()
    var output = StandardOutput()
    let intake = Intake(input)
    let articles = try intake.readAll()
    let shelf = Shelf(articles)
    for event in linkEvents(in: articles) {
      switch format {
      case .text: try output.write(eventText(event, on: shelf))
      case .json: try output.write(eventRecord(event, on: shelf))
      }
    }
    try output.flush()
    try intake.finish()
  }
}
