/// Something that happened in the world, and every place where an article speaks of it.
public struct Event: Hashable, Sendable, Identifiable {
  /// Names an event among those linked in one go, such as `2018-07-11-netanyahu-putin-meeting`.
  public typealias ID = String

  /// Tells it from the other events linked in one go.
  public var id: ID
  /// A few words for it, such as `Putin · Netanyahu · meeting · Moscow`.
  public var label: String
  /// `nil` when unknown.
  public var date: PartialDate?
  /// Names as most often printed, most mentioned first; may be empty.
  public var people: [String]
  /// Names as most often printed, most mentioned first; may be empty.
  public var places: [String]
  /// What kind of thing it was in one word, such as `meeting`; `nil` when nothing says.
  public var kind: String?
  /// By article, then in reading order; never empty.
  public var mentions: [EventMention]

  /// An event with all its mentions.
  public init(
    id: ID, label: String, date: PartialDate?, people: [String], places: [String], kind: String?,
    mentions: [EventMention]
  ) {
    self.id = id
    self.label = label
    self.date = date
    self.people = people
    self.places = places
    self.kind = kind
    self.mentions = mentions
  }
}

/// A place where an article speaks of an event.
public struct EventMention: Hashable, Sendable {
  /// The article that speaks.
  public var article: Article.ID
  /// The words that point at the event, such as `July 11` or `their last meeting`.
  public var place: TextRange
  /// The words as printed.
  public var text: String
  /// The whole sentence around them.
  public var sentence: String
  /// Why this is held to be the event, weightiest first; never empty.
  public var reasons: [LinkReason]

  /// A mention, with why it belongs to its event.
  public init(
    article: Article.ID, place: TextRange, text: String, sentence: String, reasons: [LinkReason]
  ) {
    self.article = article
    self.place = place
    self.text = text
    self.sentence = sentence
    self.reasons = reasons
  }

  /// Where the words are.
  public var locator: Locator { Locator(article, place.start) }
}

/// One ground for holding that a mention speaks of an event.
public enum LinkReason: Hashable, Sendable {
  case sameDay
  /// The same month or year, where no day is told.
  case samePeriod
  /// The day follows from another one: `words` are the text's own, such as `nine days after their last meeting`.
  case reckoned(words: String)
  case people([String])
  case places([String])
  /// The same sort of happening, such as `meeting`.
  case kind(String)
  /// It has no date, and nothing else can be meant: `words` are the text's own, such as `the Helsinki meeting`.
  case onlyCandidate(words: String)
  /// The sentence before speaks of it.
  case continues
  /// Articles of the same story tell it in the same rare words.
  case words([String])
}

extension LinkReason: CustomStringConvertible {
  /// A few words for a reader: `same day`, `people: Putin, Netanyahu`.
  public var description: String {
    switch self {
    case .sameDay: "same day"
    case .samePeriod: "same period"
    case .reckoned(let words): "reckoned from “\(words)”"
    case .people(let names): "people: \(names.joined(separator: ", "))"
    case .places(let names): "places: \(names.joined(separator: ", "))"
    case .kind(let word): word
    case .onlyCandidate(let words): "only event that “\(words)” can mean"
    case .continues: "continues the sentence before"
    case .words(let words): "same story: \(words.joined(separator: ", "))"
    }
  }
}
