import Articles
import Testing

@testable import ReaderUI

struct FoldingTests {
  private func row(_ page: ArticlePage, _ words: String) -> Int? {
    PageSample.text(page).firstIndex { $0.contains(words) }
  }

  /// A page of many short threads, with the given comment selected.
  private func longPage(_ selected: String, rows: Int = 16) -> ArticlePage {
    var comments: [Articles.Comment] = []
    for thread in 0..<20 {
      comments.append(PageSample.comment("r\(thread)", "root \(thread)"))
      comments.append(PageSample.comment("a\(thread)", "first \(thread)", to: "r\(thread)"))
      comments.append(PageSample.comment("b\(thread)", "second \(thread)", to: "a\(thread)"))
    }
    let article = Article(
      id: PageSample.id, blocks: [Block(.paragraph, "Body.")], comments: comments)
    var page = PageSample.page(article, rows: rows)
    page.show(Place(.comment(selected)), atRow: 7)
    return page
  }

  @Test func collapsingACommentKeepsItOnItsRow() {
    var page = longPage("a9")
    #expect(row(page, "first 9") == 7)
    #expect(page.perform(.collapse) == .done)
    #expect(row(page, "first 9") == 7)
    #expect(row(page, "second 9") == nil)
    #expect(page.perform(.expand) == .done)
    #expect(row(page, "first 9") == 7)
    #expect(row(page, "second 9") == 9)
  }

  @Test func collapsingAllLeavesTheThreadUnderTheEyeOnTheRowOfTheReply() {
    var page = longPage("b9")
    _ = page.perform(.collapseAll)
    #expect(row(page, "root 9") == 7)
    #expect(page.selectedComment == "r9")
    #expect(row(page, "root 8") == 6)
    _ = page.perform(.expandAll)
    #expect(row(page, "root 9") == 7)
  }

  @Test func aFoldByHandOutlivesFoldsByLevel() {
    var page = longPage("a9")
    _ = page.perform(.collapse)
    _ = page.perform(.foldMore)
    _ = page.perform(.foldMore)
    _ = page.perform(.foldLess)
    _ = page.perform(.foldLess)
    page.show(Place(.comment("r9")), atRow: 2)
    #expect(row(page, "first 9") != nil)
    #expect(row(page, "second 9") == nil)
    page.show(Place(.comment("r8")), atRow: 2)
    #expect(row(page, "second 8") != nil)
  }

  @Test func levelsAreFoldedOneByOne() {
    var page = longPage("r9")
    var counts = [page.status.foldedCount]
    while page.perform(.foldMore) == .done { counts.append(page.status.foldedCount) }
    #expect(counts == [0, 20, 40, 40])
    #expect(row(page, "▸ root 9  Some words.") == 7, "the last level leaves one row each")
    counts = []
    while page.perform(.foldLess) == .done { counts.append(page.status.foldedCount) }
    #expect(counts == [40, 20, 0])
  }

  @Test func collapseGoesToTheParentAndExpandToTheReply() {
    var page = longPage("b9")
    var seen: [String?] = []
    for action in [PageAction.collapse, .collapse, .collapse, .collapse, .collapse] {
      _ = page.perform(action)
      seen.append(page.selectedComment)
    }
    #expect(seen == ["a9", "a9", "r9", "r9", "r9"])
    seen = []
    for action in [PageAction.expand, .expand, .expand, .expand, .expand] {
      _ = page.perform(action)
      seen.append(page.selectedComment)
    }
    #expect(seen == ["r9", "a9", "a9", "b9", "b9"])
  }

  @Test func longThreadsStartWithTheirRepliesHidden() {
    let comments =
      [PageSample.comment("r", "root", "The question.")]
      + (0..<7).map { PageSample.comment("a\($0)", "reply \($0)", to: $0 < 4 ? "r" : "a0") }
    let article = Article(id: PageSample.id, comments: comments)
    var page = PageSample.page(article)
    #expect(row(page, "The question.") != nil)
    #expect(row(page, "7 replies hidden") != nil)
    #expect(page.status.foldedCount == 7)
    _ = page.perform(.switchPart)
    _ = page.perform(.toggleFold)
    #expect(row(page, "reply 6") != nil)
    _ = page.perform(.toggleFold)
    #expect(row(page, "root  The question.") != nil)
    let open = PageSample.page(article) { $0.startsFolded = false }
    #expect(open.status.foldedCount == 0)
  }

  @Test func revealingOpensOnlyWhatIsAbove() {
    var page = longPage("r0")
    _ = page.perform(.collapseAll)
    page.show(Place(.comment("b5")))
    #expect(page.selectedComment == "b5")
    #expect(row(page, "second 5") != nil)
    #expect(page.status.foldedCount == 38)
    page.show(Place(.comment("b5"), block: 0, offset: 5))
    #expect(row(page, "Some words.") != nil)
  }

  @Test func aFilterShowsMatchesInFoldedThreadsAndLeavesTheFolds() {
    var page = longPage("r9")
    _ = page.perform(.collapseAll)
    page.setFilter(CommentFilter(author: .named("second 9")))
    #expect(row(page, "second 9") != nil)
    #expect(row(page, "root 8") == nil)
    #expect(page.status.commentCount == 1)
    page.setFilter(nil)
    #expect(page.status.foldedCount == 40)
  }

  @Test func aFilterKeepsTheCommentUnderTheEyeOnItsRow() {
    var page = longPage("a9")
    page.setFilter(CommentFilter(author: .named("first 9")))
    #expect(row(page, "│ · first 9") == 7)
    page.setFilter(nil)
    #expect(row(page, "│ ▾ first 9") == 7)
  }

  @Test func whatACommentAnswersIsCutToItsFirstLines() {
    let long = Array(repeating: "many words", count: 40).joined(separator: " ")
    let article = Article(
      id: PageSample.id,
      comments: [
        PageSample.comment("r", "root", long), PageSample.comment("a", "reply", to: "r", long),
        PageSample.comment("b", "other", long),
      ])
    var page = PageSample.page(article, rows: 30)
    page.setFilter(CommentFilter(comments: ["a"]))
    let text = PageSample.text(page)
    #expect(text.filter { $0.hasPrefix("   │ │ ") }.count == 9)
    #expect(text.filter { $0.hasPrefix("   │ ") }.count == 9 + 2 + 1)
    #expect(text.contains { $0.hasSuffix("…") })
    #expect(!text.contains { $0.contains("other") })
  }

  @Test func mutedAuthorsKeepTheirPlaceButNotTheirWords() {
    var page = longPage("a9")
    page.setMuted(["first 9"])
    #expect(row(page, "first 9 (muted)") == 7)
    #expect(row(page, "second 9") == 8)
    page.setMuted([])
    #expect(row(page, "second 9") == 9)
  }

  @Test func orderAndFoldsAreIndependent() {
    var page = PageSample.page(rows: 40)
    page.show(Place(.comment("a")), atRow: 5)
    _ = page.perform(.collapse)
    #expect(page.perform(.nextOrder) == .message("Threads: most voted first."))
    #expect(page.status.foldedCount == 3)
    #expect(page.selectedComment == "a")
    #expect(page.readingOrder == [4, 0, 1, 2, 3])
    #expect(page.perform(.nextOrder) == .message("Threads: in the page's order."))
  }

  @Test func repliesWorkedOutFromTheWordsCanStandAsPrinted() {
    var page = PageSample.page(rows: 40)
    #expect(page.perform(.togglePrintedFlat) == .message("Comments as printed."))
    #expect(PageSample.text(page).contains { $0.hasPrefix("   ▾ (name lost)") })
    _ = page.perform(.togglePrintedFlat)
    #expect(PageSample.text(page).contains { $0.hasPrefix("   ┊ ▾ (name lost)") })
  }
}
