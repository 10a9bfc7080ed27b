import Articles

/// Where one article speaks of events, in the order in which its page shows them.
struct MentionIndex {
  /// One mention on the page.
  struct Entry {
    /// Index in ``MentionIndex/events``.
    var event: Int
    /// 0 for the body, one more than its node for a comment.
    var section: Int
    var place: TextRange
  }

  /// The events that the article speaks of, oldest first, undated last.
  let events: [Event]
  /// Down the page.
  private(set) var entries: [Entry] = []
  /// By index in ``events``, from 1, in the order in which the article's text first speaks of them.
  private(set) var numbers: [Int] = []

  /// Picks the mentions of one article.
  ///
  /// Cost is O(n) in all mentions.
  init(_ events: [Event], in article: Article, discussion: Discussion) {
    var own: [Event] = []
    for event in events where event.mentions.contains(where: { $0.article == article.id }) {
      own.append(event)
    }
    self.events = own.enumerated().sorted { one, other in
      switch (one.element.date, other.element.date) {
      case (let date?, let otherDate?) where date != otherDate: date < otherDate
      case (.some, nil): true
      case (nil, .some): false
      default: one.offset < other.offset
      }
    }.map(\.element)
    for (index, event) in self.events.enumerated() {
      for mention in event.mentions where mention.article == article.id {
        entries.append(Entry(event: index, section: 0, place: mention.place))
      }
    }
    sort(discussion)
    // Events may tell of another version of the page.
    entries.removeAll { entry in
      let blocks =
        entry.section == 0 ? article.blocks : discussion.comment(entry.section - 1).blocks
      return !blocks.indices.contains(entry.place.block)
    }
    numbers = Array(repeating: 0, count: self.events.count)
    var next = 1
    for entry in entries where numbers[entry.event] == 0 {
      numbers[entry.event] = next
      next += 1
    }
  }

  /// Puts the mentions in the order of the threads as they are now.
  mutating func sort(_ discussion: Discussion) {
    for index in entries.indices {
      if case .comment(let id) = entries[index].place.part {
        entries[index].section = discussion.node(of: id).map { $0 + 1 } ?? .max
      }
    }
    entries.removeAll { $0.section == .max }
    entries.sort { Self.key($0) < Self.key($1) }
  }

  /// The mentions in a block of a section.
  func entries(section: Int, block: Int) -> ArraySlice<Entry> {
    let first = index(from: (section, block, 0))
    let end = index(from: (section, block + 1, 0))
    return entries[first..<end]
  }

  /// The mentions in a section.
  func entries(section: Int) -> ArraySlice<Entry> {
    let first = index(from: (section, 0, 0))
    return entries[first..<index(from: (section + 1, 0, 0))]
  }

  /// The first mention at or after a place.
  func index(from place: (section: Int, block: Int, offset: Int)) -> Int {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if Self.key(entries[middle]) < place { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func key(_ entry: Entry) -> (Int, Int, Int) {
    (entry.section, entry.place.block, entry.place.range.lowerBound)
  }
}
