/// Measuring and cutting text of one line, in terminal cells.
enum CellText {
  /// Cells that the text takes in one row.
  static func width(_ text: String) -> Int {
    if isASCII(text) { return text.utf8.count }
    return text.reduce(0) { $0 + Cluster.width($1) }
  }

  /// The text, cut to at most `columns` cells, with `ellipsis` for what was cut off.
  static func fitted(_ text: String, _ columns: Int, ellipsis: String = "…") -> String {
    guard columns > 0 else { return "" }
    // A cell takes at least a byte: most of a very long text need not be measured.
    let isShort = text.utf8.count <= columns
    if isShort, isASCII(text) { return text }
    let room = columns - width(ellipsis)
    var used = 0
    var cut = text.startIndex
    var index = text.startIndex
    while index < text.endIndex {
      let next = text.index(after: index)
      used += Cluster.width(text[index])
      if used <= room { cut = next }
      if used > columns { return room < 0 ? "" : text[..<cut] + ellipsis }
      index = next
    }
    return text
  }

  /// The text in lines of at most `columns` cells, broken between words where it can be.
  static func wrapped(_ text: String, _ columns: Int) -> [String] {
    let lines = LineBreaking.lines(of: text, 0..<text.utf8.count, columns: columns)
    return lines.map { String(text.utf8Slice($0)) }
  }

  private static func isASCII(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 < 0x80 }
  }
}

extension String {
  /// The text between two UTF-8 offsets, which are brought inside the text where they lie outside.
  func utf8Slice(_ range: Range<Int>) -> Substring {
    let count = utf8.count
    let range = range.clamped(to: 0..<count)
    let start = utf8.index(startIndex, offsetBy: range.lowerBound)
    let end = utf8.index(start, offsetBy: range.count)
    return self[start..<end]
  }
}
