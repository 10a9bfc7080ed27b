import Articles

/// The articles that are open, as sorted, filtered and grouped.
struct ArticleList: Sendable {
  /// A row of the list.
  enum Row: Hashable, Sendable {
    /// Names an event, and how many of the articles shown speak of it; `nil` for articles of none.
    case heading(Event.ID?, count: Int)
    /// `group` is the event that it stands under, where the list is grouped.
    case article(Article.ID, group: Event.ID?)

    /// The article of the row; `nil` for a heading.
    var article: Article.ID? {
      if case .article(let id, _) = self { id } else { nil }
    }
  }

  private struct Entry: Sendable {
    var summary: ArticleSummary
    /// Days since 1970; `nil` when unknown.
    var day: Int?
    /// What it is sorted by as a title.
    var title: String
    var site: String

    init(_ summary: ArticleSummary) {
      self.summary = summary
      day = summary.published?.date.firstDay?.dayNumber
      title = summary.title.lowercased()
      site = (summary.site ?? "").lowercased()
    }
  }

  /// What is sorted by.
  private(set) var field = SortField.date
  /// True for the other way round.
  private(set) var isReversed = false
  /// True where articles stand under the events that they share.
  private(set) var isGrouped = false
  /// The rows as shown; headings only where it is grouped.
  private(set) var rows: [Row] = []
  /// Which row is selected, and what is on the screen.
  private(set) var cursor = RowCursor()
  /// Counts the changes to the rows.
  private(set) var version = 0
  /// Rows of the screen that the list fills.
  private(set) var height = 1
  private var entries: [Entry] = []
  private var indexByID: [Article.ID: Int] = [:]
  /// Indices of all entries, sorted.
  private var sorted: [Int] = []
  /// Those of them that the filter admits.
  private var shown: [Int] = []
  private var admitted: (@Sendable (ArticleSummary) -> Bool)?
  private var events = EventIndex([])
  /// True once the user chose a row, which is then kept; before, the first row is kept.
  private var isChosen = false

  /// How many articles there are.
  var count: Int { entries.count }

  /// How many of them are shown.
  var shownCount: Int { shown.count }

  /// All summaries, in the order of their arrival.
  var summaries: [ArticleSummary] { entries.map(\.summary) }

  /// True where a filter leaves articles out.
  var isFiltered: Bool { admitted != nil }

  /// The selected row; `nil` in an empty list.
  var selectedRow: Row? { rows.indices.contains(cursor.selected) ? rows[cursor.selected] : nil }

  /// The summary of an article; `nil` for one that is not listed.
  func summary(_ id: Article.ID) -> ArticleSummary? { indexByID[id].map { entries[$0].summary } }
}

// MARK: - Changes

extension ArticleList {
  /// Adds articles, or replaces those that were listed before; O(all) with a small factor.
  mutating func add(_ summaries: [ArticleSummary]) {
    var added: [Int] = []
    var isReplacing = false
    for summary in summaries {
      if let index = indexByID[summary.id] {
        entries[index] = Entry(summary)
        isReplacing = true
      } else {
        indexByID[summary.id] = entries.count
        added.append(entries.count)
        entries.append(Entry(summary))
      }
    }
    if isReplacing { return sort() }
    added.sort(by: comesBefore)
    sorted = merged(sorted, added)
    guard let admitted else {
      shown = sorted
      return rebuildRows()
    }
    shown = merged(shown, added.filter { admitted(entries[$0].summary) })
    rebuildRows()
  }

  /// Shows only what is admitted; `nil` shows all.
  mutating func filter(_ admitted: (@Sendable (ArticleSummary) -> Bool)?) {
    self.admitted = admitted
    refilter()
  }

  /// Sorts by the next field.
  mutating func sortByNextField() {
    field = field.next
    isReversed = false
    sort()
  }

  /// Turns the order round.
  mutating func reverse() {
    isReversed.toggle()
    sort()
  }

  /// Groups articles by the events that they share, or no more.
  mutating func toggleGroups() {
    isGrouped.toggle()
    rebuildRows()
  }

  /// Takes a new timeline.
  mutating func setEvents(_ events: EventIndex) {
    self.events = events
    if isGrouped { rebuildRows() }
  }

  /// Takes a new height, in rows of the screen.
  mutating func resize(height: Int) {
    self.height = max(1, height)
    cursor.select(cursor.selected, count: rows.count, height: self.height)
  }
}

// MARK: - Moving

extension ArticleList {
  /// Moves the selection; false where it could go no further.
  mutating func perform(_ action: Action) -> Bool {
    isChosen = true
    return cursor.perform(action, count: rows.count, height: height)
  }

  /// Selects a row of the list as shown.
  mutating func select(row: Int) {
    isChosen = true
    cursor.select(row, count: rows.count, height: height)
  }

  /// Selects an article where it is shown.
  mutating func select(_ id: Article.ID) {
    if selectedRow?.article == id { return }
    if let row = rows.firstIndex(where: { $0.article == id }) { select(row: row) }
  }

  /// The article shown `distance` articles after another; `nil` past an end.
  ///
  /// Where it stands in several groups, the selected row counts.
  func article(_ distance: Int, from id: Article.ID) -> Article.ID? {
    let articles = rows.indices.filter { rows[$0].article != nil }
    let start =
      articles.firstIndex { $0 == cursor.selected && rows[$0].article == id }
      ?? articles.firstIndex { rows[$0].article == id }
    guard let start else { return distance > 0 ? articles.first.flatMap { rows[$0].article } : nil }
    let goal = start + distance
    return articles.indices.contains(goal) ? rows[articles[goal]].article : nil
  }

  /// The next row in a direction whose article is as wanted; `nil` where none is.
  func row(_ step: Int, where isWanted: (Article.ID) -> Bool) -> Int? {
    var row = cursor.selected + step
    while rows.indices.contains(row) {
      if let id = rows[row].article, isWanted(id) { return row }
      row += step
    }
    return nil
  }
}

// MARK: - Order

extension ArticleList {
  private mutating func sort() {
    sorted = entries.indices.sorted(by: comesBefore)
    refilter()
  }

  private mutating func refilter() {
    shown = admitted.map { admitted in sorted.filter { admitted(entries[$0].summary) } } ?? sorted
    rebuildRows()
  }

  private func merged(_ old: [Int], _ added: [Int]) -> [Int] {
    guard let first = added.first else { return old }
    // Articles often arrive in the order they are shown in.
    guard let last = old.last, comesBefore(first, last) else { return old + added }
    var merged: [Int] = []
    merged.reserveCapacity(old.count + added.count)
    var next = 0
    for index in old {
      while next < added.count, comesBefore(added[next], index) {
        merged.append(added[next])
        next += 1
      }
      merged.append(index)
    }
    return merged + added[next...]
  }

  /// Lays out the rows and keeps the selected article on its row of the screen.
  private mutating func rebuildRows() {
    version += 1
    let selected = selectedRow
    rows = isGrouped ? groupedRows() : shown.map { .article(entries[$0].summary.id, group: nil) }
    guard isChosen else {
      // The heading over the first article stays in sight.
      cursor = RowCursor()
      let first = rows.firstIndex { $0.article != nil } ?? 0
      return cursor.select(first, count: rows.count, height: height)
    }
    let kept = selected.flatMap(row(like:)) ?? cursor.selected
    cursor.anchor(kept, count: rows.count, height: height)
  }

  private func row(like row: Row) -> Int? {
    if cursor.selected < rows.count, rows[cursor.selected] == row { return cursor.selected }
    return rows.firstIndex(of: row)
      ?? row.article.flatMap { id in rows.firstIndex { $0.article == id } }
  }

  /// Events that at least two of the articles shown share, in order of time, then the rest.
  private func groupedRows() -> [Row] {
    // By index, as to tell ids apart takes longer.
    var members: [Int: [Int]] = [:]
    for index in shown {
      for event in events.ofArticle(entries[index].summary.id) {
        members[event, default: []].append(index)
      }
    }
    let groups = members.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }
    var rows: [Row] = []
    var isGrouped = Array(repeating: false, count: entries.count)
    for (event, articles) in groups {
      let event = events.all[event].id
      rows.append(.heading(event, count: articles.count))
      for index in articles {
        isGrouped[index] = true
        rows.append(.article(entries[index].summary.id, group: event))
      }
    }
    let rest = shown.filter { !isGrouped[$0] }
    guard !rest.isEmpty else { return rows }
    rows.append(.heading(nil, count: rest.count))
    for index in rest { rows.append(.article(entries[index].summary.id, group: nil)) }
    return rows
  }

  /// The order of the list; what lacks the field comes last either way.
  private func comesBefore(_ left: Int, _ right: Int) -> Bool {
    // Fields are read in place: to copy whole entries costs ten times as much.
    let answer =
      switch field {
      case .date: order(entries[left].day, entries[right].day, descending: true)
      case .title:
        order(entries[left].title.nonEmpty, entries[right].title.nonEmpty, descending: false)
      case .site:
        order(entries[left].site.nonEmpty, entries[right].site.nonEmpty, descending: false)
      case .comments:
        order(
          entries[left].summary.commentCount, entries[right].summary.commentCount, descending: true)
      case .minutes:
        order(
          entries[left].summary.readingMinutes, entries[right].summary.readingMinutes,
          descending: true)
      }
    if let answer { return answer }
    if field != .date,
      let byDay = order(entries[left].day, entries[right].day, descending: true, isFixed: true)
    {
      return byDay
    }
    let (a, b) = (entries[left].title, entries[right].title)
    return a == b ? left < right : a < b
  }

  /// `nil` where the two are equal.
  private func order<Value: Comparable>(
    _ left: Value?, _ right: Value?, descending: Bool, isFixed: Bool = false
  ) -> Bool? {
    guard left != right else { return nil }
    guard let left else { return false }
    guard let right else { return true }
    return (descending != (isReversed && !isFixed)) ? left > right : left < right
  }
}

extension String {
  fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}
