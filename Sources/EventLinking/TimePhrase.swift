import Articles

/// What the words of a time expression say by themselves, before it is known when they were written.
indirect enum TimePhrase: Sendable {
  /// Which one of a recurring period is meant, seen from the day of writing.
  enum Direction: Sendable {
    case last, this, next
    /// Nothing says: tense and nearness decide.
    case nearest
    /// The one spoken of before, such as `the previous Friday`.
    case before, after
  }

  /// `July 11`, `11 July 2018`.
  case day(year: Int?, month: Int, day: Int, Direction)
  /// `July`, `July 2018`, `last July`.
  case month(Int, year: Int?, Direction)
  case year(Int)
  /// `the 1980s`: TIMEX3's digits, such as `198`.
  case digits(String)
  /// `the third quarter`; `half` for `H`.
  case quarter(Int, year: Int?, Direction, letter: String)
  /// TIMEX3's letters, such as `SU`.
  case season(String, year: Int?, Direction)
  /// ISO 8601 weekday.
  case weekday(Int, Direction)
  /// `yesterday` is -1.
  case dayOffset(Int)
  /// `last week`, `this year`.
  case period(TimeUnit, Direction)
  /// `two weeks ago`: counted from the day of writing.
  case ago(Amount, TimeUnit, future: Bool)
  /// `a year earlier`: counted from what was spoken of before.
  case shifted(Amount, TimeUnit, future: Bool)
  /// `the quarter`, `that day`: the last one spoken of.
  case same(TimeUnit)
  /// `the week of March 6`.
  case weekOf(TimePhrase)
  /// `10:35 a.m. Friday`: minutes after midnight.
  case clock(minutes: Int, of: TimePhrase?)
  /// TIMEX3's letters, such as `MO`, of a day.
  case part(String, of: TimePhrase?)
  case holiday(Holiday, year: Int?, Direction)
  /// `PAST_REF` and its like.
  case reference(String)
  /// A TIMEX3 duration.
  case duration(String)
  /// A TIMEX3 set.
  case set(String)
}

/// A day with a name.
enum Holiday: Sendable {
  case fixed(month: Int, day: Int)
  /// The `count`th `weekday` of `month`; counted from the end where negative.
  case weekday(count: Int, weekday: Int, month: Int, plusDays: Int)
  /// Days after Easter Sunday.
  case easter(Int)

  /// The day it falls on in `year`.
  func date(in year: Int) -> CivilDate? {
    switch self {
    case .fixed(let month, let day): return CivilDate(year: year, month: month, day: day)
    case .weekday(let count, let weekday, let month, let plusDays):
      if count > 0 {
        guard let first = CivilDate(year: year, month: month, day: 1) else { return nil }
        let skip = (weekday - first.weekday + 7) % 7
        return first.adding(days: skip + 7 * (count - 1) + plusDays)
      }
      let length = CivilDate.dayCount(year: year, month: month)
      guard let last = CivilDate(year: year, month: month, day: length) else { return nil }
      return last.adding(days: -((last.weekday - weekday + 7) % 7) + plusDays)
    case .easter(let days):
      // Butcher's algorithm for the Gregorian calendar.
      let a = year % 19
      let b = year / 100
      let c = year % 100
      let d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
      let e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7
      let f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114
      return CivilDate(year: year, month: f / 31, day: f % 31 + 1)?.adding(days: days)
    }
  }
}
