import Articles

/// What a page says about itself in its markup: JSON-LD first, then Open Graph, other `meta`
/// elements, microdata and the rest.
struct PageMetadata {
  /// The headline; empty where the page has none.
  private(set) var title = ""
  private(set) var site: String?
  private(set) var authors: [String] = []
  /// From markup and the address only; what is printed is read with the blocks.
  private(set) var published: Published?
  /// A BCP 47 tag.
  private(set) var language: String?
  /// The page's own address.
  private(set) var url: String?
  /// What the page's links are relative to.
  private(set) var base: String?
  /// A sentence or two on what the page is about.
  private(set) var summary: String?
  /// The article's words as its JSON-LD tells them.
  private(set) var body: String?
  /// True where the markup says that the page is an article.
  private(set) var isArticle = false
  /// True where the markup says that the page sells something, or lists what is elsewhere.
  private(set) var isShop = false

  private let document: HTMLDocument
  private let tags: MetaTags
  private let data: LinkedData

  /// Reads the markup; `address` is where the page was fetched from, `nil` for a file.
  init(_ document: HTMLDocument, url address: String?) {
    self.document = document
    tags = MetaTags(document)
    data = LinkedData(document)
    findAddress(address)
    site = clean(tags.first("og:site_name") ?? data.site ?? tags.first("application-name"))
    title =
      PageTitle(
        document, site: site,
        told: [
          tags.first("og:title"), data.headline,
          tags.first("twitter:title", "dc.title", "dcterms.title", "parsely-title"),
        ].compactMap(clean)
      ).title
    authors = findAuthors()
    published = findDate().map { Published($0, from: .markup) }
    language = findLanguage()
    summary = clean(data.description ?? tags.first("og:description", "description"))
    body = data.body
    let type = tags.first("og:type") ?? ""
    isArticle = data.isArticle || type == "article"
    isShop = !isArticle && (data.isShop || type.hasPrefix("product"))
  }

  private mutating func findAddress(_ address: String?) {
    let link = document.nodes.first {
      document.tag(of: $0) == .link
        && document.attributeBytes("rel", of: $0)?.elementsEqual("canonical".utf8) == true
    }
    let told =
      link.flatMap { document.attribute("href", of: $0) } ?? tags.first("og:url") ?? data.url
    let canonical = told.flatMap { absoluteURL($0, base: address) }
    // Some sites call their home page the address of all their pages.
    let isHome = canonical.map { $0.split(separator: "/").count < 3 } ?? true
    url = isHome ? address ?? canonical : canonical
    base = address ?? url
    if let element = document.first(.base),
      let reference = document.attribute("href", of: element),
      let resolved = absoluteURL(reference, base: base)
    {
      base = resolved
    }
  }

  private func findLanguage() -> String? {
    let told =
      document.attribute("lang", of: 0) ?? document.attribute("xml:lang", of: 0)
      ?? tags.first("content-language") ?? data.language ?? tags.first("og:locale")
    guard let first = told?.split(whereSeparator: { $0 == "," || $0 == " " }).first else {
      return nil
    }
    let tag = first.split { $0 == "_" || $0 == "-" }.joined(separator: "-")
    let isTag = tag.utf8.allSatisfy { ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == 0x2D }
    return isTag && tag.utf8.count >= 2 ? tag : nil
  }

  /// Plain text on one line; `nil` for none.
  private func clean(_ text: String?) -> String? {
    guard let text else { return nil }
    // Many pages encode their JSON-LD and their contents twice.
    let plain = text.contains("&") || text.contains("<") ? HTMLDocument(text).text(of: 0) : text
    let line = PlainText.cleaned(plain).trimmed
    return line.isEmpty ? nil : line
  }
}

// Authors.
extension PageMetadata {
  private func findAuthors() -> [String] {
    var told = names(in: data.authors)
    if told.isEmpty || data.isWrittenByNobody {
      let people = names(in: tags.all("author", "parsely-author", "sailthru.author"))
      if let first = people.first, told.isEmpty || titleLetters(first) != site.map(titleLetters) {
        told = people
      }
    }
    if told.isEmpty {
      told = names(
        in: tags.all(
          "article:author", "dc.creator", "dcterms.creator", "byl", "citation_author"))
    }
    // A house is an author only where nobody is printed as one.
    let isHouse = data.isWrittenByNobody || told.map(titleLetters) == [titleLetters(site ?? "")]
    if told.isEmpty || isHouse {
      let printed = PrintedAuthors(document, site: site, title: title).names
      if !printed.isEmpty { return printed }
    }
    return told
  }

  private func names(in bylines: [String]) -> [String] {
    var seen: Set<String> = []
    return bylines.compactMap(clean).flatMap { BylineNames($0, site: site).names }
      .filter { seen.insert($0.lowercased()).inserted }
  }
}

// Dates.
extension PageMetadata {
  private func findDate() -> PartialDate? {
    let told = [
      data.published, tags.first("article:published_time", "og:article:published_time"),
      tags.first(
        "datepublished", "parsely-pub-date", "sailthru.date", "article.published", "pubdate",
        "publishdate", "publish-date", "publish_date", "publication_date", "published_time",
        "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date", "dcterms.date",
        "dc.date.created", "citation_publication_date", "citation_date", "date", "article_date",
        "cxenseparse:recs:publishtime", "article:published", "og:published_time", "release_date",
        "og:pubdate", "bt:pubdate", "shareaholic:article_published_time"),
    ]
    let days =
      told.compactMap { $0.flatMap(markupDate) } + [elementDate(), addressDate()].compactMap { $0 }
    return days.first { $0.precision == .day } ?? days.first
  }

  /// The date of the first element that says that it tells when the page was published.
  private func elementDate() -> PartialDate? {
    var firstTime: PartialDate?
    var timeCount = 0
    for node in document.nodes {
      let tag = document.tag(of: node)
      if tag == .text || tag == .meta { continue }
      let property = document.attributeBytes("itemprop", of: node)
      let isPublished =
        property?.contains(run: "datePublished") == true
        || property?.elementsEqual("dateCreated".utf8) == true
        || document.hasAttribute("pubdate", of: node)
      guard isPublished || tag == .time else { continue }
      let told =
        document.attribute("datetime", of: node) ?? document.attribute("content", of: node)
        ?? (isPublished ? document.text(of: node) : nil)
      guard let date = told.flatMap(markupDate), date.precision == .day else { continue }
      if isPublished { return date }
      timeCount += 1
      if firstTime == nil, timeCount < 50, document.isOwnTime(node) { firstTime = date }
    }
    return firstTime
  }

  /// The date in the page's address, as in `/2018/07/23/`.
  private func addressDate() -> PartialDate? {
    guard let url else { return nil }
    let parts = url.split(separator: "/")
    for (index, part) in parts.enumerated() {
      if part.utf8.count > 10, let date = PartialDate(iso: part.prefix(10)) { return date }
      guard part.utf8.count == 4, let year = Int(part), (1990...2100).contains(year),
        index + 1 < parts.count, parts[index + 1].utf8.count <= 2,
        let month = Int(parts[index + 1]), (1...12).contains(month)
      else { continue }
      if index + 2 < parts.count, parts[index + 2].utf8.count <= 2, let day = Int(parts[index + 2]),
        let date = CivilDate(year: year, month: month, day: day)
      {
        return .day(date)
      }
      return .month(year: year, month: month)
    }
    return nil
  }
}

/// Reads a date as markup writes it: ISO 8601 in whole or in part, else as printed for readers.
///
/// The day is the writer's own, whatever the zone.
func markupDate(_ text: String) -> PartialDate? {
  let text = text.trimmed
  let digits = text.utf8.prefix(8)
  if digits.count == 8, digits.allSatisfy({ $0 &- 0x30 < 10 }), let number = Int(text.prefix(8)),
    let date = CivilDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  {
    return plausible(.day(date))
  }
  let iso = String(text.prefix(10).map { $0 == "/" || $0 == "." ? "-" : $0 })
  if let date = PartialDate(iso: iso) { return plausible(date) }
  if let date = PartialDate(iso: text) { return plausible(date) }
  return PrintedDate(in: text)?.timestamp.flatMap { plausible(.day($0.date)) }
}

/// `nil` for the years that clocks and programs print when they do not know.
private func plausible(_ date: PartialDate) -> PartialDate? {
  guard let day = date.firstDay, day.year > 1970, day.year < 2100 else { return nil }
  return date
}
