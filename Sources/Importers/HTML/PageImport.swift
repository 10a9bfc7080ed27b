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
  guard let body = document.first(.body) else {
    article.blocks = framedBlocks(document, base: metadata.base)
    article.problems.append(.noArticle)
    return article
  }
  guard !options.keepsWhole else {
    article.blocks = document.blocks(of: body, base: metadata.base)
    return article
  }
  let discussion = readComments(in: document, base: metadata.base, options: options)
  if discussion == nil, let topic = preloadedTopic(document, id: id, base: metadata.base) {
    article.blocks = topic.blocks
    article.comments = topic.comments
    if !topic.authors.isEmpty { article.authors = topic.authors }
    article.published = article.published ?? topic.published
    return article
  }
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
  let discussed = article.comments.reduce(0) { count, comment in
    comment.blocks.reduce(count) { $0 + $1.text.utf8.count / 6 }
  }
  let found = PageBody(document, metadata, discussed: discussed) { besideBody.contains($0) }
  article.blocks = found.blocks
  article.published = published(
    metadata.published, printed: found.isArticle ? found.datelines : [])
  if !found.isArticle, article.comments.isEmpty { article.problems.append(.noArticle) }
  return article
}

/// The discussion that a page holds only as its program's data, as Discourse's do.
private func preloadedTopic(_ document: HTMLDocument, id: Article.ID, base: String?) -> Article? {
  for node in document.nodes where document.hasAttribute("data-preloaded", of: node) {
    guard let text = document.attribute("data-preloaded", of: node),
      case .object(let members) = JSONReader.read(text) ?? .null,
      let topic = members.sorted(by: { $0.key < $1.key }).first(where: {
        $0.key.hasPrefix("topic_") && $0.value.text?.contains("cooked") == true
      })?.value.text
    else { continue }
    if let article = readCommentJSON(topic, id: id, base: base) { return article }
  }
  return nil
}

/// What a page made of frames says to those who see none, and where its frames lead.
private func framedBlocks(_ document: HTMLDocument, base: String?) -> [Block] {
  let words = document.first(.noframes).flatMap(document.firstChild(of:)).map {
    readBlocks(ofFragment: String(decoding: document.textBytes(of: $0), as: UTF8.self), base: base)
  }
  let frames = document.nodes.compactMap { node -> Block? in
    guard document.tag(of: node) == .frame,
      let source = document.attribute("src", of: node)
    else { return nil }
    let name = PlainText.cleaned(document.attribute("title", of: node) ?? source).trimmed
    let spans = absoluteURL(source, base: base).map {
      [Span(0..<name.utf8.count, .link(url: $0))]
    }
    return name.isEmpty ? nil : Block(.paragraph, name, spans: spans ?? [])
  }
  return (words ?? []) + frames
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
