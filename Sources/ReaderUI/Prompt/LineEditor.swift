import Articles

/// One line of text being typed.
struct LineEditor: Hashable, Sendable {
  private var characters: [Character]
  /// How many characters stand before the cursor.
  private(set) var cursor: Int

  /// A line that already says something, with the cursor after it.
  init(_ text: String = "") {
    characters = Array(text)
    cursor = characters.count
  }

  /// What it says.
  var text: String { String(characters) }

  /// What stands before the cursor.
  var textBeforeCursor: String { String(characters[..<cursor]) }

  /// Puts text at the cursor, as one line and clean.
  mutating func insert(_ text: String) {
    let line = PlainText.cleaned(text).map { $0.isNewline || $0 == "\t" ? " " : $0 }
    let before = textBeforeCursor + line
    // A combining mark joins the character before it, so the line is counted anew.
    let after = String(characters[cursor...])
    characters = Array(before + after)
    cursor = min(Array(before).count, characters.count)
  }

  /// Edits as a key says; false for a key that edits nothing.
  mutating func edit(_ key: Key) -> Bool {
    switch key {
    case .character(let scalar):
      guard PlainText.isAllowed(scalar) else { return false }
      insert(String(Character(scalar)))
    case .backspace: remove(cursor - 1..<cursor)
    case .delete, .control("d"): remove(cursor..<cursor + 1)
    case .control("w"): remove(wordStart..<cursor)
    case .control("u"): remove(0..<cursor)
    case .control("k"): remove(cursor..<characters.count)
    case .left, .control("b"): cursor = max(0, cursor - 1)
    case .right, .control("f"): cursor = min(characters.count, cursor + 1)
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): cursor = characters.count
    default: return false
    }
    return true
  }

  private mutating func remove(_ range: Range<Int>) {
    let range = range.clamped(to: 0..<characters.count)
    characters.removeSubrange(range)
    cursor = range.lowerBound
  }

  private var wordStart: Int {
    var start = cursor
    while start > 0, characters[start - 1].isWhitespace { start -= 1 }
    while start > 0, !characters[start - 1].isWhitespace { start -= 1 }
    return start
  }
}
