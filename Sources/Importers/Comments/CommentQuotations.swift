/// What a comment quotes, and which comment that is from.
struct CommentQuotation {
  /// The element that prints the quotation.
  var node: Int
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
      end = document.end(of: node)
      let source = quotationSource(node)
      found.append(
        CommentQuotation(
          node: node, source: source.source, author: source.author, text: document.text(of: node)))
    }
    return found
  }

  private func isQuotation(_ node: Int) -> Bool {
    switch document.tag(of: node) {
    case .blockquote: true
    case .aside, .div, .table, .fieldset:
      hints[node].contains(.quote) && letters(in: document.subtree(node)) > 0
    default: false
    }
  }

  private func quotationSource(_ node: Int) -> (source: String?, author: String?) {
    var source: String?
    var author: String?
    let nodes = document.subtree(node).prefix(40)
    for inner in nodes where document.tag(of: inner) != .text {
      for name in [
        "data-source", "data-post", "data-quote-id", "data-postid",
        "data-ipsquote-contentcommentid",
      ]
        as [StaticString] where source == nil
      {
        source = document.attribute(name, of: inner).flatMap { CommentIdentity.short($0) }
      }
      for name in ["data-author", "data-quote", "data-username", "data-ipsquote-username"]
        as [StaticString] where author == nil
      {
        author = document.attribute(name, of: inner)
      }
      if source == nil, document.tag(of: inner) == .a || document.tag(of: inner) == .blockquote,
        let address = document.attribute("href", of: inner) ?? document.attribute("cite", of: inner)
      {
        source = CommentIdentity.inAddress(address)
      }
    }
    if author == nil, let head = nodes.first(where: { isQuotationHead($0) }) {
      author = CommenterName.cleaned(document.text(of: head))
    }
    // Discourse and phpBB print the name as the quotation's first words.
    return (source, author?.split(separator: ",").first.map(String.init))
  }

  private func isQuotationHead(_ node: Int) -> Bool {
    let tag = document.tag(of: node)
    guard tag != .text, tag != .blockquote else { return false }
    return tag == .cite || hints[node].contains([.quote, .author]) || hints[node].contains(.meta)
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
