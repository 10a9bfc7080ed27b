import Articles

/// A sighting with its names known across all articles.
struct Clue {
  /// Index of the article, and of the sighting in it.
  var article: Int
  var sighting: Sighting
  /// Keys of the people, from ``NameBook``.
  var people: Set<String>
  /// Keys of towns and spots.
  var spots: Set<String>
  /// Keys of countries.
  var countries: Set<String>

  init(_ sighting: Sighting, article: Int, book: NameBook) {
    self.article = article
    self.sighting = sighting
    people = Set(sighting.people.map(book.key))
    spots = Set(sighting.places.filter { $0.kind == .place }.map(\.key))
    countries = Set(sighting.places.filter { $0.kind == .country }.map(\.key))
  }
}

/// An event while its mentions are gathered.
struct EventDraft {
  var date: PartialDate?
  var kinds: [Happening] = []
  var people: Set<String> = []
  var spots: Set<String> = []
  var countries: Set<String> = []
  var topics: Set<Stem> = []
  /// The words of the story that it is of, where that is why mentions joined.
  var storyWords: Set<Stem> = []
  /// Indices of the articles that speak of it.
  var articles: Set<Int> = []
  /// Indices of the clues, in the order they joined.
  var clues: [Int] = []
  /// True while all that is known comes from a sentence about several days.
  var isShared = true

  mutating func add(_ clue: Clue, index: Int) {
    clues.append(index)
    articles.insert(clue.article)
    if let kind = clue.sighting.kind, !kinds.contains(kind) { kinds.append(kind) }
    topics.formUnion(clue.sighting.topics)
    spots.formUnion(clue.spots)
    countries.formUnion(clue.countries)
    // What is told of two days at once belongs to one of them only.
    if !clue.sighting.isShared || clues.count == 1 {
      if isShared, !clue.sighting.isShared { people = [] }
      people.formUnion(clue.people)
    }
    isShared = isShared && clue.sighting.isShared
  }

  private func countShared(_ stems: [Stem]) -> Int {
    stems.reduce(0) { topics.contains($1) ? $0 + 1 : $0 }
  }

  func canBe(_ kind: Happening?) -> Bool {
    guard let kind else { return true }
    return kinds.isEmpty || kinds.contains { $0.canBe(kind) }
  }
}

extension EventDraft {
  /// Whether a clue of the same story, without a date, can speak of this event.
  func canBeTold(by clue: Clue) -> Bool {
    guard date != nil else { return true }
    return canBe(clue.sighting.kind)
      && (clue.people.isEmpty || people.isEmpty || !people.isDisjoint(with: clue.people))
  }

  /// Whether a clue with the same date speaks of this event; precision goes before all.
  func isMeant(by clue: Clue) -> Bool {
    guard canBe(clue.sighting.kind) else { return false }
    if case .day? = date { return isMeantOnDay(by: clue) }
    return isMeantInPeriod(by: clue)
  }

  private func isMeantOnDay(by clue: Clue) -> Bool {
    if clue.sighting.isShared {
      return !people.isEmpty && people.isSubset(of: clue.people)
        && clue.sighting.kind.map { kinds.contains($0) } ?? false
    }
    let shared = people.intersection(clue.people).count
    if shared >= 2 { return true }
    let sharedTopics = countShared(clue.sighting.topics)
    guard let kind = clue.sighting.kind, !kinds.isEmpty else {
      return shared == 1
        && (sharedTopics >= 3 || !spots.isDisjoint(with: clue.spots) && sharedTopics >= 1)
    }
    if shared == 1 {
      guard clue.people.isSubset(of: people) || people.isSubset(of: clue.people) else {
        return false
      }
      if isShared { return false }
      if kind.isCommon || kinds.allSatisfy(\.isCommon) { return sharedTopics >= 3 }
      if people.count == 1, clue.people.count == 1 {
        return !spots.isDisjoint(with: clue.spots) || sharedTopics >= 1
      }
      return true
    }
    // Without a person in common, both naming people means different people.
    guard people.isEmpty || clue.people.isEmpty, !kind.isCommon, kinds.contains(kind) else {
      return false
    }
    if !spots.isDisjoint(with: clue.spots), sharedTopics >= 1 { return true }
    return sharedTopics >= (countries.isDisjoint(with: clue.countries) ? 3 : 2)
  }

  /// Kinds that a place has at most one of in a year.
  private static let rare: Set<Happening> = [.war, .agreement, .election, .earthquake]

  private func isMeantInPeriod(by clue: Clue) -> Bool {
    guard let kind = clue.sighting.kind, kinds.contains(kind), !kind.isCommon else { return false }
    let sharedTopics = countShared(clue.sighting.topics)
    let shared = people.intersection(clue.people).count
    if !spots.isDisjoint(with: clue.spots) || sharedTopics >= 2 || shared >= 2 { return true }
    if Self.rare.contains(kind), !countries.isDisjoint(with: clue.countries) { return true }
    return shared == 1 && sharedTopics == 1
  }
}
