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
  case nextNew
  case previousNew
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
