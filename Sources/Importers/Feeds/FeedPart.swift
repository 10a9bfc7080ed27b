import Articles

/// What a feed says of itself, or of one of its entries.
struct FeedPart {
  private(set) var title: FeedText?
  private(set) var authors: [String] = []
  private(set) var language: String?
  /// The page, absolute; `nil` where none is told.
  private(set) var link: String?
  /// When it was published, else when it changed.
  private(set) var date: FeedDate?
  /// What other entries call it by.
  private(set) var identifier: String?
  /// The identifier that it answers (RFC 4685); `nil` for an entry that answers none.
  private(set) var answers: String?
  /// The page of what it answers.
  private(set) var answeredURL: String?
  /// Where the comments on it are to be had; `nil` where it does not say.
  private(set) var remoteComments: RemoteComments?

  private let tree: XMLTree
  private let index: Int
  private let base: String?
  private let isAtom: Bool
  /// The first child of each name.
  private var children: [String: Int] = [:]
  private var extras: [Block] = []

  /// Reads the element at `index`, whose relative addresses are against `base`.
  init(_ tree: XMLTree, _ index: Int, base: String?) {
    self.tree = tree
    self.index = index
    self.base = base
    isAtom = ["entry", "feed"].contains(tree.name(index))
    // What several recordings share stands in a group around them.
    let all = tree.children(of: index).flatMap { child in
      tree.name(child) == "media:group" ? tree.children(of: child) : [child]
    }
    for child in all {
      let name = tree.name(child)
      if !name.isEmpty, children[name] == nil || isBetter(child, than: children[name], name) {
        children[name] = child
      }
    }
    title = text("title") ?? text("media:title") ?? text("dc:title") ?? text("itunes:title")
    language =
      languageAround(index) ?? children["language"].map(plain) ?? children["dc:language"].map(plain)
    if language?.isEmpty ?? false { language = nil }
    authors = Self.names(tree, all)
    readLinks(all, isPage: !["channel", "feed"].contains(tree.name(index)))
    readDates()
    identifier =
      (children["id"] ?? children["guid"]).map(plain) ?? tree.element(index)?["rdf:about"]
    let answered = children["thr:in-reply-to"].flatMap { tree.element($0) }
    answers = answered?["ref"]
    answeredURL = answered?["href"].flatMap { absoluteURL($0, base: base) }
    readExtras(all)
  }

  /// The body: the whole content where the feed has it, else its summary; then what is attached.
  var bodyBlocks: [Block] {
    let told = Self.bodyNames.compactMap { children[$0] }
    for (place, child) in told.enumerated() {
      let blocks = blocks(of: child)
      guard !blocks.isEmpty else { continue }
      // Podcasts say in a line what they tell at length elsewhere.
      let length = tree.text(of: child).utf8.count
      let longer = told[(place + 1)...].first {
        Self.notes.contains(tree.name($0)) && tree.text(of: $0).utf8.count > max(3 * length, 200)
      }
      return (longer.map { self.blocks(of: $0) } ?? blocks) + extras
    }
    return picture.map { [$0] } ?? extras
  }

  private func blocks(of child: Int) -> [Block] {
    let base = base(of: child)
    if tree.name(child) == "xhtml:body" || tree.name(child) == "body" {
      return readBlocks(ofFragment: tree.markup(in: child), base: base)
    }
    return FeedText(tree, child, isAtom: isAtom, isBody: true).blocks(base: base)
  }

  /// The first picture of a body that is nothing but pictures without words.
  private var picture: Block? {
    guard extras.isEmpty else { return nil }
    return Self.bodyNames.lazy.compactMap { children[$0] }.compactMap { child -> Block? in
      guard case .html(let html) = FeedText(tree, child, isAtom: isAtom, isBody: true) else {
        return nil
      }
      let document = HTMLDocument(html)
      return document.first(.img).flatMap { document.attribute("src", of: $0) }
        .flatMap { absoluteURL($0, base: base(of: child)) }.map {
          attachedLink($0, called: "image")
        }
    }.first
  }

  private static let notes: Set<String> = [
    "itunes:summary", "media:description", "description", "content:encoded",
  ]

  private static let bodyNames = [
    "content:encoded", "yandex:full-text", "content", "xhtml:body", "body", "fullitem",
    "description", "summary",
    "xhtml:div", "abstract", "tagline", "subtitle", "info", "dc:description", "media:description",
    "itunes:summary", "itunes:subtitle", "feedburner:browserfriendly", "copyright", "rights",
  ]

  // MARK: - Parts

  /// Of several contents, the one that has words beats one that only points elsewhere; of several
  /// dates, the last one is the one that was corrected.
  private func isBetter(_ child: Int, than old: Int?, _ name: String) -> Bool {
    if Self.dateNames.contains(name) { return true }
    guard let old, name == "content" else { return false }
    return tree.text(of: old).allSatisfy(\.isWhitespace) && !tree.text(of: child).isEmpty
  }

  private func text(_ name: String) -> FeedText? {
    guard let child = children[name] else { return nil }
    let text = FeedText(tree, child, isAtom: isAtom && name == "title")
    return text.isEmpty ? nil : text
  }

  private func plain(_ index: Int) -> String {
    PlainText.cleaned(tree.text(of: index)).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }

  private func base(of index: Int) -> String? {
    guard let own = tree.element(index)?["xml:base"] else { return base }
    return absoluteURL(own, base: base) ?? base
  }

  private func languageAround(_ index: Int) -> String? {
    var at = index
    while at >= 0 {
      if let language = tree.element(at)?["xml:lang"] { return language }
      at = tree.nodes[at].parent
    }
    return nil
  }

  /// Who wrote it, as names where names are told.
  private static func names(_ tree: XMLTree, _ children: [Int]) -> [String] {
    var names: [String] = []
    for child in children {
      switch tree.name(child) {
      case "author", "dc:creator", "itunes:author", "managingeditor", "dc:author":
        let parts = tree.children(of: child)
        let name =
          parts.first { tree.name($0) == "name" }
          ?? parts.first {
            tree.name($0) == "email"
          }
        let text = FeedText(tree, name ?? child, isAtom: false).line
        names.append(personName(text))
      default: continue
      }
    }
    var seen: Set<String> = []
    return names.filter { !$0.isEmpty && seen.insert($0).inserted }
  }

  // MARK: - Links

  private mutating func readLinks(_ all: [Int], isPage: Bool) {
    var alternates: [(url: String, isPage: Bool)] = []
    var others: [String] = []
    for child in all {
      guard let element = tree.element(child) else { continue }
      let isLink = element.name == "link" || element.localName == "link"
      if isLink, let reference = element["href"] {
        guard let url = absoluteURL(reference, base: base(of: child)) else { continue }
        let relation = element["rel"]?.lowercased() ?? "alternate"
        let type = element["type"]?.lowercased() ?? "text/html"
        if relation.isEmpty || relation == "alternate" || relation.hasSuffix("/alternate") {
          alternates.append((url, type.contains("html")))
        } else if relation == "via" || relation == "related" {
          others.append(url)
        }
      } else if element.name == "link" || element.name == "url" {
        let reference = plain(child)
        if !reference.isEmpty, let url = absoluteURL(reference, base: base(of: child)) {
          alternates.append((url, true))
        }
      } else if element.name == "feedburner:origlink" {
        alternates.insert((plain(child), true), at: 0)
      } else if element.name == "guid", element["ispermalink"]?.lowercased() != "false" {
        let reference = plain(child)
        if reference.hasPrefix("http://") || reference.hasPrefix("https://") {
          others.insert(reference, at: 0)
        }
      }
    }
    link =
      alternates.first { $0.isPage }?.url ?? alternates.first?.url
      ?? (isPage ? others.first : nil)
      ?? attribute("href").flatMap { absoluteURL($0, base: base) }
  }

  // MARK: - Dates

  private mutating func readDates() {
    for name in Self.dateNames {
      if let child = children[name], let date = FeedDate(plain(child)) {
        self.date = date
        return
      }
    }
    date = attribute("lastmod").flatMap { FeedDate($0) }
  }

  /// An attribute of the part itself: CDF keeps facts there.
  private func attribute(_ name: String) -> String? {
    tree.element(index)?[name]
  }

  /// Elements that tell a date, most telling first.
  private static let dateNames = [
    "pubdate", "published", "issued", "dcterms:issued", "dc:date", "created", "dcterms:created",
    "date", "updated", "modified", "dcterms:modified", "lastbuilddate", "lastmod",
  ]

  // MARK: - What is attached

  /// Recordings, pictures and the discussion, as links that can be followed.
  private mutating func readExtras(_ all: [Int]) {
    var seen: Set<String> = []
    for child in all {
      guard let element = tree.element(child) else { continue }
      let isEnclosure =
        element.name == "enclosure"
        || (element.name == "link" && element["rel"]?.lowercased() == "enclosure")
        || element.name == "media:content"
      if isEnclosure, let reference = element["url"] ?? element["href"],
        let url = absoluteURL(reference, base: base(of: child)), seen.insert(url).inserted
      {
        extras.append(attachedLink(url, called: element["type"] ?? element["medium"] ?? ""))
      }
    }
    let count = (children["slash:comments"] ?? children["thr:total"]).map(plain).flatMap { Int($0) }
    readRemoteComments(all, count: count)
    guard let child = children["comments"] else { return }
    if let url = absoluteURL(plain(child), base: base(of: child)) {
      extras.append(attachedLink(url, called: count.map { "\($0) comments" } ?? "comments"))
    }
  }
}

extension FeedPart {
  /// A feed of the comments, by RFC 4685 or by the Comment API's name for it.
  private mutating func readRemoteComments(_ all: [Int], count: Int?) {
    var count = count
    var sources: [RemoteComments.Source] = []
    for child in all {
      guard let element = tree.element(child) else { continue }
      let reference: String?
      if element.name == "wfw:commentrss" {
        reference = plain(child)
      } else if element["rel"]?.lowercased() == "replies",
        element["type"].map({ $0.contains("xml") && !$0.contains("html") }) ?? true
      {
        reference = element["href"]
        count = count ?? (element["thr:count"] ?? element["count"]).flatMap { Int($0) }
      } else {
        continue
      }
      guard let url = reference.flatMap({ absoluteURL($0, base: base(of: child)) }) else {
        continue
      }
      sources.append(.init(.articleFeed, url))
    }
    remoteComments = sources.isEmpty ? nil : RemoteComments(count: count, sources: sources)
  }
}

/// The name in `jo@example.org (Jo Bell)` or `Jo Bell <jo@example.org>`, else the text.
func personName(_ text: String) -> String {
  let text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  if let open = text.firstIndex(of: "<"), text.hasSuffix(">") {
    let name = text[..<open].filter { $0 != "\"" }
    let trimmed = name.split(separator: " ").joined(separator: " ")
    return trimmed.isEmpty ? String(text[text.index(after: open)...].dropLast()) : trimmed
  }
  if let open = text.firstIndex(of: "("), text.hasSuffix(")"), text[..<open].contains("@") {
    let name = text[text.index(after: open)...].dropLast()
    if !name.isEmpty { return String(name) }
  }
  return text
}
