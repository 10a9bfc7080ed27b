import Articles

/// Units that were laid out lately.
struct LayoutCache {
  /// What a unit's lines depend on, besides the page's width.
  struct Key: Hashable {
    var section: Int
    var unit: Int
    var isContext: Bool
  }

  private var units: [Key: UnitLayout] = [:]
  /// More than any screen shows, and little beside an article.
  private static let capacity = 512

  /// What was kept; setting it when there is much forgets the rest.
  subscript(key: Key) -> UnitLayout? {
    get { units[key] }
    set {
      if units.count >= Self.capacity { units.removeAll(keepingCapacity: true) }
      units[key] = newValue
    }
  }

  /// Forgets all, for another width or order.
  mutating func removeAll() {
    units.removeAll(keepingCapacity: true)
  }
}

// MARK: - Units

extension ArticlePage {
  /// The blocks of the body or of a comment.
  func blocks(inSection section: Int) -> [Block] {
    section == 0 ? article.blocks : discussion.comment(section - 1).blocks
  }

  /// Where a section's places are.
  func part(ofSection section: Int) -> Place.Part {
    section == 0 ? .body : .comment(discussion.comment(section - 1).id)
  }

  /// True where the author's words are not shown.
  func isMuted(_ node: Int) -> Bool {
    guard !settings.muted.isEmpty, let author = discussion.comment(node).author else {
      return false
    }
    return settings.muted.contains(author)
  }

  /// True where only a comment's head is shown.
  func isOneRow(_ node: Int) -> Bool {
    discussion.foldState(node) == .collapsed || isMuted(node)
  }

  func unitCount(ofSection section: Int) -> Int {
    guard section > 0 else { return body.unitCount }
    let node = section - 1
    if isOneRow(node) { return 1 }
    let blocks = discussion.comment(node).blocks
    if discussion.share(node) == .context { return blocks.isEmpty ? 1 : 2 }
    return blocks.reduce(1) { $0 + Pieces.count(bytes: $1.text.utf8.count) }
  }

  /// The block and piece of a unit; `nil` for a head.
  private func block(inUnit unit: Int, ofSection section: Int) -> (block: Int, piece: Int)? {
    if section == 0 { return body.block(inUnit: unit) }
    var first = 1
    for (index, block) in discussion.comment(section - 1).blocks.enumerated() {
      let count = Pieces.count(bytes: block.text.utf8.count)
      if unit < first + count { return unit < 1 ? nil : (index, unit - first) }
      first += count
    }
    return nil
  }

  /// The unit that holds an offset of a block; the section's head for a block that is not shown.
  private func unit(ofBlock block: Int, offset: Int, section: Int) -> Int {
    let blocks = blocks(inSection: section)
    guard blocks.indices.contains(block) else { return 0 }
    let piece = Pieces.piece(at: offset, in: blocks[block].text)
    if section == 0 { return body.unit(ofBlock: block, piece: piece) }
    let before = blocks[..<block].reduce(1) { $0 + Pieces.count(bytes: $1.text.utf8.count) }
    return before + piece < unitCount(ofSection: section) ? before + piece : 0
  }

  /// The lines of a unit.
  mutating func layout(_ section: Int, _ unit: Int) -> UnitLayout {
    if section == 0, unit == body.discussionUnit { return discussionHead }
    if unit == 0, section > 0 { return commentHead(section - 1) }
    let isContext = section > 0 && discussion.share(section - 1) == .context
    let key = LayoutCache.Key(section: section, unit: unit, isContext: isContext)
    if let kept = layouts[key] { return kept }
    let made = unit == 0 ? articleHead : makeLayout(section, unit, isContext: isContext)
    layouts[key] = made
    return made
  }

  private func makeLayout(_ section: Int, _ unit: Int, isContext: Bool) -> UnitLayout {
    guard let (index, piece) = block(inUnit: unit, ofSection: section) else {
      return UnitLayout(leads: [.blank])
    }
    let blocks = blocks(inSection: section)
    let width =
      section == 0
      ? geometry.width : geometry.textWidth(depth: discussion.nodes[section - 1].depth)
    var layout = UnitLayout(
      blocks[index], at: index, piece: piece, width: width, glyphs: settings.glyphs)
    if isContext {
      layout.isCut = layout.lines.count > 2 || blocks.count > 1
      layout.lines = Array(layout.lines.prefix(2))
      layout.setting.style = Style(.dimmed)
    } else if piece == 0, index > 0, Self.areApart(blocks[index - 1], blocks[index]) {
      layout.leads.insert(.blank, at: 0)
    }
    return layout
  }

  /// True where an empty line parts two blocks.
  private static func areApart(_ one: Block, _ other: Block) -> Bool {
    switch (one.kind, other.kind) {
    case (.listItem, .listItem), (.image, .caption): false
    default: true
    }
  }

  private func commentHead(_ node: Int) -> UnitLayout {
    let isApart = discussion.nodes[node].depth == 0 && !isOneRow(node)
    return UnitLayout(leads: isApart ? [.blank, .commentHead] : [.commentHead])
  }
}

// MARK: - Rows and places

extension ArticlePage {
  /// The row of a comment's author.
  func headPosition(of node: Int) -> RowPosition {
    let isApart = discussion.nodes[node].depth == 0 && !isOneRow(node)
    return RowPosition(section: node + 1, unit: 0, line: isApart ? 1 : 0)
  }

  /// The row of the line that begins the comments.
  var discussionStart: RowPosition {
    guard let unit = body.discussionUnit else { return RowPosition(section: 0) }
    return RowPosition(section: 0, unit: unit, line: 1)
  }

  /// The row on the screen of a comment's head; `nil` where it is not on the screen.
  func row(ofHead node: Int) -> Int? {
    let head = headPosition(of: node)
    return rows.firstIndex { $0.position == head }
  }

  /// The place of the words in a row, or the ones after it.
  mutating func place(at position: RowPosition) -> Place {
    let part = part(ofSection: position.section)
    let layout = layout(position.section, position.unit)
    if position.section == 0, position.unit == body.discussionUnit {
      return Place(.body, block: article.blocks.count)
    }
    guard !layout.lines.isEmpty else { return Place(part, block: layout.block) }
    let line = max(position.line, layout.leads.count)
    return Place(part, block: layout.block, offset: layout.text(inLine: line)?.lowerBound ?? 0)
  }

  /// The row of a place; the head of its section where it is not shown, or is its very start.
  mutating func position(of place: Place) -> RowPosition {
    let section: Int
    switch place.part {
    case .body:
      section = 0
      if place.block >= article.blocks.count, place.block > 0 || place.offset > 0 {
        return body.hasComments ? discussionStart : lastPosition(inSection: 0)
      }
    case .comment(let id):
      guard let node = discussion.node(of: id), let shown = discussion.visibleAncestor(of: node)
      else { return discussionStart }
      guard shown == node, place.block > 0 || place.offset > 0 else {
        return headPosition(of: shown)
      }
      section = node + 1
    }
    if place.block <= 0, place.offset <= 0 { return RowPosition(section: section) }
    return textPosition(of: place, section: section)
  }

  /// The row of the words at a place.
  mutating func textPosition(of place: Place, section: Int) -> RowPosition {
    let unit = unit(ofBlock: place.block, offset: place.offset, section: section)
    guard unit > 0 else {
      return section > 0 ? headPosition(of: section - 1) : RowPosition(section: 0)
    }
    let layout = layout(section, unit)
    let line = layout.lines.isEmpty ? layout.lineCount - 1 : layout.line(at: place.offset)
    return RowPosition(section: section, unit: unit, line: min(line, layout.lineCount - 1))
  }

  private mutating func lastPosition(inSection section: Int) -> RowPosition {
    let unit = unitCount(ofSection: section) - 1
    let lines = layout(section, unit).lineCount
    return RowPosition(section: section, unit: unit, line: max(0, lines - 1))
  }

  /// The last row of the page.
  var lastPosition: RowPosition {
    mutating get {
      lastPosition(inSection: discussion.visible.last.map { Int($0) + 1 } ?? 0)
    }
  }
}

// MARK: - Steps

extension ArticlePage {
  private func section(after section: Int) -> Int? {
    guard section > 0 else { return discussion.visible.first.map { Int($0) + 1 } }
    guard let index = discussion.visibleIndex(of: section - 1) else { return nil }
    return index + 1 < discussion.visible.count ? Int(discussion.visible[index + 1]) + 1 : nil
  }

  private func section(before section: Int) -> Int? {
    guard section > 0, let index = discussion.visibleIndex(of: section - 1) else { return nil }
    return index > 0 ? Int(discussion.visible[index - 1]) + 1 : 0
  }

  /// The row `count` rows further down, or the last one, and how far that is.
  mutating func advance(_ position: RowPosition, by count: Int) -> (RowPosition, Int) {
    var position = position
    var left = count
    while left > 0 {
      let below = layout(position.section, position.unit).lineCount - 1 - position.line
      if below >= left {
        position.line += left
        return (position, count)
      }
      position.line += max(0, below)
      if position.unit + 1 < unitCount(ofSection: position.section) {
        position = RowPosition(section: position.section, unit: position.unit + 1)
      } else if let next = section(after: position.section) {
        position = RowPosition(section: next)
      } else {
        return (position, count - left + max(0, below))
      }
      left -= max(0, below) + 1
    }
    return (position, count)
  }

  /// The row `count` rows further up, or the first one, and how far that is.
  mutating func retreat(_ position: RowPosition, by count: Int) -> (RowPosition, Int) {
    var position = position
    var left = count
    while left > position.line {
      let above = position.line
      if position.unit > 0 {
        position.unit -= 1
      } else if let previous = section(before: position.section) {
        position = RowPosition(section: previous, unit: unitCount(ofSection: previous) - 1)
      } else {
        position.line = 0
        return (position, count - left + above)
      }
      position.line = layout(position.section, position.unit).lineCount - 1
      left -= above + 1
    }
    position.line -= left
    return (position, count)
  }

  /// Lays out what the screen shows from ``top`` on.
  mutating func layOutScreen() {
    rows.removeAll(keepingCapacity: true)
    var position = top
    while rows.count < size.rows {
      let layout = layout(position.section, position.unit)
      while position.line < layout.lineCount, rows.count < size.rows {
        rows.append(PageRow(position: position, layout: layout))
        position.line += 1
      }
      if position.unit + 1 < unitCount(ofSection: position.section) {
        position = RowPosition(section: position.section, unit: position.unit + 1)
      } else if let next = section(after: position.section) {
        position = RowPosition(section: next)
      } else {
        break
      }
    }
    if let target = focusedTarget, !isOnScreen(target.range) { focusedTarget = nil }
  }

  /// True where the first words of a range are on the screen.
  func isOnScreen(_ range: TextRange) -> Bool {
    row(of: range.start) != nil
  }

  /// The row on the screen that shows the words at a place; `nil` where none does.
  func row(of place: Place) -> Int? {
    rows.firstIndex { row in
      guard row.layout.block == place.block,
        let text = row.layout.text(inLine: row.position.line),
        // A line ends before the spaces that part it from the next.
        text.lowerBound <= place.offset, place.offset < max(text.upperBound, text.lowerBound + 1)
      else { return false }
      return part(ofSection: row.position.section) == place.part
    }
  }

  /// The words on the screen, block by block.
  var visibleText: [TextRange] {
    var ranges: [TextRange] = []
    var last: (section: Int, block: Int)?
    for row in rows {
      guard let text = row.layout.text(inLine: row.position.line) else { continue }
      let section = row.position.section
      if last?.section == section, last?.block == row.layout.block, let range = ranges.last {
        ranges[ranges.count - 1].range = range.range.lowerBound..<text.upperBound
      } else {
        ranges.append(TextRange(part(ofSection: section), block: row.layout.block, text))
        last = (section, row.layout.block)
      }
    }
    return ranges
  }
}
