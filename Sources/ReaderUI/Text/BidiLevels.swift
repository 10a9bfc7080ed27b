/// Which way each character of a text runs (UAX #9, without explicit formatting).
struct BidiLevels {
  /// The offset that the levels begin at.
  private let start: Int
  /// One for each UTF-8 byte, even for left to right, odd for right to left.
  private let levels: [UInt8]
  /// Each paragraph's first offset and level, in order.
  private let paragraphs: [(start: Int, level: UInt8)]

  /// `nil` where all of the text runs from left to right.
  ///
  /// Cost is O(n).
  init?(_ text: String, _ range: Range<Int>) {
    let slice = text.utf8Slice(range)
    guard BidiClass.runsRightToLeft(slice) else { return nil }
    start = range.lowerBound
    var levels: [UInt8] = []
    levels.reserveCapacity(range.count)
    var paragraphs: [(start: Int, level: UInt8)] = []
    for line in slice.split(separator: "\n", omittingEmptySubsequences: false) {
      var paragraph = Paragraph(line)
      paragraph.resolve()
      paragraphs.append((start + levels.count, paragraph.level))
      for (character, level) in zip(line, paragraph.levels) {
        levels.append(contentsOf: repeatElement(level, count: character.utf8.count))
      }
      levels.append(paragraph.level)
    }
    self.levels = levels
    self.paragraphs = paragraphs
  }

  /// The level of the character at a UTF-8 offset.
  func level(at offset: Int) -> UInt8 {
    levels.indices.contains(offset - start) ? levels[offset - start] : 0
  }

  /// The level of the paragraph that holds the offset: 1 where it is read from the right.
  func paragraphLevel(at offset: Int) -> UInt8 {
    paragraphs.last { $0.start <= offset }?.level ?? 0
  }

  /// The order in which the characters of one line stand from left to right (rule L2).
  static func visualOrder(_ levels: [UInt8]) -> [Int] {
    var order = Array(levels.indices)
    guard let highest = levels.max(), highest > 0 else { return order }
    for level in stride(from: highest, through: 1, by: -1) {
      var index = 0
      while index < levels.count {
        guard levels[index] >= level else {
          index += 1
          continue
        }
        let first = index
        while index < levels.count, levels[index] >= level { index += 1 }
        order[first..<index].reverse()
      }
    }
    return order
  }

  /// The sign that a reader from the right sees in place of this one (rule L4).
  static func mirrored(_ text: String) -> String {
    guard let index = mirrors.firstIndex(where: { $0.0 == text || $0.1 == text }) else {
      return text
    }
    return mirrors[index].0 == text ? mirrors[index].1 : mirrors[index].0
  }

  private static let mirrors: [(String, String)] = [
    ("(", ")"), ("[", "]"), ("{", "}"), ("<", ">"), ("«", "»"), ("‹", "›"), ("≤", "≥"),
    ("⟨", "⟩"), ("⟦", "⟧"), ("「", "」"), ("『", "』"), ("【", "】"), ("〈", "〉"), ("《", "》"),
  ]
}

/// One paragraph while its levels are worked out.
private struct Paragraph {
  /// 0 or 1, by the first letter that has a direction (rules P2 and P3).
  let level: UInt8
  private(set) var levels: [UInt8] = []
  private let characters: [Character]
  private var classes: [BidiClass]

  init(_ text: Substring) {
    characters = Array(text)
    classes = characters.map { $0.unicodeScalars.first.map(BidiClass.init) ?? .neutral }
    let strong = classes.first { $0 == .left || $0 == .right || $0 == .arabicLetter }
    level = strong == .right || strong == .arabicLetter ? 1 : 0
  }

  private var direction: BidiClass { level == 0 ? .left : .right }

  mutating func resolve() {
    resolveNumbers()
    resolveSeparators()
    resolveBrackets()
    resolveNeutrals()
    levels = classes.map { kind in
      switch kind {
      case .right: 1
      case .europeanNumber, .arabicNumber: 2
      case .left where level == 1: 2
      default: level
      }
    }
  }

  /// Rules W1 to W3.
  private mutating func resolveNumbers() {
    var previous = direction
    var strong = direction
    for index in classes.indices {
      switch classes[index] {
      case .nonspacingMark: classes[index] = previous
      case .europeanNumber where strong == .arabicLetter: classes[index] = .arabicNumber
      case .left, .right, .arabicLetter: strong = classes[index]
      default: break
      }
      previous = classes[index]
    }
    for index in classes.indices where classes[index] == .arabicLetter {
      classes[index] = .right
    }
  }

  /// Rules W4 to W7.
  private mutating func resolveSeparators() {
    for index in classes.indices.dropFirst().dropLast() {
      let around = classes[index - 1]
      guard around == classes[index + 1] else { continue }
      switch (classes[index], around) {
      case (.europeanSeparator, .europeanNumber), (.commonSeparator, .europeanNumber),
        (.commonSeparator, .arabicNumber):
        classes[index] = around
      default: break
      }
    }
    var index = 0
    while index < classes.count {
      let first = index
      while index < classes.count, classes[index] == .europeanTerminator { index += 1 }
      if index == first {
        index += 1
        continue
      }
      let touchesNumber =
        first > 0 && classes[first - 1] == .europeanNumber
        || index < classes.count && classes[index] == .europeanNumber
      for place in first..<index { classes[place] = touchesNumber ? .europeanNumber : .neutral }
    }
    var strong = direction
    for index in classes.indices {
      switch classes[index] {
      case .europeanSeparator, .commonSeparator: classes[index] = .neutral
      case .europeanNumber where strong == .left: classes[index] = .left
      case .left, .right: strong = classes[index]
      default: break
      }
    }
  }

  /// Rule N0: the two signs of a pair run the same way.
  private mutating func resolveBrackets() {
    for (first, last) in bracketPairs() {
      var inside: Set<BidiClass> = []
      for index in first + 1..<max(first + 1, last) {
        if let strong = strength(classes[index]) { inside.insert(strong) }
      }
      guard !inside.isEmpty else { continue }
      var resolved = direction
      if !inside.contains(direction) {
        let before = classes[..<first].last { strength($0) != nil }.flatMap(strength)
        let opposite: BidiClass = direction == .left ? .right : .left
        resolved = before ?? direction == opposite ? opposite : direction
      }
      classes[first] = resolved
      classes[last] = resolved
    }
  }

  /// Pairs by the place of their first sign; none deeper than the standard's 63.
  private func bracketPairs() -> [(Int, Int)] {
    var open: [(close: Character, at: Int)] = []
    var pairs: [(Int, Int)] = []
    for (index, character) in characters.enumerated() where classes[index] == .neutral {
      if let close = Self.closing(character) {
        guard open.count < 63 else { break }
        open.append((close, index))
      } else if let match = open.lastIndex(where: { $0.close == character }) {
        pairs.append((open[match].at, index))
        open.removeSubrange(match...)
      }
    }
    return pairs.sorted { $0.0 < $1.0 }
  }

  private static func closing(_ character: Character) -> Character? {
    switch character {
    case "(": ")"
    case "[": "]"
    case "{": "}"
    case "「": "」"
    case "『": "』"
    case "【": "】"
    case "〈": "〉"
    case "《": "》"
    default: nil
    }
  }

  /// Rules N1 and N2.
  private mutating func resolveNeutrals() {
    var index = 0
    while index < classes.count {
      let first = index
      while index < classes.count, strength(classes[index]) == nil { index += 1 }
      if index == first {
        index += 1
        continue
      }
      let before = first > 0 ? strength(classes[first - 1]) : direction
      let after = index < classes.count ? strength(classes[index]) : direction
      let resolved = before == after ? before ?? direction : direction
      for place in first..<index { classes[place] = resolved }
    }
  }

  /// The direction that a class stands for among neutrals, numbers running right to left.
  private func strength(_ kind: BidiClass) -> BidiClass? {
    switch kind {
    case .left: .left
    case .right, .arabicNumber, .europeanNumber: .right
    default: nil
    }
  }
}
