import Articles

// What of a comment's element are its words.
extension PageCommentsReader {
  /// The words of the record, apart from the quotations that are told.
  func blocks(of index: Int, _ parts: CommentRoles.Parts, without quotations: Set<Int>)
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
      if isBesideLink(node) || isUsualLink(node) { return true }
      if parts.body == nil || isHeadWithin {
        return node == parts.authorNode || dates.contains(node) || roles.isBesideWords(node)
          || isBesideTheWords(node, dates, parts.authorNode)
      }
      return isControl(node)
    }
    return blocks.filter { !isBareControl($0) }
  }

  /// Takes out the short lines that stand with most comments: labels and buttons.
  func removeRefrains(_ drafts: inout [Draft]) {
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

  private func isUsualLink(_ node: Int) -> Bool {
    document.tag(of: node) == .a && !usualLinks.isEmpty
      && page.letters(in: document.subtree(node)) < 20
      && usualLinks.contains(document.text(of: node))
  }

  /// True for a picture that is only called by its file's name.
  private func isFileName(_ node: Int) -> Bool {
    guard let alt = document.attribute("alt", of: node)?.lowercased() else { return false }
    return [".jpg", ".jpeg", ".png", ".gif", ".webp", ".heic", ".bmp"].contains {
      alt.hasSuffix($0)
    }
  }

  /// The pictures in the words that have at least a file's name.
  func pictures(in body: Int) -> [Block] {
    let shown = document.contents(body).filter { document.tag(of: $0) == .img && isFileName($0) }
    return shown.compactMap { document.attribute("alt", of: $0) }
      .map { Block(.image, PlainText.cleaned($0)) }
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
