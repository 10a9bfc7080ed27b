/// A text as numbers, words and marks: what ``PrintedDate`` is made of.
struct DateTokens {
  enum Token: Hashable {
    case number(Int, digits: Int)
    case word(DateWord)
    case mark(Mark)
  }

  /// What stands between numbers and words; spaces count for nothing.
  enum Mark: Hashable {
    case colon
    case comma
    case dot
    case minus
    case plus
    case slash
    case open
    case year
    case month
    case day
    case hour
    case other
  }

  private var tokens: [Token] = []
  private var ranges: [Range<Int>] = []
  private(set) var hasNumber = false

  /// Longer texts are read up to here: a date stands in a line, not in a book.
  private static let limit = 2_000

  /// O(text).
  init(_ text: String) {
    var text = text
    text.withUTF8 { read(UnsafeBufferPointer(rebasing: $0.prefix(Self.limit))) }
  }

  var count: Int { tokens.count }
  var indices: Range<Int> { tokens.indices }
  var words: [DateWord] { tokens.compactMap { if case .word(let word) = $0 { word } else { nil } } }

  subscript(index: Int) -> Token { tokens[index] }

  /// `nil` past the end.
  func token(_ index: Int) -> Token? { tokens.indices.contains(index) ? tokens[index] : nil }

  /// `nil` where there is no word.
  func word(_ index: Int) -> DateWord? {
    if case .word(let word)? = token(index) { word } else { nil }
  }

  /// UTF-8 offsets of a row of tokens, never an empty one.
  func range(_ row: Range<Int>) -> Range<Int> {
    ranges[row.lowerBound].lowerBound..<ranges[row.upperBound - 1].upperBound
  }
}

// What a token may be.
extension DateTokens {
  /// True for what parts the numbers of a date.
  func isDateMark(_ index: Int) -> Bool {
    switch token(index) {
    case .mark(.dot), .mark(.minus), .mark(.slash), .mark(.year), .mark(.month): true
    default: false
    }
  }

  func isDot(_ index: Int) -> Bool { token(index) == .mark(.dot) }

  func isHourMark(_ index: Int) -> Bool {
    token(index) == .mark(.hour) || word(index)?.isHourLetter == true
  }

  func sign(_ index: Int) -> Int? {
    switch token(index) {
    case .mark(.plus): 1
    case .mark(.minus): -1
    default: nil
    }
  }

  /// Whether `pm` or `p.m.` stands there, and where it ends; `nil` where neither it nor `am` does.
  func meridiem(_ index: Int) -> (isAfternoon: Bool, end: Int)? {
    guard let word = word(index) else { return nil }
    if let isAfternoon = word.isAfternoon { return (isAfternoon, index + 1) }
    guard let half = word.meridiemLetter, isDot(index + 1),
      self.word(index + 2)?.isMeridiemEnd == true
    else { return nil }
    return (half, isDot(index + 3) ? index + 4 : index + 3)
  }

  func skippingMarks(from index: Int) -> Int {
    var index = index
    while case .mark(let mark)? = token(index), mark != .colon { index += 1 }
    return index
  }

  /// Skips marks, and words that link a day to its month and year, such as `th`, `of`, `de`.
  func skippingLinks(from index: Int) -> Int {
    var index = index
    while index < count {
      switch tokens[index] {
      case .mark(let mark) where mark != .colon: index += 1
      case .word(let word) where word.isLink: index += 1
      default: return index
      }
    }
    return index
  }
}

// Reading.
extension DateTokens {
  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < bytes.count {
      let start = index
      let byte = bytes[index]
      if byte &- 0x30 < 10 {
        readNumber(bytes, &index)
      } else if let (mark, length) = Self.wideMark(bytes, at: index) {
        index += length
        if let mark { append(.mark(mark), start..<index) }
      } else if Self.isLetter(byte) {
        while index < bytes.count, Self.isLetter(bytes[index]),
          Self.wideMark(bytes, at: index) == nil
        {
          index += 1
        }
        let word = String(decoding: bytes[start..<index], as: UTF8.self).lowercased()
        append(.word(DateWord(word)), start..<index)
      } else {
        index += 1
        if byte > 0x20 { append(.mark(Self.mark(byte)), start..<index) }
      }
    }
  }

  private mutating func readNumber(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) {
    let start = index
    var value = 0
    while index < bytes.count, bytes[index] &- 0x30 < 10 {
      // A year and an hour that stand in two elements and print without a space.
      if index == start + 4, value / 100 == 19 || value / 100 == 20, Self.isHour(bytes, from: index)
      {
        break
      }
      if index < start + 15 { value = value * 10 + Int(bytes[index] - 0x30) }
      index += 1
    }
    hasNumber = true
    append(.number(value, digits: index - start), start..<index)
  }

  /// True for one or two digits and a colon.
  private static func isHour(_ bytes: UnsafeBufferPointer<UInt8>, from index: Int) -> Bool {
    var index = index
    let start = index
    while index < bytes.count, index < start + 3, bytes[index] &- 0x30 < 10 { index += 1 }
    return index > start && index < start + 3 && index < bytes.count && bytes[index] == 0x3A
  }

  private mutating func append(_ token: Token, _ range: Range<Int>) {
    tokens.append(token)
    ranges.append(range)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte >= 0x80
  }

  private static func mark(_ byte: UInt8) -> Mark {
    switch byte {
    case 0x3A: .colon
    case 0x2C: .comma
    case 0x2E: .dot
    case 0x2D: .minus
    case 0x2B: .plus
    case 0x2F: .slash
    case 0x28: .open
    default: .other
    }
  }

  /// Spaces and marks of more than one byte; the mark is `nil` for a space.
  private static func wideMark(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (Mark?, length: Int)? {
    let first = bytes[index]
    guard first >= 0xC2, index + 1 < bytes.count else { return nil }
    if first == 0xC2 {
      // No-break space, middle dot and their like: U+0080 to U+00BF holds no letters of dates.
      return (bytes[index + 1] == 0xA0 ? nil : .other, 2)
    }
    guard index + 2 < bytes.count, first >= 0xE2, first < 0xF0 else { return nil }
    let scalar =
      Int(first & 0x0F) << 12 | Int(bytes[index + 1] & 0x3F) << 6 | Int(bytes[index + 2] & 0x3F)
    switch scalar {
    case 0x2000...0x200F, 0x202F, 0x3000: return (nil, 3)
    case 0x2010...0x2015, 0x2212: return (.minus, 3)
    case 0x2016...0x206F, 0x25A0...0x25FF: return (.other, 3)
    case 0x5E74, 0xB144: return (.year, 3)
    case 0x6708, 0xC6D4: return (.month, 3)
    case 0x65E5, 0xC77C: return (.day, 3)
    case 0x65F6, 0x6642, 0x70B9, 0xC2DC: return (.hour, 3)
    default: return nil
    }
  }
}
