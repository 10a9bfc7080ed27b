public import Articles

/// Bytes in, articles out: tells what a source is, reads it, and cleans its text.
///
/// Feed it a source in chunks of any size, then finish it. It never fails: what could be read
/// comes back, with the problems that there were. It opens nothing.
public struct Importer {
  /// No document that somebody reads is larger; what is beyond is left out, and a problem says so.
  static let documentLimit = 256 << 20
  /// So much of a document is judged before the rest is read.
  private static let judgedLength = 1 << 16
  /// A packed file may hold another packed file, but no more.
  private static let packingLimit = 2

  private let source: String
  private let options: ImportOptions
  private let facts: DocumentFacts
  private var unpackers: [any Unpacking] = []
  private var content = Content.undecided([])
  private var isCut = false

  private enum Content {
    /// The first bytes, too few to tell.
    case undecided([UInt8])
    case document([UInt8])
    case archive(ArchiveImport)
    /// No text, so there is nothing to wait for.
    case refused(ReadingProblem)
  }

  /// Reads the source that the user named `source`.
  ///
  /// `url` is where it was fetched from, with the `Content-Type` that came with it; a page's
  /// relative links are read against it.
  public init(
    source: String, url: String? = nil, contentType: String? = nil,
    options: ImportOptions = ImportOptions()
  ) {
    self.source = source
    self.options = options
    let type = MediaType(contentType)
    facts = DocumentFacts(
      id: Article.ID(source: source), name: url ?? source, url: url,
      contentType: contentType == nil ? nil : type.name, charset: type["charset"])
  }

  /// False once a document is as long as documents may be, or turned out to be no text: what is fed
  /// from then on is dropped.
  public var wantsMore: Bool {
    if case .refused = content { return false }
    return !isCut
  }

  /// True where articles come out as their bytes go in, so that there is no need of a limit.
  public var isStreaming: Bool { if case .archive = content { true } else { false } }

  /// Takes the next bytes; returns the articles that are complete by now, in order.
  ///
  /// Archives come out as they go in; everything else comes out when it is finished.
  public mutating func feed(_ chunk: some Sequence<UInt8>) -> [Article] {
    take(Array(chunk)[...], packing: 0)
  }

  /// Takes the end of the source; returns the articles not returned yet, in order.
  ///
  /// It `isBroken` where its bytes are known to end before the source does.
  public mutating func finish(isBroken: Bool = false) -> [Article] {
    var articles: [Article] = []
    if case .undecided(let head) = content { articles += decide(head, packing: unpackers.count) }
    let isDamaged = unpackers.contains { $0.damageCount > 0 }
    switch content {
    case .undecided: break
    case .refused(let problem):
      articles.append(Article(id: facts.id, problems: [problem]))
    case .archive(var archive): articles += archive.finish(isDamaged: isDamaged, isBroken: isBroken)
    case .document(let bytes):
      articles += readDocument(bytes[...], facts, options: options)
      if isDamaged { articles[0].problems.append(.damaged(what: "packed bytes")) }
      if isCut { articles[0].problems.insert(.truncated(limit: Self.documentLimit), at: 0) }
      let isUnfinished = isBroken || unpackers.contains(where: \.isUnfinished)
      // A feed tells by itself that it ends too early.
      if isUnfinished, !articles.contains(where: { $0.problems.contains(.truncated(limit: nil)) }) {
        articles[0].problems.append(.truncated(limit: nil))
      }
    }
    content = .document([])
    unpackers = []
    return articles
  }

  /// Takes bytes that were unpacked `packing` times.
  private mutating func take(_ bytes: ArraySlice<UInt8>, packing: Int) -> [Article] {
    if packing < unpackers.count {
      var articles: [Article] = []
      unpackers[packing].unpack(Array(bytes)) { piece in
        articles += take(piece, packing: packing + 1)
        return wantsMore
      }
      return articles
    }
    switch content {
    case .undecided(var head):
      head += bytes
      content = .undecided(head)
      return head.count < 512 ? [] : decide(head, packing: packing)
    case .document(var document):
      // Emptied first, so that appending need not copy.
      content = .undecided([])
      let isJudged = document.count >= Self.judgedLength
      let room = max(0, Self.documentLimit - document.count)
      document += bytes.prefix(room)
      content =
        !isJudged && document.count >= Self.judgedLength && isBinary(head: document)
        ? .refused(.binary) : .document(document)
      isCut = isCut || bytes.count > room
      return []
    case .refused: return []
    case .archive(var archive):
      content = .undecided([])
      let articles = archive.feed(bytes)
      content = .archive(archive)
      return articles
    }
  }

  /// What unpacks bytes that begin so; `nil` where they are not packed, or nothing here can.
  private static func unpacker(for head: [UInt8]) -> (any Unpacking)? {
    if Inflater.isGzip(head) { return Inflater(.gzip) }
    return LateUnpacker.isZstd(head) ? LateUnpacker(.zstd) : nil
  }

  /// True where the document begins so that no more of it need be read to see that it is no text.
  private func isBinary(head: [UInt8]) -> Bool {
    let hint = CharsetHint(override: options.charset, declared: facts.charset)
    return holdsNoText(decodeText(head.prefix(Self.judgedLength), hint: hint).text)
  }

  /// Tells what a source is from its first bytes, and takes them.
  private mutating func decide(_ head: [UInt8], packing: Int) -> [Article] {
    if packing < Self.packingLimit, let unpacker = Self.unpacker(for: head) {
      unpackers.append(unpacker)
      content = .undecided([])
      let articles = take(head[...], packing: packing)
      guard case .undecided(let inner) = content, head.count < 512 else { return articles }
      return articles + decide(inner, packing: packing + 1)
    }
    if let format = ArchiveReader.format(of: head) {
      content = .archive(ArchiveImport(format, source: source, options: options))
    } else if let format = BinaryFormat(of: head) {
      content = .refused(format.problem)
    } else {
      content = .document([])
    }
    return take(head[...], packing: packing)
  }
}

/// What the user wants of an import.
public struct ImportOptions: Sendable {
  /// Keeps everything as body: no furniture dropped, no comments split off.
  public var keepsWhole: Bool
  /// The character set by any of its names, whatever the source says; `nil` to find it out.
  public var charset: String?
  /// Reads comments by what is known of the programs that print them; without it, only by their
  /// form, which is how that is measured.
  public var usesKnownEngines = true

  /// The usual reading, unless told more.
  public init(keepsWhole: Bool = false, charset: String? = nil) {
    self.keepsWhole = keepsWhole
    self.charset = charset
  }
}
