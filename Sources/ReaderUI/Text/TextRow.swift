/// The characters of one line of text as they stand on the screen, each with where it comes from.
struct TextRow {
  /// One character on the screen.
  struct Cell {
    /// What is drawn.
    var text: String
    /// Cells that it takes, at least 1.
    var width: Int
    /// From 0, where the row begins.
    var column: Int
    /// UTF-8 offset in the text.
    var offset: Int
  }

  /// From left to right.
  private(set) var cells: [Cell] = []
  /// Cells that the whole row takes.
  private(set) var width = 0

  /// The line `range` of the text, in UTF-8 offsets.
  ///
  /// `levels` turns what runs from right to left; without it all runs from left to right. A tab
  /// reaches to the next of `tabStops`, else is drawn as `tab`; with neither, to the next multiple
  /// of eight.
  init(
    _ text: String, _ range: Range<Int>, levels: BidiLevels? = nil, tabStops: [Int] = [],
    tab: String? = nil
  ) {
    var offset = range.lowerBound
    for character in text.utf8Slice(range) {
      let length = character.utf8.count
      defer { offset += length }
      if character == "\t" {
        addTab(offset, tabStops, tab)
      } else if character != "\n" {
        let cluster = length == 1 ? nil : Cluster(character)
        add(cluster?.text ?? Self.safe(character), cluster?.width ?? 1, offset)
      }
    }
    if let levels { reorder(by: levels) }
  }

  /// One line of any text, turned where it runs from right to left.
  init(_ text: String) {
    let range = 0..<text.utf8.count
    self.init(text, range, levels: BidiLevels(text, range), tab: " ")
  }

  private static func safe(_ character: Character) -> String {
    guard let byte = character.asciiValue, (0x20...0x7E).contains(byte) else { return "\u{FFFD}" }
    return String(character)
  }

  private mutating func add(_ text: String, _ cellWidth: Int, _ offset: Int) {
    guard cellWidth > 0 else { return }
    cells.append(Cell(text: text, width: cellWidth, column: width, offset: offset))
    width += cellWidth
  }

  private mutating func addTab(_ offset: Int, _ stops: [Int], _ sign: String?) {
    if let stop = stops.first(where: { $0 > width }) {
      while width < stop { add(" ", 1, offset) }
    } else if let sign {
      for character in sign { add(String(character), 1, offset) }
    } else {
      repeat { add(" ", 1, offset) } while width % 8 != 0
    }
  }

  private mutating func reorder(by levels: BidiLevels) {
    let own = cells.map { levels.level(at: $0.offset) }
    var column = 0
    cells = BidiLevels.visualOrder(own).map { index in
      var cell = cells[index]
      if own[index] % 2 == 1 { cell.text = BidiLevels.mirrored(cell.text) }
      cell.column = column
      column += cell.width
      return cell
    }
  }
}
