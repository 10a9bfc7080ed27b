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
  private(set) var usualAuthor: UInt64?
  private(set) var usualBody: UInt64?

  init(_ page: CommentPage, _ records: CommentRecords, engine: CommentEngine?) {
    self.page = page
    self.records = records
    self.engine = engine
    let sample = records.count > 200 ? Array(records.own.prefix(200)) : records.own
    usualBody = usualBody(of: sample)
    usualAuthor = usual(sample) { own in
      // What has no name is no better known for being usual.
      authorByLooks(in: own, body: body(in: own)).flatMap {
        page.names(of: $0).count > 1 ? $0 : nil
      }
    }
  }

  var document: HTMLDocument { page.document }

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

  func key(of node: Int) -> UInt64 {
    page.names(of: node).reduce(0) { ($0 ^ $1) &* 0x100_0000_01B3 }
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
    number(in: own, body) { isStatedScore($0) || engine?.score.match($0, in: page) == true }
      ?? number(in: own, body) { looksLikeScore($0) }
  }

  /// The only number in the first element of the kind that has one.
  private func number(in own: [Range<Int>], _ body: Range<Int>?, _ isKind: (Int) -> Bool) -> Int? {
    for node in own.joined()
    where body?.contains(node) != true && document.tag(of: node) != .text && isKind(node) {
      let text = document.attribute("content", of: node) ?? document.text(of: node)
      if let number = Self.onlyNumber(in: text) { return number }
    }
    return nil
  }

  private func looksLikeScore(_ node: Int) -> Bool {
    page.hints[node].contains(.score) && !page.hints[node].contains(.against)
      && (1..<28).contains(page.letters(in: document.subtree(node)))
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

  /// The whole number in the text, as in `189 points`, `−3` or `Like (12)`; `nil` where there is
  /// none or more than one.
  static func onlyNumber(in text: String) -> Int? {
    let parts = text.replacing("−", with: "-").split { !($0.isNumber || "+-.,".contains($0)) }
      .filter { $0.contains(where: \.isNumber) }
    guard parts.count == 1, let part = parts.first else { return nil }
    return Int(part.filter { $0 != "," })
  }
}
