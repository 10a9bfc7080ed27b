/// A piece of a sentence around the words in it that matter.
struct Excerpt: Hashable, Sendable {
  /// What comes before the words, and may begin with an ellipsis.
  var before = ""
  /// The words, shortened only where they alone are too long.
  var words: String
  /// What comes after them, and may end with an ellipsis.
  var after = ""

  /// Cuts `sentence` to `columns` cells around the first place where it holds `words`.
  init(_ sentence: String, around words: String, columns: Int, ellipsis: String) {
    self.words = CellText.fitted(words, columns, ellipsis: ellipsis)
    guard let pattern = TextPlace(of: words, in: sentence) else {
      self.words = ""
      after = CellText.fitted(sentence, columns, ellipsis: ellipsis)
      return
    }
    var room = columns - CellText.width(self.words)
    let left = sentence.slice(0..<pattern.range.lowerBound)
    let right = sentence.slice(pattern.range.upperBound..<sentence.utf8.count)
    let rightWidth = min(CellText.width(right), room)
    // The words stand in the middle, unless one side needs less than its half.
    let leftRoom = max(room / 2, room - rightWidth)
    before = Self.tail(left, leftRoom, ellipsis)
    room -= CellText.width(before)
    after = CellText.fitted(right, room, ellipsis: ellipsis)
  }

  /// The end of a text, from the start of a word on.
  private static func tail(_ text: String, _ columns: Int, _ ellipsis: String) -> String {
    guard CellText.width(text) > columns else { return text }
    var kept: [Substring] = []
    var width = CellText.width(ellipsis) + 1
    let endsInSpace = text.last?.isWhitespace ?? false
    for word in text.split(separator: " ").reversed() {
      width += CellText.width(String(word)) + 1
      guard width <= columns else { break }
      kept.append(word)
    }
    let words = ([ellipsis] + kept.reversed().map(String.init)).joined(separator: " ")
    let tail = words + (endsInSpace ? " " : "")
    return CellText.width(tail) <= columns ? tail : ""
  }
}

/// Where some text holds other text, as UTF-8 offsets.
private struct TextPlace {
  var range: Range<Int>

  /// The first place; `nil` where there is none.
  init?(of words: String, in text: String) {
    let wanted = Array(words.utf8)
    let bytes = Array(text.utf8)
    guard !wanted.isEmpty, bytes.count >= wanted.count,
      let start = (0...bytes.count - wanted.count).first(where: {
        bytes[$0] == wanted[0] && bytes[$0..<$0 + wanted.count].elementsEqual(wanted)
      })
    else { return nil }
    range = start..<start + wanted.count
  }
}
