import Articles

/// The part of a page that is its article.
struct PageBody {
  /// In reading order; the best there is on a page without an article.
  let blocks: [Block]
  /// False for a page that holds no article of its own: a listing, a shop.
  let isArticle: Bool
  /// The days printed beside the headline, the likeliest first; may be empty.
  let datelines: [CivilDate]

  /// Finds the article; `skips` leaves out subtrees.
  init(
    _ document: HTMLDocument, _ metadata: PageMetadata,
    skipping skips: (HTMLDocument.Node) -> Bool
  ) {
    let seen = Candidate(document, metadata) { document.isHidden($0) || skips($0) }
    if seen.words >= Self.leastWords {
      blocks = seen.blocks
      datelines = seen.datelines
      isArticle = metadata.isArticle || !metadata.isShop && seen.textShare > Self.leastTextShare
      return
    }
    // Some pages hide everything until their scripts run.
    let all = Candidate(document, metadata, skipping: skips)
    let best = all.words > seen.words * 2 ? all : seen
    let isScant = best.blocks.isEmpty || !metadata.isArticle && best.isScant
    let found = isScant ? seen.fallback : best.blocks
    blocks = found.isEmpty ? Self.told(metadata) : found
    isArticle = best.words >= Self.leastWords || found.isEmpty && metadata.body != nil
    datelines = best.datelines
  }

  /// What the markup tells of an article whose page is empty until its scripts run.
  private static func told(_ metadata: PageMetadata) -> [Block] {
    let text = metadata.body ?? metadata.summary ?? ""
    return text.split(separator: "\n").compactMap { line in
      let line = PlainText.cleaned(String(line)).trimmed
      return line.isEmpty ? nil : Block(.paragraph, line)
    }
  }

  /// Fewer words are no article, unless nothing else is there.
  private static let leastWords = 20
  /// With less running text among its words, a page is a list of things.
  private static let leastTextShare = 0.3
}

/// The article, as one way to read the page finds it.
private struct Candidate {
  private let layout: PageLayout
  private let isKept: [Bool]
  private let title: String

  init(
    _ document: HTMLDocument, _ metadata: PageMetadata,
    skipping skips: (HTMLDocument.Node) -> Bool
  ) {
    guard let body = document.first(.body) else {
      layout = PageLayout(document, [])
      isKept = []
      title = metadata.title
      return
    }
    let placed = HTMLBlockReader.read(
      document, document.subtree(body), base: metadata.base, skipping: skips)
    layout = PageLayout(document, placed)
    title = metadata.title
    let evidence = BodyEvidence(layout, metadata)
    isKept = evidence.total.map { $0 > Self.threshold }
  }

  /// A little more than even odds: what is doubtful is more often furniture.
  private static let threshold: Float = 0.2

  /// Words of running text in what is kept.
  var words: Int {
    zip(layout.texts, isKept).reduce(0) { $0 + ($1.1 ? $1.0.runningWords : 0) }
  }

  /// The share of running text in what is kept.
  var textShare: Double {
    let all = zip(layout.texts, isKept).reduce(0) { $0 + ($1.1 ? $1.0.words : 0) }
    return all == 0 ? 0 : Double(words) / Double(all)
  }

  /// What is kept, without what is printed twice.
  var blocks: [Block] {
    var seen: Set<String> = []
    var kept: [Block] = []
    let headline = titleLetters(title)
    for (index, isKept) in isKept.enumerated() where isKept {
      let block = layout.blocks[index].block
      switch block.kind {
      case .image:
        // Alternative texts are for those who do not see the page: most only name the picture.
        guard layout.texts[index].words >= 5, seen.insert(block.text).inserted else { continue }
      case .heading(level: _) where titleLetters(block.text) == headline: continue
      default:
        guard seen.insert(block.text).inserted || block.text.utf8.count < 60 else { continue }
      }
      kept.append(block)
    }
    while kept.last?.kind.isHeading == true || kept.last?.kind == .divider { kept.removeLast() }
    return kept
  }

  var datelines: [CivilDate] {
    layout.datelines(titled: title, textFrom: isKept.firstIndex(of: true))
  }

  /// True where nearly nothing was kept of a page full of things.
  var isScant: Bool {
    let kept = zip(layout.texts, isKept).reduce(0) { $0 + ($1.1 ? $1.0.words : 0) }
    return kept < 25 && layout.texts.count > 100
  }

  /// Everything where most of the text is, but for what frames every page of a site.
  var fallback: [Block] {
    let document = layout.document
    return layout.blocks.filter { placed in
      document.isNode(placed.nodes.lowerBound, in: layout.root)
        && !document.ancestors(of: placed.nodes.lowerBound).contains {
          [.nav, .header, .footer, .aside, .form].contains(document.tag(of: $0))
        }
    }.map(\.block)
  }
}
