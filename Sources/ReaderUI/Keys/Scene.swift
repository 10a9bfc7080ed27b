/// What takes the keys: the view on top.
public enum Scene: Sendable, CaseIterable {
  case list
  case article
  /// Typing narrows it, so letters are no commands there but for `M`.
  case authors
  case eventCard
  case timeline
  case links
  case help

  /// As a heading of the help prints it.
  var name: String {
    switch self {
    case .list: "In the list of articles"
    case .article: "In an article"
    case .authors: "In the list of authors"
    case .eventCard: "In an event card"
    case .timeline: "In the timeline"
    case .links: "In the list of links"
    case .help: "In the help"
    }
  }
}
