// Days, months, years and what stands around them.
extension TimeScanner {
  /// `July 11, 2018`, `July 2018`, `July last year`, `March eighth`.
  func monthFirst(_ index: Int) -> Match? {
    guard case .month(let month) = word(index), isMonth(index) else { return nil }
    var at = index + 1
    if text(at) == ".", isJoined(at) { at += 1 }
    if let (end, day) = dayNumber(at) {
      if let (yearEnd, year) = trailingYear(end) {
        return (yearEnd, .day(year: year, month: month, day: day, .nearest))
      }
      return (end, .day(year: nil, month: month, day: day, .nearest))
    }
    guard isMonthAlone(index, next: at) else { return nil }
    var yearAt = skip(",", at)
    if text(yearAt) == "of" { yearAt += 1 }
    if let value = number(yearAt), tokens[yearAt].digitCount == 4, (1000...2999).contains(value) {
      return (yearAt + 1, .month(month, year: value, .nearest))
    }
    if let (end, year) = spokenYear(at) { return (end, .month(month, year: year, .nearest)) }
    let ofAt = text(at) == "of" ? at + 1 : at
    if text(ofAt + 1) == "year" {
      switch word(ofAt) {
      case .last: return (ofAt + 2, .month(month, year: -1, .last))
      case .this: return (ofAt + 2, .month(month, year: 0, .this))
      case .next: return (ofAt + 2, .month(month, year: 1, .next))
      default: break
      }
    }
    return (
      text(at - 1) == "." && !endsSentence(at) ? at : index + 1, .month(month, year: nil, .nearest)
    )
  }

  private func endsSentence(_ index: Int) -> Bool { index >= tokens.count || isCapitalised(index) }

  /// Whether the word is a month at all: `may` and `march` are also verbs, `mar` and `sun` words.
  private func isMonth(_ index: Int) -> Bool {
    guard isCapitalised(index) else { return false }
    switch text(index) {
    case "jan", "feb", "mar", "apr", "jun", "jul", "sep", "dec", "oct", "nov":
      return text(index + 1) == "." || number(index + 1) != nil
        || (index > 0 && number(index - 1) != nil)
    default: return true
    }
  }

  /// Whether a month without a day is one: `May` and `March` need a neighbour that says so.
  private func isMonthAlone(_ index: Int, next: Int) -> Bool {
    guard ["may", "march", "august"].contains(text(index)) else { return true }
    if let year = number(next), tokens[next].digitCount == 4, (1000...2999).contains(year) {
      return true
    }
    return Self.beforeMonth.contains(text(index - 1))
      || (text(index - 1) == "-" && ["mid", "early", "late"].contains(text(index - 2)))
      || (["last", "this", "next"].contains(text(next)) && text(next + 1) == "year")
      || (text(index) == "august" && index > 0)
  }

  private static let beforeMonth: Set<String> = [
    "in", "of", "since", "until", "till", "by", "last", "this", "next", "early", "late", "mid",
    "through", "from", "to", "during", "for", "between", "before", "after", "until", "and", "every",
    "each", "past", "around", "through",
  ]

  /// `11`, `11th`, `eighth`, `the 11th` after a month.
  private func dayNumber(_ index: Int) -> (end: Int, day: Int)? {
    let at = text(index) == "the" ? index + 1 : index
    if let day = number(at), (1...31).contains(day), tokens[at].digitCount <= 2 {
      let isOrdinal = isOrdinalEnding(at + 1)
      guard at == index || isOrdinal else { return nil }
      if text(at + 1) == ":" && isJoined(at + 2) || isCounted(at + 1) { return nil }
      if isClockEnding(at + 1) { return nil }
      return (isOrdinal ? at + 2 : at + 1, day)
    }
    if case .ordinal(let day) = word(at), !isQuarterNext(at + 1) { return (at + 1, day) }
    if case .number(let ten) = word(at), ten == 20 || ten == 30,
      case .ordinal(let rest) = word(skip("-", at + 1)), rest < 10
    {
      return (skip("-", at + 1) + 1, ten + rest)
    }
    return nil
  }

  private func isQuarterNext(_ index: Int) -> Bool {
    if case .unit = word(skip("-", index)) { return true }
    return false
  }

  func isOrdinalEnding(_ index: Int) -> Bool {
    ["st", "nd", "rd", "th"].contains(text(index)) && isJoined(index)
  }

  /// A year after a day or month: `, 2018`, ` 2018`, `last year`.
  func trailingYear(_ index: Int) -> (end: Int, year: Int)? {
    for at in [skip(",", index), index] {
      if let year = number(at), tokens[at].digitCount == 4, (1000...2999).contains(year),
        !isCounted(at + 1)
      {
        return (at + 1, year)
      }
      if let (end, year) = spokenYear(at) { return (end, year) }
    }
    return nil
  }

  func trailingYearOrSame(_ match: Match) -> Match {
    guard case .holiday(let holiday, nil, let direction) = match.phrase,
      let (end, year) = trailingYear(match.end)
    else { return match }
    return (end, .holiday(holiday, year: year, direction))
  }

  /// `nineteen ninety-six`, `two thousand`, `two thousand and five`, `twenty eighteen`.
  func spokenYear(_ index: Int) -> (end: Int, year: Int)? {
    guard case .number(let first) = word(index) else { return nil }
    if first == 2, text(index + 1) == "thousand" {
      let at = text(index + 2) == "and" ? index + 3 : index + 2
      if case .number(let rest) = word(at), rest < 20, rest > 0 { return (at + 1, 2000 + rest) }
      return (index + 2, 2000)
    }
    guard first == 19 || first == 18 || first == 20, case .number(let second) = word(index + 1)
    else { return nil }
    if second >= 20 {
      let at = skip("-", index + 2)
      if case .number(let rest) = word(at), (1...9).contains(rest) {
        return (at + 1, first * 100 + second + rest)
      }
      return (index + 2, first * 100 + second)
    }
    return second >= 10 ? (index + 2, first * 100 + second) : nil
  }

  func spokenYearPhrase(_ index: Int) -> Match? {
    guard case .number(let first) = word(index), first >= 18,
      let (end, year) = spokenYear(index)
    else { return nil }
    if case .unit = word(end) { return nil }
    return (end, .year(year))
  }

  // MARK: Weekdays

  /// `Friday`, `Friday, Oct. 13`, `Friday night`.
  func weekday(_ index: Int, _ direction: TimePhrase.Direction = .nearest) -> Match? {
    guard case .weekday(let day) = word(index), isCapitalised(index) else { return nil }
    var at = index + 1
    if text(index).utf8.count <= 5, text(at) == ".", isJoined(at),
      number(at + 1) != nil || isMonthWord(at + 1)
    {
      at += 1
    } else if ["sun", "sat", "mon", "fri", "wed", "thu", "tue"].contains(text(index)),
      !isMonthWord(skip(",", at)), number(at) == nil
    {
      return nil
    }
    if text(index).hasSuffix("s"), text(index).hasSuffix("days") {
      return (index + 1, .set("XXXX-WXX-\(day)"))
    }
    if let date = dateAfterWeekday(skip(",", at)) { return withPart(date) }
    if text(at) == "'s", case .dayPart = word(at + 1) { return (at, .weekday(day, direction)) }
    return withPart((index + 1, .weekday(day, direction)))
  }

  private func isMonthWord(_ index: Int) -> Bool {
    if case .month = word(index) { return true }
    return false
  }

  private func dateAfterWeekday(_ index: Int) -> Match? {
    let at = text(index) == "the" ? index + 1 : index
    let match = number(at) != nil ? dayFirst(at) : monthFirst(at)
    guard let match, case .day = match.phrase else { return nil }
    return match
  }

  /// Adds a part of the day that follows: `Friday night`.
  func withPart(_ match: Match) -> Match {
    switch match.phrase {
    case .weekday, .dayOffset, .day: break
    default: return match
    }
    guard case .dayPart(let part) = word(match.end) else { return match }
    if text(match.end).hasSuffix("s"), case .weekday(let day, _) = match.phrase {
      return (match.end + 1, .set("XXXX-WXX-\(day)T\(part)"))
    }
    return (match.end + 1, .part(part, of: match.phrase))
  }

  // MARK: Numbers

  /// Everything that begins with digits.
  func numeric(_ index: Int) -> Match? {
    if index > 0, isJoined(index) {
      switch text(index - 1) {
      case "$", "£", "€", "#", ".", "/", ":": return nil
      case "-" where index > 1 && tokens[index - 2].kind == .number: return nil
      default: break
      }
    }
    if let match = numericDate(index) { return match }
    if let match = clock(index) { return match }
    if let match = dayFirst(index) { return withPart(match) }
    if let match = decade(index) ?? century(index) { return match }
    if let match = counted(index) { return match }
    if tokens[index].digitCount == 4, let year = number(index), isYear(index) {
      if let match = quarter(index + 1, givenYear: year) { return match }
      return (index + 1, .year(year))
    }
    return nil
  }

  /// `2018-07-23`, `23.07.2018`, `7/23/2018`.
  private func numericDate(_ index: Int) -> Match? {
    let mark = text(index + 1)
    guard ["-", "/", "."].contains(mark), isJoined(index + 1), isJoined(index + 2),
      let first = number(index), let second = number(index + 2), text(index + 3) == mark,
      isJoined(index + 3), isJoined(index + 4), let third = number(index + 4)
    else { return nil }
    if tokens[index].digitCount == 4, (1...12).contains(second), (1...31).contains(third) {
      return (index + 5, .day(year: first, month: second, day: third, .nearest))
    }
    guard tokens[index + 4].digitCount == 4, tokens[index].digitCount <= 2 else { return nil }
    // A slash with both numbers up to 12 is read as Americans write it.
    let isMonthFirst = second > 12 || (mark == "/" && first <= 12)
    let (month, day) = isMonthFirst ? (first, second) : (second, first)
    guard (1...12).contains(month), (1...31).contains(day) else { return nil }
    return (index + 5, .day(year: third, month: month, day: day, .nearest))
  }

  /// `11th July 2018`, `11 July`, `the 11th of July`.
  func dayFirst(_ index: Int) -> Match? {
    guard let day = number(index), (1...31).contains(day), tokens[index].digitCount <= 2 else {
      return nil
    }
    var at = isOrdinalEnding(index + 1) ? index + 2 : index + 1
    if text(at) == "of" { at += 1 }
    guard case .month(let month) = word(at), isCapitalised(at) else { return nil }
    at += 1
    if text(at) == ".", isJoined(at), number(at + 1) != nil { at += 1 }
    // `16 May 23, 1998` counts something else.
    if let other = number(at), tokens[at].digitCount <= 2, (1...31).contains(other) { return nil }
    if let (end, year) = trailingYear(at) {
      return (end, .day(year: year, month: month, day: day, .nearest))
    }
    return (at, .day(year: nil, month: month, day: day, .nearest))
  }

  /// `eighth of March`, `the 11th of July`.
  func ordinalDay(_ index: Int) -> Match? {
    if number(index) != nil { return dayFirst(index) }
    guard case .ordinal(let day) = word(index), text(index + 1) == "of",
      case .month(let month) = word(index + 2), isCapitalised(index + 2)
    else { return nil }
    if let (end, year) = trailingYear(index + 3) {
      return (end, .day(year: year, month: month, day: day, .nearest))
    }
    return (index + 3, .day(year: nil, month: month, day: day, .nearest))
  }

  /// Whether four digits are a year, by what stands around them.
  func isYear(_ index: Int) -> Bool {
    guard let value = number(index), text(index).utf8.count == 4 else { return false }
    let next = text(index + 1)
    if isCounted(index + 1) || next == "%" || next == "/" && isJoined(index + 1) { return false }
    if next == "." && isJoined(index + 1) && number(index + 2) != nil && isJoined(index + 2) {
      return false
    }
    if case .month = word(index + 1), isMonth(index + 1), number(index + 2) == nil { return true }
    let before = text(index - 1)
    if ["$", "£", "€", "#", "no", "number"].contains(before) { return false }
    if (1900...2099).contains(value) { return true }
    return (1000...1899).contains(value)
      && ["in", "since", "of", "until", "from", "before", "after", "by", "year"].contains(before)
  }

  /// `1980s`, `'80s`, `nineties`.
  func decade(_ index: Int) -> Match? {
    let names = ["fifties", "sixties", "seventies", "eighties", "nineties"]
    if let place = names.firstIndex(of: text(index)) {
      return (index + 1, .digits("19\(place + 5)"))
    }
    if text(index) == "'" {
      guard let value = number(index + 1), text(index + 2) == "s", isJoined(index + 1),
        isJoined(index + 2), tokens[index + 1].digitCount == 2
      else { return nil }
      return (index + 3, .digits(value < 30 ? "20\(value / 10)" : "19\(value / 10)"))
    }
    guard let value = number(index), value % 10 == 0, isJoined(index + 1),
      text(index + 1) == "s" || text(index + 1) == "'s"
    else { return nil }
    if tokens[index].digitCount == 4, (1000...2099).contains(value), text(index + 1) == "s" {
      return (index + 2, .digits(String(value / 10)))
    }
    return nil
  }

  /// `20th century`, `nineteenth century`.
  func century(_ index: Int) -> Match? {
    var at = index + 1
    let count: Int
    if let value = number(index), isOrdinalEnding(at) {
      count = value
      at += 1
    } else if case .ordinal(let value) = word(index) {
      count = value
    } else {
      return nil
    }
    at = skip("-", at)
    guard case .unit(.century, false) = word(at), (1...40).contains(count) else { return nil }
    let digits = String(count - 1)
    return (at + 1, .digits(digits.utf8.count == 1 ? "0" + digits : digits))
  }

  // MARK: Clock

  func isClockEnding(_ index: Int) -> Bool {
    ["a.m.", "p.m.", "a.m", "p.m", "am", "pm"].contains(text(index))
  }

  /// `10:35 a.m. (0735 GMT) Friday`, `4 in the morning`, `5 p.m. EST, Nov. 6`.
  private func clock(_ index: Int) -> Match? {
    guard let hour = number(index), hour <= 24, tokens[index].digitCount <= 2 else { return nil }
    var at = index + 1
    var minute = 0
    if text(at) == ":" || text(at) == ".", isJoined(at), isJoined(at + 1),
      let value = number(at + 1), value < 60, tokens[at + 1].digitCount == 2,
      text(at) == ":" || isClockEnding(at + 2)
    {
      minute = value
      at += 2
      if text(at) == ":", let second = number(at + 1), second < 60 { at += 2 }
    } else if !isClockEnding(at), text(at) != "o" {
      guard text(at) == "in", text(at + 1) == "the", text(at + 2) == "morning" else { return nil }
      at += 2
    }
    var minutes = hour * 60 + minute
    if isClockEnding(at) {
      guard (1...12).contains(hour) else { return nil }
      minutes = hour % 12 * 60 + minute + (text(at).hasPrefix("p") ? 720 : 0)
      at += 1
      if text(at) == ".", isJoined(at), !endsSentence(at + 1) { at += 1 }
    } else if case .dayPart = word(at) {
      at += 1
    } else if at == index + 1 {
      return nil
    }
    return dayOfClock(at, minutes: minutes)
  }

  /// `noon Saturday`, `at midnight`; by themselves such words name no time of a day.
  func clockWord(_ index: Int, minutes: Int) -> Match? {
    let match = dayOfClock(index + 1, minutes: minutes)
    if case .clock(_, .some) = match.phrase { return match }
    return ["at", "by", "until", "till", "before", "around", "about", "after"]
      .contains(text(index - 1)) ? match : nil
  }

  private static let zones: Set<String> = [
    "est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt", "gmt", "utc", "et", "bst", "cet",
  ]

  /// A zone and a day after a clock time.
  private func dayOfClock(_ index: Int, minutes: Int) -> Match {
    var at = index
    if Self.zones.contains(text(at)) { at += 1 }
    var dayAt = skip(",", at)
    if text(dayAt) == "on" { dayAt += 1 }
    if let day = core(dayAt) {
      switch day.phrase {
      case .day, .weekday, .dayOffset:
        return (day.end, .clock(minutes: minutes, of: day.phrase))
      default: break
      }
    }
    return (at, .clock(minutes: minutes, of: nil))
  }
}
