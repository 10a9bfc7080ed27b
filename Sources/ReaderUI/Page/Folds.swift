import Articles

/// Which comments are folded: what a reader folded by hand lies over what levels and the start ask.
struct Folds {
  /// How much of a comment and its replies is shown.
  enum State: UInt8 {
    case open
    /// Its own words, but no reply.
    case repliesHidden
    /// One row.
    case collapsed
  }

  /// By index in the article's comments; empty until something is folded by hand.
  private var byHand: [State?] = []
  /// Replies deeper than this are hidden; -1 collapses all; `nil` asks for nothing.
  private(set) var level: Int?
  /// True while long threads are folded as they are at the start.
  private(set) var hasStartFolds: Bool

  /// Nothing folded, but for long threads where told.
  init(startsFolded: Bool) {
    hasStartFolds = startsFolded
  }

  /// How a node is shown.
  func state(of node: CommentThread.Node, replyCount: Int) -> State {
    if !byHand.isEmpty, let state = byHand[node.comment] { return state }
    if let level, node.depth == max(level, 0) {
      if level < 0 { return .collapsed }
      if node.descendantCount > 0 { return .repliesHidden }
    }
    if hasStartFolds, node.descendantCount > 6 || replyCount > 4 { return .repliesHidden }
    return .open
  }

  /// Folds or opens one comment, by its index in the article's comments.
  mutating func set(_ state: State, comment: Int, of count: Int) {
    if byHand.count < count {
      byHand += Array(repeating: nil, count: count - byHand.count)
    }
    byHand[comment] = state
  }

  /// Hides what lies deeper than `level`, leaving hand-made folds; -1 collapses all.
  mutating func set(level: Int) {
    self.level = level
  }

  /// Undoes the folds of levels and of the start, leaving hand-made ones, down to `level`.
  mutating func open(toLevel level: Int?) {
    self.level = level
    hasStartFolds = false
  }

  /// Collapses every thread to a row.
  mutating func collapseAll() {
    byHand = []
    level = -1
  }

  /// Opens everything.
  mutating func expandAll() {
    byHand = []
    level = nil
    hasStartFolds = false
  }

  /// The folds of the same comments in a new version of the page.
  ///
  /// `origins` gives for each new comment its index in the old version, `nil` for a new one.
  func moved(to origins: [Int?]) -> Folds {
    var folds = self
    if !byHand.isEmpty {
      folds.byHand = origins.map { index in
        guard let index, byHand.indices.contains(index) else { return nil }
        return byHand[index]
      }
    }
    return folds
  }
}
