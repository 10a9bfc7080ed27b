import Articles

/// The lists that lie over the page.
extension Reader {
  /// Lays a panel on top, with its rows.
  mutating func push(_ panel: Panel) {
    // A second one of the same sort would only have to be put away twice.
    panels.removeAll { $0.kind.scene == panel.kind.scene }
    var panel = panel
    fill(&panel)
    panels.append(panel)
  }

  /// Gives panels their rows anew, where what they list may have changed.
  mutating func refreshPanels(where isStale: (Panel.Kind) -> Bool = { _ in true }) {
    for index in panels.indices where isStale(panels[index].kind) { fill(&panels[index]) }
  }

  private func fill(_ panel: inout Panel) {
    let rows: [Panel.Row]? =
      switch panel.kind {
      case .authors: open.map { Panel.authorRows($0.article, lostName: lostName) }
      case .eventCard(let id): events.event(id).map(Panel.mentionRows)
      case .timeline:
        Panel.timelineRows(events, unfolded: panel.unfolded, isWide: panel.isWide)
      case .links: open.map { Panel.linkRows($0.article) }
      case .help(let scene): Panel.helpRows(scene)
      }
    panel.setRows(rows ?? []) { words(of: $0) }
  }

  /// What a row of a panel is searched by.
  func words(of row: Panel.Row) -> String {
    guard case .mention(let id, let index) = row.target,
      let mentions = events.event(id)?.mentions, mentions.indices.contains(index)
    else { return row.words }
    let article = mentions[index].article
    return (summary(article)?.shownTitle ?? article.source) + " " + mentions[index].sentence
  }

  /// Shows only the rows of the panel on top that hold these words.
  mutating func narrowPanel(to text: String) {
    guard var panel = panels.popLast() else { return }
    panel.narrow(to: text) { words(of: $0) }
    panels.append(panel)
  }

  /// What stands for an author whose name the page lost.
  var lostName: String { "(name lost)" }

  mutating func openAuthors() {
    guard let article = open?.article, !article.comments.isEmpty else {
      return say("This article has no comments")
    }
    push(Panel(.authors))
    let author = open?.author ?? open?.selectedComment.map(CommentFilter.Author.init)
    panels[panels.count - 1].select { row in
      if case .author(author, _, _) = row.target { true } else { false }
    }
  }

  mutating func openLinks() {
    push(Panel(.links))
    if panels.last?.rows.isEmpty ?? true {
      panels.removeLast()
      say("This article has no links")
    }
  }

  /// Shows the timeline at the event at hand, else as it was left.
  mutating func openTimeline() {
    guard !events.all.isEmpty else {
      return say(
        isLinked ? "No event is mentioned in these articles" : "Events are still being linked")
    }
    let wanted = eventForTimeline
    var timeline = timelineLeft ?? Panel(.timeline)
    // An event of one article alone shows among all events only.
    if let index = wanted.flatMap(events.index), events.articleCount(index) < 2 {
      timeline.isWide = true
    }
    push(timeline)
    panels[panels.count - 1].search = nil
    if let wanted {
      panels[panels.count - 1].select { $0.target == .event(wanted) }
    }
  }

  private var eventForTimeline: Event.ID? {
    if case .eventCard(let id) = panels.last?.kind { return id }
    if case .heading(let id?, _) = list.selectedRow, open == nil { return id }
    return open?.page.status.event?.event
  }

  /// Shows the card of an event, with the mention at hand selected.
  mutating func showCard(_ id: Event.ID) {
    guard let event = events.event(id) else { return }
    push(Panel(.eventCard(id)))
    guard let open else { return }
    let mention = open.page.currentMention
    panels[panels.count - 1].select { row in
      guard case .mention(_, let index) = row.target else { return false }
      let here = event.mentions[index]
      guard case .mention(id, let place) = mention else { return here.article == open.article.id }
      return here.article == open.article.id && here.place == place
    }
  }
}

// MARK: - Keys

extension Reader {
  mutating func performInPanel(_ action: Action) {
    guard let panel = panels.last else { return }
    switch (panel.kind, action) {
    case (_, .open): openRow(of: panel)
    case (.authors, .mute):
      if case .author(let author, _, _) = panel.selected?.target { toggleMute(author) }
    case (.timeline, .eventCard):
      if let event = panel.selectedEvent { showCard(event) }
    case (.timeline, .allEvents): widenTimeline(panel)
    case (.timeline, _): fold(panel, action)
    case (.eventCard(let id), .nextMention): turnCard(id, 1)
    case (.eventCard(let id), .previousMention): turnCard(id, -1)
    case (.links, .openLink):
      if case .link(let url, _) = panel.selected?.target { openInBrowser(url) }
    default: break
    }
  }

  private mutating func openRow(of panel: Panel) {
    switch panel.selected?.target {
    case .author(let author, _, _):
      panels.removeLast()
      recordJump()
      open?.filter(author: author)
      if let first = open?.article.comments.first(where: { CommentFilter.Author($0) == author }),
        open?.page.selectedComment == nil
      {
        open?.page.show(Place(.comment(first.id)))
      }
    case .mention(let id, let index):
      if let mention = events.event(id)?.mentions[index] { open(mention, of: id, from: panel) }
    case .event: fold(panel, .toggleFold)
    case .link(let url, let place): follow(url, from: place)
    case .key, .heading, nil: break
    }
  }

  private mutating func open(_ mention: EventMention, of event: Event.ID, from panel: Panel) {
    if panel.kind == .timeline { timelineLeft = panel }
    let target = PageTarget.mention(event: event, mention.place)
    if open == nil {
      openArticle(
        mention.article, at: mention.place.start, focus: target, behind: .panels(panels))
    } else {
      jump(to: mention.locator, focus: target)
    }
  }

  /// Goes to the event after or before, in order of time.
  private mutating func turnCard(_ id: Event.ID, _ step: Int) {
    guard let index = events.index(of: id), events.all.indices.contains(index + step) else {
      return say("This is the \(step > 0 ? "last" : "first") event")
    }
    push(Panel(.eventCard(events.all[index + step].id)))
  }

  private mutating func widenTimeline(_ panel: Panel) {
    guard events.linkingCount > 0, events.linkingCount < events.all.count else {
      return say("These are all events")
    }
    panels[panels.count - 1].isWide.toggle()
    refreshPanels { $0 == .timeline }
    if let event = panel.selectedEvent, panels.last?.selectedEvent != event {
      panels[panels.count - 1].select { $0.target == .event(event) }
    }
  }

  /// Folds or unfolds the mentions under the events of a timeline.
  private mutating func fold(_ panel: Panel, _ action: Action) {
    let top = panels.count - 1
    let event = panel.selectedEvent
    switch action {
    case .toggleFold: if let event { panels[top].unfolded.formSymmetricDifference([event]) }
    case .expand: if let event { panels[top].unfolded.insert(event) }
    case .collapse: if let event { panels[top].unfolded.remove(event) }
    case .collapseAll: panels[top].unfolded = []
    case .expandAll: panels[top].unfolded = Set(events.all.map(\.id))
    case .toggleAll:
      panels[top].unfolded = panel.unfolded.isEmpty ? Set(events.all.map(\.id)) : []
    default: return
    }
    // Where its mentions fold away, the event itself is selected.
    if let event, !panels[top].unfolded.contains(event) {
      panels[top].select { $0.target == .event(event) }
    }
    fill(&panels[top])
  }
}

extension Panel {
  /// The event of the selected row, or of the mention in it.
  var selectedEvent: Event.ID? {
    switch selected?.target {
    case .event(let id), .mention(let id, _): id
    default: nil
    }
  }
}

extension ArticleSummary {
  /// The headline, or for want of one the file's name.
  var shownTitle: String { title.isEmpty ? id.fileName : title }
}

extension Article {
  /// The headline, or for want of one the file's name.
  var shownTitle: String { title.isEmpty ? id.fileName : title }
}

extension Article.ID {
  fileprivate var fileName: String {
    source.split(separator: "/").last.map(String.init) ?? source
  }
}
