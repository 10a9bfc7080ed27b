/// What a word can mean in a time expression.
enum TimeWord: Sendable {
  case none
  case month(Int)
  /// ISO 8601 weekday.
  case weekday(Int)
  case unit(TimeUnit, isPlural: Bool)
  case number(Int)
  case ordinal(Int)
  case season(String)
  case dayPart(String)
  case dayOffset(Int)
  case article
  case last, this, next, past, before, after
  case that, same
  case some(Int?)
  case about
  case early, late, mid
  case edge
  case ago, earlier, later
  case each
  case set(String)
  case reference(String)
  case holiday(Holiday)
  case half
  case fiscal
  case latest
  case current
  case recent
  case coming
}

/// The words of time.
enum TimeLexicon {
  /// By lowercased word.
  static let words: [String: TimeWord] = {
    var words: [String: TimeWord] = [:]
    let months = [
      "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
      "august aug", "september sept sep", "october oct", "november nov", "december dec",
    ]
    let weekdays = [
      "monday mon mondays", "tuesday tue tues tuesdays", "wednesday wed wednesdays",
      "thursday thu thur thurs thursdays", "friday fri fridays", "saturday sat saturdays",
      "sunday sun sundays",
    ]
    for (index, names) in months.enumerated() {
      for name in names.split(separator: " ") { words[String(name)] = .month(index + 1) }
    }
    for (index, names) in weekdays.enumerated() {
      for name in names.split(separator: " ") { words[String(name)] = .weekday(index + 1) }
    }
    for (name, unit) in units {
      words[name] = .unit(unit, isPlural: false)
      words[name + "s"] = .unit(unit, isPlural: true)
    }
    words["centuries"] = .unit(.century, isPlural: true)
    words["century"] = .unit(.century, isPlural: false)
    for (index, name) in smallNumbers.enumerated() { words[name] = .number(index) }
    for (index, name) in tens.enumerated() { words[name] = .number(index * 10 + 20) }
    for (index, name) in ordinals.enumerated() { words[name] = .ordinal(index + 1) }
    for (names, word) in others {
      for name in names.split(separator: " ") { words[String(name)] = word }
    }
    return words
  }()

  private static let units: [(String, TimeUnit)] = [
    ("second", .second), ("minute", .minute), ("hour", .hour), ("day", .day),
    ("weekend", .weekend), ("week", .week), ("month", .month), ("quarter", .quarter),
    ("year", .year), ("decade", .decade),
  ]

  private static let smallNumbers = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
  ]

  private static let tens = [
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
  ]

  private static let ordinals = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth", "twentieth",
  ]

  private static let others: [(String, TimeWord)] = [
    ("spring", .season("SP")), ("summer summers", .season("SU")), ("fall autumn", .season("FA")),
    ("winter winters", .season("WI")),
    ("morning mornings", .dayPart("MO")), ("afternoon afternoons", .dayPart("AF")),
    ("evening evenings", .dayPart("EV")), ("night nights", .dayPart("NI")),
    ("today", .dayOffset(0)), ("yesterday", .dayOffset(-1)), ("tomorrow", .dayOffset(1)),
    ("the a an", .article),
    ("last", .last), ("this", .this), ("next", .next), ("past", .past),
    ("previous preceding", .before), ("following", .after), ("upcoming coming", .coming),
    ("that", .that), ("same", .same),
    ("several few many", .some(nil)), ("couple", .some(2)), ("dozen", .some(12)),
    ("about around nearly almost approximately roughly", .about),
    ("early", .early), ("late", .late), ("mid", .mid),
    ("end beginning start middle close", .edge),
    ("ago", .ago), ("earlier", .earlier), ("later", .later),
    ("each every", .each),
    ("daily", .set("P1D")), ("weekly", .set("P1W")), ("monthly", .set("P1M")),
    ("hourly", .set("PT1H")), ("nightly", .set("XXXX-XX-XXTNI")),
    ("now nowadays", .reference("PRESENT_REF")), ("currently", .reference("PRESENT_REF")),
    ("recently lately", .reference("PAST_REF")),
    ("half", .half), ("fiscal", .fiscal), ("latest", .latest), ("current", .current),
    ("recent", .recent),
    ("christmas", .holiday(.fixed(month: 12, day: 25))),
    ("thanksgiving", .holiday(.weekday(count: 4, weekday: 4, month: 11, plusDays: 0))),
    ("easter", .holiday(.easter(0))), ("halloween", .holiday(.fixed(month: 10, day: 31))),
  ]

  /// Days with a name of several words, by their first word.
  static let longHolidays: [String: [(words: [String], holiday: Holiday)]] = [
    "new": [
      (["new", "year", "'s", "eve"], .fixed(month: 12, day: 31)),
      (["new", "year", "'s", "day"], .fixed(month: 1, day: 1)),
    ],
    "christmas": [
      (["christmas", "eve"], .fixed(month: 12, day: 24)),
      (["christmas", "day"], .fixed(month: 12, day: 25)),
    ],
    "boxing": [(["boxing", "day"], .fixed(month: 12, day: 26))],
    "thanksgiving": [
      (["thanksgiving", "day"], .weekday(count: 4, weekday: 4, month: 11, plusDays: 0))
    ],
    "labor": [(["labor", "day"], .weekday(count: 1, weekday: 1, month: 9, plusDays: 0))],
    "memorial": [(["memorial", "day"], .weekday(count: -1, weekday: 1, month: 5, plusDays: 0))],
    "veterans": [(["veterans", "day"], .fixed(month: 11, day: 11))],
    "independence": [(["independence", "day"], .fixed(month: 7, day: 4))],
    "election": [(["election", "day"], .weekday(count: 1, weekday: 1, month: 11, plusDays: 1))],
    "valentine": [(["valentine", "'s", "day"], .fixed(month: 2, day: 14))],
    "good": [(["good", "friday"], .easter(-2))],
    "easter": [(["easter", "sunday"], .easter(0)), (["easter", "monday"], .easter(1))],
  ]

  /// Words after which a number is no year and no day.
  static let countedNouns: Set<String> = [
    "people", "percent", "miles", "kilometers", "kilometres", "km", "meters", "metres", "feet",
    "pounds", "dollars", "euros", "tons", "tonnes", "acres", "points", "shares", "troops",
    "soldiers", "votes", "jobs", "workers", "employees", "members", "square", "million", "billion",
    "homes", "civilians", "men", "women", "children", "students", "units", "copies", "words",
    "cars", "flights", "passengers", "calories", "degrees", "seats",
  ]
}
