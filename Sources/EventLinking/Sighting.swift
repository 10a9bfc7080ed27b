import Articles

/// A place in an article that speaks of something that happened: an event in the making.
struct Sighting: Sendable {
  /// How the words tell what they mean.
  enum Pointing: Sendable {
    /// They tell the date.
    case dated
    /// They count from another date: the text's own words.
    case reckoned(words: String)
    /// They describe one happening: `the Helsinki meeting`.
    case described(Description)
    /// They only tell that it happened.
    case told
  }

  /// What a definite description says beside its kind.
  struct Description: Sendable {
    /// True for `that meeting`, and `the meeting` with nothing else: the one just spoken of.
    var isBare: Bool
    /// True for `their last meeting`, `the recent summit`.
    var isLatest: Bool
    /// True where `that` points back.
    var isThat: Bool
  }

  /// The words that point at it.
  var place: TextRange
  /// The words as printed.
  var words: String
  /// The whole sentence.
  var sentence: String
  var pointing: Pointing
  var date: PartialDate?
  var kind: Happening?
  /// Who takes part, as far as told near the words; without repeats.
  var people: [Name]
  /// Towns and spots first told, then countries; without repeats.
  var places: [Name]
  /// Telling words near the words; sorted, without repeats.
  var topics: [Stem]
  /// Counts the article's sentences from 0: tells what was said just before.
  var sentenceNumber: Int
  /// Counts the article's blocks from 0.
  var blockNumber: Int
  /// True where one statement covers several days: `on July 11-12`.
  var isShared = false
}
