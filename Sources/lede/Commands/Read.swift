import ArgumentParser
import Articles
import EventLinking
import ReaderUI

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// `lede INPUT …`: opens the reader.
struct Read: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Open the reader; this is what lede does without a subcommand.")

  @Flag(help: "Write linear text, for screen readers and pipes.") var plain = false
  @Flag(help: "Scroll with the mouse wheel; selecting text may then need Shift.")
  var wheel = false
  @OptionGroup var input: InputOptions

  func run() throws {
    try input.requireInputs()
    if plain { try writePlainly() } else { try openReader() }
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

  private func openReader() throws {
    let found = SourceFinder(input.inputs)
    for complaint in found.complaints { complaint.report() }
    guard !found.sources.isEmpty, let mailbox = Mailbox() else { throw ExitCode.failure }
    let loader = Loader(
      found.sources, of: input.inputs, by: input.sourceReader, tell: mailbox)
    // Before the terminal is asked, so that both go on at once.
    loader.start()
    let terminal = try openTerminal()
    let settings = ReaderSettings(source: title, isASCII: !terminal.isUnicode)
    Session(terminal, loader: loader, mailbox: mailbox, settings: settings).run()
    for complaint in loader.complaints { complaint.report() }
    if loader.stock.all.isEmpty { throw ExitCode.failure }
  }

  private func openTerminal() throws -> Terminal {
    let environment = ProcessInfo.processInfo.environment
    do {
      let usesColor = environment["NO_COLOR"].map(\.isEmpty) ?? true
      return try Terminal(readsWheel: wheel, usesColor: usesColor)
    } catch {
      switch error {
      case .missing: Complaint("the reader", .noTerminal).report()
      case .unknown: Complaint(environment["TERM"] ?? "TERM", .unknownTerminal).report()
      }
      throw ExitCode.failure
    }
  }

  /// What was opened, in a word or two.
  private var title: String {
    guard let first = input.inputs.first, input.inputs.count == 1 else {
      return "\(input.inputs.count) inputs"
    }
    if first == "-" { return "standard input" }
    return PlainText.line(String(first.split(separator: "/").last ?? "/"))
  }
}
