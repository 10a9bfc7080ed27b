import Articles

/// One block of an article, cut into tokens and sentences, with the times that it names.
struct ReadBlock: Sendable {
  var part: Place.Part
  /// Index in the part's blocks.
  var index: Int
  var kind: Block.Kind
  var text: String
  var tokens: [Token]
  var sentences: [Sentence]
  var times: [FoundTime]
  /// The sentence of each token.
  private var sentenceOfToken: [Int32]
  /// True for the tokens between quotation marks.
  private var quoted: [Bool]
  /// The first of ``times`` that names a day.
  private var firstDay: Int?

  /// Reads no more than `limit` tokens; `nil` where there are none.
  init?(_ block: Block, part: Place.Part, index: Int, limit: Int) {
    switch block.kind {
    case .code, .divider, .image: return nil
    case .heading, .paragraph, .quotation, .listItem, .caption, .table: break
    }
    self.part = part
    self.index = index
    kind = block.kind
    text = block.text
    tokens = Tokenizer.tokens(of: text, limit: limit)
    guard !tokens.isEmpty else { return nil }
    sentences = Sentence.sentences(of: tokens)
    times = TimeScanner.times(in: tokens)
    sentenceOfToken = []
    sentenceOfToken.reserveCapacity(tokens.count)
    for (number, sentence) in sentences.enumerated() {
      sentenceOfToken.append(contentsOf: repeatElement(Int32(number), count: sentence.tokens.count))
    }
    var isOpen = false
    quoted = tokens.map { token in
      if token.text == "\"" { isOpen.toggle() }
      return isOpen
    }
    firstDay = times.firstIndex { time in
      switch time.phrase {
      case .day, .weekday, .dayOffset: true
      default: false
      }
    }
  }

  /// The index of the sentence that the token is in.
  func sentence(at token: Int) -> Int { Int(sentenceOfToken[token]) }

  /// True between quotation marks: `today` means another day there.
  func isQuoted(_ token: Int) -> Bool { quoted[token] }

  /// UTF-8 offsets of a run of tokens.
  func range(of run: Range<Int>) -> Range<Int> {
    tokens[run.lowerBound].range.lowerBound..<tokens[run.upperBound - 1].range.upperBound
  }

  /// The words of a run of bytes, as printed.
  func words(_ range: Range<Int>) -> String {
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    return String(text[start..<utf8.index(start, offsetBy: range.count)])
  }

  /// True where `yesterday` stands right before the time.
  func isYesterday(before time: Int) -> Bool {
    guard time > 0, case .dayOffset(-1) = times[time - 1].phrase else { return false }
    return times[time].tokens.lowerBound - times[time - 1].tokens.upperBound <= 2
  }

  /// True where the block names a day before the time: what `a day earlier` counts from.
  func namesDay(before time: Int) -> Bool {
    firstDay.map { $0 < time } ?? false
  }

  /// The length of `nine days after` where it stands in the same sentence after the time, in days.
  func reckonedDays(after time: Int) -> Int? {
    guard time + 1 < times.count, let reckoning = reckoning(at: time + 1), reckoning.isAfter,
      sentence(at: times[time].tokens.lowerBound) == sentence(at: reckoning.tokens.lowerBound)
    else { return nil }
    return reckoning.days
  }

  /// A length of time with `after` or `before`: from one happening to another.
  struct Reckoning {
    /// The length and `after` or `before`.
    var tokens: Range<Int>
    var days: Int
    /// True where what comes before in the text came later in the world.
    var isAfter: Bool
  }

  /// The time as a reckoning: `nine days after`, `a week before`.
  func reckoning(at time: Int) -> Reckoning? {
    guard case .duration(let value) = times[time].phrase else { return nil }
    let end = times[time].tokens.upperBound
    guard end < tokens.count, tokens[end].text == "after" || tokens[end].text == "before",
      let unit = value.last, let count = Int(value.dropFirst().dropLast()), count < 400
    else { return nil }
    let days: Int
    switch unit {
    case "D": days = count
    case "W": days = count * 7
    default: return nil
    }
    return Reckoning(
      tokens: times[time].tokens.lowerBound..<(end + 1), days: days,
      isAfter: tokens[end].text == "after")
  }
}

/// Whether the sentences of a block have one of some words, asked in reading order: each sentence is
/// gone through once, however often it is asked about.
struct SentenceQuestion {
  private let block: ReadBlock
  private let words: Set<String>
  private var last: (sentence: Int, answer: Bool)?

  init(_ block: ReadBlock, hasAnyOf words: Set<String>) {
    self.block = block
    self.words = words
  }

  /// The answer for the sentence that the token is in.
  mutating func answer(at token: Int) -> Bool {
    let sentence = block.sentence(at: token)
    if let last, last.sentence == sentence { return last.answer }
    let answer = block.sentences[sentence].tokens.contains { words.contains(block.tokens[$0].text) }
    last = (sentence, answer)
    return answer
  }
}
