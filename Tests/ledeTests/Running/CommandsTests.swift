import Foundation
import Testing

@testable import lede

struct CommandsTests {
  private static let note = "A short note\n\nThe first paragraph of it, long enough to be one.\n"

  @Test func extractPrintsOneObjectALine() throws {
    let folder = try TemporaryFolder(["a.txt": Self.note, "b/c.txt": Self.note])
    let outcome = try Program.run(["extract", "--format", "json", folder.path])
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
    let sources = try outcome.output.split(separator: "\n").map { line -> String? in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      #expect(object?["schema"] as? String == "lede.article/1")
      return object?["source"] as? String
    }
    #expect(sources == ["\(folder.path)/a.txt", "\(folder.path)/b/c.txt"])
  }

  @Test func oneBadInputAmongManyIsReportedAndTheRestDone() throws {
    let folder = try TemporaryFolder(["a.txt": Self.note])
    let outcome = try Program.run(["extract", "no-such-file", folder.path + "/a.txt"])
    #expect(outcome.status == 1)
    #expect(
      outcome.errors == "lede: no-such-file: there is no such file or folder. Check the name.\n")
    #expect(outcome.output.hasPrefix("A short note\n"))
  }

  @Test(arguments: [
    (
      [],
      "lede: INPUT: none was named. Name a file, a folder, or - for standard input: lede INPUT\n"
    ),
    (["extract"], "lede: INPUT: none was named."), (["events"], "lede: INPUT: none was named."),
    (["extract", "--format", "pdf", "x"], "Error: "),
    (["extract", "--published", "July", "x"], "Error: The value 'July' is invalid"),
    (["--no-such-option", "x"], "Error: "),
  ])
  func wrongUseEndsWith64(arguments: [String], errors: String) throws {
    let outcome = try Program.run(arguments)
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix(errors))
  }

  @Test(arguments: ["--help", "--version"]) func helpIsNoFailure(option: String) throws {
    let outcome = try Program.run([option])
    #expect(outcome.status == 0)
    #expect(!outcome.output.isEmpty)
  }

  @Test func standardInputIsAnInput() throws {
    let outcome = try Program.run(["extract", "-"], input: Data(Self.note.utf8))
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("A short note\n"))
  }

  @Test func theReaderSaysThatItNeedsATerminal() throws {
    let folder = try TemporaryFolder(["a.txt": Self.note])
    let outcome = try Program.run([folder.path])
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(
      outcome.errors
        == "lede: the reader: it needs a terminal, and there is none. "
        + "Print what is read with: lede extract INPUT\n")
  }

  @Test func plainIsLinearText() throws {
    let folder = try TemporaryFolder(["a.txt": Self.note])
    let outcome = try Program.run(["--plain", folder.path])
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("Article: A short note\n"))
  }

  @Test func picturesInAFolderArePassedOverInOneLine() throws {
    let folder = try TemporaryFolder(["a.txt": Self.note])
    for name in ["1.png", "2.png"] {
      try Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0, 0xFF])
        .write(to: URL(fileURLWithPath: "\(folder.path)/\(name)"))
    }
    let outcome = try Program.run(["extract", folder.path])
    #expect(outcome.status == 0)
    #expect(
      outcome.errors == "lede: \(folder.path): 2 files passed over, with no text in them, "
        + "such as \(folder.path)/1.png.\n")
  }

  @Test(arguments: ["text", "markdown", "json"])
  func nothingButTextIsPrinted(format: String) throws {
    let folder = try TemporaryFolder(["evil\u{1B}]0;owned\u{07}.txt": Hostile.article])
    for command in [["extract", "--format", format], ["--plain"], ["events"]] {
      let outcome = try Program.run(command + [folder.path])
      for scalar in outcome.output.unicodeScalars + outcome.errors.unicodeScalars {
        #expect(!Hostile.isControl(scalar), "\(command): \(scalar.value)")
      }
    }
  }

  @Test func anArchivesProblemsNameThePage() throws {
    func record(_ number: Int, _ body: String, length: Int = 0) -> String {
      """
      WARC/1.0\r
      WARC-Type: response\r
      WARC-Target-URI: http://a.example/\(number)\r
      Content-Length: \(body.utf8.count + length)\r
      \r
      \(body)\r
      \r

      """
    }
    let head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><body>"
    let menu = head + "<ul>" + String(repeating: "<li><a href=/a>Ebb</a></li>", count: 20) + "</ul>"
    let folder = try TemporaryFolder([
      "a.warc": record(1, menu) + record(2, menu) + record(3, menu) + record(4, menu, length: 500)
    ])
    let errors = try Program.run(["extract", folder.path + "/a.warc"]).errors
    let lines = errors.split(separator: "\n").map {
      $0.dropFirst("lede: \(folder.path)/a.warc: ".count)
    }
    #expect(lines.count == 3)
    #expect(lines.first?.hasPrefix("no article found in it.") == true)
    #expect(
      lines.dropFirst() == [
        "http://a.example/4: it ends in the middle.", "3 more pages in it hold no article.",
      ])
  }
}

/// Text that tries to steer a terminal.
enum Hostile {
  /// A title, paragraphs and comments full of sequences.
  static let article = """
    Title \u{1B}[2J with \u{9B}31m colours\u{1B}]0;owned\u{07}

    A paragraph \u{202E}reversed\u{202C} and \u{2066}isolated, with a bell\u{07}, a NUL\0, a \u{7F}, \
    and \u{1B}]52;c;aGVsbG8=\u{07} for the clipboard. It goes on long enough to be an article.

    Another paragraph with \u{1B}P0;1|17/ab\u{1B}\\ and \u{90}q\u{9C} on Friday, July 13, 2018.

    2 Comments

    a\u{1B}[1mb
    July 14, 2018 at 10:00
    Words \u{1B}[?1049l of \u{85}hers.

    """

  /// True for what may not come out: C0 but tab and newline, DEL, C1, overrides and isolates.
  static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
