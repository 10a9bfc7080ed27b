/// A word, a number or a punctuation mark of a text.
struct Token: Sendable {
  enum Kind: Sendable {
    case word
    case number
    case mark
  }

  // A text has many: half the size of a range.
  private let start: UInt32
  private let end: UInt32
  /// ASCII letters in lower case, apostrophes, quotes and dashes in their ASCII form.
  var text: String
  var kind: Kind
  /// True for a word that begins with a capital letter.
  var isCapitalised: Bool
  /// True where white space, or the start of the text, comes before.
  var isSpaced: Bool
  /// True where a line break comes before.
  var startsLine: Bool

  init(
    range: Range<Int>, kind: Kind, text: String, isCapitalised: Bool, isSpaced: Bool,
    startsLine: Bool
  ) {
    start = UInt32(range.lowerBound)
    end = UInt32(range.upperBound)
    self.kind = kind
    self.text = text
    self.isCapitalised = isCapitalised
    self.isSpaced = isSpaced
    self.startsLine = startsLine
  }

  /// UTF-8 offsets in the text.
  var range: Range<Int> { Int(start)..<Int(end) }

  /// The value of a whole number; `nil` for anything else or more than nine digits.
  var number: Int? {
    guard kind == .number else { return nil }
    var value = 0
    var digits = 0
    for byte in text.utf8 where byte != UInt8(ascii: ",") {
      value = value * 10 + Int(byte &- 48)
      digits += 1
      if digits > 9 { return nil }
    }
    return value
  }

  /// How many digits a number has.
  var digitCount: Int { kind == .number ? text.utf8.count : 0 }
}

/// Cuts a text into tokens in O(n).
///
/// Words keep inner apostrophes (`O'Brien`) but for endings (`'s`), which are words of their own;
/// initials keep their stops (`U.S.`, `a.m.`); digits and letters part (`23rd`: `23`, `rd`).
struct Tokenizer {
  private let bytes: [UInt8]
  private let lowercased: [UInt8]
  private var tokens: [Token] = []
  private var at = 0
  private var isSpaced = true
  private var startsLine = true

  /// The tokens of `text`, in order; no more than `limit`.
  static func tokens(of text: String, limit: Int = .max) -> [Token] {
    var tokenizer = Tokenizer(text)
    tokenizer.run(limit: limit)
    return tokenizer.tokens
  }

  private init(_ text: String) {
    bytes = Array(text.utf8)
    lowercased = bytes.map { $0 >= 65 && $0 <= 90 ? $0 | 0x20 : $0 }
    tokens.reserveCapacity(bytes.count / 5 + 1)
  }

  private mutating func run(limit: Int) {
    while at < bytes.count, tokens.count < limit {
      let byte = bytes[at]
      if let width = spaceWidth(at) {
        isSpaced = true
        if byte == 0x0A { startsLine = true }
        at += width
      } else if Self.isDigit(byte) {
        readNumber()
      } else if isLetter(at) {
        readWord()
      } else {
        readMark()
      }
    }
  }

  private mutating func append(_ end: Int, _ kind: Token.Kind, as text: String? = nil) {
    let word = text ?? String(decoding: lowercased[at..<end], as: UTF8.self)
    tokens.append(
      Token(
        range: at..<end, kind: kind, text: word,
        isCapitalised: kind == .word && isCapital(at), isSpaced: isSpaced, startsLine: startsLine))
    at = end
    isSpaced = false
    startsLine = false
  }

  private mutating func readNumber() {
    var end = at
    while end < bytes.count, Self.isDigit(bytes[end]) { end += 1 }
    // Thousands: a comma, and three digits that end there.
    if end - at <= 3 {
      while end + 3 < bytes.count, bytes[end] == UInt8(ascii: ","), Self.isDigit(bytes[end + 1]),
        Self.isDigit(bytes[end + 2]), Self.isDigit(bytes[end + 3]),
        end + 4 >= bytes.count || !Self.isDigit(bytes[end + 4])
      { end += 4 }
    }
    append(end, .number)
  }

  private mutating func readWord() {
    if let end = initialsEnd() {
      append(end, .word)
      return
    }
    var end = at
    while end < bytes.count {
      if let width = letterWidth(end) {
        end += width
      } else if let width = apostropheWidth(end), end > at, isLetter(end + width),
        !isEnding(after: end + width)
      {
        end += width
      } else {
        break
      }
    }
    append(end, .word)
    if let width = apostropheWidth(at), isLetter(at + width), isEnding(after: at + width) {
      var end = at + width
      while let width = letterWidth(end) { end += width }
      append(end, .word, as: "'" + String(decoding: lowercased[(at + width)..<end], as: UTF8.self))
    }
  }

  /// `U.S.`, `a.m.`, `J.K.`: single letters with stops; the last stop may be missing.
  private func initialsEnd() -> Int? {
    var end = at
    var count = 0
    while end + 1 < bytes.count, Self.isASCIILetter(bytes[end]), bytes[end + 1] == UInt8(ascii: ".")
    {
      end += 2
      count += 1
    }
    if count >= 1, end < bytes.count, Self.isASCIILetter(bytes[end]) {
      guard end + 1 >= bytes.count || letterWidth(end + 1) == nil else {
        return count >= 2 ? end : nil
      }
      return end + 1
    }
    return count >= 2 ? end : nil
  }

  private mutating func readMark() {
    let byte = bytes[at]
    if byte < 0x80 {
      let isPair = at + 1 < bytes.count && bytes[at + 1] == byte
      if (byte == UInt8(ascii: "`") || byte == UInt8(ascii: "'")) && isPair {
        append(at + 2, .mark, as: "\"")
      } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "`") {
        // Old wire texts print 'tis and '80s so: the mark stays apart from the word.
        append(at + 1, .mark, as: "'")
      } else {
        append(at + 1, .mark)
      }
      return
    }
    var end = at + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    let third = at + 2 < bytes.count && byte == 0xE2 && bytes[at + 1] == 0x80 ? bytes[at + 2] : 0
    switch third {
    case 0x90...0x93: append(end, .mark, as: "-")
    case 0x94, 0x95: append(end, .mark, as: "—")
    case 0x98, 0x99: append(end, .mark, as: "'")
    case 0x9C...0x9F: append(end, .mark, as: "\"")
    default: append(end, .mark)
    }
  }

  private func isEnding(after start: Int) -> Bool {
    var end = start
    while let width = letterWidth(end), end - start < 4 { end += width }
    switch end - start {
    case 1: return [0x73, 0x74, 0x64, 0x6D].contains(lowercased[start])
    case 2:
      return ["re", "ve", "ll"].contains(String(decoding: lowercased[start..<end], as: UTF8.self))
    default: return false
    }
  }

  private func apostropheWidth(_ index: Int) -> Int? {
    guard index < bytes.count else { return nil }
    if bytes[index] == UInt8(ascii: "'") { return 1 }
    if index + 2 < bytes.count, bytes[index] == 0xE2, bytes[index + 1] == 0x80,
      bytes[index + 2] == 0x99
    {
      return 3
    }
    return nil
  }

  private func spaceWidth(_ index: Int) -> Int? {
    switch bytes[index] {
    case 0x20, 0x09, 0x0A: return 1
    case 0xC2 where index + 1 < bytes.count && bytes[index + 1] == 0xA0: return 2
    case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80:
      return bytes[index + 2] <= 0x8B || bytes[index + 2] == 0xAF ? 3 : nil
    default: return nil
    }
  }

  private func isLetter(_ index: Int) -> Bool { letterWidth(index) != nil }

  /// Bytes of the letter at `index`; beyond ASCII all is a letter that is no known punctuation.
  private func letterWidth(_ index: Int) -> Int? {
    guard index < bytes.count else { return nil }
    let byte = bytes[index]
    if byte < 0x80 { return Self.isASCIILetter(byte) ? 1 : nil }
    let width = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
    guard byte >= 0xC3, index + width <= bytes.count else { return nil }
    // U+2000…U+2BFF are spaces, punctuation and symbols, U+3000…U+303F too.
    if byte == 0xE2, bytes[index + 1] < 0xB0 { return nil }
    if byte == 0xE3, bytes[index + 1] == 0x80 { return nil }
    return width
  }

  private func isCapital(_ index: Int) -> Bool {
    let byte = bytes[index]
    if byte < 0x80 { return byte >= 65 && byte <= 90 }
    guard byte == 0xC3, index + 1 < bytes.count else { return false }
    return bytes[index + 1] < 0x9F
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }

  private static func isASCIILetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 97 < 26 }
}
