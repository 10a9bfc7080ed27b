import Articles

/// How the lists over the page look.
extension Reader {
  /// Rows that a panel has room for.
  func panelHeight(_ panel: Panel) -> Int {
    let frame = panelFrame(panel)
    return max(1, frame.count / panel.kind.rowHeight)
  }

  /// The rows of the screen that hold a panel's rows.
  private func panelFrame(_ panel: Panel) -> Range<Int> {
    guard case .eventCard(let id) = panel.kind else {
      return (bodyRows >= 3 ? 1 : 0)..<max(bodyRows >= 3 ? 1 : 0, bodyRows)
    }
    let head = cardHead(id).count
    let wanted = panel.rows.count * panel.kind.rowHeight
    // A card takes as many rows as it needs, and leaves the page some where there are many.
    let most = bodyRows >= 12 ? bodyRows * 3 / 4 : bodyRows
    let tail = bodyRows >= 10 ? 1 : 0
    let height = min(most, 1 + head + wanted + tail)
    let start = bodyRows - height
    return min(start + 1 + head, bodyRows)..<max(min(start + 1 + head, bodyRows), bodyRows - tail)
  }

  func draw(_ panel: Panel, on canvas: inout Canvas) {
    let frame = panelFrame(panel)
    if case .eventCard(let id) = panel.kind {
      drawCard(id, above: frame, on: &canvas)
    } else {
      canvas.clear(rows: 0..<size.rows, columns: 0..<size.columns)
      if frame.lowerBound > 0 { drawHead(of: panel, on: &canvas) }
    }
    if panel.rows.isEmpty, let row = frame.first {
      let words =
        panel.narrowing.isEmpty
        ? "There is nothing here" : "Nothing here holds \(panel.narrowing); Esc shows all"
      canvas.put(fitted(words, size.columns - 4), row: row, column: 3, style: Style(.dimmed))
    }
    for offset in 0..<panel.height {
      let index = panel.cursor.top + offset
      let line = frame.lowerBound + offset * panel.kind.rowHeight
      guard index < panel.rows.count, line < frame.upperBound else { break }
      let isSelected = index == panel.cursor.selected
      if isSelected {
        let column = panel.kind.isCard ? 3 : 0
        canvas.put(glyphs.selection, row: line, column: column, style: Style(.selection))
      }
      let previous = index > panel.cursor.top ? panel.rows[index - 1] : nil
      draw(panel.rows[index], of: panel, after: previous, line, frame, &canvas)
    }
  }

  private func drawHead(of panel: Panel, on canvas: inout Canvas) {
    let dot = " \(glyphs.separator) "
    let title: String
    var right = ""
    switch panel.kind {
    case .authors:
      title = "Authors" + dot + counted(panel.totalCount, "name")
      right = panel.narrowing.isEmpty ? "type to narrow" : panel.narrowing
    case .timeline:
      let shown = panel.isWide || events.linkingCount == 0
      let all = counted(events.all.count, "event")
      title =
        "Timeline" + dot + (shown ? all : "\(events.linkingCount) of \(all)") + dot
        + counted(list.count, "article")
      right = "articles\(dot)mentions"
    case .links: title = "Links" + dot + "\(panel.totalCount)"
    case .help: title = "Keys"
    case .eventCard: title = ""
    }
    if panel.kind != .authors, !panel.narrowing.isEmpty { right = "& \(panel.narrowing)" }
    canvas.put(fitted(title, size.columns - 2), row: 0, column: 1, style: Style(.status))
    if CellText.width(title) + CellText.width(right) + 4 <= size.columns {
      putRight(right, row: 0, end: size.columns - 1, style: Style(.dimmed), on: &canvas)
    }
  }

  private func draw(
    _ row: Panel.Row, of panel: Panel, after previous: Panel.Row?, _ line: Int,
    _ frame: Range<Int>, _ canvas: inout Canvas
  ) {
    switch row.target {
    case .author(let author, let count, let last):
      drawAuthor(author, count, last, panel, line, &canvas)
    case .event(let id):
      drawEvent(id, after: previous, isUnfolded: panel.unfolded.contains(id), line, &canvas)
    case .mention(let id, let index):
      guard let event = events.event(id), event.mentions.indices.contains(index) else { return }
      if panel.kind.isCard {
        drawCardMention(event.mentions[index], line, frame, &canvas)
      } else {
        drawTimelineMention(event.mentions[index], line, &canvas)
      }
    case .link(let url, let place): drawLink(url, place, line, &canvas)
    case .key(let action, let scene): drawKey(action, scene, line, &canvas)
    case .heading(let words):
      canvas.put(words, row: line, column: 1, style: Style(.heading, isStrong: true))
    }
  }
}

// MARK: - Rows

extension Reader {
  private func drawAuthor(
    _ author: CommentFilter.Author, _ count: Int, _ last: Timestamp?, _ panel: Panel, _ line: Int,
    _ canvas: inout Canvas
  ) {
    let name = author.name ?? lostName
    let isMuted = author.name.map(muted.contains) ?? false
    let nameWidth = max(1, min(28, size.columns - 10))
    let shown = fitted(isMuted ? name + " (muted)" : name, nameWidth)
    let role: Style.Role = author.name == nil ? .dimmed : isMuted ? .mutedAuthor : .author
    canvas.put(shown, row: line, column: 2, style: Style(role))
    highlight(shown, row: line, column: 2, on: &canvas)
    putRight("\(count)", row: line, end: nameWidth + 8, style: Style(.score), on: &canvas)
    var column = nameWidth + 10
    if size.columns >= 60 {
      let words = last.map { DateWords.long(.day($0.date)) } ?? ""
      canvas.put(words, row: line, column: column, style: Style(.date))
      column += 19
    }
    let room = size.columns - column - 1
    guard room >= 4, case .author(_, let most, _) = panel.firstRow?.target else { return }
    canvas.put(
      bar(count, of: most, cells: min(room, 24)), row: line, column: column, style: Style(.bar))
  }

  private func drawEvent(
    _ id: Event.ID, after previous: Panel.Row?, isUnfolded: Bool, _ line: Int,
    _ canvas: inout Canvas
  ) {
    guard let index = events.index(of: id) else { return }
    let event = events.all[index]
    let count = events.articleCount(index)
    var column = 2
    if size.columns >= 40 {
      canvas.put(yearShown(event, after: previous), row: line, column: column, style: Style(.date))
      column += 6
    }
    canvas.put(dayWords(event), row: line, column: column, style: Style(.date))
    column += 8
    if size.columns >= 50 {
      let cells = size.columns >= 70 ? 8 : 4
      let length = bar(count, of: max(cells, events.largestArticleCount), cells: cells)
      canvas.put(length, row: line, column: column, style: Style(.bar))
      column += cells + 1
    }
    let mentions = event.mentions.count
    let figures =
      size.columns < 60 || mentions == count
      ? "\(count)" : "\(count) \(glyphs.separator) \(mentions)"
    let end = size.columns - 1
    let room = end - column - CellText.width(figures) - 2
    let label = fitted(event.label, max(room, 0))
    canvas.put(label, row: line, column: column, style: Style(.text, isStrong: count > 1))
    highlight(label, row: line, column: column, on: &canvas)
    if room >= 4 { putRight(figures, row: line, end: end, style: Style(.dimmed), on: &canvas) }
  }

  /// The year, where it is not the one of the row above.
  private func yearShown(_ event: Event, after previous: Panel.Row?) -> String {
    func year(_ event: Event) -> Int? { event.date?.firstDay?.year }
    var above: Event?
    if case .event(let id) = previous?.target { above = events.event(id) }
    if case .mention(let id, _) = previous?.target { above = events.event(id) }
    guard let year = year(event) else { return "" }
    return above?.date?.firstDay?.year == year ? "" : "\(year)"
  }

  private func dayWords(_ event: Event) -> String {
    switch event.date {
    case .day(let day): "\(DateWords.shortMonth(day.month)) \(day.day < 10 ? " " : "")\(day.day)"
    case .month(_, let month): DateWords.shortMonth(month)
    case .year(let year): size.columns >= 40 ? "" : "\(year)"
    case nil: "undated"
    }
  }

  private func drawTimelineMention(
    _ mention: EventMention, _ line: Int, _ canvas: inout Canvas
  ) {
    let column = size.columns >= 40 ? 8 : 4
    let title = summary(mention.article)?.shownTitle ?? mention.article.source
    let used = canvas.put(
      fitted(title, max(0, (size.columns - column) * 2 / 5)), row: line, column: column,
      style: Style(.link))
    let rest = column + used + 2
    drawExcerpt(mention, row: line, column: rest, end: size.columns - 1, &canvas)
  }

  /// As much of a mention's sentence as fits, with the words that point at the event marked.
  private func drawExcerpt(
    _ mention: EventMention, row: Int, column: Int, end: Int, _ canvas: inout Canvas
  ) {
    let room = end - column - 2
    guard room >= 8 else { return }
    let sentence = mention.sentence.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let words = mention.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let excerpt = Excerpt(sentence, around: words, columns: room, ellipsis: glyphs.ellipsis)
    var at = column
    at += canvas.put(glyphs.openingQuote, row: row, column: at, style: Style(.dimmed))
    at += canvas.put(excerpt.before, row: row, column: at, style: Style(.quotation))
    at += canvas.put(excerpt.words, row: row, column: at, style: Style(.mention))
    at += canvas.put(excerpt.after, row: row, column: at, style: Style(.quotation))
    canvas.put(glyphs.closingQuote, row: row, column: at, style: Style(.dimmed))
  }

  private func drawLink(_ url: String, _ place: TextRange, _ line: Int, _ canvas: inout Canvas) {
    let blocks: [Block]? =
      switch place.part {
      case .body: open?.article.blocks
      case .comment(let id): open?.article.comments.first { $0.id == id }?.blocks
      }
    let text = blocks.map { $0[place.block].text.slice(place.range) } ?? ""
    let width = max(1, size.columns - 4)
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let shown = fitted(words, words == url ? width : width / 2)
    var column = 2 + canvas.put(shown, row: line, column: 2, style: Style(.link))
    highlight(shown, row: line, column: 2, on: &canvas)
    if words != url {
      column += 2
      canvas.put(
        fitted(url, size.columns - column - 1), row: line, column: column, style: Style(.dimmed))
    }
  }

  private func drawKey(_ action: Action, _ scene: Scene, _ line: Int, _ canvas: inout Canvas) {
    let keys = Keymap.keys(of: action, in: scene).compactMap(Keymap.sequence)
      .map { $0.map(plainName).joined() }.joined(separator: " ")
    let width = min(18, size.columns / 3)
    canvas.put(fitted(keys, width), row: line, column: 2, style: Style(.author, isStrong: true))
    var column = width + 4
    column += canvas.put(
      fitted(action.help, size.columns - column - 1), row: line, column: column, style: Style(.text)
    )
    if column + CellText.width(action.name) + 3 <= size.columns {
      putRight(
        action.name, row: line, end: size.columns - 1, style: Style(.dimmed), on: &canvas)
    }
    if size.columns > width + 4 {
      highlight(action.help, row: line, column: width + 4, on: &canvas)
    }
  }
}

// MARK: - Event card

extension Reader {
  /// The lines above the mentions of a card.
  private func cardHead(_ id: Event.ID) -> [(text: String, style: Style)] {
    guard let event = events.event(id), let index = events.index(of: id) else { return [] }
    let dot = " \(glyphs.separator) "
    var first = event.date.map { DateWords.long($0) } ?? "Undated"
    if let day = event.date?.day { first += ", " + DateWords.weekday(day) }
    let facts = [first] + [event.kind].compactMap { $0 } + event.places
    var lines = [(facts.joined(separator: dot), Style(.title, isStrong: true))]
    let people = event.people.isEmpty ? event.label : event.people.joined(separator: ", ")
    lines.append((people, Style(.text)))
    let inComments = event.mentions.count { $0.place.part != .body }
    var counts = counted(event.mentions.count, "mention")
    counts += " in " + counted(events.articleCount(index), "article")
    if inComments > 0 { counts += ", \(inComments) of them in comments" }
    lines.append((counts, Style(.dimmed)))
    return bodyRows >= 8 ? lines : Array(lines.prefix(1))
  }

  private func drawCard(_ id: Event.ID, above frame: Range<Int>, on canvas: inout Canvas) {
    let head = cardHead(id)
    let top = max(0, frame.lowerBound - head.count - 1)
    canvas.restyle(rows: 0..<top, columns: 0..<size.columns) {
      $0 = Style(.dimmed, isStrong: $0.isStrong)
    }
    canvas.clear(rows: top..<bodyRows, columns: 0..<size.columns)
    let rule = String(repeating: glyphs.rule, count: size.columns)
    canvas.put(rule, row: top, column: 0, style: Style(.guide))
    for (offset, line) in head.enumerated() where top + 1 + offset < frame.lowerBound {
      canvas.put(
        fitted(line.text, size.columns - 4), row: top + 1 + offset, column: 3, style: line.style)
    }
    guard frame.upperBound < bodyRows, let index = events.index(of: id) else { return }
    drawNeighbours(index, row: frame.upperBound, on: &canvas)
  }

  private func drawNeighbours(_ index: Int, row: Int, on canvas: inout Canvas) {
    func words(_ index: Int) -> String {
      let event = events.all[index]
      return [event.date.map(DateWords.long), event.label].compactMap { $0 }.joined(separator: " ")
    }
    var parts: [String] = []
    if index > 0 { parts.append("( before: " + words(index - 1)) }
    if index + 1 < events.all.count { parts.append(") after: " + words(index + 1)) }
    let room = (size.columns - 4 - 3 * (parts.count - 1)) / max(1, parts.count)
    let text = parts.map { fitted($0, room) }.joined(separator: "   ")
    canvas.put(fitted(text, size.columns - 4), row: row, column: 3, style: Style(.dimmed))
  }

  /// Two rows: whose words and which, then why they are held to speak of this event.
  private func drawCardMention(
    _ mention: EventMention, _ line: Int, _ frame: Range<Int>, _ canvas: inout Canvas
  ) {
    let column = 5
    let title = summary(mention.article)?.shownTitle ?? mention.article.source
    let isHere = mention.article == open?.article.id
    let width = max(0, min(34, (size.columns - column) * 2 / 5))
    canvas.put(
      fitted(title, width), row: line, column: column, style: Style(isHere ? .title : .link))
    drawExcerpt(mention, row: line, column: column + width + 2, end: size.columns - 1, &canvas)
    guard line + 1 < frame.upperBound else { return }
    let reasons = mention.reasons.map(\.description).joined(separator: " \(glyphs.separator) ")
    let place = mention.place.part == .body ? "" : "in a comment \(glyphs.separator) "
    canvas.put(
      fitted(place + reasons, size.columns - column - 3), row: line + 1, column: column + 2,
      style: Style(.inferred))
  }
}

// MARK: - Bottom line

extension Reader {
  func panelFacts(_ panel: Panel) -> String {
    var facts: [String] = []
    let place = panel.rows.isEmpty ? 0 : panel.cursor.selected + 1
    switch panel.kind {
    case .authors: facts.append("author \(place) of \(panel.rows.count)")
    case .eventCard: facts.append("mention \(place) of \(panel.rows.count)")
    case .timeline:
      let shown = panel.rows.indices.filter {
        if case .event = panel.rows[$0].target { true } else { false }
      }
      let place = shown.partitioningIndex { $0 > panel.cursor.selected }
      facts.append("event \(place) of \(shown.count)")
    case .links: facts.append("link \(place) of \(panel.rows.count)")
    case .help: facts.append("\(place)/\(panel.rows.count)")
    }
    if let search = panel.search { facts.append("/\(search.text) \(rowMatches.count) found") }
    return facts.joined(separator: "   ")
  }

  func panelHint(_ panel: Panel) -> String {
    switch panel.kind {
    case .authors: "Enter only this author  M mute  Esc back"
    case .eventCard: "Enter goes there  ( ) other events  q back"
    case .timeline:
      events.linkingCount == 0 || events.linkingCount == events.all.count
        ? "Enter unfolds  e card  q back"
        : "Enter unfolds  e card  a \(panel.isWide ? "only linking" : "all")  q back"
    case .links: "Enter follows  O browser  y copy  q back"
    case .help: "/ search  & narrow  q back"
    }
  }
}

extension Panel.Kind {
  /// True for a panel that leaves part of the page in sight.
  var isCard: Bool {
    if case .eventCard = self { true } else { false }
  }

  /// True for a panel that names articles.
  var showsTitles: Bool { self == .timeline || isCard }

  /// How many rows of the screen one of its rows takes.
  var rowHeight: Int { isCard ? 2 : 1 }
}
