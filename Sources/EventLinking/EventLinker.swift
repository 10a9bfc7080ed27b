public import Articles

/// Joins mentions that speak of the same event, across all the articles.
///
/// Sorted by date, undated last; every event has at least one mention. Only what shares a day, a
/// person, a place or a rare word is ever compared, so the cost grows with the mentions, not with
/// their square.
public func linkEvents(in articles: [DatedArticle]) -> [Event] {
  var linker = EventLinker(articles)
  linker.joinDated()
  linker.joinDescribed()
  linker.joinStories()
  return linker.events()
}

/// Gathers clues into events.
struct EventLinker {
  let articles: [DatedArticle]
  let clues: [Clue]
  private(set) var drafts: [EventDraft] = []
  /// The draft of each clue; `nil` for one that joined none.
  private var draftOfClue: [Int?]
  /// Keys of all that an article names near what it tells of.
  private var namesOfArticle: [Set<String>]
  /// Drafts by what they can be found by: a date, a person or place, a kind.
  private var index: [Key: [Int]] = [:]

  private enum Key: Hashable {
    case person(PartialDate, String)
    case spot(PartialDate, Happening, String)
    case topic(PartialDate, Happening, Stem)
    case described(Happening, String)
    case kind(PartialDate, Happening)
  }

  /// An event that an article has spoken of, and where.
  private struct Spoken {
    var draft: Int
    var sentence: Int
    var block: Int
  }

  /// So many drafts are looked at for one clue; more share no more than a frequent name.
  private static let widest = 64

  init(_ articles: [DatedArticle]) {
    self.articles = articles
    let book = NameBook(articles.lazy.flatMap(\.sightings).flatMap(\.people))
    clues = articles.enumerated().flatMap { number, article in
      article.sightings.map { Clue($0, article: number, book: book) }
    }
    draftOfClue = Array(repeating: nil, count: clues.count)
    namesOfArticle = Array(repeating: [], count: articles.count)
    for clue in clues {
      namesOfArticle[clue.article].formUnion(clue.people)
      namesOfArticle[clue.article].formUnion(clue.spots)
      namesOfArticle[clue.article].formUnion(clue.countries)
    }
  }

  /// The draft that the clue joined; `nil` for none.
  func draft(of clue: Int) -> Int? { draftOfClue[clue] }

  // MARK: Dated

  /// Makes the events that have a date, the richest clues first.
  mutating func joinDated() {
    let dated = clues.indices.filter { clues[$0].sighting.date != nil }
    let ordered = dated.sorted { left, right in
      let (a, b) = (clues[left], clues[right])
      let (aIsDay, bIsDay) = (a.sighting.date?.day != nil, b.sighting.date?.day != nil)
      if aIsDay != bIsDay { return aIsDay }
      if a.sighting.isShared != b.sighting.isShared { return !a.sighting.isShared }
      return (a.people.count, b.sighting.sentenceNumber, right)
        > (b.people.count, a.sighting.sentenceNumber, left)
    }
    for clue in ordered {
      let draft =
        bestDraft(for: clue) ?? dayWithin(clue) ?? nameless(clue)
        ?? newDraft(date: clues[clue].sighting.date)
      join(clue, to: draft)
    }
  }

  mutating func newDraft(date: PartialDate?) -> Int {
    drafts.append(EventDraft(date: date))
    return drafts.count - 1
  }

  mutating func join(_ clue: Int, to draft: Int, words: [Stem: Double] = [:]) {
    for stem in words.keys { drafts[draft].storyWords.insert(stem) }
    drafts[draft].add(clues[clue], index: clue)
    draftOfClue[clue] = draft
    for key in keys(of: clues[clue], date: drafts[draft].date) where index[key]?.last != draft {
      if index[key, default: []].count < Self.widest || !index[key, default: []].contains(draft) {
        index[key, default: []].append(draft)
      }
    }
  }

  private func keys(of clue: Clue, date: PartialDate?) -> [Key] {
    guard let date else { return [] }
    var keys = clue.people.map { Key.person(date, $0) }
    guard let kind = clue.sighting.kind else { return keys }
    keys.append(.kind(date, kind))
    if kind.isCommon { return keys }
    keys += clue.spots.map { .spot(date, kind, $0) }
    keys += clue.countries.map { .spot(date, kind, $0) }
    keys += clue.sighting.topics.map { .topic(date, kind, $0) }
    keys += clue.spots.map { .described(kind, $0) }
    keys += clue.people.map { .described(kind, $0) }
    return keys
  }

  /// The event that a dated clue speaks of: the one that it has most in common with.
  private func bestDraft(for clue: Int) -> Int? {
    var common: [Int: Int] = [:]
    for key in keys(of: clues[clue], date: clues[clue].sighting.date) {
      let weight: Int
      switch key {
      case .person: weight = 4
      case .spot: weight = 2
      case .topic: weight = 1
      case .described, .kind: continue
      }
      for draft in (index[key] ?? []).suffix(Self.widest) { common[draft, default: 0] += weight }
    }
    let ordered = common.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
    return ordered.prefix(Self.widest).first { drafts[$0.key].isMeant(by: clues[clue]) }?.key
  }

  /// `the Helsinki summit of 2018`: the one day of that year that it can only mean.
  private func dayWithin(_ clue: Int) -> Int? {
    let own = clues[clue]
    guard let date = own.sighting.date, date.day == nil, let kind = own.sighting.kind,
      !own.spots.isEmpty || own.people.count >= 2
    else { return nil }
    var candidates: Set<Int> = []
    for name in own.spots.union(own.people) {
      candidates.formUnion((index[.described(kind, name)] ?? []).suffix(Self.widest))
    }
    let fitting = candidates.filter { draft in
      guard fits(own, drafts[draft]), let day = drafts[draft].date?.day else { return false }
      switch date {
      case .month(let year, let month): return day.year == year && day.month == month
      case .year(let year): return day.year == year
      case .day: return false
      }
    }
    return fitting.count == 1 ? fitting.first : nil
  }

  /// `the call on December 6`, naming nobody: the one event of the day that the article tells of, or
  /// the one of which it names everybody.
  private func nameless(_ clue: Int) -> Int? {
    let own = clues[clue]
    guard let date = own.sighting.date, let kind = own.sighting.kind, own.people.isEmpty,
      own.spots.isEmpty, kind != .statement
    else { return nil }
    let near = Happening.allCases.filter { $0.canBe(kind) }.flatMap {
      (index[.kind(date, $0)] ?? []).suffix(Self.widest)
    }
    let told = Set(near).filter { !drafts[$0].isShared }
    let ofArticle = told.filter { drafts[$0].articles.contains(own.article) }
    if ofArticle.count == 1 { return ofArticle.first }
    guard ofArticle.isEmpty else { return nil }
    let named = told.filter { draft in
      let names = drafts[draft].people.union(drafts[draft].spots).union(drafts[draft].countries)
      return drafts[draft].kinds.contains(kind) && !names.isEmpty
        && names.isSubset(of: namesOfArticle[own.article])
    }
    return named.count == 1 ? named.first : nil
  }

  // MARK: Described

  /// Joins descriptions to the event that they can only mean.
  mutating func joinDescribed() {
    var start = 0
    while start < clues.count {
      var end = start
      while end < clues.count, clues[end].article == clues[start].article { end += 1 }
      joinDescribed(start..<end)
      start = end
    }
  }

  /// The same for one article's clues, in reading order.
  private mutating func joinDescribed(_ run: Range<Int>) {
    var spoken: [Spoken] = []
    let own = Set(run.compactMap { draftOfClue[$0] })
    for clue in run {
      let sighting = clues[clue].sighting
      if case .described(let description) = sighting.pointing, draftOfClue[clue] == nil {
        let meant =
          description.isBare
          ? lastSpoken(sighting, spoken, isThat: description.isThat)
          : only(clue, description, own) ?? fromOthers(clue, description)
        if let meant { join(clue, to: meant) }
      }
      if let draft = draftOfClue[clue] {
        spoken.append(
          Spoken(draft: draft, sentence: sighting.sentenceNumber, block: sighting.blockNumber))
        // Only what stands near can be meant.
        if spoken.count > 200 { spoken.removeFirst(100) }
      }
    }
  }

  /// `that meeting`: the last one; `the meeting`: the one that the sentence before speaks of, or the
  /// only one spoken of so far.
  private func lastSpoken(_ sighting: Sighting, _ spoken: [Spoken], isThat: Bool) -> Int? {
    guard let kind = sighting.kind else { return nil }
    var only: Int?
    for told in spoken.reversed() where drafts[told.draft].kinds.contains(kind) {
      guard !drafts[told.draft].isShared else { continue }
      let isNear =
        sighting.sentenceNumber - told.sentence <= 1 && sighting.blockNumber == told.block
      if isNear || isThat { return sighting.blockNumber - told.block <= 3 ? told.draft : nil }
      if let only, only != told.draft { return nil }
      guard sighting.blockNumber - told.block <= 12 else { return nil }
      only = told.draft
    }
    return only
  }

  /// The one event of the article that fits the description.
  private func only(_ clue: Int, _ description: Sighting.Description, _ own: Set<Int>) -> Int? {
    var candidates = own
    if own.count > 100 {
      // A long discussion tells of much: look only at what shares a name.
      guard let kind = clues[clue].sighting.kind else { return nil }
      candidates = []
      for name in clues[clue].spots.union(clues[clue].people) {
        candidates.formUnion((index[.described(kind, name)] ?? []).suffix(Self.widest))
      }
      candidates.formIntersection(own)
    }
    let fitting = candidates.filter { fits(clues[clue], drafts[$0]) }
    if fitting.count == 1 { return fitting.first }
    guard description.isLatest, let today = articles[clues[clue].article].article.published?.date
    else {
      return nil
    }
    let past = fitting.filter { drafts[$0].date.map { $0 < today } ?? false }
    let latest = past.max { left, right in
      guard let a = drafts[left].date, let b = drafts[right].date else { return false }
      return a < b
    }
    guard let latest, past.filter({ drafts[$0].date == drafts[latest].date }).count == 1 else {
      return nil
    }
    return latest
  }

  /// The one event of other articles that fits, and happened not long before.
  private func fromOthers(_ clue: Int, _ description: Sighting.Description) -> Int? {
    guard let kind = clues[clue].sighting.kind,
      !clues[clue].spots.isEmpty || clues[clue].people.count >= 2
    else { return nil }
    var candidates: Set<Int> = []
    for name in clues[clue].spots.union(clues[clue].people) {
      candidates.formUnion((index[.described(kind, name)] ?? []).suffix(Self.widest))
    }
    let today = articles[clues[clue].article].article.published?.date.firstDay
    let fitting = candidates.filter { draft in
      guard fits(clues[clue], drafts[draft]), let day = drafts[draft].date?.day else {
        return false
      }
      guard let today else { return true }
      return (-1...120).contains(today.dayNumber - day.dayNumber)
    }
    return fitting.count == 1 ? fitting.first : nil
  }

  private func fits(_ clue: Clue, _ draft: EventDraft) -> Bool {
    guard let kind = clue.sighting.kind, draft.kinds.contains(kind), !draft.isShared,
      draft.date?.day != nil
    else { return false }
    return clue.people.isSubset(of: draft.people) && clue.spots.isSubset(of: draft.spots)
  }

  // MARK: Events

  /// The events, by date.
  func events() -> [Event] {
    var namer = EventNamer()
    // Without a date, only what several articles tell is known to be an event.
    let known = drafts.filter { draft in
      draft.date != nil && !draft.clues.isEmpty
        || draft.articles.count > 1
    }
    let events = known.map { namer.event(of: $0, clues: clues, articles: articles) }
    return events.sorted { left, right in
      switch (left.date, right.date) {
      case (let a?, let b?) where a != b: a < b
      case (nil, _?): false
      case (_?, nil): true
      default: left.id < right.id
      }
    }
  }
}
