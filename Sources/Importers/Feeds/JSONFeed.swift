import Articles

/// Reads JSON Feed 1.0 and 1.1 (jsonfeed.org); `nil` for JSON that is none.
func readJSONFeed(_ text: String, source: String) -> [Article]? {
  guard let feed = JSONReader.read(text), let version = feed["version"]?.text,
    version.contains("jsonfeed.org/version")
  else { return nil }
  let site = feed["title"]?.text.map { FeedText.plain($0).line }
  let entries = (feed["items"]?.elements ?? []).map { item -> FeedEntry in
    var entry = FeedEntry()
    entry.identifier = item["id"]?.text
    let date = (item["date_published"] ?? item["date_modified"])?.text.flatMap { FeedDate($0) }
    entry.posted = date?.timestamp
    entry.article = article(of: item, feed: feed, date: date)
    entry.article.site = site
    return entry
  }
  guard !entries.isEmpty else {
    return [
      Article(
        id: Article.ID(source: source), title: site ?? "", url: feed["home_page_url"]?.text,
        language: feed["language"]?.text,
        blocks: FeedText.plain(feed["description"]?.text ?? "").blocks(base: nil),
        problems: [.noArticle])
    ]
  }
  return FeedEntry.articles(entries, feedTitle: site ?? "", source: source)
}

private func article(of item: JSONValue, feed: JSONValue, date: FeedDate?) -> Article {
  let url = (item["url"] ?? item["external_url"])?.text
  var article = Article(id: Article.ID(source: ""))
  article.title = FeedText.plain(item["title"]?.text ?? "").line
  article.url = url.flatMap { absoluteURL($0, base: feed["home_page_url"]?.text) }
  article.published = date.map { Published($0.date, from: .markup) }
  article.language = (item["language"] ?? feed["language"])?.text
  let people = [item, feed].lazy.map { $0["authors"]?.elements ?? [$0["author"] ?? .null] }
    .map { $0.compactMap { $0["name"]?.text }.map { FeedText.plain($0).line } }
  article.authors = people.first { !$0.isEmpty } ?? []
  let content: FeedText =
    if let html = item["content_html"]?.text { .html(html) } else {
      .plain((item["content_text"] ?? item["summary"])?.text ?? "")
    }
  article.blocks = content.blocks(base: article.url)
  for attachment in item["attachments"]?.elements ?? [] {
    guard let url = attachment["url"]?.text.flatMap({ absoluteURL($0, base: nil) }) else {
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
