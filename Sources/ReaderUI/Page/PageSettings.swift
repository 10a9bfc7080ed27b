import Articles

/// How a page is set and arranged; what a reader chose on one page holds for the next.
struct PageSettings: Hashable, Sendable {
  /// The widths that a reader can choose, in cells.
  static let textWidths = 40...100

  /// Cells of a full line of text, where the screen has room for them.
  var textWidth = 72
  var glyphs = Glyphs.unicode
  /// Long threads show only their first comment until they are expanded.
  var startsFolded = true
  var order = CommentThread.Order.asGiven
  /// Replies that were worked out from the words stand as the page prints them, answering none.
  var isPrintedFlat = false
  /// Authors whose words are not shown.
  var muted: Set<String> = []
}
