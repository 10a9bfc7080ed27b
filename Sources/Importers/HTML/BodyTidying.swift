import Articles

/// Takes out of a body what only the whole of it shows to be no part of it.
///
/// The evidence of a block ends with its neighbours: a pull quote reads as a paragraph does.
struct BodyTidying {
  private let layout: PageLayout
  private(set) var isKept: [Bool]

  init(_ layout: PageLayout, isKept: [Bool]) {
    self.layout = layout
    self.isKept = isKept
    dropContents()
    dropPullQuotes()
    dropBareHeadings()
  }

  /// Lists of links to the page's own parts.
  private mutating func dropContents() {
    for index in isKept.indices where isKept[index] {
      let own = layout.blocks[index].ownLinkLetters
      if own > 0, own * 5 >= layout.texts[index].letters * 4, layout.texts[index].words < 30 {
        isKept[index] = false
      }
    }
  }

  /// Sentences of the text that are printed again to catch the eye.
  private mutating func dropPullQuotes() {
    let quotes = isKept.indices.filter {
      isKept[$0] && (4..<50).contains(layout.texts[$0].words) && isSetApart($0)
    }
    // A page with many more quotes them for what they say.
    guard (1...40).contains(quotes.count) else { return }
    let all = isKept.indices.filter { isKept[$0] && layout.texts[$0].runningWords > 0 }
      .map { (index: $0, letters: titleLetters(layout.blocks[$0].block.text)) }
    for quote in quotes {
      let letters = titleLetters(layout.blocks[quote].block.text)
      let isPrintedTwice = all.contains { other in
        other.index != quote && other.letters.count > letters.count
          && ToldText.holds(other.letters, letters)
      }
      if isPrintedTwice { isKept[quote] = false }
    }
  }

  /// True for what stands in an element for quotations or for things beside the text.
  private func isSetApart(_ index: Int) -> Bool {
    let document = layout.document
    let placed = layout.blocks[index]
    if placed.block.kind == .quotation { return true }
    for node in document.ancestors(of: placed.nodes.lowerBound).prefix(4) {
      if [.aside, .blockquote, .figure].contains(document.tag(of: node)) { return true }
      guard let name = document.attributeBytes("class", of: node) else { continue }
      let words = PathWord.words(in: name)
      if words.contains(.pullquote) || words.contains(.quote) { return true }
    }
    return false
  }

  /// Headings of parts of which nothing else is kept.
  private mutating func dropBareHeadings() {
    var kept = 0
    var dropped = 0
    for index in isKept.indices.reversed() {
      guard layout.blocks[index].block.kind.isHeading else {
        if isKept[index] { kept += 1 } else { dropped += 1 }
        continue
      }
      if isKept[index], kept == 0, dropped > 0 { isKept[index] = false }
      dropped = isKept[index] ? 0 : 1
      kept = 0
    }
  }
}
