import Articles

/// What Tab and the keys for mentions stop at.
enum PageTarget: Hashable {
  case link(url: String, TextRange)
  case mention(event: Event.ID, TextRange)

  /// The words.
  var range: TextRange {
    switch self {
    case .link(_, let range), .mention(_, let range): range
    }
  }
}
