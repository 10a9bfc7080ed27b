/// A row of the laid-out page; holds only for one width and one state of folds.
struct RowPosition: Hashable, Comparable {
  /// 0 for the body, one more than its node for a comment.
  var section: Int
  /// In a section: 0 for its head, then the pieces of its blocks; in the body last of all the
  /// line that begins the comments.
  var unit = 0
  /// Within the unit.
  var line = 0

  /// The node of the comment that the row is part of; `nil` in the body.
  var node: Int? { section > 0 ? section - 1 : nil }

  /// Downwards.
  static func < (one: Self, other: Self) -> Bool {
    (one.section, one.unit, one.line) < (other.section, other.unit, other.line)
  }
}

/// A row on the screen, with all that is needed to draw it.
struct PageRow {
  var position: RowPosition
  var layout: UnitLayout
}
