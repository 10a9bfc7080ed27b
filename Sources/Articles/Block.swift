/// One piece of a body or a comment, set apart from its neighbours: a paragraph, a heading, a caption.
public struct Block: Hashable, Sendable {
  /// What a block is to its reader.
  public enum Kind: Hashable, Sendable {
    /// `level` 1 to 6.
    case heading(level: Int)
    case paragraph
    case quotation
    /// `depth` counts the lists around this one, from 0; `marker` is what is printed before it, such as `•` or `3.`.
    case listItem(depth: Int, marker: String)
    /// Line breaks and spaces are kept.
    case code
    case caption
    /// Rows are lines, cells are parted by tabs.
    case table
    /// The text is the image's alternative text, and may be empty.
    case image
    /// Has no text.
    case divider
  }

  /// What it is to its reader.
  public var kind: Kind
  /// May hold line breaks (`\n`), which are kept.
  public var text: String
  /// Links and emphasis, sorted by start.
  public var spans: [Span]

  /// A block of plain text, unless `spans` says more.
  public init(_ kind: Kind, _ text: String, spans: [Span] = []) {
    self.kind = kind
    self.text = text
    self.spans = spans
  }
}

/// A stretch of a block's text that is more than plain.
public struct Span: Hashable, Sendable {
  /// What the stretch is.
  public enum Kind: Hashable, Sendable {
    case emphasis
    case strong
    case code
    /// To an absolute URL, of any scheme; whoever opens it decides which are safe. On a page without
    /// an address it may be relative, to a file beside the page.
    case link(url: String)
  }

  /// UTF-8 offsets in the block's text.
  public var range: Range<Int>
  /// What it is to its reader.
  public var kind: Kind

  /// Marks `range`, in UTF-8 offsets.
  public init(_ range: Range<Int>, _ kind: Kind) {
    self.range = range
    self.kind = kind
  }
}
