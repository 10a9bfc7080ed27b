import Articles

/// Reads what an article tells of: who, where, when and what, sentence by sentence.
struct SightingReader {
  /// The names of each block, aliases resolved within the article.
  let names: [[FoundName]]
  private var found: [Sighting] = []
  /// Lengths of time from a happening that only a description names: worked out at the end.
  private var pending: [Pending] = []
  private var sentenceCount = 0

  private struct Pending {
    /// The sighting that a length of time counts from the described one.
    var target: Int
    /// The described one, in ``found``.
    var source: Int
    var days: Int
  }

  init(_ blocks: [ReadBlock]) {
    names = NameAliases.resolvedNames(of: blocks)
  }

  /// Reads one block; blocks come in reading order, `meanings` for each of its times.
  mutating func read(
    _ block: ReadBlock, number: Int, meanings: [TimeResolver.Resolved], isAnchored: Bool
  ) {
    var time = 0
    var name = 0
    let blockNames = names[number]
    for sentence in block.sentences {
      var times: [Int] = []
      while time < block.times.count,
        block.times[time].tokens.lowerBound < sentence.tokens.upperBound
      {
        times.append(time)
        time += 1
      }
      var ownNames: [FoundName] = []
      while name < blockNames.count, blockNames[name].tokens.lowerBound < sentence.tokens.upperBound
      {
        ownNames.append(blockNames[name])
        name += 1
      }
      let reader = SentenceReader(
        block, sentence, names: ownNames, times: times, meanings: meanings, isAnchored: isAnchored,
        isHead: block.part == .body && sentenceCount < 6)
      add(reader.sightings(), of: block, sentence, number: number)
      sentenceCount += 1
    }
  }

  private mutating func add(
    _ drafts: [SentenceReader.Draft], of block: ReadBlock, _ sentence: Sentence, number: Int
  ) {
    // What is only told matters for the story, which the first sentences tell.
    let drafts = sentenceCount < 60 ? drafts : drafts.filter { $0.date != nil || $0.isPointed }
    guard !drafts.isEmpty else { return }
    let words = block.words(sentence.range)
    let first = found.count
    for draft in drafts {
      let range = block.range(of: draft.tokens)
      found.append(
        Sighting(
          place: TextRange(block.part, block: block.index, range), words: block.words(range),
          sentence: words, pointing: draft.pointing, date: draft.date, kind: draft.kind,
          people: draft.people, places: draft.places, topics: draft.topics.sorted(),
          sentenceNumber: sentenceCount, blockNumber: number, isShared: draft.isShared))
      if let (source, days) = draft.countedFrom {
        pending.append(Pending(target: found.count - 1, source: first + source, days: days))
      }
    }
  }

  /// All sightings in reading order, with what counts from a description dated where the article
  /// itself tells what is meant.
  mutating func finish() -> [Sighting] {
    for pending in pending {
      guard found[pending.target].date == nil,
        let index = Self.antecedent(of: found[pending.source], before: pending.source, in: found),
        let day = found[index].date?.day
      else { continue }
      found[pending.source].date = .day(day)
      found[pending.source].people = found[index].people
      found[pending.source].places += found[index].places
      found[pending.target].date = .day(day.adding(days: pending.days))
    }
    return found
  }

  /// The dated sighting that a description means within its article; `nil` where several fit.
  private static func antecedent(of sighting: Sighting, before end: Int, in found: [Sighting])
    -> Int?
  {
    var match: Int?
    // Long comment sections would make this quadratic: what is meant stands near.
    for index in stride(from: end - 1, through: max(0, end - 200), by: -1) {
      let other = found[index]
      guard other.date?.day != nil, other.kind == sighting.kind, !other.isShared,
        sighting.people.allSatisfy({ person in other.people.contains { $0.key == person.key } })
      else { continue }
      if let match, found[match].date != other.date { return nil }
      match = match ?? index
    }
    return match
  }
}
