import Articles

/// Fetching again, and what came new.
///
/// A new article is seen once it was opened. A new comment is seen once it was on the screen; its
/// mark goes when the article is left or fetched again.
extension Reader {
  /// Asks for what is at hand once more: the article that is read, or everything.
  mutating func fetchAgain() {
    guard fetchingAgain == nil else { return say("Fetching already; ^C stops it") }
    guard open?.article.source != "-" else {
      return say("What came from standard input cannot be read again")
    }
    fetchingAgain = open.map { .article($0.article.id) } ?? .everything
    if isLoaded { askForNews() }
  }

  /// Asks for what is to be fetched again, once nothing is read for the first time any more.
  mutating func askForNews() {
    progress = nil
    switch fetchingAgain {
    case .everything: effects.append(.fetchAgain(nil))
    case .article(let id): effects.append(.fetchAgain(id))
    case nil: break
    }
  }

  mutating func stopFetchingAgain() {
    fetchingAgain = nil
    progress = nil
    effects.append(.stopFetchingAgain)
    say("Stopped; what was there stays")
  }

  /// Takes what came; places, folds, filters, marks and search stay.
  mutating func fetchedAgain(_ answer: FetchedAgain) {
    let asked = fetchingAgain
    fetchingAgain = nil
    progress = nil
    forgetSeen()
    news.articles.formUnion(answer.added.map(\.id))
    for renewed in answer.renewed { take(renewed) }
    listed(answer.added + answer.renewed.map { ArticleSummary($0.article) })
    if let id = open?.article.id { open?.page.setNew(news.comments[id] ?? []) }
    refreshPanels()
    if let asked { tell(answer, of: asked) }
  }

  private mutating func take(_ renewed: RenewedArticle) {
    let id = renewed.article.id
    news.add(renewed.newComments, of: id)
    placesLeft[id] = placesLeft[id].map(renewed.place)
    for (name, mark) in marks where mark.article == id {
      marks[name]?.place = renewed.place(mark.place)
    }
    jumps.move(id, by: renewed.place)
    if open?.article.id == id { open?.update(renewed.article) }
  }

  private mutating func tell(_ answer: FetchedAgain, of asked: FetchingAgain) {
    let comments = answer.renewed.reduce(0) { $0 + $1.newComments.count }
    var facts: [String] = []
    if !answer.added.isEmpty { facts.append(counted(answer.added.count, "new article")) }
    if comments > 0 { facts.append(counted(comments, "new comment")) }
    if facts.isEmpty, !answer.renewed.isEmpty {
      facts.append(
        asked == .everything ? "\(counted(answer.renewed.count, "article")) changed" : "Changed")
    }
    guard let failure = answer.failures.first else {
      let hint = comments + answer.added.count > 0 ? "; w goes to the next" : ""
      return say((facts.isEmpty ? "Not changed" : facts.joined(separator: ", ")) + hint)
    }
    if answer.failures.count > 1 { facts.append("\(answer.failures.count) not fetched") }
    let start = facts.isEmpty ? "" : facts.joined(separator: ", ") + "; "
    warn(failure.problem, about: start + failure.name)
  }

  /// Notes which new comments are on the screen.
  mutating func noteSeen() {
    guard panels.isEmpty, let open, news.comments[open.article.id] != nil else { return }
    seen.formUnion(open.page.newCommentsOnScreen)
  }

  /// What was seen of the article at hand is new no more.
  mutating func forgetSeen() {
    if let id = open?.article.id { news.remove(seen, of: id) }
    seen = []
  }

  /// Selects the next article in the list that is unread or has something new.
  mutating func selectNew(_ step: Int) {
    guard let row = list.row(step, where: { unread.contains($0) || news.isNew($0) }) else {
      return say("Nothing unread \(step > 0 ? "below" : "above"); R fetches again")
    }
    list.select(row: row)
  }
}
