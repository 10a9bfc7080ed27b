import Articles

/// The lines of one unit of the page: its head, a comment's head, or a piece of a block's text.
struct UnitLayout {
  /// A line that is no text of a block.
  enum Lead {
    case blank
    /// Words about the page, ready to draw.
    case words([Run])
    /// A comment's author and what is known of it.
    case commentHead
  }

  /// Stand before the text.
  var leads: [Lead] = []
  /// The block's index in its part.
  var block = 0
  /// UTF-8 ranges in the block's text, one a line.
  var lines: [Range<Int>] = []
  var setting = BlockSetting(.paragraph, width: 1, glyphs: .unicode)
  var levels: BidiLevels?
  /// Columns that a table's tabs reach to; empty where the table is too wide to be set as one.
  var tabStops: [Int] = []
  /// True in the unit that begins its block.
  var isStart = true
  /// True where more words follow that are not shown.
  var isCut = false

  var lineCount: Int { leads.count + lines.count }

  /// The line that holds the UTF-8 offset, counted with the leads.
  func line(at offset: Int) -> Int {
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if lines[middle].lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    return leads.count + max(0, low - 1)
  }

  /// The text that stands in a line; `nil` in a lead.
  func text(inLine line: Int) -> Range<Int>? {
    lines.indices.contains(line - leads.count) ? lines[line - leads.count] : nil
  }
}

extension UnitLayout {
  /// Sets a piece of a block in lines of `width` cells.
  init(_ block: Block, at index: Int, piece: Int, width: Int, glyphs: Glyphs) {
    self.block = index
    isStart = piece == 0
    if case .divider = block.kind {
      let sign = [glyphs.rule, glyphs.rule, glyphs.rule].joined(separator: " ")
      let column = max(0, (width - CellText.width(sign)) / 2)
      leads = [.words([Run(column: column, text: sign, style: Style(.guide))])]
      return
    }
    setting = BlockSetting(block.kind, width: width, glyphs: glyphs)
    let range = Pieces.range(of: piece, in: block.text)
    var columns = width - setting.indent - CellText.width(setting.continuation)
    if !setting.label.isEmpty { columns -= CellText.width(setting.label) + 3 }
    if case .table = block.kind {
      tabStops = Self.tabStops(block.text.utf8Slice(range), width: columns)
      if tabStops.isEmpty {
        setting.manner = .cells(separator: 3)
      } else {
        // A row that fits is never broken, wherever its tabs reach to.
        setting.manner = .cells(separator: 0)
      }
    }
    columns -= max(0, CellText.width(setting.marker) - CellText.width(setting.continuation))
    lines = LineBreaking.lines(of: block.text, range, columns: columns, manner: setting.manner)
    levels = BidiLevels(block.text, range)
  }

  /// Where the columns of a table begin, but for the first; empty where they do not fit.
  private static func tabStops(_ text: Substring, width: Int) -> [Int] {
    var widths: [Int] = []
    for row in text.split(separator: "\n") {
      let cells = row.split(separator: "\t", omittingEmptySubsequences: false)
      if cells.count > width { return [] }
      for (index, cell) in cells.enumerated() {
        if index == widths.count { widths.append(0) }
        widths[index] = max(widths[index], CellText.width(String(cell)))
      }
    }
    var stops: [Int] = []
    var column = 0
    for cellWidth in widths {
      column += cellWidth + 2
      stops.append(column)
    }
    guard column - 2 <= width else { return [] }
    return stops.dropLast()
  }
}
