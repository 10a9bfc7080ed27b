import Articles

/// A block, and where on the page it stands.
struct PlacedBlock {
  var block: Block
  /// From the first text (or the image, the rule) of the block up to behind its last.
  var nodes: Range<HTMLDocument.Node>
  /// The innermost element around it that begins a line of its own.
  var container: HTMLDocument.Node
  /// How many bytes of its text lead elsewhere, also those whose address is no use here.
  var linkLetters = 0
  /// How many bytes of its text lead to another place on the same page.
  var ownLinkLetters = 0
}

/// Makes blocks of a part of a page: paragraphs, headings, list items and what else there is.
///
/// Lays text out as a browser would: white space collapses, elements like `div` end a paragraph as
/// `p` does, and so do two line breaks in a row. Linear in the part's length.
struct HTMLBlockReader {
  private let document: HTMLDocument
  private let base: String?
  private var placed: [PlacedBlock] = []

  private var line = BlockText()
  private var images: [PlacedBlock] = []
  private var firstNode: Int?
  private var lastNode = 0
  private var breaks = 0
  /// The link that was opened last.
  private var link = (end: 0, isOwn: false)
  private var linkLetters = 0
  private var ownLinkLetters = 0

  /// Elements that the walk is in, apart from those that change nothing.
  private var open: [OpenElement] = []
  private var tableDepth = 0
  private var codeDepth = 0

  private struct OpenElement {
    var node: HTMLDocument.Node
    var end: HTMLDocument.Node
    var role: Role
  }

  private enum Role: Equatable {
    case plain
    case heading(Int)
    case quotation
    case list(isOrdered: Bool, next: Int)
    case item(depth: Int, marker: String)
    case code
    case caption
    case table
    case row
    case cell
    case span(Span.Kind)
    /// Is printed behind the element's text.
    case closing(String)
  }

  private init(_ document: HTMLDocument, base: String?) {
    self.document = document
    self.base = base
  }

  /// The blocks of `part`, which must be whole subtrees; `skips` leaves out subtrees.
  static func read(
    _ document: HTMLDocument, _ part: Range<HTMLDocument.Node>, base: String?,
    skipping skips: (HTMLDocument.Node) -> Bool
  ) -> [PlacedBlock] {
    var reader = HTMLBlockReader(document, base: base)
    var node = part.lowerBound
    while node < part.upperBound {
      reader.close(before: node)
      let tag = document.tag(of: node)
      if tag == .text {
        reader.addText(node)
      } else if tag.isForMachines || skips(node) || tag == .a && reader.isPermalink(node) {
        node = document.end(of: node)
        continue
      } else {
        reader.openElement(node, tag)
      }
      node += 1
    }
    reader.close(before: .max)
    reader.flush()
    return reader.placed
  }
}

extension HTMLDocument {
  /// The blocks of a node, links relative to `base`; `skips` leaves out subtrees.
  func blocks(of node: Node, base: String?, skipping skips: (Node) -> Bool = { _ in false })
    -> [Block]
  {
    HTMLBlockReader.read(self, subtree(node), base: base, skipping: skips).map(\.block)
  }
}

/// The blocks of a piece of a page, such as a feed's entry.
func readBlocks(ofFragment html: String, base: String?) -> [Block] {
  let document = HTMLDocument(html)
  guard let body = document.first(.body) else { return [] }
  return document.blocks(of: body, base: base, skipping: document.isHidden)
}

// Elements.
extension HTMLBlockReader {
  private mutating func openElement(_ node: Int, _ tag: HTMLTag) {
    let role = role(of: node, tag)
    if tableDepth == 0 || role == .table {
      if tag.isBlock { flush() }
    } else if tag.isBlock {
      line.addSpace()
    }
    switch role {
    case .row: line.addRow()
    case .cell: line.addCell()
    case .table: tableDepth += 1
    case .code: codeDepth += 1
    case .span(let kind): line.openSpan(kind, node)
    default: break
    }
    switch tag {
    case .br: addBreak(node)
    case .hr where tableDepth == 0: addBlock(Block(.divider, ""), node)
    case .img: addImage(node)
    case .q: line.add("\u{201C}")
    case .a: openLink(node)
    case .rt where !hasParenthesis(after: node): line.add("(")
    default: break
    }
    if role != .plain || tag.isBlock {
      open.append(OpenElement(node: node, end: document.end(of: node), role: role))
    }
  }

  private mutating func role(of node: Int, _ tag: HTMLTag) -> Role {
    if tableDepth > 0 {
      switch tag {
      case .tr: return .row
      case .td, .th: return .cell
      default: break
      }
    }
    switch tag {
    case .h1, .h2, .h3, .h4, .h5, .h6: return .heading(tag.headingLevel ?? 6)
    case .blockquote: return .quotation
    case .ul, .menu, .dir: return .list(isOrdered: false, next: 1)
    case .ol:
      return .list(isOrdered: true, next: Int(document.attribute("start", of: node) ?? "") ?? 1)
    case .li: return item(node)
    case .dd: return .item(depth: listDepth, marker: "")
    case .pre, .listing, .xmp: return .code
    case .figcaption, .caption: return .caption
    case .p where isCaption(node), .div where isCaption(node): return .caption
    case .table: return tableDepth == 0 && isLayout(node) ? .plain : .table
    case .a:
      guard let reference = document.attribute("href", of: node),
        let url = linkTarget(reference, base: base)
      else { return .plain }
      return .span(.link(url: url))
    case .em, .i, .cite, .dfn, .var: return .span(.emphasis)
    case .strong, .b: return .span(.strong)
    case .code, .kbd, .samp, .tt: return isInCode ? .plain : .span(.code)
    case .q: return .closing("\u{201D}")
    case .rt where !hasParenthesis(after: node): return .closing(")")
    default: return .plain
    }
  }

  /// True for an element whose class says that it is a caption, as pages had them before HTML did.
  private func isCaption(_ node: Int) -> Bool {
    guard document.attributeBytes("class", of: node)?.contains(run: "caption") == true else {
      return false
    }
    return Self.captionClasses.contains { document.hasClass($0, node) }
  }

  private static let captionClasses: [StaticString] = [
    "wp-caption-text", "caption", "image-caption", "photo-caption", "caption-text", "media-caption",
  ]

  private func hasParenthesis(after node: Int) -> Bool {
    document.nextSibling(of: node).map(document.tag(of:)) == .rp
  }

  private var isInCode: Bool { codeDepth > 0 && tableDepth == 0 }

  private var listDepth: Int {
    open.reduce(0) {
      if case .list = $1.role { return $0 + 1 }
      return $0
    }
  }

  /// An item of the innermost list, with what is printed before it.
  private mutating func item(_ node: Int) -> Role {
    let depth = max(0, listDepth - 1)
    for index in open.indices.reversed() {
      guard case .list(let isOrdered, let next) = open[index].role else { continue }
      guard isOrdered else { break }
      let number = document.attribute("value", of: node).flatMap { Int($0) } ?? next
      open[index].role = .list(isOrdered: true, next: number &+ 1)
      return .item(depth: depth, marker: "\(number).")
    }
    return .item(depth: depth, marker: "•")
  }

  /// Ends the elements that end before `node`.
  private mutating func close(before node: Int) {
    while let last = open.last, last.end <= node {
      switch last.role {
      case .span: line.closeSpan(last.node)
      case .closing(let text): line.add(text)
      case .table:
        if tableDepth == 1 { flush() }
        tableDepth -= 1
      default:
        if document.tag(of: last.node).isBlock {
          if tableDepth == 0 { flush() } else { line.addSpace() }
        }
      }
      if last.role == .code { codeDepth -= 1 }
      open.removeLast()
    }
  }

  /// True for a table that only arranges what is in it, as pages did before there were styles.
  private func isLayout(_ table: Int) -> Bool {
    if document.attribute("role", of: table) == "presentation" { return true }
    var rows = 0
    var widest = 0
    var cells = 0
    for node in document.contents(table) {
      switch document.tag(of: node) {
      case .table, .h1, .h2, .h3, .pre, .blockquote, .article, .section, .form, .ul, .ol:
        return true
      case .tr:
        rows += 1
        cells = 0
      case .th, .caption, .thead: return false
      case .td:
        cells += 1
        widest = max(widest, cells)
      case .text where document.textBytes(of: node).count > 400: return true
      default: break
      }
    }
    return rows < 2 || widest < 2
  }
}

// Text.
extension HTMLBlockReader {
  private mutating func addText(_ node: Int) {
    let bytes = document.textBytes(of: node)
    let isCode = isInCode
    guard isCode || bytes.contains(where: { $0 > 0x20 }) else {
      if !line.isEmpty { line.addSpace() }
      return
    }
    if isCode { line.addVerbatim(bytes) } else { line.add(bytes) }
    if node < link.end {
      let count = bytes.count { $0 > 0x20 }
      linkLetters += count
      if link.isOwn { ownLinkLetters += count }
    }
    breaks = 0
    firstNode = firstNode ?? node
    lastNode = node
  }

  private mutating func addBreak(_ node: Int) {
    guard tableDepth == 0 else { return line.addSpace() }
    if isInCode { return line.addVerbatim([0x0A][...]) }
    breaks += 1
    // Two breaks in a row are how a paragraph ends on pages that know no paragraphs.
    if breaks > 1 { flush() } else { line.addBreak() }
  }

  private mutating func addImage(_ node: Int) {
    guard let alt = document.attribute("alt", of: node) else { return }
    let text = PlainText.cleaned(alt).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !text.isEmpty else { return }
    if !text.unicodeScalars.contains(where: { $0.properties.isAlphabetic }), text.utf8.count < 32 {
      // A smiley or another sign drawn as a picture.
      line.add(text)
      firstNode = firstNode ?? node
      lastNode = node
    } else if tableDepth == 0 {
      images.append(
        PlacedBlock(
          block: Block(.image, text), nodes: node..<node + 1, container: container))
      if line.isEmpty { flush() }
    }
  }

  private var container: Int {
    open.last { document.tag(of: $0.node).isBlock }?.node ?? 0
  }

  private mutating func openLink(_ node: Int) {
    guard let reference = document.attributeBytes("href", of: node) else { return }
    link = (document.end(of: node), reference.first == 0x23)
  }

  /// True for the sign beside a heading that gives its address.
  private func isPermalink(_ node: Int) -> Bool {
    guard open.contains(where: { document.tag(of: $0.node).headingLevel != nil }) else {
      return false
    }
    let text = document.text(of: node).unicodeScalars
    return text.count < 4 && !text.contains { $0.properties.isAlphabetic || $0.properties.isEmoji }
      || text.elementsEqual("#".unicodeScalars)
  }

  private mutating func addBlock(_ block: Block, _ node: Int) {
    flush()
    placed.append(PlacedBlock(block: block, nodes: node..<node + 1, container: container))
  }

  /// Ends the block that is being read.
  private mutating func flush() {
    breaks = 0
    let first = firstNode
    firstNode = nil
    if let (text, spans) = line.finish(keepsSpace: isInCode || tableDepth > 0), let first {
      let block = Block(takeKind(), text, spans: spans)
      placed.append(
        PlacedBlock(
          block: block, nodes: first..<lastNode + 1, container: container,
          linkLetters: linkLetters, ownLinkLetters: ownLinkLetters))
    }
    linkLetters = 0
    ownLinkLetters = 0
    placed += images
    images = []
  }

  /// What the text read last is, by what it stands in.
  private mutating func takeKind() -> Block.Kind {
    var kind: Block.Kind?
    for index in open.indices.reversed() {
      switch open[index].role {
      case .heading(let level): return .heading(level: level)
      case .code: return .code
      case .caption: return .caption
      case .table: return .table
      case .quotation where kind == nil: kind = .quotation
      case .item(let depth, let marker) where kind == nil:
        kind = .listItem(depth: depth, marker: marker)
        // What follows in the same item has no marker of its own.
        open[index].role = .item(depth: depth, marker: "")
      default: break
      }
    }
    return kind ?? .paragraph
  }
}
