/// A day of the Gregorian calendar, without clock or time zone.
public struct CivilDate: Hashable, Sendable, Comparable {
  /// 1 to 9999.
  public let year: Int
  /// 1 to 12.
  public let month: Int
  /// 1 to 31.
  public let day: Int

  /// `nil` where there is no such day; years 1 to 9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.dayCount(year: year, month: month)).contains(day)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day `number` days after 1 January 1970; clamped to the years 1 to 9999.
  public init(dayNumber number: Int) {
    // Days are counted in eras of 400 years that begin on 1 March, so that leap days come last.
    let shifted = min(max(number, -719_162), 2_932_896) + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// Days after 1 January 1970; negative before.
  public var dayNumber: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = shiftedYear / 400
    let yearOfEra = shiftedYear - era * 400
    let shiftedMonth = month > 2 ? month - 3 : month + 9
    let dayOfYear = (153 * shiftedMonth + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// ISO 8601 weekday: 1 is Monday, 7 is Sunday.
  public var weekday: Int { ((dayNumber + 3) % 7 + 7) % 7 + 1 }

  /// The day `count` days later, or earlier where it is negative.
  public func adding(days count: Int) -> CivilDate { CivilDate(dayNumber: dayNumber + count) }

  /// The same day `count` months later; the month's last day where that month is shorter.
  public func adding(months count: Int) -> CivilDate {
    let months = min(max(year * 12 + month - 1 + count, 12), 9999 * 12 + 11)
    let last = Self.dayCount(year: months / 12, month: months % 12 + 1)
    return CivilDate(year: months / 12, month: months % 12 + 1, day: min(day, last)) ?? self
  }

  /// By time.
  public static func < (left: Self, right: Self) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// How many days a month has; 30 for a month that does not exist.
  public static func dayCount(year: Int, month: Int) -> Int {
    switch month {
    case 2:
      year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 1, 3, 5, 7, 8, 10, 12: 31
    default: 30
    }
  }
}

extension CivilDate: CustomStringConvertible {
  /// ISO 8601: `2018-07-23`.
  public var description: String { "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))" }
}

/// A day, a month or a year: as much of a date as is known.
public enum PartialDate: Hashable, Sendable {
  case day(CivilDate)
  case month(year: Int, month: Int)
  case year(Int)

  /// How much is known.
  public enum Precision: String, Sendable {
    case day
    case month
    case year
  }

  /// How much is known.
  public var precision: Precision {
    switch self {
    case .day: .day
    case .month: .month
    case .year: .year
    }
  }

  /// The first day that it may mean; `nil` only for a month or year that does not exist.
  public var firstDay: CivilDate? {
    switch self {
    case .day(let date): date
    case .month(let year, let month): CivilDate(year: year, month: month, day: 1)
    case .year(let year): CivilDate(year: year, month: 1, day: 1)
    }
  }

  /// The day, where the day is known.
  public var day: CivilDate? {
    if case .day(let date) = self { date } else { nil }
  }

  /// Reads `2018`, `2018-07` or `2018-07-23`; `nil` for anything else.
  public init?(iso text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in
      part.utf8.allSatisfy { $0 &- 48 < 10 } ? Int(part) : nil
    }
    guard numbers.count == parts.count, let year = numbers.first, parts[0].utf8.count == 4,
      parts.dropFirst().allSatisfy({ $0.utf8.count == 2 }), (1...9999).contains(year)
    else { return nil }
    switch numbers.count {
    case 1: self = .year(year)
    case 2 where (1...12).contains(numbers[1]): self = .month(year: year, month: numbers[1])
    case 3:
      guard let date = CivilDate(year: year, month: numbers[1], day: numbers[2]) else { return nil }
      self = .day(date)
    default: return nil
    }
  }
}

extension PartialDate: Comparable, CustomStringConvertible {
  /// By first day, the less precise first where that is the same.
  public static func < (left: Self, right: Self) -> Bool {
    func key(_ date: Self) -> (Int, Int, Int) {
      switch date {
      case .year(let year): (year, 0, 0)
      case .month(let year, let month): (year, month, 0)
      case .day(let date): (date.year, date.month, date.day)
      }
    }
    return key(left) < key(right)
  }

  /// ISO 8601, as far as known: `2018-07-23`, `2018-07` or `2018`.
  public var description: String {
    switch self {
    case .day(let date): date.description
    case .month(let year, let month): "\(padded(year, 4))-\(padded(month, 2))"
    case .year(let year): padded(year, 4)
    }
  }
}

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

  /// The moment `seconds` after 1 January 1970, 00:00 UTC.
  public init(unixSeconds seconds: Int) {
    let day = Int((Double(seconds) / 86_400).rounded(.down))
    date = CivilDate(dayNumber: day)
    second = min(max(seconds - day * 86_400, 0), 86_399)
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

private func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
