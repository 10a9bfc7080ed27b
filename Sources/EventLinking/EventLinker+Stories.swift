import Articles

// Events that no date tells: what articles of one story have in common.
extension EventLinker {
  /// Joins what articles of one story tell without a date.
  mutating func joinStories() {
    let groups = StoryGroups(articles)
    guard !groups.groups.isEmpty else { return }
    let runs = articleRuns()
    for group in groups.groups { joinStory(group, words: groups.centralWords(of: group), runs) }
  }

  /// The clues of each article.
  private func articleRuns() -> [Range<Int>] {
    var runs = [Range<Int>](repeating: 0..<0, count: articles.count)
    var start = 0
    while start < clues.count {
      var end = start
      while end < clues.count, clues[end].article == clues[start].article { end += 1 }
      runs[clues[start].article] = start..<end
      start = end
    }
    return runs
  }

  private mutating func joinStory(_ group: [Int], words: [Stem: Double], _ runs: [Range<Int>]) {
    let isTight = isTight(group)
    guard isTight || !isSeries(group, runs) else { return }
    let clues = group.flatMap { runs[$0] }
    let central = clues.filter { centrality(of: $0, words) >= 2 }
    joinMain(central, group, words, runs)
    if isTight { joinKinds(clues.filter { centrality(of: $0, words) >= 2 }, group, words) }
  }

  /// True where all articles of the group that tell their day are of nearly the same one.
  private func isTight(_ group: [Int]) -> Bool {
    let days = group.compactMap { articles[$0].article.published?.date.day?.dayNumber }
    guard let first = days.min(), let last = days.max() else { return true }
    return last - first <= 3
  }

  /// True where the same people did like things on several days: then a sentence without a date
  /// may mean any of them.
  private func isSeries(_ group: [Int], _ runs: [Range<Int>]) -> Bool {
    let told = Set(group.flatMap { runs[$0] }.compactMap { draft(of: $0) })
      .map { drafts[$0] }.filter { $0.date?.day != nil && $0.people.count >= 2 && !$0.isShared }
    // A story with more identified days than this is one by any measure.
    guard told.count <= 40 else { return true }
    for (index, left) in told.enumerated() {
      for right in told[(index + 1)...] where left.date != right.date {
        let isLike = right.kinds.isEmpty || right.kinds.contains { left.canBe($0) }
        if isLike, !left.people.isDisjoint(with: right.people) { return true }
      }
    }
    return false
  }

  /// How many of the story's words a clue's sentence has.
  private func centrality(of clue: Int, _ words: [Stem: Double]) -> Int {
    clues[clue].sighting.topics.reduce(0) { words[$1] == nil ? $0 : $0 + 1 }
  }

  /// What the story is about: the sentences that have most of its words.
  private mutating func joinMain(
    _ central: [Int], _ group: [Int], _ words: [Stem: Double], _ runs: [Range<Int>]
  ) {
    let dated = mainDraft(central)
    let undated = newDraft(date: nil)
    /// The story's event as an article of that day can mean it.
    func target(for clue: Int) -> Int? {
      if let dated, isNear(clue, dated, in: group) {
        return drafts[dated].canBeTold(by: clues[clue]) ? dated : nil
      }
      return undated
    }
    for clue in central where draft(of: clue) == nil {
      let isSure = centrality(of: clue, words) >= 4 || clues[clue].sighting.kind == nil
      if isSure, let target = target(for: clue) { join(clue, to: target, words: words) }
    }
    let reached = drafts[undated].articles.union(dated.map { drafts[$0].articles } ?? [])
    for article in group where !reached.contains(article) {
      let free = runs[article].prefix(20).filter { draft(of: $0) == nil }
      let best = free.max { (centrality(of: $0, words), $1) < (centrality(of: $1, words), $0) }
      if let best, centrality(of: best, words) >= 2, let target = target(for: best) {
        join(best, to: target, words: words)
      }
    }
  }

  /// True where the clue's article is of the days right after the event; where it is of no known day,
  /// a third of the articles must tell the event.
  private func isNear(_ clue: Int, _ draft: Int, in group: [Int]) -> Bool {
    guard let day = drafts[draft].date?.day else { return false }
    guard let printed = articles[clues[clue].article].article.published?.date.day else {
      let holders = drafts[draft].articles
      return holders.intersection(group).count * 3 >= group.count
    }
    return (-1...30).contains(printed.dayNumber - day.dayNumber)
  }

  /// The dated event that most of the story's central sentences tell, if two articles do.
  private func mainDraft(_ central: [Int]) -> Int? {
    var holders: [Int: Set<Int>] = [:]
    for clue in central {
      guard let draft = draft(of: clue), drafts[draft].date?.day != nil else { continue }
      holders[draft, default: []].insert(clues[clue].article)
    }
    let best = holders.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }
    return best.flatMap { $0.value.count >= 2 ? $0.key : nil }
  }

  /// In one story the same kind of happening is one event, unless days or names tell several.
  private mutating func joinKinds(_ central: [Int], _ group: [Int], _ words: [Stem: Double]) {
    for kind in Happening.allCases where !kind.isCommon {
      let members = central.filter { clues[$0].sighting.kind == kind }
      guard Set(members.map { clues[$0].article }).count > 1 else { continue }
      let free = members.filter { draft(of: $0) == nil }
      guard !free.isEmpty else { continue }
      let dated = Set(members.compactMap { draft(of: $0) })
      guard dated.count <= 1 else { continue }
      let undated = newDraft(date: nil)
      for clue in free {
        let near = dated.first.flatMap { isNear(clue, $0, in: group) ? $0 : nil }
        join(clue, to: near ?? undated, words: words)
      }
    }
  }
}
