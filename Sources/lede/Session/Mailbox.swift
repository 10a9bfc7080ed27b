import Articles
import ReaderUI
import Synchronization

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What work aside has to tell the reader, until the loop takes it.
final class Mailbox: Sendable {
  /// Becomes readable when there is something to take.
  let descriptor: Int32
  private let bell: Int32
  private let waiting = Mutex(Waiting())

  /// `nil` where the system gives no pipe.
  init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    (descriptor, bell) = (ends[0], ends[1])
  }

  /// Adds something; from any thread.
  func post(_ input: Input) {
    let isFirst = waiting.withLock { waiting in
      let wasEmpty = waiting.isEmpty
      waiting.add(input)
      return wasEmpty
    }
    if isFirst { _ = write(bell, "!", 1) }
  }

  /// Everything posted since the last call: first the articles in one batch, then the last word on
  /// progress, then the rest in order.
  func take() -> [Input] {
    waiting.withLock { waiting in
      var byte: UInt8 = 0
      _ = read(descriptor, &byte, 1)
      defer { waiting = Waiting() }
      return waiting.inputs
    }
  }
}

/// Inputs on their way.
///
/// Ten thousand articles come one by one, and faster than they can be shown: so those that wait make one batch, and only the last progress counts.
private struct Waiting {
  private var listed: [ArticleSummary] = []
  private var progress: Input?
  private var others: [Input] = []

  var isEmpty: Bool { listed.isEmpty && progress == nil && others.isEmpty }

  var inputs: [Input] {
    (listed.isEmpty ? [] : [.listed(listed)]) + (progress.map { [$0] } ?? []) + others
  }

  mutating func add(_ input: Input) {
    switch input {
    case .listed(let articles): listed += articles
    case .progress: progress = input
    default: others.append(input)
    }
  }
}
