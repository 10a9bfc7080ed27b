import Articles

extension Article {
  /// Who wrote it and where it stood; `nil` when neither is known.
  var bylineWords: String? {
    let parts = [authors.joined(separator: ", "), site ?? ""].filter { !$0.isEmpty }
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }

  /// When it was published, and how that is known where the page does not say; `nil` when unknown.
  var publishedWords: String? {
    guard let published else { return nil }
    return switch published.source {
    case .markup, .text: "\(published.date)"
    case .inferred: "\(published.date) (worked out from the text)"
    case .given: "\(published.date) (as given)"
    }
  }
}

extension Comment {
  /// The author's name, or that it was lost.
  var authorWords: String { author ?? "(name lost)" }
}

extension Timestamp {
  /// `2018-07-23 10:00 UTC`, or only the day.
  var words: String {
    guard second != nil else { return "\(date)" }
    return description.prefix(16).replacing("T", with: " ") + " UTC"
  }
}

/// A score with its sign: `+4`, `-2`, `0`.
func scoreWords(_ score: Int) -> String { score > 0 ? "+\(score)" : "\(score)" }

/// A number with its noun: `1 comment`, `3 comments`.
func counted(_ number: Int, _ noun: String) -> String {
  if number == 1 { return "1 \(noun)" }
  return noun.hasSuffix("y") ? "\(number) \(noun.dropLast())ies" : "\(number) \(noun)s"
}
