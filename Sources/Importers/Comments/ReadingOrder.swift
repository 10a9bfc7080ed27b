import Articles

/// Puts comments in the order in which they are read, and names them.
enum ReadingOrder {
  /// All indices, each after the one that it answers, in the given order otherwise; O(n).
  ///
  /// Circles are kept: what takes part in one comes last, in the given order.
  static func indices(answering parents: [Int?]) -> [Int] {
    guard zip(parents.indices, parents).contains(where: { ($1 ?? -1) > $0 }) else {
      return Array(parents.indices)
    }
    var children = [[Int]](repeating: [], count: parents.count)
    var open: [Int] = []
    for (index, parent) in parents.enumerated() {
      if let parent { children[parent].append(index) } else { open.append(index) }
    }
    open.reverse()
    var order: [Int] = []
    order.reserveCapacity(parents.count)
    var isPlaced = [Bool](repeating: false, count: parents.count)
    while let index = open.popLast() {
      order.append(index)
      isPlaced[index] = true
      open += children[index].reversed()
    }
    return order + parents.indices.filter { !isPlaced[$0] }
  }

  /// The page's own identity of each, where there is one and it is there once; else counted in the
  /// reading order.
  static func ids(_ identities: [String?], in order: [Int]) -> [Comment.ID] {
    var seen: Set<String> = []
    var ids = identities.map { identity -> String in
      guard let id = identity.map({ PlainText.cleaned($0) }), !id.isEmpty,
        seen.insert(id).inserted
      else { return "" }
      return id
    }
    for (place, index) in order.enumerated() where ids[index].isEmpty {
      var id = "c\(place + 1)"
      while !seen.insert(id).inserted { id += "x" }
      ids[index] = id
    }
    return ids
  }
}
