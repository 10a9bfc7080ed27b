import Articles

extension Reader {
  /// Takes a key: a prompt's, the name of a mark, or one of the view on top.
  mutating func press(_ key: Key) {
    message = nil
    if prompt != nil { return answer(key) }
    if let awaited = awaitedMark {
      awaitedMark = nil
      return nameMark(key, awaited)
    }
    if key == .escape, !pendingKeys.isEmpty {
      pendingKeys = []
      return
    }
    pendingKeys.append(key)
    switch keymap.meaning(of: pendingKeys, in: scene) {
    case .action(let action):
      pendingKeys = []
      perform(action)
    case .unfinished: break
    case .nothing:
      let keys = pendingKeys
      pendingKeys = []
      pressUnbound(keys)
    }
  }

  private mutating func pressUnbound(_ keys: [Key]) {
    if scene == .authors, let panel = panels.last {
      var line = LineEditor(panel.narrowing)
      if let key = keys.first, line.edit(key) { narrowPanel(to: line.text) }
      return
    }
    let names = keys.map(plainName).joined()
    say("\(names) does nothing here; ? shows what every key does")
  }

  /// Does what an action says, as far as it applies to the view on top.
  mutating func perform(_ action: Action) {
    guard action.scenes.contains(scene) else {
      return warn("\(action.name) does nothing here")
    }
    switch action {
    case .quit: effects.append(.quit)
    case .suspend: effects.append(.suspend)
    case .redraw: effects.append(.redraw)
    case .back: goBack()
    case .cancel: cancel()
    case .help: push(Panel(.help(scene)))
    case .command, .search, .filter: ask(action)
    case .save, .pipe: askAboutArticle(action)
    case .nextMatch: step(1)
    case .previousMatch: step(-1)
    case .jumpBack: jumpBack()
    case .jumpForward: jumpForward()
    case .setMark: awaitedMark = .set
    case .goToMark: awaitedMark = .go
    case .undo: undo()
    case .fetchAgain: fetchAgain()
    case .toggleRead: toggleRead()
    case .nextArticle: openNeighbour(1)
    case .previousArticle: openNeighbour(-1)
    case .whereAmI: say(whereAmI)
    case .openInBrowser: openPage()
    case .copyLink: copyLink()
    case .timeline: openTimeline()
    default:
      if !move(action) { performInScene(action) }
    }
  }

  /// Moves in the view on top; false for an action that moves nothing there.
  mutating func move(_ action: Action) -> Bool {
    guard Self.moves.contains(action) else { return false }
    switch scene {
    case .list: _ = list.perform(action)
    case .article: turnPage(action)
    case .authors, .eventCard, .timeline, .links, .help:
      _ = panels[panels.count - 1].perform(action)
    }
    return true
  }

  private static let moves: Set<Action> = [
    .nextItem, .previousItem, .lineDown, .lineUp, .pageForward, .pageBack, .halfForward,
    .halfBack, .top, .bottom,
  ]

  private mutating func performInScene(_ action: Action) {
    switch scene {
    case .list: performInList(action)
    case .article: performInArticle(action)
    case .authors, .eventCard, .timeline, .links, .help: performInPanel(action)
    }
  }

  /// One level back; from the lowest, out.
  private mutating func goBack() {
    if let panel = panels.last {
      if panel.kind == .timeline { timelineLeft = panel }
      panels.removeLast()
    } else if let article = open {
      // An article that was opened by itself has nothing behind it.
      leave(article)
    } else {
      effects.append(.quit)
    }
  }

  private mutating func leave(_ article: OpenArticle) {
    stopOpening()
    switch article.behind {
    case .article(let id, let behind): openArticle(id, behind: behind)
    case .panels(let behind):
      leaveArticle()
      panels = behind
      refreshPanels()
    case .list:
      // An article that was opened by itself has nothing behind it.
      if list.count < 2 { return effects.append(.quit) }
      leaveArticle()
    }
  }

  /// Puts away one thing: a search, then a filter, then what lies on top.
  private mutating func cancel() {
    if let opening {
      stopOpening()
      if opening.isRead { say("Not opened: \(opening.id.source)") }
    } else if fetchingAgain != nil {
      stopFetchingAgain()
    } else if !panels.isEmpty {
      cancelInPanel()
    } else if open != nil {
      cancelInArticle()
    } else if listSearch != nil {
      listSearch = nil
    } else if listFilter != nil || awaitedQuery != nil {
      setListFilter(nil)
      awaitedQuery = nil
    }
  }

  private mutating func cancelInPanel() {
    let top = panels.count - 1
    if panels[top].search != nil {
      panels[top].search = nil
    } else if !panels[top].narrowing.isEmpty {
      narrowPanel(to: "")
    } else {
      goBack()
    }
  }

  private mutating func cancelInArticle() {
    guard let article = open else { return }
    if article.search != nil {
      open?.endSearch()
    } else if article.sieve != nil || article.query != nil {
      open?.filter(nil as ArticleFilter?)
    } else if article.author != nil {
      open?.filter(author: nil)
    }
  }

  /// A key's name in characters that the terminal has.
  func plainName(_ key: Key) -> String {
    guard settings.isASCII else { return key.description }
    return switch key {
    case .up: "Up"
    case .down: "Down"
    case .left: "Left"
    case .right: "Right"
    default: key.description
    }
  }
}

// MARK: - Places

extension Reader {
  private mutating func nameMark(_ key: Key, _ awaited: AwaitedMark) {
    guard case .character(let scalar) = key, scalar != " " else { return }
    let name = Character(scalar)
    switch awaited {
    case .set:
      let place = locator ?? list.selectedRow?.article.map { Locator($0, Place(.body)) }
      guard let place else { return warn("There is no article here to mark") }
      undoable.append(.mark(name, was: marks[name]))
      marks[name] = place
      say("Marked as \(name); '\(name) comes back here")
    case .go:
      guard let place = name == "'" ? jumps.previous : marked(name) else {
        return warn(name == "'" ? "No place was jumped from yet" : "No mark is called \(name)")
      }
      recordJump()
      go(to: place)
    }
  }

  private mutating func jumpBack() {
    guard let place = jumps.back(from: viewpoint) else {
      return say("No place was jumped from before")
    }
    go(to: place)
  }

  private mutating func jumpForward() {
    guard let place = jumps.forward(from: viewpoint) else {
      return say("This is the last place jumped to")
    }
    go(to: place)
  }

  /// Remembers the place of the eye, and goes to another.
  mutating func jump(to place: Locator, focus: PageTarget? = nil) {
    recordJump()
    if open?.article.id == place.article {
      panels = []
      open?.show(place.place)
      self.focus(focus)
    } else {
      openArticle(place.article, at: place.place, focus: focus, behind: .list)
    }
  }

  /// Remembers the place of the eye before a jump.
  mutating func recordJump() {
    if let viewpoint { jumps.record(viewpoint) }
  }

  private func marked(_ name: Character) -> Viewpoint? {
    marks[name].map { Viewpoint(locator: $0, behind: open?.behind ?? .list) }
  }

  /// The place of the eye, and how it lies on the screen; `nil` in the list.
  private var viewpoint: Viewpoint? {
    open.map {
      Viewpoint(
        locator: $0.locator, row: $0.page.rowOfPlace, focus: $0.page.focusedTarget,
        behind: $0.behind)
    }
  }

  /// Goes to where the reader was, opening its article where another is open.
  private mutating func go(to view: Viewpoint) {
    let place = view.locator.place
    if open?.article.id == view.locator.article {
      panels = []
      open?.show(place, atRow: view.row)
      open?.behind = view.behind
      focus(view.focus)
    } else {
      openArticle(
        view.locator.article, at: place, row: view.row, focus: view.focus, behind: view.behind)
    }
  }
}
