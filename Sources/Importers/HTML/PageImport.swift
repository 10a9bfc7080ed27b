import Articles

/// Reads a web page.
///
/// `url` is where it was fetched from; `nil` for a file.
func readPage(
  _ html: String, id: Article.ID, url: String?, options: ImportOptions
) -> Article {
  let document = HTMLDocument(html)
  let metadata = PageMetadata(document, url: url)
  var article = readArticle(document, metadata, id: id, options: options)
  article.anchors = PageAnchors(document, base: metadata.base).places(in: article)
  if let url {
    article.remoteComments = PageRemoteComments(document, metadata, url: url).find()
  }
  return article
}

private func readArticle(
  _ document: HTMLDocument, _ metadata: PageMetadata, id: Article.ID, options: ImportOptions
) -> Article {
  var article = Article(
    id: id, title: metadata.title, authors: metadata.authors, site: metadata.site,
    url: metadata.url, published: metadata.published, language: metadata.language)
  if let limit = document.limit { article.problems.append(.truncated(limit: limit)) }
  guard let body = document.first(.body) else { return article }
  guard !options.keepsWhole else {
    article.blocks = document.blocks(of: body, base: metadata.base)
    return article
  }
  let discussion = readComments(in: document, base: metadata.base, options: options)
  article.comments = discussion?.comments ?? []
  if let opening = discussion?.opening {
    article.blocks = opening.blocks
    if let author = opening.author { article.authors = [author] }
    if let posted = opening.posted {
      article.published = Published(.day(posted.date), from: .markup)
    }
    return article
  }
  let besideBody = Set(discussion?.nodes.map(\.lowerBound) ?? [])
  let found = PageBody(document, metadata) { besideBody.contains($0) }
  article.blocks = found.blocks
  article.published = published(metadata.published, printed: found.datelines)
  if !found.isArticle, article.comments.isEmpty { article.problems.append(.noArticle) }
  return article
}

/// The day that the page prints beside its headline, else what its markup says.
///
/// Where the two differ the page was rewritten, most often: its markup keeps the day of the first
/// version, and the printed day is the one that the text speaks from.
private func published(_ told: Published?, printed: [CivilDate]) -> Published? {
  guard let first = printed.first else { return told }
  if let day = told?.date.day, printed.contains(day) { return told }
  return Published(.day(first), from: .text)
}
