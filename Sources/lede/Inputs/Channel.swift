import Dispatch
import Synchronization

/// A queue from one thread to another.
final class Channel<Element: Sendable>: Sendable {
  private let waiting = Mutex<[Element]>([])
  private let taken = Mutex<ArraySlice<Element>>([])
  private let filled = DispatchSemaphore(value: 0)
  private let room: DispatchSemaphore?

  /// At most `capacity` elements wait; a sender waits for room.
  init(capacity: Int? = nil) {
    guard let capacity else {
      room = nil
      return
    }
    // Made empty and then raised: a semaphore may not end below the value that it was made with.
    let room = DispatchSemaphore(value: 0)
    for _ in 0..<capacity { room.signal() }
    self.room = room
  }

  /// Adds an element, as soon as there is room.
  func send(_ element: Element) {
    room?.wait()
    waiting.withLock { $0.append(element) }
    filled.signal()
  }

  /// Takes the oldest element, as soon as there is one.
  func receive() -> Element {
    filled.wait()
    defer { room?.signal() }
    return taken.withLock { taken in
      if taken.isEmpty {
        taken = waiting.withLock { waiting in
          defer { waiting = [] }
          return waiting[...]
        }
      }
      return taken.removeFirst()
    }
  }
}
