import Articles

/// What the page of an article can do at a key.
enum PageAction: CaseIterable {
  // Scrolling.
  case lineDown
  case lineUp
  case pageForward
  case pageBack
  case halfForward
  case halfBack
  case top
  case bottom
  case lineToMiddle
  case lineToTop
  case lineToBottom
  // Moving.
  case nextItem
  case previousItem
  case switchPart
  case nextThread
  case previousThread
  case nextSibling
  case previousSibling
  case parent
  case nextMention
  case previousMention
  case nextTarget
  case previousTarget
  // Folding.
  case toggleFold
  case collapse
  case expand
  case toggleAll
  case collapseAll
  case expandAll
  case foldMore
  case foldLess
  // Arranging.
  case nextOrder
  case togglePrintedFlat
  case wider
  case narrower
}

/// What came of an action.
enum PageAnswer: Hashable {
  case done
  /// There is nothing more in that direction.
  case nothingFurther
  /// A sentence for the bottom line.
  case message(String)
}

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

/// Which comments are shown in full: those that meet every condition set.
///
/// What they answer stays as dimmed context; everything else is left out.
struct CommentFilter: Hashable {
  /// Who wrote a comment.
  enum Author: Hashable {
    case named(String)
    /// Those whose name the page lost.
    case unnamed
  }

  /// `nil` lets every author through.
  var author: Author?
  /// `nil` lets every comment through.
  var comments: Set<Comment.ID>?

  /// True where the comment meets every condition.
  func admits(_ comment: Comment) -> Bool {
    switch author {
    case .named(let name) where comment.author != name: return false
    case .unnamed where comment.author != nil: return false
    default: return comments?.contains(comment.id) ?? true
    }
  }
}

/// What Tab and the keys for mentions stop at.
enum PageTarget: Hashable {
  case link(url: String, TextRange)
  case mention(event: Event.ID, TextRange)

  /// The words.
  var range: TextRange {
    switch self {
    case .link(_, let range), .mention(_, let range): range
    }
  }
}

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
