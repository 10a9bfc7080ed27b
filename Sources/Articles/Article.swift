/// Something to read: a page's own words, who wrote them and when, and the discussion under them.
///
/// All text in it is clean (see ``PlainText``): whoever makes an article cleans it once.
public struct Article: Hashable, Sendable, Identifiable {
  /// Tells it from every other article.
  public var id: ID
  /// The site's name as a reader would say it, `nil` when the page does not tell.
  public var site: String?
  /// The page's own address, `nil` when the page does not tell.
  public var url: String?
  /// The headline; empty when the page has none.
  public var title: String
  /// Names as printed, in the page's order; may be empty.
  public var authors: [String]
  /// `nil` when unknown.
  public var published: Published?
  /// BCP 47 language tag, such as `en`; `nil` when unknown.
  public var language: String?
  /// The body in reading order, furniture left out; may be empty.
  public var blocks: [Block]
  /// The discussion in reading order: each comment stands after the one it answers; may be empty.
  public var comments: [Comment]
  /// Where more of the discussion is, for an article that came from the web; `nil` for none.
  public var remoteComments: RemoteComments?
  /// Places that links on the page lead to, by what stands behind their `#`; may be empty.
  public var anchors: [String: Place] = [:]
  /// What could not be read, or was read with doubt; empty for a good page.
  public var problems: [ReadingProblem]

  /// Makes an article; everything but its identity may be left for later.
  public init(
    id: ID, title: String = "", authors: [String] = [], site: String? = nil, url: String? = nil,
    published: Published? = nil, language: String? = nil, blocks: [Block] = [],
    comments: [Comment] = [], problems: [ReadingProblem] = []
  ) {
    self.id = id
    self.title = title
    self.authors = authors
    self.site = site
    self.url = url
    self.published = published
    self.language = language
    self.blocks = blocks
    self.comments = comments
    self.problems = problems
  }
}

extension Article {
  /// What tells one article from every other: where it was read, and its place there.
  public struct ID: Hashable, Sendable, Comparable {
    /// The file or URL as the user gave it, or the folder as given and the path in it.
    public var source: String
    /// Counts from 0 the articles of one source (a feed, an archive).
    public var ordinal: Int

    /// Names the article at `ordinal` of `source`.
    public init(source: String, ordinal: Int = 0) {
      self.source = source
      self.ordinal = ordinal
    }

    /// By source, then by place in it.
    public static func < (left: Self, right: Self) -> Bool {
      (left.source, left.ordinal) < (right.source, right.ordinal)
    }
  }

  /// The place that the page's own markup calls `name`: what stands behind the `#` of a link.
  public func place(named name: String) -> Place? {
    if let place = anchors[name] { return place }
    let name = name.percentDecoded
    return anchors[name]
      ?? comments.first { $0.id == name || name.hasSuffix("-" + $0.id) }.map {
        Place(.comment($0.id))
      }
  }

  /// The file or URL that the article was read from.
  public var source: String { id.source }

  /// True where comments are elsewhere that are not here: none are, or fewer than there should be.
  public var lacksComments: Bool {
    guard let remoteComments, !remoteComments.sources.isEmpty else { return false }
    return comments.count < (remoteComments.count ?? 1)
  }

  /// Whole minutes at 230 words a minute, body only, at least 1 where there is a body.
  public var readingMinutes: Int {
    let words = blocks.reduce(0) { $0 + $1.text.approximateWordCount }
    return words == 0 ? 0 : max(1, (words + 115) / 230)
  }
}

/// When an article was published, and how that is known.
public struct Published: Hashable, Sendable {
  /// How the date came to be known, most trusted first.
  public enum Source: String, Sendable, CaseIterable {
    /// The page's markup says so.
    case markup
    /// A dateline or timestamp in the text.
    case text
    /// Worked out from the dates that the text mentions.
    case inferred
    /// The user said so.
    case given
  }

  /// As much of it as is known.
  public var date: PartialDate
  /// How it is known.
  public var source: Source

  /// A date with its origin.
  public init(_ date: PartialDate, from source: Source) {
    self.date = date
    self.source = source
  }
}
