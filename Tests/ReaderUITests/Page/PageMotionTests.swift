import Articles
import Testing

@testable import ReaderUI

struct PageMotionTests {
  private func firstLine(_ page: ArticlePage) -> String? { PageSample.text(page).first }

  /// Paragraphs that each fill several lines.
  private let long = Article(
    id: PageSample.id, title: "Long",
    blocks: (0..<30).map { number in
      Block(
        .paragraph, (0..<40).map { "word\(number)x\($0)" }.joined(separator: " "))
    }, comments: PageSample.comments)

  @Test func linesAndPagesScrollAndStopAtTheEnds() {
    var page = PageSample.page(long, rows: 10)
    #expect(page.perform(.lineUp) == .nothingFurther)
    #expect(page.perform(.lineDown) == .done)
    #expect(page.perform(.lineUp) == .done)
    #expect(firstLine(page) == "   Long")
    let last = PageSample.text(page)[8]
    #expect(page.perform(.pageForward) == .done)
    #expect(firstLine(page) == last, "two lines stay in sight")
    #expect(page.perform(.bottom) == .done)
    #expect(page.status.percent == 100)
    #expect(page.perform(.bottom) == .nothingFurther)
    #expect(page.perform(.pageForward) == .nothingFurther)
    #expect(PageSample.text(page).last?.contains("another year") == true)
    #expect(page.perform(.top) == .done)
    #expect(page.perform(.top) == .nothingFurther)
    #expect(page.status.percent < 20)
  }

  @Test(arguments: [40, 60, 133])
  func resizingThereAndBackKeepsTheFirstWords(columns: Int) {
    var page = PageSample.page(long, rows: 10)
    for _ in 0..<57 { _ = page.perform(.lineDown) }
    let before = PageSample.text(page)
    for width in [columns, 21, 90, 1, 33] { page.resize(to: Size(columns: width, rows: 7)) }
    page.resize(to: Size(columns: 60, rows: 10))
    #expect(PageSample.text(page) == before)
  }

  @Test func resizingKeepsTheSelectedComment() {
    var page = PageSample.page(rows: 30)
    page.show(Place(.comment("d")), atRow: 20)
    page.resize(to: Size(columns: 30, rows: 5))
    #expect(page.selectedComment == "d")
    #expect(PageSample.text(page).contains { $0.contains("mara_k") })
  }

  @Test func itemsLeadFromTheBodyThroughTheCommentsAndBack() {
    var page = PageSample.page(rows: 8)
    var seen: [String] = []
    for _ in 0..<200 where page.perform(.nextItem) == .done {
      if let id = page.selectedComment, seen.last != id { seen.append(id) }
    }
    #expect(seen == ["a", "b", "c", "d", "e"])
    for _ in 0..<200 {
      guard page.perform(.previousItem) == .done else { break }
      if let id = page.selectedComment, seen.last != id { seen.append(id) }
    }
    #expect(seen == ["a", "b", "c", "d", "e", "d", "c", "b", "a"])
    #expect(page.selectedComment == nil)
    #expect(firstLine(page)?.contains("Officials") == true)
  }

  @Test func aTallCommentIsScrolledBeforeTheNextIsSelected() {
    let tall = (0..<200).map { "tall\($0)" }.joined(separator: " ")
    let article = Article(
      id: PageSample.id,
      comments: [PageSample.comment("t", "one", tall), PageSample.comment("u", "two")])
    var page = PageSample.page(article, rows: 10)
    _ = page.perform(.switchPart)
    var steps = 0
    while page.selectedComment == "t", steps < 50 {
      _ = page.perform(.nextItem)
      steps += 1
    }
    #expect(steps > 4)
    #expect(PageSample.text(page).contains { $0.contains("tall199") })
    _ = page.perform(.previousItem)
    #expect(page.selectedComment == "t")
    #expect(PageSample.text(page).contains { $0.contains("tall199") }, "its end comes first")
  }

  @Test func bodyAndCommentsAreLeftAndFoundAgain() {
    var page = PageSample.page(long, rows: 10)
    for _ in 0..<31 { _ = page.perform(.lineDown) }
    let body = PageSample.text(page)
    _ = page.perform(.switchPart)
    #expect(page.selectedComment == "a")
    for _ in 0..<3 { _ = page.perform(.nextItem) }
    let comments = PageSample.text(page)
    _ = page.perform(.switchPart)
    #expect(PageSample.text(page) == body)
    _ = page.perform(.switchPart)
    #expect(PageSample.text(page) == comments)
  }

  @Test func aPageWithoutCommentsSaysSo() {
    var page = PageSample.page(Article(id: PageSample.id, title: "Alone"))
    #expect(page.perform(.switchPart) == .message("This page has no comments."))
    #expect(page.perform(.toggleFold) == .nothingFurther)
    #expect(PageSample.text(page).contains { $0.contains("no text") })
  }

  @Test func threadsSiblingsAndParentsAreReached() {
    var page = PageSample.page(rows: 8)
    page.show(Place(.comment("d")))
    func go(_ action: PageAction) -> String? {
      _ = page.perform(action)
      return page.selectedComment
    }
    #expect(go(.parent) == "c")
    #expect(go(.previousSibling) == "b")
    #expect(go(.nextSibling) == "c")
    #expect(go(.nextSibling) == "e")
    #expect(go(.previousThread) == "a")
    #expect(go(.nextThread) == "e")
    #expect(page.perform(.nextThread) == .nothingFurther)
    page.show(Place(.comment("d")))
    #expect(go(.previousThread) == "a")
    #expect(page.perform(.parent) == .message("This comment answers none."))
  }

  @Test func paragraphsAndHeadingsOfTheBodyAreReached() {
    var page = PageSample.page(long, rows: 10)
    _ = page.perform(.nextThread)
    #expect(firstLine(page)?.contains("word0x0") == true)
    _ = page.perform(.nextThread)
    #expect(firstLine(page)?.contains("word1x0") == true)
    _ = page.perform(.lineDown)
    _ = page.perform(.previousThread)
    #expect(firstLine(page)?.contains("word1x0") == true)
    _ = page.perform(.previousThread)
    #expect(firstLine(page)?.contains("word0x0") == true)
    page = PageSample.page(rows: 8)
    _ = page.perform(.nextSibling)
    #expect(firstLine(page)?.contains("What was said") == true)
    _ = page.perform(.nextSibling)
    #expect(page.selectedComment == "a")
  }

  @Test func theLineUnderTheEyeIsPutWhereOneWants() {
    var page = PageSample.page(rows: 9)
    page.show(Place(.comment("d")))
    func row() -> Int? {
      PageSample.text(page).firstIndex { $0.contains("· mara_k") }
    }
    _ = page.perform(.lineToTop)
    #expect(row() == 0)
    _ = page.perform(.lineToMiddle)
    #expect(row() == 4)
    _ = page.perform(.lineToBottom)
    #expect(row() == 8)
  }

  @Test func textGetsWiderAndNarrowerWithinTheScreen() {
    var page = PageSample.page(long, columns: 80, rows: 10)
    #expect(page.perform(.wider) == .done)
    #expect(page.perform(.wider) == .nothingFurther)
    for _ in 0..<20 { _ = page.perform(.narrower) }
    #expect(page.geometry.width == 40)
    #expect(page.perform(.narrower) == .nothingFurther)
    #expect(PageSample.text(page).allSatisfy { CellText.width($0) <= 60 })
  }

  @Test func aPlaceIsFoundAgainWhateverTheWidth() {
    var page = PageSample.page(long, rows: 10)
    for _ in 0..<40 { _ = page.perform(.lineDown) }
    let place = page.place
    let words = firstLine(page)?.split(separator: " ").first
    page = PageSample.page(long, columns: 33, rows: 10)
    page.show(place, atRow: 0)
    let line = firstLine(page)
    #expect(words.map { line?.contains($0) == true } == true)
  }

  @Test func aNewVersionOfThePageKeepsSelectionAndFolds() {
    var page = PageSample.page(rows: 20)
    page.show(Place(.comment("c")), atRow: 9)
    _ = page.perform(.collapse)
    var newer = PageSample.article
    newer.comments.insert(PageSample.comment("new", "newcomer", to: "a"), at: 1)
    page.update(article: newer)
    #expect(page.selectedComment == "c")
    let text = PageSample.text(page)
    #expect(text[9].contains("(name lost)"))
    #expect(!text.contains { $0.contains("Which note?") })
    #expect(text.contains { $0.contains("newcomer") })
  }
}
