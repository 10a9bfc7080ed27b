import Articles

/// Reads RSS, Atom, RDF, CDF and OPML; JSON Feed is ``readJSONFeed(_:source:options:)``.
///
/// One article an entry, in the feed's order. Entries that answer others (RFC 4685) and entries
/// that are comments on a page become the comments of one article.
struct FeedReader {
  private let tree: XMLTree
  private let feedBase: String?

  /// `url` is where the feed came from, if from a URL.
  init(_ text: String, url: String?) {
    tree = XMLTree(text)
    feedBase = url
  }

  /// The articles of the feed; never empty.
  func articles(source: String) -> [Article] {
    guard !tree.nodes.isEmpty else {
      return [Article(id: Article.ID(source: source), problems: [.empty])]
    }
    if let opml = tree.nodes.indices.first(where: { tree.name($0) == "opml" }) {
      return [OPMLReader(tree, opml).article(id: Article.ID(source: source))]
    }
    let feed = channel
    let entries = entries(in: feed)
    var articles =
      entries.isEmpty
      ? [emptyFeed(feed, source: source)]
      : FeedEntry.articles(entries, feedTitle: feed.title?.line ?? "", source: source)
    if tree.isCut { articles[articles.count - 1].problems.append(.truncated(limit: nil)) }
    return articles
  }

  /// The entries as comments on `article`, in reading order; `nil` for what is no feed.
  ///
  /// Unless the feed `isOfArticleAlone`, only what says that it stands on the article's page.
  func comments(on article: Article, isOfArticleAlone: Bool) -> [Comment]? {
    let isFeed = tree.nodes.indices.contains {
      ["channel", "feed", "rss", "rdf:rdf"].contains(tree.name($0))
    }
    guard isFeed else { return nil }
    let page = article.url.flatMap { PageAddress($0) }
    let kept = entries(in: channel).filter { entry in
      let url = entry.article.url ?? ""
      // Some feeds begin with the article itself.
      let isSame = page?.isSame(as: url) == true && !url.contains("#")
      if isSame, entry.answers == nil, entry.article.title == article.title { return false }
      return isOfArticleAlone || page?.hasPlace(url) == true
        || page?.isSame(as: entry.answeredURL ?? "") == true
    }
    return FeedEntry.comments(kept, root: nil)
  }

  private var channel: FeedPart {
    part(tree.nodes.indices.first { ["channel", "feed"].contains(tree.name($0)) } ?? 0)
  }

  private func entries(in feed: FeedPart) -> [FeedEntry] {
    // An entry within another one is what comes of one that nobody closed.
    tree.nodes.indices.filter { ["item", "entry"].contains(tree.name($0)) }
      .map { entry($0, in: feed) }
  }

  /// A feed without entries says at least what it is.
  private func emptyFeed(_ feed: FeedPart, source: String) -> Article {
    Article(
      id: Article.ID(source: source), title: feed.title?.line ?? "", authors: feed.authors,
      url: feed.link, published: feed.date.map { Published($0.date, from: .markup) },
      language: feed.language,
      blocks: feed.bodyBlocks + (feed.link.map { [attachedLink($0, called: "")] } ?? []),
      problems: [.noEntries])
  }

  private func entry(_ index: Int, in feed: FeedPart) -> FeedEntry {
    let part = FeedPart(tree, index, base: base(of: index) ?? feed.link)
    var entry = FeedEntry()
    entry.article.title = part.title?.line ?? ""
    entry.article.url = part.link
    entry.article.authors = part.authors.isEmpty ? feed.authors : part.authors
    entry.article.site = feed.title?.line
    entry.article.published = part.date.map { Published($0.date, from: .markup) }
    entry.article.language = part.language ?? feed.language
    entry.article.blocks = part.bodyBlocks
    // A feed on disk opens nothing on the web.
    if feedBase != nil { entry.article.remoteComments = part.remoteComments }
    entry.posted = part.date?.timestamp
    entry.identifier = part.identifier
    entry.answers = part.answers
    entry.answeredURL = part.answeredURL
    return entry
  }

  private func part(_ index: Int) -> FeedPart {
    FeedPart(tree, index, base: base(of: index))
  }

  /// The address that relative ones in an element are to be read against: `xml:base` around it.
  private func base(of index: Int) -> String? {
    var chain: [Int] = []
    var at = index
    while at >= 0, chain.count < 1_000 {
      chain.append(at)
      at = tree.nodes[at].parent
    }
    return chain.reversed().reduce(feedBase) { base, element in
      guard let own = tree.element(element)?["xml:base"] else { return base }
      return absoluteURL(own, base: base) ?? base
    }
  }
}
