import Articles

extension ArticlePage {
  /// Draws the page with its first cell at `origin`.
  func draw(on canvas: inout Canvas, at origin: Position = Position(row: 0, column: 0)) {
    var guides = GuidePainter(self)
    for (index, row) in rows.enumerated() {
      let screenRow = origin.row + index
      if let node = row.position.node {
        let lead = row.layout.leads.indices.contains(row.position.line)
        // The empty line over a thread belongs to neither.
        var isApart = false
        if lead, case .blank = row.layout.leads[row.position.line], row.position.unit == 0 {
          isApart = true
        }
        if !isApart {
          let column = origin.column + geometry.left
          guides.draw(row, of: node, on: &canvas, row: screenRow, column: column)
          drawBar(node, on: &canvas, row: screenRow, column: origin.column)
        }
      }
      draw(row, on: &canvas, row: screenRow, column: origin.column + geometry.left)
    }
    if let side = geometry.side {
      SideColumn(self).draw(
        on: &canvas, rows: origin.row..<origin.row + size.rows,
        columns: origin.column + side.lowerBound..<origin.column + side.upperBound)
    }
  }

  private func drawBar(_ node: Int, on canvas: inout Canvas, row: Int, column: Int) {
    guard cursor == .comment(node), let bar = geometry.barColumn else { return }
    canvas.put(settings.glyphs.selection, row: row, column: column + bar, style: Style(.selection))
  }

  private func draw(_ row: PageRow, on canvas: inout Canvas, row screenRow: Int, column: Int) {
    let line = row.position.line
    guard let text = row.layout.text(inLine: line) else {
      guard row.layout.leads.indices.contains(line) else { return }
      switch row.layout.leads[line] {
      case .blank: break
      case .words(let runs):
        let indent = row.position.node.map(textIndent) ?? 0
        for run in runs {
          let start = indent + run.column
          canvas.put(
            run.text, row: screenRow, column: column + start, style: run.style,
            limit: geometry.width - start)
        }
      case .commentHead:
        if let node = row.position.node {
          drawHead(node, on: &canvas, row: screenRow, column: column)
        }
      }
      return
    }
    let indent = row.position.node.map(textIndent) ?? 0
    drawText(
      text, of: row, on: &canvas, row: screenRow, column: column + indent,
      width: geometry.width - indent)
  }

  /// How far a comment's words stand right of the page's text.
  func textIndent(_ node: Int) -> Int {
    geometry.indent(depth: discussion.nodes[node].depth) + geometry.bodyIndent
  }
}

// MARK: - Comment heads

extension ArticlePage {
  private func drawHead(_ node: Int, on canvas: inout Canvas, row: Int, column: Int) {
    let isSelected = cursor == .comment(node)
    let head = CommentHead(node, on: self, isSelected: isSelected)
    let indent = geometry.indent(depth: discussion.nodes[node].depth)
    let width = geometry.width - indent
    let start = column + indent
    let leftWidth = head.left.reduce(0) { $0 + CellText.width($1.text) }
    let facts = fitting(head.facts, room: width - min(leftWidth, max(12, width / 2)) - 2)
    let separator = " \(settings.glyphs.separator) "
    let factsWidth =
      facts.reduce(0) { $0 + CellText.width($1.text) }
      + max(0, facts.count - 1) * CellText.width(separator)
    var used = 0
    var room = width - (factsWidth > 0 ? factsWidth + 2 : 0)
    for part in head.left {
      let text = CellText.fitted(part.text, room, ellipsis: settings.glyphs.ellipsis)
      // Where no bar fits, the selected comment's own sign shows that it is selected.
      let style = isSelected && geometry.barColumn == nil ? Style(.selection) : part.style
      let drawn = canvas.put(text, row: row, column: start + used, style: style, limit: room)
      used += drawn
      room -= drawn
    }
    if let preview = head.preview, room >= 8 {
      let text = CellText.fitted(preview, room - 2, ellipsis: settings.glyphs.ellipsis)
      canvas.put(text, row: row, column: start + used + 2, style: Style(.dimmed), limit: room - 2)
    }
    var at = column + geometry.width - factsWidth
    for (index, fact) in facts.enumerated() {
      if index > 0 { at += canvas.put(separator, row: row, column: at, style: Style(.guide)) }
      at += canvas.put(fact.text, row: row, column: at, style: fact.style)
    }
  }

  /// As many of the facts, in order, as fit in `room` cells.
  private func fitting(_ facts: [CommentHead.Part], room: Int) -> [CommentHead.Part] {
    var fitting: [CommentHead.Part] = []
    var used = 0
    let separator = 3
    for fact in facts {
      let width = CellText.width(fact.text) + (fitting.isEmpty ? 0 : separator)
      if used + width > room { break }
      used += width
      fitting.append(fact)
    }
    // What is hidden is told last, where the eye looks for it.
    if fitting.first?.style.role == .collapsed { fitting.append(fitting.removeFirst()) }
    return fitting
  }
}

// MARK: - Text

extension ArticlePage {
  private func drawText(
    _ range: Range<Int>, of row: PageRow, on canvas: inout Canvas, row screenRow: Int, column: Int,
    width: Int
  ) {
    let layout = row.layout
    let section = row.position.section
    let block = blocks(inSection: section)[layout.block]
    let setting = layout.setting
    let isFirst = layout.isStart && row.position.line == layout.leads.count
    let sign = isFirst ? setting.marker : setting.continuation
    var start = column + setting.indent
    start += canvas.put(
      sign, row: screenRow, column: start, style: Style(.guide), limit: width - setting.indent)
    let isVerbatim = setting.manner == .verbatim
    let textRow = TextRow(
      block.text, range, levels: layout.levels, tabStops: layout.tabStops,
      tab: isVerbatim ? nil : tabSign(setting.manner))
    let room = column + width - start - (setting.label.isEmpty ? 0 : setting.label.utf8.count + 3)
    if layout.levels?.paragraphLevel(at: range.lowerBound) == 1 {
      start += max(0, room - textRow.width)
    }
    let looks = TextLooks(self, section: section, block: layout.block, line: range, layout: layout)
    for cell in textRow.cells where cell.column + cell.width <= max(room, 1) {
      canvas.put(
        cell.text, cell.width, row: screenRow, column: start + cell.column,
        style: looks.style(at: cell.offset))
    }
    if isFirst, !setting.label.isEmpty {
      canvas.put(
        setting.label, row: screenRow, column: column + width - setting.label.utf8.count,
        style: Style(.guide))
    }
    if layout.isCut, row.position.line == layout.lineCount - 1 {
      let at = min(start + textRow.width, column + width - 1)
      canvas.put(
        settings.glyphs.ellipsis, row: screenRow, column: at, style: setting.style, limit: 1)
    }
  }

  private func tabSign(_ manner: LineBreaking.Manner) -> String {
    if case .cells(let separator) = manner, separator > 0 {
      return " \(settings.glyphs.cellRule) "
    }
    return " "
  }
}

/// The looks of the characters of one line.
struct TextLooks {
  private let base: Style
  private var changes: [(range: Range<Int>, change: Change)] = []

  private enum Change {
    case span(Span.Kind)
    case mention
    case match
    case currentMatch
    case focus
  }

  /// Collects what lies over a line; weightier looks come later.
  init(_ page: ArticlePage, section: Int, block: Int, line: Range<Int>, layout: UnitLayout) {
    base = layout.setting.style
    let spans = page.blocks(inSection: section)[block].spans
    // Of very many spans only those that begin near the line are looked at.
    let end = spans.partitioningIndex { $0.range.lowerBound >= line.upperBound }
    for span in spans[max(0, end - 256)..<end] where span.range.overlaps(line) {
      changes.append((span.range, .span(span.kind)))
    }
    for entry in page.mentions.entries(section: section, block: block)
    where entry.place.range.overlaps(line) {
      changes.append((entry.place.range, .mention))
    }
    let hasMarks = !page.matches.isEmpty || page.focusedTarget != nil || page.currentMatch != nil
    guard hasMarks else { return }
    let part = page.part(ofSection: section)
    func add(_ place: TextRange?, _ change: Change) {
      guard let place, place.block == block, place.range.overlaps(line), place.part == part else {
        return
      }
      changes.append((place.range, change))
    }
    add(page.focusedTarget?.range, .focus)
    for match in page.matches { add(match, .match) }
    add(page.currentMatch, .currentMatch)
  }

  /// The look of the character at a UTF-8 offset.
  func style(at offset: Int) -> Style {
    var style = base
    for (range, change) in changes where range.contains(offset) {
      switch change {
      case .span(.emphasis): style.isEmphasized = true
      case .span(.strong): style.isStrong = true
      case .span(.code): style.role = .code
      case .span(.link): style.role = .link
      case .mention: style.role = .mention
      case .match: style.role = .match
      case .currentMatch: style.role = .currentMatch
      case .focus: style.isFocused = true
      }
    }
    return style
  }
}

extension Array {
  /// The first index whose element, and all after it, meets the condition.
  func partitioningIndex(where isAfter: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isAfter(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
