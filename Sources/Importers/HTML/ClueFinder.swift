import Articles

/// Finds the clues of each block of a page.
struct ClueFinder {
  private let layout: PageLayout
  private let document: HTMLDocument
  private let title: [UInt8]
  private let toldBody: ToldText
  private let toldSummary: ToldText
  private let headline: Int?
  private let articleCount: Int
  private let mainArticle: HTMLDocument.Node?
  private var repeated: Set<String> = []
  private var wordsByName: [ArraySlice<UInt8>: PathWords] = [:]
  private var factsByNode: [HTMLDocument.Node: ElementFacts] = [:]
  private var alikeByParent: [HTMLDocument.Node: [Int: Int]] = [:]
  private let sinceText: [Int?]
  private let untilText: [Int?]

  init(_ layout: PageLayout, _ metadata: PageMetadata) {
    self.layout = layout
    document = layout.document
    title = titleLetters(metadata.title)
    toldBody = ToldText(metadata.body)
    toldSummary = ToldText(metadata.summary)
    let blocks = layout.blocks
    let articles = layout.document.nodes.filter { layout.document.tag(of: $0) == .article }
    articleCount = articles.count
    let headline = layout.headline(titled: metadata.title)
    self.headline = headline
    // The article that has the page's headline, where there is one; else the longest.
    let headed = headline.flatMap { index in
      articles.last { layout.document.isNode(layout.blocks[index].nodes.lowerBound, in: $0) }
    }
    let longest = articles.max { layout.text(in: $0) < layout.text(in: $1) }
    mainArticle = headed.flatMap { layout.text(in: $0) > 0 ? $0 : nil } ?? longest
    var seen: Set<String> = []
    for block in blocks where !seen.insert(block.block.text).inserted {
      repeated.insert(block.block.text)
    }
    sinceText = Self.distances(layout.texts)
    untilText = Self.distances(layout.texts.reversed()).reversed()
  }

  private static func distances(_ texts: some Sequence<BlockShape>) -> [Int?] {
    var distance: Int?
    return texts.map { text in
      defer { distance = text.runningWords >= 15 ? 0 : distance.map { $0 + 1 } }
      return distance
    }
  }

  /// The clues of the block at `index`.
  mutating func clues(of index: Int) -> [Clue] {
    var clues: [Clue] = []
    addShape(index, to: &clues)
    addText(index, to: &clues)
    addPath(index, to: &clues)
    addSurroundings(index, to: &clues)
    return clues
  }

  private func shape(_ index: Int) -> Clue.Shape {
    switch layout.blocks[index].block.kind {
    case .heading(let level): level == 1 ? .title : level == 2 ? .heading : .subheading
    case .paragraph, .divider: .paragraph
    case .quotation: .quotation
    case .listItem: .item
    case .code: .code
    case .caption: .caption
    case .table: .table
    case .image: .image
    }
  }

  private func addShape(_ index: Int, to clues: inout [Clue]) {
    let text = layout.texts[index]
    let placed = layout.blocks[index]
    clues.append(.shape(shape(index), text.length, text.links))
    clues.append(.ending(text.ending))
    let node = placed.nodes.lowerBound
    let place: Clue.Place
    if document.isNode(node, in: layout.core) {
      place = layout.homes[index] == layout.core ? .inCore : .underCore
    } else if document.isNode(node, in: layout.root) {
      place = node < layout.core ? .beforeCore : .afterCore
    } else {
      place = node < layout.root ? .beforeRoot : .afterRoot
    }
    clues.append(.place(place, text.length))
  }
}

// The text.
extension ClueFinder {
  private func addText(_ index: Int, to clues: inout [Clue]) {
    let block = layout.blocks[index].block
    let text = layout.texts[index]
    func add(_ sign: Clue.Sign, if isTrue: Bool) { if isTrue { clues.append(.sign(sign)) } }
    add(.isWideScript, if: text.isWideScript)
    add(.isRepeated, if: repeated.contains(block.text))
    let letters = titleLetters(block.text)
    if let isTold = toldBody.contains(letters) {
      clues.append(.sign(isTold ? .isTold : toldBody.isLong ? .isUntold : .isUnlikeTold))
    }
    add(.isSummary, if: toldSummary.contains(letters) == true)
    if text.words <= 40 {
      add(.isTitle, if: !letters.isEmpty && letters == title)
      add(
        .isPartOfTitle,
        if: letters.count > 8 && letters != title && title.starts(with: letters))
    }
    let whole = 0..<block.text.utf8.count
    add(.isStrong, if: block.spans.contains { $0.kind == .strong && $0.range == whole })
    add(.isEmphasised, if: block.spans.contains { $0.kind == .emphasis && $0.range == whole })
    addSigns(block.text, to: &clues)
    guard text.words <= 80 else { return }
    let phrases = Phrase.phrases(in: block.text, limit: 40)
    clues += phrases.atStart.map(Clue.begins)
    clues += phrases.all.map { .says($0, isShort: text.words <= 8) }
    if text.words <= 12, phrases.all.contains(.month),
      block.text.utf8.contains(where: { $0 &- 0x30 < 10 })
    {
      clues.append(.sign(.isDate))
    }
  }

  private func addSigns(_ text: String, to clues: inout [Clue]) {
    var capitals = 0
    var small = 0
    var digits = 0
    var commas = 0
    var bars = 0
    var arrows = 0
    var copyright = false
    var at = false
    var colon: Int?
    var previous: UInt8 = 0
    for (offset, byte) in text.utf8.enumerated() {
      switch byte {
      case 0x41...0x5A: capitals += 1
      case 0x61...0x7A: small += 1
      case 0x30...0x39: digits += 1
      case 0x2C: commas += 1
      case 0x7C: bars += 1
      case 0x40: at = true
      case 0x3E: arrows += 1
      case 0x3A: colon = colon ?? offset
      case 0xA9 where previous == 0xC2: copyright = true
      case 0xBB where previous == 0xC2: arrows += 1
      default: break
      }
      previous = byte
    }
    func add(_ sign: Clue.Sign, if isTrue: Bool) { if isTrue { clues.append(.sign(sign)) } }
    add(.isCapitals, if: capitals > 3 && small < capitals / 4)
    add(.beginsSmall, if: text.utf8.first.map { $0 &- 0x61 < 26 } ?? false)
    add(.beginsWithLabel, if: colon.map { $0 > 1 && $0 < 24 && $0 < text.utf8.count - 1 } ?? false)
    add(.hasBar, if: bars > 0)
    add(.hasCopyright, if: copyright)
    add(.hasArrow, if: arrows > 0)
    add(.hasMailAddress, if: at)
    add(.hasManyDigits, if: digits * 4 > text.utf8.count)
    add(.hasManyCommas, if: commas > 2)
  }
}

// The elements around.
extension ClueFinder {
  /// What is known of an element and of all around it.
  private struct ElementFacts {
    /// Words of its own.
    var words = PathWords()
    /// Words of it and of all around it, the page's own element apart.
    var all = PathWords()
    var tags: UInt128 = 0
    var isArticleBody = false
    var isItemprop = false
    var isInMain = false
  }

  private mutating func addPath(_ index: Int, to clues: inout [Clue]) {
    let first = layout.blocks[index].nodes.lowerBound
    let parent = document.parent(of: first)
    let start = document.tag(of: first) == .text ? parent : first
    var near = PathWords()
    var node = start
    var blockSteps = 0
    for _ in 0..<12 {
      guard let current = node, blockSteps < 3 else { break }
      near.formUnion(facts(of: current).words)
      if document.tag(of: current).isBlock { blockSteps += 1 }
      node = document.parent(of: current)
    }
    for word in near { clues.append(.near(word)) }
    if let node {
      for word in facts(of: node).all { clues.append(.around(word)) }
    }
    guard let parent else { return }
    let facts = facts(of: parent)
    for tag in Self.tellingTags where facts.tags >> UInt128(Self.ordinal(tag)) & 1 == 1 {
      clues.append(.element(tag))
    }
    if facts.isArticleBody { clues.append(.sign(.isArticleBody)) }
    if facts.isItemprop { clues.append(.sign(.isItemprop)) }
    if facts.isInMain { clues.append(.sign(.isInMain)) }
    if let mainArticle {
      let isIn = document.isNode(first, in: mainArticle)
      if isIn { clues.append(.sign(articleCount == 1 ? .isInOnlyArticle : .isInMainArticle)) }
      if !isIn, facts.tags >> UInt128(Self.ordinal(.article)) & 1 == 1 {
        clues.append(.sign(.isInOtherArticle))
      }
    }
  }

  private static let tellingTags: [HTMLTag] = [
    .article, .main, .section, .aside, .nav, .header, .footer, .form, .figure, .button, .label,
    .address, .table, .td, .th, .li, .dl, .dd, .dt, .a, .h1, .h2, .h3, .h4, .h5, .h6, .details,
    .blockquote, .fieldset, .p, .span, .small, .center, .custom, .dialog, .time, .noscript, .pre,
    .summary, .figcaption,
  ]

  private static let ordinals: [HTMLTag: Int] = Dictionary(
    uniqueKeysWithValues: tellingTags.enumerated().map { ($1, $0) })

  /// The tag's place among the telling ones; beyond them for all others.
  private static func ordinal(_ tag: HTMLTag) -> Int { ordinals[tag] ?? 127 }

  private mutating func facts(of node: Int) -> ElementFacts {
    var chain: [Int] = []
    var facts = ElementFacts()
    var next: Int? = node
    while let current = next {
      if let known = factsByNode[current] {
        facts = known
        break
      }
      chain.append(current)
      next = document.parent(of: current)
    }
    for node in chain.reversed() {
      add(node, to: &facts)
      factsByNode[node] = facts
    }
    return facts
  }

  /// Makes the facts of an element's parent its own.
  private mutating func add(_ node: Int, to facts: inout ElementFacts) {
    let tag = document.tag(of: node)
    facts.words = words(of: node)
    if tag != .html && tag != .body { facts.all.formUnion(facts.words) }
    facts.tags |= 1 << UInt128(Self.ordinal(tag))
    if let property = document.attributeBytes("itemprop", of: node) {
      if property.contains(run: "articleBody") {
        facts.isArticleBody = true
      } else {
        facts.isItemprop = true
      }
    }
    if document.attributeBytes("role", of: node)?.elementsEqual("main".utf8) == true {
      facts.isInMain = true
    }
  }

  private mutating func words(of node: Int) -> PathWords {
    var words = PathWords()
    for name in Self.namingAttributes {
      guard let value = document.attributeBytes(name, of: node),
        // The root of every page that Next makes, which tells of no next page.
        !value.elementsEqual("__next".utf8)
      else { continue }
      if let known = wordsByName[value] {
        words.formUnion(known)
      } else {
        let found = PathWord.words(in: value.prefix(1_000))
        wordsByName[value] = found
        words.formUnion(found)
      }
    }
    return words
  }

  private static let namingAttributes: [StaticString] = [
    "class", "id", "role", "itemprop", "data-testid", "data-component",
  ]
}

// The blocks around.
extension ClueFinder {
  private mutating func addSurroundings(_ index: Int, to clues: inout [Clue]) {
    let home = layout.homes[index]
    clues.append(.before(neighbour(index - 1)))
    clues.append(.after(neighbour(index + 1)))
    if layout.blocks[index].block.kind.isHeading {
      clues.append(.heads(neighbour(index + 1)))
    }
    clues.append(.sinceText(Clue.Distance(sinceText[index])))
    clues.append(.untilText(Clue.Distance(untilText[index])))
    let total = Double(max(1, layout.totalText))
    clues.append(.home(Clue.Share(Double(layout.text(atHome: home)) / total)))
    clues.append(.homeLinks(Clue.Share(layout.linkShare(in: home))))
    if let outer = document.parent(of: home) {
      clues.append(.outerLinks(Clue.Share(layout.linkShare(in: outer))))
      clues.append(.outerAlike(Clue.Distance(alike(home))))
    }
    clues.append(.progress(Clue.Share(layout.progress(index))))
    clues.append(.alike(Clue.Distance(alike(layout.shells[index]))))
    if let headline {
      if index < headline { clues.append(.sign(.isBeforeHeadline)) }
      if index > headline {
        clues.append(.sign(index <= headline + 4 ? .isSoonAfterHeadline : .isAfterHeadline))
      }
    }
    if index == layout.blocks.count - 1 { clues.append(.sign(.isLast)) }
  }

  private func neighbour(_ index: Int) -> Clue.Neighbour {
    guard layout.blocks.indices.contains(index) else { return .nothing }
    let text = layout.texts[index]
    switch layout.blocks[index].block.kind {
    case .heading: return .heading
    case .image: return .image
    default: break
    }
    if text.links == .all || text.links == .many { return .links }
    if text.runningWords > 0 { return .text }
    return text.words < 6 ? .short : .line
  }

  /// How many siblings have the same name and the same classes, for elements that have classes.
  private mutating func alike(_ node: Int) -> Int {
    guard let parent = document.parent(of: node), let kind = kind(of: node) else { return 0 }
    if let known = alikeByParent[parent] { return (known[kind] ?? 1) - 1 }
    var counts: [Int: Int] = [:]
    for child in document.children(of: parent) {
      if let kind = self.kind(of: child) { counts[kind, default: 0] += 1 }
    }
    alikeByParent[parent] = counts
    return (counts[kind] ?? 1) - 1
  }

  private func kind(of node: Int) -> Int? {
    let tag = document.tag(of: node)
    if tag == .article { return -1 }
    guard tag != .text, let classes = document.attributeBytes("class", of: node) else { return nil }
    var hasher = Hasher()
    hasher.combine(tag)
    // Numbers tell like elements apart ("post-123"): classes count up to the first.
    hasher.combine(classes.prefix { $0 &- 0x30 >= 10 })
    return hasher.finalize() & .max
  }
}
