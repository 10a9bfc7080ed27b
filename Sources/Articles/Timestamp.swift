/// A moment, or only its day where the page tells no more; UTC.
public struct Timestamp: Hashable, Sendable, Comparable {
  /// The day, UTC.
  public var date: CivilDate
  /// Seconds after midnight, UTC; `nil` where only the day is known.
  public var second: Int?

  /// `second` counts from midnight, UTC.
  public init(_ date: CivilDate, second: Int? = nil) {
    self.date = date
    self.second = second
  }

  /// The moment `seconds` after 1 January 1970, 00:00 UTC; clamped to the years 1 to 9999.
  public init(unixSeconds seconds: Int) {
    let clamped = min(max(seconds, -719_162 * 86_400), 2_932_896 * 86_400 + 86_399)
    let second = (clamped % 86_400 + 86_400) % 86_400
    date = CivilDate(dayNumber: (clamped - second) / 86_400)
    self.second = second
  }

  /// By time; a day without a clock comes before the same day's moments.
  public static func < (left: Self, right: Self) -> Bool {
    (left.date, left.second ?? -1) < (right.date, right.second ?? -1)
  }
}

extension Timestamp: CustomStringConvertible {
  /// ISO 8601: `2018-07-23T10:00:00Z`, or `2018-07-23` where only the day is known.
  public var description: String {
    guard let second else { return date.description }
    return
      "\(date)T\(padded(second / 3600, 2)):\(padded(second / 60 % 60, 2)):\(padded(second % 60, 2))Z"
  }
}
