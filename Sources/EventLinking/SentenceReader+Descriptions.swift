import Articles

// What a sentence points at without a date of its own.
extension SentenceReader {
  /// `the Helsinki meeting`, `their last meeting`, `his meeting with Putin in Moscow`.
  func descriptions(leavingOut used: Set<Int>) -> [Draft] {
    var drafts: [Draft] = []
    for (token, kind) in triggers where !used.contains(token) {
      guard
        Happening.nouns.contains(block.tokens[token].text) || block.tokens[token].text == "call",
        let start = determiner(before: token)
      else { continue }
      let end = complementEnd(token + 1)
      var draft = Draft(tokens: start..<end, pointing: .told, date: nil, kind: kind)
      for found in names where (start..<end).contains(found.tokens.lowerBound) {
        add(found, to: &draft)
      }
      let words = (start..<token).map { block.tokens[$0].text }
      if words.contains(where: {
        ["next", "upcoming", "planned", "future", "possible"].contains($0)
      }) {
        continue
      }
      let first = words.first ?? ""
      if ["his", "her", "their"].contains(first) {
        addOwners(of: start, count: first == "their" ? 2 : 1, to: &draft)
      }
      for index in start..<end where block.tokens[index].kind == .word {
        if let stem = Stem(block.tokens[index]) { draft.topics.insert(stem) }
      }
      let isLatest = words.contains { ["last", "latest", "recent", "previous"].contains($0) }
      let isBare = draft.people.isEmpty && draft.places.isEmpty && !isLatest
      if isBare, block.tokens[token].text.endsASCII("s") { continue }
      draft.pointing = .described(
        .init(isBare: isBare, isLatest: isLatest, isThat: first == "that"))
      drafts.append(draft)
    }
    return drafts
  }

  /// Where the description begins: its article, pronoun or owner; `nil` for `a meeting`.
  private func determiner(before noun: Int) -> Int? {
    var index = noun - 1
    while index >= sentence.lowerBound, noun - index <= 6 {
      let token = block.tokens[index]
      switch token.text {
      case "the", "this", "that", "their", "his", "her", "its": return index
      case "'s":
        // `Putin's meeting`: the owner belongs to the description.
        guard
          let owner = names.last(where: {
            $0.tokens.upperBound <= index + 1 && $0.tokens.upperBound >= index
          })
        else { return nil }
        return owner.tokens.lowerBound
      case "a", "an", "any", "another", "no", "some", "in", "of", "for", "with", "by", "to", "on",
        "after",
        "before", "and", "every", "each":
        return nil
      default:
        guard token.kind != .mark || token.text == "-" else { return nil }
      }
      index -= 1
    }
    return nil
  }

  /// The end of `with Putin in Moscow` after a noun.
  private func complementEnd(_ start: Int) -> Int {
    var end = start
    var at = start
    while at < sentence.upperBound, at - start < 24 {
      let text = block.tokens[at].text
      guard ["with", "between", "in", "at", "of", "and"].contains(text) else { break }
      var next = at + 1
      if next < sentence.upperBound, block.tokens[next].text == "the" { next += 1 }
      var titleEnd = next
      while titleEnd < sentence.upperBound,
        block.tokens[titleEnd].isCapitalised
          || block.tokens[titleEnd].text == "-" || block.tokens[titleEnd].text == "president"
      { titleEnd += 1 }
      guard
        names.contains(where: { $0.tokens.lowerBound >= next && $0.tokens.upperBound <= titleEnd })
      else { break }
      end = titleEnd
      at = titleEnd
    }
    return end
  }

  /// The people meant by `his` or `their` before `start`, or, where none came before, right after.
  private func addOwners(of start: Int, count: Int, to draft: inout Draft) {
    var wanted = count
    let before = names.filter { $0.tokens.upperBound <= start && $0.name.kind == .person }
      .reversed()
    let after = names.filter { $0.tokens.lowerBound > start && $0.name.kind == .person }
    for found in Array(before) + after where wanted > 0 {
      guard !draft.people.contains(where: { $0.key == found.name.key }) else { continue }
      draft.people.append(found.name)
      wanted -= 1
    }
  }

  // MARK: Reckoned

  /// Dates what stands on the other side of `nine days after`.
  func reckon(_ drafts: inout [Draft]) {
    for (index, anchor) in anchors.enumerated() {
      guard let reckoning = anchor.reckoning else { continue }
      let words = block.words(block.range(of: reckoning.tokens))
      let sign = reckoning.isAfter ? 1 : -1
      let nextAnchor = index + 1 < anchors.count ? anchors[index + 1] : nil
      // What comes later in the text is the date that is counted from.
      if let date = nextAnchor?.date?.day, nextAnchor?.reckoning == nil {
        reckonLeft(of: index, to: date.adding(days: sign * reckoning.days), words, &drafts)
        continue
      }
      guard
        let target = drafts.firstIndex(where: {
          if case .described = $0.pointing {
            return $0.tokens.lowerBound >= reckoning.tokens.upperBound
          }
          return false
        })
      else { continue }
      let text = block.words(
        block.range(of: reckoning.tokens.lowerBound..<drafts[target].tokens.upperBound))
      if index > 0, let date = anchors[index - 1].date?.day {
        drafts[target].date = .day(date.adding(days: -sign * reckoning.days))
        drafts[target].pointing = .reckoned(words: text)
      } else if let source = drafts.firstIndex(where: {
        if case .described = $0.pointing {
          return $0.tokens.upperBound <= reckoning.tokens.lowerBound
        }
        return false
      }) {
        drafts[target].countedFrom = (source, -sign * reckoning.days)
        drafts[target].pointing = .reckoned(words: text)
      }
    }
  }

  /// `met with Netanyahu a day before …`: dates the happening on the left.
  private func reckonLeft(
    of index: Int, to date: CivilDate, _ words: String, _ drafts: inout [Draft]
  ) {
    let start = index > 0 ? anchors[index - 1].tokens.upperBound : sentence.lowerBound
    let left = min(start, anchors[index].tokens.lowerBound)..<anchors[index].tokens.lowerBound
    guard let trigger = triggers.last(where: { left.contains($0.token) && !$0.kind.isCommon })
    else { return }
    var draft = Draft(
      tokens: anchors[index].tokens, pointing: .reckoned(words: words), date: .day(date),
      kind: trigger.kind)
    take([left], into: &draft)
    drafts.append(draft)
  }
}
