import Articles

/// How the list of articles looks.
extension Reader {
  /// The rows of the screen that hold the list.
  var listRows: Range<Int> {
    let top = size.rows >= 4 ? 1 : 0
    let bottom = bodyRows - (showsEventLine ? 2 : 0)
    return top..<max(top, bottom)
  }

  private var showsEventLine: Bool {
    size.rows >= 10 && size.columns >= 40 && events.linkingCount > 0
  }

  /// Draws the whole screen but its bottom line.
  func drawList(on canvas: inout Canvas) {
    if size.rows >= 4 { drawTopLine(on: &canvas) }
    if list.rows.isEmpty { drawEmptyList(on: &canvas) }
    let columns = ListColumns(width: size.columns, list: list, glyphs: glyphs)
    for (offset, row) in listRows.enumerated() {
      let index = list.cursor.top + offset
      guard index < list.rows.count else { break }
      draw(list.rows[index], isSelected: index == list.cursor.selected, columns, row, &canvas)
    }
    if showsEventLine {
      let words =
        (events.linkingCount == 1 ? "1 event links" : "\(events.linkingCount) events link")
        + " these articles; E shows the timeline, v groups them"
      canvas.put(
        fitted(words, size.columns - 4), row: bodyRows - 1, column: 3, style: Style(.dimmed))
    }
  }

  private func drawTopLine(on canvas: inout Canvas) {
    let dot = " \(glyphs.separator) "
    let unreadCount = unread.isEmpty ? "" : dot + "\(unread.count) unread"
    let newCount = news.articleCount == 0 ? "" : dot + "\(news.articleCount) new"
    let left = settings.source + dot + counted(list.count, "article") + unreadCount + newCount
    var right = list.field.words(isReversed: list.isReversed)
    if let progress, !isLoaded {
      right = "reading \(progress.done)" + (progress.total.map { " of \($0)" } ?? "")
      if let total = progress.total, total > 0, size.columns >= 60 {
        right += " " + bar(progress.done, of: total, cells: 12)
      }
    }
    let room = size.columns - 2
    let showsRight = CellText.width(left) + CellText.width(right) + 2 <= room
    canvas.put(fitted(left, room), row: 0, column: 1, style: Style(.status))
    if showsRight {
      putRight(right, row: 0, end: size.columns - 1, style: Style(.dimmed), on: &canvas)
    }
  }

  /// A bar as long as its share of `cells`; at least one cell for a share at all.
  func bar(_ value: Int, of total: Int, cells: Int) -> String {
    guard value > 0, total > 0 else { return "" }
    let (whole, _) = value.multipliedReportingOverflow(by: cells)
    return String(repeating: glyphs.bar, count: max(1, min(cells, whole / total)))
  }

  private func drawEmptyList(on canvas: inout Canvas) {
    let words: String
    if let listFilter {
      words = "No article answers \(listFilter.query.text). Esc shows all."
    } else if isLoaded {
      words = "No article in \(settings.source). Open files, folders or addresses: lede INPUT"
    } else {
      words = "Reading \(settings.source)\(glyphs.ellipsis)"
    }
    let lines = CellText.wrapped(words, max(1, size.columns - 4))
    for (row, line) in zip(listRows.dropFirst(listRows.count > 2 ? 1 : 0), lines) {
      canvas.put(line, row: row, column: min(3, size.columns / 4), style: Style(.dimmed))
    }
  }

  private func draw(
    _ row: ArticleList.Row, isSelected: Bool, _ columns: ListColumns, _ line: Int,
    _ canvas: inout Canvas
  ) {
    if isSelected { canvas.put(glyphs.selection, row: line, column: 0, style: Style(.selection)) }
    switch row {
    case .heading(let event, let count):
      let words = event.flatMap(events.event).map(headingWords) ?? "Other articles"
      let column = size.columns >= 20 ? 1 : 0
      let used = canvas.put(
        fitted(words, size.columns - column - 14), row: line, column: column,
        style: Style(.heading, isStrong: true))
      canvas.put(
        "  " + counted(count, "article"), row: line, column: column + used, style: Style(.dimmed))
    case .article(let id, _):
      if let summary = list.summary(id) { draw(summary, columns, line, &canvas) }
    }
  }

  private func headingWords(_ event: Event) -> String {
    (event.date.map { DateWords.long($0) + " \(glyphs.separator) " } ?? "") + event.label
  }

  private func draw(
    _ article: ArticleSummary, _ columns: ListColumns, _ line: Int, _ canvas: inout Canvas
  ) {
    let isUnread = unread.contains(article.id)
    if columns.mark > 0, isUnread || news.isNew(article.id) {
      let sign = news.isNew(article.id) ? glyphs.new : glyphs.unread
      canvas.put(sign, row: line, column: columns.mark, style: Style(.unread))
    }
    if let date = columns.date {
      let words = article.published?.date.description ?? ""
      canvas.put(words, row: line, column: date, style: Style(.date))
    }
    let title = fitted(article.shownTitle, columns.title.count)
    canvas.put(
      title, row: line, column: columns.title.lowerBound,
      style: Style(article.title.isEmpty ? .dimmed : .title, isStrong: isUnread))
    highlight(title, row: line, column: columns.title.lowerBound, on: &canvas)
    if let site = columns.site, let name = article.site {
      canvas.put(
        fitted(name, site.count), row: line, column: site.lowerBound, style: Style(.byline))
    }
    if let end = columns.commentsEnd {
      let words =
        article.commentCount == 0
        ? (settings.isASCII ? "-" : "–") : "\(article.commentCount) \(glyphs.reply)"
      putRight(words, row: line, end: end, style: Style(.score), on: &canvas)
      if let new = news.comments[article.id]?.count {
        let room = ListColumns.commentsWidth - CellText.width(words) - 1
        let count = "+\(new)"
        if count.utf8.count <= room {
          let column = end - ListColumns.commentsWidth + room - count.utf8.count
          canvas.put(count, row: line, column: column, style: Style(.unread))
        }
      }
    }
    if let end = columns.minutesEnd, article.readingMinutes > 0 {
      let words = "\(article.readingMinutes)\(glyphs.minute)"
      putRight(words, row: line, end: end, style: Style(.dimmed), on: &canvas)
    }
  }

  /// Marks what the search of the view on top finds in a text that is drawn.
  func highlight(_ text: String, row: Int, column: Int, on canvas: inout Canvas) {
    guard let search = panels.isEmpty ? listSearch : panels.last?.search else { return }
    for range in search.pattern.ranges(in: text) {
      let start = column + CellText.width(text.slice(0..<range.lowerBound))
      let end = column + CellText.width(text.slice(0..<range.upperBound))
      canvas.restyle(rows: row..<row + 1, columns: start..<max(start, end)) {
        $0 = Style(.match, isStrong: $0.isStrong)
      }
    }
  }
}

/// Where the columns of the list stand; they give way from the least needed to the title.
private struct ListColumns {
  /// 0 where there is no room for it.
  var mark: Int
  var date: Int?
  var title: Range<Int>
  var site: Range<Int>?
  var commentsEnd: Int?
  var minutesEnd: Int?

  /// Cells for how many comments there are, and how many of them are new.
  static let commentsWidth = 8

  init(width: Int, list: ArticleList, glyphs: Glyphs) {
    mark = width >= 6 ? 1 : 0
    var start = width >= 6 ? 3 : min(1, max(0, width - 1))
    if width >= 32 {
      date = start
      start += 12
    }
    var end = max(start, width - (width >= 20 ? 1 : 0))
    if width >= 54 {
      minutesEnd = end
      end -= 6
    }
    if width >= 46 {
      commentsEnd = end
      end -= Self.commentsWidth
    }
    if width >= 92 {
      site = end - 18..<end - 1
      end -= 20
    }
    title = start..<max(start, end - (width >= 46 ? 1 : 0))
  }
}
