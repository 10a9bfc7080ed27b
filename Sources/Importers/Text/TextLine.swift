/// A line with words in it, and the white space around it.
struct TextLine {
  /// Without white space at either end; never empty.
  var text: Substring
  /// With its indent, without white space at the end.
  var raw: Substring
  /// Columns of white space before it; a tab counts to the next multiple of four.
  var indent: Int
  /// How many lines without words stand right above it.
  var blanksBefore: Int

  /// The lines of a clean text that hold words, in order; O(n).
  static func lines(of text: String) -> [TextLine] {
    var lines: [TextLine] = []
    var blanks = 0
    for raw in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if let line = TextLine(Substring(raw), blanksBefore: blanks) {
        lines.append(line)
        blanks = 0
      } else {
        blanks += 1
      }
    }
    return lines
  }

  /// `nil` for a line without words.
  private init?(_ line: Substring, blanksBefore: Int) {
    let trimmed = line.trimmedOfSpace
    guard !trimmed.isEmpty else { return nil }
    text = trimmed
    raw = line[..<trimmed.endIndex]
    indent = 0
    for byte in line.utf8[..<trimmed.startIndex] where byte < 0x80 || byte >= 0xC0 {
      indent += byte == UInt8(ascii: "\t") ? 4 - indent % 4 : 1
    }
    self.blanksBefore = blanksBefore
  }
}

extension Substring {
  /// Without spaces, tabs, line ends and no-break, ideographic and zero-width spaces at either end.
  var trimmedOfSpace: Substring {
    var start = startIndex
    var end = endIndex
    let scalars = unicodeScalars
    while start < end, scalars[start].isSpace { start = scalars.index(after: start) }
    while end > start {
      let before = scalars.index(before: end)
      guard scalars[before].isSpace else { break }
      end = before
    }
    return self[start..<end]
  }
}

extension Unicode.Scalar {
  /// White space, also of no width.
  var isSpace: Bool {
    switch value {
    case 0x20, 0x09, 0x0A, 0x0D, 0xA0, 0x3000, 0x2000...0x200B, 0x202F, 0x205F: true
    default: false
    }
  }

  /// A letter of any script; fast for ASCII.
  var isLetter: Bool {
    value < 0x80 ? (value | 0x20) &- 97 < 26 : properties.isAlphabetic
  }

  /// A digit or a number of any script; fast for ASCII.
  var isNumeral: Bool {
    value < 0x80 ? value &- 48 < 10 : properties.numericType != nil
  }
}
