import Articles

/// A search through an article, as typed so far, worked out in slices.
struct ArticleSearch: Sendable {
  /// As typed.
  let text: String
  /// The place that the search set out from.
  let origin: Place
  private(set) var index: SearchIndex
  private var search: TextSearch
  /// The match that is shown as the one at hand, from 0; `nil` while none is found.
  private(set) var current: Int?
  /// True once the search went round past the end.
  private(set) var hasWrapped = false

  /// Looks from `origin` on; `nil` where the text holds nothing to look for.
  ///
  /// What an earlier search for a shorter text found is used where it can be.
  init?(_ text: String, from origin: Place, index: SearchIndex, after earlier: ArticleSearch?) {
    guard let pattern = TextPattern(text, smartCase: true) else { return nil }
    self.text = text
    self.origin = origin
    self.index = index
    search = earlier?.search.narrowed(to: pattern, in: index) ?? TextSearch(pattern)
    findFirst()
  }

  /// How many matches are found so far.
  var count: Int { search.count }

  /// True when the whole article is searched.
  var isComplete: Bool { search.isComplete(in: index) }

  /// The stretch of text of the match at hand.
  var currentRange: TextRange? { current.flatMap { search.range($0, in: index) } }

  /// The counter: `2 of 5`, `2 of 5…` while more may be found.
  func counter(_ ellipsis: String) -> String {
    let sofar = isComplete ? "" : ellipsis
    guard count > 0 else { return isComplete ? "not found" : "searching\(sofar)" }
    return current.map { "\($0 + 1) of \(count)\(sofar)" } ?? "\(count)\(sofar)"
  }

  /// Works on for a few milliseconds.
  mutating func advance() {
    index.extend(by: 1 << 19)
    search.extend(in: index, by: 1 << 20)
    if current == nil { findFirst() }
  }

  /// Goes to the next match or the previous one, round the ends; `place` is where the eye is.
  ///
  /// False where there is none.
  mutating func step(_ distance: Int, from place: Place, isCurrentInView: Bool) -> Bool {
    guard count > 0 else { return false }
    let next: Int
    if let current, isCurrentInView {
      next = current + distance
    } else {
      let following = search.firstMatch(from: place, in: index) ?? count
      next = distance > 0 ? following : following - 1
    }
    hasWrapped = !(0..<count).contains(next)
    current = (next + count) % count
    return true
  }

  /// The matches in stretches of text.
  func matches(in stretches: [TextRange]) -> [TextRange] {
    stretches.flatMap { search.matches(in: $0, of: index) }
  }

  private mutating func findFirst() {
    if let match = search.firstMatch(from: origin, in: index) {
      current = match
    } else if isComplete, count > 0 {
      current = 0
      hasWrapped = true
    }
  }
}
