import Articles

/// Finds the units of a body: its head, the pieces of its blocks, and the line before the comments.
struct BodyIndex {
  /// By block, the unit that it begins with; one more at the end.
  private var firstUnits: [Int] = []
  /// By block, the bytes of text before it, with an allowance for each block; one more at the end.
  private var weights: [Int] = []
  /// Indices of the blocks whose text holds a link, in order.
  private(set) var linkedBlocks: [Int] = []
  let hasComments: Bool

  /// Cost is O(n) in the blocks.
  init(_ article: Article) {
    hasComments = !article.comments.isEmpty
    firstUnits.reserveCapacity(article.blocks.count + 1)
    weights.reserveCapacity(article.blocks.count + 1)
    var unit = 1
    var weight = 80
    for (index, block) in article.blocks.enumerated() {
      if block.hasLinks { linkedBlocks.append(index) }
      firstUnits.append(unit)
      weights.append(weight)
      let bytes = block.text.utf8.count
      unit += Pieces.count(bytes: bytes)
      weight += bytes + 40
    }
    firstUnits.append(unit)
    weights.append(weight)
  }

  var unitCount: Int { (firstUnits.last ?? 1) + (hasComments ? 1 : 0) }
  /// The unit of the line that begins the comments; `nil` without any.
  var discussionUnit: Int? { hasComments ? unitCount - 1 : nil }
  /// Weighs the whole body.
  var weight: Int { weights.last ?? 0 }

  /// The block and the piece of it in a unit; `nil` for a unit that has no block.
  func block(inUnit unit: Int) -> (block: Int, piece: Int)? {
    guard unit > 0, unit < firstUnits.last ?? 1 else { return nil }
    var low = 0
    var high = firstUnits.count
    while low < high {
      let middle = (low + high) / 2
      if firstUnits[middle] <= unit { low = middle + 1 } else { high = middle }
    }
    return (low - 1, unit - firstUnits[low - 1])
  }

  /// The unit of a piece of a block.
  func unit(ofBlock block: Int, piece: Int) -> Int { firstUnits[block] + piece }

  /// Bytes of text before a place in a block, with an allowance for the blocks before it.
  func weight(beforeBlock block: Int, offset: Int) -> Int {
    weights[min(max(0, block), weights.count - 1)] + offset
  }
}
