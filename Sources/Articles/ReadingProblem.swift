/// Something about a source that its reader should know: it was read, but not wholly or not surely.
public enum ReadingProblem: Hashable, Sendable {
  /// There is nothing in it.
  case empty
  /// It is no text: a picture, a program, an unknown format.
  case binary
  /// The page has no article of its own: a listing, a shop.
  case noArticle
  /// It is a feed in which nothing stands yet.
  case noEntries
  /// It ends in the middle, or was cut at a limit of `limit` bytes where one is named.
  case truncated(limit: Int?)
  /// Its dates and events were looked for in its first `wordLimit` words and marks only.
  case longText(wordLimit: Int)
  /// Parts were damaged and left out; `what` names them, such as `record 12`.
  case damaged(what: String)
  /// Bytes that are no text in the page's character set were replaced.
  case undecodable(charset: String)
  /// A format that is recognised and cannot be read; `name` says which, `remedy`, where there is one,
  /// what its owner can do.
  case unsupported(name: String, remedy: String? = nil)
  /// Comments are elsewhere and could not be fetched; `reason` is a clause without a full stop.
  case commentsUnread(reason: String)
  /// Of the comments that there are, only so many were fetched.
  case commentsPartlyRead(count: Int, of: Int)
}

extension ReadingProblem: CustomStringConvertible {
  /// One clause for a reader, without a full stop.
  public var description: String {
    switch self {
    case .empty: "nothing in it"
    case .binary: "no text in it"
    case .noArticle: "no article found in it"
    case .noEntries: "no entries in it"
    case .truncated(nil): "it ends in the middle"
    case .truncated(let limit?) where limit >= 1 << 20: "only the first \(limit >> 20) MB were read"
    case .truncated(let limit?): "only the first \(limit) bytes were read"
    case .longText(let limit): "dates and events were looked for in the first \(limit) words only"
    case .damaged(let what): "damaged and left out: \(what)"
    case .undecodable(let charset): "some bytes are no text in \(charset)"
    case .unsupported(let name, nil): "\(name) cannot be read"
    case .unsupported(let name, let remedy?): "\(name) cannot be read. \(remedy)"
    case .commentsUnread(let reason): "its comments could not be fetched: \(reason)"
    case .commentsPartlyRead(let count, let all): "only \(count) of \(all) comments were fetched"
    }
  }
}
