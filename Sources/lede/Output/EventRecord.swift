import Articles
import EventLinking

/// Articles by what tells them apart, ready to place mentions in them.
final class Shelf {
  private var articles: [Article.ID: (article: Article, offsets: ScalarOffsets)]

  init(_ articles: [DatedArticle]) {
    self.articles = Dictionary(
      articles.map { ($0.article.id, ($0.article, ScalarOffsets($0.article))) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The title of the article with a mention; empty where it has none.
  func title(_ mention: EventMention) -> String { articles[mention.article]?.article.title ?? "" }

  /// The mention's place in the contract's terms; `nil` where its article is not here.
  func place(_ mention: EventMention) -> ScalarPlace? {
    articles[mention.article]?.offsets.place(mention.place)
  }
}

/// The contract's JSON of an event, on one line.
func eventRecord(_ event: Event, on shelf: Shelf) -> [UInt8] {
  JSONWriter.line { json in
    json.field("event", event.id)
    json.field("label", event.label)
    json.field("date", event.date?.description)
    json.field("precision", event.date?.precision.rawValue)
    json.field("people", event.people)
    json.field("places", event.places)
    json.field("mentions", event.mentions) { json, mention in
      json.field("source", mention.article.source)
      json.field("title", shelf.title(mention))
      if let place = shelf.place(mention) { write(&json, place) }
      json.field("text", mention.text)
      json.field("sentence", mention.sentence)
      json.field("why", mention.reasons.map(\.description))
    }
  }
}
