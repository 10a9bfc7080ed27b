import Articles
import Testing

@testable import Importers

struct PageAnchorsTests {
  private static let page = """
    <html><head><title>Salt</title></head><body><article><h1>Salt</h1>
    <p>The works closed in spring<a href="#fn1">1</a>, and nobody was told of it before the end of
    the week, when the last boat had gone. See <a href="#later">below</a> and <a href="#top">up</a>.</p>
    <h2 id="later">What came later</h2>
    <p>The town kept the sheds, and the sheds kept the smell, for longer than anybody had thought.</p>
    <p><a name="fn1"></a>As the harbour’s own book has it, on a page that was torn out later on.</p>
    </article></body></html>
    """

  private func read(_ page: String, url: String? = nil) throws -> Article {
    var importer = Importer(source: "salt.html", url: url, contentType: "text/html")
    return try #require((importer.feed(page.utf8) + importer.finish()).first)
  }

  @Test(arguments: [nil, "https://salt.example/works"])
  func linksWithinThePageFindTheirPlaces(url: String?) throws {
    let article = try read(Self.page, url: url)
    func words(_ name: String) -> String? {
      article.place(named: name).map { article.blocks[$0.block].text }
    }
    #expect(words("later") == "What came later")
    #expect(words("fn1")?.hasPrefix("As the harbour") == true)
    #expect(words("top") == nil)
    #expect(article.anchors.count == 2)
  }

  @Test func aNameMayBeWrittenInPercents() throws {
    let page = Self.page.replacing("#later", with: "#sp%C3%A4ter")
      .replacing("id=\"later\"", with: "id=\"später\"")
    #expect(try read(page).place(named: "sp%C3%A4ter") != nil)
  }

  @Test func relativeLinksStayWhereThePageHasNoAddress() throws {
    let page = Self.page.replacing("#later", with: "more/two.html")
    func links(_ article: Article) -> [String] {
      article.blocks.flatMap(\.spans).compactMap {
        if case .link(let url) = $0.kind { url } else { nil }
      }
    }
    #expect(links(try read(page)).contains("more/two.html"))
    let fetched = try read(page, url: "https://salt.example/a/b")
    #expect(links(fetched).contains("https://salt.example/a/more/two.html"))
  }

  @Test func aCommentIsFoundByItsName() {
    let article = Article(
      id: Article.ID(source: "a"),
      comments: [Articles.Comment(id: "42"), Articles.Comment(id: "comment-7")])
    #expect(article.place(named: "comment-42") == Place(.comment("42")))
    #expect(article.place(named: "comment-7") == Place(.comment("comment-7")))
    #expect(article.place(named: "comment-2") == nil)
  }
}
