import Articles

// MARK: - Where the reader is

extension ArticlePage {
  /// What the eye is on: the head of the selected comment, else the first words on the screen.
  var place: Place {
    if case .comment(let node) = cursor { return Place(.comment(discussion.comment(node).id)) }
    var page = self
    return top == RowPosition(section: 0) ? Place(.body) : page.place(at: top)
  }

  /// The row of the screen that ``place`` is on.
  var rowOfPlace: Int {
    if case .comment(let node) = cursor { return row(ofHead: node) ?? 0 }
    return top == RowPosition(section: 0) ? 0 : row(of: place) ?? 0
  }

  /// The new comments whose first lines are on the screen.
  var newCommentsOnScreen: [Comment.ID] {
    guard !newComments.isEmpty else { return [] }
    return rows.compactMap { row in
      guard let node = row.position.node, row.position == headPosition(of: node) else { return nil }
      let id = discussion.comment(node).id
      return newComments.contains(id) ? id : nil
    }
  }

  /// The selected comment; `nil` in the body.
  var selectedComment: Comment.ID? {
    if case .comment(let node) = cursor { discussion.comment(node).id } else { nil }
  }

  /// Indices in the article's comments of those the filter lets through, in the order shown.
  var readingOrder: [Int] { discussion.readingOrder }

  /// Brings a place into sight, opening what folds it away and nothing else.
  ///
  /// With `row` its words come to that row of the screen; without, nothing scrolls where they are
  /// on the screen already.
  mutating func show(_ place: Place, atRow row: Int? = nil) {
    var section = 0
    if case .comment(let id) = place.part {
      guard let node = discussion.node(of: id) else { return }
      discussion.reveal(node)
      cursor = .comment(node)
      section = node + 1
      layOutScreen()
    } else {
      cursor = .body
    }
    let isStart = place.block <= 0 && place.offset <= 0
    if row == nil, section > 0 || !isStart, self.row(of: place) != nil { return }
    let position =
      isStart && (section == 0 || row != nil)
      ? position(of: place) : textPosition(of: place, section: section)
    putRow(position, atRow: min(row ?? size.rows / 3, max(0, size.rows - 1)))
    if row == nil, rows.count < size.rows {
      top = retreat(top, by: size.rows - rows.count).0
      layOutScreen()
    }
  }

  /// The mention that is focused, else the selected comment's first, else the first on the screen.
  var currentMention: PageTarget? {
    if case .mention = focusedTarget { return focusedTarget }
    let shown = mentionsOnScreen
    var entry = shown.first
    if case .comment(let node) = cursor {
      entry = shown.first { $0.section == node + 1 } ?? entry
    }
    return entry.map { .mention(event: mentions.events[$0.event].id, $0.place) }
  }

  /// Down the screen.
  var mentionsOnScreen: [MentionIndex.Entry] {
    var shown: [MentionIndex.Entry] = []
    for row in rows {
      guard let text = row.layout.text(inLine: row.position.line) else { continue }
      for entry in mentions.entries(section: row.position.section, block: row.layout.block)
      where text.contains(entry.place.range.lowerBound) {
        shown.append(entry)
      }
    }
    return shown
  }

  /// Where the page stands, for the status line.
  var status: PageStatus {
    var status = PageStatus(
      percent: percent, isInComments: false, showsTitle: rows.first?.position.unit == 0,
      event: nil, comment: nil, commentCount: discussion.admittedCount,
      foldedCount: discussion.foldedCount)
    status.showsTitle = status.showsTitle && rows.first?.position.section == 0
    if case .comment(let node) = cursor {
      status.isInComments = true
      status.comment = discussion.number(of: node)
    }
    if case .mention(let id, _) = currentMention,
      let index = mentions.events.firstIndex(where: { $0.id == id })
    {
      status.event = PageStatus.EventPlace(
        number: mentions.numbers[index], count: mentions.events.count, event: id)
    }
    return status
  }

  private var percent: Int {
    guard let last = rows.last, rows.count >= size.rows else { return 100 }
    var page = self
    let end = page.lastPosition
    if last.position >= end { return 100 }
    let whole = body.weight + discussion.weight
    var above = 0
    if let node = last.position.node {
      let index = discussion.visibleIndex(of: node) ?? 0
      above =
        body.weight
        + (discussion.weightBefore.indices.contains(index)
          ? discussion.weightBefore[index] : 0)
    } else if last.position.unit > 0, last.position.unit != body.discussionUnit {
      let text = last.layout.text(inLine: last.position.line)
      above = body.weight(beforeBlock: last.layout.block, offset: text?.upperBound ?? 0)
    } else if last.position.unit > 0 {
      above = body.weight
    }
    return whole > 0 ? min(99, above * 100 / whole) : 100
  }
}

// MARK: - Links and mentions

extension ArticlePage {
  mutating func goToMention(forward: Bool) -> PageAnswer {
    guard !mentions.entries.isEmpty else {
      return .message("No event was found in this article.")
    }
    let place = searchStart(forward: forward) { if case .mention = $0 { true } else { false } }
    var index = mentions.index(from: place)
    if !forward { index -= 1 }
    while mentions.entries.indices.contains(index) {
      let entry = mentions.entries[index]
      if entry.section == 0 || discussion.share(entry.section - 1) == .full {
        focus(.mention(event: mentions.events[entry.event].id, entry.place))
        return .done
      }
      index += forward ? 1 : -1
    }
    return .nothingFurther
  }

  mutating func goToTarget(forward: Bool) -> PageAnswer {
    let place = searchStart(forward: forward) { _ in true }
    var section = place.section
    var bound: (block: Int, offset: Int)? = (place.block, place.offset)
    while true {
      if let target = target(in: section, from: bound, forward: forward) {
        focus(target)
        return .done
      }
      bound = nil
      let next =
        forward
        ? discussion.firstVisible(from: section)
        : section == 0 ? nil : discussion.lastVisible(before: section - 1) ?? -1
      guard let next else { return .nothingFurther }
      section = next + 1
    }
  }

  private mutating func focus(_ target: PageTarget) {
    show(target.range.start)
    focusedTarget = target
  }

  /// Where a search for the next target begins: at the focus, else at what the eye is on.
  private mutating func searchStart(
    forward: Bool, _ counts: (PageTarget) -> Bool
  ) -> (section: Int, block: Int, offset: Int) {
    if let target = focusedTarget, counts(target) {
      var section = 0
      if case .comment(let id) = target.range.part {
        section = (discussion.node(of: id) ?? 0) + 1
      }
      let offset = target.range.range.lowerBound
      return (section, target.range.block, forward ? offset + 1 : offset)
    }
    if case .comment(let node) = cursor { return (node + 1, 0, 0) }
    let place = place(at: top)
    return (0, place.block, place.offset)
  }

  /// The first or last target of a section's visible text, beyond `bound` where one is given.
  private func target(
    in section: Int, from bound: (block: Int, offset: Int)?, forward: Bool
  ) -> PageTarget? {
    if section > 0, isOneRow(section - 1) || discussion.share(section - 1) != .full { return nil }
    let blocks = blocksWithTargets(inSection: section)
    for index in forward ? blocks : blocks.reversed() {
      if let bound, forward ? index < bound.block : index > bound.block { continue }
      let admitted = targets(in: section, block: index).filter { target in
        guard let bound, index == bound.block else { return true }
        let start = target.range.range.lowerBound
        return forward ? start >= bound.offset : start < bound.offset
      }
      if let target = forward ? admitted.first : admitted.last { return target }
    }
    return nil
  }

  /// Indices of the blocks that hold a link or a mention, in order.
  private func blocksWithTargets(inSection section: Int) -> [Int] {
    var mentioning: [Int] = []
    for entry in mentions.entries(section: section) where mentioning.last != entry.place.block {
      mentioning.append(entry.place.block)
    }
    var linked = body.linkedBlocks
    if section > 0 {
      guard discussion.hasLinks(section - 1) else { return mentioning }
      let blocks = discussion.comment(section - 1).blocks
      linked = blocks.indices.filter { blocks[$0].hasLinks }
    }
    return mentioning.isEmpty ? linked : Set(linked + mentioning).sorted()
  }

  /// Links and mentions of a block, in order.
  private func targets(in section: Int, block index: Int) -> [PageTarget] {
    let block = blocks(inSection: section)[index]
    let entries = mentions.entries(section: section, block: index)
    if block.spans.isEmpty, entries.isEmpty { return [] }
    let part = part(ofSection: section)
    var targets: [PageTarget] = []
    for span in block.spans {
      if case .link(let url) = span.kind {
        targets.append(.link(url: url, TextRange(part, block: index, span.range)))
      }
    }
    for entry in entries {
      targets.append(.mention(event: mentions.events[entry.event].id, entry.place))
    }
    return targets.sorted { $0.range.range.lowerBound < $1.range.range.lowerBound }
  }
}
