/// Works out which record answers which from where the page puts them.
struct ReplyStructure {
  let page: CommentPage
  let records: CommentRecords
  /// In a forum, only what stands within a post answers it.
  var isForum = false

  private var document: HTMLDocument { page.document }

  /// The index of the record that each one answers; `nil` for none.
  ///
  /// What the records name counts first, then which stands within which, then how deep each is set.
  /// O(page).
  func parents(identities: [String?]) -> [Int?] {
    let named = parentsByName(identities)
    if named.contains(where: { $0 != nil }) { return named }
    let linked = parentsByLink(identities)
    let placed = parentsByPlace()
    return zip(linked, placed).map { $0 ?? $1 }
  }

  /// True where the page says of a comment how deep it stands, also where all stand equally deep.
  var statesDepth: Bool {
    records.nodes.indices.prefix(20).contains { depth(of: $0) != nil }
  }

  private func parentsByPlace() -> [Int?] {
    if records.enclosing.contains(where: { $0 != nil }) { return records.enclosing }
    if isForum { return records.enclosing }
    let following = parentsByContainer()
    // Where all follow the first, the page sets its beginning apart, and states nothing else.
    let answered = Set(following.compactMap { $0 })
    if !answered.isEmpty, answered != [0] || following.count < 4 { return following }
    return parentsByDepth()
  }
}

// What the records name.
extension ReplyStructure {
  private static let names: [StaticString] = [
    "data-parent-id", "data-parentid", "data-parent", "data-reply-to", "data-in-reply-to",
    "data-parent-comment-id", "data-comment-parent", "parentid", "parent-id",
  ]

  private func indices(of identities: [String?]) -> [String: Int] {
    var indices: [String: Int] = [:]
    for (index, identity) in identities.enumerated() {
      if let identity, indices[identity] == nil { indices[identity] = index }
    }
    return indices
  }

  /// An earlier comment that a link beside the words leads to, where it says that this is answered.
  private func parentsByLink(_ identities: [String?]) -> [Int?] {
    let indices = indices(of: identities)
    return records.nodes.indices.map { index in
      for node in records.own[index].joined().prefix(48) where isLinkToAnswered(node) {
        let address = document.attribute("href", of: node) ?? ""
        let told = document.attribute("data-topid", of: node) ?? CommentIdentity.inAddress(address)
        if let told, let parent = indices[told], parent < index { return parent }
      }
      return nil
    }
  }

  private func isLinkToAnswered(_ node: Int) -> Bool {
    guard document.tag(of: node) == .a, page.letters(in: document.subtree(node)) < 60 else {
      return false
    }
    if page.hints[node].contains(.answered) || document.hasAttribute("data-topid", of: node) {
      return true
    }
    return document.parent(of: node).map { page.hints[$0].contains(.answered) } ?? false
  }

  private func parentsByName(_ identities: [String?]) -> [Int?] {
    let indices = indices(of: identities)
    return records.nodes.indices.map { index in
      guard let name = parentName(of: index), let parent = indices[name], parent != index else {
        return nil
      }
      return parent
    }
  }

  private func parentName(of index: Int) -> String? {
    for node in records.own[index].joined().prefix(8) where document.tag(of: node) != .text {
      for name in Self.names {
        if let value = document.attribute(name, of: node) { return CommentIdentity.short(value) }
      }
    }
    return nil
  }
}

// Where the records stand.
extension ReplyStructure {
  /// A box that follows a record in the same element holds the answers to it:
  /// `<div comment><div replies>`, in whatever element the answers are again.
  private func parentsByContainer() -> [Int?] {
    var answered: [Int: Int] = [:]
    let recordAt = Dictionary(uniqueKeysWithValues: records.nodes.enumerated().map { ($1, $0) })
    var seen: Set<Int> = []
    for node in records.nodes {
      guard let parent = document.parent(of: node), seen.insert(parent).inserted else { continue }
      var last: Int?
      for child in document.children(of: parent) where document.tag(of: child) != .text {
        if let record = recordAt[child] { last = record } else { answered[child] = last }
      }
    }
    var known: [Int: Int?] = [:]
    return records.nodes.map { node in
      var path: [Int] = []
      var parent: Int?
      for ancestor in document.ancestors(of: node) {
        if let answer = known[ancestor] {
          parent = answer
          break
        }
        path.append(ancestor)
        if let record = answered[ancestor] {
          parent = record
          break
        }
      }
      for ancestor in path { known[ancestor] = parent }
      return parent
    }
  }

  /// Deeper records answer the last one before them that is less deep.
  private func parentsByDepth() -> [Int?] {
    let depths = records.nodes.indices.map { depth(of: $0) }
    var open: [(index: Int, depth: Int)] = []
    return depths.enumerated().map { index, depth in
      guard let depth else {
        open = []
        return nil
      }
      while let last = open.last, last.depth >= depth { open.removeLast() }
      defer { open.append((index, depth)) }
      return open.last?.index
    }
  }

  private func depth(of index: Int) -> Int? {
    let node = records.nodes[index]
    let around = document.ancestors(of: node).prefix(1)
    for candidate in Array(records.own[index].joined().prefix(16)) + around
    where document.tag(of: candidate) != .text {
      if let depth = statedDepth(of: candidate) { return depth }
    }
    return nil
  }

  private func statedDepth(of node: Int) -> Int? {
    for name in ["data-depth", "data-level", "aria-level", "depth", "data-indent", "indent"]
      as [StaticString]
    {
      if let depth = document.attribute(name, of: node).flatMap({ Int($0) }) { return depth }
    }
    for name in document.classes(of: node) {
      let letters = name.prefix { !$0.isNumber }
      guard letters.count < name.count,
        let depth = Int(name[letters.endIndex...].prefix { $0.isNumber }),
        ["depth", "level", "indent", "lvl", "nest", "tier"].contains(where: { letters.contains($0) }
        )
      else { continue }
      return depth
    }
    if document.tag(of: node) == .img, document.attribute("height", of: node) == "1",
      let width = document.attribute("width", of: node).flatMap({ Int($0) })
    {
      return width
    }
    return document.attribute("style", of: node).flatMap { Self.indent(in: $0) }
  }

  /// The number after `margin-left:` or `padding-left:`.
  private static func indent(in style: String) -> Int? {
    for name in ["margin-left", "padding-left", "margin-inline-start"] {
      guard let part = style.split(separator: ";").first(where: { $0.contains(name) }),
        let colon = part.firstIndex(of: ":")
      else { continue }
      let value = part[part.index(after: colon)...].drop { $0 == " " }
      return Double(value.prefix { $0.isNumber || $0 == "." }).flatMap {
        Int(exactly: ($0 * 10).rounded())
      }
    }
    return nil
  }
}
