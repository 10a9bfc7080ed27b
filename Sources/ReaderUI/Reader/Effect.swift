public import Articles

/// Something that the reader wants done in the world.
public enum Effect: Sendable {
  /// Answered by ``Input/article(_:at:)`` or ``Input/failed(_:)``.
  case openArticle(Article.ID, at: Locator?)
  /// Reads a file or an address that a link leads to, aside, and stops reading the one before;
  /// answered by ``Input/read(source:_:)`` or ``Input/unread(source:_:)``.
  case read(source: String)
  /// Nobody waits for what is being read any more.
  case stopReading
  /// Fetches again, aside, the source of an article, or everything where none is named; answered by
  /// ``Input/fetchedAgain(_:)``.
  case fetchAgain(Article.ID?)
  /// Nobody waits for what is fetched again any more.
  case stopFetchingAgain
  /// Asks which articles a filter admits; answered by ``Input/matched(_:_:)``.
  ///
  /// It may take long, so it is done aside, and only the last one asked for matters.
  case match(ArticleFilter)
  /// The scheme is http, https, mailto or gemini.
  case openInBrowser(url: String)
  /// Puts text on the clipboard.
  case copy(String)
  /// Answered by ``Input/said(_:)``, ``Input/fileExists(_:)`` or ``Input/failed(_:)``.
  case save(Saving)
  /// Gives an article's text to a command's standard input; the command is split at spaces, and
  /// no shell reads it.
  case pipe(Article.ID, command: String)
  /// Stops the program as `^Z` does.
  case suspend
  /// Draws every cell anew.
  case redraw
  case quit
}

/// An article to be written to a file.
public struct Saving: Hashable, Sendable {
  /// How it is written.
  public enum Format: Sendable, CaseIterable {
    case text
    case markdown
    case json
  }

  /// What is written.
  public var article: Article.ID
  /// How it is written.
  public var format: Format
  /// Where; as typed, so it may be relative or begin with `~`.
  public var path: String
  /// True once the user said that a file of this name may be lost.
  public var isOverwriting: Bool
}
