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

/// Reads a whole document, whatever it is.
func readDocument(
  _ bytes: ArraySlice<UInt8>, _ facts: DocumentFacts, options: ImportOptions
) -> [Article] {
  let hint = CharsetHint(override: options.charset, declared: facts.charset)
  let decoded = decodeText(bytes, hint: hint)
  var articles: [Article]
  switch SourceFormat(of: decoded.text, name: facts.name) {
  case .page:
    articles = [readPage(decoded.text, id: facts.id, url: facts.url, options: options)]
  case .text:
    articles = [readPlainText(decoded.text, id: facts.id, options: options)]
  }
  if decoded.isDamaged {
    for index in articles.indices {
      articles[index].problems.append(.undecodable(charset: decoded.charset))
    }
  }
  return articles
}
