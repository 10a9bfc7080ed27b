import Articles

/// Where a page stands, for the status line.
struct PageStatus: Hashable {
  /// The event that the page is at.
  struct EventPlace: Hashable {
    /// From 1, in the order in which the article first speaks of its events.
    var number: Int
    /// How many events the article speaks of.
    var count: Int
    var event: Event.ID
  }

  /// How much of the page lies above the last row, 0 to 100.
  var percent: Int
  var isInComments: Bool
  /// True while the headline is on the screen.
  var showsTitle: Bool
  /// The focused event, else the first one on the screen; `nil` where none is.
  var event: EventPlace?
  /// The selected comment's number, from 1, in the order shown; `nil` in the body and for a
  /// comment that the filter dims.
  var comment: Int?
  /// Comments that the filter lets through; all without one.
  var commentCount: Int
  /// Comments that folds keep from sight.
  var foldedCount: Int
}
