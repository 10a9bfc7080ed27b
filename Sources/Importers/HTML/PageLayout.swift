import Articles

/// A page's blocks, and what each one's surroundings look like.
struct PageLayout {
  let document: HTMLDocument
  let blocks: [PlacedBlock]
  /// What the text of each block looks like.
  let texts: [BlockShape]

  /// The element that most of the page's running text stands right in.
  private(set) var core = 0
  /// The element that nearly all of it stands in.
  private(set) var root = 0

  /// The largest element around each block that holds no other block.
  private(set) var shells: [HTMLDocument.Node] = []
  /// The smallest element around each block that holds others as well.
  private(set) var homes: [HTMLDocument.Node] = []
  /// Equal for blocks whose elements, up to the page's, have the same names and classes.
  private(set) var paths: [Int] = []
  /// Words of running text right in an element.
  private var textAtHome: [HTMLDocument.Node: Int] = [:]

  // Sums over the blocks before an index.
  private var textBefore: [Int] = [0]
  private var lettersBefore: [Int] = [0]
  private var linkLettersBefore: [Int] = [0]

  init(_ document: HTMLDocument, _ blocks: [PlacedBlock]) {
    self.document = document
    self.blocks = blocks
    texts = blocks.map { BlockShape($0) }
    for text in texts {
      textBefore.append(textBefore[textBefore.count - 1] + text.runningWords)
      lettersBefore.append(lettersBefore[lettersBefore.count - 1] + text.letters)
      linkLettersBefore.append(linkLettersBefore[linkLettersBefore.count - 1] + text.linkLetters)
    }
    findHomes()
    findPaths()
    guard let body = document.first(.body) else { return }
    root = narrowed(body, toShare: 0.85)
    core = narrowed(root, toShare: 0.6)
  }

  /// Words of running text on the page.
  var totalText: Int { textBefore[blocks.count] }

  /// The blocks in an element.
  func blocks(in node: HTMLDocument.Node) -> Range<Int> {
    firstBlock(from: node)..<firstBlock(from: document.end(of: node))
  }

  /// Words of running text in an element.
  func text(in node: HTMLDocument.Node) -> Int {
    let range = blocks(in: node)
    return textBefore[range.upperBound] - textBefore[range.lowerBound]
  }

  /// Words of running text right in an element, not in a larger part of it.
  func text(atHome node: HTMLDocument.Node) -> Int { textAtHome[node] ?? 0 }

  /// The share of the page's running text that is read before a block.
  func progress(_ block: Int) -> Double {
    totalText == 0 ? 0 : Double(textBefore[block]) / Double(totalText)
  }

  /// The share of the letters in an element that are links.
  func linkShare(in node: HTMLDocument.Node) -> Double {
    let range = blocks(in: node)
    let letters = lettersBefore[range.upperBound] - lettersBefore[range.lowerBound]
    let links = linkLettersBefore[range.upperBound] - linkLettersBefore[range.lowerBound]
    return letters == 0 ? 0 : Double(links) / Double(letters)
  }

  /// The block that is the page's headline: the heading likest its title, else its first `h1`.
  func headline(titled title: String) -> Int? {
    let title = titleLetters(title)
    var first: Int?
    for (index, placed) in blocks.enumerated() {
      guard case .heading(let level) = placed.block.kind, level <= 2 else { continue }
      let letters = titleLetters(placed.block.text)
      if letters.count > 8, title.starts(with: letters) { return index }
      if level == 1, first == nil { first = index }
    }
    return first
  }

  private func firstBlock(from node: HTMLDocument.Node) -> Int {
    var range = blocks.startIndex..<blocks.endIndex
    while !range.isEmpty {
      let middle = (range.lowerBound + range.upperBound) / 2
      if blocks[middle].nodes.lowerBound < node {
        range = middle + 1..<range.upperBound
      } else {
        range = range.lowerBound..<middle
      }
    }
    return range.lowerBound
  }

  private mutating func findHomes() {
    for (index, block) in blocks.enumerated() {
      var shell = block.container
      if shell < block.nodes.lowerBound, blocks(in: shell).count > 1 {
        shell = block.nodes.lowerBound
      }
      while let parent = document.parent(of: shell), blocks(in: parent).count == 1 {
        shell = parent
      }
      let home = document.parent(of: shell) ?? shell
      shells.append(shell)
      homes.append(home)
      if texts[index].runningWords > 0 { textAtHome[home, default: 0] += texts[index].runningWords }
    }
  }

  private mutating func findPaths() {
    var pathByNode: [HTMLDocument.Node: Int] = [:]
    for block in blocks {
      var chain: [HTMLDocument.Node] = []
      var path = 0
      for node in document.ancestors(of: block.nodes.lowerBound) {
        if let known = pathByNode[node] {
          path = known
          break
        }
        chain.append(node)
      }
      for node in chain.reversed() {
        var hasher = Hasher()
        hasher.combine(path)
        hasher.combine(document.tag(of: node))
        // Numbers tell like elements apart: "post-123".
        for byte in document.attributeBytes("class", of: node) ?? [] where byte &- 0x30 >= 10 {
          hasher.combine(byte)
        }
        path = hasher.finalize()
        pathByNode[node] = path
      }
      paths.append(path)
    }
  }

  /// Follows the child with most of the running text for as long as it has that share of it.
  private func narrowed(_ node: HTMLDocument.Node, toShare share: Double) -> HTMLDocument.Node {
    var node = node
    var text = text(in: node)
    while true {
      var best: (node: Int, text: Int)?
      for child in document.children(of: node) where document.tag(of: child) != .text {
        let text = self.text(in: child)
        if text > best?.text ?? 0 { best = (child, text) }
      }
      guard let best, Double(best.text) >= share * Double(text),
        document.tag(of: best.node).isBlock || document.tag(of: best.node) == .custom,
        !isTextual(best.node)
      else { return node }
      (node, text) = best
    }
  }

  /// True for elements that are blocks of text themselves.
  private func isTextual(_ node: HTMLDocument.Node) -> Bool {
    switch document.tag(of: node) {
    case .p, .li, .blockquote, .pre, .h1, .h2, .h3, .h4, .h5, .h6, .ul, .ol, .dl, .dd: true
    default: false
    }
  }
}
