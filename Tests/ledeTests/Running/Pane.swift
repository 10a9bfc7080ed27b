import Foundation
import Testing

@testable import lede

/// A real terminal with a shell in it, by way of tmux.
final class Pane {
  private let folder: TemporaryFolder
  private let socket = "lede-\(UUID().uuidString.prefix(8))"

  static let isAvailable = ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin", "/bin"].contains {
    FileManager.default.isExecutableFile(atPath: "\($0)/tmux")
  }

  /// Starts a shell in a terminal of so many cells.
  init(columns: Int, rows: Int) throws {
    folder = try TemporaryFolder([:])
    try tmux(
      "-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)",
      "env PS1='ready> ' SWIFT_BACKTRACE=enable=no LC_ALL=C.UTF-8 bash --norc --noprofile")
    try tmux("set-option", "-g", "status", "off")
    try wait("ready>")
  }

  deinit { _ = try? tmux("kill-server") }

  /// What the screen shows.
  var screen: String {
    get throws { try tmux("capture-pane", "-p") }
  }

  /// Presses keys, by tmux's names for them.
  func press(_ keys: String...) throws { try tmux(["send-keys"] + keys) }

  /// Types a line at the shell.
  func enter(_ line: String) throws {
    try tmux("send-keys", "-l", line)
    try press("Enter")
  }

  /// Gives the terminal another size.
  func resize(columns: Int, rows: Int) throws {
    try tmux("resize-window", "-x", "\(columns)", "-y", "\(rows)")
  }

  /// Copies all bytes that the terminal is sent from now on to a file.
  func record(to path: String) throws { try tmux("pipe-pane", "cat > \(path)") }

  /// Whether the terminal is as a shell wants it, or as a full-screen program does.
  var isTakenOver: Bool {
    get throws {
      let flags = try tmux("display-message", "-p", "#{alternate_on}#{cursor_flag}#{keypad_flag}")
      return flags != "010\n"
    }
  }

  /// Waits until `words` are on the screen; what is there instead fails the test.
  func wait(_ words: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try wait("“\(words)”", sourceLocation: sourceLocation) { try self.screen.contains(words) }
  }

  /// Waits until something holds.
  func wait(
    _ what: String, sourceLocation: SourceLocation = #_sourceLocation,
    until holds: () throws -> Bool
  ) throws {
    let deadline = ContinuousClock.now + .seconds(15)
    // Each look starts a process, which leaves the rest of the machine time enough.
    while ContinuousClock.now < deadline {
      if try holds() { return }
    }
    let shown = try screen
    Issue.record("waited for \(what), and saw:\n\(shown)", sourceLocation: sourceLocation)
    throw CancellationError()
  }

  @discardableResult
  private func tmux(_ arguments: String...) throws -> String { try tmux(arguments) }

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    // Not by Foundation's Process: it takes the server that tmux starts for a child that never ends.
    let output = folder.path + "/output"
    let redirection = ["sh", "-c", #"exec tmux "$@" >"$0" 2>/dev/null"#, output]
    try? Command(redirection + ["-L", socket] + arguments).run()
    let data = try Data(contentsOf: URL(fileURLWithPath: output))
    return String(decoding: data, as: UTF8.self)
  }
}
