import Articles

// MARK: - Scrolling

extension ArticlePage {
  /// Moves the page, down where `count` is positive; stops with the last row at the bottom.
  mutating func scroll(by count: Int) -> PageAnswer {
    let moved: Int
    if count > 0 {
      guard let bottom = rows.last?.position, rows.count >= size.rows else {
        return .nothingFurther
      }
      moved = advance(bottom, by: count).1
      top = advance(top, by: moved).0
    } else {
      (top, moved) = retreat(top, by: -count)
    }
    layOutScreen()
    settleCursor()
    return moved == 0 ? .nothingFurther : .done
  }

  /// Puts a row of the page on a row of the screen, or nearer to the top where the page begins.
  mutating func putRow(_ position: RowPosition, atRow row: Int) {
    top = retreat(position, by: row).0
    layOutScreen()
  }

  /// Undoes a scroll past the end of the page.
  private mutating func fillScreen() {
    guard rows.count < size.rows else { return }
    top = retreat(top, by: size.rows - rows.count).0
    layOutScreen()
  }

  /// After a scroll, selects what is on the screen where the selection no longer is.
  mutating func settleCursor() {
    let sections = rows.map(\.position.section)
    switch cursor {
    case .comment(let node) where sections.contains(node + 1): return
    case .body where sections.contains(0) && !isBodyLeft: return
    default: break
    }
    let head = rows.first { row in
      guard let node = row.position.node else { return false }
      return row.position == headPosition(of: node)
    }
    if sections.first == 0, !isBodyLeft {
      cursor = .body
    } else if let node = head?.position.node ?? sections.first.map({ $0 - 1 }), node >= 0 {
      cursor = .comment(node)
    } else {
      cursor = .body
    }
  }

  /// True where only comments are on the screen, or the line that begins them.
  private var isBodyLeft: Bool {
    guard let first = rows.first?.position else { return false }
    return first.section > 0 || first.unit == body.discussionUnit && rows.last?.position.node != nil
  }

  mutating func goToTop() -> PageAnswer {
    let isThere = top == RowPosition(section: 0) && cursor == .body
    top = RowPosition(section: 0)
    cursor = .body
    layOutScreen()
    return isThere ? .nothingFurther : .done
  }

  mutating func goToBottom() -> PageAnswer {
    let before = (top, cursor)
    if let last = discussion.visible.last { cursor = .comment(Int(last)) }
    let end = lastPosition
    if rows.last?.position != end { putRow(end, atRow: max(0, size.rows - 1)) }
    return before == (top, cursor) ? .nothingFurther : .done
  }

  /// Puts what the eye is on at a row of the screen.
  mutating func putEye(atRow row: Int) -> PageAnswer {
    var position = top
    if case .comment(let node) = cursor {
      position = headPosition(of: node)
    } else if let range = focusedTarget?.range ?? currentMatch,
      let shown = self.row(of: range.start)
    {
      position = rows[shown].position
    }
    putRow(position, atRow: row)
    settleCursor()
    return .done
  }
}

// MARK: - Moving by items

extension ArticlePage {
  mutating func nextItem() -> PageAnswer {
    switch cursor {
    case .body:
      if rows.contains(where: {
        $0.position.section == 0 && $0.position.unit == body.discussionUnit
      }),
        let first = rows.first(where: { $0.position.section > 0 })?.position.node
      {
        select(first)
        return .done
      }
      return scroll(by: 1)
    case .comment(let node):
      if let answer = scrollThrough(node, down: true) { return answer }
      guard let next = discussion.firstVisible(from: node + 1) else {
        return scroll(by: 1)
      }
      select(next)
      return .done
    }
  }

  mutating func previousItem() -> PageAnswer {
    guard case .comment(let node) = cursor else { return scroll(by: -1) }
    if let answer = scrollThrough(node, down: false) { return answer }
    guard let previous = discussion.lastVisible(before: node) else {
      cursor = .body
      if isBodyLeft { top = retreat(top, by: 1).0 }
      layOutScreen()
      // The line that begins the comments is no place to stay.
      while isBodyLeft, top > RowPosition(section: 0) {
        top = retreat(top, by: 1).0
        layOutScreen()
      }
      return .done
    }
    select(previous, fromBelow: true)
    return .done
  }

  /// Scrolls what does not fit of a comment into sight; `nil` where that end of it is in sight.
  private mutating func scrollThrough(_ node: Int, down: Bool) -> PageAnswer? {
    let sections = rows.map(\.position.section)
    let step = max(1, size.rows / 2)
    if down {
      guard let last = rows.last?.position, last.section == node + 1 else { return nil }
      let below = rowsBelow(last, limit: step)
      return below == 0 ? nil : scroll(by: below)
    }
    guard sections.first == node + 1, top > headPosition(of: node) else { return nil }
    var above = 0
    var position = top
    while above < step, position > headPosition(of: node) {
      position = retreat(position, by: 1).0
      above += 1
    }
    return scroll(by: -above)
  }

  /// How many rows of its section come after a row, at most `limit`.
  private mutating func rowsBelow(_ position: RowPosition, limit: Int) -> Int {
    var count = 0
    var position = position
    while count < limit {
      let (next, moved) = advance(position, by: 1)
      guard moved == 1, next.section == position.section else { break }
      position = next
      count += 1
    }
    return count
  }

  /// Selects a comment and scrolls as little as shows it, or as much of it as fits.
  ///
  /// From below, its end is shown first.
  mutating func select(_ node: Int, fromBelow: Bool = false) {
    cursor = .comment(node)
    let head = headPosition(of: node)
    let height = rowsBelow(head, limit: size.rows) + 1
    let fits = height <= size.rows
    guard let row = row(ofHead: node) else {
      // It lies above or below the screen.
      if head < top {
        if fits || !fromBelow {
          putRow(head, atRow: 0)
        } else {
          var end = head
          while case (let next, 1) = advance(end, by: 1), next.section == head.section {
            end = next
          }
          putRow(end, atRow: size.rows - 1)
        }
      } else {
        putRow(head, atRow: fits ? max(0, size.rows - height) : 0)
      }
      return
    }
    let overflow = row + height - size.rows
    if overflow > 0 { _ = scroll(by: min(overflow, row)) }
    cursor = .comment(node)
  }

  /// Selects a comment that may be far away, and shows what follows it.
  private mutating func jump(to node: Int) {
    let height = rowsBelow(headPosition(of: node), limit: size.rows) + 1
    cursor = .comment(node)
    if let row = row(ofHead: node), row + height <= size.rows { return }
    putRow(headPosition(of: node), atRow: min(1, max(0, size.rows - 1)))
    fillScreen()
    cursor = .comment(node)
  }

  mutating func nextThread() -> PageAnswer {
    guard case .comment(let node) = cursor else { return goToBlock(forward: true) { _ in true } }
    return goToVisible(from: discussion.thread.end(of: root(of: node)))
  }

  mutating func previousThread() -> PageAnswer {
    guard case .comment(let node) = cursor else { return goToBlock(forward: false) { _ in true } }
    let root = root(of: node)
    if root < node, discussion.visibleIndex(of: root) != nil {
      jump(to: root)
      return .done
    }
    guard let before = discussion.lastVisible(before: root) else { return .nothingFurther }
    jump(to: self.root(of: before))
    return .done
  }

  mutating func nextSibling() -> PageAnswer {
    guard case .comment(let node) = cursor else { return goToBlock(forward: true, Self.isHeading) }
    return goToVisible(from: discussion.thread.end(of: node))
  }

  mutating func previousSibling() -> PageAnswer {
    guard case .comment(let node) = cursor else {
      return goToBlock(forward: false, Self.isHeading)
    }
    let depth = discussion.nodes[node].depth
    var index = discussion.visibleIndex(of: node) ?? 0
    while index > 0 {
      index -= 1
      let candidate = Int(discussion.visible[index])
      if discussion.nodes[candidate].depth <= depth {
        jump(to: candidate)
        return .done
      }
    }
    return .nothingFurther
  }

  mutating func goToParent() -> PageAnswer {
    guard case .comment(let node) = cursor else { return .nothingFurther }
    guard let parent = discussion.nodes[node].parent else {
      return .message("This comment answers none.")
    }
    jump(to: parent)
    return .done
  }

  /// Selects a new comment that the filter lets through, and opens what folds it away.
  mutating func goToNew(forward: Bool) -> PageAnswer {
    var node = -1
    if case .comment(let selected) = cursor { node = selected }
    guard let next = discussion.nextNew(from: node, forward: forward) else {
      return .nothingFurther
    }
    discussion.reveal(next)
    layouts.removeAll()
    jump(to: next)
    return .done
  }

  private mutating func goToVisible(from node: Int) -> PageAnswer {
    guard let next = discussion.firstVisible(from: node) else { return .nothingFurther }
    jump(to: next)
    return .done
  }

  private func root(of node: Int) -> Int {
    var node = node
    while let parent = discussion.nodes[node].parent { node = parent }
    return node
  }

  private static func isHeading(_ block: Block) -> Bool {
    if case .heading = block.kind { true } else { false }
  }

  /// Brings the next or previous block of the body to the top; after the last come the comments.
  private mutating func goToBlock(
    forward: Bool, _ admits: (Block) -> Bool
  ) -> PageAnswer {
    let blocks = article.blocks
    var block = place(at: top).block
    if forward {
      // From the head, the first block itself is the next one.
      if top.unit > 0 { block += 1 }
      while block < blocks.count, !admits(blocks[block]) { block += 1 }
      guard block < blocks.count, rows.count >= size.rows else {
        guard let first = discussion.visible.first else { return scroll(by: size.rows) }
        jump(to: Int(first))
        return .done
      }
    } else {
      block = min(block, blocks.count - 1)
      if block >= 0, textStart(ofBlock: block) >= top { block -= 1 }
      while block >= 0, !admits(blocks[block]) { block -= 1 }
      guard block >= 0 else { return goToTop() }
    }
    let before = top
    putRow(textStart(ofBlock: block), atRow: 0)
    if forward { fillScreen() }
    settleCursor()
    return top == before ? .nothingFurther : .done
  }

  private mutating func textStart(ofBlock block: Int) -> RowPosition {
    guard article.blocks.indices.contains(block) else { return discussionStart }
    let unit = body.unit(ofBlock: block, piece: 0)
    let layout = layout(0, unit)
    let leads = layout.lines.isEmpty ? layout.leads.count - 1 : layout.leads.count
    return RowPosition(section: 0, unit: unit, line: max(0, leads))
  }
}

// MARK: - Folding

extension ArticlePage {
  mutating func toggleFold() -> PageAnswer {
    guard case .comment(let node) = cursor else { return .nothingFurther }
    let state: Folds.State = discussion.foldState(node) == .open ? .collapsed : .open
    changeDiscussion { $0.fold(node, state) }
    return .done
  }

  mutating func collapse() -> PageAnswer {
    guard case .comment(let node) = cursor else { return .nothingFurther }
    let isLeaf = discussion.nodes[node].descendantCount == 0
    let isChild = discussion.nodes[node].parent != nil
    if discussion.foldState(node) == .collapsed || isLeaf && isChild {
      guard isChild else { return .nothingFurther }
      return goToParent()
    }
    changeDiscussion { $0.fold(node, .collapsed) }
    return .done
  }

  mutating func expand() -> PageAnswer {
    guard case .comment(let node) = cursor else { return .nothingFurther }
    if discussion.foldState(node) != .open {
      changeDiscussion { $0.fold(node, .open) }
      return .done
    }
    guard let reply = discussion.firstVisible(from: node + 1),
      discussion.nodes[reply].depth > discussion.nodes[node].depth
    else { return .nothingFurther }
    select(reply)
    return .done
  }

  /// Collapses all, or expands all where nothing is left to collapse.
  mutating func toggleAll() -> PageAnswer {
    let isOpen = discussion.visible.contains { discussion.foldState(Int($0)) != .collapsed }
    return foldAll(isOpen)
  }

  mutating func foldAll(_ isCollapsed: Bool) -> PageAnswer {
    guard !discussion.visible.isEmpty else { return .nothingFurther }
    changeDiscussion { $0.foldAll(isCollapsed) }
    return .done
  }

  mutating func foldMore() -> PageAnswer {
    changeDiscussion { $0.foldMore() } ? .done : .nothingFurther
  }

  mutating func foldLess() -> PageAnswer {
    changeDiscussion { $0.foldLess() } ? .done : .nothingFurther
  }
}
