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
  /// With `printedFlat`, inferred replies count as answering none.
  public init(_ comments: [Comment], order: Order = .asGiven, printedFlat: Bool = false) {
    let parents = Self.parents(comments, printedFlat: printedFlat)
    var children = [[Int]](repeating: [], count: comments.count)
    var roots: [Int] = []
    for index in comments.indices {
      if let parent = parents[index] { children[parent].append(index) } else { roots.append(index) }
    }
    Self.sort(&roots, comments, by: order)
    nodes = []
    nodes.reserveCapacity(comments.count)
    // Each open node: its index in `nodes`, and how many of its children are placed.
    var open: [(node: Int, placed: Int)] = []
    for root in roots {
      nodes.append(Node(comment: root, parent: nil, depth: 0, descendantCount: 0))
      open.append((nodes.count - 1, 0))
      while let (node, placed) = open.last {
        let replies = children[nodes[node].comment]
        if placed < replies.count {
          open[open.count - 1].placed += 1
          nodes.append(
            Node(comment: replies[placed], parent: node, depth: open.count, descendantCount: 0))
          open.append((nodes.count - 1, 0))
        } else {
          nodes[node].descendantCount = nodes.count - 1 - node
          open.removeLast()
        }
      }
    }
  }

  /// The index after the last reply to the node, at any depth.
  public func end(of node: Int) -> Int { node + nodes[node].descendantCount + 1 }

  /// Indices of the comments each one answers, `nil` for none.
  private static func parents(_ comments: [Comment], printedFlat: Bool) -> [Int?] {
    var indexByID: [Comment.ID: Int] = [:]
    indexByID.reserveCapacity(comments.count)
    for (index, comment) in comments.enumerated() where indexByID[comment.id] == nil {
      indexByID[comment.id] = index
    }
    var parents = comments.map { comment -> Int? in
      guard let reply = comment.reply, !(printedFlat && reply.basis == .inferred) else {
        return nil
      }
      return indexByID[reply.parent]
    }
    // Cut circles: walk up from each comment, marking what is known to reach a root.
    var state = [UInt8](repeating: 0, count: comments.count)
    for start in comments.indices where state[start] == 0 {
      var path: [Int] = []
      var at = start
      while state[at] == 0 {
        state[at] = 1
        path.append(at)
        guard let next = parents[at] else { break }
        if state[next] == 1 {
          parents[at] = nil
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
