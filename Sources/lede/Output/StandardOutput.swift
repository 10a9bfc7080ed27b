import ArgumentParser
import Articles
import Foundation

/// Where results go, a large piece at a time.
struct StandardOutput {
  private var waiting: [UInt8] = []

  /// Adds bytes, which must be clean text; see ``PlainText``.
  mutating func write(_ bytes: some Sequence<UInt8>) throws {
    waiting.append(contentsOf: bytes)
    if waiting.count >= 1 << 16 { try flush() }
  }

  /// Adds text, without what is no text in it.
  mutating func write(_ text: String) throws { try write(PlainText.cleaned(text).utf8) }

  /// Sends what waits.
  ///
  /// Ends the program quietly where nobody reads any more, as at `lede extract … | head`.
  mutating func flush() throws {
    defer { waiting.removeAll(keepingCapacity: true) }
    try waiting.withUnsafeBytes { buffer in
      var sent = 0
      while sent < buffer.count {
        let result = Foundation.write(
          STDOUT_FILENO, buffer.baseAddress?.advanced(by: sent), buffer.count - sent)
        if result >= 0 {
          sent += result
        } else if errno == EPIPE {
          throw ExitCode.success
        } else if errno != EINTR && errno != EAGAIN {
          Complaint("standard output", writingError: errno).report()
          throw ExitCode.failure
        }
      }
    }
  }
}
