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
