/// How wide the paragraphs of a text were wrapped by whoever wrote it.
struct WrapWidth {
  /// In characters.
  private let width: Int

  /// `nil` for a text whose lines are whole paragraphs, verses or records; O(n).
  ///
  /// A wrapped line is nearly full: the first word of the next one had no room on it.
  init?(_ lines: [TextLine]) {
    let pairs = zip(lines, lines.dropFirst()).prefix(20_000).filter { $1.blanksBefore == 0 }
    // The lines of a log or a table are alike in length too, but begin alike as well.
    let records = pairs.filter { $1.startsRecord }
    guard pairs.count >= 2, records.count * 2 < pairs.count else { return nil }
    var counts = [Int](repeating: 0, count: 131)
    for (line, _) in pairs {
      let length = line.length
      if length <= 130 { counts[length] += 1 }
    }
    // The width is what all but a few lines stay within.
    var within = 0
    guard
      let width = counts.indices.first(where: {
        within += counts[$0]
        return within * 100 >= pairs.count * 97
      }), width >= 40
    else { return nil }
    let candidate = WrapWidth(width: width)
    let full = pairs.filter { candidate.isFull($0, before: $1) }
    guard full.count * 10 >= pairs.count * 7 else { return nil }
    self = candidate
  }

  private init(width: Int) { self.width = width }

  /// True where the next line's first word had no room on this one.
  func isFull(_ line: TextLine, before next: TextLine) -> Bool {
    let word = next.text.prefix { $0 != " " }.prefix(60).count
    return line.length + 1 + word > width - 2
  }
}

extension TextLine {
  /// True for a line that begins with a number or a bracket, as times and entries do.
  fileprivate var startsRecord: Bool {
    guard let first = text.utf8.first else { return false }
    return first &- 48 < 10 || first == UInt8(ascii: "[") || first == UInt8(ascii: "<")
  }

  /// Characters from the margin to the end of the words, without combining marks' care.
  fileprivate var length: Int {
    guard text.utf8.count <= 400 else { return 401 }
    return indent + text.unicodeScalars.count
  }
}
