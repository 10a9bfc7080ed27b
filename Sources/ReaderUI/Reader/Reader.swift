import Articles

/// Everything that the reader shows and how it answers: inputs in, effects and screens out.
///
/// Its state changes in ``update(_:)`` alone. What is selected, marked and jumped to is known by
/// identity, so nothing moves when articles arrive, sort, fold or wrap anew.
public struct Reader: Sendable {
  let settings: ReaderSettings
  let keymap = Keymap()
  var size: Size
  var list = ArticleList()
  /// The article on top of the list; `nil` while the list is read.
  var open: OpenArticle?
  /// What lies over these, last on top.
  var panels: [Panel] = []
  var prompt: Prompt?
  /// How things were before the prompt, to be put back where it is cancelled.
  var beforePrompt: BeforePrompt?
  /// What is told on the bottom line until the next key.
  var message: Message?
  /// Keys of a row that is not finished.
  var pendingKeys: [Key] = []
  /// What the letter typed next is the name of a mark for.
  var awaitedMark: AwaitedMark?
  var events = EventIndex([])
  var progress: Progress?
  var isLoaded = false
  /// True once a timeline came.
  var isLinked = false
  var unread: Set<Article.ID> = []
  var news = News()
  /// New comments of the article at hand that were on the screen.
  var seen: Set<Comment.ID> = []
  /// What is being fetched again; `nil` where nothing is.
  var fetchingAgain: FetchingAgain?
  /// What the list is filtered by; `nil` where it is not.
  var listFilter: ListFilter?
  /// The query whose answer is awaited.
  var awaitedQuery: Query?
  var listSearch: RowSearch?
  /// The rows that the list's search found.
  var listMatches: ListMatches?
  var muted: Set<String> = []
  var jumps = JumpList()
  var marks: [Character: Locator] = [:]
  var undoable: [Undoable] = []
  /// The article asked for, and how it is to be shown.
  var opening: Opening?
  /// Where each article was left.
  var placesLeft: [Article.ID: Place] = [:]
  /// The articles left last, as they were: folds, filter, search.
  var shelf = Shelf()
  /// Articles that links led to, which the list does not hold.
  var followed: [Article.ID: ArticleSummary] = [:]
  /// As the last article had it: width, order of threads.
  var pageSettings: PageSettings
  /// Answers given, the latest first, by what was asked.
  var history: [String: [String]] = [:]
  /// The timeline as it was left.
  var timelineLeft: Panel?
  var effects: [Effect] = []

  /// Shows nothing yet; articles come as ``Input/listed(_:)``.
  public init(settings: ReaderSettings, size: Size) {
    self.settings = settings
    self.size = size
    pageSettings = PageSettings(
      textWidth: settings.textWidth, glyphs: settings.isASCII ? .ascii : .unicode)
    resize(to: size)
  }

  /// True while there is work to be done in slices: send ``Input/tick`` when nothing else waits.
  public var wantsTime: Bool { open?.hasWork ?? false }

  /// Takes an input, and says what is to be done in the world, in order.
  public mutating func update(_ input: Input) -> [Effect] {
    effects = []
    take(input)
    layOut()
    return effects
  }
}

extension Reader {
  /// One sentence on the bottom line.
  struct Message: Hashable, Sendable {
    var text: String
    var isWarning = false
  }

  /// How far loading has come.
  struct Progress: Hashable, Sendable {
    var done: Int
    var total: Int?
  }

  /// What is being fetched again.
  enum FetchingAgain: Hashable, Sendable {
    case everything
    case article(Article.ID)
  }

  /// A filter of the list of articles.
  struct ListFilter: Sendable {
    var query: Query
    var admits: @Sendable (ArticleSummary) -> Bool
  }

  /// Rows of the list that a search found, and what makes them out of date.
  struct ListMatches: Sendable {
    var text: String
    var version: Int
    var rows: [Int]

    /// True while they are those of a search and of the rows as they are.
    func isOf(_ search: RowSearch, _ version: Int) -> Bool {
      text == search.text && self.version == version
    }
  }

  /// What a prompt changes as one types.
  struct BeforePrompt: Sendable {
    var open: OpenArticle?
    var listFilter: ListFilter?
    var listSearch: RowSearch?
    var row: ArticleList.Row?
    var panel: Panel?
  }

  /// What a letter is awaited for.
  enum AwaitedMark: Sendable {
    case set
    case go
  }

  /// Something that can be taken back.
  enum Undoable: Sendable {
    case read(Article.ID, wasUnread: Bool)
    case mark(Character, was: Locator?)
    case mute(String, wasMuted: Bool)
  }

  /// An article asked for.
  struct Opening: Sendable {
    var id: Article.ID
    /// Where in it, and at which row of the screen; `nil` shows it where it was left.
    var place: Place?
    var row: Int?
    /// What is focused there, as by Tab.
    var focus: PageTarget?
    /// A place in it that its markup names.
    var name: String?
    /// What lies behind it.
    var behind: Behind
    /// True where it has to be read first, which may take long.
    var isRead = false
  }

  /// What one comes back to from an article.
  indirect enum Behind: Sendable {
    case list
    case panels([Panel])
    /// The article that a link led from, and what lies behind that.
    case article(Article.ID, Behind)
  }

  /// What takes the keys.
  var scene: Scene { panels.last?.kind.scene ?? (open == nil ? .list : .article) }

  var glyphs: Glyphs { settings.isASCII ? .ascii : .unicode }

  /// The place of the eye; `nil` in the list.
  var locator: Locator? { open?.locator }

  /// What is told of an article, also of one that a link led to.
  func summary(_ id: Article.ID) -> ArticleSummary? { list.summary(id) ?? followed[id] }

  /// The article at hand: the one read, or the one selected.
  var articleAtHand: ArticleSummary? {
    if let open { return summary(open.article.id) ?? ArticleSummary(open.article) }
    return list.selectedRow?.article.flatMap(list.summary)
  }

  mutating func say(_ text: String) { message = Message(text: text) }

  mutating func warn(_ text: String) { message = Message(text: text, isWarning: true) }

  /// Tells of a problem with something; of a long name as much as leaves the problem room: of an
  /// address the host, of a path the file.
  mutating func warn(_ problem: String, about name: String) {
    let room = max(12, size.columns - 4 - CellText.width(problem))
    var shown = fitted(name, room)
    if shown != name, !name.contains("://") {
      var end = Substring(name)
      while CellText.width(glyphs.ellipsis + end) > room { end = end.dropFirst() }
      shown = glyphs.ellipsis + end
    }
    warn(shown + ": " + problem)
  }
}

// MARK: - Inputs

extension Reader {
  private mutating func take(_ input: Input) {
    switch input {
    case .key(let key): press(key)
    case .paste(let text): paste(text)
    case .wheel(let rows): turnWheel(rows)
    case .resize(let size): resize(to: size)
    case .tick: advance()
    case .listed(let summaries): listed(summaries)
    case .progress(let done, let total): progress = Progress(done: done, total: total)
    case .loaded: loaded()
    case .article(let article, let place): show(article, at: place)
    case .changed(let article): if open?.article.id == article.id { open?.update(article) }
    case .read(let source, let articles): show(articles, readFrom: source)
    case .unread(let source, let problem): giveUp(source, problem)
    case .fetchedAgain(let answer): fetchedAgain(answer)
    case .events(let events): timelineChanged(EventIndex(events))
    case .matched(let query, let ids): matched(query, ids)
    case .fileExists(let saving): prompt = Prompt(.overwrite(saving))
    case .failed(let text): warn(text)
    case .said(let text): say(text)
    }
  }

  private mutating func advance() {
    open?.advance()
    if open?.hasWork == false || prompt != nil { notePreview() }
  }

  mutating func listed(_ summaries: [ArticleSummary]) {
    var summaries = summaries
    if !followed.isEmpty {
      let apart = summaries.filter { followed[$0.id] != nil && list.summary($0.id) == nil }
      for summary in apart { followed[summary.id] = summary }
      summaries.removeAll { followed[$0.id] != nil && list.summary($0.id) == nil }
    }
    guard !summaries.isEmpty else { return }
    for summary in summaries where list.summary(summary.id) == nil { unread.insert(summary.id) }
    list.add(summaries)
    if awaitedQuery == nil { matchListAgain() }
    refreshPanels { $0.showsTitles }
  }

  private mutating func loaded() {
    isLoaded = true
    askForNews()
    matchListAgain()
  }

  private mutating func timelineChanged(_ events: EventIndex) {
    self.events = events
    isLinked = true
    list.setEvents(events)
    if let id = open?.article.id {
      let own = events.ofArticle(id).map { events.all[$0] }
      open?.page.update(events: own)
    }
    refreshPanels()
  }

  private mutating func paste(_ text: String) {
    if prompt != nil {
      prompt?.line.insert(text)
      promptChanged()
    } else if scene == .authors, let panel = panels.last {
      narrowPanel(to: panel.narrowing + text)
    }
  }

  private mutating func turnWheel(_ rows: Int) {
    guard prompt == nil else { return }
    for _ in 0..<min(abs(rows), 100) { _ = move(rows > 0 ? .lineDown : .lineUp) }
  }
}

// MARK: - Layout

extension Reader {
  /// Rows under the top line and above the bottom line.
  var bodyRows: Int { max(0, size.rows - (hasStatusLine ? 1 : 0)) }

  /// Very small screens give the line to the text.
  var hasStatusLine: Bool { size.columns >= 20 && size.rows >= 3 }

  private mutating func resize(to size: Size) {
    self.size = size
    let pageSize = pageSize
    open?.page.resize(to: pageSize)
  }

  var pageSize: Size { Size(columns: size.columns, rows: bodyRows) }

  /// Fits what changed into the screen.
  private mutating func layOut() {
    let height = listRows.count
    if list.height != max(1, height) { list.resize(height: height) }
    for index in panels.indices {
      let height = panelHeight(panels[index])
      if panels[index].height != height { panels[index].resize(height: height) }
    }
    open?.markMatches()
    noteSeen()
    rememberListMatches()
  }
}
