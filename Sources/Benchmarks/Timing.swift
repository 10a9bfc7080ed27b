import Foundation

/// Times of one thing done many times.
struct Timing {
  private var times: [Duration] = []

  /// Does it once more, and notes what it cost this thread of the processor's time: the time that
  /// it takes where nothing else runs.
  mutating func measure<Result>(_ work: () throws -> Result) rethrows -> Result {
    let start = Self.processorTime()
    defer { times.append(Self.processorTime() - start) }
    return try work()
  }

  private static func processorTime() -> Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }

  /// Notes a time taken elsewhere.
  mutating func add(_ time: Duration) { times.append(time) }

  /// The time that `share` of all, from 0 to 1, did not go beyond.
  func quantile(_ share: Double) -> Duration {
    let sorted = times.sorted()
    guard !sorted.isEmpty else { return .zero }
    return sorted[min(sorted.count - 1, Int(share * Double(sorted.count)))]
  }

  /// How often it was done.
  var count: Int { times.count }
}

extension Duration {
  /// In milliseconds.
  var milliseconds: Double {
    Double(components.seconds) * 1000 + Double(components.attoseconds) / 1e15
  }

  /// Such as `12.3 ms`.
  var words: String { "\((milliseconds * 10).rounded() / 10) ms" }
}

/// Prints a line of the report: what, the figure, and what was to be reached.
func report(_ what: String, _ figure: String, goal: String = "") {
  let left = what + String(repeating: " ", count: max(1, 48 - what.count))
  let middle =
    goal.isEmpty ? figure : figure + String(repeating: " ", count: max(1, 34 - figure.count))
  print(left + middle + goal)
}
