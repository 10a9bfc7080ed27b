import Articles
import EventLinking

/// Which mentions each article has, over all events.
struct MentionIndex {
  private var mentions: [Article.ID: [(event: Event, mention: EventMention)]] = [:]

  /// Sorts the mentions of all events by article, in O(n).
  init(_ events: [Event]) {
    for event in events {
      for mention in event.mentions {
        mentions[mention.article, default: []].append((event, mention))
      }
    }
  }

  /// The mentions of one article, by event.
  subscript(article: Article.ID) -> [(event: Event, mention: EventMention)] {
    mentions[article] ?? []
  }
}

/// The contract's JSON of an article, on one line.
func articleRecord(
  _ dated: DatedArticle, mentions: [(event: Event, mention: EventMention)]
) -> [UInt8] {
  let article = dated.article
  var offsets = ScalarOffsets(article)
  return JSONWriter.line { json in
    json.field("schema", "lede.article/1")
    json.field("source", article.source)
    json.field("url", article.url)
    json.field("site", article.site)
    json.field("title", article.title)
    json.field("authors", article.authors)
    json.field("published", article.published) { json, published in
      json.field("date", published.date.description)
      json.field("precision", published.date.precision.rawValue)
      json.field("from", published.source.rawValue)
    }
    json.field("language", article.language)
    json.field("readingMinutes", article.readingMinutes)
    json.field("blocks", article.blocks, fill: write)
    json.field("comments", article.comments, fill: write)
    json.field("times", dated.times) { json, time in
      json.field("text", time.text)
      json.field("type", time.kind.rawValue)
      json.field("value", time.value)
      write(&json, offsets.place(time.place))
    }
    json.field("mentions", mentions) { json, found in
      json.field("event", found.event.id)
      json.field("date", found.event.date?.description)
      json.field("text", found.mention.text)
      write(&json, offsets.place(found.mention.place))
    }
    json.field("problems", article.problems.map(\.description))
  }
}

/// The fields of a place, in an object that says what is there.
func write(_ json: inout JSONWriter, _ place: ScalarPlace) {
  json.field("block", place.block)
  json.field("comment", place.comment)
  json.field("start", place.start)
  json.field("end", place.end)
}

private func write(_ json: inout JSONWriter, _ block: Block) {
  let counts = ScalarCounts(block.text)
  json.field("kind", block.kind.name)
  json.field("text", block.text)
  json.field("level", block.kind.level)
  let links = block.spans.compactMap { span -> (range: Range<Int>, url: String)? in
    if case .link(let url) = span.kind { (span.range, url) } else { nil }
  }
  json.field("links", links) { json, link in
    json.field("start", counts.scalars(before: link.range.lowerBound))
    json.field("end", counts.scalars(before: link.range.upperBound))
    json.field("url", link.url)
  }
}

private func write(_ json: inout JSONWriter, _ comment: Comment) {
  json.field("id", comment.id)
  json.field("author", comment.author)
  json.field("posted", comment.posted?.description)
  json.field("score", comment.score)
  json.field("inReplyTo", comment.reply?.parent)
  json.field("replyFrom", comment.reply?.basis.rawValue)
  json.field("text", comment.text)
}

extension Block.Kind {
  /// The contract's word for it.
  fileprivate var name: String {
    switch self {
    case .heading: "heading"
    case .paragraph: "paragraph"
    case .quotation: "quotation"
    case .listItem: "listItem"
    case .code: "code"
    case .caption: "caption"
    case .table: "table"
    case .image: "image"
    case .divider: "divider"
    }
  }

  /// A heading's level.
  fileprivate var level: Int? {
    if case .heading(let level) = self { level } else { nil }
  }
}
