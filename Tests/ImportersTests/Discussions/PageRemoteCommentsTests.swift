import Articles
import Testing

@testable import Importers

struct PageRemoteCommentsTests {
  private func remote(_ head: String, body: String = "<p>Words.</p>", url: String?)
    -> RemoteComments?
  {
    var importer = Importer(source: "page", url: url)
    let page = "<!doctype html><html><head>\(head)</head><body>\(body)</body></html>"
    return (importer.feed(page.utf8) + importer.finish()).first?.remoteComments
  }

  @Test(arguments: [
    (
      "<link rel='https://api.w.org/' href='/wp-json/'>"
        + "<link rel=alternate type=application/json href='/wp-json/wp/v2/posts/17'>",
      RemoteComments.Source(
        .wordPress,
        "http://a.example/wp-json/wp/v2/comments?post=17&order=asc&per_page=100")
    ),
    (
      "<link rel='https://api.w.org/' href='/?rest_route=/'><link rel=shortlink href='/?p=17'>",
      .init(
        .wordPress, "http://a.example/?rest_route=/wp/v2/comments&post=17&order=asc&per_page=100")
    ),
    (
      "<link rel=replies type='application/atom+xml' href=answers>",
      .init(.articleFeed, "http://a.example/t/answers")
    ),
    (
      "<link rel=alternate type='application/rss+xml' href='/t/quay/12/feed'>",
      .init(.siteFeed, "http://a.example/t/quay/12/feed")
    ),
    (
      "<link rel=alternate type='application/atom+xml' title='Quay - Comments' href='/all.xml'>",
      .init(.siteFeed, "http://a.example/all.xml")
    ),
    (
      "<link rel=alternate type='application/json' href='12.json'>",
      .init(.json, "http://a.example/t/quay/12.json")
    ),
    (
      "<meta name=generator content='Discourse 3.1'>",
      .init(.discourse, "http://a.example/t/12.json")
    ),
    (
      "<link rel=alternate type='application/activity+json' href='/users/jo/statuses/99'>",
      .init(.mastodon, "http://a.example/api/v1/statuses/99/context")
    ),
  ]) func aPageSaysWhereItsCommentsAre(head: String, source: RemoteComments.Source) {
    let slash = head.contains("answers") ? "http://a.example/t/quay" : "http://a.example/t/quay/12"
    #expect(remote(head, url: slash)?.sources == [source])
    #expect(remote(head, url: nil) == nil, "a file on disk leads to no network")
  }

  @Test(arguments: [
    "<link rel=alternate type='application/rss+xml' href='/feed'>",
    "<link rel=stylesheet href='/comments.css'>",
    "<link rel=alternate type='application/json+oembed' href='/o.json'>",
    "<meta name=generator content='Discourse 3.1'><link rel=canonical href='/about'>",
  ]) func whatIsNoneOfThemIsPassedOver(head: String) {
    #expect(remote(head, url: "http://a.example/about") == nil)
  }

  @Test func theHomePagesFeedIsNotOfItsComments() {
    let head = "<link rel=alternate type='application/rss+xml' href='/feed/'>"
    #expect(remote(head, url: "http://a.example/") == nil)
  }

  @Test func theNumberOfCommentsIsToldByThePagesData() {
    let link = "<link rel=replies type='application/atom+xml' href=answers>"
    let data = """
      <script type="application/ld+json">{"@type":"Article","interactionStatistic":
      [{"@type":"InteractionCounter","interactionType":{"@type":"CommentAction"},
      "userInteractionCount":12}]}</script>
      """
    #expect(remote(link + data, url: "http://a.example/x")?.count == 12)
    #expect(
      remote(link + "<meta itemprop=commentCount content=3>", url: "http://a.example/x")?.count == 3
    )
    #expect(remote(link, url: "http://a.example/x")?.count == nil)
  }

  @Test func aFeedsItemSaysWhereItsCommentsAre() {
    let feed = """
      <rss version="2.0" xmlns:wfw="http://wellformedweb.org/CommentAPI/"
        xmlns:slash="http://purl.org/rss/1.0/modules/slash/"><channel><title>Quay</title>
      <item><title>Ebb</title><link>http://a.example/ebb</link>
      <wfw:commentRss>http://a.example/ebb/feed</wfw:commentRss><slash:comments>4</slash:comments>
      </item></channel></rss>
      """
    func article(url: String?) -> Article? {
      var importer = Importer(source: "feed", url: url)
      return (importer.feed(feed.utf8) + importer.finish()).first
    }
    #expect(
      article(url: "http://a.example/feed")?.remoteComments
        == RemoteComments(
          count: 4, sources: [.init(.articleFeed, "http://a.example/ebb/feed")]))
    #expect(article(url: nil)?.remoteComments == nil)
  }

  @Test(arguments: [
    ("http://a.example/x", "https://www.A.example/x/#c1", true),
    ("http://a.example/x.html", "http://a.example/x.html?showComment=5#c5", true),
    ("http://a.example/?p=4", "http://a.example/?p=4#comment-9", true),
    ("http://a.example/?p=4", "http://a.example/?p=44#comment-9", false),
    ("http://a.example/x", "http://a.example/xy#c1", false),
    ("http://a.example/x", "http://a.example/x", false),
    ("http://a.example/x", "http://a.example/x/y", false),
  ]) func aPlaceOnAPageIsTold(page: String, url: String, isPlace: Bool) {
    #expect(PageAddress(page)?.hasPlace(url) == isPlace)
  }
}
