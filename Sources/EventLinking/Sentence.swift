/// One sentence of a block.
struct Sentence: Sendable {
  /// Indices of the block's tokens.
  var tokens: Range<Int>
  /// UTF-8 offsets in the block's text, closing quotes and brackets included.
  var range: Range<Int>

  /// Longer ones are cut: what stands so far apart does not belong together, and no sentence costs
  /// more than its share of the text.
  static let longest = 400

  /// Cuts the tokens of a block into sentences in O(n); every token is in one.
  static func sentences(of tokens: [Token]) -> [Sentence] {
    var sentences: [Sentence] = []
    var start = 0
    var at = 0
    while at < tokens.count {
      var end = at + 1
      if isEnd(at, tokens) {
        while end < tokens.count, end - start < longest, isClosing(end, tokens) { end += 1 }
      }
      let isBreak = end > at + 1 || isEnd(at, tokens)
      if end >= tokens.count || end - start >= longest
        || (isBreak && canBegin(end, tokens, after: at))
        || (tokens[end].startsLine && isLineEnd(at, tokens))
      {
        let range = tokens[start].range.lowerBound..<tokens[end - 1].range.upperBound
        sentences.append(Sentence(tokens: start..<end, range: range))
        start = end
      }
      at = end
    }
    return sentences
  }

  private static let closing: Set<String> = ["\"", "'", ")", "]", "}", "»"]

  /// A mark that closes what the sentence opened: a quote touches the stop, or stands free and another word follows.
  private static func isClosing(_ index: Int, _ tokens: [Token]) -> Bool {
    let token = tokens[index]
    if token.startsLine { return false }
    if [".", "!", "?"].contains(token.text) { return true }
    guard closing.contains(token.text) else { return false }
    guard token.isSpaced else { return true }
    // Tokenised text: a quote between spaces closes where another space follows.
    return index + 1 >= tokens.count || tokens[index + 1].isSpaced
  }

  private static func isEnd(_ index: Int, _ tokens: [Token]) -> Bool {
    switch tokens[index].text {
    case "!", "?", "…": return true
    case ".": return !isAbbreviation(index, tokens)
    default:
      // `in the U.S.` may end a sentence; what follows decides.
      return tokens[index].kind == .word && tokens[index].text.endsASCII(".")
        && tokens[index].text.utf8.count > 2 && index + 1 < tokens.count
        && openers.contains(tokens[index + 1].text) && tokens[index + 1].isCapitalised
    }
  }

  /// Words that begin a sentence and no name: after initials they tell a new sentence.
  private static let openers: Set<String> = [
    "the", "a", "an", "he", "she", "it", "they", "we", "i", "but", "and", "in", "on", "at", "this",
    "that", "these", "those", "his", "her", "their", "there", "when", "while", "after", "as", "for",
    "if", "however", "since", "both", "some", "many", "no", "not", "so", "what",
  ]

  private static let abbreviations: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "gen", "lt", "col", "maj", "sgt", "capt", "cmdr", "adm", "gov",
    "sen", "rep", "rev", "hon", "pres", "st", "jr", "sr", "vs", "inc", "corp", "ltd", "co", "bros",
    "no", "nos", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov",
    "dec", "mt", "ft", "etc", "dept", "est", "calif", "ariz", "fla", "ill", "mass", "mich", "minn",
    "tenn", "tex", "wash", "wis", "conn", "colo", "ala", "ga", "va", "pa", "det", "insp", "supt",
    "brig", "cpl", "pvt", "op", "al", "univ", "assn", "messrs", "mme", "mlle", "fr",
  ]

  private static let mayEnd: Set<String> = [
    "inc", "corp", "ltd", "co", "etc", "jr", "sr", "bros", "al", "no",
  ]

  private static func isAbbreviation(_ index: Int, _ tokens: [Token]) -> Bool {
    guard index > 0, index + 1 < tokens.count else { return false }
    let before = tokens[index - 1]
    let after = tokens[index + 1]
    // `2.5`, `example.com`
    if !after.isSpaced, after.kind != .mark { return true }
    guard before.kind == .word, !tokens[index].isSpaced else { return false }
    // An initial: `John F. Kennedy`.
    if before.range.count == 1, before.isCapitalised, before.text != "i" { return true }
    guard abbreviations.contains(before.text) else { return false }
    if mayEnd.contains(before.text) {
      return !(after.isCapitalised && openers.contains(after.text))
    }
    return true
  }

  private static func canBegin(_ index: Int, _ tokens: [Token], after end: Int) -> Bool {
    let token = tokens[index]
    if token.startsLine { return true }
    switch token.kind {
    case .number: return true
    case .word:
      return token.isCapitalised || tokens[end].text == "?" || tokens[end].text == "!"
        || token.text.utf8.first.map { $0 >= 0x80 } == true
        ? token.isCapitalised || (token.text.utf8.first.map { $0 >= 0x80 } == true) : false
    case .mark: return ["\"", "'", "(", "[", "-", "—", "«", "$", "•"].contains(token.text)
    }
  }

  /// True where a line break after the token ends a sentence: the line does not run on.
  private static func isLineEnd(_ index: Int, _ tokens: [Token]) -> Bool {
    let token = tokens[index]
    return token.kind == .mark && [".", "!", "?", "\"", ":", ")", "'"].contains(token.text)
      || token.text.endsASCII(".")
  }
}
