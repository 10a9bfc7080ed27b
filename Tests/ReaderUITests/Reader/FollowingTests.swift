import Articles
import Testing

@testable import ReaderUI

struct FollowingTests {
  private static let address = "https://quay.example/report"

  private static let page = article(
    "port/page.html",
    [
      link("The report is there.", address), Block(.paragraph, "Plain words."),
      link("See the note.", "#note"), link("Write to us.", "mailto:a@b.example"),
      link("The ferry", "ferry.txt"), link("Nowhere", "#nowhere"),
    ] + (0..<60).map { Block(.paragraph, "Filler \($0).") } + [Block(.paragraph, "The note.")],
    anchors: ["note": Place(.body, block: 66)])

  private static let report = article(
    address, [link("Back to the bridge.", "https://harbour.example/bridge")])

  private static func article(
    _ source: String, _ blocks: [Block], anchors: [String: Place] = [:]
  ) -> Article {
    var article = Article(id: Article.ID(source: source), title: "At \(source)", blocks: blocks)
    article.anchors = anchors
    return article
  }

  private static func link(_ text: String, _ url: String) -> Block {
    Block(.paragraph, text, spans: [Span(0..<text.utf8.count, .link(url: url))])
  }

  private func opened(size: Size = Size(columns: 80, rows: 16)) -> Driver {
    var driver = Driver([Self.page] + Samples.articles, size: size)
    driver.send(.article(Self.page, at: nil))
    return driver
  }

  @Test func aLinkIsFollowedInPlaceAndTheWayBackLeadsToIt() {
    var driver = opened()
    driver.press("j Tab")
    let before = driver.lines
    driver.press("Enter")
    #expect(driver.asked == ["read \(Self.address)"])
    #expect(driver.lines.dropLast() == before.dropLast())
    #expect(driver.bottomLine.hasPrefix("Fetching \(Self.address)…"))
    driver.send(.read(source: Self.address, [Self.report]))
    #expect(driver.reader.open?.article.id == Self.report.id)
    #expect(driver.reader.list.summary(Self.report.id) == nil)
    driver.press("<")
    #expect(driver.lines == before)
    driver.press(">")
    #expect(driver.reader.open?.article.id == Self.report.id)
    driver.press("q")
    #expect(driver.lines == before)
    driver.press("q")
    #expect(driver.reader.scene == .list)
  }

  @Test func foldsAndFiltersAreThereAgainOnTheWayBack() {
    var article = Samples.bridge
    article.comments[0].blocks = [Self.link("See this", Self.address)]
    var driver = Driver([article])
    driver.send(.article(article, at: nil))
    driver.press("c h j j k k a Tab")
    driver.press("h l Tab Enter")
    driver.send(.read(source: Self.address, [Self.report]))
    driver.press("<")
    #expect(driver.reader.open?.author == .named("mara_k"))
  }

  @Test func aPageThatIsListedIsNotFetched() {
    var driver = opened()
    driver.press("Tab Enter")
    driver.send(.read(source: Self.address, [Self.report]))
    driver.press("Tab Enter")
    #expect(driver.reader.open?.article.id == Samples.bridge.id)
    #expect(driver.asked == ["read \(Self.address)"])
    driver.press("q")
    #expect(driver.reader.open?.article.id == Self.report.id)
    driver.press("q Enter")
    #expect(driver.reader.open?.article.id == Self.report.id)
    #expect(driver.asked == ["read \(Self.address)"])
  }

  @Test func aFileBesideThePageIsOpened() {
    var driver = opened()
    driver.press("Tab Tab Tab Tab Enter")
    #expect(driver.reader.open?.article.id == Samples.ferry.id)
  }

  @Test func aLinkWithinThePageIsAJump() {
    var driver = opened()
    driver.press("Tab Tab")
    let before = driver.lines
    driver.press("Enter")
    #expect(driver.lines.contains { $0.contains("The note.") })
    driver.press("Backspace")
    #expect(driver.lines == before)
  }

  @Test func aNameThatNothingHasIsSaid() {
    var driver = opened()
    driver.press("Tab Tab Tab Tab Tab Enter")
    #expect(driver.bottomLine == "This article has no place called nowhere")
  }

  @Test func whatIsNoPageGoesToTheBrowser() {
    var driver = opened()
    driver.press("Tab Tab Tab Enter")
    #expect(driver.asked == ["browser mailto:a@b.example"])
  }

  @Test func theListOfLinksFollowsAndHandsOver() {
    var driver = opened()
    driver.press("L O")
    #expect(driver.asked == ["browser \(Self.address)"])
    driver.press("Enter")
    #expect(driver.asked.last == "read \(Self.address)")
    #expect(driver.reader.panels.isEmpty)
  }

  @Test(arguments: ["^C", "Esc"]) func fetchingIsGivenUp(key: String) {
    var driver = opened()
    driver.press("Tab Enter")
    let before = driver.lines
    driver.press(key)
    #expect(driver.asked.last == "stop")
    #expect(driver.bottomLine == "Not opened: \(Self.address)")
    driver.send(.read(source: Self.address, [Self.report]))
    #expect(driver.reader.open?.article.id == Self.page.id)
    #expect(driver.lines.dropLast() == before.dropLast())
  }

  @Test func leavingThePageGivesUpWhatItFetches() {
    var driver = opened()
    driver.press("Tab Enter q")
    driver.send(.read(source: Self.address, [Self.report]))
    #expect(driver.reader.scene == .list)
  }

  @Test func aFailureIsALineAndThePageStays() {
    var driver = opened()
    driver.press("Tab")
    let before = driver.lines
    driver.press("Enter")
    driver.send(.unread(source: "another", problem: "it failed."))
    #expect(driver.bottomLine.hasPrefix("Fetching"))
    driver.send(.unread(source: Self.address, problem: "nobody answers there. Try again later."))
    #expect(
      driver.bottomLine == "\(Self.address): nobody answers there. Try again later.")
    driver.send(.resize(Size(columns: 60, rows: 16)))
    driver.press("Enter")
    driver.send(.unread(source: Self.address, problem: "nobody answers there. Try again later."))
    #expect(driver.bottomLine == "https://quay.exam…: nobody answers there. Try again later.")
    driver.send(.resize(Size(columns: 80, rows: 16)))
    #expect(driver.lines.dropLast() == before.dropLast())
  }

  @Test func severalArticlesOfAFeedAreListed() {
    var driver = opened()
    driver.press("Tab Enter")
    let items = (0..<3).map { number in
      Article(id: Article.ID(source: Self.address, ordinal: number), title: "Item \(number)")
    }
    driver.send(.read(source: Self.address, items))
    #expect(driver.reader.open?.article.id == items[0].id)
    #expect(driver.reader.list.summary(items[2].id) != nil)
    #expect(driver.bottomLine == "3 articles from there are listed")
  }

  @Test func aComplaintFromElsewhereStopsNothing() {
    var driver = opened()
    driver.press("Tab Enter")
    driver.send(.failed("Another file could not be read."))
    driver.send(.read(source: Self.address, [Self.report]))
    #expect(driver.reader.open?.article.id == Self.report.id)
  }

  @Test func aCircleOfLinksIsLeftStepByStep() {
    var driver = opened()
    driver.press("Tab Enter")
    var report = Self.report
    report.blocks = [Self.link("Back", "https://page.example/")]
    var start = Self.page
    start.url = "https://page.example/"
    driver.send(.listed([ArticleSummary(start)]))
    driver.send(.read(source: Self.address, [report]))
    driver.press("Tab Enter")
    #expect(driver.reader.open?.article.id == start.id)
    driver.press("q")
    #expect(driver.reader.open?.article.id == report.id)
    driver.press("q")
    #expect(driver.reader.open?.article.id == start.id)
    driver.press("q")
    #expect(driver.reader.scene == .list)
  }
}

extension Driver {
  /// What was asked of the world about links.
  fileprivate var asked: [String] {
    effects.compactMap {
      switch $0 {
      case .read(let source): "read \(source)"
      case .openInBrowser(let url): "browser \(url)"
      case .stopReading: "stop"
      default: nil
      }
    }
  }
}
