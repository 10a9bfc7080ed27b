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
  /// It is as it was when it was read before.
  case unchanged
  /// What was read; told where it can be told, after the articles.
  case version(SourceVersion)
  /// The source is at its end.
  case end
}

/// Opens a source, reads it in pieces, and dates its articles.
struct SourceReader: Sendable {
  /// How bytes become articles.
  var options = ImportOptions()
  /// The date of articles that tell none.
  var published: PartialDate?
  /// True where the comments that fetched articles say are elsewhere come with them; else they can
  /// be had later, with a ``CommentFetcher``.
  var fetchesComments = true

  /// False once nobody waits for what is left to read.
  var isWanted: @Sendable () -> Bool = { true }

  private static let pieceSize = 1 << 20

  /// Reads `source` to its end; the last thing handed on is ``Reading/end``.
  func read(_ source: Source, _ take: (Reading) -> Void) {
    defer { take(.end) }
    guard isWanted() else { return }
    switch source.place {
    case .standardInput: read(dup(STDIN_FILENO), of: source, take)
    case .file(let path): read(open(path, O_RDONLY | O_CLOEXEC), of: source, take)
    case .mails(let paths): readMails(paths, of: source, take)
    case .page(let url): fetch(url, of: source, take)
    }
  }

  private func read(_ descriptor: Int32, of source: Source, _ take: (Reading) -> Void) {
    guard descriptor >= 0 else { return take(.failed(Complaint(source.name, errorNumber: errno))) }
    defer { close(descriptor) }
    let version = SourceVersion(descriptor: descriptor)
    if let version, version == source.known { return take(.unchanged) }
    defer { if let version { take(.version(version)) } }
    var importer = Importer(source: source.name, options: options)
    // An endless source such as `/dev/zero` fills a document, and then no more is wanted.
    while importer.wantsMore {
      guard let piece = readBytes(atMost: Self.pieceSize, from: descriptor) else {
        return take(.failed(Complaint(source.name, errorNumber: errno)))
      }
      if piece.isEmpty { break }
      for article in importer.feed(piece) { hand(article, on: take) }
    }
    for article in importer.finish() { hand(article, on: take) }
  }

  /// Reads mails kept in files of their own as the mailbox that they are.
  private func readMails(_ paths: [[CChar]], of source: Source, _ take: (Reading) -> Void) {
    if source.known == .mails(paths) { return take(.unchanged) }
    defer { take(.version(.mails(paths))) }
    var importer = Importer(source: source.name, options: options)
    for path in paths where importer.wantsMore {
      let descriptor = open(path, O_RDONLY | O_CLOEXEC)
      // A mail that went away meanwhile was moved by who else reads the mailbox.
      guard descriptor >= 0 else { continue }
      defer { close(descriptor) }
      _ = importer.feed("From -\n".utf8)
      while let piece = readBytes(atMost: Self.pieceSize, from: descriptor), !piece.isEmpty,
        importer.wantsMore
      {
        _ = importer.feed(piece)
      }
      _ = importer.feed("\n\n".utf8)
    }
    for article in importer.finish() { hand(article, on: take) }
  }

  private func fetch(_ url: String, of source: Source, _ take: (Reading) -> Void) {
    var fetcher = Fetcher()
    fetcher.isWanted = isWanted
    var comments = CommentFetcher()
    var importer: Importer?
    func complete(_ article: Article) {
      // A page that is a program has its words where its comments are.
      let isWanted = fetchesComments || article.blocks.isEmpty
      hand(isWanted ? comments.completed(article) : article, on: take)
    }
    do throws(FetchFailure) {
      let page = try fetcher.stream(url, unlessStill: source.known?.page) { head, bytes in
        guard isWanted() else { return .nothing }
        var reading = importer ?? self.importer(of: source, head)
        // Never held twice while it works, or all it gathered would be copied.
        importer = nil
        for article in reading.feed(bytes) { complete(article) }
        importer = reading
        return reading.isStreaming ? .everything : reading.wantsMore ? .more : .nothing
      }
      guard let page else { return take(.unchanged) }
      // Of a page that did not come whole, the rest may come next time.
      defer { if page.end == .whole { take(.version(.page(page.head.version))) } }
      var reading = importer ?? self.importer(of: source, page.head)
      importer = nil
      var articles = reading.finish(isBroken: page.end == .broken)
      if page.end == .cut, !articles.isEmpty {
        articles[0].problems.insert(.truncated(limit: fetcher.sizeLimit), at: 0)
      }
      for article in articles { complete(article) }
    } catch {
      take(.failed(Complaint(source.name, .unfetched(error))))
    }
  }

  private func importer(of source: Source, _ head: PageHead) -> Importer {
    Importer(
      source: source.name, url: head.url, contentType: head.contentType, options: options)
  }

  private func hand(_ article: Article, on take: (Reading) -> Void) {
    var article = article
    // An entry of a feed may have no more than an address and a date.
    let isBare = article.title.isEmpty && article.blocks.isEmpty && article.comments.isEmpty
    let isTold = article.url != nil || article.published != nil
    if isBare, !isTold || !article.problems.allSatisfy({ $0 == .noEntries }) {
      return take(.nothing(article.problems.first ?? .empty))
    }
    if article.published == nil, let published {
      article.published = Published(published, from: .given)
    }
    take(.article(DatedArticle(article)))
  }
}
