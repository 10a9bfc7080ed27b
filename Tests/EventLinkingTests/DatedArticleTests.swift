import Articles
import Testing

@testable import EventLinking

struct DatedArticleTests {
  @Test func anArticleWithoutDatesMentionsNothing() {
    let article = Article(id: Article.ID(source: "a"), blocks: [Block(.paragraph, "Nothing.")])
    #expect(linkEvents(in: [DatedArticle(article)]).isEmpty)
  }

  @Test func anArticleIsReadUpToItsLimit() {
    let blocks = ["They met on May 3.", "They met on May 4.", "They met on May 5."]
    let comment = Comment(id: "c1", blocks: [Block(.paragraph, "And on May 6.")])
    let article = Article(
      id: Article.ID(source: "a"), blocks: blocks.map { Block(.paragraph, $0) },
      comments: [comment])
    let whole = ArticleReading(article)
    #expect(whole.times.map(\.text) == ["May 3", "May 4", "May 5", "May 6"])
    #expect(!whole.isCut)
    let cut = ArticleReading(article, limit: 11)
    #expect(cut.times.map(\.text) == ["May 3", "May 4"])
    #expect(cut.isCut)
  }
}
