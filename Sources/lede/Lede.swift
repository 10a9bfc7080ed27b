import ArgumentParser

/// The program: without a subcommand it opens the reader.
@main
struct Lede: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lede",
    abstract: "Reads articles, the discussions under them, and the story that runs through them.",
    version: "0.1.0",
    subcommands: [Read.self, Extract.self, Events.self],
    defaultSubcommand: Read.self)
}
