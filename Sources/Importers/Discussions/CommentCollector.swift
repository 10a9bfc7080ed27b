public import Articles

/// Gathers the comments that an article says are elsewhere, and joins them to it.
///
/// It opens nothing: ask it for the ``nextURL``, fetch that, and tell it what came, until it wants
/// no more. Then it gives the ``article``.
public struct CommentCollector {
  /// Answers that one article's comments may be spread over.
  static let answerLimit = 30

  /// What is to be fetched next; `nil` where nothing is.
  public private(set) var nextURL: String?
  private var original: Article
  private var sources: ArraySlice<RemoteComments.Source>
  private var current: RemoteComments.Source?
  /// What the current source answered so far.
  private var values: [JSONValue] = []
  private var found: Article
  /// How many there are by the source's own count.
  private var foundCount: Int?
  private var failure: String?
  /// True where the source may know of more than it told.
  private var isPartial = false

  /// Sets out to complete an article; wants nothing where it lacks no comments.
  public init(_ article: Article) {
    original = article
    found = Article(id: article.id)
    sources = (article.lacksComments ? article.remoteComments?.sources ?? [] : [])[...]
    takeNextSource()
  }

  /// Takes what came of ``nextURL``.
  public mutating func take(_ bytes: [UInt8], contentType: String?) {
    guard let current else { return }
    let hint = CharsetHint(override: nil, declared: MediaType(contentType)["charset"])
    let text = decodeText(bytes[...], hint: hint).text
    let isRead =
      switch current.service {
      case .articleFeed, .siteFeed: takeFeed(text, of: current)
      default: takeJSON(text, of: current)
      }
    if !isRead { return fail("what came is no list of comments") }
    if nextURL == nil { endSource() }
  }

  /// Takes that ``nextURL`` could not be fetched; `reason` is a clause.
  public mutating func fail(_ reason: String) {
    failure = failure ?? reason
    isPartial = !values.isEmpty
    nextURL = nil
    endSource()
  }

  /// The article, with the comments that were found where they are more than it had.
  public var article: Article {
    var article = original
    if found.comments.count > article.comments.count {
      article.comments = found.comments
    } else if article.comments.isEmpty, let failure {
      article.problems.append(.commentsUnread(reason: failure))
    }
    let all = article.remoteComments?.count ?? foundCount
    if let all, isPartial, !found.comments.isEmpty, article.comments.count < all {
      article.problems.append(.commentsPartlyRead(count: article.comments.count, of: all))
    }
    if article.blocks.isEmpty, !found.blocks.isEmpty {
      // The page itself was a program, and its words came with its comments.
      article.blocks = found.blocks
      if article.authors.isEmpty { article.authors = found.authors }
      article.published = article.published ?? found.published
    }
    if !article.blocks.isEmpty || !article.comments.isEmpty {
      article.problems.removeAll { $0 == .noArticle }
    }
    return article
  }

  // MARK: - Sources

  private mutating func takeNextSource() {
    current = sources.popFirst()
    values = []
    nextURL = current?.url
  }

  /// Goes on to the next source where this one had nothing.
  private mutating func endSource() {
    if !values.isEmpty {
      let read = readDiscussion(values, id: original.id, base: original.url ?? current?.url)
      if let read, read.comments.count >= found.comments.count { found = read }
    }
    if found.comments.isEmpty { takeNextSource() } else { current = nil }
  }

  private mutating func takeFeed(_ text: String, of source: RemoteComments.Source) -> Bool {
    nextURL = nil
    let reader = FeedReader(text, url: source.url)
    let isAlone = source.service == .articleFeed
    guard let comments = reader.comments(on: original, isOfArticleAlone: isAlone) else {
      return false
    }
    found.comments = comments
    // Feeds hold the latest entries, often ten.
    isPartial = true
    return true
  }

  private mutating func takeJSON(_ text: String, of source: RemoteComments.Source) -> Bool {
    guard let value = JSONReader.read(text, strictly: true) else { return false }
    // What stands before the post is no answer to it.
    values.append(source.service == .mastodon ? value["descendants"] ?? .null : value)
    nextURL = nil
    guard values.count < Self.answerLimit else {
      isPartial = true
      return true
    }
    switch source.service {
    case .wordPress where value.elements.count == 100:
      nextURL = "\(source.url)&page=\(values.count + 1)"
    case .discourse:
      let known = values.reduce(0) { $0 + ($1["post_stream"]?["posts"]?.elements.count ?? 0) }
      let all = values[0]["posts_count"]?.integer ?? 0
      // The first post is the article.
      foundCount = max(0, all - 1)
      let hasMore = !(value["post_stream"]?["posts"]?.elements.isEmpty ?? true)
      if known < all, hasMore { nextURL = "\(source.url)?page=\(values.count + 1)" }
    default: break
    }
    return true
  }
}
