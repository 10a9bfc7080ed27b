import Foundation
import Testing

@testable import lede

/// The program in a real terminal, from start to end.
@Suite(.serialized, .enabled(if: Pane.isAvailable, "tmux is not installed: nothing to run it in"))
struct TerminalTests {
  private let folder: TemporaryFolder

  init() throws {
    let first = "Nobody had expected the harbour to freeze before the end of November.\n\n"
    let others = ["pilot", "baker", "teacher", "warden", "sailor", "dentist", "painter"].flatMap {
      who in
      ["boats", "bread", "windows", "roads"].map { what in
        "The \(who) was asked about the \(what) and answered in one long sentence about \(what), "
          + "which every other \(who) in town then had to explain at home.\n\n"
      }
    }
    folder = try TemporaryFolder([
      "harbour.txt": "The harbour freezes\n\n" + first + others.joined()
        + "The last words of all are these, and they are here so that they can be found.\n",
      "lights.txt": "Lights on the hill\n\n" + first,
    ])
  }

  private func open(
    _ line: String? = nil, waiting words: String = "2 articles"
  ) throws -> Pane {
    let pane = try Pane(columns: 80, rows: 24)
    try pane.enter(line ?? "'\(Program.path)' '\(folder.path)'")
    try pane.wait(words)
    return pane
  }

  /// The terminal belongs to the shell again, which shows what is typed.
  private func expectGivenBack(_ pane: Pane, status: Int) throws {
    try pane.wait("a shell") { try !pane.isTakenOver }
    try pane.enter("echo ended $?")
    try pane.wait("\nended \(status)\n")
    try pane.enter("stty -a | grep -cw -e -echo; echo modes shown")
    try pane.wait("\n0\nmodes shown")
  }

  @Test func aFolderIsReadAndLeft() throws {
    let pane = try open()
    #expect(try pane.isTakenOver)
    try pane.wait("Lights on the hill")
    try pane.press("g", "/", "h", "a", "r", "b", "o", "u", "r", "Enter", "Enter")
    try pane.wait("Nobody had expected")
    try pane.press("G")
    try pane.wait("The last words of all")
    try pane.press("q")
    try pane.wait("2 articles")
    try pane.press("q")
    try expectGivenBack(pane, status: 0)
  }

  @Test func resizingKeepsRunningAtAnySize() throws {
    let pane = try open(
      "'\(Program.path)' '\(folder.path)/harbour.txt'", waiting: "Nobody")
    for (columns, rows) in [(40, 10), (3, 3), (1, 1), (200, 50)] {
      try pane.resize(columns: columns, rows: rows)
    }
    try pane.press("G")
    try pane.wait("The last words of all are these, and they are here")
    try pane.resize(columns: 60, rows: 12)
    try pane.wait("can be found")
    try pane.press("Q")
    try expectGivenBack(pane, status: 0)
  }

  @Test func suspendingGivesTheTerminalAndTakesItAgain() throws {
    let pane = try open(
      "'\(Program.path)' '\(folder.path)/harbour.txt'", waiting: "The harbour freezes")
    try pane.press("C-z")
    try pane.wait("Stopped")
    #expect(try !pane.isTakenOver)
    try pane.enter("clear; fg")
    try pane.wait("The harbour freezes")
    #expect(try pane.isTakenOver)
    // The first key after a stop must be the arrow that it is, and not its letters.
    try pane.press("Down", "Down", "Down", "Down", "Down")
    try pane.wait("a scrolled page") { try !pane.screen.contains("Nobody had expected") }
    try pane.press("q")
    try expectGivenBack(pane, status: 0)
  }

  @Test(arguments: [
    ("TERM", 143), ("HUP", 129), ("INT", 130), ("QUIT", 131), ("ABRT", 134), ("SEGV", 139),
    ("ILL", 132), ("TRAP", 133),
  ])
  func whateverEndsItTheTerminalIsGivenBack(signal: String, status: Int) throws {
    let notes = try TemporaryFolder([:])
    let pane = try open(
      "sh -c 'echo $$ >\"$2/pid\"; exec \"$0\" \"$1\"' '\(Program.path)' '\(folder.path)' '\(notes.path)'"
    )
    let number = try String(contentsOfFile: notes.path + "/pid", encoding: .utf8)
    let kill = try Process.run(
      URL(fileURLWithPath: "/usr/bin/env"),
      arguments: ["kill", "-\(signal)", number.trimmingCharacters(in: .whitespacesAndNewlines)])
    kill.waitUntilExit()
    try expectGivenBack(pane, status: status)
  }

  @Test func keysComeFromTheTerminalWhenTextIsPiped() throws {
    let pane = try open(
      "cat '\(folder.path)/harbour.txt' | '\(Program.path)' -", waiting: "Nobody")
    try pane.press("G")
    try pane.wait("The last words of all")
    try pane.press("q")
    try expectGivenBack(pane, status: 0)
  }

  @Test func nothingButTextReachesTheTerminal() throws {
    let hostile = try TemporaryFolder(["evil\u{1B}]0;owned\u{07}.txt": Hostile.article])
    let pane = try Pane(columns: 80, rows: 24)
    let record = folder.path + "/record"
    try pane.record(to: record)
    try pane.enter("'\(Program.path)' '\(hostile.path)'/*")
    try pane.wait("It goes on long enough")
    try pane.press("q")
    try expectGivenBack(pane, status: 0)
    let sent = String(decoding: try Data(contentsOf: URL(fileURLWithPath: record)), as: UTF8.self)
    for sequence in [
      "\u{1B}]0;", "\u{1B}]52", "\u{1B}P", "\u{9B}", "\u{90}", "\u{202E}", "\u{2066}", "\u{7F}",
    ] {
      #expect(!sent.contains(sequence))
    }
  }

  @Test func anUnknownTerminalIsSaid() throws {
    let pane = try Pane(columns: 120, rows: 24)
    try pane.enter("TERM=no-such-terminal '\(Program.path)' '\(folder.path)'")
    try pane.wait("lede: no-such-terminal: nothing is known of a terminal of this name.")
    try expectGivenBack(pane, status: 1)
  }

  @Test(arguments: ["vt100", "xterm", "linux", "xterm-256color"])
  func itRunsOnTerminalsWithFewerMeans(name: String) throws {
    let pane = try open("TERM=\(name) NO_COLOR=1 '\(Program.path)' '\(folder.path)'")
    try pane.press("q")
    try expectGivenBack(pane, status: 0)
  }
}
