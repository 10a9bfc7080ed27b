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
  private let waiting = Mutex<[Input]>([])

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
  ///
  /// Articles that come faster than they are taken make one batch, and only the last progress of a
  /// row counts.
  func post(_ input: Input) {
    let isFirst = waiting.withLock { waiting in
      switch (waiting.popLast(), input) {
      case (.listed(let earlier)?, .listed(let later)): waiting.append(.listed(earlier + later))
      case (.progress?, .progress): waiting.append(input)
      case (let last?, _): waiting += [last, input]
      case (nil, _): waiting.append(input)
      }
      return waiting.count == 1
    }
    if isFirst { _ = write(bell, "!", 1) }
  }

  /// Everything posted since the last call, in order.
  func take() -> [Input] {
    waiting.withLock { waiting in
      var byte: UInt8 = 0
      _ = read(descriptor, &byte, 1)
      defer { waiting = [] }
      return waiting
    }
  }
}
