import Articles

/// Where a stretch of an article is in the contract's terms: in scalars, and in a comment counted
/// through its whole text.
struct ScalarPlace: Equatable {
  /// Index in the body; `nil` in a comment.
  var block: Int?
  /// `nil` in the body.
  var comment: Comment.ID?
  /// Scalars before its first, from the start of the block or of the comment's text.
  var start: Int
  /// Scalars before its end.
  var end: Int
}

/// Turns places in an article's model into the contract's.
///
/// Each text is counted once, when first asked for; then a place costs O(1).
struct ScalarOffsets {
  private let article: Article
  private var body: [Int: ScalarCounts] = [:]
  private var comments: [Comment.ID: [(before: Int, counts: ScalarCounts)]] = [:]
  private var commentIndices: [Comment.ID: Int]?

  init(_ article: Article) { self.article = article }

  /// The place of `range`; clamped to the text where it is not in it.
  mutating func place(_ range: TextRange) -> ScalarPlace {
    switch range.part {
    case .body:
      let counts = bodyCounts(range.block)
      return ScalarPlace(
        block: range.block, start: counts.scalars(before: range.range.lowerBound),
        end: counts.scalars(before: range.range.upperBound))
    case .comment(let id):
      let blocks = commentCounts(id)
      guard blocks.indices.contains(range.block) else {
        return ScalarPlace(comment: id, start: 0, end: 0)
      }
      let (before, counts) = blocks[range.block]
      return ScalarPlace(
        comment: id, start: before + counts.scalars(before: range.range.lowerBound),
        end: before + counts.scalars(before: range.range.upperBound))
    }
  }

  private mutating func bodyCounts(_ block: Int) -> ScalarCounts {
    if let counts = body[block] { return counts }
    let text = article.blocks.indices.contains(block) ? article.blocks[block].text : ""
    let counts = ScalarCounts(text)
    body[block] = counts
    return counts
  }

  private mutating func commentCounts(
    _ id: Comment.ID
  ) -> [(before: Int, counts: ScalarCounts)] {
    if let counts = comments[id] { return counts }
    var counts: [(before: Int, counts: ScalarCounts)] = []
    if let index = commentIndex(id) {
      var before = 0
      for block in article.comments[index].blocks {
        let inBlock = ScalarCounts(block.text)
        counts.append((before, inBlock))
        // The blocks of a comment's text are parted by an empty line.
        before += inBlock.total + 2
      }
    }
    comments[id] = counts
    return counts
  }

  private mutating func commentIndex(_ id: Comment.ID) -> Int? {
    let indices =
      commentIndices
      ?? Dictionary(
        article.comments.enumerated().map { ($0.element.id, $0.offset) },
        uniquingKeysWith: { first, _ in first })
    commentIndices = indices
    return indices[id]
  }
}

/// How many scalars stand before each byte of a text.
struct ScalarCounts {
  /// Scalars in all.
  let total: Int
  private let bytes: ContiguousArray<UInt8>
  /// Scalars before every 64th byte; empty where every scalar is one byte.
  private let milestones: [Int]

  /// Counts in O(n).
  init(_ text: String) {
    var milestones: [Int] = []
    var count = 0
    for (offset, byte) in text.utf8.enumerated() {
      if offset & 63 == 0 { milestones.append(count) }
      if byte & 0xC0 != 0x80 { count += 1 }
    }
    total = count
    let isASCII = count == text.utf8.count
    self.milestones = isASCII ? [] : milestones
    bytes = isASCII ? [] : ContiguousArray(text.utf8)
  }

  /// Scalars that begin before a UTF-8 offset, which is clamped to the text.
  func scalars(before offset: Int) -> Int {
    guard !milestones.isEmpty else { return min(max(0, offset), total) }
    guard offset > 0 else { return 0 }
    guard offset < bytes.count else { return total }
    let milestone = offset >> 6
    return bytes[milestone << 6..<offset].reduce(milestones[milestone]) {
      $1 & 0xC0 == 0x80 ? $0 : $0 + 1
    }
  }
}
