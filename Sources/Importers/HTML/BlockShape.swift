import Articles

/// What a block's text looks like, whatever it says.
struct BlockShape {
  /// Words, or pairs of letters in scripts without spaces.
  let words: Int
  /// Bytes of text, without white space.
  let letters: Int
  /// Bytes of text that lead elsewhere.
  let linkLetters: Int
  /// Words, where this is text to be read on: sentences, not a label, a name or a link.
  let runningWords: Int
  let ending: Clue.Ending
  let length: Clue.Length
  let links: Clue.Links
  let isWideScript: Bool

  init(_ placed: PlacedBlock) {
    let block = placed.block
    var words = 0
    var letters = 0
    var wide = 0
    var unspaced = 0
    var last: UInt8 = 0
    var isInWord = false
    for byte in block.text.utf8 {
      let isSeparator = byte <= 0x20
      if !isSeparator, !isInWord { words += 1 }
      if !isSeparator { letters += 1 }
      isInWord = !isSeparator
      // Lead bytes of U+3000…U+D7FF: kana, Han and Hangul.
      if byte >= 0xE3 && byte <= 0xED { wide += 1 }
      // Lead bytes of U+0E00…U+0EFF, Thai and Lao, where five letters or so are a word.
      if last == 0xE0, byte >= 0xB8, byte <= 0xBB { unspaced += 1 }
      last = byte
    }
    isWideScript = wide > words || unspaced > words * 12
    self.words = wide > words ? words + wide / 2 : isWideScript ? unspaced / 5 : words
    self.letters = letters
    linkLetters = placed.linkLetters
    let linkShare = letters == 0 ? 0 : Double(linkLetters) / Double(letters)
    links = Clue.Links(share: linkShare)
    length = Clue.Length(words: self.words)
    ending = Self.ending(of: block.text)
    let isText =
      switch block.kind {
      case .paragraph, .quotation, .listItem: self.words >= 12 && linkShare < 0.34
      case .code: self.words >= 30 && linkShare < 0.34 && Self.isProse(block.text)
      default: false
      }
    runningWords = isText && (ending != .none || self.words >= 30) ? self.words : 0
  }

  /// True for a letter that is printed as it was typed, which markup calls code.
  private static func isProse(_ text: String) -> Bool {
    let others = text.utf8.count { byte in
      byte > 0x20 && byte < 0x80 && (byte | 0x20) &- 0x61 >= 26
        && !",.;:!?'\"-()".utf8.contains(byte)
    }
    return others * 20 < text.utf8.count
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
