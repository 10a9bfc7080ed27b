import Articles

/// Questions on the bottom line.
extension Reader {
  /// Opens the prompt of an action.
  mutating func ask(_ action: Action) {
    switch action {
    case .search: begin(Prompt(.search))
    case .filter: begin(Prompt(.filter, text: filterText))
    default: begin(Prompt(.command))
    }
  }

  mutating func askAboutArticle(_ action: Action) {
    guard let article = articleAtHand else { return say("There is no article here") }
    if action == .pipe { return begin(Prompt(.pipe(article.id))) }
    begin(Prompt(.save(article.id), text: Self.fileName(for: article) + ".txt"))
    prompt?.note = "Tab: .txt .md .json"
  }

  private mutating func begin(_ prompt: Prompt) {
    beforePrompt = BeforePrompt(
      open: open, listFilter: listFilter, listSearch: listSearch, row: list.selectedRow,
      panel: panels.last)
    self.prompt = prompt
    notePreview()
  }

  private var filterText: String {
    if let panel = panels.last { return panel.narrowing }
    return (open == nil ? listFilter?.query.text : open?.query?.text) ?? ""
  }

  /// Takes a key of the prompt.
  mutating func answer(_ key: Key) {
    guard let asked = prompt else { return }
    if case .overwrite(let saving) = asked.kind {
      prompt = nil
      return overwrite(saving, key)
    }
    switch key {
    case .escape, .control("c"): cancelPrompt()
    case .enter: finish(asked)
    case .backspace where asked.line.text.isEmpty: cancelPrompt()
    case .tab: stepPrompt(by: 1, older: false)
    case .backTab: stepPrompt(by: -1, older: false)
    case .up, .control("p"): stepPrompt(by: 1, older: true)
    case .down, .control("n"): stepPrompt(by: -1, older: true)
    default:
      if prompt?.line.edit(key) ?? false {
        prompt?.settle()
        promptChanged()
      }
    }
  }

  /// Shows what the answer as typed so far would do.
  mutating func promptChanged() {
    guard let prompt else { return }
    switch prompt.kind {
    case .search: previewSearch(prompt.line.text)
    case .filter: previewFilter(prompt.line.text)
    case .command, .save, .pipe, .overwrite: break
    }
    notePreview()
  }

  private mutating func stepPrompt(by distance: Int, older: Bool) {
    guard let asked = prompt else { return }
    let past = history[asked.kind.historyName] ?? []
    let names = Action.allCases.filter { $0.scenes.contains(scene) }.map(\.name).sorted()
    prompt?.step(by: distance) { typed in
      if older { return past.filter { $0.hasPrefix(typed) && $0 != typed } }
      switch asked.kind {
      case .command: return names.filter { $0.hasPrefix(typed) }
      case .save: return Self.fileNames(like: typed)
      default: return []
      }
    }
    promptChanged()
  }

  private mutating func cancelPrompt() {
    guard let asked = prompt else { return }
    prompt = nil
    defer { beforePrompt = nil }
    guard let before = beforePrompt, asked.kind == .search || asked.kind == .filter else { return }
    restore(before)
  }

  private mutating func restore(_ before: BeforePrompt) {
    if !panels.isEmpty {
      if let panel = before.panel { panels[panels.count - 1] = panel }
    } else if open != nil {
      open = before.open
    } else {
      awaitedQuery = nil
      listSearch = before.listSearch
      setListFilter(before.listFilter)
      if case .article(let id, _) = before.row { list.select(id) }
    }
  }

  private mutating func finish(_ asked: Prompt) {
    let text = asked.line.text
    remember(text, asked.kind)
    switch asked.kind {
    case .search: finishSearch(text)
    case .filter: finishFilter(text)
    case .command: finishCommand(text)
    case .save(let id): finishSave(id, text)
    case .pipe(let id):
      prompt = nil
      let command = text.split(separator: " ").joined(separator: " ")
      if !command.isEmpty { effects.append(.pipe(id, command: command)) }
    case .overwrite: prompt = nil
    }
    if prompt == nil { beforePrompt = nil }
  }

  private mutating func remember(_ text: String, _ kind: Prompt.Kind) {
    guard !text.isEmpty else { return }
    var answers = (history[kind.historyName] ?? []).filter { $0 != text }
    answers.insert(text, at: 0)
    history[kind.historyName] = Array(answers.prefix(100))
  }

  private mutating func overwrite(_ saving: Saving, _ key: Key) {
    guard key == .character("y") || key == .character("Y") else { return say("Not saved") }
    var saving = saving
    saving.isOverwriting = true
    effects.append(.save(saving))
  }

  private mutating func finishCommand(_ text: String) {
    let name = Self.commandName(text)
    prompt = nil
    guard !name.isEmpty else { return }
    if let number = Self.rowNumber(text) { return go(toNumber: number) }
    let known = Action.allCases.filter { $0.name.hasPrefix(name) && $0.scenes.contains(scene) }
    if let action = Action(rawValue: name) ?? (known.count == 1 ? known.first : nil) {
      perform(action)
    } else if known.isEmpty {
      warn("There is no command \(text); ? lists them")
    } else {
      warn("\(text) may mean \(known.map(\.name).joined(separator: ", "))")
    }
  }
}

// MARK: - Search

extension Reader {
  /// Searches as typed so far, from where the eye was when the prompt opened.
  private mutating func previewSearch(_ text: String) {
    if !panels.isEmpty {
      panels[panels.count - 1].search = RowSearch(text)
      selectFirstMatch()
    } else if open != nil {
      previewArticleSearch(text)
    } else {
      listSearch = RowSearch(text)
      rememberListMatches()
      selectFirstMatch()
    }
  }

  private mutating func previewArticleSearch(_ text: String) {
    guard let before = beforePrompt?.open, let search = open?.search else {
      let place = open?.page.place ?? Place(.body)
      open?.search(text, from: place)
      return
    }
    // What an earlier letter revealed folds again.
    open?.page = before.page
    if search.text != text || !text.isEmpty { open?.search(text, from: before.page.place) }
  }

  private mutating func selectFirstMatch() {
    let matches = rowMatches
    let origin = beforePrompt.flatMap { $0.panel?.cursor.selected } ?? listOrigin
    if let row = matches.first(where: { $0 >= origin }) ?? matches.first { selectRow(row) }
  }

  private var listOrigin: Int {
    beforePrompt?.row.flatMap { list.rows.firstIndex(of: $0) } ?? list.cursor.selected
  }

  private mutating func finishSearch(_ text: String) {
    let before = beforePrompt
    prompt = nil
    if text.isEmpty {
      // An empty search repeats the last one, as in less.
      guard let last = history[Prompt.Kind.search.historyName]?.first else { return }
      if let before { restore(before) }
      beforePrompt = BeforePrompt(
        open: open, listFilter: listFilter, listSearch: listSearch, row: list.selectedRow,
        panel: panels.last)
      previewSearch(last)
      return step(1)
    }
    if let before = before?.open, panels.isEmpty {
      jumps.record(
        Viewpoint(
          locator: before.locator, row: before.page.rowOfPlace, behind: before.behind))
    }
    if let search = open?.search, panels.isEmpty, search.isComplete, search.count == 0 {
      warn("\(text) is not found")
    } else if open == nil || !panels.isEmpty, rowMatches.isEmpty {
      warn("\(text) is not found")
    }
  }

  /// The rows of the view on top that match its search.
  var rowMatches: [Int] {
    if let panel = panels.last {
      return panel.search?.matches(count: panel.rows.count) { words(of: panel.rows[$0]) } ?? []
    }
    guard let listSearch else { return [] }
    if let known = listMatches, known.isOf(listSearch, list.version) { return known.rows }
    return listSearch.matches(count: list.rows.count, words: listWords)
  }

  /// Remembers which rows of the list match, as to find them takes a while.
  mutating func rememberListMatches() {
    guard panels.isEmpty, let listSearch else { return }
    if listMatches?.isOf(listSearch, list.version) ?? false { return }
    listMatches = ListMatches(text: listSearch.text, version: list.version, rows: rowMatches)
  }

  private func listWords(_ row: Int) -> String {
    switch list.rows[row] {
    case .article(let id, _):
      list.summary(id).map { ([$0.shownTitle] + $0.authors).joined(separator: " ") } ?? ""
    case .heading(let id, _): id.flatMap(events.event)?.label ?? ""
    }
  }

  private mutating func selectRow(_ row: Int) {
    if panels.isEmpty { list.select(row: row) } else { panels[panels.count - 1].select(row: row) }
  }

  /// Goes to the next match or the previous one.
  mutating func step(_ distance: Int) {
    if panels.isEmpty, open != nil { return stepInArticle(distance) }
    let matches = rowMatches
    guard !matches.isEmpty else { return sayNoSearch(panels.last?.search ?? listSearch) }
    let at = panels.last?.cursor.selected ?? list.cursor.selected
    let next =
      distance > 0 ? matches.first { $0 > at } : matches.last { $0 < at }
    if next == nil { say("Round to the \(distance > 0 ? "top" : "bottom")") }
    selectRow(next ?? (distance > 0 ? matches[0] : matches[matches.count - 1]))
  }

  private mutating func stepInArticle(_ distance: Int) {
    guard let search = open?.search else { return sayNoSearch(nil) }
    guard open?.step(distance) ?? false else {
      return say(search.isComplete ? "\(search.text) is not found" : "Still searching")
    }
    if open?.search?.hasWrapped ?? false {
      say(
        "Round to the \(distance > 0 ? "top" : "bottom"): match \(open?.search?.counter(glyphs.ellipsis) ?? "")"
      )
    }
  }

  private mutating func sayNoSearch(_ search: RowSearch?) {
    say(search.map { "\($0.text) is not found" } ?? "Nothing was searched for yet: / searches")
  }
}

// MARK: - Filter

extension Reader {
  /// Filters as typed so far; a query with a mistake leaves what is shown as it is.
  private mutating func previewFilter(_ text: String) {
    if !panels.isEmpty { return narrowPanel(to: text) }
    guard let query = try? Query(text) else {
      if let before = beforePrompt { restore(before) }
      return
    }
    if open != nil { filterComments(by: query) } else { filterList(by: query) }
  }

  private mutating func filterComments(by query: Query) {
    // What the earlier letters hid or showed is put back first.
    if let before = beforePrompt?.open { open = before }
    guard query != open?.query else { return }
    open?.filter(
      query.isEmpty
        ? nil : ArticleFilter(query, unread: unread, news: news, events: events.all))
  }

  private mutating func finishFilter(_ text: String) {
    if !panels.isEmpty {
      prompt = nil
      return
    }
    do {
      let query = try Query(text)
      prompt = nil
      if open != nil, !query.isEmpty, open?.sieve == nil, open?.shownCount == 0 {
        if let before = beforePrompt { restore(before) }
        say("No comment answers \(text)")
      }
    } catch {
      prompt?.note = "\(error)"
      prompt?.isNoteWarning = true
    }
  }

  /// Tells beside the answer what Enter would do.
  mutating func notePreview() {
    guard let asked = prompt else { return }
    do {
      let note = try note(on: asked)
      prompt?.note = note
      prompt?.isNoteWarning = false
    } catch {
      prompt?.note = "\(error)"
      prompt?.isNoteWarning = true
    }
  }

  private func note(on asked: Prompt) throws(QueryError) -> String {
    let text = asked.line.text
    switch asked.kind {
    case .search: return text.isEmpty ? "" : searchNote
    case .filter:
      if let panel = panels.last {
        return text.isEmpty ? "" : "\(panel.rows.count) of \(panel.totalCount)"
      }
      return try Query(text).isEmpty ? "empty shows all" : filterNote
    case .command: return commandNote(text)
    case .save: return "Tab: .txt .md .json"
    case .pipe, .overwrite: return ""
    }
  }

  private var searchNote: String {
    if panels.isEmpty, let open { return open.search?.counter(glyphs.ellipsis) ?? "" }
    let matches = rowMatches
    guard !matches.isEmpty else { return "not found" }
    let at = panels.last?.cursor.selected ?? list.cursor.selected
    let index = matches.firstIndex(of: at).map { "\($0 + 1) of " } ?? ""
    return index + "\(matches.count)"
  }

  private var filterNote: String {
    guard let open else {
      if awaitedQuery != nil { return "reading\(glyphs.ellipsis)" }
      return "\(list.shownCount) of \(counted(list.count, "article"))"
    }
    if open.sieve != nil { return "reading\(glyphs.ellipsis)" }
    return "\(open.shownCount) of \(counted(open.article.comments.count, "comment"))"
  }

  private func commandNote(_ text: String) -> String {
    if let number = Self.rowNumber(text) { return "goes to \(numbered) \(number)" }
    let name = Self.commandName(text)
    let known = Action.allCases.filter { $0.scenes.contains(scene) && $0.name.hasPrefix(name) }
    if let only = known.first, known.count == 1 { return only.help }
    return known.isEmpty
      ? "no such command" : "Tab: " + known.prefix(4).map(\.name).joined(separator: " ")
  }

  /// `1 comment`, `2 comments`.
  func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}

// MARK: - Save

extension Reader {
  private mutating func finishSave(_ id: Article.ID, _ text: String) {
    prompt = nil
    let path = text.drop { $0 == " " }
    guard !path.isEmpty else { return say("Not saved") }
    let format: Saving.Format =
      path.hasSuffix(".md") || path.hasSuffix(".markdown")
      ? .markdown : path.hasSuffix(".json") || path.hasSuffix(".jsonl") ? .json : .text
    effects.append(
      .save(Saving(article: id, format: format, path: String(path), isOverwriting: false)))
  }

  /// The same name with the other endings.
  private static func fileNames(like typed: String) -> [String] {
    let endings = [".txt", ".md", ".json"]
    let ending = endings.first { typed.hasSuffix($0) } ?? ""
    let start = endings.firstIndex(of: ending).map { $0 + 1 } ?? 0
    return (0..<endings.count).map { endings[(start + $0) % endings.count] }
      .filter { $0 != ending }.map { typed.dropLast(ending.count) + $0 }
  }

  /// A file name made of a title: its words, joined by hyphens.
  private static func fileName(for article: ArticleSummary) -> String {
    let words = article.shownTitle.lowercased().split { !$0.isLetter && !$0.isNumber }
    let name = words.prefix(8).joined(separator: "-").prefix(60)
    return name.isEmpty ? "article" : String(name)
  }
}

extension Prompt.Kind {
  /// Answers to questions of one sort are remembered together.
  var historyName: String {
    switch self {
    case .search: "search"
    case .filter: "filter"
    case .command: "command"
    case .save: "save"
    case .pipe: "pipe"
    case .overwrite: "overwrite"
    }
  }
}

extension OpenArticle {
  /// How many comments a filter leaves, those not counted that stay as context.
  var shownCount: Int { page.readingOrder.count }
}
