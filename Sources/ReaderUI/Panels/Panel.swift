import Articles

/// A list that lies over the article or the list of articles.
struct Panel: Sendable {
  /// What it lists.
  enum Kind: Hashable, Sendable {
    case authors
    case eventCard(Event.ID)
    case timeline
    case links
    /// The scene that help was asked in comes first.
    case help(Scene)

    /// The scene that its keys belong to.
    var scene: Scene {
      switch self {
      case .authors: .authors
      case .eventCard: .eventCard
      case .timeline: .timeline
      case .links: .links
      case .help: .help
      }
    }
  }

  /// A row of it.
  struct Row: Hashable, Sendable {
    /// What the row stands for, which also tells it from the others.
    enum Target: Hashable, Sendable {
      case author(CommentFilter.Author, count: Int, last: Timestamp?)
      case event(Event.ID)
      /// `index` counts the event's mentions.
      case mention(Event.ID, index: Int)
      case link(url: String, place: TextRange)
      case key(Action, Scene)
      case heading(String)
    }

    /// What the row stands for.
    var target: Target
    /// What it is searched by; empty for a mention, whose words are looked up only when they are
    /// needed, as there may be very many.
    var words = ""
  }

  /// What it lists.
  let kind: Kind
  /// The rows shown.
  private(set) var rows: [Row] = []
  /// How many there are where nothing narrows it.
  private(set) var totalCount = 0
  /// Which row is selected.
  private(set) var cursor = RowCursor()
  /// Words that a row must hold to be shown; empty shows all.
  private(set) var narrowing = ""
  /// The search through it; `nil` where none is under way.
  var search: RowSearch?
  /// Events of a timeline whose mentions are shown.
  var unfolded: Set<Event.ID> = []
  /// True for a timeline that also shows events which only one article speaks of.
  var isWide = false
  /// Rows that fit on the screen.
  private(set) var height = 1
  private var allRows: [Row] = []

  /// An empty panel.
  init(_ kind: Kind) { self.kind = kind }

  /// The selected row; `nil` where there is none.
  var selected: Row? { rows.indices.contains(cursor.selected) ? rows[cursor.selected] : nil }

  /// The first of all rows, narrowed away or not.
  var firstRow: Row? { allRows.first }

  /// Takes new rows; the selected one stays on its row of the screen.
  mutating func setRows(_ rows: [Row], words: (Row) -> String) {
    allRows = rows
    totalCount = rows.count
    narrow(by: words)
  }

  /// Shows only the rows that hold these words; a heading stays where a row under it does.
  mutating func narrow(to text: String, words: (Row) -> String) {
    narrowing = text
    narrow(by: words)
  }

  /// Moves the selection; false where it could go no further.
  mutating func perform(_ action: Action) -> Bool {
    cursor.perform(action, count: rows.count, height: height)
  }

  /// Selects a row as shown.
  mutating func select(row: Int) { cursor.select(row, count: rows.count, height: height) }

  /// Selects the first row that is as wanted, where there is one.
  mutating func select(where isWanted: (Row) -> Bool) {
    if let row = rows.firstIndex(where: isWanted) { select(row: row) }
  }

  /// Takes a new height in rows.
  mutating func resize(height: Int) {
    self.height = max(1, height)
    cursor.select(cursor.selected, count: rows.count, height: self.height)
  }

  private mutating func narrow(by words: (Row) -> String) {
    let selected = selected
    let patterns = narrowing.split(separator: " ").compactMap { TextPattern(String($0)) }
    rows = patterns.isEmpty ? allRows : narrowed(by: patterns, words)
    let kept = selected.flatMap { old in rows.firstIndex { $0.target.isSame(as: old.target) } }
    cursor.anchor(kept ?? min(cursor.selected, rows.count), count: rows.count, height: height)
  }

  private func narrowed(by patterns: [TextPattern], _ words: (Row) -> String) -> [Row] {
    var kept: [Row] = []
    var heading: Row?
    for row in allRows {
      if case .heading = row.target {
        heading = row
        continue
      }
      let words = words(row)
      if patterns.allSatisfy({ $0.isFound(in: words) }) {
        if let above = heading { kept.append(above) }
        heading = nil
        kept.append(row)
      }
    }
    return kept
  }
}

extension Panel.Row.Target {
  /// True for the same thing, though its figures may have changed.
  func isSame(as other: Self) -> Bool {
    if case (.author(let left, _, _), .author(let right, _, _)) = (self, other) {
      return left == right
    }
    return self == other
  }
}
