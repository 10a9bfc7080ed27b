import Articles
import Testing

@testable import Importers

struct PageBodyTests {
  private static let page = """
    <html><head><title>Bees return to the harbour | The Quay</title></head><body>
    <header class="site-header"><nav><ul><li><a href="/">Home</a><li><a href="/news">News</a>
    <li><a href="/sport">Sport</a></ul></nav></header>
    <main><article class="post">
    <h1>Bees return to the harbour</h1>
    <div class="byline">By Ada Quill <time>3 May 2019</time></div>
    <div class="share-buttons"><a href="#">Share</a> <a href="#">Tweet</a></div>
    <div class="entry-content">
    <p>After nine years without a single hive, the old customs house has bees on its roof again,
    and the neighbours say that they have never seen so many apples on the trees along the quay.</p>
    <p>“We did not plan it,” said the keeper, who sells nets in the shop below. “They came with
    a crate of lemons, and they liked what they saw, so we built them a house.”</p>
    <h2>What the town will do</h2>
    <p>The council wants to plant clover on the roofs of the three bus shelters, and has asked the
    school to count the bees that visit them in the first week of every month.</p>
    <div class="newsletter-signup"><h3>Subscribe to our newsletter</h3>
    <p>Sign up to get our stories in your inbox.</p></div>
    <ul><li>Hives on the roof: three, and a fourth is being painted by the children.</li>
    <li>Honey last summer: forty jars, which were sold in one morning at the fair.</li></ul>
    <p>Nobody has been stung so far, apart from the mayor, who says that it was his own fault for
    opening the box before the smoke was ready.</p>
    </div>
    <aside class="related"><h3>Related stories</h3><ul><li><a href="/a">Lemons are late this
    year</a><li><a href="/b">Ferry to run on Sundays</a></ul></aside>
    </article></main>
    <footer class="site-footer"><p>Copyright 2019 The Quay. All rights reserved.</p>
    <a href="/privacy">Privacy policy</a></footer></body></html>
    """

  private func body(
    of document: HTMLDocument, skipping: (HTMLDocument.Node) -> Bool = { _ in false }
  ) -> PageBody {
    PageBody(document, PageMetadata(document, url: nil), skipping: skipping)
  }

  @Test func anArticleIsFoundWithoutItsFurniture() {
    let body = body(of: HTMLDocument(Self.page))
    #expect(body.isArticle)
    #expect(
      body.blocks.map { String($0.text.prefix(14)) } == [
        "After nine yea", "“We did not pl", "What the town ", "The council wa", "Hives on the r",
        "Honey last sum", "Nobody has bee",
      ])
  }

  @Test func whatIsSkippedIsNotInTheBody() throws {
    let document = HTMLDocument(Self.page)
    let list = try #require(document.nodes.last { document.tag(of: $0) == .h2 })
    let body = body(of: document) { $0 == list }
    #expect(!body.blocks.contains { $0.text == "What the town will do" })
  }

  @Test func aPageThatHidesItsTextUntilScriptsRunIsRead() {
    let page = Self.page.replacing("<main>", with: "<main style='display:none'>")
    let body = body(of: HTMLDocument(page))
    #expect(body.blocks.contains { $0.text.hasPrefix("After nine") })
  }

  @Test func aListingHasNoArticleAndShowsWhatItHas() {
    let items = (1...30).map { "<li class=item><a href='/\($0)'>Nets, size \($0)</a> €\($0)" }
    let page = "<title>Nets</title><ul class=products>" + items.joined() + "</ul>"
    let body = body(of: HTMLDocument(page))
    #expect(!body.isArticle)
    #expect(!body.blocks.isEmpty)
  }

  @Test func buttonsAreNoText() {
    let page = Self.page.replacing("<h2>What", with: "<button>Copy</button><h2>What")
      .replacing("</h2>", with: "</h2><div role=button>Play video</div>")
    let texts = body(of: HTMLDocument(page)).blocks.map(\.text)
    #expect(texts.contains { $0.hasPrefix("What the town") })
    #expect(!texts.contains("Copy") && !texts.contains("Play video"))
  }

  @Test func aNoteOfOneSentenceIsAnArticle() {
    let page = "<main><article><p>The swifts are back, and I missed my train.</p></article></main>"
    let body = body(of: HTMLDocument(page))
    #expect(body.isArticle)
    #expect(body.blocks.count == 1)
  }

  @Test func everyPrefixAndMutationIsRead() {
    let bytes = Array(Self.page.utf8)
    var seed: UInt64 = 1
    for step in stride(from: 0, to: bytes.count, by: 97) {
      var damaged = Array(bytes[..<step])
      for _ in 0..<4 where step > 0 {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        damaged[Int(seed >> 33) % step] = Array("<>\"&/ \u{0}a".utf8)[Int(seed >> 60) % 8]
      }
      for input in [Array(bytes[..<step]), damaged] {
        let body = body(of: HTMLDocument(String(decoding: input, as: UTF8.self)))
        #expect(body.blocks.count < 100)
      }
    }
  }

  @Test func everyClueOfTheTableIsKnown() {
    #expect(ClueWeights.weights.count > 300)
    #expect(Set(Clue.all.map(\.name)).count == Clue.all.count)
  }
}
