/// All words of an article in the order of reading, laid out once for searching as one types.
///
/// It is made in slices, so that a discussion of any size never holds up a key.
public struct SearchIndex: Sendable {
  /// One block and where its folded text starts.
  private struct Unit: Sendable {
    /// Index in the article's comments; `nil` for the body.
    var comment: Int?
    var block: Int
    var start: Int
  }

  /// What is searched.
  public let article: Article
  /// Indices of the comments that are searched, in order of reading.
  private let order: [Int]
  private(set) var folded = FoldedText()
  private var units: [Unit] = []
  private var firstUnits: [Place.Part: Int] = [:]
  /// How many runs of blocks are read: the body, then comments.
  private var partsRead = 0
  private var blocksRead = 0
  private var bytesRead = 0

  /// Lays out nothing yet; O(blocks).
  ///
  /// `order` says which comments are searched, as indices in reading order.
  public init(_ article: Article, order: [Int]) {
    self.article = article
    self.order = order
    // Room for all at once, as growing would copy what is there again and again.
    var bytes = 0
    var blocks = article.blocks.count
    for block in article.blocks { bytes += block.text.utf8.count + 1 }
    for comment in order {
      for block in article.comments[comment].blocks { bytes += block.text.utf8.count + 1 }
      blocks += article.comments[comment].blocks.count
    }
    folded.reserve(bytes)
    units.reserveCapacity(blocks)
    firstUnits.reserveCapacity(order.count + 1)
  }

  /// True when all is laid out.
  public var isComplete: Bool { partsRead > order.count }

  /// The folded text up to here is whole: no later slice changes a match in it.
  var end: Int { isComplete ? folded.bytes.count : (units.last?.start ?? 0) }

  /// Lays out about `count` bytes more; O(count).
  public mutating func extend(by count: Int) {
    var left = count
    while left > 0, !isComplete {
      let comment = partsRead == 0 ? nil : order[partsRead - 1]
      let blocks = comment.map { article.comments[$0].blocks } ?? article.blocks
      guard blocksRead < blocks.count else {
        partsRead += 1
        blocksRead = 0
        left -= 16
        continue
      }
      if bytesRead == 0 { open(comment, block: blocksRead) }
      left -= readPiece(of: blocks[blocksRead].text, atMost: left) + 8
    }
  }

  private mutating func open(_ comment: Int?, block: Int) {
    if block == 0 { firstUnits[part(comment)] = units.count }
    units.append(Unit(comment: comment, block: block, start: folded.bytes.count))
  }

  /// Reads on in a block's text, to its end or about `limit` bytes; gives how many it read.
  private mutating func readPiece(of text: String, atMost limit: Int) -> Int {
    var text = text
    let from = bytesRead
    var isWhole = true
    bytesRead = text.withUTF8 { bytes in
      var to = min(bytes.count, from + max(limit, 64))
      while to < bytes.count, bytes[to] & 0xC0 == 0x80 { to += 1 }
      isWhole = to == bytes.count
      folded.append(UnsafeBufferPointer(rebasing: bytes[from..<to]), from: from)
      return to
    }
    let count = bytesRead - from
    if isWhole {
      folded.close()
      blocksRead += 1
      bytesRead = 0
    }
    return count
  }
}

extension SearchIndex {
  /// The stretch of a block that a folded range came from; O(log n).
  func textRange(_ range: Range<Int>) -> TextRange? {
    let after = units.partitioningIndex { $0.start > range.lowerBound }
    guard after > 0 else { return nil }
    let unit = units[after - 1]
    let original = folded.original(range.lowerBound)..<folded.original(range.upperBound)
    return TextRange(part(unit.comment), block: unit.block, original)
  }

  /// The original text of the block that a folded offset is in.
  func text(at offset: Int) -> String {
    let after = units.partitioningIndex { $0.start > offset }
    guard after > 0 else { return "" }
    let unit = units[after - 1]
    return (unit.comment.map { article.comments[$0].blocks } ?? article.blocks)[unit.block].text
  }

  /// Folded offsets that hold a place, or come nearest after it; `nil` where it is not laid out.
  ///
  /// Costs O(log n) and, in a block with letters that fold to other lengths, no more.
  func offset(of place: Place) -> Int? {
    guard let first = firstUnits[place.part] else { return nil }
    var unit = first
    while unit + 1 < units.count, units[unit + 1].comment == units[first].comment,
      units[unit].block < place.block
    {
      unit += 1
    }
    if units[unit].block != place.block { return units[unit].start }
    // Folding keeps order within a block, so the original offset is found by halving.
    let end = unit + 1 < units.count ? units[unit + 1].start : folded.bytes.count
    var low = units[unit].start
    var high = end
    while low < high {
      let middle = (low + high) / 2
      if folded.original(middle) < place.offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func part(_ comment: Int?) -> Place.Part {
    comment.map { .comment(article.comments[$0].id) } ?? .body
  }
}

extension RandomAccessCollection where Index == Int {
  /// The first index whose element satisfies a condition that all later ones satisfy too.
  func partitioningIndex(where belongsAfter: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if belongsAfter(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
