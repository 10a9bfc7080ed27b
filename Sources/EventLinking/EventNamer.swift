import Articles

/// Gives gathered events their names, ids and reasons.
struct EventNamer {
  private var used: [String: Int] = [:]

  /// The event of a draft.
  mutating func event(of draft: EventDraft, clues: [Clue], articles: [DatedArticle]) -> Event {
    let members = draft.clues.sorted()
    let sure = members.filter { !clues[$0].sighting.isShared }
    let own = sure.isEmpty ? members : sure
    let people = names(own.flatMap { clues[$0].sighting.people }, sharedBy: own.count)
    let places = names(members.flatMap { clues[$0].sighting.places }, sharedBy: members.count)
    let kind = kind(of: members.compactMap { clues[$0].sighting.kind })
    let surnames = people.prefix(3).map(Self.surname)
    let spot = places.first { name in
      members.contains {
        clues[$0].sighting.places.contains { $0.text == name && $0.kind == .place }
      }
    }
    var parts =
      surnames + [kind, spot ?? (people.count < 2 ? places.first : nil)].compactMap { $0 }
    if parts.isEmpty, let first = members.first { parts = [clues[first].sighting.words] }
    let slugParts = surnames.prefix(2) + [kind ?? spot ?? places.first].compactMap { $0 }
    return Event(
      id: id(date: draft.date, parts: Array(slugParts)), label: parts.joined(separator: " · "),
      date: draft.date, people: people, places: places, kind: kind,
      mentions: mentions(of: draft, members, clues: clues, articles: articles))
  }

  /// Names by how often they stand, those that only one of many mentions has left out.
  private func names(_ names: [Name], sharedBy count: Int) -> [String] {
    var texts: [String: [String: Int]] = [:]
    var order: [String] = []
    var totals: [String: Int] = [:]
    for name in names {
      if totals[name.key] == nil { order.append(name.key) }
      totals[name.key, default: 0] += 1
      texts[name.key, default: [:]][name.text, default: 0] += 1
    }
    let least = count >= 3 ? 2 : 1
    let kept = order.filter { totals[$0, default: 0] >= least }
    let place = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    return (kept.isEmpty ? order : kept)
      .sorted {
        (totals[$0, default: 0], place[$1, default: 0]) > (
          totals[$1, default: 0], place[$0, default: 0]
        )
      }
      .compactMap { key in texts[key]?.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key }
  }

  private func kind(of kinds: [Happening]) -> String? {
    var counts: [Happening: Int] = [:]
    for kind in kinds { counts[kind, default: 0] += 1 }
    return counts.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }?.key.rawValue
  }

  private static func surname(_ name: String) -> String {
    name.split(separator: " ").last.map(String.init) ?? name
  }

  /// `2018-07-11-putin-netanyahu-meeting`; a number is added where two events would be called the same.
  private mutating func id(date: PartialDate?, parts: [String]) -> String {
    let words = [date?.description ?? "undated"] + parts.map(Self.slug)
    let id = words.filter { !$0.isEmpty }.joined(separator: "-")
    used[id, default: 0] += 1
    let count = used[id, default: 1]
    return count == 1 ? id : "\(id)-\(count)"
  }

  private static func slug(_ text: String) -> String {
    var slug = ""
    for character in text.lowercased() {
      if character.isLetter || character.isNumber {
        slug.append(character)
      } else if !slug.isEmpty, slug.last != "-" {
        slug.append("-")
      }
    }
    while slug.last == "-" { slug.removeLast() }
    return slug
  }

  // MARK: Mentions

  private func mentions(
    of draft: EventDraft, _ members: [Int], clues: [Clue], articles: [DatedArticle]
  ) -> [EventMention] {
    var mentions: [EventMention] = []
    // How many of the mentions name each person and place.
    var holders: [String: Int] = [:]
    for member in members {
      let sighting = clues[member].sighting
      for key in Set((sighting.people + sighting.places).map(\.key)) {
        holders[key, default: 0] += 1
      }
    }
    for member in members {
      let clue = clues[member]
      let sighting = clue.sighting
      let id = articles[clue.article].article.id
      // One sentence speaks of an event once; its date says more than its description.
      if let last = mentions.last, last.article == id, last.place.part == sighting.place.part,
        last.place.block == sighting.place.block, last.sentence == sighting.sentence
      {
        continue
      }
      mentions.append(
        EventMention(
          article: id, place: sighting.place, text: sighting.words, sentence: sighting.sentence,
          reasons: reasons(sighting, draft, holders, isAlone: members.count == 1)))
    }
    return mentions
  }

  private func reasons(
    _ sighting: Sighting, _ draft: EventDraft, _ holders: [String: Int], isAlone: Bool
  ) -> [LinkReason] {
    var reasons: [LinkReason] = []
    switch sighting.pointing {
    case .dated: break
    case .told:
      let words = storyWords(of: sighting.sentence, in: draft)
      if !words.isEmpty { reasons.append(.words(words)) }
    case .reckoned(let words): reasons.append(.reckoned(words: words))
    case .described(let description):
      reasons.append(description.isBare ? .continues : .onlyCandidate(words: sighting.words))
    }
    switch sighting.date {
    case .day?: reasons.append(.sameDay)
    case .month?, .year?: reasons.append(.samePeriod)
    case nil: break
    }
    let people = sighting.people.filter { isAlone || holders[$0.key, default: 0] > 1 }
    if !people.isEmpty { reasons.append(.people(people.map { Self.surname($0.text) })) }
    let places = sighting.places.filter { isAlone || holders[$0.key, default: 0] > 1 }
    if !places.isEmpty { reasons.append(.places(places.map(\.text))) }
    if let kind = sighting.kind { reasons.append(.kind(kind.rawValue)) }
    return reasons.isEmpty ? [.continues] : reasons
  }

  /// The words of the sentence that its story is told by, as printed, without repeats.
  private func storyWords(of sentence: String, in draft: EventDraft) -> [String] {
    var seen: Set<Stem> = []
    let bytes = Array(sentence.utf8)
    return Tokenizer.tokens(of: sentence).compactMap { token in
      guard let stem = Stem(token), draft.storyWords.contains(stem), seen.insert(stem).inserted
      else { return nil }
      return String(decoding: bytes[token.range], as: UTF8.self)
    }
  }
}
