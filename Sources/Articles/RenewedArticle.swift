/// An article read again: its comments under the ids that they had, and what is new among them.
public struct RenewedArticle: Sendable {
  /// As it is now.
  public private(set) var article: Article
  /// Comments that were not there before.
  public private(set) var newComments: Set<Comment.ID> = []
  /// False where it is as it was.
  public private(set) var isChanged: Bool
  private let moves: BlockMoves

  /// Matches a new version of an article with the one before; O(n).
  ///
  /// A page that came back without its text or without all its comments was read badly, most
  /// likely: what was there stays. So do all comments where the version may hold but part of them.
  public init(_ version: Article, after earlier: Article, isPartial: Bool = false) {
    article = version
    article.id = earlier.id
    if article.blocks.isEmpty { article.blocks = earlier.blocks }
    if article.comments.isEmpty {
      article.comments = earlier.comments
    } else {
      var identities = CommentIdentities(earlier.comments)
      (article.comments, newComments) = identities.named(article.comments)
      article.anchors = Self.anchors(of: version, in: article.comments)
      if isPartial { article.comments = Self.joined(earlier.comments, article.comments) }
    }
    if article.published == nil || article.published?.source == .inferred {
      article.published = earlier.published ?? article.published
    }
    isChanged = article != earlier
    moves = BlockMoves(from: earlier.blocks, to: article.blocks)
  }

  /// The places that a version's links lead to, in its comments under their new ids.
  private static func anchors(of version: Article, in comments: [Comment]) -> [String: Place] {
    version.anchors.mapValues { place in
      guard case .comment(let id) = place.part,
        let index = version.comments.firstIndex(where: { $0.id == id }),
        comments.indices.contains(index)
      else { return place }
      return Place(.comment(comments[index].id), block: place.block, offset: place.offset)
    }
  }

  /// All comments in the order that they had, each as it is now, and then those that are new.
  private static func joined(_ earlier: [Comment], _ now: [Comment]) -> [Comment] {
    var waiting = Dictionary(now.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let known = earlier.map { waiting.removeValue(forKey: $0.id) ?? $0 }
    return known + now.filter { waiting[$0.id] != nil }
  }

  /// Takes what a second reading brought, such as comments that are elsewhere.
  public mutating func take(_ later: RenewedArticle) {
    article = later.article
    newComments.formUnion(later.newComments)
    isChanged = isChanged || later.isChanged
  }

  /// Where the words are now that were at a place of the version before.
  public func place(_ place: Place) -> Place {
    // The very top stays the top.
    place == Place(.body) ? place : moves.place(place)
  }
}

/// Where the blocks of a body are in another version of it.
public struct BlockMoves: Sendable {
  /// By the old index.
  private let places: [Int]
  private let newCount: Int

  /// Matches blocks by their words; what has none like it keeps its distance to the one before.
  public init(from old: [Block], to new: [Block]) {
    newCount = new.count
    guard old != new else {
      places = Array(old.indices)
      return
    }
    var placesOfText: [String: [Int]] = [:]
    for (index, block) in new.enumerated() { placesOfText[block.text, default: []].append(index) }
    var shift = 0
    places = old.enumerated().map { index, block in
      let wanted = index + shift
      let likely = placesOfText[block.text]?.min { abs($0 - wanted) < abs($1 - wanted) }
      if let likely { shift = likely - index }
      return likely ?? min(max(wanted, 0), max(0, new.count - 1))
    }
  }

  /// Where the words of a place are now; places in comments stay.
  public func place(_ place: Place) -> Place {
    guard place.part == .body else { return place }
    var place = place
    place.block = places.indices.contains(place.block) ? places[place.block] : newCount
    return place
  }
}

/// Knows comments again: by the page's own ids, else by author, date and words.
private struct CommentIdentities {
  private struct Words: Hashable {
    var author: String?
    var posted: Timestamp?
    var text: String?
  }

  private let earlier: [Comment]
  private var indexByID: [Comment.ID: Int] = [:]
  private var isMatched: [Bool]

  init(_ earlier: [Comment]) {
    self.earlier = earlier
    isMatched = Array(repeating: false, count: earlier.count)
    for (index, comment) in earlier.enumerated() where indexByID[comment.id] == nil {
      indexByID[comment.id] = index
    }
  }

  /// The comments under the ids that they had, and the ids of those that are new.
  mutating func named(_ comments: [Comment]) -> (comments: [Comment], new: Set<Comment.ID>) {
    var origins = comments.enumerated().map { place, comment -> Int? in
      // An id that only counts places says nothing of who is who.
      guard comment.id != "c\(place + 1)", let index = indexByID[comment.id] else { return nil }
      isMatched[index] = true
      return index
    }
    match(comments, &origins) { Words(author: $0.author, posted: $0.posted, text: $0.text) }
    // Words may be edited.
    match(comments, &origins) {
      $0.posted == nil ? nil : Words(author: $0.author, posted: $0.posted, text: nil)
    }
    return rename(comments, origins)
  }

  private mutating func match(
    _ comments: [Comment], _ origins: inout [Int?], by words: (Comment) -> Words?
  ) {
    var waiting: [Words: [Int]] = [:]
    for index in earlier.indices.reversed() where !isMatched[index] {
      if let words = words(earlier[index]) { waiting[words, default: []].append(index) }
    }
    for place in comments.indices where origins[place] == nil {
      guard let words = words(comments[place]), let index = waiting[words]?.popLast() else {
        continue
      }
      origins[place] = index
      isMatched[index] = true
    }
  }

  private func rename(
    _ comments: [Comment], _ origins: [Int?]
  ) -> (comments: [Comment], new: Set<Comment.ID>) {
    var taken = Set(origins.compactMap { $0.map { earlier[$0].id } })
    // Whom folds, marks and mentions of a comment that is gone meant, no other comment becomes.
    taken.formUnion(earlier.map(\.id))
    var names: [Comment.ID: Comment.ID] = [:]
    var new: Set<Comment.ID> = []
    var renamed = comments
    var next = max(comments.count, earlier.count) + 1
    for (place, comment) in comments.enumerated() {
      var id = comment.id
      if let origin = origins[place] {
        id = earlier[origin].id
      } else {
        while !taken.insert(id).inserted {
          id = "c\(next)"
          next += 1
        }
        new.insert(id)
      }
      names[comment.id] = id
      renamed[place].id = id
    }
    for index in renamed.indices {
      guard let parent = renamed[index].reply?.parent, let name = names[parent] else { continue }
      renamed[index].reply?.parent = name
    }
    return (renamed, new)
  }
}
