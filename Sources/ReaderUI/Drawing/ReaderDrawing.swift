import Articles

extension Reader {
  /// What the terminal should show now.
  public func draw() -> Screen {
    var canvas = Canvas(size: size)
    drawBase(on: &canvas)
    for panel in panels { draw(panel, on: &canvas) }
    var cursor: Position?
    if let prompt {
      cursor = draw(prompt, on: &canvas)
    } else if hasStatusLine || message != nil && size.rows > 1 {
      drawBottomLine(on: &canvas)
    }
    var screen = canvas.screen
    screen.cursor = cursor
    return screen
  }

  private func drawBase(on canvas: inout Canvas) {
    // What lies wholly under a panel is not drawn.
    guard panels.allSatisfy({ $0.kind.isCard }) else { return }
    if let open {
      open.page.draw(on: &canvas, at: Position(row: 0, column: 0))
    } else {
      drawList(on: &canvas)
    }
  }

  /// Draws text that ends at a column.
  func putRight(
    _ text: String, row: Int, end: Int, style: Style, on canvas: inout Canvas
  ) {
    canvas.put(text, row: row, column: max(0, end - CellText.width(text)), style: style)
  }
}

// MARK: - Bottom line

extension Reader {
  private func drawBottomLine(on canvas: inout Canvas) {
    let row = size.rows - 1
    canvas.clear(rows: row..<size.rows, columns: 0..<size.columns)
    let columns = size.columns
    if let message {
      let style = Style(message.isWarning ? .warning : .status)
      canvas.put(fitted(message.text, columns - 2), row: row, column: 1, style: style)
      return
    }
    if let words = readingWords {
      let room = max(0, columns - 13)
      canvas.put(fitted(words, room), row: row, column: 1, style: Style(.status))
      return putRight("^C stops", row: row, end: columns - 1, style: Style(.dimmed), on: &canvas)
    }
    let hint = fitted(bottomHint, columns - 2)
    let facts = bottomFacts
    let room = columns - 4 - CellText.width(hint)
    // Facts give way to the keys that matter until they would be no more than a few words.
    let showsHint = CellText.width(facts) <= room || room >= 40
    canvas.put(
      fitted(facts, showsHint ? room : columns - 2), row: row, column: 1, style: Style(.status))
    if showsHint { putRight(hint, row: row, end: columns - 1, style: Style(.dimmed), on: &canvas) }
  }

  /// What is being fetched; `nil` where nothing is, or keys say more.
  private var readingWords: String? {
    guard pendingKeys.isEmpty, awaitedMark == nil else { return nil }
    if let opening, opening.isRead { return openingWords(opening) }
    guard let fetchingAgain else { return nil }
    var words = "Fetching again: "
    if case .article(let id) = fetchingAgain {
      words += id.source
    } else {
      words += settings.source
      if let progress { words += ", \(progress.done)" + (progress.total.map { " of \($0)" } ?? "") }
    }
    return words + glyphs.ellipsis
  }

  private func openingWords(_ opening: Opening) -> String {
    let source = opening.id.source
    return (source.isWebAddress ? "Fetching " : "Reading ") + source + glyphs.ellipsis
  }

  func fitted(_ text: String, _ columns: Int) -> String {
    CellText.fitted(text, max(0, columns), ellipsis: glyphs.ellipsis)
  }

  /// Where the reader is and what is searched and filtered.
  private var bottomFacts: String {
    if !pendingKeys.isEmpty {
      let rest = keymap.continuations(of: pendingKeys, in: scene)
      let names = rest.map { "\(plainName($0.key)) \($0.action.name)" }
      return ([pendingKeys.map(plainName).joined()] + names).joined(separator: "  ")
    }
    if let awaitedMark {
      let names = marks.keys.sorted().map { String($0) }.joined(separator: " ")
      return awaitedMark == .set
        ? "a letter to mark this place with"
        : "the mark to go to: \(names.isEmpty ? "'" : names + " '")"
    }
    if let panel = panels.last { return panelFacts(panel) }
    return open.map(pageFacts) ?? listFacts
  }

  /// The keys that matter most here.
  private var bottomHint: String {
    if !pendingKeys.isEmpty || awaitedMark != nil { return "Esc" }
    if let panel = panels.last { return panelHint(panel) }
    if let open {
      if open.search != nil || open.author != nil || open.query != nil {
        return "Esc clears  ? help"
      }
      if open.page.status.event != nil, !open.page.status.isInComments {
        return "e card  ; next  ? help"
      }
      return "? help"
    }
    if listSearch != nil || listFilter != nil { return "Esc clears  ? help" }
    return size.columns >= 60 ? "Enter reads  / searches  & filters  ? every key" : "? help"
  }

  private var listFacts: String {
    let row = list.selectedRow?.article == nil ? 0 : articleNumber
    var facts = list.shownCount == 0 ? "" : "\(row)/\(list.shownCount)"
    if let listFilter { facts += "   & \(listFilter.query.text)" }
    if let listSearch { facts += "   /\(listSearch.text) \(rowMatches.count) found" }
    return facts.isEmpty ? settings.source : facts
  }

  /// The number of the selected article among the rows that are articles.
  private var articleNumber: Int {
    guard list.isGrouped else { return list.cursor.selected + 1 }
    return list.rows.prefix(list.cursor.selected + 1).count { $0.article != nil }
  }

  /// Figures first, as they change; then as much as fits of what the page is at.
  private func pageFacts(_ open: OpenArticle) -> String {
    let status = open.page.status
    let percent = "\(status.percent)%"
    var facts = [String(repeating: " ", count: max(0, 4 - percent.utf8.count)) + percent]
    if let comment = status.comment {
      facts.append("comment \(comment) of \(status.commentCount)")
    }
    let news = (news.comments[open.article.id]?.count ?? 0) - seen.count
    if news > 0 { facts.append("\(news) new") }
    if let author = open.author {
      let count = open.query == nil ? " (\(open.shownCount))" : ""
      facts.append("only \(author.name ?? lostName)\(count)")
    }
    if let query = open.query { facts.append("& \(query.text) (\(open.shownCount))") }
    if open.sieve != nil { facts.append("reading\(glyphs.ellipsis)") }
    if let search = open.search {
      facts.append("/\(search.text) \(search.counter(glyphs.ellipsis))")
    }
    if let event = status.event, !status.isInComments {
      facts.append("event \(event.number) of \(event.count)" + eventWords(event.event))
    } else if !status.showsTitle {
      facts.append(open.article.shownTitle)
    }
    return facts.joined(separator: "   ")
  }

  private func eventWords(_ id: Event.ID) -> String {
    guard let index = events.index(of: id) else { return "" }
    let event = events.all[index]
    let date = event.date.map { DateWords.long($0) + ", " } ?? ""
    let articles = counted(events.articleCount(index), "article")
    return ": \(date)\(event.label), \(articles)"
  }
}

// MARK: - Prompt

extension Reader {
  /// Draws the prompt over the bottom line, and says where the cursor stands.
  private func draw(_ prompt: Prompt, on canvas: inout Canvas) -> Position? {
    guard size.rows > 0, size.columns > 0 else { return nil }
    let row = size.rows - 1
    let columns = size.columns
    canvas.clear(rows: row..<size.rows, columns: 0..<columns)
    let label = fitted(prompt.kind.label, columns - 1)
    var column = canvas.put(label, row: row, column: 0, style: Style(.status))
    let before = prompt.line.textBeforeCursor
    // The far end of a long answer stays in sight; what comes before it scrolls away.
    let room = max(1, columns - column - 1)
    var hidden = 0
    let characters = Array(before)
    var width = CellText.width(before)
    while width > room, hidden < characters.count {
      width -= CellText.width(String(characters[hidden]))
      hidden += 1
    }
    let text = String(Array(prompt.line.text).dropFirst(hidden))
    let end = column + canvas.put(text, row: row, column: column, style: Style(.text), limit: room)
    column += min(width, room)
    let note = fitted(prompt.note, columns - end - 4)
    if CellText.width(note) > 3 || note == prompt.note {
      let style = Style(prompt.isNoteWarning ? .warning : .dimmed)
      if end + CellText.width(note) + 3 <= columns {
        putRight(note, row: row, end: columns - 1, style: style, on: &canvas)
      }
    }
    return Position(row: row, column: min(column, columns - 1))
  }
}
