import Articles

/// A search through the rows of a list.
struct RowSearch: Sendable {
  /// As typed.
  let text: String
  /// What is looked for.
  let pattern: TextPattern

  /// `nil` where the text holds nothing to look for.
  init?(_ text: String) {
    guard let pattern = TextPattern(text, smartCase: true) else { return nil }
    self.text = text
    self.pattern = pattern
  }

  /// The rows whose words match, in order; O(all words).
  func matches(count: Int, words: (Int) -> String) -> [Int] {
    (0..<count).filter { pattern.isFound(in: words($0)) }
  }
}
