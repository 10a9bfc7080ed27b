import Articles

// Which element of a comment holds its words.
extension CommentRoles {
  func body(in own: [Range<Int>]) -> Int? {
    if let engine, let node = first(engine.body, in: own) { return node }
    if let usualBody, let node = largest(named: usualBody, in: own) { return node }
    return usualBody == nil ? bodyByLooks(in: own) : nil
  }

  func first(_ patterns: [ElementPattern], in own: [Range<Int>]) -> Int? {
    for pattern in patterns {
      for range in own {
        if let node = range.first(where: { pattern.matches($0, in: page) }) { return node }
      }
    }
    return nil
  }

  private func largest(named wanted: UInt64, in own: [Range<Int>]) -> Int? {
    var best: (node: Int, letters: Int)?
    var skippedEnd = 0
    for node in own.joined() where node >= skippedEnd {
      if page.hints[node].contains(.signature), isBesideWords(node) {
        skippedEnd = document.end(of: node)
        continue
      }
      guard key(of: node) == wanted else { continue }
      let letters = page.letters(in: document.subtree(node))
      if letters > best?.letters ?? -1 { best = (node, letters) }
    }
    return best?.node
  }

  /// The elements that may hold all words of a record and nothing else, and how many letters of
  /// words each has; the outer before the inner.
  private func mayBeBody(in own: [Range<Int>]) -> (nodes: [(node: Int, words: Int)], all: Int) {
    guard let root = own.first?.lowerBound else { return ([], 0) }
    let author = authorByLooks(in: own, body: nil)
    var found: [Int] = []
    var words = WordCount()
    var skippedEnd = 0
    for node in own.joined() where node >= skippedEnd {
      let tag = document.tag(of: node)
      if tag != .text, node != root, node == author || isBesideWords(node) {
        skippedEnd = document.end(of: node)
        continue
      }
      let range = document.subtree(node)
      if tag == .text {
        guard page.dates(in: range).isEmpty else { continue }
        words.add(page.letters(in: range) - page.linkedLetters(in: range), at: node)
      } else if node != root, mayHoldAllWords(node), !holdsDate(node),
        !(author.map { range.contains($0) } ?? false)
      {
        found.append(node)
      }
    }
    let nodes = found.map { (node: $0, words: words.count(in: document.subtree($0))) }
    return (nodes.filter { $0.words > 0 }, words.all)
  }

  /// Letters of words up to each text, for sums over ranges.
  private struct WordCount {
    private var nodes: [Int] = []
    private var sums: [Int] = [0]

    var all: Int { sums[sums.count - 1] }

    /// `node` is after all those before.
    mutating func add(_ words: Int, at node: Int) {
      nodes.append(node)
      sums.append(all + words)
    }

    /// O(log n).
    func count(in range: Range<Int>) -> Int {
      sums[index(of: range.upperBound)] - sums[index(of: range.lowerBound)]
    }

    /// How many texts stand before the node.
    private func index(of node: Int) -> Int {
      var low = 0
      var high = nodes.count
      while low < high {
        let middle = (low + high) / 2
        if nodes[middle] < node { low = middle + 1 } else { high = middle }
      }
      return low
    }
  }

  /// True where the page prints in the element when it was written: other dates are words.
  private func holdsDate(_ node: Int) -> Bool {
    page.dates(in: document.subtree(node)).contains {
      $0.trust > 0 || !page.hints[node].contains(.body)
    }
  }

  /// The element with the most words; `nil` where the words stand apart from each other.
  private func bodyByLooks(in own: [Range<Int>]) -> Int? {
    let (nodes, all) = mayBeBody(in: own)
    guard let best = nodes.max(by: { weight($0) < weight($1) }), best.words * 5 >= all * 3 else {
      return nil
    }
    return best.node
  }

  private func weight(_ candidate: (node: Int, words: Int)) -> Int {
    page.hints[candidate.node].contains(.body) ? candidate.words * 5 / 4 : candidate.words
  }

  /// The names of the innermost element that holds most of the words of most records.
  ///
  /// What is in the outer ones only are headings, signatures and buttons.
  func usualBody(of sample: [[Range<Int>]]) -> UInt64? {
    struct Kind {
      var records = 0
      var words = 0
      var rank = 0
      var isNamedBody = false
    }
    var kinds: [UInt64: Kind] = [:]
    var all = 0
    for own in sample {
      let (nodes, words) = mayBeBody(in: own)
      all += words
      var seen: Set<UInt64> = []
      for (rank, candidate) in nodes.enumerated() {
        let key = key(of: candidate.node)
        guard seen.insert(key).inserted else { continue }
        kinds[key, default: Kind()].records += 1
        kinds[key, default: Kind()].words += candidate.words
        kinds[key, default: Kind()].rank += rank
        if page.hints[candidate.node].contains(.body) {
          kinds[key, default: Kind()].isNamedBody = true
        }
      }
    }
    let usual = kinds.filter { $0.value.records * 4 >= sample.count * 3 }
    guard let most = usual.values.map(\.words).max() else { return nil }
    // Short words may be less than what is printed around them.
    let named = usual.filter {
      $0.value.isNamedBody && $0.value.words * 2 >= most && $0.value.words * 3 >= all
    }
    guard !named.isEmpty || most * 5 >= all * 3 else { return nil }
    let full = usual.filter { $0.value.words * 4 >= most * 3 }
    return (named.isEmpty ? full : named).max {
      ($0.value.rank * $1.value.records, $0.key) < ($1.value.rank * $0.value.records, $1.key)
    }?.key
  }

  /// True for elements that a comment's words stand in together: not for one paragraph of many.
  private func mayHoldAllWords(_ node: Int) -> Bool {
    switch document.tag(of: node) {
    case .p, .span, .font, .blockquote, .pre: page.names(of: node).count > 1
    case .li, .ul, .ol, .h1, .h2, .h3, .h4, .h5, .h6: false
    case .custom: true
    case let tag: tag.isBlock
    }
  }

  /// True for elements that by their names hold what is about a comment and not in it.
  func isBesideWords(_ node: Int) -> Bool {
    let hints = page.hints[node]
    let tag = document.tag(of: node)
    if tag == .button || tag == .nav || tag.isForMachines { return true }
    if tag == .form { return document.first(.textarea, in: node) != nil }
    if isSignature(node) { return true }
    if hints.isDisjoint(with: [
      .control, .avatar, .signature, .profile, .notice, .form, .hidden, .furniture, .meta, .author,
      .date, .score, .pingback,
    ]) {
      return false
    }
    if hints.contains(.body), hints.isDisjoint(with: [.meta, .author, .signature, .profile]) {
      return false
    }
    // What is named for being about a comment may also hold it.
    guard !page.namesBody(in: document.contents(node)) else { return false }
    let range = document.subtree(node)
    return page.letters(in: range) < 120
      || page.linkedLetters(in: range) * 2 > page.letters(in: range)
  }

  /// True for what somebody puts under all of their words, of whatever length.
  func isSignature(_ node: Int) -> Bool {
    page.hints[node].contains(.signature)
      && !page.namesAuthor(in: document.contents(node))
      && page.dates(in: document.subtree(node)).isEmpty
  }

  /// True for what the site says of the comment, such as when it was changed.
  func isNotice(_ node: Int) -> Bool {
    page.hints[node].contains(.notice) && page.letters(in: document.subtree(node)) < 120
  }
}
