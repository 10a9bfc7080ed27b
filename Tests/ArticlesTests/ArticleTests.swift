import Articles
import Testing

struct ArticleTests {
  @Test(arguments: [(0, 0), (1, 1), (230, 1), (345, 2), (2_300, 10)])
  func readingTakesAMinuteForEvery230Words(words: Int, minutes: Int) {
    let text = Array(repeating: "word", count: words).joined(separator: " ")
    let article = Article(id: Article.ID(source: "a"), blocks: [Block(.paragraph, text)])
    #expect(article.readingMinutes == minutes)
  }

  @Test func aCommentsTextPartsItsBlocksByAnEmptyLine() {
    let comment = Articles.Comment(
      id: "c1", blocks: [Block(.quotation, "So?"), Block(.paragraph, "So.")])
    #expect(comment.text == "So?\n\nSo.")
  }
}
