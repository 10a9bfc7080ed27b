/// Which way a sentence looks around a time expression, judged by the nearest words that say so.
struct SentenceTense {
  private let tokens: [Token]
  private let sentence: Range<Int>

  init(_ tokens: [Token], sentence: Range<Int>) {
    self.tokens = tokens
    self.sentence = sentence
  }

  /// The tense that governs the expression at `time`; looks at no more than 40 words.
  func tense(around time: Range<Int>) -> TimeResolver.Tense {
    let start = max(sentence.lowerBound, time.lowerBound - 24)
    var sinceMark = 0
    for index in stride(from: time.lowerBound - 1, through: start, by: -1) {
      if let tense = tense(at: index, distance: time.lowerBound - index) { return tense }
      let text = tokens[index].text
      if text == ";" || text == ":" || text == "(" { break }
      if text == "," { sinceMark += 1 }
      if sinceMark > 2 { break }
    }
    let end = min(sentence.upperBound, time.upperBound + 16)
    for index in time.upperBound..<max(time.upperBound, end) {
      if let tense = tense(at: index, distance: index - time.upperBound + 2) { return tense }
      if tokens[index].text == ";" { break }
    }
    return .unknown
  }

  private static let future: Set<String> = [
    "will", "'ll", "shall", "upcoming", "scheduled", "slated", "expects", "expected", "plans",
    "planned", "intends", "hopes", "due", "wo", "forthcoming", "planning", "expecting", "would",
    "could", "might", "may",
  ]
  private static let past: Set<String> = [
    "was", "were", "had", "said", "told", "did", "met", "spoke", "held", "came", "went", "took",
    "made", "gave", "got", "won", "lost", "led", "left", "fell", "rose", "began", "became", "found",
    "shot", "hit", "sent", "saw", "wrote", "ran", "put", "cut", "broke", "brought", "bought",
    "sold", "paid", "kept", "struck", "fought", "flew", "grew", "knew", "thought", "quit", "shut",
    "spent", "stood", "won", "died", "hailed", "been",
  ]

  private func tense(at index: Int, distance: Int) -> TimeResolver.Tense? {
    let token = tokens[index]
    guard token.kind == .word else { return nil }
    if Self.future.contains(token.text) {
      return .future
    }
    let next = index + 1 < tokens.count ? tokens[index + 1].text : ""
    if token.text == "set" { return next == "to" || next == "for" ? .future : .past }
    if distance == 1, token.text == "until" { return .future }
    if distance == 1, token.text == "as", index >= 2, tokens[index - 2].text == "as" {
      return .future
    }
    if token.text == "be", index > sentence.lowerBound, tokens[index - 1].text == "to" {
      return .future
    }
    if token.text == "to", distance > 1, index > sentence.lowerBound,
      ["is", "are", "'s", "'re"].contains(tokens[index - 1].text)
    {
      return .future
    }
    if Self.past.contains(token.text) { return .past }
    if token.text.endsASCII("ed"), token.text.utf8.count > 4, !token.isCapitalised { return .past }
    return nil
  }
}
