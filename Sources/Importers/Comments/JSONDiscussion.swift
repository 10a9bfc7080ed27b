import Articles

/// Reads the answer of a comments service: Discourse, Disqus, Hacker News, Reddit, Lobsters,
/// Mastodon, Coral, WordPress and whoever else lists people, times and words under such names.
///
/// `nil` where the text is no JSON or holds no comment. Damaged JSON gives what is whole of it.
func readCommentJSON(_ text: String, id: Article.ID, base: String? = nil) -> Article? {
  let values = JSONReader.read(text, strictly: true).map { [$0] } ?? jsonLines(text)
  return readDiscussion(values, id: id, base: base)
}

/// As ``readCommentJSON(_:id:base:)``, from answers of one service that continue each other.
func readDiscussion(_ values: [JSONValue], id: Article.ID, base: String?) -> Article? {
  guard !values.isEmpty else { return nil }
  var discussion = JSONDiscussion(base: base)
  for value in values { discussion.add(value) }
  guard !discussion.posts.isEmpty || discussion.topic?.isStory == true else { return nil }
  return discussion.article(id: id)
}

/// The comments that a page's own data (JSON-LD) lists; empty without any.
func readStructuredComments(_ values: [JSONValue], base: String?) -> [Comment] {
  var discussion = JSONDiscussion(base: base, isStructuredData: true)
  for value in values { discussion.add(value) }
  return discussion.comments()
}

/// One value a line, or the whole of a damaged text.
private func jsonLines(_ text: String) -> [JSONValue] {
  let lines = text.split(separator: "\n")
  guard lines.count > 1, let first = lines.first,
    JSONReader.read(String(first), strictly: true) != nil
  else { return JSONReader.read(text).map { [$0] } ?? [] }
  return lines.compactMap { JSONReader.read(String($0)) }
}

/// People's words found in JSON, and what they are about.
private struct JSONDiscussion {
  /// What somebody wrote, as far as the service tells.
  struct Post {
    var id: String?
    /// The number of the post that this one answers, in the service's own numbering.
    var parent: String?
    /// Index of the post that it stands in.
    var outer: Int?
    var author: String?
    var posted: Timestamp?
    var score: Int?
    var body: String?
    var isDeleted: Bool
  }

  /// What the posts are about.
  struct Topic {
    var title: String?
    var url: String?
    var post: Post
    /// It says itself that it is a story, also where nobody answered.
    var isStory: Bool
  }

  private let base: String?
  /// Only what says that it is a comment counts.
  private let isStructuredData: Bool
  private(set) var posts: [Post] = []
  private(set) var topic: Topic?

  init(base: String?, isStructuredData: Bool = false) {
    self.base = base
    self.isStructuredData = isStructuredData
  }

  /// Finds posts at any depth, in order, without recursion.
  mutating func add(_ value: JSONValue) {
    var open: [(value: JSONValue, outer: Int?)] = [(value, nil)]
    while let (value, outer) = open.popLast() {
      switch value {
      case .array(let elements):
        open += elements.reversed().map { ($0, outer) }
      case .object(let members):
        var inner = outer
        if let topic = topicOf(members), self.topic == nil {
          self.topic = topic
        } else if let post = postOf(members, outer: outer) {
          inner = posts.count
          posts.append(post)
        }
        open += Self.containers.reversed().compactMap { name in
          guard let value = members[name], value.text == nil else { return nil }
          return (value, inner)
        }
      default: break
      }
    }
  }

  /// Under which names services put what holds posts, in reading order.
  private static let containers = [
    "@graph", "data", "mainEntity", "response", "story", "post_stream", "posts", "items", "hits",
    "ancestors", "acceptedAnswer", "suggestedAnswer", "comments", "comment", "edges", "nodes",
    "node", "children", "replies", "descendants", "results", "answers", "statuses",
  ]

  private func topicOf(_ members: [String: JSONValue]) -> Topic? {
    guard !isStructuredData, let title = members["title"]?.text, !title.isEmpty,
      members["parent_id"]?.text == nil, members["comment"]?.text == nil
    else { return nil }
    let isStory =
      members["type"]?.text == "story" || members["selftext"] != nil || members["short_id"] != nil
    guard isStory || members["post_stream"] != nil || members["comments"] != nil else { return nil }
    let address = (members["url"] ?? members["permalink"] ?? members["short_id_url"])?.text
    return Topic(
      title: title, url: address.flatMap { absoluteURL($0, base: base) }, post: post(members),
      isStory: isStory)
  }

  private func postOf(_ members: [String: JSONValue], outer: Int?) -> Post? {
    if isStructuredData, members["@type"]?.list.contains(where: { isPostType($0) }) != true {
      return nil
    }
    // WordPress lists the pages that link to this one among its comments.
    if let type = members["type"]?.text, type == "pingback" || type == "trackback" { return nil }
    var post = post(members)
    guard post.body != nil || post.isDeleted,
      post.author != nil || post.posted != nil || outer != nil
    else { return nil }
    post.outer = outer
    return post
  }

  private func isPostType(_ type: JSONValue) -> Bool {
    ["Comment", "Answer", "UserComments"].contains(type.text)
  }
}

// The parts of a post.
extension JSONDiscussion {
  private func post(_ members: [String: JSONValue]) -> Post {
    let body = Self.bodies.lazy.compactMap { text(of: members[$0]) }.first
    let isDeleted =
      ["deleted", "is_deleted", "isDeleted"].contains { members[$0]?.isTrue == true }
      || body.map { ["[deleted]", "[removed]"].contains($0) } == true
    return Post(
      id: Self.ids.lazy.compactMap { members[$0]?.text }.first,
      parent: Self.parents.lazy.compactMap { members[$0].flatMap { Self.number($0) } }.first,
      author: Self.authors.lazy.compactMap { Self.name(members[$0]) }.first,
      posted: Self.dates.lazy.compactMap { members[$0].flatMap { Self.date($0) } }.first,
      score: Self.scores.lazy.compactMap { members[$0]?.integer }.first,
      body: isDeleted ? nil : body, isDeleted: isDeleted)
  }

  private static let ids = ["post_number", "short_id", "id", "objectID", "comment_id", "@id"]
  private static let parents = [
    "reply_to_post_number", "parent_comment", "in_reply_to_id", "parent_id", "parentId", "parent",
    "inReplyTo", "parentItem",
  ]
  private static let authors = [
    "author_name", "username", "by", "commenting_user", "author", "user", "account", "creator",
    "submitter_user", "name",
  ]
  private static let names = [
    "name", "display_name", "displayName", "username", "login", "acct", "screen_name",
  ]
  private static let dates = [
    "created_utc", "created_at", "createdAt", "date_gmt", "dateCreated", "datePublished", "time",
    "created_at_i", "date", "published", "timestamp",
  ]
  private static let bodies = [
    "body_html", "selftext_html", "content_html", "cooked", "comment_text", "comment", "message",
    "content", "text", "body", "description", "raw_message", "selftext", "reviewBody",
  ]
  private static let scores = [
    "score", "points", "upvoteCount", "favourites_count", "like_count", "likes",
  ]

  private func text(of value: JSONValue?) -> String? {
    guard let value, let text = value["rendered"]?.text ?? value.text else { return nil }
    if case .string = value["rendered"] ?? value {
      return text.contains { !$0.isWhitespace } ? text : nil
    }
    return nil
  }

  private static func name(_ value: JSONValue?) -> String? {
    guard let value = value?.list.first else { return nil }
    if case .string(let name) = value { return CommenterName.cleaned(name) }
    return names.lazy.compactMap { value[$0]?.text.flatMap { CommenterName.cleaned($0) } }.first
  }

  /// A post's number; 0 is WordPress's word for none.
  private static func number(_ value: JSONValue) -> String? {
    let number = value["id"]?.text ?? value["@id"]?.text ?? value.text
    return number == "0" || number == "" ? nil : number
  }

  private static func date(_ value: JSONValue) -> Timestamp? {
    switch value {
    case .integer(let seconds): Timestamp(plausibleUnixTime: seconds)
    case .number(let seconds):
      Int(exactly: seconds.rounded()).flatMap { Timestamp(plausibleUnixTime: $0) }
    case .string(let text): PrintedDate(in: text)?.timestamp
    default: nil
    }
  }
}

// What comes out.
extension JSONDiscussion {
  func article(id: Article.ID) -> Article {
    var article = Article(id: id, title: PlainText.cleaned(topic?.title ?? ""), url: topic?.url)
    var rest = self
    // A forum's first post is what the others talk about.
    var opening = topic?.post
    if opening?.body == nil, topic != nil, topic?.isStory == false, !posts.isEmpty {
      opening = rest.posts.removeFirst()
      rest.posts = rest.posts.map { post in
        var post = post
        post.outer = post.outer.flatMap { $0 == 0 ? nil : $0 - 1 }
        return post
      }
    }
    article.blocks = opening?.body.map { blocks($0) } ?? []
    article.authors = [opening?.author ?? topic?.post.author].compactMap { $0 }
    if let posted = opening?.posted ?? topic?.post.posted {
      article.published = Published(.day(posted.date), from: .markup)
    }
    article.comments = rest.comments()
    return article
  }

  func comments() -> [Comment] {
    var indices: [String: Int] = [:]
    for (index, post) in posts.enumerated() {
      if let id = post.id, indices[id] == nil { indices[id] = index }
    }
    let parents = posts.enumerated().map { index, post -> Int? in
      let stated = post.parent.flatMap { indices[$0] ?? indices[Self.withoutKind($0)] }
      return stated == index ? nil : stated ?? post.outer
    }
    let order = ReadingOrder.indices(answering: parents)
    let ids = ReadingOrder.ids(posts.map(\.id), in: order)
    return order.map { index in
      let post = posts[index]
      return Comment(
        id: ids[index], author: post.author, posted: post.posted, score: post.score,
        reply: parents[index].map { Reply(to: ids[$0], .markup) },
        blocks: post.body.map { blocks($0) } ?? [], isDeleted: post.isDeleted)
    }
  }

  /// Reddit puts the kind of thing before a number: `t1_abc`.
  private static func withoutKind(_ id: String) -> String {
    id.split(separator: "_", maxSplits: 1).last.map(String.init) ?? id
  }

  private func blocks(_ body: String) -> [Block] {
    if body.contains("<") || body.contains("&") {
      guard !body.contains("<"), body.contains("&lt;") else {
        return readBlocks(ofFragment: body, base: base)
      }
      // Markup that was escaped once more for its journey.
      let document = HTMLDocument(body)
      return readBlocks(ofFragment: document.text(of: 0), base: base)
    }
    return PlainText.cleaned(body).split(separator: "\n\n").compactMap { paragraph in
      let text = paragraph.drop { $0.isWhitespace }
      return text.isEmpty
        ? nil : Block(.paragraph, String(text), spans: autolinks(in: String(text)))
    }
  }
}
