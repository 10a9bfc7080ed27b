/// What a page's JSON-LD says of its article (schema.org).
struct LinkedData {
  private(set) var headline: String?
  private(set) var authors: [String] = []
  /// True where the authors are organisations, not people.
  private(set) var isWrittenByNobody = false
  private(set) var site: String?
  private(set) var published: String?
  private(set) var language: String?
  private(set) var url: String?
  private(set) var description: String?
  private(set) var body: String?
  /// True where the page says that it holds an article, a posting or a recipe.
  private(set) var isArticle = false
  /// True where the page says that it sells something, or lists what is elsewhere.
  private(set) var isShop = false

  init(_ document: HTMLDocument) {
    var objects: [JSONValue] = []
    for node in document.nodes where document.tag(of: node) == .script {
      guard let type = document.attributeBytes("type", of: node), type.contains(run: "ld+json"),
        let text = document.firstChild(of: node).map(document.textBytes(of:)),
        let value = JSONReader.read(String(decoding: text, as: UTF8.self))
      else { continue }
      objects += Self.objects(in: value)
    }
    let byID = Dictionary(
      objects.compactMap { object in object["@id"]?.text.map { ($0, object) } },
      uniquingKeysWith: { first, second in
        first.members.count >= second.members.count ? first : second
      })
    let articles = objects.filter { $0.isOf(Self.articleTypes) }
    isArticle = articles.contains { !$0.isOf(["Review", "CreativeWork", "Blog"]) }
    isShop = objects.contains { $0.isOf(Self.shopTypes) }
    let pages = objects.filter { $0.isOf(Self.pageTypes) }
    for object in articles + pages { add(object, byID) }
    for object in objects where object.isOf(["WebSite"]) { site = site ?? object["name"]?.text }
  }

  private mutating func add(_ object: JSONValue, _ byID: [String: JSONValue]) {
    func named(_ value: JSONValue) -> String? {
      let known = value["@id"]?.text.flatMap { byID[$0] }
      return value["name"]?.text ?? known?["name"]?.text ?? value.plainText
    }
    headline = headline ?? object["headline"]?.text ?? object["name"]?.text
    published = published ?? object["datePublished"]?.text ?? object["dateCreated"]?.text
    language = language ?? object["inLanguage"]?.plainText
    description = description ?? object["description"]?.text
    body = body ?? object["articleBody"]?.text
    url = url ?? object["url"]?.text ?? object["mainEntityOfPage"]?["@id"]?.text
    site = site ?? object["publisher"].flatMap { $0.list.first.flatMap(named) }
    if authors.isEmpty {
      let told = (object["author"] ?? object["creator"])?.list ?? []
      authors = told.compactMap(named)
      isWrittenByNobody =
        !told.isEmpty
        && told.allSatisfy { $0.isOf(["Organization", "NewsMediaOrganization", "Corporation"]) }
    }
  }

  /// All objects, those within graphs, lists and other objects as well; in order.
  private static func objects(in value: JSONValue) -> [JSONValue] {
    var found: [JSONValue] = []
    var waiting = [value]
    while let next = waiting.popLast() {
      switch next {
      case .array(let elements): waiting += elements.reversed()
      case .object(let members):
        found.append(next)
        waiting += Self.containers.reversed().compactMap { members[$0] }
      default: break
      }
    }
    return found
  }

  private static let containers = ["@graph", "mainEntity", "mainEntityOfPage", "itemListElement"]

  private static let articleTypes: Set<String> = [
    "Article", "NewsArticle", "BlogPosting", "LiveBlogPosting", "ReportageNewsArticle",
    "AnalysisNewsArticle", "OpinionNewsArticle", "ReviewNewsArticle", "BackgroundNewsArticle",
    "TechArticle", "ScholarlyArticle", "MedicalScholarlyArticle", "SocialMediaPosting",
    "DiscussionForumPosting", "Report", "Recipe", "Review", "Question", "HowTo",
    "AdvertiserContentArticle", "SatiricalArticle", "CreativeWork", "Blog",
  ]
  private static let shopTypes: Set<String> = [
    "Product", "ProductGroup", "ItemList", "OfferCatalog", "CollectionPage", "SearchResultsPage",
  ]
  private static let pageTypes: Set<String> = [
    "WebPage", "ItemPage", "AboutPage", "MedicalWebPage", "CollectionPage", "QAPage", "FAQPage",
    "VideoObject", "Product", "Course", "Event",
  ]
}

extension JSONValue {
  /// True where it is an object of one of the types.
  fileprivate func isOf(_ types: Set<String>) -> Bool {
    self["@type"]?.list.contains { $0.text.map { types.contains(typeName($0)) } ?? false } ?? false
  }

  /// The text of a string; `nil` for numbers as well.
  fileprivate var plainText: String? {
    if case .string(let text) = self { text } else { nil }
  }
}

/// The type without its vocabulary's address.
private func typeName(_ type: String) -> String {
  String(type.split { $0 == "/" || $0 == "#" || $0 == ":" }.last ?? "")
}
