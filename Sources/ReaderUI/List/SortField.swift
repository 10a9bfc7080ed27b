/// What a list of articles is sorted by.
enum SortField: CaseIterable, Sendable {
  case date
  case title
  case site
  case comments
  case minutes

  /// The next one, round and round.
  var next: SortField {
    let all = Self.allCases
    return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
  }

  /// How the list reads, in two words or three.
  func words(isReversed: Bool) -> String {
    switch self {
    case .date: isReversed ? "oldest first" : "newest first"
    case .title: isReversed ? "title, Z to A" : "title, A to Z"
    case .site: isReversed ? "site, Z to A" : "site, A to Z"
    case .comments: isReversed ? "fewest comments first" : "most comments first"
    case .minutes: isReversed ? "shortest first" : "longest first"
    }
  }
}
