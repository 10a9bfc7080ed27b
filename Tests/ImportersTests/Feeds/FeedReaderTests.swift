import Articles
import Testing

@testable import Importers

struct FeedReaderTests {
  private func read(_ text: String, url: String? = nil) -> [Article] {
    var importer = Importer(source: "feed", url: url)
    return importer.feed(text.utf8) + importer.finish()
  }

  @Test func anRSSItemIsAnArticle() throws {
    let articles = read(
      """
      <?xml version="1.0"?>
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
        xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:slash="http://purl.org/rss/1.0/modules/slash/">
      <channel><title>The Harbour Post</title><link>http://post.example/</link><language>en</language>
      <item><title>Ferries &amp;amp; tides</title><link>http://post.example/ferries</link>
      <pubDate>Wed, 11 Jul 2018 23:30:00 -0500</pubDate><dc:creator>Jo Bell</dc:creator>
      <description>Short.</description>
      <content:encoded><![CDATA[<p>The <b>first</b> ferry left.</p><p>See <a href="/map">the map</a>.</p>]]></content:encoded>
      <enclosure url="http://post.example/ferries.mp3" type="audio/mpeg"/>
      <comments>http://post.example/ferries#comments</comments><slash:comments>12</slash:comments>
      </item></channel></rss>
      """, url: "http://post.example/feed.xml")
    let article = try #require(articles.first)
    #expect(articles.count == 1)
    #expect(article.title == "Ferries & tides")
    #expect(article.authors == ["Jo Bell"])
    #expect(article.site == "The Harbour Post")
    #expect(article.language == "en")
    #expect(article.url == "http://post.example/ferries")
    #expect(article.published?.date.description == "2018-07-11")
    #expect(
      article.blocks.map(\.text) == [
        "The first ferry left.", "See the map.", "audio/mpeg: http://post.example/ferries.mp3",
        "12 comments: http://post.example/ferries#comments",
      ])
    #expect(article.blocks[1].spans.first?.kind == .link(url: "http://post.example/map"))
  }

  @Test func anAtomEntryIsAnArticle() throws {
    let articles = read(
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:base="http://a.example/blog/" xml:lang="de">
      <title type="text">Ufer</title><author><name>Ada Lenz</name></author>
      <entry><title type="html">&lt;em&gt;Ebbe&lt;/em&gt; und Flut</title>
      <link rel="replies" href="r"/><link href="ebbe"/><id>urn:1</id>
      <updated>2019-02-03T04:05:06Z</updated><published>2019-02-01T04:05:06Z</published>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Eins<br/>zwei</p></div></content>
      </entry></feed>
      """)
    let article = try #require(articles.first)
    #expect(article.title == "Ebbe und Flut")
    #expect(article.url == "http://a.example/blog/ebbe")
    #expect(article.authors == ["Ada Lenz"])
    #expect(article.language == "de")
    #expect(article.published?.date.description == "2019-02-01")
    #expect(article.blocks.map(\.text) == ["Eins\nzwei"])
  }

  @Test func itemsBesideAnRDFChannelAreRead() {
    let articles = read(
      """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
      <channel rdf:about="x"><title>Site</title></channel>
      <item rdf:about="http://r.example/1"><title>One</title><link>http://r.example/1</link></item>
      <item><title>Two</title><link>http://r.example/2</link></item></rdf:RDF>
      """)
    #expect(articles.map(\.title) == ["One", "Two"])
    #expect(articles.map(\.id.ordinal) == [0, 1])
  }

  @Test(arguments: [
    // Nobody closed the item, an ampersand is bare, an entity and a prefix are unknown.
    "<rss><channel><item><title>A & B &copy; <b>C</b></title><dc:date>2001-02-03</dc:date><item>"
      + "<title>Next</title></channel></rss>",
    "<rss><channel><item><title>A & B &copy; <b>C</title></b><dc:date>2001-02-03</dc:date></item>"
      + "<item><title>Next</title>",
    "\n\n<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY copy 'ignored'><!ENTITY x SYSTEM 'file:///etc/hosts'>]>"
      + "<rss><channel><item><title>A &#38; B © C</title><dc:date>2001-02-03</dc:date></item>"
      + "<item><title>Next&x;</title></item>",
  ])
  func brokenXMLLosesNothing(text: String) {
    let articles = read(text)
    #expect(articles.first?.title == "A & B © C")
    #expect(articles.first?.published?.date.description == "2001-02-03")
    #expect(articles.count == 2 || articles.map(\.title).joined().contains("Next"))
  }

  @Test func entitiesCannotGrowWithoutEnd() {
    var text = "<!DOCTYPE rss [<!ENTITY a0 'ha'>"
    for level in 1...40 {
      text += "<!ENTITY a\(level) '\(String(repeating: "&a\(level - 1);", count: 10))'>"
    }
    text += "]><rss><channel><item><title>&a40;&a39;&a5;</title></item></channel></rss>"
    #expect(read(text).first?.title.utf8.count ?? 0 < 1_100_000)
  }

  @Test func anEntryThatAnswersAnotherIsItsComment() throws {
    let articles = read(
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0">
      <entry><id>3</id><title>Re</title><author><name>Cy</name></author><content>Also this.</content>
      <updated>2020-01-03T00:00:00Z</updated><thr:in-reply-to ref="2"/></entry>
      <entry><id>2</id><title>Re</title><author><name>Bo</name></author><content>I doubt it.</content>
      <updated>2020-01-02T00:00:00Z</updated><thr:in-reply-to ref="1"/></entry>
      <entry><id>1</id><title>Opening</title><content>Words.</content>
      <updated>2020-01-01T00:00:00Z</updated></entry></feed>
      """)
    let article = try #require(articles.first)
    #expect(articles.count == 1)
    #expect(article.title == "Opening")
    #expect(article.comments.map(\.author) == ["Bo", "Cy"])
    #expect(article.comments.map(\.reply) == [nil, Reply(to: "2", .markup)])
    #expect(article.comments.first?.posted?.description == "2020-01-02T00:00:00Z")
  }

  @Test func aFeedOfCommentsIsOneDiscussion() throws {
    let articles = read(
      """
      <rss xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Comments on: Ferries</title>
      <item><title>By: Bo</title><dc:creator>Bo</dc:creator><pubDate>Thu, 12 Jul 2018 10:00 GMT</pubDate>
      <link>http://p.example/ferries/#comment-9</link><description>Second.</description></item>
      <item><title>By: Cy</title><dc:creator>Cy</dc:creator><pubDate>Thu, 12 Jul 2018 09:00 GMT</pubDate>
      <link>http://p.example/ferries/#comment-8</link><description>First.</description></item>
      </channel></rss>
      """)
    let article = try #require(articles.first)
    #expect(article.url == "http://p.example/ferries/")
    #expect(article.comments.map(\.text) == ["First.", "Second."])
    #expect(article.comments.map(\.author) == ["Cy", "Bo"])
  }

  @Test func anOutlineIsAListOfLinks() {
    let articles = read(
      """
      <opml version="2.0"><head><title>Read</title></head><body><outline text="News">
      <outline text="Post" xmlUrl="http://post.example/feed"/></outline></body></opml>
      """)
    #expect(articles.map(\.title) == ["Read"])
    #expect(
      articles.first?.blocks.map(\.kind) == [
        .listItem(depth: 0, marker: "•"), .listItem(depth: 1, marker: "•"),
      ])
    #expect(
      articles.first?.blocks.last?.spans == [Span(0..<4, .link(url: "http://post.example/feed"))])
  }

  @Test func aJSONFeedIsRead() {
    let articles = read(
      """
      {"version": "https://jsonfeed.org/version/1.1", "title": "Notes", "items": [
        {"id": 1, "url": "http://n.example/1", "title": "One", "content_html": "<p>A</p><p>B</p>",
         "date_published": "2020-05-06T07:08:09+02:00", "authors": [{"name": "Di"}]},
        {"id": 2, "content_text": "Only words"}]}
      """)
    #expect(articles.map(\.title) == ["One", ""])
    #expect(articles.map { $0.blocks.map(\.text) } == [["A", "B"], ["Only words"]])
    #expect(articles.first?.authors == ["Di"])
    #expect(articles.first?.published?.date.description == "2020-05-06")
  }

  @Test func nestedTagsTakeLinearTimeAndNoStack() {
    let depth = 50_000
    let text =
      "<rss><channel><item><title>T</title><description>" + String(repeating: "<i>", count: depth)
      + "x" + String(repeating: "</b>", count: depth) + "</description></item></channel></rss>"
    #expect(read(text).first?.title == "T")
  }

  @Test func aFeedBehindAServersWarningIsAFeed() {
    let articles = read(
      "<br />\n<b>Warning</b>: date() in <b>/srv/feed.php</b> on line 3\n<?xml version=\"1.0\"?>"
        + "<rss><channel><title>Quay</title><item><title>Ebb</title></item></channel></rss>")
    #expect(articles.map(\.title) == ["Ebb"])
  }

  @Test func aFeedThatEndsInTheMiddleSaysSo() {
    let feed =
      "<rss><channel><title>Quay</title><item><title>Ebb</title><description>Low</description></item>"
      + "<item><title>Flow</title><description>High</description></item></channel></rss>"
    #expect(read(feed).allSatisfy { $0.problems.isEmpty })
    let cut = read(String(feed.dropLast(60)))
    #expect(cut.map(\.title) == ["Ebb", "Flow"])
    #expect(cut.last?.problems == [.truncated(limit: nil)])
    let json =
      #"{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","content_text":"Low"},{"id":"2"#
    #expect(read(json).last?.problems.contains(.truncated(limit: nil)) == true)
  }

  @Test func aFeedWithoutEntriesTellsWhatItCan() {
    let articles = read(
      "<rss><channel><pubDate>Thu, 01 Jan 2004 19:48:21 GMT</pubDate></channel></rss>")
    #expect(articles.map(\.problems) == [[.noEntries]])
    #expect(articles.first?.published?.date.description == "2004-01-01")
  }

  @Test func notesThatAreToldAtLengthElsewhereAreTheBody() {
    let long = String(repeating: "We speak of the ebb. ", count: 20)
    func body(_ elements: String) -> String? {
      read(
        "<rss xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'><channel><item>"
          + elements + "</item></channel></rss>"
      ).first?.blocks.first?.text
    }
    let notes = "<itunes:summary>\(long)</itunes:summary>"
    #expect(body("<description>The ebb.</description>" + notes)?.hasPrefix("We speak") == true)
    #expect(body("<description>\(long)!</description>" + notes)?.hasSuffix("!") == true)
  }

  @Test func theWholeTextBeatsItsSummary() {
    let articles = read(
      """
      <rss xmlns:y="http://news.yandex.ru"><channel><item><title>Ebb</title>
      <description>The tide goes out.</description>
      <y:full-text>The tide goes out. It comes back at noon.</y:full-text></item></channel></rss>
      """)
    #expect(articles.first?.blocks.map(\.text) == ["The tide goes out. It comes back at noon."])
  }

  @Test func aPictureAloneIsALink() {
    let articles = read(
      """
      <rss><channel><link>http://a.example/</link><item><title>Strip 12</title>
      <description>&lt;img src="/strips/12.png"&gt;</description></item></channel></rss>
      """)
    #expect(articles.first?.blocks.map(\.text) == ["image: http://a.example/strips/12.png"])
  }

  @Test func addressesInPlainWordsCanBeFollowed() {
    let articles = read(
      "<rss><channel><item><description>See http://a.example/ebb now</description></item></channel></rss>"
    )
    #expect(
      articles.first?.blocks.first?.spans.map(\.kind) == [.link(url: "http://a.example/ebb")])
  }

  @Test func aJSONFeedOfTheFirstVersionIsRead() {
    let articles = read(
      """
      {"version": "https://jsonfeed.org/version/1", "title": "Quay", "author": {"name": "Ann"},
      "home_page_url": "http://a.example/", "items": [
      {"id": "1", "url": "ebb", "content_html": "", "content_text": "Low water."},
      {"id": "2", "author": {"name": "Bo"}, "content_html": "<p><a href='/map'>Map</a></p>"},
      {"id": "3", "title": "Strip", "image": "/3.png"}]}
      """)
    #expect(
      articles.map { $0.blocks.map(\.text) } == [
        ["Low water."], ["Map"], ["image: http://a.example/3.png"],
      ])
    #expect(articles.map(\.authors) == [["Ann"], ["Bo"], ["Ann"]])
    #expect(articles[0].url == "http://a.example/ebb")
    #expect(articles[1].blocks[0].spans.first?.kind == .link(url: "http://a.example/map"))
  }
}
