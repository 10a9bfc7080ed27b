import Articles

/// Reads one sentence: its dates, its descriptions, and who and what belongs to each.
struct SentenceReader {
  /// A sighting before it is told where it stands.
  struct Draft {
    /// Indices of the block's tokens.
    var tokens: Range<Int>
    var pointing: Sighting.Pointing
    var date: PartialDate?
    var kind: Happening?
    var people: [Name] = []
    var places: [Name] = []
    var topics: Set<Stem> = []
    var isShared = false
    /// The draft of the same sentence that this one's date counts from, and how many days.
    var countedFrom: (draft: Int, days: Int)?

    /// False for what is only told.
    var isPointed: Bool {
      if case .told = pointing { false } else { true }
    }
  }

  /// A time that splits the sentence: what is told near it belongs to it.
  struct Anchor {
    var tokens: Range<Int>
    var date: PartialDate?
    var reckoning: ReadBlock.Reckoning?
    var isShared = false
  }

  let block: ReadBlock
  let sentence: Range<Int>
  let names: [FoundName]
  let triggers: [(token: Int, kind: Happening)]
  let anchors: [Anchor]
  /// True for the first sentences of an article, which tell its story.
  private let isHead: Bool

  init(
    _ block: ReadBlock, _ sentence: Sentence, names: [FoundName], times: [Int],
    meanings: [TimeResolver.Resolved], isAnchored: Bool, isHead: Bool
  ) {
    self.block = block
    self.isHead = isHead
    self.sentence = sentence.tokens
    self.names = names
    triggers = Self.triggers(in: sentence.tokens, of: block, names: names)
    anchors = Self.anchors(
      times, of: block, in: sentence.tokens, meanings: meanings, isAnchored: isAnchored)
  }

  /// Everything that the sentence tells of, in reading order.
  func sightings() -> [Draft] {
    guard !anchors.isEmpty || !triggers.isEmpty else { return isHead ? told() : [] }
    guard !isByline else { return [] }
    let told = anchors.indices.map { anchors[$0].reckoning == nil ? trigger(of: $0) : nil }
    let used = Set(told.compactMap { $0?.token })
    let descriptions = descriptions(leavingOut: used)
    // What a description names belongs to it alone.
    let taken = descriptions.map(\.tokens)
    var drafts: [Draft] = []
    for index in anchors.indices where anchors[index].reckoning == nil {
      if let draft = dated(index, told[index], leavingOut: taken) { drafts.append(draft) }
    }
    drafts += descriptions
    reckon(&drafts)
    if drafts.isEmpty { drafts = self.told() }
    return drafts.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }.reindexed(from: drafts)
  }

  /// True for `by Ruth Ambler, December 7, 2019`: who wrote the article, and when.
  private var isByline: Bool {
    guard triggers.isEmpty, sentence.count <= 40 else { return false }
    let known = names.map(\.tokens) + anchors.map(\.tokens)
    let words = sentence.filter { index in
      block.tokens[index].kind == .word && !known.contains { $0.contains(index) }
    }
    guard let first = words.first, first == sentence.first, words.count <= 3 else { return false }
    return Self.bylineOpenings.contains(block.tokens[first].text)
  }

  private static let bylineOpenings: Set<String> = ["by", "von", "par", "por", "di", "van"]

  // MARK: What the words are

  private static func triggers(
    in sentence: Range<Int>, of block: ReadBlock, names: [FoundName]
  ) -> [(token: Int, kind: Happening)] {
    var triggers: [(Int, Happening)] = []
    let tokens = block.tokens
    let isByPhone = sentence.contains { ["phone", "telephone"].contains(tokens[$0].text) }
    for index in sentence where tokens[index].kind == .word {
      let token = tokens[index]
      let before = index > sentence.lowerBound ? tokens[index - 1].text : ""
      if token.text == "call" {
        let isNoun =
          ["phone", "telephone", "-", "the", "this", "that", "a", "their", "last"].contains(before)
          || index > sentence.lowerBound && tokens[index - 1].isCapitalised
        let next = index + 1 < tokens.count ? tokens[index + 1].text : ""
        if isNoun, next != "for", next != "upon" {
          triggers.append((index, .call))
        }
        continue
      }
      guard var kind = Happening.words[token.text] else { continue }
      if token.isCapitalised, index > sentence.lowerBound, !Happening.nouns.contains(token.text),
        block.kind != .heading(level: 1)
      {
        continue
      }
      switch token.text {
      case "left" where index + 1 < tokens.count && [",", ")"].contains(tokens[index + 1].text):
        continue
      case "conference" where before == "press" || before == "news": kind = .statement
      case "phone", "telephone": if !isCallVerb(index, before) { continue }
      case "record" where before != "a" && before != "the": continue
      case "fire" where ["under", "open", "opened", "to"].contains(before): kind = .attack
      default: break
      }
      if kind == .talk, isByPhone { kind = .call }
      triggers.append((index, kind))
    }
    return triggers
  }

  private static func isCallVerb(_ index: Int, _ before: String) -> Bool {
    before == "by" || before == "over" || before == "on"
  }

  private static func anchors(
    _ times: [Int], of block: ReadBlock, in sentence: Range<Int>,
    meanings: [TimeResolver.Resolved], isAnchored: Bool
  ) -> [Anchor] {
    var anchors: [Anchor] = []
    for time in times {
      let found = block.times[time]
      // `… at 5 p.m. Friday` can run across what looks like a sentence's end.
      guard found.tokens.upperBound <= sentence.upperBound else { continue }
      if let reckoning = block.reckoning(at: time),
        reckoning.tokens.upperBound <= sentence.upperBound
      {
        anchors.append(Anchor(tokens: reckoning.tokens, date: nil, reckoning: reckoning))
        continue
      }
      if case .shifted = found.phrase, !block.namesDay(before: time) { continue }
      let isFree = isAnchored && !block.isQuoted(found.tokens.lowerBound)
      guard pointsAtDate(found.phrase, isFree: isFree) else { continue }
      let value = meanings[time].value.prefix { $0 != "T" }
      guard let date = PartialDate(iso: value) else { continue }
      var anchor = Anchor(tokens: found.tokens, date: date, reckoning: nil)
      // `July 11-12`: both days have what the sentence tells.
      if let last = anchors.indices.last, anchors[last].reckoning == nil,
        found.tokens.lowerBound - anchors[last].tokens.upperBound <= 1
      {
        anchors[last].isShared = true
        anchor.isShared = true
      }
      anchors.append(anchor)
    }
    return anchors
  }

  /// Whether a time names a day, month or year of its own; relative ones only where `isFree`.
  private static func pointsAtDate(_ phrase: TimePhrase, isFree: Bool) -> Bool {
    switch phrase {
    case .day, .month, .year: return true
    case .weekday, .dayOffset, .holiday: return isFree
    case .ago(_, let unit, _), .shifted(_, let unit, _): return isFree && unit == .day
    case .part(_, of: let day?), .clock(_, of: let day?):
      return pointsAtDate(day, isFree: isFree)
    default: return false
    }
  }

  // MARK: Dated

  /// What stands between an anchor and its neighbours; days told together share both sides.
  private func sides(of index: Int) -> (left: Range<Int>, right: Range<Int>) {
    var first = index
    while first > 0, anchors[first].isShared, anchors[first - 1].isShared { first -= 1 }
    var last = index
    while last + 1 < anchors.count, anchors[last].isShared, anchors[last + 1].isShared { last += 1 }
    let start = first > 0 ? anchors[first - 1].tokens.upperBound : sentence.lowerBound
    let end = last + 1 < anchors.count ? anchors[last + 1].tokens.lowerBound : sentence.upperBound
    let (left, right) = (anchors[first].tokens.lowerBound, anchors[last].tokens.upperBound)
    return (min(start, left)..<left, right..<max(right, end))
  }

  /// The word for what happened at a date: the nearest one, what comes before rather than after.
  private func trigger(of index: Int) -> (token: Int, kind: Happening)? {
    let (left, right) = sides(of: index)
    let before = triggers.last { left.contains($0.token) }
    let after = triggers.first { right.contains($0.token) }
    guard let before, let after else { return before ?? after }
    // `the 1974 agreement`: a year between an article and a noun belongs to the noun.
    let previous = left.upperBound > left.lowerBound ? block.tokens[left.upperBound - 1].text : ""
    let isModifier = ["the", "[", "("].contains(previous) && after.token - right.lowerBound <= 6
    let isPeriod = anchors[index].date?.day == nil
    return isPeriod && isModifier ? after : before
  }

  private func dated(
    _ index: Int, _ trigger: (token: Int, kind: Happening)?, leavingOut taken: [Range<Int>]
  ) -> Draft? {
    let anchor = anchors[index]
    var (left, right) = sides(of: index)
    var draft = Draft(
      tokens: anchor.tokens, pointing: .dated, date: anchor.date, kind: trigger?.kind)
    draft.isShared = anchor.isShared
    if anchor.date?.day == nil {
      // A year or month says nothing of who is named elsewhere in the sentence.
      left = max(left.lowerBound, left.upperBound - 10)..<left.upperBound
      right = right.lowerBound..<min(right.upperBound, right.lowerBound + 12)
      take([left, right], leavingOut: taken, into: &draft)
    } else if let trigger, left.contains(trigger.token) {
      let start = left.lowerBound
      take([left, adjunct(of: right)], leavingOut: taken, into: &draft)
      // `Speaking in Moscow on Monday, Smith said`: who it was comes after.
      if draft.people.isEmpty, start == sentence.lowerBound,
        let subject = names.first(where: {
          right.contains($0.tokens.lowerBound) && $0.name.kind == .person
        })
      {
        add(subject, to: &draft)
      }
    } else {
      take([left, right], leavingOut: taken, into: &draft)
    }
    guard
      draft.kind != nil || !draft.people.isEmpty || !draft.places.isEmpty || !draft.topics.isEmpty
    else { return nil }
    return draft
  }

  /// What still belongs to a date that ends its clause: `… on July 11 in Moscow with the others`.
  private func adjunct(of right: Range<Int>) -> Range<Int> {
    var end = right.lowerBound
    while end < right.upperBound, end - right.lowerBound < 10 {
      let token = block.tokens[end]
      let isApposed =
        token.text == "," && end + 1 < right.upperBound && block.tokens[end + 1].isCapitalised
      if token.kind == .mark, token.text != "-", token.text != ".", !isApposed { break }
      if ["that", "which", "who", "as", "when", "and", "but", "to", "before", "after"].contains(
        token.text)
      {
        break
      }
      if !token.isCapitalised, token.text.endsASCII("ing") || token.text.endsASCII("ed") { break }
      if Happening.words[token.text] != nil { break }
      end += 1
    }
    return right.lowerBound..<end
  }

  /// Puts the names and telling words of `spans` into the draft.
  func take(
    _ spans: [Range<Int>], leavingOut taken: [Range<Int>] = [], into draft: inout Draft
  ) {
    for span in spans {
      for found in names where span.contains(found.tokens.lowerBound) {
        let isTaken = taken.contains { $0.contains(found.tokens.lowerBound) }
        if !isTaken, !isOwner(found) { add(found, to: &draft) }
      }
      for index in span where block.tokens[index].kind == .word {
        if let stem = Stem(block.tokens[index]) { draft.topics.insert(stem) }
      }
    }
    if draft.people.count < 2 { addPronouns(in: spans, to: &draft) }
  }

  /// `Smith's adviser`: not Smith is told of, unless what happened follows, as in `Smith's visit`.
  private func isOwner(_ found: FoundName) -> Bool {
    let end = found.tokens.upperBound
    guard found.name.kind == .person, end < sentence.upperBound,
      block.tokens[end].text == "'s" || block.tokens[end - 1].text == "'s"
    else { return false }
    return !triggers.contains { $0.token > end - 1 && $0.token <= end + 3 }
  }

  func add(_ found: FoundName, to draft: inout Draft) {
    switch found.name.kind {
    case .person:
      if !draft.people.contains(where: { $0.key == found.name.key }) {
        draft.people.append(found.name)
      }
    case .place:
      if !draft.places.contains(where: { $0.key == found.name.key }) {
        draft.places.append(found.name)
      }
    case .country:
      guard !draft.places.contains(where: { $0.key == found.name.key }) else { return }
      draft.places.append(found.name)
    case .group, .nationality: break
    }
  }

  /// `he left for Moscow to meet with …`: the person named last before the words.
  private func addPronouns(in spans: [Range<Int>], to draft: inout Draft) {
    guard let span = spans.first(where: { !$0.isEmpty }) else { return }
    var wanted = 0
    for index in span where index < draft.tokens.lowerBound || spans.count == 1 {
      switch block.tokens[index].text {
      case "he", "his", "him", "she", "her": wanted = max(wanted, 1)
      case "they", "their", "them": wanted = 2
      default: break
      }
    }
    for found in names.reversed() where wanted > 0 && found.tokens.upperBound <= span.lowerBound {
      guard found.name.kind == .person,
        !draft.people.contains(where: { $0.key == found.name.key })
      else { continue }
      draft.people.append(found.name)
      wanted -= 1
    }
  }

  // MARK: Told

  /// What is told without a date or a description: one sighting a kind; at the head of an article
  /// also where no word tells the kind.
  private func told() -> [Draft] {
    guard block.part == .body else { return [] }
    var drafts: [Draft] = []
    for (token, kind) in triggers where !drafts.contains(where: { $0.kind == kind }) {
      drafts.append(Draft(tokens: token..<(token + 1), pointing: .told, kind: kind))
    }
    if drafts.isEmpty, isHead, sentence.count >= 4 {
      drafts.append(Draft(tokens: sentence, pointing: .told))
    }
    for index in drafts.indices { take([sentence], into: &drafts[index]) }
    return drafts
  }
}

extension [SentenceReader.Draft] {
  /// The drafts in reading order still say which one they count from.
  fileprivate func reindexed(from drafts: [SentenceReader.Draft]) -> [SentenceReader.Draft] {
    map { draft in
      guard let (source, days) = draft.countedFrom else { return draft }
      var draft = draft
      draft.countedFrom = firstIndex { $0.tokens == drafts[source].tokens }.map { ($0, days) }
      return draft
    }
  }
}
