import Articles
import Importers
import Testing

struct ImporterTests {
  @Test func theFirstLineOfATextIsItsTitle() {
    var importer = Importer(source: "note.txt")
    let articles = importer.feed("A title\n\nA paragraph.\n".utf8) + importer.finish()
    #expect(articles.map(\.title) == ["A title"])
  }
}
