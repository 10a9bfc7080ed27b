import CPseudoTerminal
import Foundation

/// A program on a terminal of its own, and all that it writes there.
struct TerminalRun {
  private let terminal: Int32
  private let process: pid_t
  private let start: ContinuousClock.Instant
  private var written: [UInt8] = []

  /// Starts a program on a terminal of 80 by 24 cells; `nil` where there is no such terminal.
  init?(_ arguments: [String]) {
    var words = arguments.map { strdup($0) } + [nil]
    let terms: [String] = ["TERM=xterm-256color", "LC_ALL=C.UTF-8", "PATH=/usr/bin:/bin"]
    var settings = terms.map { strdup($0) } + [nil]
    defer { for pointer in words + settings { free(pointer) } }
    start = ContinuousClock.now
    var process: Int32 = 0
    terminal = cp_start(&words, &settings, 80, 24, &process)
    self.process = process
    if terminal < 0 { return nil }
  }

  /// Types.
  func press(_ keys: String) { _ = write(terminal, keys, keys.utf8.count) }

  /// How long after the start `words` had been written; `nil` where they never were.
  mutating func wait(for words: String, atMost limit: Duration = .seconds(60)) -> Duration? {
    let pattern = Array(words.utf8)
    var searched = 0
    while true {
      while searched + pattern.count <= written.count {
        if written[searched..<searched + pattern.count].elementsEqual(pattern) {
          return ContinuousClock.now - start
        }
        searched += 1
      }
      guard ContinuousClock.now - start < limit, readMore() else { return nil }
    }
  }

  /// Ends it.
  func end() {
    kill(process, SIGKILL)
    var status: Int32 = 0
    waitpid(process, &status, 0)
    close(terminal)
  }

  private mutating func readMore() -> Bool {
    var polled = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    guard poll(&polled, 1, 1000) >= 0 else { return false }
    guard polled.revents & Int16(POLLIN) != 0 else {
      return polled.revents & Int16(POLLHUP) == 0
    }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(terminal, &bytes, bytes.count)
    guard count > 0 else { return false }
    written.append(contentsOf: bytes.prefix(count))
    return true
  }
}
