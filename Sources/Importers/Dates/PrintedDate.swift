import Articles

/// A date as pages print it for readers: in any order, many languages, with a clock or without.
struct PrintedDate: Hashable {
  /// What the date is.
  enum Value: Hashable {
    /// A day, with its clock where that is printed. A clock without a zone is kept as printed.
    case absolute(Timestamp)
    /// Counted from when the page was read, such as `2 days ago`.
    case relative
  }

  /// Which of two numbers is the day where the page prints only numbers.
  enum Order: Hashable {
    case dayFirst
    case monthFirst
  }

  /// What the date is.
  var value: Value
  /// Where it stands: UTF-8 offsets in the text.
  var range: Range<Int>
  /// `nil` where only a relative date is printed.
  var timestamp: Timestamp? {
    if case .absolute(let timestamp) = value { timestamp } else { nil }
  }
}

extension PrintedDate {
  /// The first date in the text; `nil` where there is none.
  ///
  /// `order` decides what the numbers themselves leave open, as in `03/04/2019`; without it, the
  /// day is first unless a slash parts them. Cost is O(text).
  init?(in text: String, order: Order? = nil) {
    let tokens = DateTokens(text)
    guard tokens.hasNumber || tokens.words.contains(where: { $0.isRelativeAlone || $0.isAgo })
    else { return nil }
    var finder = DateFinder(tokens: tokens, order: order)
    guard let found = finder.find() else { return nil }
    self = found
  }

  /// The order that a date of numbers gives away, as `23/04/2019` does; `nil` for all others.
  static func order(in text: String) -> Order? {
    let tokens = DateTokens(text)
    for index in tokens.indices where index + 4 < tokens.count {
      guard case .number(let first, let digits) = tokens[index], digits <= 2,
        case .number(let second, let others) = tokens[index + 2], others <= 2,
        case .number(_, 2...4) = tokens[index + 4], tokens.isDateMark(index + 1),
        tokens[index + 1] == tokens[index + 3]
      else { continue }
      if first > 12, second <= 12 { return .dayFirst }
      if second > 12, first <= 12 { return .monthFirst }
    }
    return nil
  }
}

/// Looks for a date in a row of tokens.
private struct DateFinder {
  let tokens: DateTokens
  let order: PrintedDate.Order?

  /// A day, and the tokens that print it.
  private typealias Day = (date: CivilDate, tokens: Range<Int>)

  mutating func find() -> PrintedDate? {
    for index in tokens.indices {
      if let day = day(at: index) { return withClock(day) }
      if let end = relative(at: index) {
        return PrintedDate(value: .relative, range: tokens.range(index..<end))
      }
    }
    return nil
  }

  private func day(at index: Int) -> Day? {
    switch tokens[index] {
    case .number(let number, let digits):
      digits == 4
        ? yearFirst(number, at: index)
        : digits <= 2 ? dayFirst(number, at: index) ?? numeric(number, at: index) : nil
    case .word(let word):
      word.month.flatMap { monthFirst($0, at: index) }
    case .mark: nil
    }
  }

  /// `2018-07-23`, `2018/7/23`, `2018年7月23日`, and `2018. július 23.`.
  private func yearFirst(_ year: Int, at index: Int) -> Day? {
    guard (1000...2999).contains(year) else { return nil }
    if tokens.isDateMark(index + 1), case .number(let month, 1...2) = tokens.token(index + 2),
      tokens.isDateMark(index + 3), case .number(let day, 1...2) = tokens.token(index + 4)
    {
      guard let date = CivilDate(year: year, month: month, day: day) else { return nil }
      let end = tokens.token(index + 5) == .mark(.day) ? index + 6 : index + 5
      return (date, index..<end)
    }
    let monthIndex = tokens.skippingMarks(from: index + 1)
    if let month = tokens.word(monthIndex)?.month,
      case .number(let day, 1...2) = tokens.token(tokens.skippingMarks(from: monthIndex + 1)),
      let date = CivilDate(year: year, month: month, day: day)
    {
      return (date, index..<tokens.skippingMarks(from: monthIndex + 1) + 1)
    }
    return nil
  }

  /// `23 July 2018`, `23. Juli 2018`, `23rd of July, '18`, `23 de julio de 2018`.
  private func dayFirst(_ day: Int, at index: Int) -> Day? {
    let monthIndex = tokens.skippingLinks(from: index + 1)
    guard monthIndex <= index + 4, let month = tokens.word(monthIndex)?.month else { return nil }
    let yearIndex = tokens.skippingLinks(from: monthIndex + 1)
    guard let year = year(at: yearIndex, isShortAllowed: yearIndex <= monthIndex + 2),
      let date = CivilDate(year: year, month: month, day: day)
    else { return nil }
    return (date, index..<yearIndex + 1)
  }

  /// `July 23, 2018`, `Jul 23rd 2018`, `July 23rd, 2018`.
  private func monthFirst(_ month: Int, at index: Int) -> Day? {
    let dayIndex = tokens.skippingMarks(from: index + 1)
    guard case .number(let day, 1...2) = tokens.token(dayIndex) else { return nil }
    let yearIndex = tokens.skippingLinks(from: dayIndex + 1)
    guard let year = year(at: yearIndex, isShortAllowed: false),
      let date = CivilDate(year: year, month: month, day: day)
    else { return nil }
    return (date, index..<yearIndex + 1)
  }

  /// `23.07.2018`, `7/23/18`, `23-07-2018`.
  private func numeric(_ first: Int, at index: Int) -> Day? {
    guard tokens.isDateMark(index + 1), case .number(let second, 1...2) = tokens.token(index + 2),
      tokens.token(index + 3) == tokens.token(index + 1),
      let year = year(at: index + 4, isShortAllowed: true)
    else { return nil }
    var isMonthFirst = order.map { $0 == .monthFirst } ?? (tokens[index + 1] == .mark(.slash))
    if first > 12 { isMonthFirst = false }
    if second > 12 { isMonthFirst = true }
    let (day, month) = isMonthFirst ? (second, first) : (first, second)
    return CivilDate(year: year, month: month, day: day).map { ($0, index..<index + 5) }
  }

  private func year(at index: Int, isShortAllowed: Bool) -> Int? {
    guard case .number(let number, let digits) = tokens.token(index) else { return nil }
    if digits == 4, (1000...2999).contains(number) { return number }
    guard digits == 2, isShortAllowed, tokens.token(index + 1) != .mark(.colon) else { return nil }
    return number < 70 ? 2000 + number : 1900 + number
  }

  /// The moment, where a clock stands after the day or right before it.
  private func withClock(_ day: Day) -> PrintedDate {
    var end = day.tokens.upperBound
    let latest = min(end + 4, tokens.count)
    while end < latest {
      if let clock = clock(at: end) {
        return moment(day.date, clock.seconds, day.tokens.lowerBound..<clock.end)
      }
      if case .number = tokens[end] { break }
      end += 1
    }
    for start in stride(from: day.tokens.lowerBound - 3, through: 0, by: -1)
    where start > day.tokens.lowerBound - 9 {
      if let clock = clock(at: start), clock.end <= day.tokens.lowerBound {
        return moment(day.date, clock.seconds, start..<day.tokens.upperBound)
      }
    }
    return PrintedDate(
      value: .absolute(Timestamp(day.date)), range: tokens.range(day.tokens))
  }

  /// `seconds` may lie outside of the day where the clock tells its zone.
  private func moment(_ date: CivilDate, _ seconds: Int, _ range: Range<Int>) -> PrintedDate {
    PrintedDate(
      value: .absolute(Timestamp(unixSeconds: date.dayNumber * 86_400 + seconds)),
      range: tokens.range(range))
  }

  /// Seconds after midnight UTC of `10:05`, `10:05:30 pm`, `10 am`, `10h05`, `10:05 +0200`.
  private func clock(at index: Int) -> (seconds: Int, end: Int)? {
    guard case .number(var hour, 1...2) = tokens.token(index), hour < 25 else { return nil }
    var seconds = 0
    var next = index + 1
    var isClock = false
    if tokens.token(next) == .mark(.colon) || tokens.isHourMark(next) || tokens.isDot(next),
      case .number(let minute, 2) = tokens.token(next + 1), minute < 60
    {
      isClock =
        !tokens.isDot(next) || tokens.meridiem(tokens.skippingMarks(from: next + 2)) != nil
        || tokens.word(next + 2)?.isHour == true
      seconds = minute * 60
      next += 2
      if tokens.token(next) == .mark(.colon) || tokens.isDot(next),
        case .number(let second, 2) = tokens.token(next + 1), second < 61
      {
        seconds += second
        next += 2
        if tokens.isDot(next), case .number = tokens.token(next + 1) { next += 2 }
      }
    }
    if let (isAfternoon, end) = tokens.meridiem(next), hour <= 12 {
      hour = hour % 12 + (isAfternoon ? 12 : 0)
      next = end
      isClock = true
    }
    guard isClock else { return nil }
    if tokens.word(next)?.isHour == true { next += 1 }
    seconds += hour * 3600
    if let (offset, end) = zone(at: next) { return (seconds - offset, end) }
    return (seconds, next)
  }

  /// Seconds east of Greenwich of `Z`, `+02:00`, `-0700`, `GMT+2`, `EST`.
  private func zone(at index: Int) -> (offset: Int, end: Int)? {
    var next = index
    var named: Int?
    if tokens.token(next) == .mark(.open) { next += 1 }
    if let offset = tokens.word(next)?.zone {
      named = offset
      next += 1
    }
    guard let sign = tokens.sign(next),
      case .number(let number, let digits) = tokens.token(next + 1)
    else { return named.map { ($0, next) } }
    guard named != nil || digits == 4 || digits == 2 && tokens.token(next + 2) == .mark(.colon)
    else { return nil }
    var minutes = digits <= 2 ? number * 60 : number / 100 * 60 + number % 100
    next += 2
    if digits <= 2, tokens.token(next) == .mark(.colon),
      case .number(let more, 2) = tokens.token(next + 1)
    {
      minutes += more
      next += 2
    }
    guard minutes <= 15 * 60 else { return named.map { ($0, index) } }
    return (sign * minutes * 60, next)
  }

  /// Where a relative date that begins at the token ends; `nil` where none does.
  private func relative(at index: Int) -> Int? {
    if let word = tokens.word(index) {
      if word.isRelativeAlone { return index + 1 }
      if word.isBefore, let end = amount(at: tokens.skippingLinks(from: index + 1)) { return end }
    }
    guard let end = amount(at: index) else { return nil }
    let next = tokens.skippingLinks(from: end)
    if tokens.word(next)?.isAgo == true { return next + 1 }
    return index == 0 && end == tokens.count ? end : nil
  }

  /// Where `3 days`, `1 hour, 2 minutes`, `an hour` or `3d` ends.
  private func amount(at index: Int) -> Int? {
    var next = index
    var end: Int?
    while true {
      let start = next
      if tokens.word(next)?.isOne == true { next += 1 }
      if case .number(_, 1...3) = tokens.token(next) { next += 1 }
      guard next > start else { return end }
      if tokens.token(next) == .mark(.plus) { next += 1 }
      guard tokens.word(next)?.isUnit == true else { return end }
      next += 1
      end = next
      next = tokens.skippingLinks(from: next)
    }
  }
}
