import Dispatch
import Synchronization

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Reads sources side by side on all cores, and hands on what they give in the sources' order.
///
/// A few sources and a few articles of each are read ahead, so memory stays flat when `take` keeps
/// nothing. Every source ends with ``Reading/end``.
func readInOrder(
  _ sources: [Source], by reader: SourceReader, _ take: (Source, Reading) throws -> Void
) rethrows {
  let line = ReadingLine(sources, by: reader)
  line.start()
  for source in sources {
    let readings = line.next()
    while true {
      let reading = readings.receive()
      try take(source, reading)
      if case .end = reading { break }
    }
  }
}

/// Sources on their way through the workers.
private final class ReadingLine: Sendable {
  private let sources: [Source]
  private let reader: SourceReader
  private let started = Mutex(0)
  /// One channel a source, in order: so many may wait to be taken.
  private let channels = Channel<Channel<Reading>>()
  private let room = DispatchSemaphore(value: 0)

  init(_ sources: [Source], by reader: SourceReader) {
    self.sources = sources
    self.reader = reader
  }

  func start() {
    for _ in 0..<64 { room.signal() }
    for _ in 0..<min(sources.count, processorCount, 8) {
      startThread { [self] in work() }
    }
  }

  /// What the next source gives.
  func next() -> Channel<Reading> {
    defer { room.signal() }
    return channels.receive()
  }

  private func work() {
    while true {
      room.wait()
      let job = started.withLock { started -> (Source, Channel<Reading>)? in
        guard started < sources.count else { return nil }
        defer { started += 1 }
        let channel = Channel<Reading>(capacity: 64)
        channels.send(channel)
        return (sources[started], channel)
      }
      guard let (source, channel) = job else {
        room.signal()
        return
      }
      reader.read(source) { channel.send($0) }
    }
  }
}

/// How many threads can run at once, at least 1.
private var processorCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
