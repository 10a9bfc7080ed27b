// Periods, durations and sets.
extension TimeScanner {
  /// `last year`, `this coming Sunday`, `the past two months`, `last October`, `last night`.
  func directed(_ index: Int) -> Match? {
    var at = index + 1
    var direction: TimePhrase.Direction
    var isPast = false
    switch word(index) {
    case .last: direction = .last
    case .past: (direction, isPast) = (.last, true)
    case .this: direction = .this
    case .next, .coming: direction = .next
    case .before: direction = .before
    case .after: direction = .after
    default: return nil
    }
    if direction == .this {
      if case .coming = word(at) { (direction, at) = (.next, at + 1) }
      if case .past = word(at) { (direction, at) = (.last, at + 1) }
    }
    if case .fiscal = word(at) { at += 1 }
    switch word(at) {
    case .weekday: return weekday(at, direction)
    case .month(let month) where isCapitalised(at):
      guard let match = monthFirst(at) ?? monthAlone(at, month) else { return nil }
      switch match.phrase {
      case .month(let month, nil, _): return (match.end, .month(month, year: nil, direction))
      case .day(nil, let month, let day, _):
        return (match.end, .day(year: nil, month: month, day: day, direction))
      default: return match
      }
    case .season(let letters): return (at + 1, .season(letters, year: nil, direction))
    case .holiday(let holiday): return (at + 1, .holiday(holiday, year: nil, direction))
    case .dayPart(let part):
      if isPast { return nil }
      let offset = direction == .last ? -1 : direction == .this ? 0 : 1
      let day: TimePhrase =
        direction == .after || text(index - 1) == "the" && direction == .next
        ? .shifted(Amount(count: 1), .day, future: true) : .dayOffset(offset)
      return (at + 1, .part(part, of: day))
    case .unit(let unit, let isPlural):
      if isPlural { return unknownCount(index, unit, at: at) }
      return period(at, unit, direction, isPast: isPast)
    case .number, .some: return countedAfterDirection(at, direction)
    case .half: return halfYear(at, direction)
    default: break
    }
    if number(at) != nil { return countedAfterDirection(at, direction) }
    return longHolidayPhrase(at, direction)
  }

  private func monthAlone(_ index: Int, _ month: Int) -> Match? {
    (index + 1, .month(month, year: nil, .nearest))
  }

  private func period(
    _ index: Int, _ unit: TimeUnit, _ direction: TimePhrase.Direction, isPast: Bool
  ) -> Match? {
    var end = index + 1
    switch unit {
    case .second, .minute, .hour: return nil
    case .day:
      guard direction != .this, direction != .last else { return nil }
      return (end, .shifted(Amount(count: 1), .day, future: direction != .before))
    case .century: return (end, .duration("P100Y"))
    case .decade where direction == .last: return (end, .duration("P10Y"))
    default: break
    }
    // `this year's third quarter`, `last year's quarter`, `the next year or so`.
    if text(end) == "'s" || text(end) == "'" {
      if let match = quarter(end + 1, direction: direction) { return match }
    }
    if text(end) == "or", text(end + 1) == "so" { end += 2 }
    if text(end) == "-", isJoined(end) { return (end, .period(unit, direction)) }
    if case .dayPart = word(end), unit == .day { return nil }
    return (end, .period(unit, direction))
  }

  /// `the last two weeks`: a duration, whatever its direction.
  private func countedAfterDirection(_ index: Int, _ direction: TimePhrase.Direction) -> Match? {
    guard let match = counted(index) else { return nil }
    if case .duration = match.phrase { return match }
    return nil
  }

  /// `coming weeks`, `past years`.
  private func unknownCount(_ index: Int, _ unit: TimeUnit, at: Int) -> Match? {
    switch word(index) {
    case .coming, .past, .after, .next: break
    default: return nil
    }
    switch unit {
    case .year where text(index) == "past": return (at + 1, .reference("PAST_REF"))
    default: return (at + 1, .duration(unit.duration(Amount())))
    }
  }

  private func halfYear(_ index: Int, _ direction: TimePhrase.Direction) -> Match? {
    guard direction == .last, text(index + 1) == "of", let year = number(index + 2),
      tokens[index + 2].digitCount == 4
    else { return nil }
    return (index + 3, .quarter(2, year: year, .nearest, letter: "H"))
  }

  /// `that year`, `that same day`.
  func that(_ index: Int) -> Match? {
    var at = index + 1
    if case .same = word(at) { at += 1 }
    guard case .unit(let unit, false) = word(at) else { return nil }
    switch unit {
    case .day, .week, .month, .quarter, .year: return (at + 1, .same(unit))
    default: return nil
    }
  }

  // MARK: Quarters

  /// `third quarter`, `third-quarter`, `third quarter of 1990`, `first nine months`.
  func quarter(_ index: Int, givenYear: Int? = nil, direction: TimePhrase.Direction = .nearest)
    -> Match?
  {
    if case .unit(.quarter, false) = word(index), direction == .last {
      return (index + 1, .shifted(Amount(count: 1), .year, future: false))
    }
    var at = index
    if case .fiscal = word(at) { at = skip("-", at + 1) }
    guard case .ordinal(let count) = word(at) else { return nil }
    at = skip("-", at + 1)
    guard (1...4).contains(count) else { return nil }
    let letter: String
    switch word(at) {
    case .unit(.quarter, _): letter = "Q"
    case .half where count <= 2: letter = "H"
    default: return nil
    }
    at += 1
    if let givenYear { return (at, .quarter(count, year: givenYear, .nearest, letter: letter)) }
    let ofAt = text(at) == "of" || text(at) == "in" ? at + 1 : skip(",", at)
    if let year = number(ofAt), tokens[ofAt].digitCount == 4, isYear(ofAt) {
      return (ofAt + 1, .quarter(count, year: year, .nearest, letter: letter))
    }
    if case .fiscal = word(ofAt), let year = number(ofAt + 1), tokens[ofAt + 1].digitCount == 4 {
      return (ofAt + 2, .quarter(count, year: year, .nearest, letter: letter))
    }
    if text(ofAt + 1) == "year" {
      switch word(ofAt) {
      case .last: return (ofAt + 2, .quarter(count, year: nil, .last, letter: letter))
      case .this: return (ofAt + 2, .quarter(count, year: nil, .this, letter: letter))
      case .next: return (ofAt + 2, .quarter(count, year: nil, .next, letter: letter))
      default: break
      }
    }
    return (at, .quarter(count, year: nil, direction, letter: letter))
  }

  /// `first nine months`, `first two years`.
  func ordinalPeriod(_ index: Int) -> Match? {
    switch word(index + 1) {
    case .number, .some: break
    default: guard number(index + 1) != nil else { return nil }
    }
    guard let match = counted(index + 1), case .duration = match.phrase else { return nil }
    return match
  }

  /// `fiscal 1989`, `fiscal year`, `fiscal second-quarter`.
  func fiscal(_ index: Int) -> Match? {
    let at = skip("-", index + 1)
    if let year = number(at), tokens[at].digitCount == 4 { return (at + 1, .year(year)) }
    if text(at) == "year" {
      if let year = number(at + 1), tokens[at + 1].digitCount == 4 { return (at + 2, .year(year)) }
      let isSpan = text(at + 1) == "ended" || text(at + 1) == "ending"
      return (at + 1, isSpan ? .duration("P1Y") : .same(.year))
    }
    return quarter(at)
  }

  /// `current`, `the current quarter`.
  func current(_ index: Int, isDefinite: Bool) -> Match? {
    var at = index + 1
    if case .fiscal = word(at) { at += 1 }
    if case .unit(let unit, false) = word(at) { return (at + 1, .period(unit, .this)) }
    return isDefinite ? nil : (index + 1, .reference("PRESENT_REF"))
  }

  /// `recent`, `recent weeks`.
  func recent(_ index: Int) -> Match? {
    guard case .unit(let unit, true) = word(index + 1) else {
      return (index + 1, .reference("PAST_REF"))
    }
    if unit == .year || unit == .day { return (index + 2, .reference("PAST_REF")) }
    return (index + 2, .duration(unit.duration(Amount())))
  }

  /// `year-earlier`, `year-ago quarter`, `year-end`.
  func yearAgoAdjective(_ index: Int) -> Match? {
    guard text(index) == "year", text(index + 1) == "-",
      text(index + 2) == "ago" || text(index + 2) == "earlier"
    else { return nil }
    let end = index + 3
    if text(end) == "period" { return (end + 1, .shifted(Amount(count: 1), .year, future: false)) }
    if case .unit(.quarter, false) = word(end) {
      return (end + 1, .shifted(Amount(count: 1), .year, future: false))
    }
    if let match = quarter(end, direction: .last) { return match }
    if case .number = word(end), let match = counted(end) { return match }
    return (end, .shifted(Amount(count: 1), .year, future: false))
  }

  /// `year-end`, `year's end`.
  func yearEnd(_ index: Int) -> Match? {
    guard text(index) == "year" else { return nil }
    let at = text(index + 1) == "'s" ? index + 2 : skip("-", index + 1)
    return text(at) == "end" ? (at + 1, .period(.year, .this)) : nil
  }

  func season(_ index: Int, _ letters: String) -> Match? {
    let at = text(index + 1) == "of" ? index + 2 : index + 1
    if let year = number(at), tokens[at].digitCount == 4, isYear(at) {
      return (at + 1, .season(letters, year: year, .nearest))
    }
    if let (end, year) = spokenYear(at) { return (end, .season(letters, year: year, .nearest)) }
    // `fall` and `spring` are also verbs and things: only after `the` or `in` are they seasons.
    let before = text(index - 1)
    guard
      before == "in"
        || before == "the"
          && ["in", "of", "during", "by", "over", "until", "for"]
            .contains(text(index - 2))
        || before == "early" || before == "late"
    else { return nil }
    if before == "the", text(index + 1) == "of" { return nil }
    return (index + 1, .season(letters, year: nil, .nearest))
  }

  // MARK: Counted units

  /// `two weeks`, `90-day`, `a year ago`, `two and a half years`, `several months`.
  func counted(_ index: Int) -> Match? {
    guard let (amountEnd, read) = amount(index) else { return nil }
    var amount = read
    var at = amountEnd
    // `two to three weeks`, `12 to 18 months`, `a year or two`.
    if text(at) == "to" || text(at) == "or" || text(at) == "-",
      let (rangeEnd, upper) = self.amount(at + 1), rangeEnd > at + 1, case .unit = word(rangeEnd)
    {
      amount = text(at) == "to" && number(index) != nil ? upper : read
      at = rangeEnd
    }
    if text(at) == "of", case .some = word(at - 1) { at += 1 }
    let isHyphenated = text(at) == "-"
    if isHyphenated { at += 1 }
    for filler in [
      "more", "full", "straight", "consecutive", "trading", "whole", "long", "calendar",
    ]
    where text(at) == filler { at += 1 }
    guard case .unit(let unit, let isPlural) = word(at), at > index else { return nil }
    guard isPlural || isHyphenated || amount.count == 1 || isSpelled(index) else { return nil }
    if unit == .quarter, isHyphenated || text(at + 1) == "of" { return nil }
    if unit == .weekend { return nil }
    // A name, such as a programme's.
    if isCapitalised(at), isPlural, !isCapitalised(index) { return nil }
    at += 1
    if text(at) == "a" || text(at) == "per", case .unit = word(at + 1) { return nil }
    if text(at) == "and", text(at + 1) == "a", text(at + 2) == "half" {
      amount.isHalfMore = true
      at += 3
    }
    if text(at) == "-" && text(at + 1) == "old" || text(at) == "old"
      || text(at) == "of" && text(at + 1) == "age"
    {
      return nil
    }
    if text(at) == "or", text(at + 1) == "so" { at += 2 }
    if let match = anchored(at, amount, unit) { return match }
    if isHyphenated || !isRate(index, unit) {
      return (at, .duration(unit.duration(amount)))
    }
    return nil
  }

  /// A number in words: before a singular unit it still counts, as in the `five year` of broadcasts.
  private func isSpelled(_ index: Int) -> Bool {
    if case .number = word(index) { return true }
    return false
  }

  /// `$3 a year`, `twice a week`: how often, not how long.
  private func isRate(_ index: Int, _ unit: TimeUnit) -> Bool {
    guard text(index) == "a" || text(index) == "an" else { return false }
    if ["after", "before"].contains(text(index + 2)) { return false }
    let before = text(index - 1)
    return ![
      "for", "in", "within", "than", "about", "nearly", "almost", "over", "after", "every",
      "only", "just", "least", "lasted", "took", "take", "under", "half", "once", "once",
    ].contains(before)
  }

  /// `ago`, `earlier`, `later`, `from now` after a length of time.
  private func anchored(_ index: Int, _ amount: Amount, _ unit: TimeUnit) -> Match? {
    switch word(index) {
    case .ago: return (index + 1, .ago(amount, unit, future: false))
    case .earlier: return (index + 1, .shifted(amount, unit, future: false))
    case .later: return (index + 1, .shifted(amount, unit, future: true))
    default: break
    }
    if text(index) == "from", text(index + 1) == "now" {
      return (index + 2, .ago(amount, unit, future: true))
    }
    return nil
  }

  /// A count: digits, words, `a`, `a few`, `a couple`.
  func amount(_ index: Int) -> (end: Int, amount: Amount)? {
    if let value = number(index) {
      guard index == 0 || !["$", "£", "€"].contains(text(index - 1)) else { return nil }
      if let top = number(index + 1), top == 1, text(index + 2) == "/", number(index + 3) == 2 {
        return (index + 4, Amount(count: value, isHalfMore: true))
      }
      if text(index + 1) == ".", isJoined(index + 1), isJoined(index + 2), number(index + 2) == 5 {
        return (index + 3, Amount(count: value, isHalfMore: true))
      }
      return (index + 1, Amount(count: value))
    }
    switch word(index) {
    case .number: return spokenNumber(index)
    case .some(let count): return (index + 1, Amount(count: count))
    case .half:
      let at = text(index + 1) == "a" || text(index + 1) == "an" ? index + 2 : skip("-", index + 1)
      return (at, Amount(count: 0, isHalfMore: true))
    case .article:
      if case .some(let count) = word(index + 1) { return (index + 2, Amount(count: count)) }
      if text(index + 1) == "hundred" { return (index + 2, Amount(count: 100)) }
      if text(index + 1) == "half" { return nil }
      return (index + 1, Amount(count: 1))
    default: return nil
    }
  }

  private func spokenNumber(_ index: Int) -> (end: Int, amount: Amount)? {
    guard case .number(var value) = word(index) else { return nil }
    var at = index + 1
    if value >= 20 {
      let next = skip("-", at)
      if case .number(let rest) = word(next), (1...9).contains(rest) {
        value += rest
        at = next + 1
      }
    }
    if text(at) == "hundred" { (value, at) = (value * 100, at + 1) }
    if text(at) == "thousand" { (value, at) = (value * 1000, at + 1) }
    if text(at) == "and", text(at + 1) == "a", text(at + 2) == "half" {
      return (at + 3, Amount(count: value, isHalfMore: true))
    }
    return (at, Amount(count: value))
  }

  /// `years`, `months ago`, with no count.
  func bareUnits(_ index: Int, _ unit: TimeUnit) -> Match? {
    switch word(index + 1) {
    case .ago: return (index + 2, .ago(Amount(), unit, future: false))
    case .earlier, .later:
      guard unit != .second else { return nil }
      return (index + 2, .duration(unit.duration(Amount())))
    default: break
    }
    // `for years`, `after months of talks`; without such a word it is no expression of its own.
    guard
      ["for", "in", "after", "within", "took", "take", "lasted", "over"].contains(text(index - 1))
    else { return nil }
    return (index + 1, .duration(unit.duration(Amount())))
  }

  // MARK: Sets

  /// `every day`, `each Thursday`, `every two weeks`.
  func each(_ index: Int) -> Match? {
    let at = index + 1
    switch word(at) {
    case .unit(let unit, false): return (at + 1, .set(unit.duration(Amount(count: 1))))
    case .weekday(let day):
      if case .dayPart(let part) = word(at + 1) {
        return (at + 2, .set("XXXX-WXX-\(day)T\(part)"))
      }
      return (at + 1, .set("XXXX-WXX-\(day)"))
    case .month(let month): return (at + 1, .set(month < 10 ? "XXXX-0\(month)" : "XXXX-\(month)"))
    case .season(let letters): return (at + 1, .set("XXXX-\(letters)"))
    case .dayPart(let part): return (at + 1, .set("XXXX-XX-XXT\(part)"))
    case .number:
      guard let (end, amount) = amount(at), case .unit(let unit, true) = word(end) else {
        return nil
      }
      return (end + 1, .set(unit.duration(amount)))
    default: return nil
    }
  }

  func setWord(_ index: Int, _ value: String) -> Match? {
    // `The Daily Mail` is no time.
    guard !isCapitalised(index) || index == 0 || text(index - 1) == "." else { return nil }
    return (index + 1, .set(value))
  }

  // MARK: Holidays

  func longHoliday(_ index: Int) -> Match? { longHolidayPhrase(index, .nearest) }

  private func longHolidayPhrase(_ index: Int, _ direction: TimePhrase.Direction) -> Match? {
    guard isCapitalised(index) else { return nil }
    for (names, holiday) in TimeLexicon.longHolidays[text(index)] ?? []
    where names.indices.allSatisfy({ text(index + $0) == names[$0] }) {
      return trailingYearOrSame((index + names.count, .holiday(holiday, year: nil, direction)))
    }
    return nil
  }
}
