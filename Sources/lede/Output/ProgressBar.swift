#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// How far a long reading is, on standard error, when that is a terminal.
struct ProgressBar {
  private let total: Int
  private let isWanted = isatty(STDERR_FILENO) == 1
  private var done = 0
  private var isVisible = false
  private var lastChange = ContinuousClock.now

  init(total: Int) { self.total = total }

  /// One more of `total` is done.
  mutating func advance() {
    done += 1
    guard isWanted, total > 1 else { return }
    let now = ContinuousClock.now
    // Quick work shows nothing; what is shown changes no faster than an eye can follow.
    guard now - lastChange > (isVisible ? .milliseconds(80) : .milliseconds(400)) else { return }
    lastChange = now
    isVisible = true
    write("\r" + Self.line(done: done, total: total))
  }

  /// Wipes the bar away until it next changes.
  mutating func clear() {
    guard isVisible else { return }
    isVisible = false
    write("\r" + String(repeating: " ", count: Self.line(done: total, total: total).count) + "\r")
  }

  /// Such as `reading  [#####     ]  500 of 1000`.
  static func line(done: Int, total: Int) -> String {
    let width = 30
    let filled = total == 0 ? width : min(width, done * width / total)
    let bar = String(repeating: "#", count: filled) + String(repeating: " ", count: width - filled)
    return "reading  [\(bar)]  \(done) of \(total)"
  }

  private func write(_ text: String) {
    writeAll(text.utf8, to: STDERR_FILENO)
  }
}
