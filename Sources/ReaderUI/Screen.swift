/// What the terminal should show: rows of styled runs, and nothing of how it is done.
public struct Screen: Hashable, Sendable {
  /// The cells it covers.
  public var size: Size
  /// As many as the size has rows; a row's runs are sorted by column and do not overlap.
  public var rows: [[Run]]
  /// Where the terminal's cursor is shown; `nil` hides it.
  public var cursor: Position?

  /// An empty screen.
  public init(size: Size) {
    self.size = size
    rows = Array(repeating: [], count: size.rows)
  }
}

/// Rows and columns of cells, each at least 0.
public struct Size: Hashable, Sendable {
  /// Cells from left to right.
  public var columns: Int
  /// Cells from top to bottom.
  public var rows: Int

  /// A size in cells.
  public init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }
}

/// A cell, counted from 0 at the top left.
public struct Position: Hashable, Sendable {
  /// From 0, downwards.
  public var row: Int
  /// From 0, to the right.
  public var column: Int

  /// The cell at `row` and `column`.
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}

/// Text in one style that starts at a column.
public struct Run: Hashable, Sendable {
  /// In cells, from 0.
  public var column: Int
  /// Clean text of one line.
  public var text: String
  /// How it looks.
  public var style: Style

  /// `text` in `style`, from `column` on.
  public init(column: Int, text: String, style: Style) {
    self.column = column
    self.text = text
    self.style = style
  }
}

/// What a run is to its reader; the terminal gives each role its look.
public struct Style: Hashable, Sendable {
  /// One look each.
  public enum Role: Sendable, CaseIterable {
    case text
    case title
    case byline
    case caption
    case heading
    case quotation
    case code
    case link
    case mention
    case author
    case mutedAuthor
    case score
    case date
    case guide
    case collapsed
    case inferred
    case match
    case currentMatch
    case selection
    case dimmed
    case status
    case warning
    case unread
    case bar
  }

  /// What the run is to its reader.
  public var role: Role
  /// Weightier than the text around it.
  public var isStrong: Bool
  /// Stressed by its writer.
  public var isEmphasized: Bool
  /// Marks what Tab has reached.
  public var isFocused: Bool

  /// A role's look, with emphasis where told.
  public init(
    _ role: Role, isStrong: Bool = false, isEmphasized: Bool = false, isFocused: Bool = false
  ) {
    self.role = role
    self.isStrong = isStrong
    self.isEmphasized = isEmphasized
    self.isFocused = isFocused
  }
}
