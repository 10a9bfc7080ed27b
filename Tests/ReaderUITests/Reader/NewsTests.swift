import Articles
import Testing

@testable import ReaderUI

struct NewsTests {
  private static let known = Samples.bridge

  private func opened(_ keys: String = "", size: Size = Size(columns: 80, rows: 24)) -> Driver {
    var driver = Driver(size: size)
    driver.press("j j Enter " + keys)
    return driver
  }

  @Test func fetchingAgainAsksForTheArticleAtHandOrForAll() {
    var driver = Driver()
    driver.press("R")
    #expect(driver.asked == [nil])
    #expect(driver.bottomLine.hasPrefix("Fetching again: port…"))
    driver.press("R")
    #expect(driver.asked.count == 1)
    driver.send(.fetchedAgain(FetchedAgain()))
    #expect(driver.bottomLine == "Not changed")
    driver.press("j j Enter R")
    #expect(driver.asked == [nil, Self.known.id])
  }

  @Test func newCommentsAreMarkedAndCountedAndThePlaceIsKept() {
    var driver = opened("c j j j R")
    let row = driver.lines.firstIndex { $0.contains("A year! It will be three.") }
    driver.send(.fetchedAgain(Samples.news))
    #expect(driver.bottomLine == "2 new comments; w goes to the next")
    #expect(driver.reader.open?.page.selectedComment == "c4")
    #expect(driver.lines.firstIndex { $0.contains("A year! It will be three.") } == row)
    driver.press("g")
    #expect(driver.lines.contains { $0.contains("9 comments · 2 new") })
    driver.press("c zR w")
    #expect(driver.lines.contains { $0.contains("◆ Old Harbour") })
  }

  @Test func theNextNewCommentUnfoldsOnlyWhatHidesIt() {
    var driver = opened("R")
    driver.send(.fetchedAgain(Samples.news))
    driver.press("c zM")
    #expect(driver.lines.contains { $0.contains("3 replies hidden, 1 new") })
    driver.press("g w")
    #expect(driver.reader.open?.page.selectedComment == "n1")
    #expect(driver.lines.contains { $0.contains("1 reply hidden") })
    driver.press("w")
    #expect(driver.reader.open?.page.selectedComment == "n2")
    driver.press("w")
    #expect(driver.bottomLine == "No further new comment that way")
    driver.press("W")
    #expect(driver.reader.open?.page.selectedComment == "n1")
    driver.press("<")
    #expect(driver.reader.open?.page.selectedComment == "n2")
  }

  @Test func withoutNewsThereIsNowhereToGo() {
    var driver = opened("w")
    #expect(driver.bottomLine == "Nothing came new here; R fetches again")
    driver.press("q g r j r j r j r")
    let selected = driver.reader.list.selectedRow
    driver.press("g w")
    #expect(driver.reader.list.selectedRow != selected)
    driver.press("r g W")
    #expect(driver.bottomLine == "Nothing unread above; R fetches again")
  }

  @Test func aNewCommentIsSeenOnTheScreenAndItsMarkGoesWithTheNextFetch() {
    var driver = opened("R", size: Size(columns: 80, rows: 12))
    driver.send(.fetchedAgain(Samples.news))
    driver.press("c zR w")
    #expect(driver.reader.open?.page.newComments == ["n1", "n2"])
    driver.press("R")
    driver.send(.fetchedAgain(FetchedAgain()))
    #expect(driver.reader.open?.page.newComments == ["n2"])
    #expect(driver.bottomLine == "Not changed")
    driver.press("G q Enter")
    #expect(driver.reader.open?.page.newComments == [])
  }

  @Test func foldsFiltersSearchAndMutesStay() {
    var driver = opened("c M j a / \"path Enter R")
    driver.send(.fetchedAgain(Samples.news))
    #expect(driver.reader.open?.author == .named("Old Harbour"))
    #expect(driver.reader.open?.search?.text == "path")
    #expect(driver.reader.muted == ["mara_k"])
    driver.press("Esc Esc")
    driver.press("g c j j j j h R")
    let folded = driver.reader.open?.page.discussion.foldedCount
    driver.send(.fetchedAgain(FetchedAgain()))
    #expect(driver.reader.open?.page.discussion.foldedCount == folded)
  }

  @Test func marksFollowTheWordsThatTheyMark() {
    var driver = opened("j j j j j j m a q R", size: Size(columns: 60, rows: 6))
    let words = driver.reader.marks["a"].map { Self.known.blocks[$0.place.block].text }
    var article = Self.known
    article.blocks.insert(Block(.paragraph, "Added at noon."), at: 0)
    var answer = FetchedAgain()
    answer.renewed = [RenewedArticle(article, after: Self.known)]
    driver.send(.fetchedAgain(answer))
    #expect(driver.bottomLine == "1 article changed")
    #expect(driver.reader.marks["a"].map { article.blocks[$0.place.block].text } == words)
  }

  @Test func newArticlesAreMarkedInTheList() throws {
    var driver = Driver()
    driver.press("j j Enter q R")
    let added = Article(id: Article.ID(source: "port/pier.txt"), title: "A pier is built")
    var answer = Samples.news
    answer.added = [ArticleSummary(added)]
    driver.send(.fetchedAgain(answer))
    #expect(driver.bottomLine == "1 new article, 2 new comments; w goes to the next")
    #expect(driver.reader.list.selectedRow?.article == Self.known.id)
    #expect(driver.lines.contains { $0.contains("◆ 2021-03-14") && $0.contains("+2 9 ↩") })
    #expect(driver.lines[0].contains("5 articles · 4 unread · 2 new"))
    driver.press("& \"is:new Enter")
    #expect(driver.reader.list.shownCount == 2)
    driver.send(.article(added, at: nil))
    #expect(!driver.reader.news.articles.contains(added.id))
  }

  @Test func newCommentsCanBeFiltered() {
    var driver = opened("R")
    driver.send(.fetchedAgain(Samples.news))
    driver.press("c & \"is:new Enter")
    #expect(driver.reader.open?.shownCount == 2)
  }

  @Test func aFailedFetchIsALineAndEverythingStays() {
    var driver = opened("c j j")
    let before = driver.lines.dropLast()
    driver.press("R")
    var answer = FetchedAgain()
    answer.failures = [.init("https://quay.example/", problem: "nobody answers there.")]
    driver.send(.fetchedAgain(answer))
    #expect(driver.bottomLine == "https://quay.example/: nobody answers there.")
    #expect(driver.lines.dropLast() == before)
  }

  @Test func fetchingIsStopped() {
    var driver = opened("R ^C")
    #expect(driver.bottomLine == "Stopped; what was there stays")
    #expect(driver.effects.contains { if case .stopFetchingAgain = $0 { true } else { false } })
    driver.press("j")
    #expect(!driver.bottomLine.hasPrefix("Fetching"))
  }

  @Test func whatIsStillBeingReadComesFirst() {
    var driver = Driver(loading: Size(columns: 60, rows: 8))
    driver.send(.listed([ArticleSummary(Self.known)]))
    driver.press("R")
    #expect(driver.asked.isEmpty)
    driver.send(.loaded)
    #expect(driver.asked == [nil])
  }

  @Test func standardInputIsNotReadAgain() {
    let article = Article(id: Article.ID(source: "-"), blocks: [Block(.paragraph, "Words.")])
    var driver = Driver([article])
    driver.press("Enter R")
    #expect(driver.asked.isEmpty)
    #expect(driver.bottomLine == "What came from standard input cannot be read again")
  }

  @Test func aCommentThatIsGoneLeavesTheEyeNearby() {
    var driver = opened("c j j R")
    var article = Self.known
    article.comments.removeAll { $0.id == "c3" }
    var answer = FetchedAgain()
    answer.renewed = [RenewedArticle(article, after: Self.known)]
    driver.send(.fetchedAgain(answer))
    #expect(driver.reader.open?.page.selectedComment == "c2")
    #expect(driver.bottomLine == "Changed")
  }
}

extension Driver {
  /// What was asked to be fetched again; `nil` for everything.
  fileprivate var asked: [Article.ID?] {
    effects.compactMap { effect -> Article.ID?? in
      if case .fetchAgain(let id) = effect { .some(id) } else { nil }
    }
  }
}
