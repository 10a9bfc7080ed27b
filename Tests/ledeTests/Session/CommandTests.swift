import Foundation
import Testing

@testable import lede

struct CommandTests {
  @Test(arguments: [
    ("wc -w", ["wc", "-w"]),
    ("  grep   'a b'  ", ["grep", "a b"]),
    (#"mail -s "it's \"on\"" you"#, ["mail", "-s", "it's \"on\"", "you"]),
    (#"print a\ b '' 'c\d'"#, ["print", "a b", "", "c\\d"]),
    ("echo $(reboot); `true` | x > y", ["echo", "$(reboot);", "`true`", "|", "x", ">", "y"]),
  ])
  func aLineIsSplitAndNothingElse(line: String, words: [String]) throws {
    #expect(try Command(line: line).arguments == words)
  }

  @Test(arguments: [
    ("", Command.Failure.isEmpty), ("   ", .isEmpty), ("'' a", .isEmpty), ("a 'b", .hasOpenQuote),
    ("a \\", .hasOpenQuote),
  ])
  func aLineThatIsNoCommandIsRefused(line: String, failure: Command.Failure) {
    #expect(throws: failure) { try Command(line: line) }
  }

  @Test func itsInputReachesTheCommand() throws {
    let folder = try TemporaryFolder([:])
    let copy = folder.path + "/copy"
    let text = String(repeating: "many words, more than a pipe holds\n", count: 10_000)
    try Command(["dd", "status=none", "of=\(copy)"]).run(input: text)
    #expect(try String(contentsOfFile: copy, encoding: .utf8) == text)
  }

  @Test func aCommandThatReadsNothingDoesNotStopUs() throws {
    try Command(["true"]).run(input: String(repeating: "x", count: 1 << 20))
  }

  @Test func whatFailsIsSaid() throws {
    let missing = try Command(["no-such-program-here"])
    #expect(
      throws: Command.Failure.notStarted(
        program: "no-such-program-here", words: "no such file or directory")
    ) { try missing.run() }
    let failing = try Command(["false"])
    #expect(throws: Command.Failure.failed(program: "false", status: 1)) { try failing.run() }
  }
}
