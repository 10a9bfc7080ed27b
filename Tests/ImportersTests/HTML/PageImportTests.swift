import Articles
import Testing

@testable import Importers

struct PageImportTests {
  private func read(_ html: String, whole: Bool = false) -> Article {
    readPage(
      html, id: Article.ID(source: "x"), url: nil, options: ImportOptions(keepsWhole: whole))
  }

  private static let sentence =
    "The harbour was quiet that morning, and the boats lay in a row along the wall. "

  @Test func aWholePageKeepsItsMenu() {
    let page = "<nav><a href='/'>Home</a></nav><p>" + Self.sentence
    #expect(read(page, whole: true).blocks.map(\.text).first == "Home")
  }

  @Test func aShopSaysThatItHasNoArticle() {
    let page = """
      <script type='application/ld+json'>{"@type": "Product", "name": "Net"}</script>
      <h1>Net</h1><p>\(Self.sentence)</p><p>€12</p>
      """
    #expect(read(page).problems == [.noArticle])
  }

  @Test func aPageOfFramesShowsWhereTheyLead() {
    let page = """
      <frameset><frame src=http://quay.example/menu title=Menu><frame src=main.htm>
      <noframes><body><p>No frames here.</noframes></frameset>
      """
    #expect(read(page).blocks.map(\.text) == ["No frames here.", "Menu", "main.htm"])
    #expect(read(page).blocks[1].spans.count == 1)
    #expect(read(page).problems == [.noArticle])
  }

  @Test func aTopicThatIsOnlyDataIsRead() {
    let topic =
      #"{\"title\":\"Tides\",\"post_stream\":{\"posts\":["#
      + #"{\"id\":1,\"username\":\"ada\",\"cooked\":\"<p>When is it high?</p>\",\"post_number\":1},"#
      + #"{\"id\":2,\"username\":\"ben\",\"cooked\":\"<p>At noon.</p>\",\"post_number\":2}]}}"#
    let page =
      "<title>Tides</title><div class=hidden data-preloaded='{\"topic_7\":\"\(topic)\"}'></div>"
    let article = read(page)
    #expect(article.blocks.map(\.text) == ["When is it high?"])
    #expect(article.comments.map(\.author) == ["ben"])
    #expect(article.problems.isEmpty)
  }

  @Test func aDiscussionsFrameIsNoArticle() {
    let posts = (1...12).map { number in
      "<div class=comment id=c\(number)><b class=author>ada\(number)</b> <time datetime='2019-05-03'>"
        + "</time><p>\(Self.sentence)\(Self.sentence) \(number)</p></div>"
    }
    let rules = "<div class=side><h3>Rules</h3><ul><li>Be kind to one another<li>No nets</ul></div>"
    let article = read(
      "<title>Tides</title>" + rules + "<div class=comments>" + posts.joined() + "</div>")
    #expect(article.comments.count >= 11)
    #expect(!article.blocks.contains { $0.text == "No nets" })
  }

  @Test func aPageThatIsEmptyWithoutScriptsGivesWhatItsMarkupTells() {
    let page = """
      <script type='application/ld+json'>{"@type": "NewsArticle", "headline": "Quiet",
      "articleBody": "\(Self.sentence)\\n\(Self.sentence)"}</script><div id=app></div>
      """
    #expect(read(page).blocks.count == 2)
    #expect(read(page).problems.isEmpty)
  }

  @Test(arguments: [
    ("<div>", 200_000), ("<p>one two three", 5_000), ("<table><tr><td>one two", 5_000),
    ("<ul><li>one two", 5_000), ("<blockquote>one two", 5_000), ("<b><i>one two<p>", 5_000),
    ("<a href=x>x</a><img alt='a bee on a leaf of clover'>", 5_000),
    ("<div class=related-posts>one two</div>", 5_000), ("<article><h1>x</h1>one</article>", 5_000),
    ("<time datetime=2019-05-03>", 20_000), ("<div class='related posts", 20_000),
    ("<br>", 100_000), ("<pre>\n", 50_000), ("<script type='application/ld+json'>[{\"a\":", 50_000),
    ("<h1>x</h1><p>3 May 2019", 5_000), ("<noscript>", 50_000), ("&lt;", 100_000),
  ])
  func pagesOfOneThingManyTimesAreRead(_ piece: String, _ count: Int) {
    let page = String(repeating: piece, count: count) + "<p>" + Self.sentence
    #expect(read(page).title.utf8.count < 100)
  }
}
