import Articles

/// Turns what a time expression says into the TIMEX3 value that it means, given when it was written.
///
/// Expressions are to be resolved in reading order: `that year` and `a year earlier` look back at the
/// ones before.
struct TimeResolver {
  /// Which way the sentence looks from the day of writing.
  enum Tense {
    case past
    case future
    case unknown
  }

  /// A TIMEX3 value and its type.
  struct Resolved: Equatable {
    var kind: TimeExpression.Kind
    var value: String
  }

  /// The day of writing; `nil` when only a year or month, or nothing, is known.
  private let today: CivilDate?
  private let year: Int?
  private let month: Int?
  /// The last day spoken of.
  private var lastDay: CivilDate?
  private var lastQuarter: (year: Int, quarter: Int)?
  private var lastYear: Int?
  private var lastMonth: (year: Int, month: Int)?

  init(published: PartialDate?) {
    today = published?.day
    switch published {
    case .day(let date): (year, month) = (date.year, date.month)
    case .month(let givenYear, let givenMonth): (year, month) = (givenYear, givenMonth)
    case .year(let givenYear): (year, month) = (givenYear, nil)
    case nil: (year, month) = (nil, nil)
    }
  }

  /// The meaning of `phrase`.
  mutating func resolve(_ phrase: TimePhrase, _ tense: Tense) -> Resolved {
    switch phrase {
    case .clock(let minutes, let day):
      let date = day.map { resolve($0, tense).value } ?? todayValue
      let clock = "\(twoDigits(minutes / 60)):\(twoDigits(minutes % 60))"
      return Resolved(kind: .time, value: "\(date)T\(clock)")
    case .part(let letters, let day):
      let date =
        day.map { resolve($0, tense).value } ?? (lastDay ?? today)?.description ?? todayValue
      return Resolved(kind: .time, value: "\(date)T\(letters)")
    case .duration(let value): return Resolved(kind: .duration, value: value)
    case .set(let value): return Resolved(kind: .set, value: value)
    case .reference(let value): return Resolved(kind: .date, value: value)
    case .ago(let amount, let unit, let isFuture):
      // Business news compares quarters: there `a year ago` is the same quarter.
      let isQuarter = unit == .year && amount.count == 1 && !isFuture && lastQuarter != nil
      return Resolved(
        kind: .date,
        value: isQuarter
          ? relative(amount, unit, future: isFuture)
          : shifted(amount, unit, future: isFuture, from: today))
    case .shifted(let amount, let unit, let isFuture):
      return Resolved(kind: .date, value: relative(amount, unit, future: isFuture))
    default: return Resolved(kind: .date, value: date(phrase, tense))
    }
  }

  private var todayValue: String { today?.description ?? "XXXX-XX-XX" }

  private mutating func date(_ phrase: TimePhrase, _ tense: Tense) -> String {
    switch phrase {
    case .day(let year, let month, let day, let direction):
      return self.day(year, month, day, direction, tense)
    case .month(let month, let year, let direction):
      return self.month(month, year, direction, tense)
    case .year(let year):
      lastYear = year
      return fourDigits(year)
    case .digits(let digits): return digits
    case .quarter(let count, let year, let direction, let letter):
      return quarter(count, year, direction, letter, tense)
    case .season(let letters, let year, let direction):
      return season(letters, year, direction, tense)
    case .weekday(let weekday, let direction): return self.weekday(weekday, direction, tense)
    case .dayOffset(let days):
      guard let today else { return "XXXX-XX-XX" }
      return noted(today.adding(days: days))
    case .period(let unit, let direction): return period(unit, direction)
    case .same(let unit): return same(unit)
    case .weekOf(let day):
      let value = date(day, tense)
      return PartialDate(iso: value)?.day.map(week) ?? "XXXX-WXX"
    case .holiday(let holiday, let year, let direction):
      return self.holiday(holiday, year, direction, tense)
    case .ago, .shifted, .clock, .part, .reference, .duration, .set: return todayValue
    }
  }

  private mutating func noted(_ date: CivilDate) -> String {
    lastDay = date
    return date.description
  }
}

// MARK: - Days

extension TimeResolver {
  private mutating func day(
    _ given: Int?, _ month: Int, _ day: Int, _ direction: TimePhrase.Direction, _ tense: Tense
  ) -> String {
    if let given {
      lastYear = given
      guard let date = CivilDate(year: given, month: month, day: day) else {
        return "\(fourDigits(given))-\(twoDigits(month))"
      }
      return noted(date)
    }
    guard let base = year else { return "XXXX-\(twoDigits(month))-\(twoDigits(day))" }
    let candidates = [base - 1, base, base + 1].compactMap {
      CivilDate(year: $0, month: month, day: day)
    }
    guard let today else {
      return candidates.first { $0.year == base }.map { noted($0) } ?? fourDigits(base)
    }
    return pick(candidates, around: today, direction, tense).map { noted($0) } ?? fourDigits(base)
  }

  /// The candidate that direction, tense and nearness point at.
  private func pick(
    _ candidates: [CivilDate], around today: CivilDate, _ direction: TimePhrase.Direction,
    _ tense: Tense
  ) -> CivilDate? {
    let before = candidates.last { $0 <= today }
    let after = candidates.first { $0 >= today }
    switch direction {
    case .last, .before: return candidates.last { $0 < today }
    case .next, .after: return candidates.first { $0 > today }
    case .this: return candidates.first { $0.year == today.year }
    case .nearest: break
    }
    guard let before, let after else { return before ?? after }
    let (back, ahead) = (today.dayNumber - before.dayNumber, after.dayNumber - today.dayNumber)
    switch tense {
    // A date long past is told with its year, so tense gives way where the other is next door.
    case .past: return back <= 300 || ahead > 45 ? before : after
    case .future: return ahead <= 300 || back > 45 ? after : before
    case .unknown: return back <= ahead + 60 ? before : after
    }
  }

  private mutating func weekday(
    _ weekday: Int, _ direction: TimePhrase.Direction, _ tense: Tense
  ) -> String {
    guard let today else { return "XXXX-WXX-\(weekday)" }
    let back = (today.weekday - weekday + 7) % 7
    let ahead = (weekday - today.weekday + 7) % 7
    switch direction {
    case .last, .before: return noted(today.adding(days: -(back == 0 ? 7 : back)))
    case .next, .after: return noted(today.adding(days: ahead == 0 ? 7 : ahead))
    case .this: return noted(today.adding(days: weekday - today.weekday))
    case .nearest:
      if tense == .future { return noted(today.adding(days: ahead)) }
      return noted(today.adding(days: -back))
    }
  }

  private mutating func holiday(
    _ holiday: Holiday, _ given: Int?, _ direction: TimePhrase.Direction, _ tense: Tense
  ) -> String {
    guard let base = given ?? year else { return "XXXX-XX-XX" }
    if let given { return holiday.date(in: given).map { noted($0) } ?? fourDigits(given) }
    let candidates = [base - 1, base, base + 1].compactMap { holiday.date(in: $0) }
    guard let today, let date = pick(candidates, around: today, direction, tense) else {
      return holiday.date(in: base).map { noted($0) } ?? fourDigits(base)
    }
    return noted(date)
  }
}

// MARK: - Months, quarters, seasons

extension TimeResolver {
  private mutating func month(
    _ month: Int, _ given: Int?, _ direction: TimePhrase.Direction, _ tense: Tense
  ) -> String {
    func noted(_ year: Int) -> String {
      lastMonth = (year, month)
      lastYear = year
      return "\(fourDigits(year))-\(twoDigits(month))"
    }
    if let given, given > 1 { return noted(given) }
    guard let year else { return "XXXX-\(twoDigits(month))" }
    // `July last year` comes with the distance in years.
    if let given { return noted(year + given) }
    guard let now = self.month else { return noted(year) }
    switch direction {
    case .last, .before: return noted(month < now ? year : year - 1)
    case .next, .after: return noted(month > now ? year : year + 1)
    case .this: return noted(year)
    case .nearest:
      if tense == .future { return noted(month >= now ? year : year + 1) }
      if tense == .past { return noted(month <= now ? year : year - 1) }
      return noted(month - now > 6 ? year - 1 : now - month > 9 ? year + 1 : year)
    }
  }

  private mutating func quarter(
    _ count: Int, _ given: Int?, _ direction: TimePhrase.Direction, _ letter: String,
    _ tense: Tense
  ) -> String {
    guard let base = given ?? year else { return "XXXX-\(letter)\(count)" }
    var found = base
    switch direction {
    case _ where given != nil: break
    case .last, .before: found -= 1
    case .next, .after: found += 1
    case .this: break
    case .nearest:
      let now = (((month ?? 12) - 1) / (letter == "Q" ? 3 : 6)) + 1
      if tense != .future, count - now >= 2 { found -= 1 }
      if tense == .future, now - count >= 2 { found += 1 }
    }
    if letter == "Q" { lastQuarter = (found, count) }
    return "\(fourDigits(found))-\(letter)\(count)"
  }

  private func season(
    _ letters: String, _ given: Int?, _ direction: TimePhrase.Direction, _ tense: Tense
  ) -> String {
    guard let base = given ?? year else { return "XXXX-\(letters)" }
    guard given == nil, let month else { return "\(fourDigits(base))-\(letters)" }
    let start = ["SP": 3, "SU": 6, "FA": 9][letters] ?? 12
    var found = base
    switch direction {
    case .last, .before: found = start < month ? base : base - 1
    case .next, .after: found = start > month ? base : base + 1
    case .this: break
    case .nearest: if tense != .future, start - month > 3 { found -= 1 }
    }
    return "\(fourDigits(found))-\(letters)"
  }
}

// MARK: - Periods

extension TimeResolver {
  private mutating func period(_ unit: TimeUnit, _ direction: TimePhrase.Direction) -> String {
    let count: Int
    switch direction {
    case .last, .before: count = -1
    case .next, .after: count = 1
    case .this, .nearest: count = 0
    }
    switch unit {
    case .week:
      guard let today else { return "XXXX-WXX" }
      return week(today.adding(days: 7 * count))
    case .weekend:
      guard let today else { return "XXXX-WXX-WE" }
      // Seen from a Sunday, the weekend is this one.
      let isWithin = count == -1 && today.weekday >= 6
      return week(today.adding(days: isWithin ? 0 : 7 * count)) + "-WE"
    case .quarter: return calendarQuarter(count)
    default: return shifted(Amount(count: abs(count)), unit, future: count > 0, from: today)
    }
  }

  private mutating func calendarQuarter(_ count: Int) -> String {
    guard let year, let month else { return "XXXX-QX" }
    let index = year * 4 + (month - 1) / 3 + count
    lastQuarter = (index / 4, index % 4 + 1)
    return "\(fourDigits(index / 4))-Q\(index % 4 + 1)"
  }

  /// `the quarter`, `that year`, `the same day`.
  private mutating func same(_ unit: TimeUnit) -> String {
    switch unit {
    case .quarter:
      guard let last = lastQuarter else { return calendarQuarter(-1) }
      return "\(fourDigits(last.year))-Q\(last.quarter)"
    case .day: return (lastDay ?? today)?.description ?? "XXXX-XX-XX"
    case .week: return (lastDay ?? today).map(week) ?? "XXXX-WXX"
    case .month:
      if let last = lastMonth { return "\(fourDigits(last.year))-\(twoDigits(last.month))" }
      return period(.month, .this)
    default: return (lastYear ?? year).map(fourDigits) ?? "XXXX"
    }
  }

  /// `a year earlier`: from the quarter, the day or the year that was spoken of.
  private mutating func relative(_ amount: Amount, _ unit: TimeUnit, future: Bool) -> String {
    if unit == .year, let count = amount.count {
      if let last = lastQuarter {
        return "\(fourDigits(last.year + (future ? count : -count)))-Q\(last.quarter)"
      }
      guard let base = lastYear ?? year else { return "XXXX" }
      return fourDigits(base + (future ? count : -count))
    }
    guard let base = lastDay ?? today else {
      return shifted(amount, unit, future: future, from: nil)
    }
    return shifted(amount, unit, future: future, from: base)
  }

  /// A time so many units from `base`, as precise as the unit.
  private mutating func shifted(
    _ amount: Amount, _ unit: TimeUnit, future: Bool, from base: CivilDate?
  ) -> String {
    guard let magnitude = amount.count else { return future ? "FUTURE_REF" : "PAST_REF" }
    let count = future ? magnitude : -magnitude
    if unit == .year || unit == .decade || unit == .century {
      guard let year = base?.year ?? year else { return "XXXX" }
      let scale = unit == .year ? 1 : unit == .decade ? 10 : 100
      return fourDigits(year + count * scale)
    }
    if unit == .month || unit == .quarter {
      guard let year = base?.year ?? year, let month = base?.month ?? month else {
        return "XXXX-XX"
      }
      let index = year * 12 + month - 1 + count * (unit == .month ? 1 : 3)
      lastMonth = (index / 12, index % 12 + 1)
      return "\(fourDigits(index / 12))-\(twoDigits(index % 12 + 1))"
    }
    guard let base else { return "XXXX-XX-XX" }
    guard magnitude < 100_000 else { return future ? "FUTURE_REF" : "PAST_REF" }
    switch unit {
    case .day: return noted(base.adding(days: count))
    case .week: return week(base.adding(days: 7 * count))
    default: return base.description
    }
  }

  /// ISO 8601 week, such as `2018-W29`.
  private func week(_ date: CivilDate) -> String {
    let thursday = date.adding(days: 4 - date.weekday)
    guard let first = CivilDate(year: thursday.year, month: 1, day: 1) else { return "XXXX-WXX" }
    let number = (thursday.dayNumber - first.dayNumber) / 7 + 1
    return "\(fourDigits(thursday.year))-W\(twoDigits(number))"
  }

  private func fourDigits(_ number: Int) -> String {
    let digits = String(max(0, number))
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }

  private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
