import Articles

/// Which part of a comment's element is what: who wrote it, when, and the words.
///
/// Parts are found by the tables of a known program, else by what elements are called and hold.
struct CommentRoles {
  /// The parts of one record; all `nil` or empty where nothing was found.
  struct Parts {
    var author: String?
    /// Where the author is printed.
    var authorNode: Int?
    var posted: Timestamp?
    /// Dates in the record that are none of its words.
    var dateNodes: [Int] = []
    var score: Int?
    /// The element of the words; `nil` where they are what is left of the record.
    var body: Int?
  }

  let page: CommentPage
  let records: CommentRecords
  let engine: CommentEngine?
  /// Where most records have their parts, by the names of the elements: what one record does not
  /// tell, the others do.
  private var usualAuthor: UInt64?
  private var usualBody: UInt64?

  init(_ page: CommentPage, _ records: CommentRecords, engine: CommentEngine?) {
    self.page = page
    self.records = records
    self.engine = engine
    let sample = records.count > 200 ? Array(records.own.prefix(200)) : records.own
    usualBody = usualBody(of: sample)
    usualAuthor = usual(sample) { own in authorByLooks(in: own, body: body(in: own)) }
  }

  private var document: HTMLDocument { page.document }

  /// Reads the parts of a record; O(record).
  func parts(of index: Int) -> Parts {
    let own = records.own[index]
    var parts = Parts()
    parts.body = body(in: own)
    let bodyRange = parts.body.map { document.subtree($0) }
    let marks = own.flatMap { page.dates(in: $0) }
    let outside = marks.filter { bodyRange?.contains($0.node) != true }
    parts.dateNodes = outside.map(\.node)
    parts.posted = posted(outside.isEmpty ? marks : outside, in: records.nodes[index])
    parts.authorNode = author(in: own, body: parts.body)
    parts.author =
      statedAuthor(of: records.nodes[index]) ?? parts.authorNode.flatMap { name(in: $0) }
    parts.score = score(in: own, body: bodyRange)
    return parts
  }

  /// The names of the node that the most records share; `nil` where most records differ.
  private func usual(_ sample: [[Range<Int>]], _ find: ([Range<Int>]) -> Int?) -> UInt64? {
    var counts: [UInt64: Int] = [:]
    for own in sample {
      if let node = find(own) { counts[key(of: node), default: 0] += 1 }
    }
    let best = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }
    guard let best, best.value * 3 >= sample.count else { return nil }
    return best.key
  }

  private func key(of node: Int) -> UInt64 {
    page.names(of: node).reduce(0) { ($0 ^ $1) &* 0x100_0000_01B3 }
  }
}

// The words.
extension CommentRoles {
  private func body(in own: [Range<Int>]) -> Int? {
    if let engine, let node = first(engine.body, in: own) { return node }
    if let usualBody, let node = largest(named: usualBody, in: own) { return node }
    return usualBody == nil ? bodyByLooks(in: own) : nil
  }

  private func first(_ patterns: [ElementPattern], in own: [Range<Int>]) -> Int? {
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
  private func usualBody(of sample: [[Range<Int>]]) -> UInt64? {
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

// Who wrote it.
extension CommentRoles {
  /// Names that the record's own attributes tell.
  private func statedAuthor(of node: Int) -> String? {
    for name in ["data-author", "data-username", "data-user-name", "author"] as [StaticString] {
      if let author = document.attribute(name, of: node).flatMap({ CommenterName.cleaned($0) }) {
        return author
      }
    }
    return nil
  }

  private func author(in own: [Range<Int>], body: Int?) -> Int? {
    authorOutside(of: body, in: own) ?? body.flatMap { authorAtHead(of: $0) }
  }

  /// The author where the page prints it within the element of the words, before them.
  private func authorAtHead(of body: Int) -> Int? {
    for node in document.contents(body).prefix(24) {
      let range = document.subtree(node)
      guard document.tag(of: node) != .text, page.hints[node].contains(.author),
        page.letters(in: body..<node) < 40, (1...60).contains(page.letters(in: range))
      else { continue }
      return name(in: node) == nil ? nil : node
    }
    return nil
  }

  private func authorOutside(of body: Int?, in own: [Range<Int>]) -> Int? {
    let bodyRange = body.map { document.subtree($0) }
    if let engine {
      for pattern in engine.author {
        for node in own.joined()
        where bodyRange?.contains(node) != true && pattern.matches(node, in: page)
          && name(in: node) != nil
        {
          return node
        }
      }
    }
    if let usualAuthor {
      for node in own.joined()
      where bodyRange?.contains(node) != true && key(of: node) == usualAuthor
        && name(in: node) != nil
      {
        return node
      }
    }
    return authorByLooks(in: own, body: body)
  }

  private func authorByLooks(in own: [Range<Int>], body: Int?) -> Int? {
    let bodyRange = body.map { document.subtree($0) }
    var best: (node: Int, likeness: Int)?
    for node in own.joined() where bodyRange?.contains(node) != true {
      guard document.tag(of: node) != .text else { continue }
      let range = document.subtree(node)
      if let body, range.contains(body) { continue }
      guard (1...80).contains(page.letters(in: range)) else { continue }
      var likeness = likenessOfAuthor(node)
      guard likeness > 0, name(in: node) != nil else { continue }
      if let best, document.isNode(node, in: best.node) { likeness += 1 }
      if likeness > best?.likeness ?? 0 { best = (node, likeness) }
    }
    return best?.node
  }

  private func likenessOfAuthor(_ node: Int) -> Int {
    let hints = page.hints[node]
    let tag = document.tag(of: node)
    var likeness = 0
    if hints.contains(.author) { likeness += 4 }
    if hints.contains([.author, .name]) { likeness += 1 }
    if tag == .cite { likeness += 3 }
    if tag == .a {
      if let address = document.attribute("href", of: node), Self.isPersonsAddress(address) {
        likeness += 3
      }
      if hints.contains(.author) { likeness += 1 }
    }
    if likeness == 0, tag == .b || tag == .strong || tag.headingLevel != nil { likeness += 1 }
    if !hints.isDisjoint(with: [.date, .control, .score, .avatar, .hidden]) { likeness -= 3 }
    if hints.contains(.body), tag.isBlock { likeness -= 2 }
    if !page.dates(in: document.subtree(node)).isEmpty { likeness -= 2 }
    return likeness
  }

  /// True for addresses of pages about a person, as forums and networks form them.
  private static func isPersonsAddress(_ address: String) -> Bool {
    let marks = ["/user", "/member", "/profile", "/u/", "/author/", "/people/", "/~", "/@", "?u="]
    return marks.contains { address.contains($0) }
  }

  private func name(in node: Int) -> String? {
    // Machines are told the name apart from its ornaments.
    for inner in document.contents(node)
    where ElementPattern.property("name").matches(inner, in: page) {
      let stated = document.attribute("content", of: inner) ?? document.text(of: inner)
      if let name = CommenterName.cleaned(stated) { return name }
    }
    let part = withoutOrnaments(node)
    return CommenterName.cleaned(
      document.text(of: part), isAlone: page.dates(in: document.subtree(part)).isEmpty)
  }

  /// The part of the element that is the name: ranks, counts and badges may follow it.
  private func withoutOrnaments(_ node: Int) -> Int {
    var part = node
    while true {
      let parts = document.elements(in: part).filter {
        page.letters(in: document.subtree($0)) > 0 && !document.tag(of: $0).isForMachines
      }
      guard let first = parts.first, page.letters(in: part..<first) == 0 else { return part }
      let rest = document.end(of: first)..<document.end(of: part)
      guard page.letters(in: rest) > 0 else {
        part = first
        continue
      }
      guard isWholeName(first, before: parts.dropFirst()) else { return part }
      part = first
    }
  }

  /// True where the element is a name by itself, so that those after it are none of it.
  private func isWholeName(_ first: Int, before others: ArraySlice<Int>) -> Bool {
    let tag = document.tag(of: first)
    if tag == .a || tag == .cite || tag == .b || tag == .strong || tag.isBlock { return true }
    return others.contains {
      document.tag(of: $0).isBlock
        || !page.hints[$0].isDisjoint(with: [.profile, .score, .date, .control])
    }
  }
}

// When, and how it was liked.
extension CommentRoles {
  private func posted(_ marks: [CommentPage.DateMark], in record: Int) -> Timestamp? {
    var best: (timestamp: Timestamp, weight: Int)?
    for mark in marks {
      guard let timestamp = mark.timestamp else { continue }
      var weight = mark.trust * 2
      for ancestor in document.ancestors(of: mark.node).prefix(4) {
        guard ancestor > record else { break }
        if page.hints[ancestor].contains(.date) { weight += 1 }
        if page.hints[ancestor].contains(.profile) { weight -= 6 }
        if page.hints[ancestor].contains(.notice) { weight -= 4 }
        if document.tag(of: ancestor) == .a { weight += 1 }
      }
      if weight > best?.weight ?? .min { best = (timestamp, weight) }
    }
    return best?.timestamp
  }

  private func score(in own: [Range<Int>], body: Range<Int>?) -> Int? {
    for node in own.joined() where body?.contains(node) != true && isScore(node) {
      let text = document.attribute("content", of: node) ?? document.text(of: node)
      if let score = Self.leadingNumber(text) { return score }
    }
    return nil
  }

  private func isScore(_ node: Int) -> Bool {
    guard document.tag(of: node) != .text else { return false }
    if isStatedScore(node) || engine?.score.match(node, in: page) == true { return true }
    return engine?.score.isEmpty != false && page.hints[node].contains(.score)
      && !page.hints[node].contains(.against) && page.letters(in: document.subtree(node)) < 16
  }

  private func isStatedScore(_ node: Int) -> Bool {
    if ElementPattern.property("upvoteCount").matches(node, in: page) { return true }
    guard ElementPattern.property("userInteractionCount").matches(node, in: page) else {
      return false
    }
    // Other things are counted in the same way, such as answers.
    let type = document.parent(of: node).flatMap { parent in
      document.elements(in: parent).first {
        ElementPattern.property("interactionType").matches($0, in: page)
      }
    }
    guard let type,
      let kind = document.attribute("content", of: type) ?? document.attribute("href", of: type)
    else { return true }
    return kind.hasSuffix("LikeAction") && !kind.hasSuffix("DislikeAction")
  }

  /// The whole number that the text begins with, as in `189 points` or `−3`.
  static func leadingNumber(_ text: String) -> Int? {
    Int(text.replacing("−", with: "-").prefix { $0.isNumber || "+-".contains($0) })
  }
}
