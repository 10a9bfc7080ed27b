import Articles

/// Reads JSON Feed 1.0 and 1.1 (jsonfeed.org); `nil` for JSON that is none.
///
/// `url` is where it came from, if from a URL.
func readJSONFeed(_ text: String, source: String, url: String? = nil) -> [Article]? {
  guard let feed = JSONReader.read(text), let version = feed["version"]?.text,
    version.contains("jsonfeed.org/version")
  else { return nil }
  let site = feed["title"]?.text.map { FeedText.plain($0).line }
  let base = feed["home_page_url"]?.text ?? feed["feed_url"]?.text ?? url
  let entries = (feed["items"]?.elements ?? []).map { item -> FeedEntry in
    var entry = FeedEntry()
    entry.identifier = item["id"]?.text
    let date = (item["date_published"] ?? item["date_modified"])?.text.flatMap { FeedDate($0) }
    entry.posted = date?.timestamp
    entry.article = article(of: item, feed: feed, base: base, date: date)
    entry.article.site = site
    return entry
  }
  var articles =
    entries.isEmpty
    ? [
      Article(
        id: Article.ID(source: source), title: site ?? "", url: feed["home_page_url"]?.text,
        language: feed["language"]?.text,
        blocks: FeedText.plain(feed["description"]?.text ?? "").blocks(base: nil),
        problems: [.noEntries])
    ] : FeedEntry.articles(entries, feedTitle: site ?? "", source: source)
  if JSONReader.read(text, strictly: true) == nil {
    articles[articles.count - 1].problems.append(.truncated(limit: nil))
  }
  return articles
}

private func article(
  of item: JSONValue, feed: JSONValue, base: String?, date: FeedDate?
) -> Article {
  let url = (item["url"] ?? item["external_url"])?.text
  var article = Article(id: Article.ID(source: ""))
  article.title = FeedText.plain(item["title"]?.text ?? "").line
  article.url = url.flatMap { absoluteURL($0, base: base) }
  article.published = date.map { Published($0.date, from: .markup) }
  article.language = (item["language"] ?? feed["language"])?.text
  let people = [item, feed].lazy.map { $0["authors"]?.elements ?? [$0["author"] ?? .null] }
    .map { $0.compactMap { ($0["name"] ?? $0["url"])?.text }.map { FeedText.plain($0).line } }
  article.authors = people.first { !$0.isEmpty } ?? []
  let content: FeedText =
    if let html = item["content_html"]?.text, !html.isEmpty { .html(html) } else {
      .plain((item["content_text"] ?? item["summary"])?.text ?? "")
    }
  article.blocks = content.blocks(base: article.url ?? base)
  if article.blocks.isEmpty, let picture = item["image"]?.text ?? item["banner_image"]?.text,
    let url = absoluteURL(picture, base: base)
  {
    article.blocks = [attachedLink(url, called: "image")]
  }
  for attachment in item["attachments"]?.elements ?? [] {
    guard let url = attachment["url"]?.text.flatMap({ absoluteURL($0, base: base) }) else {
      continue
    }
    let name = attachment["title"]?.text ?? attachment["mime_type"]?.text ?? ""
    article.blocks.append(attachedLink(url, called: name))
  }
  return article
}

/// A line that leads to something that is not text: a recording, a picture, the discussion.
func attachedLink(_ url: String, called name: String) -> Block {
  let address = PlainText.cleaned(url)
  let text = PlainText.cleaned(name.isEmpty ? address : "\(name): \(address)")
  let start = text.utf8.count - address.utf8.count
  return Block(.paragraph, text, spans: [Span(start..<text.utf8.count, .link(url: url))])
}
