/// What one person wrote under an article.
public struct Comment: Hashable, Sendable, Identifiable {
  /// Names a comment within its article: the page's own id, else `c1`, `c2` … in reading order.
  public typealias ID = String

  /// Tells it from the other comments of its article.
  public var id: ID
  /// `nil` where the page lost the name.
  public var author: String?
  /// `nil` when unknown.
  public var posted: Timestamp?
  /// Votes for less votes against, as the page says; `nil` when unknown.
  public var score: Int?
  /// What it answers; `nil` for a comment that answers none.
  public var reply: Reply?
  /// The words; empty for a comment that was deleted or had none.
  public var blocks: [Block]
  /// True where the page says that the words were removed.
  public var isDeleted: Bool

  /// A comment, with as much as the page tells of it.
  public init(
    id: ID, author: String? = nil, posted: Timestamp? = nil, score: Int? = nil,
    reply: Reply? = nil, blocks: [Block] = [], isDeleted: Bool = false
  ) {
    self.id = id
    self.author = author
    self.posted = posted
    self.score = score
    self.reply = reply
    self.blocks = blocks
    self.isDeleted = isDeleted
  }

  /// All its words, blocks parted by an empty line.
  public var text: String { blocks.map(\.text).joined(separator: "\n\n") }
}

/// Which comment another one answers, and how that is known.
public struct Reply: Hashable, Sendable {
  /// How it is known.
  public enum Basis: String, Sendable {
    /// The page states it.
    case markup
    /// Worked out from the words.
    case inferred
  }

  /// The comment that is answered.
  public var parent: Comment.ID
  /// How it is known.
  public var basis: Basis

  /// An answer to `parent`.
  public init(to parent: Comment.ID, _ basis: Basis) {
    self.parent = parent
    self.basis = basis
  }
}
