import Articles

/// Reads comments out of the elements that hold them, and links the answers to what they answer.
struct PageCommentsReader {
  let page: CommentPage
  let records: CommentRecords
  let roles: CommentRoles
  let engine: CommentEngine?
  let base: String?
  /// True where the first comment is what the others talk about.
  private let isForum: Bool
  /// What short links say that stand in most of the records, such as `Answer` in any language.
  let usualLinks: Set<String>
  var document: HTMLDocument { page.document }

  init(_ page: CommentPage, _ nodes: [Int], engine: CommentEngine?, base: String?) {
    self.page = page
    self.engine = engine
    self.base = base
    records = CommentRecords(nodes, in: page.document)
    roles = CommentRoles(page, records, engine: engine)
    usualLinks = Self.usualLinks(page, records)
    isForum = engine?.isForum ?? Self.looksLikeForum(page, records)
  }

  private static func usualLinks(_ page: CommentPage, _ records: CommentRecords) -> Set<String> {
    let sample = records.own.prefix(200)
    guard sample.count > 2 else { return [] }
    var counts: [String: Int] = [:]
    for own in sample {
      let links = own.joined().filter {
        page.document.tag(of: $0) == .a
          && (1..<20).contains(page.letters(in: page.document.subtree($0)))
      }
      // People are linked by `@` and things by `#`: those are words.
      let texts = links.map { page.document.text(of: $0) }.filter {
        !"@#".contains($0.first ?? "@")
      }
      for text in Set(texts) { counts[text, default: 0] += 1 }
    }
    return Set(counts.filter { $0.value > 2 && $0.value * 4 > sample.count * 3 }.keys)
  }

  /// True where the records are called posts rather than comments, and nothing else on the page is
  /// running text.
  private static func looksLikeForum(_ page: CommentPage, _ records: CommentRecords) -> Bool {
    let posts = records.own.count { own in
      let hints = own.joined().reduce(into: NameHint()) { $0.formUnion(page.hints[$1]) }
      return hints.contains(.post) && !hints.contains(.comment)
    }
    guard posts * 2 > records.count else { return false }
    var within = 0
    var outside = 0
    var end = 0
    var next = 0
    for node in page.document.nodes where page.document.tag(of: node) == .text {
      while next < records.count, records.nodes[next] < node {
        end = max(end, page.document.end(of: records.nodes[next]))
        next += 1
      }
      let range = node..<node + 1
      let letters = page.letters(in: range) - page.linkedLetters(in: range)
      guard letters > 60 else { continue }
      if node < end { within += letters } else { outside += letters }
    }
    return outside * 3 <= within
  }

  /// A comment, and what it quotes.
  struct Draft {
    /// Its index in the records.
    var index: Int
    var comment: Comment
    var quotations: [CommentQuotation]
    var parts: CommentRoles.Parts
    var identity: String?
    /// The index of the draft that it answers.
    var parent: Int?
  }

  /// `nil` where none of the elements holds a comment after all.
  func read() -> PageComments? {
    var drafts = keptDrafts()
    if isForum || !drafts.contains(where: { $0.parent != nil }) { linkByQuotations(&drafts) }
    removeRefrains(&drafts)
    let parents = drafts.map(\.parent)
    let order = ReadingOrder.indices(answering: parents)
    let ids = ReadingOrder.ids(drafts.map(\.identity), in: order)
    var comments: [Comment] = []
    comments.reserveCapacity(order.count)
    for index in order {
      var comment = drafts[index].comment
      comment.id = ids[index]
      comment.reply = parents[index].map { Reply(to: ids[$0], .markup) }
      comments.append(comment)
    }
    let withWords = comments.count { !$0.blocks.isEmpty }
    guard withWords > 0, engine != nil || withWords * 2 > comments.count else { return nil }
    var found = PageComments(comments: comments, nodes: range(), opening: nil)
    if isForum { found.makeFirstOpening(at: records.nodes[drafts[order[0]].index]) }
    // Where the page has no way to state an answer, the words may.
    if engine == nil, !isForum, parents.allSatisfy({ $0 == nil }), !structure.statesDepth,
      isOldestFirst(found.comments)
    {
      inferReplies(&found.comments, inThreads: false)
    }
    return found
  }

  private var structure: ReplyStructure {
    ReplyStructure(page: page, records: records, isForum: isForum)
  }

  private func isOldestFirst(_ comments: [Comment]) -> Bool {
    let times = comments.compactMap(\.posted)
    let pairs = zip(times, times.dropFirst())
    return pairs.count { $0 < $1 } >= pairs.count { $0 > $1 }
  }

  /// All comments in the page's order, without what is no comment or is there already.
  private func keptDrafts() -> [Draft] {
    let identities = records.nodes.indices.map { identity(of: $0) }
    let parents = structure.parents(identities: identities)
    let drafts = records.nodes.indices.map { draft($0, identities[$0], parents[$0]) }
    // Where most rows are empty, the others are something else, too.
    if engine == nil, drafts.count(where: { isEmptyRow($0) }) * 2 >= drafts.count { return [] }
    let answered = Set(parents.compactMap { $0 })
    var kept: [Draft] = []
    var placeByKey: [RepetitionKey: Int] = [:]
    /// Where each draft, or the one that it repeats, is among those that are kept.
    var places: [Int?] = []
    for draft in drafts {
      if !answered.contains(draft.index), isEmptyRow(draft) {
        places.append(nil)
        continue
      }
      let key = RepetitionKey(draft.comment, identity: draft.identity)
      if let key, let place = placeByKey[key] {
        places.append(place)
        continue
      }
      if let key { placeByKey[key] = kept.count }
      places.append(kept.count)
      kept.append(draft)
    }
    for index in kept.indices {
      kept[index].parent = kept[index].parent.flatMap { places[$0] }
    }
    return kept
  }

  /// What two printings of one comment have in common.
  private struct RepetitionKey: Hashable {
    var identity: String
    var author: String?
    var posted: Timestamp?
    var text: String

    /// `nil` where the page has no name for the comment.
    init?(_ comment: Comment, identity: String?) {
      guard let identity else { return nil }
      self.identity = identity
      author = comment.author
      posted = comment.posted
      text = comment.text
    }
  }

  /// True for a row of the list that holds no comment, such as a button for more of them.
  private func isEmptyRow(_ draft: Draft) -> Bool {
    draft.comment.blocks.isEmpty
      && (engine == nil || draft.comment.author == nil && draft.comment.posted == nil)
  }

  /// Links comments to those that they quote, and leaves out the quotations that are at hand.
  private func linkByQuotations(_ drafts: inout [Draft]) {
    guard drafts.contains(where: { !$0.quotations.isEmpty }) else { return }
    let quoted = QuotedComments(
      identities: drafts.map(\.identity), texts: drafts.map { $0.comment.text },
      authors: drafts.map { $0.comment.author })
    for index in drafts.indices where !drafts[index].quotations.isEmpty {
      let sources = drafts[index].quotations.map { quoted.source(of: $0, before: index) }
      drafts[index].parent = drafts[index].parent ?? sources.compactMap { $0 }.first
      // What is quoted whole at the head is what is answered, and stands there already.
      let known = zip(drafts[index].quotations, sources).filter { $0.1 != nil }.flatMap(\.0.nodes)
      if !known.isEmpty {
        drafts[index].comment.blocks = blocks(
          of: drafts[index].index, drafts[index].parts, without: Set(known))
      }
    }
  }

  private func draft(_ index: Int, _ identity: String?, _ parent: Int?) -> Draft {
    let parts = roles.parts(of: index)
    var blocks = blocks(of: index, parts, without: [])
    // A comment may be a picture and nothing else.
    if blocks.isEmpty { blocks = pictures(in: parts.body ?? records.nodes[index]) }
    var comment = Comment(
      id: "", author: parts.author, posted: parts.posted, score: parts.score, blocks: blocks,
      isDeleted: isDeleted(blocks, author: parts.author))
    if comment.isDeleted, let author = comment.author, DeletionNotice.isNotice(Substring(author)) {
      comment.author = nil
    }
    let range = parts.body.map { [document.contents($0)] } ?? records.own[index]
    return Draft(
      index: index, comment: comment, quotations: range.flatMap { page.quotations(in: $0) },
      parts: parts, identity: identity, parent: parent)
  }

  /// True where nothing is left of the comment, or only a notice that it is gone.
  private func isDeleted(_ blocks: [Block], author: String?) -> Bool {
    guard blocks.count <= 1 else { return false }
    guard let text = blocks.first?.text else { return true }
    return DeletionNotice.isNotice(Substring(text))
      || author == nil && text.hasPrefix("[") && text.hasSuffix("]") && text.utf8.count < 24
  }
}

// Names.
extension PageCommentsReader {
  private func identity(of index: Int) -> String? {
    for node in records.own[index].joined().prefix(12) where document.tag(of: node) != .text {
      for name in [
        "id", "data-comment-id", "data-id", "data-post-id", "data-pid", "data-content", "name",
      ]
        as [StaticString]
      {
        if let value = document.attribute(name, of: node),
          let short = CommentIdentity.short(value)
        {
          return short
        }
      }
    }
    return nil
  }
}

// Where the section is.
extension PageCommentsReader {
  /// The records, and the elements around them that are about comments by name or hold little else.
  private func range() -> [Range<Int>] {
    guard let first = records.nodes.first, let last = records.nodes.last else { return [] }
    var container = first
    var found: Int?
    for ancestor in document.ancestors(of: first) {
      container = ancestor
      guard document.isNode(last, in: ancestor) else { continue }
      let tag = document.tag(of: ancestor)
      if tag == .body || tag == .html || tag == .main || tag == .article { break }
      let all = page.letters(in: document.subtree(ancestor))
      let own = records.nodes.indices.filter { records.enclosing[$0] == nil }
        .reduce(0) { $0 + page.letters(in: document.subtree(records.nodes[$1])) }
      if own * 10 >= all * 8 || page.hints[ancestor].contains(.comment) && own * 2 > all {
        found = ancestor
      }
      if all > own * 3 + 500 { break }
    }
    _ = container
    if let found { return [document.subtree(found)] }
    return records.nodes.indices.filter { records.enclosing[$0] == nil }
      .map { document.subtree(records.nodes[$0]) }
  }
}
