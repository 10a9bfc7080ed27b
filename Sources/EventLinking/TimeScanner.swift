/// Words that name a time, and what they say by themselves.
struct FoundTime: Sendable {
  /// Indices of the text's tokens.
  var tokens: Range<Int>
  var phrase: TimePhrase
}

/// Finds time expressions among the tokens of a text, in one walk from left to right.
///
/// Every rule looks at a bounded number of tokens, so the cost is O(n).
struct TimeScanner {
  typealias Match = (end: Int, phrase: TimePhrase)

  let tokens: [Token]
  private let words: [TimeWord]

  /// The time expressions of a text, in order, none inside another.
  static func times(in tokens: [Token]) -> [FoundTime] {
    let scanner = TimeScanner(tokens)
    var found: [FoundTime] = []
    var at = 0
    while at < tokens.count {
      guard scanner.canStart(at), let match = scanner.expression(at) else {
        at += 1
        continue
      }
      found.append(FoundTime(tokens: at..<match.end, phrase: match.phrase))
      at = max(match.end, at + 1)
      while let (start, match) = scanner.sequel(to: found[found.count - 1], at: at) {
        // The year after the last day is the first day's too.
        if case .day(let year?, _, _, _) = match.phrase,
          case .day(nil, let month, let day, let direction) = found[found.count - 1].phrase
        {
          found[found.count - 1].phrase = .day(year: year, month: month, day: day, direction)
        }
        found.append(FoundTime(tokens: start..<match.end, phrase: match.phrase))
        at = match.end
      }
    }
    return found
  }

  private init(_ tokens: [Token]) {
    self.tokens = tokens
    words = tokens.map { $0.kind == .word ? TimeLexicon.words[$0.text] ?? .none : .none }
  }

  func word(_ index: Int) -> TimeWord { index < words.count ? words[index] : .none }

  func text(_ index: Int) -> String {
    index >= 0 && index < tokens.count ? tokens[index].text : ""
  }

  func number(_ index: Int) -> Int? { index < tokens.count ? tokens[index].number : nil }

  func isCapitalised(_ index: Int) -> Bool { index < tokens.count && tokens[index].isCapitalised }

  /// True where the token touches the one before it.
  func isJoined(_ index: Int) -> Bool { index < tokens.count && !tokens[index].isSpaced }

  /// The index after an optional mark.
  func skip(_ mark: String, _ index: Int) -> Int { text(index) == mark ? index + 1 : index }

  private func canStart(_ index: Int) -> Bool {
    if case .none = words[index] {
      let token = tokens[index]
      switch token.kind {
      case .number: return true
      case .mark: return token.text == "'"
      case .word:
        return token.isCapitalised
          ? TimeLexicon.longHolidays[token.text] != nil || Self.openings.contains(token.text)
          : Self.openings.contains(token.text)
      }
    }
    return true
  }

  private static let openings: Set<String> = [
    "more", "less", "at", "up", "over", "noon", "midnight", "midday", "year", "then", "right",
    "these", "hundred", "thousand", "as", "fewer", "just", "overnight", "tonight",
    "annually", "sometime", "nineties", "eighties", "seventies", "sixties", "fifties", "post",
  ]

  /// `July 11-12`, `July 11 and 12`: the day after the first, in the same month.
  private func sequel(to found: FoundTime, at index: Int) -> (Int, Match)? {
    guard case .day(let year, let month, let first, let direction) = found.phrase,
      ["-", "and", "to"].contains(text(index)), let second = number(index + 1), second > first,
      second <= 31, tokens[index + 1].digitCount <= 2,
      case .number = tokens[found.tokens.upperBound - 1].kind
    else { return nil }
    guard text(index) == "-" || !isCounted(index + 2) else { return nil }
    if case .month = word(index + 2) { return nil }
    if case .unit = word(index + 2) { return nil }
    var end = index + 2
    var ownYear = year
    if let (yearEnd, value) = trailingYear(end) { (end, ownYear) = (yearEnd, value) }
    return (index + 1, (end, .day(year: ownYear, month: month, day: second, direction)))
  }

  /// True where what stands at `index` is counted by the number before it.
  func isCounted(_ index: Int) -> Bool {
    TimeLexicon.countedNouns.contains(text(index)) || text(index) == "%"
      || (text(index) == "-" && isJoined(index)
        && TimeLexicon.countedNouns.contains(text(index + 1)))
  }
}

// MARK: - Expressions

extension TimeScanner {
  /// The longest time expression that starts at `index`.
  private func expression(_ index: Int) -> Match? {
    switch word(index) {
    case .about: return approximate(index, from: index + 1)
    case .early, .late, .mid, .earlier, .later: return modified(index)
    case .article: return text(index) == "the" ? definite(index) : indefinite(index)
    case .edge: return edged(index)
    default: break
    }
    switch text(index) {
    case "more", "less", "fewer":
      return text(index + 1) == "than" ? approximate(index, from: index + 2) : nil
    case "at":
      return text(index + 1) == "least" || text(index + 1) == "most"
        ? approximate(index, from: index + 2) : nil
    case "up": return text(index + 1) == "to" ? approximate(index, from: index + 2) : nil
    case "over", "just": return approximate(index, from: index + 1)
    case "then": return nil
    case "sometime": return core(index + 1)
    default: return core(index)
    }
  }

  /// `about two years ago`, `at least 30 days`, `around Nov. 1`.
  private func approximate(_ index: Int, from start: Int) -> Match? {
    // `over the past year`, `at the end`: the first word belongs to what comes before.
    if ["over", "at", "up", "just"].contains(text(index)) {
      let inner = text(start) == "the" ? start + 1 : start
      switch word(inner) {
      case .past, .last, .next, .coming, .latest: return nil
      default: break
      }
      if text(index) == "just", text(start) == "the" { return nil }
    }
    let match =
      text(start) == "the"
      ? definite(start)
      : text(start) == "a" || text(start) == "an" ? indefinite(start) : core(start)
    guard let match else { return nil }
    switch match.phrase {
    case .ago, .shifted, .duration: return match
    case .clock: return text(index) == "about" || text(index) == "around" ? match : nil
    case .day, .month, .year: return text(index) == "around" ? match : nil
    default: return nil
    }
  }

  /// `early next year`, `mid-November`, `later this month`.
  private func modified(_ index: Int) -> Match? {
    var start = skip("-", index + 1)
    let isComparative = text(index).hasSuffix("er")
    if isComparative {
      if text(start) == "in", text(start + 1) == "the" || text(start + 1) == "this" { start += 1 }
      if case .unit(let unit, false) = word(start + 1), unit != .second, unit != .day {
        if case .that = word(start) { return (start + 2, .same(unit)) }
        if text(start) == "the" { return (start + 2, .period(unit, .this)) }
      }
    } else if text(start) == "in", text(start + 1) == "the",
      case .unit(let unit, false) = word(start + 2), unit != .day
    {
      return (start + 3, .period(unit, .this))
    }
    guard let match = core(start) ?? (text(start) == "the" ? definite(start) : nil) else {
      return partOfDay(start)
    }
    switch match.phrase {
    case .duration, .set, .reference, .ago, .shifted, .clock: return nil
    case .same where isComparative: return nil
    default: return match
    }
  }

  /// `mid-afternoon yesterday`.
  private func partOfDay(_ index: Int) -> Match? {
    guard case .dayPart(let part) = word(index) else { return nil }
    guard let day = core(index + 1) else { return (index + 1, .part(part, of: nil)) }
    switch day.phrase {
    case .weekday, .dayOffset, .day: return (day.end, .part(part, of: day.phrase))
    default: return (index + 1, .part(part, of: nil))
    }
  }

  /// `end of the year`, `middle of October`.
  private func edged(_ index: Int) -> Match? {
    guard text(index + 1) == "of" else { return nil }
    let start = index + 2
    if text(start) == "the", case .unit(let unit, false) = word(start + 1) {
      guard unit != .second, unit != .day, unit != .minute, unit != .hour else { return nil }
      return (start + 2, .period(unit, .this))
    }
    guard let match = core(start) ?? (text(start) == "the" ? definite(start) : nil) else {
      return nil
    }
    switch match.phrase {
    case .month, .year, .period, .digits, .quarter, .season: return match
    default: return nil
    }
  }

  private func indefinite(_ index: Int) -> Match? {
    if let match = counted(index) { return match }
    guard case .later = word(index + 1), text(index + 2) == "date" else { return nil }
    return (index + 3, .reference("FUTURE_REF"))
  }

  /// Expressions that begin with `the`.
  private func definite(_ index: Int) -> Match? {
    let next = index + 1
    switch word(next) {
    case .early, .late, .mid: return modified(next)
    case .edge: return edged(next)
    case .ordinal:
      return unhyphenated(quarter(next) ?? ordinalPeriod(next)) ?? ordinalDay(next) ?? century(next)
    case .last, .past, .next, .coming, .before, .after: return directed(next)
    case .latest: return latest(next)
    case .current: return current(next, isDefinite: true)
    case .fiscal: return fiscal(next)
    case .same: return sameDefinite(next)
    case .season: return core(next)
    case .unit(let unit, let isPlural): return definiteUnit(next, unit, isPlural: isPlural)
    case .half: return nil
    case .number, .some: return unhyphenated(counted(next))
    case .dayPart(let part):
      guard text(index - 1) == "in" || text(index - 1) == "during" else { return nil }
      return (next + 1, .part(part, of: nil))
    default: break
    }
    switch text(next) {
    case "future": return (next + 1, .reference("FUTURE_REF"))
    case "near" where text(next + 1) == "future" || text(next + 1) == "term":
      return (next + 2, .reference("FUTURE_REF"))
    case "foreseeable" where text(next + 1) == "future":
      return (next + 2, .reference("FUTURE_REF"))
    case "comparable" where text(next + 1) == "year",
      "corresponding" where text(next + 1) == "year":
      return yearAgoAdjective(next + 1)
    case "'", "nineties", "eighties", "seventies", "sixties", "fifties": return decade(next)
    default: break
    }
    guard let value = number(next) else { return nil }
    if tokens[next].digitCount == 4, isYear(next) {
      if let match = decade(next) { return match }
      if text(next + 1) == "period" { return (next + 2, .year(value)) }
      if text(next + 1) == "quarter" {
        return (next + 2, .shifted(Amount(count: 1), .year, future: false))
      }
      if let match = quarter(next + 1, givenYear: value) { return match }
      return nil
    }
    return ordinalDay(next) ?? century(next) ?? unhyphenated(counted(next))
  }

  /// `the 14-day trip`: the article belongs to the noun that follows, not to the hyphened time.
  private func unhyphenated(_ match: Match?) -> Match? {
    guard let match, text(match.end - 2) == "-" else { return match }
    return nil
  }

  private func definiteUnit(_ index: Int, _ unit: TimeUnit, isPlural: Bool) -> Match? {
    if unit == .year {
      if let match = yearAgoAdjective(index) { return match }
      if let value = number(index + 1), tokens[index + 1].digitCount == 4 {
        return (index + 2, .year(value))
      }
      if let (end, value) = spokenYear(index + 1) { return (end, .year(value)) }
    }
    if isPlural {
      guard text(index + 1) == "ahead" || text(index + 1) == "to" && text(index + 2) == "come"
      else { return nil }
      return (index + (text(index + 1) == "ahead" ? 2 : 3), .duration(unit.duration(Amount())))
    }
    switch unit {
    case .week where text(index + 1) == "of":
      guard let match = core(index + 2), case .day = match.phrase else { return nil }
      return (match.end, .weekOf(match.phrase))
    case .quarter, .year, .week, .month:
      if text(index + 1) == "-", isJoined(index + 1) { return nil }
      if unit == .year, text(index + 1) == "ended" || text(index + 1) == "ending" {
        return (index + 1, .duration("P1Y"))
      }
      if unit == .quarter, text(index + 1) == "ended", case .month(let month) = word(index + 2) {
        return (index + 1, .quarter((month + 2) / 3, year: nil, .nearest, letter: "Q"))
      }
      if text(index + 1) == "before" || text(index + 1) == "after", unit == .year,
        !isCapitalised(index + 2), text(index + 2) != "the"
      {
        let isFuture = text(index + 1) == "after"
        return (index + 2, .shifted(Amount(count: 1), unit, future: isFuture))
      }
      return (index + 1, .same(unit))
    case .weekend: return (index + 1, .period(.weekend, .last))
    case .day where text(index + 1) == "before" || text(index + 1) == "after":
      // `the day before the strike` counts from what follows; at a clause's end, from what was told.
      guard index + 2 >= tokens.count || tokens[index + 2].kind == .mark else { return nil }
      let isFuture = text(index + 1) == "after"
      return (index + 2, .shifted(Amount(count: 1), .day, future: isFuture))
    default: return nil
    }
  }

  private func sameDefinite(_ index: Int) -> Match? {
    guard case .unit(let unit, false) = word(index + 1) else { return nil }
    switch unit {
    case .day, .week, .month, .quarter, .year: return (index + 2, .same(unit))
    default: return nil
    }
  }

  private func latest(_ index: Int) -> Match? {
    if text(index + 1) == "period" { return (index + 2, .same(.quarter)) }
    if case .unit(.quarter, false) = word(index + 1) { return (index + 2, .same(.quarter)) }
    if case .number = word(index + 1) { return counted(index + 1) }
    if case .fiscal = word(index + 1), text(index + 2) == "year" {
      return (index + 3, .period(.year, .last))
    }
    return nil
  }

  /// The longest expression without `the`, `a` or a word of vagueness before it.
  func core(_ index: Int) -> Match? {
    guard index < tokens.count else { return nil }
    switch word(index) {
    case .month: return monthFirst(index).map { withPart($0) }
    case .weekday: return weekday(index)
    case .last, .this, .next, .past, .coming, .before: return directed(index)
    case .that: return that(index)
    case .dayOffset(let days): return withPart((index + 1, .dayOffset(days)))
    case .each: return each(index)
    case .set(let value): return setWord(index, value)
    case .reference(let value):
      return (index + 1, .reference(value))
    case .season(let letters): return season(index, letters)
    case .fiscal: return fiscal(index)
    case .current: return current(index, isDefinite: false)
    case .recent: return recent(index)
    case .latest: return nil
    case .holiday(let holiday):
      if let match = longHoliday(index) { return match }
      guard isCapitalised(index) else { return nil }
      if text(index + 1) == "week", case .easter = holiday {
        return (index + 2, .weekOf(.holiday(holiday, year: nil, .nearest)))
      }
      return trailingYearOrSame((index + 1, .holiday(holiday, year: nil, .nearest)))
    case .ordinal:
      return quarter(index) ?? ordinalPeriod(index) ?? ordinalDay(index) ?? century(index)
    case .unit(let unit, true): return bareUnits(index, unit)
    case .unit(.year, false): return yearAgoAdjective(index) ?? yearEnd(index)
    case .number, .some, .half: return spokenYearPhrase(index) ?? counted(index)
    case .article: return text(index) == "the" ? nil : counted(index)
    default: break
    }
    if number(index) != nil { return numeric(index) }
    switch text(index) {
    case "noon", "midday": return clockWord(index, minutes: 720)
    case "midnight": return clockWord(index, minutes: 1440)
    case "tonight": return (index + 1, .part("NI", of: .dayOffset(0)))
    case "overnight": return nil
    case "hundred", "thousand": return nil
    case "right" where text(index + 1) == "now": return (index + 2, .reference("PRESENT_REF"))
    case "these" where text(index + 1) == "days": return (index + 2, .reference("PRESENT_REF"))
    case "'", "nineties", "eighties", "seventies", "sixties", "fifties": return decade(index)
    default: return longHoliday(index)
    }
  }
}
