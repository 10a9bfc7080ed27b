import Articles

/// Dates in English words.
enum DateWords {
  /// `24 July 2018`, `July 2018` or `2018`.
  static func long(_ date: PartialDate) -> String {
    switch date {
    case .day(let day): "\(day.day) \(month(day.month)) \(day.year)"
    case .month(let year, let number): "\(month(number)) \(year)"
    case .year(let year): "\(year)"
    }
  }

  /// `21 Jul 10:02`, or `21 Jul 2018 10:02` where the year is not the one that goes without saying.
  static func short(_ moment: Timestamp, plainYear: Int?) -> String {
    let date = moment.date
    var words = "\(date.day) \(shortMonth(date.month))"
    if date.year != plainYear { words += " \(date.year)" }
    if let second = moment.second {
      words += " " + twoDigits(second / 3600) + ":" + twoDigits(second / 60 % 60)
    }
    return words
  }

  /// `Wednesday`.
  static func weekday(_ date: CivilDate) -> String {
    weekdays[date.weekday - 1]
  }

  /// `July`; empty for a month that does not exist.
  static func month(_ number: Int) -> String {
    months.indices.contains(number - 1) ? months[number - 1] : ""
  }

  /// `Jul`; empty for a month that does not exist.
  static func shortMonth(_ number: Int) -> String {
    String(month(number).prefix(3))
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  private static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]
}
