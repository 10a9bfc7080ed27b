import Articles

/// What is known of a document besides its bytes.
struct DocumentFacts {
  /// Names the first article read from it; the ordinals of others follow.
  var id: Article.ID
  /// The file's name, or the last part of its address.
  var name: String
  /// Where it was fetched from; `nil` for a file.
  var url: String?
  /// The media type that its sender gave it, which may be wrong; `nil` where there was none.
  var contentType: String?
  /// The character set that its sender gave it; `nil` where there was none.
  var charset: String?
}

/// Reads a whole document, whatever it is; never empty.
func readDocument(
  _ bytes: ArraySlice<UInt8>, _ facts: DocumentFacts, options: ImportOptions
) -> [Article] {
  if let articles = readMail(bytes, facts, options: options) { return numbered(articles, facts) }
  let hint = CharsetHint(override: options.charset, declared: facts.charset)
  let decoded = decodeText(bytes, hint: hint)
  var articles = numbered(readText(decoded.text, facts, options: options), facts)
  if decoded.isDamaged, !articles[0].problems.contains(.binary) {
    articles[0].problems.append(.undecodable(charset: decoded.charset))
  }
  return articles
}

private func numbered(_ articles: [Article], _ facts: DocumentFacts) -> [Article] {
  articles.enumerated().map { index, article in
    var article = article
    article.id = Article.ID(source: facts.id.source, ordinal: facts.id.ordinal + index)
    return article
  }
}

private func readText(
  _ text: String, _ facts: DocumentFacts, options: ImportOptions
) -> [Article] {
  switch FeedFormat(of: text) {
  case .xml: return FeedReader(text, url: facts.url).articles(source: facts.id.source)
  case .json:
    if let articles = readJSONFeed(text, source: facts.id.source, url: facts.url) {
      return articles
    }
  case nil: break
  }
  if isJSON(text), !options.keepsWhole {
    if let article = readCommentJSON(text, id: facts.id, base: facts.url) { return [article] }
    if JSONReader.read(text, strictly: true) != nil {
      return [Article(id: facts.id, problems: [.unsupported(name: "JSON of this kind")])]
    }
  }
  switch SourceFormat(of: text, name: facts.name) {
  case .page: return [readPage(text, id: facts.id, url: facts.url, options: options)]
  case .xml(let root) where !options.keepsWhole:
    return [Article(id: facts.id, problems: [.unsupported(name: "XML of the kind <\(root)>")])]
  case .xml, .text: return [readPlainText(text, id: facts.id, options: options)]
  }
}

/// True where the first character begins an object or an array.
private func isJSON(_ text: String) -> Bool {
  let first = text.utf8.first { $0 > 0x20 }
  return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
}
