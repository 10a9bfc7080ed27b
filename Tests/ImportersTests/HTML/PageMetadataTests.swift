import Articles
import Testing

@testable import Importers

struct PageMetadataTests {
  private func metadata(_ head: String, _ body: String = "", url: String? = nil) -> PageMetadata {
    PageMetadata(HTMLDocument("<html><head>\(head)</head><body>\(body)</body></html>"), url: url)
  }

  private func linked(_ json: String) -> String {
    "<script type='application/ld+json'>\(json)</script>"
  }

  @Test(arguments: [
    ("<title>Bees are back | The Quay</title>", "", "Bees are back"),
    (
      "<title>The Quay: bees</title><meta property='og:site_name' content='The Quay'>", "",
      "The Quay: bees"
    ),
    ("<title>Bees are back at last - Quay</title>", "<h1>Bees are back</h1>", "Bees are back"),
    ("<title>Why the bees came back to us</title>", "<h1>Bees!</h1>", "Bees!"),
    ("<title>Quay</title>", "<h1>Quay</h1><h1>Lemons</h1>", "Quay"),
    (
      "<meta property=og:title content='Bees &amp;amp; lemons'><title>x</title>", "",
      "Bees & lemons"
    ),
    ("", "", ""),
  ])
  func theHeadlineIsTheTitle(_ head: String, _ body: String, _ expected: String) {
    #expect(metadata(head, body).title == expected)
  }

  @Test func linkedDataTellsOfTheArticle() {
    let page = metadata(
      linked(
        """
        {"@context": "https://schema.org", "@graph": [
          {"@type": "WebSite", "name": "The Quay"},
          {"@type": "Person", "@id": "#ada", "name": "Ada Quill"},
          {"@type": ["NewsArticle"], "headline": "Bees", "author": [{"@id": "#ada"}, "Ben Moss"],
           "datePublished": "2019-05-03T23:30:00-05:00", "inLanguage": "en_GB",},
        ]}
        """))
    #expect(page.title == "Bees")
    #expect(page.site == "The Quay")
    #expect(page.authors == ["Ada Quill", "Ben Moss"])
    #expect(page.published?.date.description == "2019-05-03")
    #expect(page.published?.source == .markup)
    #expect(page.language == "en-GB")
    #expect(page.isArticle)
  }

  @Test(arguments: [
    "<meta property='article:published_time' content='2019-05-03T10:00:00Z'>",
    "<meta name=DC.date.issued content='20190503'>",
    "<meta itemprop=datePublished content='May 3, 2019'>",
    "<body><time class=entry-date datetime='2019-05-03'>last week</time>",
    "<body><aside><time datetime='2020-01-01'></time></aside><time datetime='2019-05-03'>",
    "<link rel=canonical href='https://quay.example/2019/05/03/bees'>",
    "<link rel=canonical href='https://quay.example/news/2019-05-03-bees'>",
  ])
  func theDateIsFoundInMarkup(_ head: String) {
    #expect(metadata(head).published?.date.description == "2019-05-03")
  }

  @Test(arguments: [
    "", "<meta property='article:published_time' content='0000-00-00'>",
    "<meta property='article:published_time' content='1970-01-01T00:00:00Z'>",
    "<body><time class=updated datetime='2019-05-03'></time>", "<meta name=date content='soon'>",
    "<body><div class=related-posts><time datetime='2019-05-03'></time></div>",
  ])
  func aDateThatIsNotTheArticlesIsNone(_ head: String) {
    #expect(metadata(head).published == nil)
  }

  @Test(arguments: [
    ("<body><p>By Ada", "Bees", "2019-05-04", Published.Source.text),
    ("<body><p>May 3, 2019", "Bees", "2019-05-03", .markup),
  ])
  func theDayPrintedBesideTheHeadlineIsTheTexts(
    _ byline: String, _ title: String, _ day: String, _ source: Published.Source
  ) {
    let page = """
      <meta property='article:published_time' content='2019-05-03T10:00:00Z'>
      <title>\(title)</title><h1>\(title)</h1>\(byline)<p>Updated May 4, 2019</p>
      <p>After nine years without a single hive, the old customs house has bees on its roof again,
      and the neighbours say that they have never seen so many apples on the trees.</p>
      """
    let article = readPage(
      page, id: Article.ID(source: "x"), url: nil, options: ImportOptions())
    #expect(article.published?.date.description == day)
    #expect(article.published?.source == source)
  }

  @Test(arguments: [
    ("<meta name=author content='Ada Quill'>", ["Ada Quill"]),
    ("<meta name=author content='https://quay.example/ada'>", []),
    ("<body><span class='byline'>By Ada Quill</span>", ["Ada Quill"]),
    (
      "<body><a rel=author>Ada Quill</a> and <a rel=author>Ben Moss</a>", ["Ada Quill", "Ben Moss"]
    ),
    ("<body><p><span>By <a href=/ada>Ada Quill</a></span> in Rome", ["Ada Quill"]),
    ("<body><p>Written by</p><p>Ada Quill</p>", ["Ada Quill"]),
    ("<body><p>By default the harbour is closed.</p>", []),
    (
      "<body><aside><a rel=author>Ben Moss</a></aside><i class=author-name>Ada Quill</i>",
      ["Ada Quill"]
    ),
    ("<body><div itemprop=author>12 posts <a itemprop=name>ada_q</a> gold</div>", ["ada_q"]),
  ])
  func authorsAreNamesAsPrinted(_ head: String, _ expected: [String]) {
    #expect(metadata(head).authors == expected)
  }

  @Test func addressesAreResolved() {
    let page = metadata(
      "<base href='/deep/'><link rel=canonical href='/bees'>", url: "http://quay.example/x?y")
    #expect(page.url == "http://quay.example/bees")
    #expect(page.base == "http://quay.example/deep/")
    let home = metadata("<link rel=canonical href='/'>", url: "http://quay.example/bees")
    #expect(home.url == "http://quay.example/bees")
  }
}
