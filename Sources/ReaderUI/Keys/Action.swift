/// Everything that a key can do: the one table behind keys, help, and commands.
public enum Action: String, Sendable, CaseIterable {
  case nextItem = "next-item"
  case previousItem = "previous-item"
  case lineDown = "line-down"
  case lineUp = "line-up"
  case pageForward = "page-forward"
  case pageBack = "page-back"
  case halfForward = "half-page-forward"
  case halfBack = "half-page-back"
  case top
  case bottom
  case nextArticle = "next-article"
  case previousArticle = "previous-article"
  case nextNew = "next-new"
  case previousNew = "previous-new"
  case open
  case search
  case nextMatch = "next-match"
  case previousMatch = "previous-match"
  case filter
  case cancel
  case switchPart = "switch-part"
  case toggleFold = "toggle-fold"
  case collapse
  case expand
  case toggleAll = "toggle-all"
  case collapseAll = "collapse-all"
  case expandAll = "expand-all"
  case foldMore = "fold-more"
  case foldLess = "fold-less"
  case nextThread = "next-thread"
  case previousThread = "previous-thread"
  case nextSibling = "next-sibling"
  case previousSibling = "previous-sibling"
  case parent
  case onlyAuthor = "only-author"
  case authors
  case mute
  case nextOrder = "thread-order"
  case asPrinted = "as-printed"
  case eventCard = "event-card"
  case timeline
  case allEvents = "all-events"
  case nextMention = "next-mention"
  case previousMention = "previous-mention"
  case nextSameEvent = "next-same-event"
  case previousSameEvent = "previous-same-event"
  case nextTarget = "next-target"
  case previousTarget = "previous-target"
  case links
  case openInBrowser = "open-in-browser"
  case openLink = "open-link"
  case jumpBack = "jump-back"
  case jumpForward = "jump-forward"
  case setMark = "set-mark"
  case goToMark = "go-to-mark"
  case fetchAgain = "fetch-again"
  case toggleRead = "toggle-read"
  case undo
  case sort
  case reverse
  case groupByEvent = "group-by-event"
  case copyLink = "copy-link"
  case copyText = "copy-text"
  case save
  case pipe
  case wider
  case narrower
  case lineToMiddle = "line-to-middle"
  case lineToTop = "line-to-top"
  case lineToBottom = "line-to-bottom"
  case whereAmI = "where-am-i"
  case command
  case help
  case redraw
  case back
  case quit
  case suspend

  /// What the command line and a configuration call it.
  public var name: String { rawValue }

  /// What it does, in one line.
  public var help: String { entry.help }

  /// Its keys, each one key or several in a row, as help prints them; never empty.
  public var keys: [String] { entry.keys.split(separator: " ").map(String.init) }

  /// Where it can be used; never empty.
  public var scenes: [Scene] { entry.scenes }
}

extension Action {
  /// A row of the table; `keys` are parted by spaces.
  private struct Entry {
    var keys: String
    var scenes: [Scene]
    var help: String

    init(_ keys: String, _ scenes: [Scene], _ help: String) {
      self.keys = keys
      self.scenes = scenes
      self.help = help
    }
  }

  private static let everywhere = Scene.allCases
  private static let rows: [Scene] = [.list, .timeline, .links, .help]
  private static let reading: [Scene] = [.list, .article]

  /// The table.
  private var entry: Entry {
    switch self {
    case .nextItem:
      Entry("j", Self.everywhere, "next article, comment, row; line in an article's body")
    case .previousItem:
      Entry("k", Self.everywhere, "previous article, comment, row; line in an article's body")
    case .lineDown: Entry("↓ ^E", Self.everywhere, "one line down")
    case .lineUp: Entry("↑ ^Y", Self.everywhere, "one line up")
    case .pageForward: Entry("Space f PgDn ^F", Self.everywhere, "a page forward")
    case .pageBack: Entry("b PgUp ^B", Self.everywhere, "a page back")
    case .halfForward: Entry("d ^D", Self.everywhere, "half a page forward")
    case .halfBack: Entry("u ^U", Self.everywhere, "half a page back")
    case .top: Entry("g Home", Self.everywhere, "to the top")
    case .bottom: Entry("G End", Self.everywhere, "to the bottom")
    case .nextArticle: Entry("J", Self.reading, "next article of the list as it is shown")
    case .previousArticle: Entry("K", Self.reading, "previous article of the list as it is shown")
    case .nextNew: Entry("w", Self.reading, "next unread article; next new comment")
    case .previousNew: Entry("W", Self.reading, "previous unread article; previous new comment")
    case .open:
      Entry(
        "Enter", [.list, .article, .authors, .eventCard, .timeline, .links],
        "open or follow; a comment collapses or expands")
    case .search: Entry("/", Self.rows + [.article], "search here, as you type")
    case .nextMatch: Entry("n", Self.rows + [.article], "next match")
    case .previousMatch: Entry("N", Self.rows + [.article], "previous match")
    case .filter:
      Entry(
        "&", Self.reading + [.timeline, .links, .help],
        "show only what answers a query; empty shows all")
    case .cancel:
      Entry(
        "Esc ^C", Self.everywhere, "stop fetching; put away prompt, search, filter")
    case .switchPart: Entry("c", [.article], "from the body to the comments and back")
    case .toggleFold:
      Entry("za", [.article, .timeline], "collapse or expand the comment or the event")
    case .collapse: Entry("h ←", [.article, .timeline], "collapse; again: to the parent")
    case .expand: Entry("l →", [.article, .timeline], "expand; again: to the first reply")
    case .toggleAll: Entry("x", [.article, .timeline], "collapse or expand all")
    case .collapseAll: Entry("zM", [.article, .timeline], "collapse all")
    case .expandAll: Entry("zR", [.article, .timeline], "expand all")
    case .foldMore: Entry("zm", [.article], "collapse one level more")
    case .foldLess: Entry("zr", [.article], "expand one level more")
    case .nextThread: Entry("}", [.article], "next thread; next paragraph in the body")
    case .previousThread: Entry("{", [.article], "previous thread; previous paragraph in the body")
    case .nextSibling:
      Entry("]", [.article], "next comment that is no reply to this one; next heading in the body")
    case .previousSibling:
      Entry(
        "[", [.article], "previous comment that this one is no reply to; heading in the body")
    case .parent: Entry("p", [.article], "the comment that this one answers")
    case .onlyAuthor: Entry("a", [.article], "only this author's comments; again: all")
    case .authors: Entry("A", [.article], "who wrote the comments, with counts")
    case .mute: Entry("M", [.article, .authors], "mute this author; again: unmute")
    case .nextOrder:
      Entry("t", [.article], "order of threads: as given, oldest, newest, most voted")
    case .asPrinted: Entry("T", [.article], "comments as printed, without the replies worked out")
    case .eventCard:
      Entry("e", [.article, .timeline], "the event's card: who, where, every mention")
    case .timeline:
      Entry("E", [.list, .article, .eventCard], "timeline of the events that link articles")
    case .allEvents:
      Entry("a", [.timeline], "all events; again: only those that link articles")
    case .nextMention:
      Entry(")", [.article, .eventCard], "next event mention; next event in a card")
    case .previousMention:
      Entry("(", [.article, .eventCard], "previous event mention; previous event in a card")
    case .nextSameEvent: Entry(";", [.article], "the same event in the next article")
    case .previousSameEvent: Entry(",", [.article], "the same event in the previous article")
    case .nextTarget: Entry("Tab", [.article], "next link or event mention")
    case .previousTarget: Entry("Shift-Tab", [.article], "previous link or event mention")
    case .links: Entry("L", [.article], "list of links")
    case .openInBrowser: Entry("o", Self.reading, "the article's page in the browser")
    case .openLink: Entry("O", [.article, .links], "the selected link in the browser")
    case .jumpBack:
      Entry("< Backspace ^O", Self.reading, "back to where you jumped from or followed a link")
    case .jumpForward: Entry(">", Self.reading, "forward again")
    case .setMark: Entry("m", Self.reading, "mark this place with a letter")
    case .goToMark: Entry("'", Self.reading, "go to a mark; '' goes to the previous place")
    case .fetchAgain: Entry("R", Self.reading, "fetch again, and mark what is new")
    case .toggleRead: Entry("r", Self.reading, "read or unread")
    case .undo: Entry("U", Self.reading, "take back the last mark, mute or read")
    case .sort: Entry("i", [.list], "sort by the next field")
    case .reverse: Entry("I", [.list], "reverse the order")
    case .groupByEvent:
      Entry("v", [.list], "group articles by the events they share; again: no groups")
    case .copyLink: Entry("y", [.list, .article, .links], "copy the link")
    case .copyText: Entry("Y", [.article], "copy the text: of the comment, or of the body")
    case .save: Entry("s", Self.reading, "save as text, Markdown or JSON")
    case .pipe: Entry("|", Self.reading, "give the text to a command")
    case .wider: Entry("+", [.article], "wider text")
    case .narrower: Entry("-", [.article], "narrower text")
    case .lineToMiddle: Entry("zz", [.article], "this line to the middle")
    case .lineToTop: Entry("zt", [.article], "this line to the top")
    case .lineToBottom: Entry("zb", [.article], "this line to the bottom")
    case .whereAmI: Entry("=", Self.reading + [.timeline], "where am I")
    case .command: Entry(":", Self.everywhere, "type an action's name; Tab completes")
    case .help: Entry("? F1", Self.everywhere, "what every key does")
    case .redraw: Entry("^L", Self.everywhere, "draw the screen anew")
    case .back: Entry("q", Self.everywhere, "one level back")
    case .quit: Entry("Q", Self.everywhere, "quit")
    case .suspend: Entry("^Z", Self.everywhere, "stop for now; fg in the shell continues")
    }
  }
}
