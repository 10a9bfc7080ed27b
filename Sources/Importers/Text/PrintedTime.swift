import Articles

/// A date, a clock time or both, as a page prints them beside a name.
struct PrintedTime {
  /// `nil` where the year is not printed.
  var year: Int?
  /// 1 to 12; `nil` where no date is printed, or only "3 days ago".
  var month: Int?
  /// `nil` where only a month is printed.
  var day: Int?
  /// True where day and month are numbers that could stand in either order; `month` is then the first of them.
  var isAmbiguous = false
  /// What a date of numbers gives away of their order; `nil` for all others.
  var order: PrintedDate.Order?
  /// How such a date is usually meant: the day is first unless slashes part the numbers.
  var usualOrder = PrintedDate.Order.monthFirst
  /// Seconds after midnight, as printed.
  var second: Int?
  /// Seconds to take off to reach UTC; `nil` where no zone is printed.
  var zone: Int?
  /// True for "3 days ago" and its like.
  var isRelative = false
  /// The tokens that say it.
  var tokens: Range<Int>

  /// True where a day is named.
  var hasDay: Bool { month != nil && day != nil }

  /// The day, where it is printed whole; `order` settles what the numbers leave open.
  func date(_ order: PrintedDate.Order? = nil) -> CivilDate? {
    guard let year, let month, let day else { return nil }
    return isAmbiguous && (order ?? usualOrder) == .dayFirst
      ? CivilDate(year: year, month: day, day: month)
      : CivilDate(year: year, month: month, day: day)
  }

  /// The moment, where its day is printed whole.
  func timestamp(_ order: PrintedDate.Order? = nil) -> Timestamp? {
    guard let date = date(order) else { return nil }
    guard let second else { return Timestamp(date) }
    return Timestamp(unixSeconds: date.dayNumber * 86_400 + second - (zone ?? 0))
  }

  /// All dates and times of a line, a date and a time beside each other taken as one; O(n).
  static func all(in tokens: [TextToken]) -> [PrintedTime] {
    var found: [PrintedTime] = []
    var reader = PrintedTimeReader(tokens)
    while reader.at < tokens.count {
      if let time = reader.read() { found.append(time) } else { reader.at += 1 }
    }
    return found
  }
}

/// Reads dates and times from tokens, left to right.
private struct PrintedTimeReader {
  let tokens: [TextToken]
  var at = 0

  init(_ tokens: [TextToken]) { self.tokens = tokens }

  private subscript(_ index: Int) -> TextToken? {
    tokens.indices.contains(index) ? tokens[index] : nil
  }

  /// The date, the time or both that begin at `at`, which then stands after them.
  mutating func read() -> PrintedTime? {
    let start = at
    if let relative = readRelative() { return relative }
    while let token = self[at], CalendarWords.isWeekday(token.lowercased) { skipWithComma() }
    let first = at
    if var time = readDate() {
      let end = at
      skipConnectors()
      if let clock = readClock() { (time.second, time.zone) = clock } else { at = end }
      time.tokens = start..<at
      return time
    }
    if let clock = readClock() {
      var time = PrintedTime(second: clock.second, zone: clock.zone, tokens: start..<at)
      let end = at
      skipConnectors()
      while let token = self[at], CalendarWords.isWeekday(token.lowercased) { skipWithComma() }
      if let date = readDate() {
        (time.year, time.month, time.day) = (date.year, date.month, date.day)
        (time.isAmbiguous, time.order) = (date.isAmbiguous, date.order)
        time.usualOrder = date.usualOrder
        time.tokens = start..<at
      } else {
        at = end
      }
      return time
    }
    at = start
    if first > start {
      // A weekday alone is no date, but is none of a name's words beside one either.
      return nil
    }
    return nil
  }

  private mutating func skipWithComma() {
    at += 1
    if let mark = self[at], mark.isMark(",") || mark.isMark(".") { at += 1 }
  }

  private mutating func skipConnectors() {
    var skipped = 0
    while skipped < 3, let token = self[at],
      [
        ",", "@", "at", "-", "–", "—", "·", "um", "à", "a", "las", "às", "alle", "ore", "om", "|",
        "в", "t",
      ]
      .contains(token.lowercased)
    {
      at += 1
      skipped += 1
    }
  }

  // MARK: Dates

  private mutating func readDate() -> PrintedTime? {
    guard let token = self[at] else { return nil }
    let start = at
    switch token.kind {
    case .word:
      guard let month = CalendarWords.month(token.lowercased) else { return nil }
      if let time = readAfterMonth(month) { return time }
    case .number:
      if let time = readNumeric() { return time }
      // In `Ann19 November 12, 2012` the first number is the name's.
      let isOfWord = token.isGlued && self[at - 1]?.kind == .word
      if !isOfWord, let time = readDayMonth() { return time }
    case .mark: break
    }
    at = start
    return nil
  }

  /// `July 23, 2018`, `July 23rd`, `July 2018`.
  private mutating func readAfterMonth(_ month: Int) -> PrintedTime? {
    let start = at
    skipWithComma()
    guard let token = self[at], let number = token.number else { return nil }
    if token.text.utf8.count == 4, (1900...2100).contains(number) {
      at += 1
      return PrintedTime(year: number, month: month, tokens: start..<at)
    }
    guard (1...31).contains(number), token.text.utf8.count <= 2 else { return nil }
    // `May 10:30` names a time, not a day.
    if let colon = self[at + 1], colon.isMark(":"), colon.isGlued { return nil }
    at += 1
    skipOrdinal()
    var time = PrintedTime(month: month, day: number, tokens: start..<at)
    time.year = readYear()
    return time
  }

  /// `23 July 2018`, `23. Juli 2018`, `7 de julio de 2018`, `2018年7月23日`.
  private mutating func readDayMonth() -> PrintedTime? {
    let start = at
    guard let number = self[at]?.number else { return nil }
    if let time = readIdeographic(number) { return time }
    guard (1...31).contains(number) else { return nil }
    at += 1
    skipOrdinal()
    if let mark = self[at], mark.isMark(".") || mark.isMark("-") || mark.isMark("/") { at += 1 }
    if let word = self[at], word.lowercased == "de" || word.lowercased == "of" { at += 1 }
    guard let word = self[at], let month = CalendarWords.month(word.lowercased) else { return nil }
    at += 1
    var time = PrintedTime(month: month, day: number, tokens: start..<at)
    time.year = readYear()
    return time
  }

  private mutating func readIdeographic(_ year: Int) -> PrintedTime? {
    let start = at
    let years = ["年", "년"]
    let months = ["月", "월"]
    let days = ["日", "일"]
    guard let mark = self[at + 1], years.contains(mark.lowercased), (1900...2100).contains(year),
      let month = self[at + 2]?.number, (1...12).contains(month),
      let second = self[at + 3], months.contains(second.lowercased)
    else { return nil }
    at += 4
    var time = PrintedTime(year: year, month: month, tokens: start..<at)
    if let day = self[at]?.number, (1...31).contains(day), let third = self[at + 1],
      days.contains(third.lowercased)
    {
      time.day = day
      at += 2
    }
    return time
  }

  /// `2018-07-23`, `7/23/18`, `23.07.2018`.
  private mutating func readNumeric() -> PrintedTime? {
    let start = at
    guard let first = self[at], let separator = self[at + 1], separator.isGlued,
      ["-", "/", "."].contains(separator.lowercased),
      let second = self[at + 2], second.isGlued, let otherSeparator = self[at + 3],
      otherSeparator.lowercased == separator.lowercased, otherSeparator.isGlued,
      let third = self[at + 4], third.isGlued,
      let a = first.number, let b = second.number, let c = third.number
    else { return nil }
    // `1.2.3.4` is a version or an address.
    if let more = self[at + 5], more.isGlued, more.isMark("."), self[at + 6]?.kind == .number,
      self[at + 6]?.isGlued == true
    {
      return nil
    }
    let lengths = (first.text.utf8.count, third.text.utf8.count)
    var time = PrintedTime(tokens: start..<at + 5)
    if lengths.0 == 4, (1900...2100).contains(a), (1...12).contains(b), (1...31).contains(c) {
      (time.year, time.month, time.day) = (a, b, c)
    } else if lengths.0 <= 2, lengths.1 == 4 || lengths.1 == 2,
      let year = fullYear(c, digits: lengths.1)
    {
      time.year = year
      if !separator.isMark("/") { time.usualOrder = .dayFirst }
      switch (a, b) {
      case (1...12, 1...12):
        (time.month, time.day) = (a, b)
        time.isAmbiguous = a != b
      case (13...31, 1...12): (time.month, time.day, time.order) = (b, a, .dayFirst)
      case (1...12, 13...31): (time.month, time.day, time.order) = (a, b, .monthFirst)
      default: return nil
      }
    } else {
      return nil
    }
    at += 5
    return time
  }

  private func fullYear(_ number: Int, digits: Int) -> Int? {
    if digits == 4 { return (1900...2100).contains(number) ? number : nil }
    return number < 70 ? 2000 + number : 1900 + number
  }

  private mutating func skipOrdinal() {
    if let suffix = self[at], suffix.isGlued,
      ["st", "nd", "rd", "th", "er", "º", "o"].contains(suffix.lowercased)
    {
      at += 1
    }
  }

  /// A year after a day and month, with or without a comma.
  private mutating func readYear() -> Int? {
    let start = at
    if let mark = self[at], mark.isMark(",") || mark.isMark(".") || mark.isMark("-") { at += 1 }
    if let word = self[at], ["de", "del", "в"].contains(word.lowercased) { at += 1 }
    if let mark = self[at], mark.isMark("'") || mark.isMark("’") { at += 1 }
    if let token = self[at], let number = token.number {
      let digits = token.text.utf8.count
      let isClock = self[at + 1]?.isMark(":") == true && self[at + 1]?.isGlued == true
      if digits == 4, (1900...2100).contains(number) {
        at += 1
        return number
      }
      if digits == 2, !isClock, let next = self[at + 1],
        ["at", "@", ",", "-", "|"].contains(next.lowercased)
      {
        at += 1
        return fullYear(number, digits: 2)
      }
    }
    at = start
    return nil
  }

  // MARK: Clock times

  /// `12:27 am`, `20:33:05 GMT`, `3pm`, `8.15pm`, `1 23 pm`.
  private mutating func readClock() -> (second: Int, zone: Int?)? {
    let start = at
    guard let token = self[at], var hour = token.number, hour < 25, token.text.utf8.count <= 2
    else { return nil }
    at += 1
    var minute = 0
    var second = 0
    var isClock = false
    if let colon = self[at], colon.isMark(":") || colon.isMark(".") || colon.lowercased == "h",
      let next = self[at + 1], next.isGlued || colon.lowercased == "h", next.text.utf8.count == 2,
      let number = next.number, number < 60
    {
      minute = number
      isClock = !colon.isMark(".")
      at += 2
      if let word = self[at], colon.lowercased == "h", word.lowercased == "min" { at += 1 }
      if let colon = self[at], colon.isMark(":"), let next = self[at + 1], next.isGlued,
        let number = next.number, number < 61
      {
        second = number
        at += 2
        if let dot = self[at], dot.isMark("."), dot.isGlued, self[at + 1]?.kind == .number {
          at += 2
        }
      }
    } else if let next = self[at], let number = next.number, next.text.utf8.count == 2, number < 60,
      let half = self[at + 1], half.lowercased == "am" || half.lowercased == "pm"
    {
      minute = number
      at += 1
    }
    if let isAfternoon = readHalfDay() {
      isClock = true
      if hour <= 12 { hour = hour % 12 + (isAfternoon ? 12 : 0) }
    } else if let word = self[at], ["uhr", "uur", "h"].contains(word.lowercased) {
      isClock = true
      at += 1
    }
    guard isClock, hour < 24 else {
      at = start
      return nil
    }
    return (hour * 3600 + minute * 60 + second, readZone())
  }

  private mutating func readHalfDay() -> Bool? {
    guard let token = self[at] else { return nil }
    if token.lowercased == "am" || token.lowercased == "pm" {
      at += 1
      return token.lowercased == "pm"
    }
    if token.lowercased == "a" || token.lowercased == "p", self[at + 1]?.isMark(".") == true,
      self[at + 2]?.lowercased == "m"
    {
      at += 3
      if self[at]?.isMark(".") == true { at += 1 }
      return token.lowercased == "p"
    }
    return nil
  }

  private mutating func readZone() -> Int? {
    let start = at
    if let open = self[at], open.isMark("(") { at += 1 }
    guard let token = self[at], let zone = Self.zones[token.lowercased], token.text != "et" else {
      at = start
      return nil
    }
    at += 1
    var seconds = zone * 3600
    if let sign = self[at], sign.isMark("+") || sign.isMark("-") || sign.isMark("−"),
      let hours = self[at + 1]?.number, hours <= 14, zone == 0
    {
      seconds = (sign.isMark("+") ? 1 : -1) * hours * 3600
      at += 2
      if let colon = self[at], colon.isMark(":"), let minutes = self[at + 1]?.number, minutes < 60 {
        seconds += (sign.isMark("+") ? 1 : -1) * minutes * 60
        at += 2
      }
    }
    if let close = self[at], close.isMark(")") { at += 1 }
    return seconds
  }

  private static let zones: [String: Int] = [
    "utc": 0, "gmt": 0, "z": 0, "est": -5, "edt": -4, "et": -5, "cst": -6, "cdt": -5, "mst": -7,
    "mdt": -6, "pst": -8, "pdt": -7, "bst": 1, "cet": 1, "cest": 2, "msk": 3, "jst": 9, "ist": 5,
    "aest": 10, "aedt": 11,
  ]

  // MARK: Relative times

  /// `3 days ago`, `an hour ago`, `vor 2 Tagen`, `il y a 3 heures`, `hace 2 días`.
  private mutating func readRelative() -> PrintedTime? {
    let start = at
    for lead in [["vor"], ["il", "y", "a"], ["hace"], ["há"], ["about"], ["almost"], ["over"], []] {
      at = start
      guard lead.indices.allSatisfy({ self[start + $0]?.lowercased == lead[$0] }) else { continue }
      at += lead.count
      guard let amount = self[at] else { continue }
      let isAmount =
        amount.kind == .number
        || ["a", "an", "one", "few", "einem", "einer", "un", "une", "uma", "um", "una"]
          .contains(amount.lowercased)
      guard isAmount, let unit = self[at + 1],
        CalendarWords.seconds(inUnit: unit.lowercased) != nil
      else { continue }
      at += 2
      if let dot = self[at], dot.isMark("."), dot.isGlued { at += 1 }
      if let ago = self[at], Self.agos.contains(ago.lowercased) {
        at += 1
      } else if lead.isEmpty || lead[0].utf8.count > 4 {
        continue
      }
      return PrintedTime(isRelative: true, tokens: start..<at)
    }
    at = start
    return nil
  }

  private static let agos: Set<String> = [
    "ago", "geleden", "fa", "atrás", "назад", "temu", "önce", "sedan", "siden",
  ]
}
