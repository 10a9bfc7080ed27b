import Articles
import Testing

@testable import ReaderUI

struct PageDrawingTests {
  private func runs(_ page: ArticlePage) -> [Run] {
    var canvas = Canvas(size: page.size)
    page.draw(on: &canvas)
    return canvas.screen.rows.flatMap { $0 }
  }

  private func words(_ page: ArticlePage, _ role: Style.Role) -> [String] {
    runs(page).filter { $0.style.role == role }.map(\.text)
  }

  @Test func everyKindOfBlockHasItsOwnLook() {
    let text = PageSample.text(PageSample.page(columns: 62, rows: 27)).dropFirst(4)
    #expect(
      Array(text) == [
        "   The minister, left, at the door.                   caption", "",
        "   On July 23rd a delegation met the minister, eleven days",
        "   after the talks in the north.", "",
        "   What was said", "",
        "   ▏ We will not be moved by a rumour, nor by two of them in",
        "   ▏ a row.", "",
        "   • a first point that is longer than one line is",
        "     2. a second", "",
        "     let x = 1",
        "             let y = 2", "",
        "   port   ships",
        "   North  12",
        "   South  7", "",
        "                             ─ ─ ─", "",
        "   That is all.",
      ])
  }

  @Test func factsOfAnArticleStayOnOneLineWhereFewerWordsCanTellThem() {
    var article = PageSample.article
    article.comments = (0..<120).map { PageSample.comment("\($0)", "mara_k") }
    article.published = CivilDate(year: 2018, month: 9, day: 24).map {
      Published(.day($0), from: .inferred)
    }
    func facts(_ width: Int) -> String? {
      let size = Size(columns: width + 8, rows: 8)
      let page = ArticlePage(
        article: article, events: [], settings: PageSettings(textWidth: width), size: size)
      return words(page, .date).first
    }
    #expect(facts(72)?.hasPrefix("24 September 2018 (worked out from the text) · ") == true)
    #expect(facts(60) == "24 September 2018 (worked out) · 1 min · 120 comments")
  }

  @Test func linksAndMentionsAreMarkedAcrossLines() {
    let page = PageSample.page(columns: 60, rows: 24)
    #expect(words(page, .link) == ["delegation"])
    #expect(words(page, .mention) == ["July 23rd", "the talks in the north"])
    #expect(runs(page).contains { $0.text == "July 23rd" && $0.style.isEmphasized })
    let narrow = PageSample.page(columns: 24, rows: 24)
    #expect(words(narrow, .mention).joined(separator: " ") == "July 23rd the talks in the north")
  }

  @Test func matchesAreMarkedAndTheCurrentOneMore() {
    var page = PageSample.page(columns: 60, rows: 24)
    let match = TextRange(.body, block: 1, 15..<25)
    let other = TextRange(.body, block: 2, 0..<4)
    page.setMatches([other, match], current: match)
    #expect(words(page, .currentMatch) == ["delegation"])
    #expect(words(page, .match) == ["What"])
    page.setMatches([], current: nil)
    #expect(words(page, .match).isEmpty)
  }

  @Test func tabStopsAtLinksAndMentionsInOrderAndThenInComments() {
    var page = PageSample.page(columns: 60, rows: 12)
    var seen: [String] = []
    while page.perform(.nextTarget) == .done, seen.count < 9 {
      seen += runs(page).filter(\.style.isFocused).map(\.text)
    }
    #expect(seen == ["July 23rd", "delegation", "the talks in the north", "picture"])
    #expect(page.selectedComment == "e")
    while page.perform(.previousTarget) == .done {}
    #expect(runs(page).first(where: \.style.isFocused)?.text == "July 23rd")
  }

  @Test func mentionsAreReachedAndCounted() {
    var page = PageSample.page(columns: 60, rows: 12)
    #expect(page.status.event?.number == 1)
    #expect(page.status.event?.event == "meeting")
    _ = page.perform(.nextMention)
    _ = page.perform(.nextMention)
    #expect(page.status.event == .init(number: 2, count: 2, event: "north"))
    _ = page.perform(.nextMention)
    #expect(page.selectedComment == "e")
    #expect(page.currentMention?.range.part == .comment("e"))
    #expect(page.perform(.nextMention) == .nothingFurther)
    _ = page.perform(.previousMention)
    #expect(page.currentMention?.range.part == .body)
  }

  @Test func deepRepliesShowTheirDepth() {
    let chain = (0..<40).map { PageSample.comment("c\($0)", "a", to: $0 > 0 ? "c\($0 - 1)" : nil) }
    var page = PageSample.page(Article(id: PageSample.id, comments: chain), columns: 80, rows: 9) {
      $0.startsFolded = false
    }
    page.show(Place(.comment("c30")), atRow: 4)
    let text = PageSample.text(page)
    #expect(text[4].contains("▾ 30› a"))
    #expect(text[5].hasSuffix("│ Some words."))
    page.resize(to: Size(columns: 20, rows: 9))
    #expect(PageSample.text(page)[4].hasPrefix("▌▾ 30› a"))
  }

  @Test func theSelectedCommentHasABarWhereThereIsAMargin() {
    var page = PageSample.page(columns: 60, rows: 30)
    page.show(Place(.comment("c")))
    #expect(words(page, .selection) == ["▌", "▌", "▌", "▌"])
    page.resize(to: Size(columns: 8, rows: 30))
    #expect(words(page, .selection).contains { $0.hasPrefix("▾") })
  }

  @Test func aWideScreenShowsEventsAndThreadsBesideThePage() {
    let page = PageSample.page(columns: 130, rows: 24)
    let text = PageSample.text(page)
    #expect(text[1].hasSuffix("2 events"))
    #expect(text[2].hasSuffix("12 Jul 2018 talks north"))
    #expect(text[3].hasSuffix("23 Jul 2018 talks meeting"))
    #expect(text[5].hasSuffix("2 threads"))
    #expect(text[7].hasSuffix("tin whistle"))
  }

  @Test func wordsFromTheRightStandAtTheRight() {
    let article = Article(
      id: PageSample.id, blocks: [Block(.paragraph, "שלום עולם"), Block(.paragraph, "abc")])
    let text = PageSample.text(PageSample.page(article, columns: 40, rows: 5))
    #expect(text[2] == String(repeating: " ", count: 30) + "םלוע םולש")
    #expect(text[4] == "   abc")
  }

  @Test func aTableThatIsTooWideIsSetWithSignsBetweenItsCells() {
    let article = Article(
      id: PageSample.id, blocks: [Block(.table, "a long first cell\tand a second\tand a third")])
    let text = PageSample.text(PageSample.page(article, columns: 30, rows: 4))
    #expect(text[2] == "   a long first cell │ and a")
  }

  @Test func asciiScreensGetAsciiSigns() {
    let article = Article(
      id: PageSample.id, title: "Plain", blocks: [Block(.quotation, "words")],
      comments: PageSample.comments)
    let page = PageSample.page(article, columns: 60, rows: 24) { $0.glyphs = .ascii }
    #expect(runs(page).allSatisfy { run in run.text.utf8.allSatisfy { $0 < 0x80 } })
  }
}
