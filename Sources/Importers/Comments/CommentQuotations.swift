/// What a comment quotes, and which comment that is from.
struct CommentQuotation {
  /// The elements that print the quotation: one, or its head and its words.
  var nodes: [Int]
  /// The number or name by which the page says what is quoted; `nil` where it does not.
  var source: String?
  /// Who is quoted; `nil` where the page does not say.
  var author: String?
  /// The quoted words.
  var text: String
}

extension CommentPage {
  /// The quotations in an element, in order, those within quotations left out; O(element).
  func quotations(in range: Range<Int>) -> [CommentQuotation] {
    var found: [CommentQuotation] = []
    var end = range.lowerBound
    for node in range where node >= end && isQuotation(node) {
      let start = end
      end = document.end(of: node)
      let quotation = quotation(at: node)
      if let head = found.last, head.text.hasSuffix(":"), letters(in: start..<node) == 0 {
        found.removeLast()
        found.append(head.followed(by: quotation))
      } else {
        found.append(quotation)
      }
    }
    return found
  }

  private func quotation(at node: Int) -> CommentQuotation {
    let source = quotationSource(node)
    return CommentQuotation(
      nodes: [node], source: source.source, author: source.author, text: document.text(of: node))
  }

  private func isQuotation(_ node: Int) -> Bool {
    switch document.tag(of: node) {
    // Some forums print all words in one.
    case .blockquote: !hints[node].contains(.body) || hints[node].contains(.quote)
    case .aside, .div, .table, .fieldset:
      letters(in: document.subtree(node)) > 0
        && (hints[node].contains(.quote) || beginsWithLabel(node))
    default: false
    }
  }

  /// True for the element right around a label that says `Quote:` and the words it is about.
  private func beginsWithLabel(_ node: Int) -> Bool {
    guard let label = document.contents(node).prefix(8).first(where: { isText($0) }),
      let parent = document.parent(of: label), parent != node, document.parent(of: parent) == node,
      document.textBytes(of: label).count < 24
    else { return false }
    return Self.labels.contains(document.text(of: label).lowercased())
      && letters(in: document.subtree(node)) > letters(in: document.subtree(parent))
  }

  private static let labels: Set<String> = [
    "quote:", "quote", "quoting:", "zitat:", "zitat", "citation:", "cita:", "citazione:", "citat:",
    "цитата:", "引用:",
  ]

  private func isText(_ node: Int) -> Bool {
    document.tag(of: node) == .text && document.textBytes(of: node).contains { $0 > 0x20 }
  }

  private func quotationSource(_ node: Int) -> (source: String?, author: String?) {
    var source: String?
    var author: String?
    let nodes = document.subtree(node).prefix(40)
    for inner in nodes where document.tag(of: inner) != .text {
      for name in Self.sourceNames where source == nil {
        source = document.attribute(name, of: inner).flatMap { CommentIdentity.short($0) }
      }
      for name in Self.authorNames where author == nil {
        author = document.attribute(name, of: inner)
      }
      if source == nil, document.tag(of: inner) == .a || document.tag(of: inner) == .blockquote,
        let address = document.attribute("href", of: inner) ?? document.attribute("cite", of: inner)
      {
        source = CommentIdentity.inAddress(address)
      }
    }
    author = author ?? quotationHead(in: nodes)
    // Discourse and phpBB print the name as the quotation's first words.
    return (source, author?.split(separator: ",").first.map(String.init))
  }

  private static let sourceNames: [StaticString] = [
    "data-source", "data-post", "data-quote-id", "data-postid", "data-ipsquote-contentcommentid",
  ]
  private static let authorNames: [StaticString] = [
    "data-author", "data-quote", "data-username", "data-ipsquote-username",
  ]

  /// Who is named in the quotation's head.
  private func quotationHead(in nodes: Range<Int>.SubSequence) -> String? {
    for node in nodes {
      let tag = document.tag(of: node)
      guard tag != .text, tag != .blockquote else { continue }
      let letters = letters(in: document.subtree(node))
      guard (1...60).contains(letters) else { continue }
      let isHead =
        tag == .cite || hints[node].contains([.quote, .author]) || hints[node].contains(.meta)
      // `Originally posted by <strong>Ann</strong>` in an element of its own.
      let isNameInHead =
        tag == .strong || tag == .b
        ? self.letters(in: nodes.startIndex..<node) < 24 : false
      if isHead || isNameInHead {
        return CommenterName.cleaned(document.text(of: node))
      }
    }
    return nil
  }
}

extension CommentQuotation {
  /// This is the head, such as `Ann wrote:`, of the other.
  fileprivate func followed(by other: CommentQuotation) -> CommentQuotation {
    CommentQuotation(
      nodes: nodes + other.nodes, source: source ?? other.source,
      author: author ?? other.author ?? CommenterName.cleaned(text), text: other.text)
  }
}

/// How pages number their comments.
enum CommentIdentity {
  /// The telling part of an element's name: `52842` of `comment-52842`; `nil` where none has a digit.
  static func short(_ name: String) -> String? {
    let parts = name.split { !($0.isLetter || $0.isNumber) }
      .filter { $0.utf8.contains { $0 &- 0x30 < 10 } }
    // `c123` and `p123` are the number with a letter before it.
    guard let best = parts.max(by: { $0.count < $1.count }) else { return nil }
    let digits = best.drop { $0.isLetter }
    return String(best.count - digits.count <= 4 && digits.allSatisfy(\.isNumber) ? digits : best)
  }

  /// The comment that an address points at: `#post123`, `?p=123#p123`, `goto/post?id=123`.
  static func inAddress(_ address: String) -> String? {
    if let hash = address.lastIndex(of: "#") {
      return short(String(address[address.index(after: hash)...]))
    }
    guard address.contains("post") || address.contains("comment") else { return nil }
    let tail = address.split { "/?=&".contains($0) }.last
    return tail.flatMap { short(String($0)) }
  }
}
