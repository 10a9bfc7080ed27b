import Articles

/// Reads comments out of the elements that hold them, and links the answers to what they answer.
struct PageCommentsReader {
  private let page: CommentPage
  private let records: CommentRecords
  private let roles: CommentRoles
  private let engine: CommentEngine?
  private let base: String?
  /// True where the first comment is what the others talk about.
  private let isForum: Bool
  private var document: HTMLDocument { page.document }

  init(_ page: CommentPage, _ nodes: [Int], engine: CommentEngine?, base: String?) {
    self.page = page
    self.engine = engine
    self.base = base
    records = CommentRecords(nodes, in: page.document)
    roles = CommentRoles(page, records, engine: engine)
    isForum = engine?.isForum ?? Self.looksLikeForum(page, records)
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
  private struct Draft {
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
    return found
  }

  /// All comments in the page's order, without what is no comment or is there already.
  private func keptDrafts() -> [Draft] {
    let identities = records.nodes.indices.map { identity(of: $0) }
    let parents = ReplyStructure(page: page, records: records, isForum: isForum)
      .parents(identities: identities)
    let drafts = records.nodes.indices.map { draft($0, identities[$0], parents[$0]) }
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
    draft.comment.blocks.isEmpty && draft.comment.author == nil && draft.comment.posted == nil
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
    let blocks = blocks(of: index, parts, without: [])
    let comment = Comment(
      id: "", author: parts.author, posted: parts.posted, score: parts.score, blocks: blocks,
      isDeleted: isDeleted(blocks, author: parts.author))
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

  /// The words of the record, apart from the quotations that are told.
  private func blocks(of index: Int, _ parts: CommentRoles.Parts, without quotations: Set<Int>)
    -> [Block]
  {
    let root = records.nodes[index]
    let part = parts.body ?? root
    let end = document.end(of: part)
    let nested = Set(records.inner[index])
    let dates = Set(parts.dateNodes)
    let isHeadWithin = parts.authorNode.map { document.isNode($0, in: part) } ?? false
    let blocks = document.blocks(of: part, base: base) { node in
      if nested.contains(node) || quotations.contains(node) { return true }
      guard node != part, node < end else { return false }
      if let engine, engine.leftOut.match(node, in: page) { return true }
      if document.isHidden(node), document.tag(of: node) != .noscript { return true }
      if document.tag(of: node) == .img { return isSmileyName(node) || isFileName(node) }
      if roles.isSignature(node) || roles.isNotice(node) { return true }
      if isBesideLink(node) { return true }
      if parts.body == nil || isHeadWithin {
        return node == parts.authorNode || dates.contains(node) || roles.isBesideWords(node)
          || isBesideTheWords(node, dates, parts.authorNode)
      }
      return isControl(node)
    }
    return blocks.filter { !isBareControl($0) }
  }

  /// Takes out the short lines that stand with most comments: labels and buttons.
  private func removeRefrains(_ drafts: inout [Draft]) {
    guard drafts.count > 2 else { return }
    var counts: [String: Int] = [:]
    for draft in drafts {
      for text in Set(draft.comment.blocks.map(\.text)) where text.utf8.count < 60 {
        counts[text, default: 0] += 1
      }
    }
    let refrains = Set(counts.filter { $0.value > 2 && $0.value * 2 > drafts.count }.keys)
    guard !refrains.isEmpty else { return }
    for index in drafts.indices {
      drafts[index].comment.blocks.removeAll { refrains.contains($0.text) }
    }
  }

  /// True for an element that holds nothing but author and date.
  private func isBesideTheWords(_ node: Int, _ dates: Set<Int>, _ author: Int?) -> Bool {
    let range = document.subtree(node)
    let letters = page.letters(in: range)
    guard letters > 0, letters < 120 else { return false }
    var known = 0
    if let author, range.contains(author) {
      known += page.letters(in: document.subtree(author))
    }
    for mark in page.dates(in: range) where dates.contains(mark.node) {
      known += page.letters(in: document.subtree(mark.node))
    }
    return known > 0 && letters - known < 16
  }

  /// True for a small element inside of the words that is there to be clicked on.
  private func isControl(_ node: Int) -> Bool {
    let tag = document.tag(of: node)
    if tag == .button { return true }
    guard !page.hints[node].isDisjoint(with: [.reply, .control, .score]) else { return false }
    let range = document.subtree(node)
    let letters = page.letters(in: range)
    return letters < 60 && page.linkedLetters(in: range) * 10 > letters * 6
  }

  private func isSmileyName(_ node: Int) -> Bool {
    guard let alt = document.attribute("alt", of: node) else { return false }
    return alt.hasPrefix(":") && alt.hasSuffix(":")
      || document.hasClass("smilie", node) || document.hasClass("emoji", node) && alt.count > 3
  }

  /// True for a picture that is only called by its file's name.
  private func isFileName(_ node: Int) -> Bool {
    guard let alt = document.attribute("alt", of: node)?.lowercased() else { return false }
    return [".jpg", ".jpeg", ".png", ".gif", ".webp", ".heic", ".bmp"].contains {
      alt.hasSuffix($0)
    }
  }

  /// True for what a link's preview shows of the other page, apart from the link itself.
  private func isBesideLink(_ node: Int) -> Bool {
    guard
      let preview = document.ancestors(of: node).prefix(3).first(where: {
        page.hints[$0].contains(.preview)
      }),
      let link = document.contents(preview).prefix(60).first(where: {
        document.tag(of: $0) == .a && page.letters(in: document.subtree($0)) > 0
      })
    else { return false }
    let range = document.subtree(node)
    return !range.contains(link) && !document.subtree(link).contains(node)
  }

  /// True for a block that is a button's words, whatever it is made of.
  private func isBareControl(_ block: Block) -> Bool {
    guard block.text.utf8.count < 40 else { return false }
    return ControlWords.isControl(block.text)
  }
}

// Names.
extension PageCommentsReader {
  private func identity(of index: Int) -> String? {
    for node in records.own[index].joined().prefix(12) where document.tag(of: node) != .text {
      for name in ["id", "data-comment-id", "data-id", "data-post-id", "data-content", "name"]
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
