/// The elements of a page that hold one comment each, in the page's order, maybe one in another.
struct CommentRecords {
  /// In pre-order.
  let nodes: [Int]
  /// The index of the record right around each one; `nil` for none.
  let enclosing: [Int?]
  /// What is each record's own: its subtree without the records in it, and where the record is a
  /// term of a list, the descriptions that follow it.
  let own: [[Range<Int>]]
  /// Where each record's nearest inner records begin.
  let inner: [[Int]]

  /// `nodes` in any order, each once; O(n log n).
  init(_ nodes: [Int], in document: HTMLDocument) {
    let nodes = nodes.sorted()
    var enclosing: [Int?] = []
    enclosing.reserveCapacity(nodes.count)
    var own: [[Range<Int>]] = []
    own.reserveCapacity(nodes.count)
    var inner = [[Int]](repeating: [], count: nodes.count)
    var open: [Int] = []
    for (index, node) in nodes.enumerated() {
      while let last = open.last, document.end(of: nodes[last]) <= node { open.removeLast() }
      enclosing.append(open.last)
      own.append([document.subtree(node)])
      if let outer = open.last {
        inner[outer].append(node)
        // The outer record's last range always reaches to its end.
        let rest = own[outer].removeLast()
        if rest.lowerBound < node { own[outer].append(rest.lowerBound..<node) }
        own[outer].append(document.end(of: node)..<rest.upperBound)
      }
      open.append(index)
    }
    for (index, node) in nodes.enumerated() where document.tag(of: node) == .dt {
      var next = document.nextSibling(of: node)
      while let sibling = next, document.tag(of: sibling) != .dt {
        own[index].append(document.subtree(sibling))
        next = document.nextSibling(of: sibling)
      }
    }
    self.nodes = nodes
    self.enclosing = enclosing
    self.inner = inner
    self.own = own.map { $0.filter { !$0.isEmpty } }
  }

  var count: Int { nodes.count }
}
