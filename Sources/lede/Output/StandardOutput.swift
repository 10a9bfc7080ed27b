import ArgumentParser
import Articles

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

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
    let failure = writeAll(waiting, to: STDOUT_FILENO)
    waiting.removeAll(keepingCapacity: true)
    if failure == EPIPE { throw ExitCode.success }
    guard failure == 0 else {
      Complaint("standard output", writingError: failure).report()
      throw ExitCode.failure
    }
  }
}
