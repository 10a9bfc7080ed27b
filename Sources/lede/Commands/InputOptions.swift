import ArgumentParser
import Articles
import Importers

/// What is read, and how: the same for every command.
struct InputOptions: ParsableArguments {
  @Flag(help: "Keep everything as body: drop no furniture, split off no comments.")
  var whole = false

  @Flag(help: .hidden)
  var commentsByForm = false

  @Option(
    help: ArgumentHelp("The date of articles that tell none.", valueName: "date"),
    transform: InputOptions.date)
  var published: PartialDate?

  @Option(
    help: ArgumentHelp(
      "The character set of the inputs, where it is told or guessed wrongly.", valueName: "name"))
  var charset: String?

  @Argument(
    help: ArgumentHelp(
      "Files, folders, addresses of pages, or - for standard input.", valueName: "input"))
  var inputs: [String] = []

  /// How each source is read.
  var sourceReader: SourceReader {
    var options = ImportOptions(keepsWhole: whole, charset: charset)
    options.usesKnownEngines = !commentsByForm
    return SourceReader(options: options, published: published)
  }

  /// Says so, and ends the command, where nothing was named to read.
  ///
  /// Not `validate()`: what is thrown there is printed with the whole usage.
  func requireInputs() throws {
    guard inputs.isEmpty else { return }
    Complaint("INPUT", .nothingNamed).report()
    throw ExitCode.validationFailure
  }

  @Sendable private static func date(_ text: String) throws -> PartialDate {
    guard let date = PartialDate(iso: text) else {
      throw ValidationError("'\(text)' is no date. Write 2018, 2018-07 or 2018-07-23.")
    }
    return date
  }
}
