/// A place in an article that stays true when the page is wrapped anew, folded, filtered or read again.
public struct Locator: Hashable, Sendable {
  /// Which article.
  public var article: Article.ID
  /// Where in it.
  public var place: Place

  /// A place in an article.
  public init(_ article: Article.ID, _ place: Place) {
    self.article = article
    self.place = place
  }
}

/// A place within an article: a character of a block of its body or of a comment.
public struct Place: Hashable, Sendable {
  /// Which run of blocks the place is in.
  public enum Part: Hashable, Sendable {
    case body
    case comment(Comment.ID)
  }

  /// The body, or one comment.
  public var part: Part
  /// Index in the part's blocks; 0 for the head of an empty part.
  public var block: Int
  /// UTF-8 offset in the block's text.
  public var offset: Int

  /// A place; the start of the part unless told more.
  public init(_ part: Part, block: Int = 0, offset: Int = 0) {
    self.part = part
    self.block = block
    self.offset = offset
  }
}

/// A stretch of the text of one block.
public struct TextRange: Hashable, Sendable {
  /// The body, or one comment.
  public var part: Place.Part
  /// Index in the part's blocks.
  public var block: Int
  /// UTF-8 offsets in the block's text.
  public var range: Range<Int>

  /// `range` counts UTF-8 offsets in the block's text.
  public init(_ part: Place.Part, block: Int, _ range: Range<Int>) {
    self.part = part
    self.block = block
    self.range = range
  }

  /// Where the stretch begins.
  public var start: Place { Place(part, block: block, offset: range.lowerBound) }
}
