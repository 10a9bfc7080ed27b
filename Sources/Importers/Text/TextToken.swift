/// A word, a number or a mark of a short line, for reading names and dates out of it.
struct TextToken {
  /// What a token is made of.
  enum Kind {
    case word
    case number
    case mark
  }

  /// What it is made of.
  var kind: Kind
  /// As printed.
  var text: Substring
  /// In lower case.
  var lowercased: String
  /// True where no white space stands before it.
  var isGlued: Bool

  /// The value of a number of at most nine digits.
  var number: Int? { kind == .number && text.utf8.count <= 9 ? Int(text) : nil }
  /// True for a mark that is exactly this one.
  func isMark(_ mark: String) -> Bool { kind == .mark && lowercased == mark }

  /// Splits a line into words, numbers and single marks.
  ///
  /// Where the name of a month or weekday is printed right after a name (`AnnaOctober 3`), the two are parted.
  static func tokens(of line: Substring) -> [TextToken] {
    var tokens: [TextToken] = []
    var start = line.startIndex
    var isGlued = false
    let scalars = line.unicodeScalars
    while start < scalars.endIndex {
      let first = scalars[start]
      if first.isSpace {
        start = scalars.index(after: start)
        isGlued = false
        continue
      }
      let kind = first.tokenKind
      var end = scalars.index(after: start)
      while kind != .mark, end < scalars.endIndex, scalars[end].continues(kind) {
        end = scalars.index(after: end)
      }
      append(line[start..<end], kind, isGlued, to: &tokens)
      start = end
      isGlued = true
    }
    return tokens
  }

  private static func append(
    _ text: Substring, _ kind: Kind, _ isGlued: Bool, to tokens: inout [TextToken]
  ) {
    let lowercased = text.lowercased()
    if kind == .word, let length = gluedCalendarName(text) {
      let cut = text.utf8.index(text.endIndex, offsetBy: -length)
      append(text[..<cut], kind, isGlued, to: &tokens)
      append(text[cut...], kind, true, to: &tokens)
      return
    }
    tokens.append(TextToken(kind: kind, text: text, lowercased: lowercased, isGlued: isGlued))
  }

  /// The length of a capitalised English month or weekday at the end of a longer word.
  private static func gluedCalendarName(_ text: Substring) -> Int? {
    let bytes = text.utf8
    guard bytes.count > 3, bytes.count <= 60 else { return nil }
    for name in CalendarWords.capitalised where bytes.count > name.utf8.count {
      guard bytes.suffix(name.utf8.count).elementsEqual(name.utf8) else { continue }
      let before = bytes.dropLast(name.utf8.count).last ?? 0
      // A short name ends many words; it is parted only where a capital letter stands inside one.
      if name.utf8.count > 3 || before &- 97 < 26 { return name.utf8.count }
    }
    return nil
  }
}

extension Unicode.Scalar {
  fileprivate var tokenKind: TextToken.Kind {
    switch value {
    case 0x30...0x39: .number
    case 0x41...0x5A, 0x61...0x7A, 0x5F: .word
    case 0..<0x80: .mark
    default: properties.isAlphabetic ? .word : .mark
    }
  }

  fileprivate func continues(_ kind: TextToken.Kind) -> Bool {
    switch kind {
    case .number: tokenKind == .number
    case .word:
      tokenKind == .word || self == "'" || self == "\u{2019}"
        || (value >= 0x80 && properties.generalCategory == .nonspacingMark)
    case .mark: false
    }
  }
}
