import Articles
import Importers
import Testing

struct ImporterTests {
  @Test func theFirstLineOfATextIsItsTitle() {
    #expect(articles(of: "A title\n\nA paragraph.\n").map(\.title) == ["A title"])
  }

  @Test func commentsOfAServiceAreADiscussion() throws {
    let text = """
      [{"id": 7, "post": 1, "parent": 0, "author_name": "Vesna", "date_gmt": "2018-07-23T10:00:00",
        "content": {"rendered": "<p>First.</p>"}},
       {"id": 9, "post": 1, "parent": 7, "author_name": "Pieter", "date_gmt": "2018-07-23T11:00:00",
        "content": {"rendered": "<p>Second.</p>"}}]
      """
    let article = try #require(articles(of: text).first)
    #expect(article.comments.map(\.author) == ["Vesna", "Pieter"])
    #expect(article.comments.map(\.text) == ["First.", "Second."])
    #expect(article.comments[1].reply?.parent == article.comments[0].id)
  }

  @Test func jsonOfNoKnownKindIsRefusedByName() {
    let article = articles(of: #"{"settings": {"colour": "blue"}}"#).first
    #expect(article?.problems.map(\.description) == ["JSON of this kind cannot be read"])
  }

  @Test func aTextThatOnlyBeginsLikeJSONIsAText() {
    #expect(articles(of: "[Note] A title\n\nA paragraph.\n").map(\.title) == ["[Note] A title"])
  }

  private func articles(of text: String) -> [Article] {
    var importer = Importer(source: "input")
    return importer.feed(text.utf8) + importer.finish()
  }
}
