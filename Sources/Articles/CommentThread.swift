/// All comments of an article as trees laid flat: every comment stands before its replies.
///
/// Folding, parents, siblings and "reveal" are index arithmetic on ``nodes``.
public struct CommentThread: Hashable, Sendable {
  /// One comment in its place.
  public struct Node: Hashable, Sendable {
    /// Index in the comments the thread was made of.
    public var comment: Int
    /// Index in ``CommentThread/nodes``; `nil` for a comment that answers none.
    public var parent: Int?
    /// 0 for a comment that answers none.
    public var depth: Int
    /// How many nodes right after this one are replies to it, at any depth.
    public var descendantCount: Int
  }

  /// In which order threads are read; replies stay as given.
  public enum Order: Sendable, CaseIterable {
    /// As the page prints them, oldest first where nothing else is known.
    case asGiven
    case oldest
    case newest
    case mostVoted
  }

  /// Pre-order; empty without comments.
  public private(set) var nodes: [Node]

  /// Builds the trees in O(n log n).
  ///
  /// An answer to an unknown comment, to itself or round in a circle counts as answering none.
  /// With `printedFlat`, inferred replies count as answering none. `index` saves making one where
  /// the comments' index is at hand.
  public init(
    _ comments: [Comment], order: Order = .asGiven, printedFlat: Bool = false,
    index: CommentIndex? = nil
  ) {
    let index = index ?? CommentIndex(comments)
    let parents = Self.parents(comments, index, printedFlat: printedFlat)
    let replies = Replies(parents)
    var roots = replies.roots
    Self.sort(&roots, comments, by: order)
    nodes = []
    nodes.reserveCapacity(comments.count)
    for root in roots { append(root, replies) }
  }

  /// Adds a comment that answers none and all replies to it, without recursion: a thread may be
  /// as deep as it is long.
  private mutating func append(_ root: Int, _ replies: Replies) {
    var at = nodes.count
    nodes.append(Node(comment: root, parent: nil, depth: 0, descendantCount: 0))
    var next = replies.first[root]
    while true {
      if next >= 0 {
        let node = Node(
          comment: Int(next), parent: at, depth: nodes[at].depth + 1, descendantCount: 0)
        at = nodes.count
        nodes.append(node)
        next = replies.first[Int(next)]
      } else {
        nodes[at].descendantCount = nodes.count - 1 - at
        guard let parent = nodes[at].parent else { return }
        next = replies.next[nodes[at].comment]
        at = parent
      }
    }
  }

  /// Who is answered by whom, as chains: the first reply to each comment, and the next one to the
  /// same; -1 for none.
  private struct Replies {
    var first: [Int32]
    var next: [Int32]
    var roots: [Int] = []

    /// `parents` gives what each comment answers, -1 for none.
    init(_ parents: [Int32]) {
      first = Array(repeating: -1, count: parents.count)
      next = Array(repeating: -1, count: parents.count)
      for index in parents.indices.reversed() {
        let parent = Int(parents[index])
        if parent < 0 {
          roots.append(index)
        } else {
          next[index] = first[parent]
          first[parent] = Int32(index)
        }
      }
      roots.reverse()
    }
  }

  /// The index after the last reply to the node, at any depth.
  public func end(of node: Int) -> Int { node + nodes[node].descendantCount + 1 }

  /// Indices of the comments each one answers, -1 for none.
  private static func parents(
    _ comments: [Comment], _ index: CommentIndex, printedFlat: Bool
  ) -> [Int32] {
    var parents = comments.map { comment -> Int32 in
      guard let reply = comment.reply, !(printedFlat && reply.basis == .inferred) else { return -1 }
      return index.index(of: reply.parent, in: comments).map(Int32.init) ?? -1
    }
    // Cut circles: walk up from each comment, marking what is known to reach a root.
    var state = [UInt8](repeating: 0, count: comments.count)
    var path: [Int] = []
    for start in comments.indices where state[start] == 0 {
      path.removeAll(keepingCapacity: true)
      var at = start
      while state[at] == 0 {
        state[at] = 1
        path.append(at)
        let next = Int(parents[at])
        if next < 0 { break }
        if state[next] == 1 {
          parents[at] = -1
          break
        }
        at = next
      }
      for index in path { state[index] = 2 }
    }
    return parents
  }

  private static func sort(_ roots: inout [Int], _ comments: [Comment], by order: Order) {
    /// Comments without a value keep their place relative to each other, after those with one.
    func stablySort<Value: Comparable>(_ value: (Int) -> Value?, descending: Bool) {
      let keyed = roots.enumerated().map {
        (place: $0.offset, root: $0.element, value: value($0.element))
      }
      roots = keyed.sorted { left, right in
        switch (left.value, right.value) {
        case (let a?, let b?) where a != b: descending ? a > b : a < b
        case (nil, .some): false
        case (.some, nil): true
        default: left.place < right.place
        }
      }.map(\.root)
    }
    switch order {
    case .asGiven: break
    case .oldest: stablySort({ comments[$0].posted }, descending: false)
    case .newest: stablySort({ comments[$0].posted }, descending: true)
    case .mostVoted: stablySort({ comments[$0].score }, descending: true)
    }
  }
}
