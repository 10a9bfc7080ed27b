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

  @Test(arguments: [
    ("<?xml version='1.0'?>\n<book><title>Tides</title></book>", "book"),
    ("<svg xmlns='http://www.w3.org/2000/svg'><circle r='1'/></svg>", "svg"),
    ("<settings>\n<colour>blue</colour>\n</settings>\n", "settings"),
    ("<!DOCTYPE db:article [<!ENTITY a 'b'>]><db:article xmlns:db='x'/>", "db:article"),
  ]) func xmlOfNoKnownKindIsRefusedByName(text: String, root: String) {
    let problems = articles(of: text).first?.problems.map(\.description)
    #expect(problems == ["XML of the kind <\(root)> cannot be read"])
    var importer = Importer(source: "input", options: ImportOptions(keepsWhole: true))
    let whole = importer.feed(text.utf8) + importer.finish()
    #expect(whole.first?.problems == [])
  }

  @Test(arguments: ["<grin> A title\n\nA paragraph.", "<3 you all\n\nA paragraph of words."])
  func aTextThatOnlyBeginsLikeXMLIsAText(text: String) {
    #expect(articles(of: text).first?.blocks.isEmpty == false)
  }

  @Test func anEntryAloneIsAnArticle() {
    let entry = "<entry xmlns='http://www.w3.org/2005/Atom'><title>Ebb</title></entry>"
    #expect(articles(of: entry).map(\.title) == ["Ebb"])
  }

  @Test func anArchiveNeedsNoLimit() {
    var archive = Importer(source: "a")
    _ = archive.feed(("WARC/1.0\r\n" + String(repeating: "X-Y: z\r\n", count: 100)).utf8)
    #expect(archive.isStreaming)
    var text = Importer(source: "a")
    _ = text.feed(String(repeating: "Words. ", count: 100).utf8)
    #expect(!text.isStreaming)
  }

  @Test func aTextThatOnlyBeginsLikeJSONIsAText() {
    #expect(articles(of: "[Note] A title\n\nA paragraph.\n").map(\.title) == ["[Note] A title"])
  }

  private func articles(of text: String) -> [Article] {
    var importer = Importer(source: "input")
    return importer.feed(text.utf8) + importer.finish()
  }
}
