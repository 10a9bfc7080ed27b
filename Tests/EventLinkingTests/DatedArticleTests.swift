import Articles
import EventLinking
import Testing

struct DatedArticleTests {
  @Test func anArticleWithoutDatesMentionsNothing() {
    let article = Article(id: Article.ID(source: "a"), blocks: [Block(.paragraph, "Nothing.")])
    #expect(linkEvents(in: [DatedArticle(article)]).isEmpty)
  }
}
