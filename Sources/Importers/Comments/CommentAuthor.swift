import Articles

// Who wrote a comment.
extension CommentRoles {
  /// Names that the record's own attributes tell.
  func statedAuthor(of node: Int) -> String? {
    for name in ["data-author", "data-username", "data-user-name", "author"] as [StaticString] {
      if let author = document.attribute(name, of: node).flatMap({ CommenterName.cleaned($0) }) {
        return author
      }
    }
    return nil
  }

  func author(in own: [Range<Int>], body: Int?) -> Int? {
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
    return authorByLooks(in: own, body: body) ?? authorByLabel(in: own, body: body)
  }

  /// The name that follows `Posted by` or its like: in the same text, or the element after it.
  private func authorByLabel(in own: [Range<Int>], body: Int?) -> Int? {
    let bodyRange = body.map { document.subtree($0) }
    for node in own.joined()
    where document.tag(of: node) == .text && bodyRange?.contains(node) != true {
      guard document.textBytes(of: node).count < 120 else { continue }
      let text = document.text(of: node).lowercased()
      guard let label = Self.labels.first(where: { text.hasPrefix($0) }) else { continue }
      let rest = text.dropFirst(label.count)
      guard rest.isEmpty || rest.hasPrefix(" ") else { continue }
      let found = rest.contains(where: \.isLetter) ? node : document.nextSibling(of: node)
      if let found, (1...80).contains(page.letters(in: document.subtree(found))),
        name(in: found) != nil
      {
        return found
      }
    }
    return nil
  }

  private static let labels = [
    "posted by", "written by", "submitted by", "comment by", "by", "geschrieben von", "von",
    "écrit par", "par", "publicado por", "por", "scritto da", "geplaatst door", "door",
  ]

  func authorByLooks(in own: [Range<Int>], body: Int?) -> Int? {
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
    if hints.contains(.name), !hints.contains(.author), tag.headingLevel == nil { likeness += 2 }
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

  func name(in node: Int) -> String? {
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
      guard let first = parts.first, isNoneOrLabel(part..<first) else { return part }
      let rest = document.end(of: first)..<document.end(of: part)
      guard page.letters(in: rest) > 0 else {
        part = first
        continue
      }
      guard isWholeName(first, before: parts.dropFirst()) else { return part }
      part = first
    }
  }

  /// True where the range prints nothing, or only that the name follows.
  private func isNoneOrLabel(_ range: Range<Int>) -> Bool {
    let letters = page.letters(in: range)
    guard letters > 0 else { return true }
    guard letters < 16 else { return false }
    let texts = range.filter { document.tag(of: $0) == .text }.map { document.text(of: $0) }
    return Self.labels.contains(texts.joined(separator: " ").lowercased())
  }

  /// True where the element is a name by itself, so that those after it are none of it.
  private func isWholeName(_ first: Int, before others: ArraySlice<Int>) -> Bool {
    let tag = document.tag(of: first)
    if tag == .a || tag == .cite || tag == .b || tag == .strong || tag.isBlock { return true }
    return others.contains {
      document.tag(of: $0).isBlock || document.text(of: $0).hasPrefix("@")
        || !page.hints[$0].isDisjoint(with: [.profile, .score, .date, .control])
    }
  }
}
