import Articles

/// Reads a web page.
///
/// `url` is where it was fetched from; `nil` for a file.
func readPage(
  _ html: String, id: Article.ID, url: String?, options: ImportOptions
) -> Article {
  let document = HTMLDocument(html)
  let metadata = PageMetadata(document, url: url)
  var article = Article(
    id: id, title: metadata.title ?? "", authors: metadata.authors, site: metadata.site,
    url: metadata.url, published: metadata.published, language: metadata.language)
  if let limit = document.limit { article.problems.append(.truncated(limit: limit)) }
  guard let body = document.first(.body) else { return article }
  if options.keepsWhole {
    article.blocks = document.blocks(of: body, base: metadata.base)
  } else {
    article.blocks = document.blocks(of: body, base: metadata.base, skipping: document.isHidden)
  }
  return article
}
