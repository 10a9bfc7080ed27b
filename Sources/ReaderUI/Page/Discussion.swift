import Articles

/// An article's comments as they are shown: in which order, which folded, which filtered out.
///
/// Nodes are indices in the thread; folding and filtering do not know of each other.
struct Discussion {
  /// How much the filter lets through of a comment.
  enum Share: UInt8 {
    case none
    /// Only its first lines, dimmed, because it is answered by one that is shown.
    case context
    case full
  }

  private(set) var comments: [Comment]
  private(set) var thread: CommentThread
  private(set) var order: CommentThread.Order
  private(set) var isPrintedFlat: Bool
  private(set) var filter: CommentFilter?
  /// Those that are marked as new.
  var newComments: Set<Comment.ID> = []
  /// Nodes on the page, in order: neither folded away nor filtered out.
  private(set) var visible: [Int32] = []
  /// Bytes of text in the visible nodes before each one, with an allowance for their heads.
  private(set) var weightBefore: [Int] = []

  /// By node, the place in ``visible``, or -1.
  private var visibleIndex: [Int32] = []
  /// Nodes of the comments that answer none and are visible, in order.
  private(set) var visibleRoots: [Int32] = []
  /// How many comments answer none.
  private(set) var rootCount = 0
  /// The order that the threads stand in, also where the page itself prints them so.
  private(set) var apparentOrder = CommentThread.Order.asGiven
  /// By index in ``comments``.
  private var nodeOfComment: [Int32] = []
  private var replyCounts: [Int32] = []
  private var weights: [Int32] = []
  /// By index in ``comments``; empty without a filter.
  private var shares: [Share] = []
  /// By node, how many before it the filter shows in full, and how many it shows at all.
  private var fullBefore: [Int32] = []
  private var shownBefore: [Int32] = []
  private var pageFolds: Folds
  /// Filtering shows every match; its own folds leave those of the page as they were.
  private var filterFolds = Folds(startsFolded: false)
  private let index: CommentIndex
  /// By index in ``comments``, true where the words hold a link.
  private let hasLinks: [Bool]

  /// Cost is O(n log n) in the comments.
  init(_ comments: [Comment], settings: PageSettings) {
    self.comments = comments
    order = settings.order
    isPrintedFlat = settings.isPrintedFlat
    index = CommentIndex(comments)
    thread = CommentThread(comments, order: order, printedFlat: isPrintedFlat, index: index)
    pageFolds = Folds(startsFolded: settings.startsFolded)
    weights = comments.map { comment in
      Int32(clamping: comment.blocks.reduce(80) { $0 + $1.text.utf8.count })
    }
    hasLinks = comments.map { comment in comment.blocks.contains { $0.hasLinks } }
    indexNodes()
    showWhatFoldsLeave()
  }

  var nodes: [CommentThread.Node] { thread.nodes }
  /// The folds in force.
  private var folds: Folds {
    get { filter == nil ? pageFolds : filterFolds }
    set { if filter == nil { pageFolds = newValue } else { filterFolds = newValue } }
  }

  /// Weighs all visible comments, as ``weightBefore`` does.
  var weight: Int {
    guard let last = visible.last, let before = weightBefore.last else { return 0 }
    return before + weight(of: Int(last))
  }

  /// Bytes of a comment's text, with an allowance for its head.
  func weight(of node: Int) -> Int { Int(weights[nodes[node].comment]) }

  /// The comment in a node.
  func comment(_ node: Int) -> Comment { comments[nodes[node].comment] }

  /// The node of a comment given by its index in ``comments``.
  func node(ofComment index: Int) -> Int { Int(nodeOfComment[index]) }

  /// The node of a comment; `nil` for an unknown one.
  func node(of id: Comment.ID) -> Int? {
    index.index(of: id, in: comments).map(node(ofComment:))
  }

  /// True where a comment's words hold a link.
  func hasLinks(_ node: Int) -> Bool { hasLinks[nodes[node].comment] }
}

extension Block {
  /// True where its text holds a link.
  var hasLinks: Bool {
    spans.contains { if case .link = $0.kind { true } else { false } }
  }
}

// MARK: - What is shown

extension Discussion {
  /// How a node is folded.
  func foldState(_ node: Int) -> Folds.State {
    folds.state(of: nodes[node], replyCount: Int(replyCounts[node]))
  }

  /// How much the filter lets through of a node.
  func share(_ node: Int) -> Share { shares.isEmpty ? .full : shares[nodes[node].comment] }

  /// The place of a node in ``visible``; `nil` for one that is folded away or filtered out.
  func visibleIndex(of node: Int) -> Int? {
    visibleIndex[node] < 0 ? nil : Int(visibleIndex[node])
  }

  /// The first visible node at or after `node`.
  func firstVisible(from node: Int) -> Int? {
    var low = 0
    var high = visible.count
    while low < high {
      let middle = (low + high) / 2
      if visible[middle] < node { low = middle + 1 } else { high = middle }
    }
    return low < visible.count ? Int(visible[low]) : nil
  }

  /// The visible node before `node`, whether or not that is visible itself.
  func lastVisible(before node: Int) -> Int? {
    let next = firstVisible(from: node).flatMap(visibleIndex(of:)) ?? visible.count
    return next > 0 ? Int(visible[next - 1]) : nil
  }

  /// The node itself where it is visible, else the nearest one above it that is.
  func visibleAncestor(of node: Int) -> Int? {
    var node: Int? = node
    while let at = node, visibleIndex[at] < 0 { node = nodes[at].parent }
    return node
  }

  /// How many replies to a node the filter lets through.
  func replyCount(below node: Int) -> Int {
    guard filter != nil else { return nodes[node].descendantCount }
    return Int(shownBefore[thread.end(of: node)] - shownBefore[node + 1])
  }

  /// How many comments the filter lets through in full.
  var admittedCount: Int { filter == nil ? nodes.count : Int(fullBefore.last ?? 0) }

  /// The number of a comment among those that the filter lets through, from 1.
  func number(of node: Int) -> Int? {
    guard filter != nil else { return node + 1 }
    return share(node) == .full ? Int(fullBefore[node]) + 1 : nil
  }

  /// How many comments folds keep from sight.
  var foldedCount: Int {
    (filter == nil ? nodes.count : Int(shownBefore.last ?? 0)) - visible.count
  }

  /// Indices in the article's comments of those the filter lets through, in the order shown.
  var readingOrder: [Int] {
    nodes.lazy.map(\.comment).filter { shares.isEmpty || shares[$0] == .full }
  }
}

// MARK: - What is new

extension Discussion {
  /// True for a comment that is marked as new.
  func isNew(_ node: Int) -> Bool {
    !newComments.isEmpty && newComments.contains(comment(node).id)
  }

  /// How many new comments that the filter lets through answer a node.
  func newCount(below node: Int) -> Int {
    guard !newComments.isEmpty else { return 0 }
    return (node + 1..<thread.end(of: node)).count { isNew($0) && share($0) == .full }
  }

  /// The nearest new comment after or before a node, -1 being the body; `nil` where none is.
  func nextNew(from node: Int, forward: Bool) -> Int? {
    guard !newComments.isEmpty else { return nil }
    let isWanted = { (node: Int) in isNew(node) && share(node) == .full }
    return forward
      ? nodes.indices[(node + 1)...].first(where: isWanted)
      : nodes.indices[..<max(0, node)].last(where: isWanted)
  }

  /// The place itself; for one in a comment that is not among others, the start of the nearest one
  /// above it that is.
  func nearestPlace(to place: Place, in others: [Comment]) -> Place {
    guard case .comment(let id) = place.part, let start = node(of: id) else { return place }
    let index = CommentIndex(others)
    if index.index(of: id, in: others) != nil { return place }
    let kept = nodes.indices[..<start].last { index.index(of: comment($0).id, in: others) != nil }
    return kept.map { Place(.comment(comment($0).id)) } ?? place
  }
}

// MARK: - Changing what is shown

extension Discussion {
  /// Folds or opens a node.
  mutating func fold(_ node: Int, _ state: Folds.State) {
    folds.set(state, comment: nodes[node].comment, of: comments.count)
    showWhatFoldsLeave()
  }

  /// Opens every comment above a node, and the node itself, but for its replies.
  mutating func reveal(_ node: Int) {
    if !shares.isEmpty, share(node) != .full { admit(node) }
    var changed = visibleIndex[node] < 0
    var ancestor = nodes[node].parent
    while let at = ancestor {
      if foldState(at) != .open {
        folds.set(.open, comment: nodes[at].comment, of: comments.count)
        changed = true
      }
      ancestor = nodes[at].parent
    }
    if foldState(node) == .collapsed {
      let state: Folds.State = nodes[node].descendantCount > 0 ? .repliesHidden : .open
      folds.set(state, comment: nodes[node].comment, of: comments.count)
      changed = true
    }
    if changed { showWhatFoldsLeave() }
  }

  /// Collapses every thread to a row, or opens everything.
  mutating func foldAll(_ isCollapsed: Bool) {
    if isCollapsed { folds.collapseAll() } else { folds.expandAll() }
    showWhatFoldsLeave()
  }

  /// Hides the deepest level that is visible; false where all is collapsed.
  mutating func foldMore() -> Bool {
    let deepest = visible.reduce(0) { max($0, nodes[Int($1)].depth) }
    let level = min(folds.level ?? .max, deepest) - 1
    guard level >= -1, !nodes.isEmpty else { return false }
    folds.set(level: level)
    showWhatFoldsLeave()
    return true
  }

  /// Shows one level more, or all that the start hides; false where neither hides anything.
  mutating func foldLess() -> Bool {
    if let level = folds.level {
      let deepest = nodes.reduce(0) { max($0, $1.depth) }
      folds.open(toLevel: level + 1 < deepest ? level + 1 : nil)
    } else if folds.hasStartFolds, foldedCount > 0 {
      folds.open(toLevel: nil)
    } else {
      return false
    }
    showWhatFoldsLeave()
    return true
  }

  /// Shows only what the filter lets through; `nil` shows all, with the folds from before.
  mutating func setFilter(_ filter: CommentFilter?) {
    if filter != self.filter { filterFolds = Folds(startsFolded: false) }
    self.filter = filter
    shares = []
    if let filter {
      shares = filter.shares(of: comments, index)
      // Replies stand after what they answer: one pass from the end reaches every ancestor.
      for node in nodes.reversed()
      where shares[node.comment] != .none {
        guard let parent = node.parent else { continue }
        let above = nodes[parent].comment
        if shares[above] == .none { shares[above] = .context }
      }
    }
    countShares()
    showWhatFoldsLeave()
  }

  /// Lets one comment through the filter, whatever it says.
  private mutating func admit(_ node: Int) {
    shares[nodes[node].comment] = .full
    var ancestor = nodes[node].parent
    while let at = ancestor, shares[nodes[at].comment] == .none {
      shares[nodes[at].comment] = .context
      ancestor = nodes[at].parent
    }
    countShares()
    showWhatFoldsLeave()
  }

  /// Puts the threads in another order; false where that changes nothing.
  mutating func arrange(_ order: CommentThread.Order, printedFlat: Bool) -> Bool {
    let arranged = CommentThread(
      comments, order: order, printedFlat: printedFlat, index: index)
    self.order = order
    isPrintedFlat = printedFlat
    guard arranged != thread else { return false }
    thread = arranged
    indexNodes()
    setFilter(filter)
    return true
  }

  /// Takes the comments of a new version of the page, with the folds of those that stay.
  mutating func replace(_ comments: [Comment], settings: PageSettings) {
    let origins = comments.map { index.index(of: $0.id, in: self.comments) }
    var replacement = Discussion(comments, settings: settings)
    replacement.pageFolds = pageFolds.moved(to: origins)
    replacement.filterFolds = filterFolds.moved(to: origins)
    replacement.newComments = newComments
    replacement.filter = filter
    replacement.setFilter(filter)
    self = replacement
  }
}

// MARK: - Counting

extension Discussion {
  private mutating func indexNodes() {
    nodeOfComment = Array(repeating: 0, count: comments.count)
    replyCounts = Array(repeating: 0, count: comments.count)
    rootCount = 0
    for (index, node) in nodes.enumerated() {
      nodeOfComment[node.comment] = Int32(index)
      if let parent = node.parent { replyCounts[parent] += 1 } else { rootCount += 1 }
    }
    apparentOrder = orderOfDates()
  }

  /// The order by date that threads printed by the page turn out to have.
  private func orderOfDates() -> CommentThread.Order {
    guard order == .asGiven else { return order }
    var isRising = true
    var isFalling = true
    var last: Timestamp?
    var count = 0
    for node in nodes where node.parent == nil {
      guard let posted = comments[node.comment].posted else { return .asGiven }
      if let last, posted < last { isRising = false }
      if let last, posted > last { isFalling = false }
      last = posted
      count += 1
    }
    if count < 2 || isRising == isFalling { return .asGiven }
    return isRising ? .oldest : .newest
  }

  private mutating func countShares() {
    fullBefore = []
    shownBefore = []
    guard !shares.isEmpty else { return }
    var full: Int32 = 0
    var shown: Int32 = 0
    fullBefore.reserveCapacity(nodes.count + 1)
    shownBefore.reserveCapacity(nodes.count + 1)
    for node in nodes {
      fullBefore.append(full)
      shownBefore.append(shown)
      switch shares[node.comment] {
      case .full:
        full += 1
        shown += 1
      case .context: shown += 1
      case .none: break
      }
    }
    fullBefore.append(full)
    shownBefore.append(shown)
  }

  private mutating func showWhatFoldsLeave() {
    let folds = folds
    visible.removeAll(keepingCapacity: true)
    visibleRoots.removeAll(keepingCapacity: true)
    weightBefore.removeAll(keepingCapacity: true)
    visibleIndex = Array(repeating: -1, count: nodes.count)
    var weight = 0
    var index = 0
    while index < nodes.count {
      let node = nodes[index]
      if !shares.isEmpty, shares[node.comment] == .none {
        index += node.descendantCount + 1
        continue
      }
      visibleIndex[index] = Int32(visible.count)
      visible.append(Int32(index))
      if node.parent == nil { visibleRoots.append(Int32(index)) }
      weightBefore.append(weight)
      weight += Int(weights[node.comment])
      let state = folds.state(of: node, replyCount: Int(replyCounts[index]))
      index += state == .open ? 1 : node.descendantCount + 1
    }
  }
}
