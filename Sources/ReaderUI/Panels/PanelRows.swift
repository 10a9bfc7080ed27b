import Articles

extension Panel {
  /// The authors of an article's comments, most comments first; O(comments).
  static func authorRows(_ article: Article, lostName: String) -> [Row] {
    var counts: [CommentFilter.Author: (count: Int, last: Timestamp?)] = [:]
    for comment in article.comments {
      let author = CommentFilter.Author(comment)
      let known = counts[author] ?? (0, nil)
      let last = [known.last, comment.posted].compactMap { $0 }.max()
      counts[author] = (known.count + 1, last)
    }
    let rows = counts.map { author, facts in
      Row(
        target: .author(author, count: facts.count, last: facts.last),
        words: author.name ?? lostName)
    }
    return rows.sorted { left, right in
      guard case .author(_, let a, _) = left.target, case .author(_, let b, _) = right.target,
        a != b
      else { return left.words < right.words }
      return a > b
    }
  }

  /// The events in order of time, the unfolded ones with their mentions; those that only one
  /// article speaks of where `isWide`, or where there are no others.
  static func timelineRows(
    _ events: EventIndex, unfolded: Set<Event.ID>, isWide: Bool
  ) -> [Row] {
    var rows: [Row] = []
    for (index, event) in events.all.enumerated()
    where isWide || events.linkingCount == 0 || events.articleCount(index) > 1 {
      rows.append(Row(target: .event(event.id), words: words(of: event)))
      if unfolded.contains(event.id) { rows += mentionRows(event) }
    }
    return rows
  }

  /// The mentions of an event, by article.
  static func mentionRows(_ event: Event) -> [Row] {
    event.mentions.indices.map { Row(target: .mention(event.id, index: $0)) }
  }

  /// The links of an article, body first, each place once; O(blocks).
  static func linkRows(_ article: Article) -> [Row] {
    var rows: [Row] = []
    func collect(_ blocks: [Block], _ part: Place.Part) {
      for (index, block) in blocks.enumerated() where !block.spans.isEmpty {
        for span in block.spans {
          guard case .link(let url) = span.kind else { continue }
          let words = block.text.slice(span.range)
          rows.append(
            Row(
              target: .link(url: url, place: TextRange(part, block: index, span.range)),
              words: words.isEmpty ? url : words + " " + url))
        }
      }
    }
    collect(article.blocks, .body)
    for comment in article.comments { collect(comment.blocks, .comment(comment.id)) }
    return rows
  }

  /// Every action with its keys: those of `scene` first, then of the other scenes, each action once.
  static func helpRows(_ scene: Scene) -> [Row] {
    var told: Set<Action> = []
    return ([scene] + Scene.allCases.filter { $0 != scene && $0 != .help }).flatMap {
      scene -> [Row] in
      let actions = Action.allCases.filter { $0.scenes.contains(scene) && !told.contains($0) }
      told.formUnion(actions)
      let rows = actions.map { action in
        let keys = Keymap.keys(of: action, in: scene).joined(separator: " ")
        return Row(target: .key(action, scene), words: "\(keys) \(action.help) \(action.name)")
      }
      return rows.isEmpty ? [] : [Row(target: .heading(scene.name), words: "")] + rows
    }
  }

  private static func words(of event: Event) -> String {
    let names = event.people + event.places + [event.kind ?? ""]
    let date = event.date.map { "\($0) \(DateWords.long($0))" } ?? ""
    return ([date, event.label] + names).joined(separator: " ")
  }
}

extension CommentFilter.Author {
  /// Who wrote a comment.
  init(_ comment: Comment) {
    self = comment.author.map(Self.named) ?? .unnamed
  }

  /// `nil` where the page lost it.
  var name: String? {
    if case .named(let name) = self { name } else { nil }
  }
}

extension String {
  /// The text of a range of UTF-8 offsets, cut to what there is.
  func slice(_ range: Range<Int>) -> String {
    let range = range.clamped(to: 0..<utf8.count)
    let from = utf8.index(startIndex, offsetBy: range.lowerBound)
    return String(decoding: utf8[from..<utf8.index(from, offsetBy: range.count)], as: UTF8.self)
  }
}
