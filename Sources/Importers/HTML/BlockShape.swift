import Articles

/// What a block's text looks like, whatever it says.
struct BlockShape {
  /// Words, or pairs of letters in scripts without spaces.
  let words: Int
  /// Bytes of text, white space included.
  let letters: Int
  /// Bytes of text that lead elsewhere.
  let linkLetters: Int
  /// Words, where this is text to be read on: sentences, not a label, a name or a link.
  let runningWords: Int
  let ending: Clue.Ending
  let length: Clue.Length
  let links: Clue.Links
  let isWideScript: Bool

  init(_ block: Block) {
    var words = 0
    var wide = 0
    var isInWord = false
    for byte in block.text.utf8 {
      let isSeparator = byte <= 0x20
      if !isSeparator, !isInWord { words += 1 }
      isInWord = !isSeparator
      // Lead bytes of U+3000…U+D7FF: kana, Han and Hangul.
      if byte >= 0xE3 && byte <= 0xED { wide += 1 }
    }
    isWideScript = wide > words
    self.words = isWideScript ? words + wide / 2 : words
    letters = block.text.utf8.count
    var linked = 0
    var end = 0
    for span in block.spans {
      guard case .link = span.kind else { continue }
      linked += max(0, span.range.upperBound - max(span.range.lowerBound, end))
      end = max(end, span.range.upperBound)
    }
    linkLetters = linked
    let linkShare = letters == 0 ? 0 : Double(linked) / Double(letters)
    links = Clue.Links(share: linkShare)
    length = Clue.Length(words: self.words)
    ending = Self.ending(of: block.text)
    let isText =
      switch block.kind {
      case .paragraph, .quotation, .listItem: self.words >= 12 && linkShare < 0.34
      default: false
      }
    runningWords = isText && (ending != .none || self.words >= 30) ? self.words : 0
  }

  private static func ending(of text: String) -> Clue.Ending {
    guard let last = text.unicodeScalars.last else { return .none }
    switch last {
    case ".", "!", "。", "！", "؟", "۔", "।": return text.hasSuffix("...") ? .ellipsis : .stop
    case "?", "？": return .question
    case ":", "：": return .colon
    case "…": return .ellipsis
    case "\"", "”", "’", "'", "»", "«", "“", "」", "』": return .quote
    case ")", ",", ";", "、", "）", "]", "-", "–", "—": return .other
    default: return .none
    }
  }
}

extension Block.Kind {
  /// True for a heading of any level.
  var isHeading: Bool {
    if case .heading(level: _) = self { true } else { false }
  }
}
