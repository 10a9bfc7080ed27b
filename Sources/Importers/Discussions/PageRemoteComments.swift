import Articles

/// Finds where a page says that its comments are to be had.
///
/// Only what the page itself says counts: its links for machines, the program that it names, and
/// the number of comments that it tells.
struct PageRemoteComments {
  private let document: HTMLDocument
  private let tags: MetaTags
  /// The page's own address.
  private let page: String
  private let base: String
  private var links: [Link] = []

  /// A `link` element's parts.
  private struct Link {
    var relation: String
    var type: String
    var title: String
    /// Absolute.
    var url: String
  }

  /// `url` is where the page was fetched from.
  init(_ document: HTMLDocument, _ metadata: PageMetadata, url: String) {
    self.document = document
    tags = MetaTags(document)
    page = metadata.url ?? url
    base = metadata.base ?? url
    for node in document.nodes where document.tag(of: node) == .link {
      guard let relation = document.attribute("rel", of: node),
        let reference = document.attribute("href", of: node),
        let url = absoluteURL(reference, base: base)
      else { continue }
      let type = document.attribute("type", of: node) ?? ""
      links.append(
        Link(
          relation: relation.lowercased(), type: MediaType(type).name,
          title: document.attribute("title", of: node) ?? "", url: url))
    }
  }

  /// `nil` where the page says nothing of the kind.
  func find() -> RemoteComments? {
    let sources = [wordPress(), discourse(), mastodon(), reddit()].compactMap { $0 } + feeds()
    var seen: Set<String> = []
    let fetchable = sources.filter { source in
      let scheme = source.url.prefix { $0 != ":" }
      return ["http", "https"].contains(scheme.lowercased()) && seen.insert(source.url).inserted
    }
    return fetchable.isEmpty ? nil : RemoteComments(count: count(), sources: fetchable)
  }

  // MARK: - Programs that say who they are

  /// WordPress links to the root of its interface, and in one of several ways to the post's number.
  private func wordPress() -> RemoteComments.Source? {
    guard let root = links.first(where: { $0.relation == "https://api.w.org/" })?.url,
      let post = wordPressPost()
    else { return nil }
    // Without rewritten addresses the path is itself in the query.
    let mark = root.contains("?") ? "&" : "?"
    let path = root.hasSuffix("/") ? "wp/v2/comments" : "/wp/v2/comments"
    return .init(.wordPress, "\(root)\(path)\(mark)post=\(post)&order=asc&per_page=100")
  }

  private func wordPressPost() -> String? {
    for link in links where link.relation == "alternate" && link.type == "application/json" {
      let parts = link.url.split(separator: "/")
      if let last = parts.last, Self.isNumber(last) { return String(last) }
    }
    for link in links where link.relation == "shortlink" {
      if let mark = link.url.firstRange(of: "?p=") ?? link.url.firstRange(of: "?page_id="),
        Self.isNumber(link.url[mark.upperBound...])
      {
        return String(link.url[mark.upperBound...])
      }
    }
    guard let body = document.first(.body) else { return nil }
    return document.classes(of: body).lazy.compactMap { name in
      let number = name.drop { !$0.isNumber }
      return name.hasPrefix("postid-") && Self.isNumber(number) ? String(number) : nil
    }.first
  }

  /// Discourse names itself, and gives a topic's JSON under the topic's number.
  private func discourse() -> RemoteComments.Source? {
    guard tags.first("generator")?.hasPrefix("Discourse") == true else { return nil }
    let path = page.prefix { $0 != "?" && $0 != "#" }
    guard let mark = path.firstRange(of: "/t/"),
      let number = path[mark.upperBound...].split(separator: "/").first(where: Self.isNumber)
    else { return nil }
    return .init(.discourse, "\(path[..<mark.upperBound])\(number).json")
  }

  /// A post that Mastodon also gives in the form in which servers tell each other of it.
  private func mastodon() -> RemoteComments.Source? {
    for link in links where link.type == "application/activity+json" {
      let parts = link.url.split(separator: "/", omittingEmptySubsequences: false)
      guard parts.count > 4, parts[parts.count - 2] == "statuses", let number = parts.last,
        Self.isNumber(number)
      else { continue }
      let origin = parts.prefix(3).joined(separator: "/")
      return .init(.mastodon, "\(origin)/api/v1/statuses/\(number)/context")
    }
    return nil
  }

  /// Reddit's pages hold the post's own element, with its address.
  private func reddit() -> RemoteComments.Source? {
    guard let path = redditPost.flatMap({ document.attribute("permalink", of: $0) }),
      let url = absoluteURL(path, base: base)
    else { return nil }
    let address = url.prefix { $0 != "?" && $0 != "#" }
    return .init(.json, "\(address)\(address.hasSuffix("/") ? "" : "/").json")
  }

  private var redditPost: HTMLDocument.Node? {
    document.nodes.first {
      document.tag(of: $0) == .custom && document.name(of: $0) == "shreddit-post"
    }
  }

  // MARK: - Feeds and other data

  private func feeds() -> [RemoteComments.Source] {
    var stated: [RemoteComments.Source] = []
    var beneath: [RemoteComments.Source] = []
    var named: [RemoteComments.Source] = []
    for link in links {
      let isFeed = link.type == "application/rss+xml" || link.type == "application/atom+xml"
      let relations = link.relation.split(separator: " ")
      if relations.contains("replies"), isFeed {
        stated.append(.init(.articleFeed, link.url))
      } else if relations.contains("alternate") {
        if link.type == "application/json", !link.url.contains("/wp/v2/"),
          !link.url.contains("rest_route=")
        {
          stated.append(.init(.json, link.url))
        } else if isFeed, PageAddress(page)?.holds(link.url) == true {
          beneath.append(.init(.siteFeed, link.url))
        } else if isFeed, isAboutComments(link) {
          named.append(.init(.siteFeed, link.url))
        }
      }
    }
    return stated + beneath + named.prefix(2)
  }

  private func isAboutComments(_ link: Link) -> Bool {
    NameHint(name: link.title.utf8).contains(.comment)
      || NameHint(name: link.url.utf8).contains(.comment)
  }

  // MARK: - How many

  private func count() -> Int? {
    if let told = redditPost.flatMap({ document.attribute("comment-count", of: $0) }) {
      return Int(told)
    }
    if let told = tags.first("commentcount").flatMap({ Int($0) }) { return told }
    let data = structuredData(of: document)
    return data.lazy.compactMap { Self.count(in: $0, depth: 0) }.first
  }

  /// What an article's own data (schema.org) tells of the number of comments.
  private static func count(in value: JSONValue, depth: Int) -> Int? {
    guard depth < 4 else { return nil }
    if case .array(let elements) = value {
      return elements.lazy.compactMap { count(in: $0, depth: depth + 1) }.first
    }
    if let count = value["commentCount"]?.integer ?? value["answerCount"]?.integer { return count }
    for counter in value["interactionStatistic"]?.list ?? [] {
      let kind = counter["interactionType"]
      let name = kind?["@type"]?.text ?? kind?.text ?? ""
      if name.hasSuffix("CommentAction") || name.hasSuffix("ReplyAction") {
        return counter["userInteractionCount"]?.integer
      }
    }
    return ["@graph", "mainEntity"].lazy.compactMap { name in
      value[name].flatMap { count(in: $0, depth: depth + 1) }
    }.first
  }

  private static func isNumber(_ text: some StringProtocol) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { $0 &- 0x30 < 10 }
  }
}
