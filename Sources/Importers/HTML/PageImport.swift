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
  guard !options.keepsWhole else {
    article.blocks = document.blocks(of: body, base: metadata.base)
    return article
  }
  let found = PageBody(document, base: metadata.base, title: article.title) { _ in false }
  article.blocks = found.blocks
  if !found.isArticle { article.problems.append(.noArticle) }
  return article
}
