import Articles

/// What the keys do in an article.
extension Reader {
  mutating func performInArticle(_ action: Action) {
    switch action {
    case .open: openTarget()
    case .onlyAuthor: toggleOnlyAuthor()
    case .authors: openAuthors()
    case .mute:
      guard let comment = open?.selectedComment else { return sayNoComment() }
      toggleMute(CommentFilter.Author(comment))
    case .eventCard: openEventCard()
    case .nextSameEvent: goToSameEvent(1)
    case .previousSameEvent: goToSameEvent(-1)
    case .links: openLinks()
    case .openLink: openFocusedLink()
    case .copyText: copyText()
    default: turnPage(action)
    }
  }

  /// Hands an action to the page.
  mutating func turnPage(_ action: Action) {
    guard let pageAction = PageAction(action), open != nil else { return }
    if Self.jumps.contains(action) { recordJump() }
    let answer = open?.page.perform(pageAction)
    if action == .nextOrder || action == .asPrinted { open?.orderChanged() }
    switch answer {
    case .message(let text): say(text)
    case .nothingFurther: sayNothingFurther(action)
    case .done, nil: break
    }
  }

  /// Actions that leave the place of the eye far behind.
  private static let jumps: Set<Action> = [.top, .bottom, .switchPart, .nextNew, .previousNew]

  private mutating func sayNothingFurther(_ action: Action) {
    switch action {
    case .nextMention, .previousMention:
      say(
        events.ofArticle(open?.article.id ?? Article.ID(source: "")).isEmpty
          ? "No event is mentioned in this article" : "No further event mention that way")
    case .nextNew, .previousNew:
      say(
        open?.page.newComments.isEmpty ?? true
          ? "Nothing came new here; R fetches again" : "No further new comment that way")
    case .nextTarget, .previousTarget: say("No further link or event mention that way")
    case .nextItem, .lineDown, .pageForward, .halfForward: say("The end; J opens the next article")
    case .parent: say("This comment answers none")
    case .switchPart: say("No comments stand under this article")
    default: break
    }
  }

  private mutating func openTarget() {
    switch open?.page.focusedTarget {
    case .link(let url, let place): follow(url, from: place)
    case .mention(let event, _): showCard(event)
    case nil: turnPage(.toggleFold)
    }
  }

  private mutating func toggleOnlyAuthor() {
    if open?.author != nil {
      open?.filter(author: nil)
    } else if let comment = open?.selectedComment {
      open?.filter(author: CommentFilter.Author(comment))
    } else {
      sayNoComment()
    }
  }

  private mutating func sayNoComment() {
    let hasComments = !(open?.article.comments.isEmpty ?? true)
    say(
      hasComments
        ? "Select a comment first: c goes to the comments" : "This article has no comments")
  }
}

// MARK: - Out of the page

extension Reader {
  private mutating func copyText() {
    guard let open else { return }
    if let comment = open.selectedComment {
      effects.append(.copy(comment.text))
    } else {
      let body = [open.article.title] + open.article.blocks.map(\.text)
      effects.append(.copy(body.filter { !$0.isEmpty }.joined(separator: "\n\n")))
    }
  }

  /// Copies the selected link, else the article's address or where it was read from.
  mutating func copyLink() {
    if case .link(let url, _) = panels.last?.selected?.target {
      effects.append(.copy(url))
    } else if panels.isEmpty, case .link(let url, _) = open?.page.focusedTarget {
      effects.append(.copy(url))
    } else if let article = articleAtHand {
      effects.append(.copy(article.url ?? article.id.source))
    } else {
      say("There is no article here")
    }
  }

  /// Opens the article's own page.
  mutating func openPage() {
    guard let article = articleAtHand else { return say("There is no article here") }
    if let url = article.url ?? (article.id.source.isWebAddress ? article.id.source : nil) {
      openInBrowser(url)
    } else {
      say("This article does not tell its address")
    }
  }

  private mutating func openFocusedLink() {
    guard case .link(let url, _) = open?.page.focusedTarget else {
      return say("Select a link first: Tab goes to the next one, L lists them")
    }
    openInBrowser(url)
  }

  /// Opens an address where its scheme is one that only shows something.
  mutating func openInBrowser(_ url: String) {
    let scheme = url.prefix { $0 != ":" }.lowercased()
    let isSafe =
      ["http", "https", "mailto", "gemini"].contains(scheme) && url.contains(":")
      && url.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F }
    if isSafe {
      effects.append(.openInBrowser(url: url))
    } else {
      warn("Not opened: \(url) is no web, mail or gemini address")
    }
  }

  /// Where the eye is, in words.
  var whereAmI: String {
    guard panels.isEmpty, let open else {
      guard panels.isEmpty, let row = list.selectedRow?.article, let article = list.summary(row)
      else { return "\(list.count) articles of \(settings.source)" }
      return article.id.source
    }
    var facts = [open.article.source, "\(open.page.status.percent)%"]
    if let comment = open.selectedComment {
      let status = open.page.status
      let count = status.comment.map { "comment \($0) of \(status.commentCount)" }
      let posted = comment.posted.map { DateWords.short($0, plainYear: nil) }
      facts += [count, comment.author, posted].compactMap { $0 }
    } else {
      facts.append("paragraph \(open.page.place.block + 1) of \(open.article.blocks.count)")
    }
    return facts.joined(separator: " \(glyphs.separator) ")
  }
}

// MARK: - Events

extension Reader {
  /// The event that the eye is on; `nil` where none is in sight.
  private var eventAtHand: Event.ID? {
    if case .mention(let event, _) = open?.page.currentMention { return event }
    return open?.page.status.event?.event
  }

  private mutating func openEventCard() {
    guard let event = eventAtHand else {
      return say(
        events.ofArticle(open?.article.id ?? Article.ID(source: "")).isEmpty
          ? "No event is mentioned in this article"
          : "No event is mentioned here; ) goes to the next mention")
    }
    showCard(event)
  }

  /// Goes to the same event in another article, in the order of publication.
  private mutating func goToSameEvent(_ step: Int) {
    guard let id = open?.article.id, let event = eventAtHand.flatMap(events.event) else {
      return say("No event is mentioned here; ) goes to the next mention")
    }
    let articles = event.articles.sorted { left, right in
      let (a, b) = (summary(left)?.published?.date, summary(right)?.published?.date)
      return switch (a, b) {
      case (let a?, let b?) where a != b: a < b
      case (nil, .some): false
      case (.some, nil): true
      default: left < right
      }
    }
    guard let here = articles.firstIndex(of: id), articles.indices.contains(here + step) else {
      return say("No \(step > 0 ? "later" : "earlier") article speaks of \(event.label)")
    }
    let mention = event.mentions.first { $0.article == articles[here + step] }
    if let mention { jump(to: mention.locator, focus: .mention(event: event.id, mention.place)) }
  }
}

extension PageAction {
  /// What an action is to the page; `nil` for one that is not the page's.
  init?(_ action: Action) {
    switch action {
    case .nextItem: self = .nextItem
    case .previousItem: self = .previousItem
    case .lineDown: self = .lineDown
    case .lineUp: self = .lineUp
    case .pageForward: self = .pageForward
    case .pageBack: self = .pageBack
    case .halfForward: self = .halfForward
    case .halfBack: self = .halfBack
    case .top: self = .top
    case .bottom: self = .bottom
    case .switchPart: self = .switchPart
    case .toggleFold: self = .toggleFold
    case .collapse: self = .collapse
    case .expand: self = .expand
    case .toggleAll: self = .toggleAll
    case .collapseAll: self = .collapseAll
    case .expandAll: self = .expandAll
    case .foldMore: self = .foldMore
    case .foldLess: self = .foldLess
    case .nextThread: self = .nextThread
    case .previousThread: self = .previousThread
    case .nextSibling: self = .nextSibling
    case .previousSibling: self = .previousSibling
    case .parent: self = .parent
    case .nextOrder: self = .nextOrder
    case .asPrinted: self = .togglePrintedFlat
    case .wider: self = .wider
    case .narrower: self = .narrower
    case .lineToMiddle: self = .lineToMiddle
    case .lineToTop: self = .lineToTop
    case .lineToBottom: self = .lineToBottom
    case .nextMention: self = .nextMention
    case .previousMention: self = .previousMention
    case .nextTarget: self = .nextTarget
    case .previousTarget: self = .previousTarget
    case .nextNew: self = .nextNew
    case .previousNew: self = .previousNew
    default: return nil
    }
  }
}
