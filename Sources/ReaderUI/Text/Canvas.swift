/// A grid of cells to draw on; what is drawn later covers what was there.
struct Canvas {
  /// The cells it has.
  let size: Size
  private var cells: [Cell]

  private struct Cell {
    /// Empty for a cell that nothing was drawn on.
    var text = ""
    var style = Style(.text)
    /// False for the right half of a wide character.
    var isStart = true
  }

  /// An empty grid.
  init(size: Size) {
    self.size = size
    cells = Array(repeating: Cell(), count: size.rows * size.columns)
  }

  /// Draws one line of any text and returns how many cells it took, at most `limit`.
  ///
  /// What falls outside the grid is left out.
  @discardableResult
  mutating func put(
    _ text: String, row: Int, column: Int, style: Style, limit: Int = .max
  ) -> Int {
    guard limit > 0 else { return 0 }
    // No cell takes less than a byte, nor many bytes: the far end of a huge text is not needed.
    let room = max(0, min(limit, size.columns - column))
    let textRow = TextRow(text.utf8.count > 1024 ? CellText.fitted(text, room) : text)
    for cell in textRow.cells {
      guard cell.column + cell.width <= limit else { return cell.column }
      put(cell.text, cell.width, row: row, column: column + cell.column, style: style)
    }
    return textRow.width
  }

  /// Draws one character that takes `width` cells.
  mutating func put(_ text: String, _ width: Int, row: Int, column: Int, style: Style) {
    guard row >= 0, row < size.rows, column >= 0, column < size.columns, width > 0 else { return }
    guard column + width <= size.columns else {
      set(Cell(text: " ", style: style), row, column)
      return
    }
    set(Cell(text: text, style: style), row, column)
    for next in column + 1..<max(column + 1, column + width) {
      set(Cell(style: style, isStart: false), row, next)
    }
  }

  /// Makes an area empty; rows and columns outside the grid are left out.
  mutating func clear(rows: Range<Int>, columns: Range<Int>) {
    for row in rows.clamped(to: 0..<size.rows) {
      for column in columns.clamped(to: 0..<size.columns) { set(Cell(), row, column) }
    }
  }

  /// Changes the style of all that is drawn in an area.
  mutating func restyle(
    rows: Range<Int>, columns: Range<Int>, _ change: (inout Style) -> Void
  ) {
    for row in rows.clamped(to: 0..<size.rows) {
      for column in columns.clamped(to: 0..<size.columns) {
        change(&cells[row * size.columns + column].style)
      }
    }
  }

  /// What was drawn, as runs.
  var screen: Screen {
    var screen = Screen(size: size)
    for row in 0..<size.rows { screen.rows[row] = runs(inRow: row) }
    return screen
  }

  private func runs(inRow row: Int) -> [Run] {
    var runs: [Run] = []
    var run: Run?
    for column in 0..<size.columns {
      let cell = cells[row * size.columns + column]
      guard cell.isStart else { continue }
      if cell.text.isEmpty {
        if let done = run { runs.append(done) }
        run = nil
      } else if run?.style == cell.style {
        run?.text += cell.text
      } else {
        if let done = run { runs.append(done) }
        run = Run(column: column, text: cell.text, style: cell.style)
      }
    }
    if let run { runs.append(run) }
    return runs
  }

  /// Also breaks up a wide character of which half is covered.
  private mutating func set(_ cell: Cell, _ row: Int, _ column: Int) {
    let index = row * size.columns + column
    if cell.isStart, !cells[index].isStart, column > 0 {
      var first = index - 1
      while first > row * size.columns, !cells[first].isStart { first -= 1 }
      for half in first..<index { cells[half] = Cell(text: " ", style: cells[half].style) }
    }
    cells[index] = cell
    let next = index + 1
    if next < (row + 1) * size.columns, !cells[next].isStart {
      cells[next] = Cell(text: " ", style: cells[next].style)
    }
  }
}
