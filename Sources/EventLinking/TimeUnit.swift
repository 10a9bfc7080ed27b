/// A length of time that is counted.
enum TimeUnit: Sendable {
  case second, minute, hour, day, weekend, week, month, quarter, year, decade, century

  /// How TIMEX3 writes `count` of it, such as `P9D`; `X` stands for an unknown count.
  func duration(_ amount: Amount) -> String {
    let isClock = self == .second || self == .minute || self == .hour
    var scale = 1
    var letter: String
    switch self {
    case .second: letter = "S"
    case .minute: letter = "M"
    case .hour: letter = "H"
    case .day: letter = "D"
    case .weekend: letter = "WE"
    case .week: letter = "W"
    case .month: letter = "M"
    case .quarter: letter = "Q"
    case .year: letter = "Y"
    case .decade: (letter, scale) = (amount.count == nil ? "E" : "Y", 10)
    case .century: (letter, scale) = (amount.count == nil ? "C" : "Y", 100)
    }
    let start = isClock ? "PT" : "P"
    guard let count = amount.count else { return "\(start)X\(letter)" }
    guard amount.isHalfMore else { return "\(start)\(count * scale)\(letter)" }
    switch self {
    case .minute: return count == 0 ? "PT30S" : "PT\(count)M30S"
    case .hour: return count == 0 ? "PT30M" : "PT\(count)H30M"
    case .year: return count == 0 ? "P6M" : "P\(count)Y6M"
    case .day: return count == 0 ? "PT12H" : "P\(count)DT12H"
    case .decade, .century: return "P\(count * scale + scale / 2)Y"
    default: return "\(start)\(count).5\(letter)"
    }
  }
}

/// How many units: a number, or an unknown number such as `several`.
struct Amount: Sendable, Equatable {
  /// `nil` for an unknown number.
  var count: Int?
  /// True for a half more than ``count``.
  var isHalfMore = false
}
