import Articles
import EventLinking
import Importers

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What a source gives, piece by piece.
enum Reading: Sendable {
  case article(DatedArticle)
  /// There was nothing to read, for the reason named.
  case nothing(ReadingProblem)
  case failed(Complaint)
  /// The source is at its end.
  case end
}

/// Opens a source, reads it in pieces, and dates its articles.
struct SourceReader: Sendable {
  /// How bytes become articles.
  var options = ImportOptions()
  /// The date of articles that tell none.
  var published: PartialDate?

  /// So many bytes may pass without an article in them; then the source is cut off there.
  ///
  /// It bounds what is held of an endless source such as `/dev/zero`.
  static let longestArticle = 256 << 20

  private static let pieceSize = 1 << 20

  /// Reads `source` to its end; the last thing handed on is ``Reading/end``.
  func read(_ source: Source, _ take: (Reading) -> Void) {
    defer { take(.end) }
    let descriptor =
      switch source.place {
      case .standardInput: dup(STDIN_FILENO)
      case .file(let path): open(path, O_RDONLY | O_CLOEXEC)
      }
    guard descriptor >= 0 else { return take(.failed(Complaint(source.name, errorNumber: errno))) }
    defer { close(descriptor) }
    var importer = Importer(source: source.name, options: options)
    var silentBytes = 0
    var isCut = false
    while true {
      guard let piece = readBytes(atMost: Self.pieceSize, from: descriptor) else {
        return take(.failed(Complaint(source.name, errorNumber: errno)))
      }
      if piece.isEmpty { break }
      let articles = importer.feed(piece)
      for article in articles { hand(article, on: take) }
      silentBytes = articles.isEmpty ? silentBytes + piece.count : 0
      if silentBytes >= Self.longestArticle {
        isCut = true
        break
      }
    }
    for var article in importer.finish() {
      if isCut { article.problems.append(.truncated(limit: Self.longestArticle)) }
      hand(article, on: take)
    }
  }

  private func hand(_ article: Article, on take: (Reading) -> Void) {
    var article = article
    // An entry of a feed may have no more than an address and a date.
    let isBare = article.title.isEmpty && article.blocks.isEmpty && article.comments.isEmpty
    if isBare, !article.problems.isEmpty || (article.url == nil && article.published == nil) {
      return take(.nothing(article.problems.first ?? .empty))
    }
    if article.published == nil, let published {
      article.published = Published(published, from: .given)
    }
    take(.article(DatedArticle(article)))
  }
}
