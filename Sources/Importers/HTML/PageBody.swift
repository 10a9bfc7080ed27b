import Articles

/// The part of a page that is its article.
struct PageBody {
  /// In reading order; the best there is on a page without an article.
  let blocks: [Block]
  /// False for a page that holds no article of its own: a listing, a shop.
  let isArticle: Bool
  /// The days printed beside the headline, the likeliest first; may be empty.
  let datelines: [CivilDate]

  /// Finds the article; `skips` leaves out subtrees, the page's discussion among them, which has
  /// about `discussed` words.
  init(
    _ document: HTMLDocument, _ metadata: PageMetadata, discussed: Int = 0,
    skipping skips: (HTMLDocument.Node) -> Bool
  ) {
    let signups = document.signups
    var seen = Candidate(document, metadata) {
      document.isHidden($0) || document.isButton($0) || signups.contains($0) || skips($0)
    }
    if discussed > max(seen.words * 3, Self.leastDiscussion) {
      // The discussion is what the page is for: what stands around it had better be sure.
      seen.keepSure()
      blocks = seen.blocks
      datelines = seen.datelines
      isArticle = true
      return
    }
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
    isArticle =
      found.isEmpty
      ? metadata.body != nil
      : best.words >= Self.leastWords || !metadata.isShop && !isScant && best.isNote
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

  /// A discussion of fewer words is beside the page's point.
  private static let leastDiscussion = 300
  /// Fewer words are no article, unless nothing else is there.
  private static let leastWords = 20
  /// With less running text among its words, a page is a list of things.
  private static let leastTextShare = 0.3
}

/// The article, as one way to read the page finds it.
private struct Candidate {
  private let layout: PageLayout
  private let evidence: [Float]
  private var isKept: [Bool]
  private let title: String

  init(
    _ document: HTMLDocument, _ metadata: PageMetadata,
    skipping skips: (HTMLDocument.Node) -> Bool
  ) {
    guard let body = document.first(.body) else {
      layout = PageLayout(document, [])
      evidence = []
      isKept = []
      title = metadata.title
      return
    }
    func read(skipping skips: (HTMLDocument.Node) -> Bool) -> PageLayout {
      PageLayout(
        document,
        HTMLBlockReader.read(
          document, document.subtree(body), base: metadata.base, skipping: skips))
    }
    title = metadata.title
    let all = read(skipping: skips)
    let others = all.otherStories(titled: title)
    self.layout = others.isEmpty ? all : read { others.contains($0) || skips($0) }
    let layout = self.layout
    evidence = BodyEvidence(layout, metadata).total
    isKept =
      BodyTidying(layout, isKept: evidence.map { $0 > Self.threshold }).isKept
  }

  /// A little more than even odds: what is doubtful is more often furniture.
  private static let threshold: Float = 0.3

  /// Beside much else that people wrote, most of what is doubtful is furniture.
  private static let sureThreshold: Float = 1.6

  /// Keeps only what is surely part of an article.
  mutating func keepSure() {
    for index in isKept.indices where evidence[index] < Self.sureThreshold {
      isKept[index] = false
    }
  }

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

  /// True where a sentence or a few lines are all that a small page has to say.
  var isNote: Bool {
    layout.texts.count <= 40 && isKept.count { $0 } <= 6
      && zip(layout.texts, isKept).contains { $1 && $0.words >= 8 }
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
