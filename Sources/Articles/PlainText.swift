/// Makes text safe to show: nothing in it can steer a terminal or reorder what is around it.
public enum PlainText {
  /// The text without control characters.
  ///
  /// Line ends become `\n`. Dropped are C0 (tab and newline apart), DEL, C1, bidirectional
  /// embeddings, overrides and isolates, and other invisible format controls that terminals
  /// disagree on. Cost is O(n), with no copy where nothing is to be dropped.
  public static func cleaned(_ text: String) -> String {
    guard !isClean(text) else { return text }
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if scalar == "\r" {
        result.append("\n")
      } else if scalar == "\n" {
        if previous != "\r" { result.append(scalar) }
      } else if scalar == "\u{2028}" || scalar == "\u{2029}" || scalar == "\u{85}" {
        result.append("\n")
      } else if isAllowed(scalar) {
        result.append(scalar)
      }
      previous = scalar
    }
    return String(result)
  }

  /// True where ``cleaned(_:)`` would change nothing.
  public static func isClean(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy(isAllowed)
  }

  /// False for every scalar that is not text.
  public static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x20...0x7E: true
    case 0..<0x20, 0x7F...0x9F: false
    case 0x200E, 0x200F, 0x061C: true  // marks: they steer only themselves
    case 0x202A...0x202E, 0x2066...0x2069, 0x2028, 0x2029: false
    case 0x206A...0x206F, 0xFEFF, 0xFFF9...0xFFFB, 0xFFFE, 0xFFFF: false
    case 0xE0000...0xE0FFF: (0xE0100...0xE01EF).contains(scalar.value)
    default: scalar.value & 0xFFFE != 0xFFFE
    }
  }
}

extension String {
  /// Runs of non-space characters, by bytes: cheap, and near enough for reading times.
  ///
  /// Scripts without spaces count a word for every two characters.
  var approximateWordCount: Int {
    var words = 0
    var wide = 0
    var isInWord = false
    for byte in utf8 {
      if byte == 0x20 || byte == 0x0A || byte == 0x09 {
        isInWord = false
      } else {
        if !isInWord { words += 1 }
        isInWord = true
        // Lead bytes of U+3000…U+D7FF: kana, Han and Hangul.
        if byte >= 0xE3 && byte <= 0xED { wide += 1 }
      }
    }
    return words + wide / 2
  }
}
