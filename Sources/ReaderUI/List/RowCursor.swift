/// Which row of a list is selected, and which part of the list is on the screen.
struct RowCursor: Hashable, Sendable {
  /// From 0; 0 in an empty list.
  private(set) var selected = 0
  /// The first row on the screen.
  private(set) var top = 0

  /// Moves as an action says, in a list of `count` rows of which `height` fit on the screen.
  ///
  /// False where it could go no further, or the action moves nothing.
  mutating func perform(_ action: Action, count: Int, height: Int) -> Bool {
    let page = max(1, height - 1)
    let before = self
    switch action {
    case .nextItem, .lineDown: select(selected + 1, count: count, height: height)
    case .previousItem, .lineUp: select(selected - 1, count: count, height: height)
    case .pageForward: scroll(by: page, count: count, height: height)
    case .pageBack: scroll(by: -page, count: count, height: height)
    case .halfForward: scroll(by: max(1, height / 2), count: count, height: height)
    case .halfBack: scroll(by: -max(1, height / 2), count: count, height: height)
    case .top: select(0, count: count, height: height)
    case .bottom: select(count - 1, count: count, height: height)
    default: return false
    }
    return self != before
  }

  /// Selects a row and brings it onto the screen, moving the list as little as it can.
  mutating func select(_ row: Int, count: Int, height: Int) {
    selected = max(0, min(row, count - 1))
    top = min(top, selected)
    top = max(top, selected - max(1, height) + 1)
    top = max(0, min(top, count - max(1, height)))
  }

  /// Selects a row and holds it on the screen row where the selection was.
  mutating func anchor(_ row: Int, count: Int, height: Int) {
    top = max(0, row - (selected - top))
    select(row, count: count, height: height)
  }

  /// Moves the list and the selection with it; at an end, only the selection.
  private mutating func scroll(by rows: Int, count: Int, height: Int) {
    top = max(0, min(top + rows, count - max(1, height)))
    select(selected + rows, count: count, height: height)
  }
}
