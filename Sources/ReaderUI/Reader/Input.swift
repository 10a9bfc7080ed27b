public import Articles

/// Something that the reader is told: a key, or what came of something that it asked for.
public enum Input: Sendable {
  case key(Key)
  /// Text from the clipboard, as bracketed paste gives it.
  case paste(String)
  /// The wheel was turned; positive is down.
  case wheel(rows: Int)
  case resize(Size)
  /// Nothing else waits: a few milliseconds for work under way, see ``Reader/wantsTime``.
  case tick
  /// More articles, in any number of batches; one that was listed before takes its old place.
  case listed([ArticleSummary])
  /// How far loading has come; `total` is `nil` where it is unknown.
  case progress(done: Int, total: Int?)
  /// Nothing more is listed.
  case loaded
  /// Answers ``Effect/openArticle(_:at:)``, or opens an article unasked.
  case article(Article, at: Locator?)
  /// A new version of an article, which takes the old one's place where that is open.
  case changed(Article)
  /// The whole timeline, in place of the one before.
  case events([Event])
  /// Answers ``Effect/read(source:)``: what was read, at least one article.
  case read(source: String, [Article])
  /// Answers ``Effect/read(source:)`` where nothing could be read: why, and what to do next.
  case unread(source: String, problem: String)
  /// Answers ``Effect/fetchAgain(_:)``.
  case fetchedAgain(FetchedAgain)
  /// Answers ``Effect/match(_:)`` for the query that it asked.
  case matched(Query, [Article.ID])
  /// Answers ``Effect/save(_:)`` where there is such a file: nothing was written.
  case fileExists(Saving)
  /// Something could not be done; one sentence.
  case failed(String)
  /// Something was done; one sentence.
  case said(String)
}

/// What came of fetching again.
public struct FetchedAgain: Sendable {
  /// Something that could not be fetched, and why.
  public struct Failure: Sendable {
    var name: String
    var problem: String

    /// `problem` tells what happened to what is named, and what to do next.
    public init(_ name: String, problem: String) {
      self.name = name
      self.problem = problem
    }
  }

  /// Articles that were not there before.
  public var added: [ArticleSummary] = []
  /// Articles that changed.
  public var renewed: [RenewedArticle] = []
  /// What was there stays.
  public var failures: [Failure] = []

  /// Nothing came.
  public init() {}
}
