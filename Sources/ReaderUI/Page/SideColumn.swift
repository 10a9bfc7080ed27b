import Articles

/// The notes beside the page on wide screens: the article's events, and its threads.
struct SideColumn {
  private let page: ArticlePage

  init(_ page: ArticlePage) {
    self.page = page
  }

  /// Draws in an area of the canvas.
  func draw(on canvas: inout Canvas, rows: Range<Int>, columns: Range<Int>) {
    // On a few rows it would only distract.
    guard rows.count >= 8 else { return }
    let events = page.mentions.events
    let threadCount = page.discussion.rootCount
    var row = rows.lowerBound + 1
    if !events.isEmpty {
      let half = threadCount > 0 ? max(4, rows.count / 2) : rows.count
      let end = min(rows.upperBound, row + min(events.count + 1, half - 1))
      drawEvents(on: &canvas, rows: row..<end, columns: columns)
      row = end + 1
    }
    if threadCount > 0, row < rows.upperBound {
      drawThreads(on: &canvas, rows: row..<rows.upperBound, columns: columns)
    }
  }

  private func drawEvents(on canvas: inout Canvas, rows: Range<Int>, columns: Range<Int>) {
    guard let first = rows.first else { return }
    let events = page.mentions.events
    canvas.put(
      ArticlePage.counted(events.count, "event"), row: first, column: columns.lowerBound,
      style: Style(.guide), limit: columns.count)
    let shown = Set(page.mentionsOnScreen.map(\.event))
    var current: Int?
    if case .mention(let id, _) = page.currentMention {
      current = events.firstIndex { $0.id == id }
    }
    let window = Self.window(around: current ?? 0, count: events.count, rows: rows.count - 1)
    for (row, index) in zip(rows.dropFirst(), window) {
      let isShown = shown.contains(index)
      let date = events[index].date.map(Self.date) ?? ""
      let style = Style(isShown ? .mention : .date, isStrong: isShown)
      let used = canvas.put(
        date, row: row, column: columns.lowerBound, style: Style(.date, isStrong: isShown),
        limit: columns.count)
      let start = columns.lowerBound + max(12, used + 1)
      let label = CellText.fitted(
        events[index].label, columns.upperBound - start, ellipsis: page.settings.glyphs.ellipsis)
      canvas.put(
        label, row: row, column: start, style: isShown ? style : Style(.text),
        limit: columns.upperBound - start)
    }
  }

  private func drawThreads(on canvas: inout Canvas, rows: Range<Int>, columns: Range<Int>) {
    guard let first = rows.first else { return }
    let discussion = page.discussion
    let roots = discussion.visibleRoots
    canvas.put(
      ArticlePage.counted(roots.count, "thread"), row: first, column: columns.lowerBound,
      style: Style(.guide), limit: columns.count)
    var current: Int?
    if case .comment(let node) = page.cursor {
      current = roots.partitioningIndex { $0 > Int32(node) } - 1
    }
    let window = Self.window(around: current ?? 0, count: roots.count, rows: rows.count - 1)
    for (row, index) in zip(rows.dropFirst(), window) {
      let node = Int(roots[index])
      let isCurrent = index == current
      let replies = discussion.replyCount(below: node)
      let count = replies > 0 ? "\(replies)" : ""
      let author = discussion.comment(node).author ?? "(name lost)"
      let room = columns.count - (count.isEmpty ? 0 : count.utf8.count + 1)
      let name = CellText.fitted(author, room, ellipsis: page.settings.glyphs.ellipsis)
      canvas.put(
        name, row: row, column: columns.lowerBound,
        style: Style(isCurrent ? .author : .text, isStrong: isCurrent), limit: room)
      canvas.put(
        count, row: row, column: columns.upperBound - count.utf8.count, style: Style(.guide))
    }
  }

  /// As many indices as there are rows, with `index` near the middle where there are more.
  private static func window(around index: Int, count: Int, rows: Int) -> Range<Int> {
    guard count > rows else { return 0..<count }
    let first = min(max(0, index - rows / 2), max(0, count - rows))
    return first..<min(count, first + max(0, rows))
  }

  /// Short enough to stand in a column: `23 Aug 2017`, `Aug 2017`, `2017`.
  private static func date(_ date: PartialDate) -> String {
    switch date {
    case .day(let day): "\(day.day) \(DateWords.shortMonth(day.month)) \(day.year)"
    case .month(let year, let month): "\(DateWords.shortMonth(month)) \(year)"
    case .year(let year): "\(year)"
    }
  }
}
