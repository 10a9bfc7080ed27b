import Articles

/// Works out when an article was written from the dates that it tells.
///
/// A writer tells what has happened: the last past day is the day of writing, or shortly before it.
/// Where no year is told, weekdays and who was in office leave few; unless they leave one, the day
/// stays unknown.
struct PublicationGuess {
  private struct Day {
    var year: Int?
    var month: Int
    var day: Int
    /// True in `yesterday, July 11`.
    var isYesterday = false
    /// True in a caption or a dateline.
    var isLabel = false
  }

  /// A weekday that stands so many days after a told day.
  private struct Reckoning {
    var weekday: Int
    var days: Int
  }

  private var days: [Day] = []
  private var upcoming: [Day] = []
  private var datedWeekdays: [(day: Day, weekday: Int)] = []
  private var weekdays: Set<Int> = []
  private var reckonings: [Reckoning] = []
  private var years: Set<Int> = []
  private var offices: [Gazetteer.Office] = []
  /// Offices of people named without their title, where a sentence speaks of presidents.
  private var likelyOffices: [Gazetteer.Office] = []

  /// A life's dates are no news.
  private static let birthWords: Set<String> = ["born", "birth", "birthday"]
  private static let officeWords: Set<String> = ["president", "presidents", "summit", "presidency"]

  /// The day of writing; `nil` where the text leaves a doubt.
  static func date(from blocks: [ReadBlock]) -> PartialDate? {
    var guess = PublicationGuess()
    for block in blocks where block.part == .body { guess.read(block) }
    return guess.date().map { .day($0) }
  }

  private mutating func read(_ block: ReadBlock) {
    readOffices(block)
    var isOfBirth = SentenceQuestion(block, hasAnyOf: Self.birthWords)
    for (index, time) in block.times.enumerated() {
      let sentence = block.sentence(at: time.tokens.lowerBound)
      let tense = SentenceTense(block.tokens, sentence: block.sentences[sentence].tokens)
        .tense(around: time.tokens)
      switch Self.innerDay(time.phrase) {
      case .day(let year, let month, let day, _):
        guard tense != .future else {
          upcoming.append(Day(year: year, month: month, day: day))
          continue
        }
        if isOfBirth.answer(at: time.tokens.lowerBound) { continue }
        var told = Day(year: year, month: month, day: day)
        told.isLabel = block.kind == .caption || block.tokens.count <= 12
        told.isYesterday = block.isYesterday(before: index)
        days.append(told)
        if let weekday = weekday(in: time.tokens, of: block) {
          datedWeekdays.append((told, weekday))
        }
      case .month(_, let year?, _) where year > 1 && tense != .future: years.insert(year)
      case .year(let year) where tense != .future: years.insert(year)
      case .weekday(let weekday, .nearest)
      where tense != .future && !block.isQuoted(time.tokens.lowerBound):
        weekdays.insert(weekday)
        if let count = block.reckonedDays(after: index) {
          reckonings.append(Reckoning(weekday: weekday, days: count))
        }
      default: break
      }
    }
  }

  /// The day in `Friday night` or `10 a.m. on July 3`.
  private static func innerDay(_ phrase: TimePhrase) -> TimePhrase {
    switch phrase {
    case .part(_, of: let day?), .clock(_, of: let day?): day
    default: phrase
    }
  }

  private func weekday(in tokens: Range<Int>, of block: ReadBlock) -> Int? {
    guard case .weekday(let weekday)? = TimeLexicon.words[block.tokens[tokens.lowerBound].text]
    else {
      return nil
    }
    return weekday
  }

  private mutating func readOffices(_ block: ReadBlock) {
    var isOfOffices = SentenceQuestion(block, hasAnyOf: Self.officeWords)
    for index in block.tokens.indices where block.tokens[index].isCapitalised {
      for office in Gazetteer.officesBySurname[block.tokens[index].text] ?? [] {
        let before = max(0, index - 4)..<index
        let isHolder = before.contains { office.titles.contains(block.tokens[$0].text) }
        let isFormer = (max(0, index - 6)..<index).contains {
          ["former", "ex", "late", "vice", "elect"].contains(block.tokens[$0].text)
        }
        if isFormer { continue }
        if isHolder {
          offices.append(office)
        } else if isOfOffices.answer(at: index) {
          likelyOffices.append(office)
        }
      }
    }
  }

  // MARK: Deduction

  private func date() -> CivilDate? {
    let likelyYear = likelyYear
    let candidates = days.compactMap { dated($0, likelyYear) }
    guard var latest = candidates.map(\.date).max() else { return nil }
    if let told = candidates.first(where: { $0.date == latest }), told.day.isYesterday {
      return latest.adding(days: 1)
    }
    let latestByWeekday = Dictionary(
      candidates.map { ($0.date.weekday, $0.date) }, uniquingKeysWith: max)
    for reckoning in reckonings {
      for date in latestByWeekday.values {
        let later = date.adding(days: reckoning.days)
        if later.weekday == reckoning.weekday { latest = max(latest, later) }
      }
    }
    // Whoever tells a later year writes later.
    if let year = years.max(), year > latest.year, (1900...2026).contains(year) { return nil }
    // A weekday without a date lies within the week before writing.
    if !weekdays.isEmpty, !weekdays.contains(latest.weekday),
      let later = (1...3)
        .map({ latest.adding(days: $0) }).first(where: { weekdays.contains($0.weekday) })
    {
      return later
    }
    return isNews(latest, candidates, upcoming.compactMap { dated($0, likelyYear) })
      ? latest : nil
  }

  /// Whether the latest day is what the text reports, and not a day of old that it recalls.
  private func isNews(
    _ latest: CivilDate, _ candidates: [(day: Day, date: CivilDate)],
    _ upcoming: [(day: Day, date: CivilDate)]
  ) -> Bool {
    if weekdays.contains(latest.weekday) || !reckonings.isEmpty { return true }
    let isRepeated =
      (candidates + upcoming).filter { abs($0.date.dayNumber - latest.dayNumber) <= 60 }.count > 1
    return isRepeated
      || candidates.contains { $0.date == latest && ($0.day.year == nil || $0.day.isLabel) }
  }

  private func dated(_ day: Day, _ likelyYear: Int?) -> (day: Day, date: CivilDate)? {
    guard let year = day.year ?? likelyYear,
      let date = CivilDate(year: year, month: day.month, day: day.day)
    else { return nil }
    return (day, date)
  }

  /// The year of days told without one.
  private var likelyYear: Int? {
    if let told = days.compactMap(\.year).max() { return told }
    var possible = (1990...2026).filter(isPossible)
    if possible.count > 1 {
      possible.removeAll { year in
        likelyOffices.contains { office in !office.years.contains { $0.contains(year) } }
      }
    }
    if !reckonings.isEmpty || !datedWeekdays.isEmpty, possible.count == 1 { return possible[0] }
    guard let last = years.filter({ $0 >= 1990 }).max(), isPossible(last) else {
      return nil
    }
    // A year by itself may be long past: only one that nothing else could follow is taken.
    return offices.isEmpty && datedWeekdays.isEmpty ? nil : last
  }

  private func isPossible(_ year: Int) -> Bool {
    for (day, weekday) in datedWeekdays where day.year == nil {
      guard CivilDate(year: year, month: day.month, day: day.day)?.weekday == weekday else {
        return false
      }
    }
    for office in offices where !office.years.contains(where: { $0.contains(year) }) {
      return false
    }
    // `their last meeting` is the latest day told.
    if !reckonings.isEmpty, let last = days.max(by: { ($0.month, $0.day) < ($1.month, $1.day) }) {
      let date = CivilDate(year: year, month: last.month, day: last.day)
      return reckonings.allSatisfy { date?.adding(days: $0.days).weekday == $0.weekday }
    }
    return true
  }
}
