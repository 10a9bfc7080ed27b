import Synchronization

/// Numbers what is asked for, where only the answer to the last question is waited for.
final class Counter: Sendable {
  private let last = Mutex(0)

  /// The number of one question more.
  func next() -> Int {
    last.withLock { last in
      last += 1
      return last
    }
  }

  /// False once something else was asked for.
  func isLast(_ number: Int) -> Bool { last.withLock { $0 == number } }
}
