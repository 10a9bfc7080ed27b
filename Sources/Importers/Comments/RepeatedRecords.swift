import Articles

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Finds comments by what they are, in pages of programs that nobody has described: elements of the
/// same make, each with somebody's name or a date, and words.
struct RepeatedRecords {
  private let page: CommentPage
  private var document: HTMLDocument { page.document }

  init(_ page: CommentPage) {
    self.page = page
  }

  /// The elements of the likeliest comments; empty where nothing is like comments.
  ///
  /// O(page).
  func find() -> [Int] {
    // A live report is an article of dated pieces.
    guard !isLiveReport else { return [] }
    var best: (nodes: [Int], likeness: Double)?
    for nodes in groups() {
      guard let found = judge(nodes) else { continue }
      // Pieces of the records are no better for being a little more.
      let isFiner = best.map { found.nodes.count > $0.nodes.count } ?? false
      if found.likeness > (isFiner ? 1.1 : 1) * (best?.likeness ?? 0) { best = found }
    }
    return best?.nodes ?? []
  }

  /// Elements that share their tag and a class, or their parent, or without classes, the make of
  /// their parent.
  private func groups() -> [[Int]] {
    var groups: [UInt64: [Int]] = [:]
    for node in document.nodes where document.tag(of: node) != .text {
      guard mayBeRecord(document.tag(of: node)), !page.hints[node].contains(.pingback) else {
        continue
      }
      let names = page.names(of: node)
      guard let tag = names.first else { continue }
      if let parent = document.parent(of: node) {
        // Classes that only say how things look are shared by much else: siblings are not.
        groups[(tag ^ UInt64(parent)) &* 0x100_0000_01B3 &+ 2, default: []].append(node)
        if names.count == 1 {
          let key = page.names(of: parent).reduce(tag) { ($0 ^ $1) &* 0x100_0000_01B3 }
          groups[key &+ 1, default: []].append(node)
        }
      }
      if let id = document.attributeBytes("id", of: node), id.contains(where: { $0 &- 0x30 < 10 }) {
        // Numbered elements: numbers count for nothing in the hash.
        groups[(tag ^ nameHash(id)) &* 0x100_0000_01B3 &+ 3, default: []].append(node)
      }
      for name in names.dropFirst().prefix(12) {
        let key = (tag ^ name) &* 0x100_0000_01B3
        // A class that stands twice on an element counts once.
        if groups[key]?.last != node { groups[key, default: []].append(node) }
      }
    }
    // In the page's order, so that the same page is always read in the same way.
    return groups.values.filter { $0.count > 1 }
      .sorted { ($0[0], -$0.count, $0[1]) < ($1[0], -$1.count, $1[1]) }
  }

  private var isLiveReport: Bool {
    document.nodes.contains { node in
      document.tag(of: node) != .text
        && [
          document.attributeBytes("itemtype", of: node), document.attributeBytes("class", of: node),
        ].contains { value in
          guard let value else { return false }
          return value.contains(run: "LiveBlog") || value.contains(run: "liveblog")
            || value.contains(run: "live-blog")
        }
    }
  }

  private func mayBeRecord(_ tag: HTMLTag) -> Bool {
    switch tag {
    case .div, .li, .article, .section, .tr, .table, .dl, .dt, .dd, .p, .custom, .blockquote,
      .tbody,
      .details, .td, .span:
      true
    default: false
    }
  }

  /// What a group of elements has in common with comments, counted.
  private struct Tally {
    var found: [Int] = []
    var weight = 0.0
    var dated = 0
    var named = 0
    var hinted = 0
    var clocked = 0
    var teasers = 0
    /// Hold several comments each.
    var crowded = 0
    /// Notices that a comment is gone.
    var gone: [Int] = []

    /// The share of those found.
    func share(_ count: Int) -> Double { Double(count) / Double(found.count) }
  }

  /// Keeps those of the nodes that are like comments, and tells how much like comments they all are.
  private func judge(_ nodes: [Int]) -> (nodes: [Int], likeness: Double)? {
    guard isHopeful(nodes) else { return nil }
    let records = CommentRecords(nodes, in: document)
    var tally = Tally()
    for index in records.nodes.indices { count(records, index, &tally) }
    let count = Double(tally.found.count)
    let purity = count / Double(nodes.count - tally.gone.count)
    guard tally.found.count > 1, purity >= 0.5, tally.share(tally.teasers) < 0.3 else {
      return nil
    }
    let dates = tally.share(tally.dated)
    let names = tally.share(tally.named)
    let hints = tally.share(tally.hinted)
    // Articles are dated by the day, comments by the minute.
    let clocks = tally.share(tally.clocked)
    guard dates > 0.6 || hints > 0.6 && names > 0.6, dates + names + hints + clocks > 1.5 else {
      return nil
    }
    // Two or three of a kind are often something else: then they must be called comments.
    if tally.found.count < 4, clocks < 1 || names < 1,
      !tally.found.allSatisfy({ isCalledComment($0) })
    {
      return nil
    }
    let nesting = records.enclosing.contains { $0 != nil } ? 0.3 : 0
    // One element for each comment is better than one for several.
    let fineness = (1 + 0.1 * log2(count)) * (1 - 0.5 * tally.share(tally.crowded))
    // Elements with a class in common are more surely of one kind.
    let kind = page.names(of: nodes[0]).count > 1 ? 1 : 0.7
    return (
      tally.found + tally.gone,
      kind * tally.weight * purity * (dates + 0.6 * names + 0.6 * hints + nesting) * fineness
    )
  }

  private func count(_ records: CommentRecords, _ index: Int, _ tally: inout Tally) {
    let node = records.nodes[index]
    let own = records.own[index]
    let letters = own.reduce(0) { $0 + page.letters(in: $1) }
    let words = letters - own.reduce(0) { $0 + page.linkedLetters(in: $1) }
    let days = distinctDates(in: own)
    let isNamed = own.contains { page.namesAuthor(in: $0) }
    if days == 0, !isNamed, words > 0, isNotice(own, letters: letters) {
      tally.gone.append(node)
      return
    }
    let isHinted = !page.hints[node].isDisjoint(with: [.comment, .post, .reply])
    guard words > 0, days > 0 || !own.contains(where: { page.hasTextField(in: $0) }),
      days <= 3 || isHinted && isNamed, days > 0 || isNamed, !isFurniture(node),
      isHinted || !own.contains(where: { page.hasPageHeading(in: $0) })
    else { return }
    tally.found.append(node)
    tally.weight += Double(min(words, 2_000)) * (days > 0 && isNamed ? 1 : 0.5)
    if days > 0 { tally.dated += 1 }
    if isNamed { tally.named += 1 }
    if isHinted { tally.hinted += 1 }
    if hasClock(own) { tally.clocked += 1 }
    if days > 1, own.reduce(0, { $0 + page.namedAuthors(in: $1) }) != 1, hasClocks(own) {
      tally.crowded += 1
    }
    let headlines = own.reduce(0) { $0 + page.headlineLetters(in: $1) }
    if !page.hints[node].contains(.comment), isTeaser(own, letters: letters, headlines: headlines) {
      tally.teasers += 1
    }
  }

  /// True for a notice that a comment is gone, in place of it.
  private func isNotice(_ own: [Range<Int>], letters: Int) -> Bool {
    guard letters < 80 else { return false }
    let texts = own.joined().filter { document.tag(of: $0) == .text }
    return texts.contains { DeletionNotice.isNotice(Substring(document.text(of: $0))) }
  }

  /// True where the element or one of those right around it is named for comments.
  private func isCalledComment(_ node: Int) -> Bool {
    let around = document.ancestors(of: node).prefix(3).filter { document.tag(of: $0) != .body }
    return ([node] + around).contains { page.hints[$0].contains(.comment) }
  }

  /// A quick look before the long one.
  private func isHopeful(_ nodes: [Int]) -> Bool {
    guard let first = nodes.first, let last = nodes.last else { return false }
    let whole = first..<document.end(of: last)
    return page.dates(in: whole).count > 1
      || nodes.prefix(4).contains { page.hints[$0].contains(.comment) }
  }

  /// Dates that are of different days or stand apart: one date printed twice is one.
  private func distinctDates(in own: [Range<Int>]) -> Int {
    var days: [CommentPage.DateMark] = []
    for mark in own.lazy.flatMap({ page.dates(in: $0) }) where !mark.isOfPerson {
      let isKnown = days.contains {
        $0.timestamp?.date == mark.timestamp?.date || $0.timestamp == nil
          || document.isNode(mark.node, in: $0.node)
      }
      if !isKnown { days.append(mark) }
      if days.count > 3 { break }
    }
    return days.count
  }

  private func hasClock(_ own: [Range<Int>]) -> Bool {
    own.contains { range in
      page.dates(in: range).contains { $0.timestamp?.second != nil && !$0.isOfPerson }
    }
  }

  /// True where two moments are told, each by an element of its own.
  private func hasClocks(_ own: [Range<Int>]) -> Bool {
    var first: Timestamp?
    for mark in own.lazy.flatMap({ page.dates(in: $0) }) {
      guard let timestamp = mark.timestamp, timestamp.second != nil else { continue }
      if let first, first != timestamp { return true }
      first = timestamp
    }
    return false
  }

  private func isFurniture(_ node: Int) -> Bool {
    for ancestor in [node] + document.ancestors(of: node).prefix(12) {
      switch document.tag(of: ancestor) {
      case .nav, .head: return true
      case .body, .main: return false
      default:
        if document.tag(of: ancestor) == .footer, !page.hints[node].contains(.comment) {
          return true
        }
        if page.hints[ancestor].contains(.furniture), !page.hints[ancestor].contains(.comment),
          page.letters(in: document.subtree(ancestor)) * 3 < page.letters(in: document.nodes)
        {
          return true
        }
      }
    }
    return false
  }

  /// True for what leads to another page: a linked headline, or little else than such links.
  private func isTeaser(_ own: [Range<Int>], letters: Int, headlines: Int) -> Bool {
    headlines * 3 > letters * 2 || own.contains { page.hasLinkedHeading(in: $0) }
  }
}
