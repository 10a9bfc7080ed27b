import Articles
import EventLinking
import Foundation

/// Prints one JSON object a line.
struct JSONLines {
  private let encoder: JSONEncoder

  init() {
    encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  }

  mutating func write(_ record: some Encodable) throws {
    FileHandle.standardOutput.write(try encoder.encode(record) + [10])
  }
}

/// The contract's JSON of an article.
struct ArticleRecord: Encodable {
  struct PublishedRecord: Encodable {
    var date: String
    var precision: String
    var from: String
  }
  struct LinkRecord: Encodable {
    var start: Int
    var end: Int
    var url: String
  }
  struct BlockRecord: Encodable {
    var kind: String
    var text: String
    @Nullable var level: Int? = nil
    var links: [LinkRecord]
  }
  struct CommentRecord: Encodable {
    var id: String
    @Nullable var author: String? = nil
    @Nullable var posted: String? = nil
    @Nullable var score: Int? = nil
    @Nullable var inReplyTo: String? = nil
    @Nullable var replyFrom: String? = nil
    var text: String
  }
  struct TimeRecord: Encodable {
    var text: String
    var type: String
    var value: String
    @Nullable var block: Int? = nil
    @Nullable var comment: String? = nil
    var start: Int
    var end: Int
  }
  struct MentionRecord: Encodable {
    var event: String
    @Nullable var date: String? = nil
    var text: String
    @Nullable var block: Int? = nil
    @Nullable var comment: String? = nil
    var start: Int
    var end: Int
  }

  var schema = "lede.article/1"
  var source: String
  @Nullable var url: String? = nil
  @Nullable var site: String? = nil
  var title: String
  var authors: [String]
  @Nullable var published: PublishedRecord? = nil
  @Nullable var language: String? = nil
  var readingMinutes: Int
  var blocks: [BlockRecord]
  var comments: [CommentRecord]
  var times: [TimeRecord]
  var mentions: [MentionRecord]
  var problems: [String]

  init(_ dated: DatedArticle, events: [Event]) {
    let article = dated.article
    source = article.source
    _url = Nullable(wrappedValue: article.url)
    _site = Nullable(wrappedValue: article.site)
    title = article.title
    authors = article.authors
    _published = Nullable(
      wrappedValue: article.published.map {
        PublishedRecord(
          date: $0.date.description, precision: $0.date.precision.rawValue, from: $0.source.rawValue
        )
      })
    _language = Nullable(wrappedValue: article.language)
    readingMinutes = article.readingMinutes
    blocks = article.blocks.map(BlockRecord.init)
    comments = article.comments.map(CommentRecord.init)
    let scalars = ScalarOffsets(article)
    times = dated.times.map { time in
      let place = scalars.place(time.place)
      return TimeRecord(
        text: time.text, type: time.kind.rawValue, value: time.value, block: place.block,
        comment: place.comment, start: place.start, end: place.end)
    }
    mentions = events.flatMap { event in
      event.mentions.filter { $0.article == article.id }.map { mention in
        let place = scalars.place(mention.place)
        return MentionRecord(
          event: event.id, date: event.date?.description, text: mention.text, block: place.block,
          comment: place.comment, start: place.start, end: place.end)
      }
    }
    problems = article.problems.map(\.description)
  }
}

extension ArticleRecord.BlockRecord {
  init(_ block: Block) {
    var level: Int?
    switch block.kind {
    case .heading(let depth): (kind, level) = ("heading", depth)
    case .paragraph: kind = "paragraph"
    case .quotation: kind = "quotation"
    case .listItem: kind = "listItem"
    case .code: kind = "code"
    case .caption: kind = "caption"
    case .table: kind = "table"
    case .image: kind = "image"
    case .divider: kind = "divider"
    }
    text = block.text
    _level = Nullable(wrappedValue: level)
    links = block.spans.compactMap { span in
      guard case .link(let url) = span.kind else { return nil }
      return .init(
        start: scalarOffset(span.range.lowerBound, in: block.text),
        end: scalarOffset(span.range.upperBound, in: block.text), url: url)
    }
  }
}

extension ArticleRecord.CommentRecord {
  init(_ comment: Comment) {
    id = comment.id
    _author = Nullable(wrappedValue: comment.author)
    _posted = Nullable(wrappedValue: comment.posted?.description)
    _score = Nullable(wrappedValue: comment.score)
    _inReplyTo = Nullable(wrappedValue: comment.reply?.parent)
    _replyFrom = Nullable(wrappedValue: comment.reply?.basis.rawValue)
    text = comment.text
  }
}

/// The contract's JSON of an event.
struct EventRecord: Encodable {
  struct Mention: Encodable {
    var source: String
    var title: String
    @Nullable var block: Int? = nil
    @Nullable var comment: String? = nil
    var start: Int
    var end: Int
    var text: String
    var sentence: String
    var why: [String]
  }

  var event: String
  var label: String
  @Nullable var date: String? = nil
  @Nullable var precision: String? = nil
  var people: [String]
  var places: [String]
  var mentions: [Mention]

  init(_ event: Event, articles: [Article.ID: Article]) {
    self.event = event.id
    label = event.label
    _date = Nullable(wrappedValue: event.date?.description)
    _precision = Nullable(wrappedValue: event.date?.precision.rawValue)
    people = event.people
    places = event.places
    mentions = event.mentions.compactMap { mention -> Mention? in
      guard let article = articles[mention.article] else { return nil }
      let place = ScalarOffsets(article).place(mention.place)
      return Mention(
        source: article.source, title: article.title, block: place.block, comment: place.comment,
        start: place.start, end: place.end, text: mention.text, sentence: mention.sentence,
        why: mention.reasons.map(\.description))
    }
  }
}

/// Turns places in the model into the contract's: scalars, counted through a comment's whole text.
struct ScalarOffsets {
  struct JSONPlace {
    var block: Int?
    var comment: String?
    var start: Int
    var end: Int
  }

  private let article: Article

  init(_ article: Article) { self.article = article }

  func place(_ range: TextRange) -> JSONPlace {
    switch range.part {
    case .body:
      let text = article.blocks[range.block].text
      return JSONPlace(
        block: range.block, start: scalarOffset(range.range.lowerBound, in: text),
        end: scalarOffset(range.range.upperBound, in: text))
    case .comment(let id):
      guard let comment = article.comments.first(where: { $0.id == id }) else {
        return JSONPlace(comment: id, start: 0, end: 0)
      }
      let before = comment.blocks[..<range.block].reduce(0) {
        $0 + $1.text.unicodeScalars.count + 2
      }
      let text = comment.blocks[range.block].text
      return JSONPlace(
        comment: id, start: before + scalarOffset(range.range.lowerBound, in: text),
        end: before + scalarOffset(range.range.upperBound, in: text))
    }
  }
}

/// How many scalars stand before a UTF-8 offset.
func scalarOffset(_ offset: Int, in text: String) -> Int {
  text.unicodeScalars.distance(
    from: text.startIndex, to: text.utf8.index(text.startIndex, offsetBy: offset))
}

/// Writes `null` for a missing value, where synthesised encoding would leave the key out.
@propertyWrapper
struct Nullable<Value: Encodable>: Encodable {
  var wrappedValue: Value?

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(wrappedValue)
  }
}
