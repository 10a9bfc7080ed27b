import Articles

/// The list of articles, and opening one.
extension Reader {
  mutating func performInList(_ action: Action) {
    switch action {
    case .open:
      switch list.selectedRow {
      case .article(let id, _): openArticle(id, behind: .list)
      case .heading(let event?, _): push(Panel(.eventCard(event)))
      case .heading(nil, _): say("These articles share no event with another one")
      case nil: say("There is nothing to open")
      }
    case .nextNew: selectNew(1)
    case .previousNew: selectNew(-1)
    case .sort:
      list.sortByNextField()
      say("Sorted: \(list.field.words(isReversed: false)); I reverses")
    case .reverse:
      list.reverse()
      say("Sorted: \(list.field.words(isReversed: list.isReversed))")
    case .groupByEvent:
      if !list.isGrouped, events.linkingCount == 0 {
        say(isLinked ? "No event is shared by two articles" : "Events are still being linked")
      } else {
        list.toggleGroups()
      }
    default: break
    }
  }

  /// Asks for an article, to be shown at a place or where it was left.
  mutating func openArticle(
    _ id: Article.ID, at place: Place? = nil, row: Int? = nil, focus: PageTarget? = nil,
    name: String? = nil, behind: Behind
  ) {
    stopOpening()
    opening = Opening(
      id: id, place: place, row: row, focus: focus, name: name, behind: behind)
    effects.append(.openArticle(id, at: place.map { Locator(id, $0) }))
  }

  /// Opens the article that stands beside the one at hand; in the list, selects it.
  mutating func openNeighbour(_ step: Int) {
    guard let id = open?.article.id else {
      _ = list.perform(step > 0 ? .nextItem : .previousItem)
      return
    }
    // From an article that a link led to, on from where the links began.
    let start = list.summary(id) == nil ? list.selectedRow?.article ?? id : id
    guard let neighbour = list.article(step, from: start) else {
      return say("This is the \(step > 0 ? "last" : "first") article of the list")
    }
    recordJump()
    if case .panels(let panels) = open?.behind {
      openArticle(neighbour, behind: .panels(panels))
    } else {
      openArticle(neighbour, behind: .list)
    }
  }

  /// Shows an article that was asked for, or came unasked.
  mutating func show(_ article: Article, at locator: Locator?) {
    let asked = opening?.id == article.id ? opening : nil
    // An answer that was asked for before, and is not waited for any more, opens nothing.
    if asked == nil, opening != nil { return }
    opening = nil
    let place = asked?.place ?? locator?.place
    panels = []
    if open?.article.id == article.id {
      if open?.article != article { open?.update(article) }
    } else {
      leaveArticle()
      open = opened(article)
      markRead(article.id)
      list.select(article.id)
    }
    if let behind = asked?.behind { open?.behind = behind }
    if let place, place != open?.page.place { open?.show(place, atRow: asked?.row) }
    if let name = asked?.name { showPlace(named: name) }
    focus(asked?.focus)
  }

  /// Focuses a link or mention on the page, as Tab would.
  mutating func focus(_ target: PageTarget?) {
    if let target, open?.page.isOnScreen(target.range) ?? false {
      open?.page.focusedTarget = target
    }
  }

  /// Closes the article, and remembers the place and how it was set.
  mutating func leaveArticle() {
    guard let article = open else { return }
    placesLeft[article.article.id] = article.page.place
    pageSettings = article.page.settings
    forgetSeen()
    shelf.put(article)
    open = nil
  }

  /// An article as it was left, or as first seen.
  private mutating func opened(_ article: Article) -> OpenArticle {
    let events = events.ofArticle(article.id).map { self.events.all[$0] }
    var settings = pageSettings
    settings.muted = muted
    if var left = shelf.take(article.id) {
      left.page.resize(to: pageSize)
      if left.article != article { left.update(article) }
      left.page.update(events: events)
      left.page.setMuted(muted)
      left.page.setNew(news.comments[article.id] ?? [])
      return left
    }
    let page = ArticlePage(article: article, events: events, settings: settings, size: pageSize)
    var opened = OpenArticle(page: page)
    opened.page.setNew(news.comments[article.id] ?? [])
    if let place = placesLeft[article.id] { opened.show(place) }
    return opened
  }
}

// MARK: - Read and unread

extension Reader {
  private mutating func markRead(_ id: Article.ID) {
    unread.remove(id)
    news.articles.remove(id)
  }

  /// Turns the article at hand from read to unread, or back.
  mutating func toggleRead() {
    guard let id = articleAtHand?.id else { return say("There is no article here") }
    let wasUnread = unread.contains(id)
    undoable.append(.read(id, wasUnread: wasUnread))
    setUnread(id, !wasUnread)
    say(wasUnread ? "Read" : "Unread")
  }

  private mutating func setUnread(_ id: Article.ID, _ isUnread: Bool) {
    if isUnread { unread.insert(id) } else { unread.remove(id) }
  }

  /// Takes back the last mark, mute or read.
  mutating func undo() {
    switch undoable.popLast() {
    case nil: say("There is nothing to take back")
    case .read(let id, let wasUnread):
      setUnread(id, wasUnread)
      say(wasUnread ? "Unread again" : "Read again")
    case .mark(let name, let was):
      marks[name] = was
      say(was == nil ? "The mark \(name) is gone again" : "The mark \(name) is back where it was")
    case .mute(let author, let wasMuted):
      setMuted(author, wasMuted)
      say(wasMuted ? "\(author) is muted again" : "\(author) is heard again")
    }
  }

  /// Mutes an author, or no more.
  mutating func toggleMute(_ author: CommentFilter.Author) {
    guard let name = author.name else {
      return say("This comment's name was lost, so there is nobody to mute")
    }
    let wasMuted = muted.contains(name)
    undoable.append(.mute(name, wasMuted: wasMuted))
    setMuted(name, !wasMuted)
    say(wasMuted ? "\(name) is heard again" : "\(name) is muted; M or U takes it back")
  }

  private mutating func setMuted(_ author: String, _ isMuted: Bool) {
    if isMuted { muted.insert(author) } else { muted.remove(author) }
    open?.page.setMuted(muted)
  }
}

// MARK: - Filter

extension Reader {
  /// Filters the list; `nil` shows all.
  mutating func setListFilter(_ filter: ListFilter?) {
    listFilter = filter
    list.filter(filter?.admits)
  }

  /// Filters the list by a query, at once or, where the articles' words are needed, when their
  /// answer comes.
  mutating func filterList(by query: Query) {
    guard !query.isEmpty else {
      awaitedQuery = nil
      return setListFilter(nil)
    }
    let filter = ArticleFilter(query, unread: unread, news: news, events: events.all)
    if query.needsText {
      awaitedQuery = query
      effects.append(.match(filter))
    } else {
      awaitedQuery = nil
      setListFilter(ListFilter(query: query) { filter.admits($0) })
    }
  }

  /// Takes the answer that is awaited; older ones come to nothing.
  mutating func matched(_ query: Query, _ ids: [Article.ID]) {
    guard query == awaitedQuery else { return }
    awaitedQuery = nil
    let ids = Set(ids)
    setListFilter(ListFilter(query: query) { ids.contains($0.id) })
    notePreview()
  }

  /// Asks again where a filter has to read articles that came after it was set.
  mutating func matchListAgain() {
    if let query = listFilter?.query, query.needsText { filterList(by: query) }
  }
}
