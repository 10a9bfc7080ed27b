/// Comments that are to be had apart from their article, as the page or the feed itself says.
public struct RemoteComments: Hashable, Sendable {
  /// How many comments there are, as the page says; `nil` where it does not count them.
  public var count: Int?
  /// Where they may be, most telling first.
  public var sources: [Source]

  /// Comments said to be at `sources`.
  public init(count: Int? = nil, sources: [Source]) {
    self.count = count
    self.sources = sources
  }
}

extension RemoteComments {
  /// What answers at an address, and so how its answer is read and the rest of it asked for.
  public enum Service: Sendable {
    /// A feed of the comments on this article alone (RFC 4685, `wfw:commentRss`).
    case articleFeed
    /// A feed that may hold comments on other articles too.
    case siteFeed
    /// JSON of whatever service.
    case json
    /// WordPress's list of comments, a hundred at a time.
    case wordPress
    /// A topic of Discourse, twenty posts at a time.
    case discourse
    /// What a Mastodon server knows around a post.
    case mastodon
  }

  /// One address.
  public struct Source: Hashable, Sendable {
    /// What answers there.
    public var service: Service
    /// Absolute.
    public var url: String

    /// The address of a service.
    public init(_ service: Service, _ url: String) {
      self.service = service
      self.url = url
    }
  }
}
