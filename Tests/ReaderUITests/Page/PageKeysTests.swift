import Articles
import Testing

@testable import ReaderUI

/// Keys pressed at random on pages made at random.
struct PageKeysTests {
  private static func article(_ random: inout SeededGenerator) -> Article {
    let texts = [
      "", "Some words.", String(repeating: "long words ", count: 90), "漢字と仮名、", "שלום (abc) 12",
      "e\u{301}\u{302} 👨\u{200D}👩\u{200D}👧", "a\tb\nc\td", "\n\n", "\u{1B}[2J\u{9B}\u{202E}x",
      String(repeating: "x", count: 40_000),
    ]
    let kinds: [Block.Kind] = [
      .paragraph, .heading(level: 2), .quotation, .listItem(depth: 3, marker: "12."), .code,
      .caption, .table, .image, .divider,
    ]
    func text() -> String { texts[Int.random(in: 0..<texts.count, using: &random)] }
    func blocks(_ count: Int) -> [Block] {
      (0..<count).map { _ in
        let span = Span(2..<7, .link(url: "https://example.org/"))
        return Block(kinds[Int.random(in: 0..<kinds.count, using: &random)], text(), spans: [span])
      }
    }
    let count = Int.random(in: 0..<40, using: &random)
    let comments = (0..<count).map { index -> Articles.Comment in
      var reply: Reply?
      if index > 0, Int.random(in: 0..<4, using: &random) > 0 {
        let parent = Int.random(in: 0..<index, using: &random)
        reply = Reply(to: "c\(parent)", index.isMultiple(of: 2) ? .markup : .inferred)
      }
      return Articles.Comment(
        id: "c\(index)", author: index.isMultiple(of: 5) ? nil : "author \(index % 7)",
        score: index, reply: reply, blocks: blocks(Int.random(in: 0..<3, using: &random)),
        isDeleted: index == 9)
    }
    return Article(
      id: PageSample.id, title: text(), blocks: blocks(Int.random(in: 0..<6, using: &random)),
      comments: comments)
  }

  private static func press(_ page: inout ArticlePage, _ random: inout SeededGenerator) -> String {
    switch Int.random(in: 0..<60, using: &random) {
    case 0:
      page.setFilter(CommentFilter(author: .named("author 3")))
      return "filter"
    case 1:
      page.setFilter(CommentFilter(author: .unnamed, comments: ["c0", "c7", "gone"]))
      return "filter"
    case 2...4:
      page.setFilter(nil)
      return "clear"
    case 5:
      page.setMuted(["author 2"])
      return "mute"
    case 6, 7:
      let columns = Int.random(in: 0..<140, using: &random)
      page.resize(to: Size(columns: columns, rows: Int.random(in: 0..<30, using: &random)))
      return "resize"
    case 8:
      page.show(Place(.comment("c\(Int.random(in: 0..<45, using: &random))"), block: 1, offset: 9))
      return "show"
    case 9:
      page.show(
        Place(.body, block: Int.random(in: 0..<8, using: &random), offset: 99_999), atRow: 3)
      return "show"
    case 10:
      var article = page.article
      if !article.comments.isEmpty { article.comments.removeFirst() }
      page.update(article: article, events: PageSample.events)
      return "update"
    default:
      let action = PageAction.allCases.randomElement(using: &random) ?? .top
      _ = page.perform(action)
      return "\(action)"
    }
  }

  @Test(arguments: 0..<12 as Range<UInt64>)
  func whateverIsPressedThePageHolds(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var page = ArticlePage(
      article: Self.article(&random), events: PageSample.events, settings: PageSettings(),
      size: Size(columns: Int.random(in: 1..<130, using: &random), rows: 12))
    var pressed: [String] = []
    for _ in 0..<150 {
      pressed.append(Self.press(&page, &random))
      let trail = pressed.suffix(6).joined(separator: " ")
      if let id = page.selectedComment, page.size.rows > 0 {
        let isInSight = page.rows.contains {
          page.part(ofSection: $0.position.section) == .comment(id)
        }
        #expect(isInSight, "selected out of sight after \(trail)")
      }
      #expect(page.size.rows == 0 || !page.rows.isEmpty, "\(trail)")
      #expect(zip(page.rows, page.rows.dropFirst()).allSatisfy { $0.position < $1.position })
      #expect((0...100).contains(page.status.percent))
      for range in page.visibleText { #expect(range.range.lowerBound <= range.range.upperBound) }
      for runs in PageKeysTests.screen(page).rows {
        let end = runs.last.map { $0.column + CellText.width($0.text) } ?? 0
        #expect(end <= page.size.columns, "\(trail)")
        let isClean = runs.allSatisfy { PlainText.isClean($0.text) && !$0.text.contains("\n") }
        #expect(isClean, "\(trail)")
      }
    }
  }

  private static func screen(_ page: ArticlePage) -> Screen {
    var canvas = Canvas(size: page.size)
    page.draw(on: &canvas)
    return canvas.screen
  }
}
