import Articles
import Testing

private typealias Comment = Articles.Comment

struct RenewedArticleTests {
  private static let id = Article.ID(source: "a")

  private func comment(
    _ id: String, _ author: String?, _ text: String, second: Int? = nil, to parent: String? = nil
  ) -> Articles.Comment {
    Comment(
      id: id, author: author,
      posted: second.map { Timestamp(CivilDate(dayNumber: 17_000), second: $0) },
      reply: parent.map { Reply(to: $0, .inferred) }, blocks: [Block(.paragraph, text)])
  }

  private func article(_ comments: [Articles.Comment], _ blocks: [String] = ["Words."]) -> Article {
    Article(id: Self.id, blocks: blocks.map { Block(.paragraph, $0) }, comments: comments)
  }

  @Test func thePagesOwnIDsTellComments() {
    let before = article([comment("17", "ada", "One."), comment("18", "bo", "Two.")])
    let renewed = RenewedArticle(
      article([comment("19", "cy", "New."), comment("17", "ada", "One, edited.")]), after: before)
    #expect(renewed.article.comments.map(\.id) == ["19", "17"])
    #expect(renewed.newComments == ["19"])
    #expect(renewed.isChanged)
  }

  @Test func whatIsOnlyCountedIsKnownByAuthorDateAndWords() {
    let before = article([
      comment("c1", "ada", "One.", second: 1), comment("c2", "bo", "Two.", second: 2),
    ])
    let version = article([
      comment("c1", "cy", "First!", second: 9), comment("c2", "ada", "One.", second: 1),
      comment("c3", "bo", "Two, edited.", second: 2, to: "c2"),
    ])
    let renewed = RenewedArticle(version, after: before)
    #expect(renewed.article.comments.map(\.id) == ["c4", "c1", "c2"])
    #expect(renewed.article.comments[2].reply?.parent == "c1")
    #expect(renewed.newComments == ["c4"])
    let again = RenewedArticle(version, after: renewed.article)
    #expect(again.article.comments.map(\.id) == ["c4", "c1", "c2"])
    #expect(again.newComments.isEmpty && !again.isChanged)
  }

  @Test func twoOfTheSameWordsAreTwo() {
    let before = article([comment("c1", nil, "Same."), comment("c2", nil, "Same.")])
    let renewed = RenewedArticle(
      article((1...3).map { comment("c\($0)", nil, "Same.") }), after: before)
    #expect(renewed.article.comments.map(\.id) == ["c1", "c2", "c3"])
    #expect(renewed.newComments == ["c3"])
  }

  @Test func noCommentTakesTheIDOfOneThatIsGone() {
    let before = article([comment("c1", "ada", "One."), comment("c2", "bo", "Two.")])
    let renewed = RenewedArticle(article([comment("c1", "cy", "Three.")]), after: before)
    #expect(renewed.article.comments.map(\.id) == ["c3"])
  }

  @Test func aPageThatCameBackEmptyTakesNothingAway() {
    let before = article([comment("c1", "ada", "One.")])
    let renewed = RenewedArticle(article([], []), after: before)
    #expect(renewed.article == before && !renewed.isChanged)
  }

  @Test func partOfTheCommentsTakesNoneAway() {
    let before = article([comment("7", "ada", "One."), comment("8", "bo", "Two.")])
    let renewed = RenewedArticle(
      article([comment("9", "cy", "Three."), comment("8", "bo", "Two!")]), after: before,
      isPartial: true)
    #expect(renewed.article.comments.map(\.id) == ["7", "8", "9"])
    #expect(renewed.article.comments[1].text == "Two!")
    #expect(renewed.newComments == ["9"])
  }

  @Test(arguments: [
    (0, 0, 0), (0, 5, 2), (1, 0, 3), (2, 0, 4), (3, 7, 5), (4, 0, 6),
  ])
  func placesFollowTheirWords(block: Int, offset: Int, now: Int) {
    let before = article([], ["a", "b", "edited", "c"])
    let after = article([], ["new", "newer", "a", "b", "rewritten", "c"])
    let place = RenewedArticle(after, after: before).place(
      Place(.body, block: block, offset: offset))
    #expect(place == Place(.body, block: now, offset: offset))
  }

  @Test func entriesOfAFeedAreKnownByTheirAddress() {
    func entry(_ ordinal: Int, _ title: String, url: String? = nil) -> Article {
      Article(id: Article.ID(source: "a", ordinal: ordinal), title: title, url: url)
    }
    let before = [entry(0, "B", url: "b"), entry(1, "A"), entry(2, "Gone")]
    let now = [entry(0, "C", url: "c"), entry(1, "B, edited", url: "b"), entry(2, "A")]
    let source = RenewedSource(now, after: before)
    #expect(source.added.map(\.id.ordinal) == [3])
    #expect(source.renewed.map(\.article.id.ordinal) == [0, 1])
    #expect(source.renewed.map(\.isChanged) == [true, false])
  }
}
