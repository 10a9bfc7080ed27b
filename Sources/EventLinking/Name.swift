/// Who or where a name means, as far as one text tells.
struct Name: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case person
    /// A town or a spot.
    case place
    /// A country or region: too wide to tell events apart by itself.
    case country
    /// A people or an adjective, such as `Russian`.
    case nationality
    /// A company, an institution, or a name of which nothing is known.
    case group
  }

  var kind: Kind
  /// What it is compared by: a surname, or the whole name; lowercased.
  var key: String
  /// A person's given name, lowercased; empty when unknown.
  var given: String
  /// The name as printed, without titles.
  var text: String
}

/// A name at its place in a block.
struct FoundName: Sendable {
  var name: Name
  /// Indices of the block's tokens, titles left out.
  var tokens: Range<Int>
  /// True where the words say that something is there: `in Moscow`.
  var isLocation: Bool
}

/// Finds names among the tokens of a text by their capitals, titles and the gazetteers; O(n).
struct NameFinder {
  private let tokens: [Token]
  /// Tokens that begin a sentence: their capital says nothing.
  private let openings: Set<Int>
  /// Words that the article also prints in lower case.
  private let commonWords: Set<String>

  init(_ tokens: [Token], sentences: [Sentence], commonWords: Set<String>) {
    self.tokens = tokens
    self.commonWords = commonWords
    var openings: Set<Int> = []
    for sentence in sentences {
      for index in sentence.tokens {
        guard tokens[index].kind == .mark else {
          openings.insert(index)
          break
        }
      }
    }
    self.openings = openings
  }

  /// The names, in order.
  func names() -> [FoundName] {
    var found: [FoundName] = []
    var at = 0
    while at < tokens.count {
      guard canBegin(at) else {
        at += 1
        continue
      }
      let end = runEnd(at)
      read(at..<end, into: &found)
      at = max(end, at + 1)
    }
    return found
  }

  private func canBegin(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .word, token.isCapitalised, token.text != "i" else { return false }
    if case .month = TimeLexicon.words[token.text], token.text != "may" { return false }
    if case .weekday = TimeLexicon.words[token.text] { return false }
    if openings.contains(index), index + 1 >= tokens.count || !isPart(index + 1, after: index) {
      // A word that begins a sentence is a name only where something else says so.
      return isKnown(token.text) || !commonWords.contains(token.text) && !isOrdinary(token.text)
    }
    return !isOrdinary(token.text)
  }

  private func isKnown(_ word: String) -> Bool {
    Gazetteer.places[word] != nil || Gazetteer.demonyms[word] != nil
  }

  /// Words that are no names, whatever their capital.
  private func isOrdinary(_ word: String) -> Bool {
    if Self.ordinary.contains(word) { return true }
    switch TimeLexicon.words[word] {
    case nil: return false
    case .month?: return word != "may"
    default: return true
    }
  }

  private static let ordinary: Set<String> = Set(
    """
    i he she it they we you his her its their our your my me him them us this that these those who what which when \
    where why how there here and or but nor so yet if while although though because since unless until after before \
    as at by for from in into of on off onto over to under up upon with without within about above across against \
    along among around behind below beneath beside between beyond despite down during except inside like near \
    outside past through throughout toward towards no not yes all any both each either every few many more most much \
    neither none some such another other one two three four five six seven eight nine ten also however meanwhile \
    moreover therefore thus hence then now today yesterday tomorrow is are was were be been being have has had do \
    does did will would shall should may might can could must let according additionally earlier later only just even \
    still again once never always often perhaps maybe please thank thanks dear well oh a an the same own very too \
    photo image file advertisement breaking update read watch share click speaking following asked regarding \
    given considering including based police officials authorities people experts
    """.split(separator: " ").map(String.init))

  private static let connectors: Set<String> = [
    "al", "bin", "ibn", "de", "da", "del", "della", "van", "von", "der", "den", "la", "le", "el",
    "dos", "du", "ben", "abu",
  ]

  /// Whether the token at `index` carries on the name that `before` is in.
  private func isPart(_ index: Int, after before: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .word, token.isCapitalised, token.text != "i" else { return false }
    if isOrdinary(token.text), token.text != "first", token.text != "us" { return false }
    return true
  }

  /// The end of the run of capitalised words from `start`.
  private func runEnd(_ start: Int) -> Int {
    var end = start + 1
    while end < tokens.count, end - start < 16 {
      let token = tokens[end]
      if isPart(end, after: end - 1) {
        end += 1
      } else if token.text == ".", !token.isSpaced, end + 1 < tokens.count, isAbbreviated(end - 1),
        isPart(end + 1, after: end) || tokens[end + 1].text == "-"
      {
        end += 1
      } else if token.text == "-", !token.isSpaced, end + 1 < tokens.count,
        tokens[end + 1].kind == .word, !tokens[end + 1].isSpaced
      {
        // `Ben-Shabbat`, `Lt.-Gen.`, but not the name in `Ohio-based`.
        guard tokens[end + 1].isCapitalised else { break }
        end += 2
      } else if Self.connectors.contains(token.text), end + 1 < tokens.count {
        let next = tokens[end + 1].text == "-" ? end + 2 : end + 1
        guard next < tokens.count, isPart(next, after: end) else { break }
        end = next + 1
      } else if token.text == "of", end + 1 < tokens.count, isPart(end + 1, after: end),
        Gazetteer.titles.contains(tokens[end - 1].text)
          || Gazetteer.groupWords.contains(tokens[end - 1].text)
      {
        end += 2
      } else {
        break
      }
    }
    return end
  }

  private func isAbbreviated(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.range.count == 1 || Gazetteer.titles.contains(token.text) || token.text == "st"
  }

  /// Cuts a run into nationality, titles and name.
  private func read(_ run: Range<Int>, into found: inout [FoundName]) {
    if isGroup(run) {
      append(.group, key: display(run).lowercased(), text: display(run), run, into: &found)
      return
    }
    var at = run.lowerBound
    var isPerson = false
    var start = at
    while at < run.upperBound {
      let text = tokens[at].text
      if let end = placeEnd(at, in: run) {
        flush(start..<at, isPerson: isPerson, into: &found)
        appendPlace(at..<end, into: &found)
        at = end
        start = end
        isPerson = false
      } else if let country = Gazetteer.demonyms[text], at == start || !isNameStart(start..<at) {
        flush(start..<at, isPerson: isPerson, into: &found)
        append(.nationality, key: country.lowercased(), text: country, at..<(at + 1), into: &found)
        at += 1
        start = at
        isPerson = false
      } else if Gazetteer.titles.contains(text) {
        flush(start..<at, isPerson: isPerson, into: &found)
        isPerson = Gazetteer.strongTitles.contains(text) || (isPerson && at == start)
        at += 1
        while at < run.upperBound, [".", "-", "of"].contains(tokens[at].text) { at += 1 }
        start = at
      } else {
        at += 1
      }
    }
    flush(start..<run.upperBound, isPerson: isPerson, into: &found)
  }

  /// `Washington Post`, `Foreign Ministry`: the last word tells an institution, whatever comes before.
  private func isGroup(_ run: Range<Int>) -> Bool {
    guard run.count > 1, Gazetteer.groupWords.contains(tokens[run.upperBound - 1].text),
      placeEnd(run.lowerBound, in: run) != run.upperBound
    else { return false }
    return !run.contains { Gazetteer.strongTitles.contains(tokens[$0].text) }
  }

  private func isNameStart(_ range: Range<Int>) -> Bool {
    range.contains { Gazetteer.givenNames.contains(tokens[$0].text) }
  }

  /// The end of the longest place name that starts at `index`.
  private func placeEnd(_ index: Int, in run: Range<Int>) -> Int? {
    var text = ""
    var longest: Int?
    for end in index..<min(run.upperBound, index + 4) {
      if tokens[end].kind == .mark {
        text += tokens[end].text
      } else {
        text += (text.isEmpty || text.hasSuffix("-") ? "" : " ") + tokens[end].text
      }
      if Gazetteer.places[text] != nil { longest = end + 1 }
    }
    guard let longest else { return nil }
    // `Jordan Smith`, `Paris Hilton`: a single word before more capitals is likelier a person's.
    let isLone = longest == index + 1
    if isLone, longest < run.upperBound, tokens[longest].kind == .word,
      Gazetteer.demonyms[tokens[longest].text] == nil,
      !Gazetteer.titles.contains(tokens[longest].text),
      Gazetteer.givenNames.contains(tokens[index].text)
    {
      return nil
    }
    // The surname of a person: `Jack London`.
    if isLone, index > run.lowerBound, Gazetteer.givenNames.contains(tokens[index - 1].text) {
      return nil
    }
    // `Us` at the head of a sentence is no country.
    if isLone, tokens[index].text == "us", openings.contains(index) { return nil }
    return longest
  }

  private func appendPlace(_ range: Range<Int>, into found: inout [FoundName]) {
    let text = placeText(range)
    guard let place = Gazetteer.places[text] else { return }
    append(
      place.isCountry ? .country : .place, key: place.name.lowercased(), text: place.name, range,
      into: &found)
  }

  private func placeText(_ range: Range<Int>) -> String {
    var text = ""
    for index in range {
      if tokens[index].kind == .mark {
        text += tokens[index].text
      } else {
        text += (text.isEmpty || text.hasSuffix("-") ? "" : " ") + tokens[index].text
      }
    }
    return text
  }

  /// Reads what is left of a run once places and titles are off.
  private func flush(_ range: Range<Int>, isPerson: Bool, into found: inout [FoundName]) {
    var range = range
    while let first = range.first, tokens[first].kind == .mark { range.removeFirst() }
    while let last = range.last, tokens[last].kind == .mark || tokens[last].text == "'s" {
      range.removeLast()
    }
    guard let first = range.first, let last = range.last else { return }
    if openings.contains(first), range.count > 1,
      !Gazetteer.givenNames.contains(tokens[first].text),
      commonWords.contains(tokens[first].text)
    {
      flush((first + 1)..<range.upperBound, isPerson: isPerson, into: &found)
      return
    }
    let words = range.filter { tokens[$0].kind == .word }
    guard let lastWord = words.last else { return }
    if range.count == 3, tokens[first + 1].text == "-", !isPerson, words.count == 2,
      !Self.connectors.contains(tokens[first].text)
    {
      // `Putin-Netanyahu`: two names, unless it is one.
      for word in words {
        append(
          .group, key: tokens[word].text, text: display(word..<(word + 1)), word..<(word + 1),
          into: &found)
      }
      return
    }
    let key = tokens[lastWord].text
    let text = display(range)
    if Gazetteer.placeWords.contains(key), words.count > 1 {
      append(.place, key: text.lowercased(), text: text, range, into: &found)
    } else if Gazetteer.groupWords.contains(key), words.count > 1 {
      append(.group, key: text.lowercased(), text: text, range, into: &found)
    } else if isPerson || Gazetteer.givenNames.contains(tokens[first].text) && words.count > 1 {
      let given = words.count > 1 ? tokens[first].text : ""
      append(.person, key: surname(words), given: given, text: text, range, into: &found)
    } else if words.count == 2 || words.count == 3, !looksLikeAcronym(lastWord) {
      append(
        .person, key: surname(words), given: tokens[first].text, text: text, range, into: &found)
    } else if words.count == 1, isPreceded(first, by: ["in", "at", "near", "outside"]),
      last == first
    {
      append(.place, key: key, text: text, range, into: &found)
    } else {
      append(.group, key: text.lowercased(), text: text, range, into: &found)
    }
  }

  private func surname(_ words: [Int]) -> String {
    var words = words[...]
    while words.count > 1, let last = words.last,
      ["jr", "sr", "ii", "iii"].contains(tokens[last].text)
    {
      words.removeLast()
    }
    return words.last.map { tokens[$0].text } ?? ""
  }

  private func looksLikeAcronym(_ index: Int) -> Bool { tokens[index].text.hasSuffix(".") }

  private func isPreceded(_ index: Int, by words: Set<String>) -> Bool {
    index > 0 && words.contains(tokens[index - 1].text)
  }

  /// The words with capitals, as a reader writes them.
  private func display(_ range: Range<Int>) -> String {
    var text = ""
    for index in range {
      let token = tokens[index]
      if !text.isEmpty, token.isSpaced { text += " " }
      text += token.isCapitalised ? Self.capitalised(token.text) : token.text
    }
    return text
  }

  private static func capitalised(_ word: String) -> String {
    guard let first = word.first else { return word }
    return first.uppercased() + word.dropFirst()
  }

  private func append(
    _ kind: Name.Kind, key: String, given: String = "", text: String, _ range: Range<Int>,
    into found: inout [FoundName]
  ) {
    let start = range.lowerBound
    let before = start > 0 ? tokens[start - 1].text : ""
    let beforeThat = start > 1 && before == "the" ? tokens[start - 2].text : before
    let isLocation = Self.locating.contains(beforeThat)
    let name = Name(kind: kind, key: key, given: given, text: text)
    found.append(FoundName(name: name, tokens: range, isLocation: isLocation))
  }

  private static let locating: Set<String> = [
    "in", "at", "near", "outside", "to", "into", "from", "for", "around", "across", "off", "inside",
  ]
}
