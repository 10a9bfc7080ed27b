import Articles

/// Following links, with a way back.
extension Reader {
  /// Goes where a link leads: to a place on the page, to another article, else to the browser.
  mutating func follow(_ link: String, from place: TextRange) {
    guard let article = open?.article else { return }
    let target = LinkTarget(link, in: article)
    if case .elsewhere(let link) = target { return openInBrowser(link) }
    panels = []
    // The way back leads to the link itself.
    focus(.link(url: link, place))
    switch target {
    case .here(let name):
      guard let place = article.place(named: name) else { return sayNoPlace(name) }
      jump(to: Locator(article.id, place))
    case .source(let source, let name): go(toSource: source, name: name, from: article.id)
    case .elsewhere: break
    }
  }

  /// Shows the place that an article's markup calls by a name.
  mutating func showPlace(named name: String) {
    guard !name.isEmpty, let article = open?.article else { return }
    if let place = article.place(named: name) { open?.show(place) }
  }

  private mutating func sayNoPlace(_ name: String) {
    say("This article has no place called \(name)")
  }

  /// Opens what is known already, or has it read.
  private mutating func go(toSource source: String, name: String?, from id: Article.ID) {
    recordJump()
    let behind = Behind.article(id, open?.behind ?? .list)
    if let known = article(from: source, butNot: id) {
      return openArticle(known, name: name, behind: behind)
    }
    stopOpening()
    opening = Opening(
      id: Article.ID(source: source), name: name, behind: behind, isRead: true)
    effects.append(.read(source: source))
  }

  /// The article that was read from a source, or has its address; O(all).
  private func article(from source: String, butNot id: Article.ID) -> Article.ID? {
    let isFound = { (address: String?) in address?.isSameAddress(as: source) ?? false }
    let known = list.summaries + followed.values
    let found =
      known.first { $0.id != id && isFound($0.id.source) }
      ?? known.first { $0.id != id && isFound($0.url) }
    return found?.id
  }

  /// Waits no more for an article that was asked for.
  mutating func stopOpening() {
    if opening?.isRead ?? false { effects.append(.stopReading) }
    opening = nil
  }

  /// Shows the first of the articles that a link leads to; several, as of a feed, are listed too.
  mutating func show(_ articles: [Article], readFrom source: String) {
    guard let first = articles.first else { return }
    let summaries = articles.map { ArticleSummary($0) }
    if articles.count > 1 {
      listed(summaries)
    } else {
      for summary in summaries where list.summary(summary.id) == nil {
        followed[summary.id] = summary
      }
    }
    guard let asked = opening, asked.isRead, asked.id.source == source else { return }
    opening?.id = first.id
    show(first, at: nil)
    if articles.count > 1 { say("\(counted(articles.count, "article")) from there are listed") }
  }

  /// Tells why what a link leads to is not shown.
  mutating func giveUp(_ source: String, _ problem: String) {
    guard let asked = opening, asked.isRead, asked.id.source == source else { return }
    opening = nil
    warn(problem, about: source)
  }
}
