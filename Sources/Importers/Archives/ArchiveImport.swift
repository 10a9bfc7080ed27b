import Articles

/// Reads an archive's records as articles, as they arrive.
struct ArchiveImport {
  private let source: String
  private let options: ImportOptions
  private var reader: ArchiveReader
  private var articleCount = 0
  private var recordCount = 0
  private var metadataCount = 0
  /// Told with the next article, or at the end.
  private var problems: [ReadingProblem] = []

  init(_ format: ArchiveReader.Format, source: String, options: ImportOptions) {
    self.source = source
    self.options = options
    reader = ArchiveReader(format)
  }

  /// Takes the next bytes; returns the articles that are complete by now.
  mutating func feed(_ bytes: ArraySlice<UInt8>) -> [Article] {
    var records: [ArchiveRecord] = []
    reader.feed(bytes) { records.append($0) }
    return records.flatMap { read($0) }
  }

  /// Takes the end; an archive without any article says so.
  mutating func finish(isDamaged: Bool, isBroken: Bool) -> [Article] {
    var records: [ArchiveRecord] = []
    reader.finish { records.append($0) }
    var articles = records.flatMap { read($0) }
    if isBroken || records.contains(where: \.isCut), articles.isEmpty {
      problems.append(.truncated(limit: nil))
    }
    if reader.damageCount > 0 || isDamaged {
      let places = max(reader.damageCount, 1)
      problems.append(.damaged(what: places == 1 ? "a record" : "\(places) records"))
    }
    if articleCount == 0 && !problems.contains(.noArticle) {
      // What others worked out of pages (WAT), and what an archive notes of itself.
      let isNotes = recordCount > 0 && metadataCount == recordCount
      problems.append(
        isNotes
          ? .unsupported(name: "an archive of notes on pages without the pages (WAT)")
          : recordCount == 0 ? .empty : .noArticle)
    }
    if articleCount == 0 || !problems.isEmpty {
      if articles.isEmpty {
        articles.append(Article(id: Article.ID(source: source, ordinal: articleCount)))
      }
      articles[articles.count - 1].problems += problems
    }
    return articles
  }

  private mutating func read(_ record: ArchiveRecord) -> [Article] {
    recordCount += 1
    if record.kind == .metadata { metadataCount += 1 }
    guard let document = document(of: record) else { return [] }
    let facts = DocumentFacts(
      id: Article.ID(source: source, ordinal: articleCount), name: record.url ?? "",
      url: record.url, contentType: document.type.name, charset: document.type["charset"])
    var articles = readDocument(document.body[...], facts, options: options).filter { article in
      !(article.blocks.isEmpty && article.comments.isEmpty)
    }
    for index in articles.indices {
      articles[index].id = Article.ID(source: source, ordinal: articleCount + index)
      // What an archive keeps is of its own day; what the web has today does not belong to it.
      articles[index].remoteComments = nil
      if articles[index].url == nil, articles.count == 1 { articles[index].url = record.url }
    }
    articleCount += articles.count
    if record.isCut, !articles.isEmpty { articles[0].problems.append(.truncated(limit: nil)) }
    if !problems.isEmpty, !articles.isEmpty {
      articles[0].problems += problems
      problems = []
    }
    return articles
  }

  /// What of a record is a document to read; `nil` where nothing is.
  private mutating func document(
    of record: ArchiveRecord
  ) -> (body: [UInt8], type: MediaType)? {
    if Self.isForCrawlers(record.url ?? "") { return nil }
    switch record.kind {
    case .metadata, .other: return nil
    case .conversion: return (record.payload, MediaType("text/plain; charset=utf-8"))
    case .resource:
      // Crawlers keep their own logs and settings under addresses that lead nowhere.
      guard Self.isPlace(record.url) else { return nil }
      let type = MediaType(record.mediaType)
      return Self.isReadable(type.name) ? (record.payload, type) : nil
    case .response:
      guard let response = HTTPResponse(record.payload[...], limit: ArchiveReader.payloadLimit)
      else {
        let type = MediaType(record.mediaType)
        return Self.isReadable(type.name) ? (record.payload, type) : nil
      }
      let type = MediaType(response.fields["content-type"] ?? "")
      guard (200..<300).contains(response.status), Self.isReadable(type.name) else { return nil }
      if let coding = response.unknownCoding {
        problems.append(.unsupported(name: "\(coding) coding in record \(recordCount)"))
        return nil
      }
      if response.isDamaged { problems.append(.damaged(what: "record \(recordCount)")) }
      if response.isCut { problems.append(.truncated(limit: ArchiveReader.payloadLimit)) }
      return (response.body, type)
    }
  }

  /// True for what a site says to crawlers: it is in every archive, and nobody reads it. (RFC 9309)
  private static func isForCrawlers(_ url: String) -> Bool {
    let parts = url.split(separator: "/")
    return parts.count == 3 && parts[2] == "robots.txt"
  }

  /// True for what was fetched from somewhere, or names no place at all.
  private static func isPlace(_ url: String?) -> Bool {
    guard let url, let colon = url.firstIndex(of: ":") else { return true }
    return ["http", "https", "ftp", "file", "gemini", "gopher"].contains(url[..<colon].lowercased())
  }

  /// Types that can be a page, a text, a feed or a discussion.
  private static func isReadable(_ type: String) -> Bool {
    switch type {
    case "", "text/html", "application/xhtml+xml", "text/plain", "text/xml", "application/xml",
      "application/json", "text/markdown", "message/rfc822", "multipart/related",
      "application/octet-stream", "unknown", "no-type":
      true
    default: type.hasSuffix("+xml") && !type.hasPrefix("image/") || type.hasSuffix("+json")
    }
  }
}
