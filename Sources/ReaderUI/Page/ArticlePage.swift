import Articles

/// An article and its comments as one page, with where the reader is on it.
///
/// Only what is near the screen is laid out, so that a key costs the same on any length of page.
/// It is a value: a copy kept aside brings everything back as it was.
struct ArticlePage {
  /// Where the reader's attention is.
  enum Cursor: Hashable {
    case body
    /// By node.
    case comment(Int)
  }

  private(set) var article: Article
  private(set) var settings: PageSettings
  private(set) var geometry: PageGeometry
  private(set) var body: BodyIndex
  private(set) var readingMinutes: Int
  var discussion: Discussion
  var mentions: MentionIndex
  /// The first row on the screen.
  var top = RowPosition(section: 0)
  var cursor = Cursor.body
  /// What is on the screen, from the top; shorter than the screen where the page ends.
  var rows: [PageRow] = []
  var focusedTarget: PageTarget?
  var matches: [TextRange] = []
  var currentMatch: TextRange?
  var layouts = LayoutCache()
  /// Where the other part, body or comments, was left.
  private var leftBody: Place?
  private var leftComments: Anchor?
  /// What stays put while the screen is resized again and again.
  private var resizeAnchor: Anchor?

  /// Something that stays on its row of the screen while the page around it changes.
  struct Anchor {
    var place: Place
    var row: Int
  }

  /// Opens the page at its top; events that the article does not speak of are left out.
  init(article: Article, events: [Event], settings: PageSettings, size: Size) {
    self.article = article
    self.settings = settings
    geometry = PageGeometry(size: size, textWidth: settings.textWidth)
    body = BodyIndex(article)
    readingMinutes = ReadingTime.minutes(article)
    discussion = Discussion(article.comments, settings: settings)
    mentions = MentionIndex(events, in: article, discussion: discussion)
    layOutScreen()
  }

  var size: Size { geometry.size }
}

// MARK: - Changes from outside

extension ArticlePage {
  /// Sets the page anew for another screen, with the same words in sight.
  mutating func resize(to size: Size) {
    guard size != self.size else { return }
    rearrange { $0.geometry = PageGeometry(size: size, textWidth: $0.settings.textWidth) }
  }

  /// Takes a new version of the article, or of the events, or both; keeps place, folds and filter.
  mutating func update(article: Article? = nil, events: [Event]? = nil) {
    var anchor = anchorOfEye()
    if let article {
      let moves = BlockMoves(from: self.article.blocks, to: article.blocks)
      if top != RowPosition(section: 0) { anchor.place = moves.place(anchor.place) }
      anchor.place = discussion.nearestPlace(to: anchor.place, in: article.comments)
      leftBody = leftBody.map(moves.place)
      focusedTarget = nil
      self.article = article
      body = BodyIndex(article)
      readingMinutes = ReadingTime.minutes(article)
      settings.order = discussion.order
      discussion.replace(article.comments, settings: settings)
    }
    layouts.removeAll()
    mentions = MentionIndex(events ?? mentions.events, in: self.article, discussion: discussion)
    restore(anchor)
  }

  /// Shows only what the filter lets through; `nil` shows all comments again.
  mutating func setFilter(_ filter: CommentFilter?) {
    changeDiscussion { $0.setFilter(filter) }
  }

  /// The comments that are marked as new.
  var newComments: Set<Comment.ID> { discussion.newComments }

  /// Marks comments as new.
  mutating func setNew(_ comments: Set<Comment.ID>) {
    guard comments != newComments else { return }
    changeDiscussion { $0.newComments = comments }
  }

  /// Sets whose words are not shown.
  mutating func setMuted(_ authors: Set<String>) {
    settings.muted = authors
    changeDiscussion { _ in }
  }

  /// Marks what a search found on the screen; it moves nothing.
  ///
  /// `ranges` may be in any order.
  mutating func setMatches(_ ranges: [TextRange], current: TextRange?) {
    matches = ranges
    currentMatch = current
  }
}

// MARK: - Keeping the place

extension ArticlePage {
  /// What the eye is on, and its row: the selected comment, else the first line.
  private mutating func anchorOfEye() -> Anchor {
    if case .comment(let node) = cursor, let row = row(ofHead: node) {
      return Anchor(place: Place(.comment(discussion.comment(node).id)), row: row)
    }
    return Anchor(place: place(at: top), row: 0)
  }

  /// Puts the anchor back on its row, after the page changed around it.
  private mutating func restore(_ anchor: Anchor) {
    if case .comment(let id) = anchor.place.part, let node = discussion.node(of: id),
      let shown = discussion.visibleAncestor(of: node)
    {
      if case .comment = cursor { cursor = .comment(shown) }
      let isWhole = shown == node && (anchor.place.block > 0 || anchor.place.offset > 0)
      let position = isWhole ? position(of: anchor.place) : headPosition(of: shown)
      putRow(position, atRow: min(anchor.row, max(0, size.rows - 1)))
    } else if case .body = anchor.place.part {
      if case .comment = cursor { cursor = .body }
      putRow(position(of: anchor.place), atRow: min(anchor.row, max(0, size.rows - 1)))
    } else {
      cursor = .body
      top = discussion.visible.isEmpty ? RowPosition(section: 0) : discussionStart
      layOutScreen()
    }
    settleCursor()
  }

  /// Changes size or width; words keep their place however often that happens.
  private mutating func rearrange(_ change: (inout Self) -> Void) {
    let anchor = resizeAnchor ?? anchorOfEye()
    change(&self)
    layouts.removeAll()
    restore(anchor)
    resizeAnchor = anchor
  }

  /// Changes folds, filter or order; the comment under the eye keeps its row.
  mutating func changeDiscussion<Result>(
    _ change: (inout Discussion) -> Result
  ) -> Result {
    let anchor = anchorOfEye()
    let result = change(&discussion)
    layouts.removeAll()
    restore(anchor)
    return result
  }
}

// MARK: - Actions

extension ArticlePage {
  /// Does what a key asks for.
  mutating func perform(_ action: PageAction) -> PageAnswer {
    if action != .wider, action != .narrower { resizeAnchor = nil }
    switch action {
    case .lineDown: return scroll(by: 1)
    case .lineUp: return scroll(by: -1)
    case .pageForward: return scroll(by: pageStep)
    case .pageBack: return scroll(by: -pageStep)
    case .halfForward: return scroll(by: max(1, size.rows / 2))
    case .halfBack: return scroll(by: -max(1, size.rows / 2))
    case .top: return goToTop()
    case .bottom: return goToBottom()
    case .lineToTop: return putEye(atRow: 0)
    case .lineToMiddle: return putEye(atRow: size.rows / 2)
    case .lineToBottom: return putEye(atRow: max(0, size.rows - 1))
    case .nextItem: return nextItem()
    case .previousItem: return previousItem()
    case .switchPart: return switchPart()
    case .nextThread: return nextThread()
    case .previousThread: return previousThread()
    case .nextSibling: return nextSibling()
    case .previousSibling: return previousSibling()
    case .parent: return goToParent()
    case .nextMention: return goToMention(forward: true)
    case .previousMention: return goToMention(forward: false)
    case .nextTarget: return goToTarget(forward: true)
    case .previousTarget: return goToTarget(forward: false)
    case .nextNew: return goToNew(forward: true)
    case .previousNew: return goToNew(forward: false)
    case .toggleFold: return toggleFold()
    case .collapse: return collapse()
    case .expand: return expand()
    case .toggleAll: return toggleAll()
    case .collapseAll: return foldAll(true)
    case .expandAll: return foldAll(false)
    case .foldMore: return foldMore()
    case .foldLess: return foldLess()
    case .nextOrder: return nextOrder()
    case .togglePrintedFlat: return togglePrintedFlat()
    case .wider: return widen(by: 4)
    case .narrower: return widen(by: -4)
    }
  }

  /// A page forward keeps two lines in sight, so that the eye finds its way.
  private var pageStep: Int { max(1, size.rows - 2) }

  private mutating func widen(by cells: Int) -> PageAnswer {
    let widths = PageSettings.textWidths
    let width = min(max(geometry.width + cells, widths.lowerBound), widths.upperBound)
    let wanted = PageGeometry(size: size, textWidth: width)
    guard wanted.width != geometry.width, (wanted.width > geometry.width) == (cells > 0) else {
      return .nothingFurther
    }
    rearrange {
      $0.settings.textWidth = width
      $0.geometry = wanted
    }
    return .done
  }

  private mutating func switchPart() -> PageAnswer {
    switch cursor {
    case .comment:
      leftComments = anchorOfEye()
      let place = leftBody ?? Place(.body)
      cursor = .body
      putRow(position(of: place), atRow: 0)
    case .body:
      guard let first = discussion.visible.first else {
        return .message(
          article.comments.isEmpty
            ? "This page has no comments." : "The filter leaves no comment.")
      }
      leftBody = place(at: top)
      cursor = .comment(Int(first))
      if let anchor = leftComments {
        restore(anchor)
      } else {
        putRow(discussionStart, atRow: 0)
        settleCursor()
      }
    }
    return .done
  }

  private mutating func nextOrder() -> PageAnswer {
    let orders = CommentThread.Order.allCases
    let start = orders.firstIndex(of: discussion.order) ?? 0
    for step in 1..<orders.count {
      let order = orders[(start + step) % orders.count]
      let isFlat = settings.isPrintedFlat
      guard hasGrounds(for: order),
        changeDiscussion({ $0.arrange(order, printedFlat: isFlat) })
      else { continue }
      settings.order = order
      mentions.sort(discussion)
      return .message("Threads: \(orderWords).")
    }
    return .message("The threads have neither dates nor votes to put them in another order.")
  }

  private mutating func togglePrintedFlat() -> PageAnswer {
    guard article.comments.contains(where: { $0.reply?.basis == .inferred }) else {
      return .message("No reply on this page was worked out from the words.")
    }
    let isFlat = !settings.isPrintedFlat
    let order = discussion.order
    settings.isPrintedFlat = isFlat
    _ = changeDiscussion { $0.arrange(order, printedFlat: isFlat) }
    mentions.sort(discussion)
    return .message(isFlat ? "Comments as printed." : "Replies as worked out from the words.")
  }

  /// True where at least one thread has what the order goes by.
  private func hasGrounds(for order: CommentThread.Order) -> Bool {
    switch order {
    case .asGiven: true
    case .oldest, .newest: article.comments.contains { $0.posted != nil }
    case .mostVoted: article.comments.contains { $0.score != nil }
    }
  }
}
