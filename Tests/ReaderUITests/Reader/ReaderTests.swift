import Articles
import Testing

@testable import ReaderUI

struct ReaderTests {
  @Test func cancellingASearchPutsThePageBackAsItWas() {
    var driver = opened(size: Size(columns: 60, rows: 12))
    let before = driver.lines
    driver.press("/ \"tunnel")
    #expect(driver.lines != before)
    driver.press("Esc")
    #expect(driver.lines == before)
  }

  @Test func cancellingAFilterPutsTheListBackAsItWas() {
    var driver = Driver()
    driver.press("j j")
    let before = driver.lines
    driver.press("& \"ferry Esc")
    #expect(driver.lines == before)
  }

  @Test func escapePutsAwayTheSearchThenTheFilter() {
    var driver = opened()
    driver.press("c & \"report Enter / \"thank Enter")
    #expect(driver.bottomLine.contains("/thank") && driver.bottomLine.contains("& report"))
    driver.press("Esc")
    #expect(!driver.bottomLine.contains("/thank") && driver.bottomLine.contains("& report"))
    driver.press("Esc")
    #expect(!driver.bottomLine.contains("& report"))
  }

  @Test func onlyTheAnswerToTheLastQueryCounts() throws {
    var reader = Driver().reader
    for key in "&aa".unicodeScalars { _ = reader.update(.key(.character(key))) }
    _ = reader.update(.matched(try Query("a"), []))
    #expect(reader.list.shownCount == Samples.articles.count)
    _ = reader.update(.matched(try Query("aa"), [Samples.ferry.id]))
    #expect(reader.list.shownCount == 1)
  }

  @Test func whatIsSelectedStaysSelectedWhileArticlesArrive() {
    var driver = Driver(loading: Size(columns: 60, rows: 8))
    driver.send(.listed([ArticleSummary(Samples.bridge), ArticleSummary(Samples.untitled)]))
    driver.press("j")
    #expect(driver.reader.list.selectedRow?.article == Samples.untitled.id)
    driver.send(.listed([ArticleSummary(Samples.council), ArticleSummary(Samples.ferry)]))
    #expect(driver.reader.list.selectedRow?.article == Samples.untitled.id)
  }

  @Test func untilARowIsChosenTheFirstOneIsSelected() {
    var driver = Driver(loading: Size(columns: 60, rows: 8))
    driver.send(.listed([ArticleSummary(Samples.bridge)]))
    driver.send(.listed([ArticleSummary(Samples.council)]))
    #expect(driver.reader.list.selectedRow?.article == Samples.council.id)
  }

  @Test func aFilterThatReadsWordsAsksAgainForArticlesThatCameLater() throws {
    var driver = Driver(loading: Size(columns: 60, rows: 8))
    driver.send(.listed([ArticleSummary(Samples.bridge)]))
    driver.press("& \"ferry Enter")
    var reader = driver.reader
    _ = reader.update(.matched(try Query("ferry"), []))
    let effects = reader.update(.listed([ArticleSummary(Samples.ferry)]))
    #expect(effects.contains { if case .match = $0 { true } else { false } })
  }

  @Test func leavingAnArticleGoesToTheListAndThenOut() {
    var driver = opened()
    driver.press("q")
    #expect(driver.reader.open == nil && driver.effects.isEmpty)
    driver.press("q")
    #expect(driver.quits)
  }

  @Test func anArticleOpenedAloneHasNothingBehindIt() {
    var driver = Driver([Samples.bridge])
    driver.send(.article(Samples.bridge, at: nil))
    driver.press("q")
    #expect(driver.quits)
  }

  @Test func anArticleOpenedFromTheTimelineLeadsBackToIt() {
    var driver = Driver()
    driver.press("E j Enter j Enter")
    #expect(driver.reader.open?.article.id == Samples.bridge.id)
    driver.press("q")
    #expect(driver.reader.scene == .timeline)
  }

  @Test func jumpsLeadBackAndForth() {
    var driver = opened()
    driver.press("; ;")
    #expect(driver.reader.open?.article.id == Samples.council.id)
    driver.press("<")
    #expect(driver.reader.open?.article.id == Samples.ferry.id)
    driver.press("Backspace")
    #expect(driver.reader.open?.article.id == Samples.bridge.id)
    driver.press("> >")
    #expect(driver.reader.open?.article.id == Samples.council.id)
  }

  @Test func goingToAMentionFocusesItsEvent() {
    var driver = opened()
    driver.press("e j Enter")
    #expect(driver.reader.open?.article.id == Samples.ferry.id)
    #expect(driver.reader.open?.page.status.event?.event == "closing")
    driver.press("E a k Enter j Enter")
    #expect(driver.reader.open?.page.status.event?.event == "meeting")
    driver.press(";")
    #expect(driver.bottomLine == "No later article speaks of board meets crews")
  }

  @Test func aMarkIsComeBackToFromAnywhere() {
    var driver = opened()
    driver.press("c j m x q g Enter ' x")
    #expect(driver.reader.open?.article.id == Samples.bridge.id)
    #expect(driver.reader.open?.page.selectedComment == "c2")
    driver.press("U ' y")
    #expect(driver.bottomLine == "No mark is called y")
  }

  @Test func undoTakesBackOneThingAtATime() {
    var driver = opened()
    driver.press("c M m a U")
    #expect(driver.reader.marks.isEmpty && driver.reader.muted == ["mara_k"])
    driver.press("U")
    #expect(driver.reader.muted.isEmpty)
  }

  @Test func anArticleComesBackWhereItWasLeft() {
    var driver = opened()
    driver.press("c j j q Enter")
    #expect(driver.reader.open?.page.selectedComment == "c3")
  }

  @Test(arguments: [
    ("https://a.example/b", true), ("HTTP://a.example", true), ("mailto:a@b.example", true),
    ("gemini://a.example", true), ("javascript:alert(1)", false), ("file:///etc/passwd", false),
    ("https", false), ("https://a.example/\nb", false), ("-x", false), ("", false),
  ])
  func onlyAddressesThatShowSomethingAreOpened(url: String, isOpened: Bool) {
    var article = Samples.untitled
    article.url = url
    var driver = Driver([article])
    driver.press("o")
    #expect(
      driver.effects.contains { if case .openInBrowser(url) = $0 { true } else { false } }
        == isOpened)
  }

  @Test(arguments: [("\"x.md", Saving.Format.markdown), ("\"x.json", .json), ("\"x", .text)])
  func theNameSaysHowAnArticleIsSaved(name: String, format: Saving.Format) {
    var driver = Driver()
    driver.press("s ^U \(name) Enter")
    guard case .save(let saving) = driver.effects.last else {
      Issue.record("nothing is saved")
      return
    }
    #expect(saving.format == format && !saving.isOverwriting)
  }

  @Test(arguments: [("y", true), ("n", false), ("Esc", false), ("Enter", false)])
  func aFileIsOverwrittenOnlyOnTheUsersWord(key: String, isOverwritten: Bool) {
    var driver = Driver()
    let saving = Saving(
      article: Samples.ferry.id, format: .text, path: "x.txt", isOverwriting: false)
    driver.send(.fileExists(saving))
    driver.press(key)
    #expect(
      driver.effects.contains {
        if case .save(let saving) = $0 { saving.isOverwriting } else { false }
      } == isOverwritten)
  }

  @Test func aFailureIsOneLineAndClearsNothing() {
    var driver = opened()
    let before = driver.lines.dropLast()
    driver.send(.failed("It could not be read"))
    #expect(driver.lines.dropLast() == before)
    #expect(driver.bottomLine == "It could not be read")
  }

  @Test func commandsAreKnownByTheStartOfTheirName() {
    var driver = Driver()
    driver.press(": \"group_by Enter")
    #expect(driver.reader.list.isGrouped)
    driver.press(": \"next Enter")
    #expect(driver.bottomLine.hasPrefix("next may mean next-item, next-article"))
    driver.press(": \"fly Enter")
    #expect(driver.bottomLine == "There is no command fly; ? lists them")
  }

  @Test func fingersThatKnowVimAndLessAreUnderstood() {
    var driver = Driver()
    driver.press(": \"h Enter")
    #expect(driver.reader.scene == .help)
    driver.press("q : \"w Enter")
    #expect(driver.bottomLine.hasPrefix("Save as:"))
    for command in ["q", "q!", "qa", "quit"] {
      var driver = Driver()
      driver.press("Enter : \"\(command) Enter")
      #expect(driver.quits, "\(command)")
    }
  }

  @Test func aNumberGoesWhereItIsCounted() {
    var driver = Driver()
    driver.press(": \"3")
    #expect(driver.bottomLine.hasSuffix("goes to article 3"))
    driver.press("Enter")
    #expect(driver.bottomLine.hasPrefix("3/4"))
    driver.press(": \"99 Enter")
    #expect(driver.bottomLine.hasPrefix("4/4"))
    driver.press(": \"$ Enter : \"0 Enter")
    #expect(driver.bottomLine.hasPrefix("1/4"))
    driver = opened(size: Size(columns: 80, rows: 6))
    driver.press(": \"4 Enter")
    #expect(driver.lines[0].contains("Nobody will miss the noise"))
    driver.press("c : \"5 Enter")
    #expect(driver.reader.open?.page.selectedComment == "c5")
    driver.press("<")
    #expect(driver.reader.open?.page.selectedComment == "c1")
    driver.press("? : \"4 Enter")
    #expect(driver.bottomLine.hasPrefix("4/"))
  }

  @Test func theListIsSearchedForAuthorsToo() {
    var driver = Driver()
    driver.press("/ \"aas Enter")
    #expect(driver.reader.list.selectedRow?.article == Samples.ferry.id)
  }

  @Test func theTimelineShowsWhatLinksArticlesOrAll() {
    var driver = Driver()
    driver.press("E")
    #expect(driver.bottomLine.hasPrefix("event 1 of 1"))
    driver.press("a")
    #expect(driver.bottomLine.hasPrefix("event 2 of 3"))
    driver.press("k a")
    #expect(driver.bottomLine.hasPrefix("event 1 of 1"))
    driver.press("q")
    driver.send(.events(Array(Samples.events.dropFirst())))
    driver.press("E")
    #expect(driver.bottomLine.hasPrefix("event 1 of 2"))
    driver.press("a")
    #expect(driver.bottomLine == "These are all events")
  }

  @Test func theTimelineOpensAtAnEventOfOneArticleAlone() {
    var driver = Driver()
    driver.press("j Enter ) ) E")
    #expect(driver.reader.panels.last?.selectedEvent == "meeting")
  }

  @Test func tabGoesThroughTheNamesOfCommands() {
    var driver = Driver()
    driver.press(": \"re Tab")
    #expect(driver.bottomLine.hasPrefix(":redraw"))
    driver.press("Tab")
    #expect(driver.bottomLine.hasPrefix(":reverse"))
    driver.press("Tab")
    #expect(driver.bottomLine.hasPrefix(":re "))
  }

  private func opened(size: Size = Size(columns: 80, rows: 24)) -> Driver {
    var driver = Driver(size: size)
    driver.press("j j Enter")
    return driver
  }
}

extension Driver {
  fileprivate var quits: Bool { effects.contains { if case .quit = $0 { true } else { false } } }
}
