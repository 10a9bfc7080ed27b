import Articles
import Testing

@testable import Importers

/// Damaged input of every kind is read as far as it goes: no trap, no endless loop, and never
/// nothing at all.
struct DamageTests {
  /// A small document of each kind, and a word that it is read by.
  static let documents: [(kind: String, text: String)] = [
    (
      "RSS",
      """
      <?xml version="1.0" encoding="utf-8"?>
      <!DOCTYPE rss [<!ENTITY quay "Quay &amp; pier">]>
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
        xmlns:wfw="http://wellformedweb.org/CommentAPI/"><channel><title>&quay;</title>
      <item><title>Ebb</title><link>http://a.example/ebb</link><pubDate>Wed, 11 Jul 2018 23:30:00 +0200
      </pubDate><content:encoded><![CDATA[<p>Low <b>water</b> &eacute;</p>]]></content:encoded>
      <wfw:commentRss>http://a.example/feed</wfw:commentRss></item>
      <item><guid>http://a.example/flow#comment-2</guid><description>High &#233;</description></item>
      </channel></rss>
      """
    ),
    (
      "Atom",
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0"
        xml:base="http://a.example/"><title type="html">&lt;i&gt;Quay&lt;/i&gt;</title>
      <entry><id>urn:1</id><title>Ebb</title><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">
      <p>Low<br/>water</p></div></content><updated>2018-07-11T10:00:00Z</updated></entry>
      <entry><id>urn:2</id><thr:in-reply-to ref="urn:1"/><content type="text/plain">Yes</content></entry>
      </feed>
      """
    ),
    (
      "OPML",
      """
      <opml version="2.0"><head><title>Quay</title></head><body><outline text="News">
      <outline text="Ebb" xmlUrl="http://a.example/feed"/></outline></body></opml>
      """
    ),
    (
      "JSON Feed",
      """
      {"version": "https://jsonfeed.org/version/1.1", "title": "Quay", "items": [{"id": "1", "title": "Ebb",
      "content_html": "<p>Low \\u00e9 \\ud83d\\ude00</p>", "attachments": [{"url": "http://a.example/1.mp3"}]}]}
      """
    ),
    (
      "comments",
      """
      [{"id": 7, "parent": 0, "author_name": "Ann", "date_gmt": "2018-07-23T10:00:00", "content":
      {"rendered": "<p>First.</p>"}}, {"id": 9, "parent": 7, "author_name": "Bo", "content": {"rendered": "<p>2</p>"}}]
      """
    ),
    (
      "mailbox",
      """
      From ann@a.example Wed Jul 11 10:00:00 2018
      From: Ann <ann@a.example>
      Subject: =?utf-8?B?RWJi?= and flow
      Message-ID: <1@a.example>
      Date: Wed, 11 Jul 2018 10:00:00 +0200
      Content-Type: multipart/alternative; boundary="b"

      --b
      Content-Type: text/plain; charset=iso-8859-1
      Content-Transfer-Encoding: quoted-printable

      Low w=E4ter=
       now
      --b--

      From bo@a.example Wed Jul 11 11:00:00 2018
      From: Bo
      References: <1@a.example>
      Content-Transfer-Encoding: base64

      WWVzLg==
      """
    ),
    (
      "MHTML",
      """
      From: <Saved by a browser>
      Snapshot-Content-Location: http://a.example/ebb
      Subject: Ebb
      MIME-Version: 1.0
      Content-Type: multipart/related; type="text/html"; boundary="x"

      --x
      Content-Type: text/html
      Content-Transfer-Encoding: quoted-printable
      Content-Location: http://a.example/ebb

      <html><head><title>Ebb</title></head><body><article><h1>Ebb</h1><p>Low =
      water came at noon, and the ferries lay on the sand until the evening, with forty people on =
      board.</p></article></body></html>
      --x
      Content-Type: image/png
      Content-Transfer-Encoding: base64

      iVBORw0KGgo=
      --x--
      """
    ),
  ]

  private func read(_ bytes: some Sequence<UInt8>) -> [Article] {
    var importer = Importer(source: "input", url: "http://a.example/input")
    return importer.feed(bytes) + importer.finish()
  }

  @Test(arguments: documents)
  func whatIsWholeIsReadWithoutAProblem(kind: String, text: String) {
    let articles = read(text.utf8)
    #expect(articles.first?.problems == [], "\(kind)")
    #expect(articles.contains { !$0.blocks.isEmpty || !$0.comments.isEmpty }, "\(kind)")
  }

  @Test(arguments: documents)
  func everyPrefixIsRead(kind: String, text: String) {
    let bytes = Array(text.utf8)
    for length in 0..<bytes.count {
      #expect(!read(bytes[..<length]).isEmpty, "\(kind), \(length) bytes")
    }
  }

  @Test(arguments: documents)
  func everyMutationIsRead(kind: String, text: String) {
    let bytes = Array(text.utf8)
    var random = SeededRandom(state: 5)
    for round in 0..<300 {
      var broken = bytes
      for _ in 0...(round % 4) {
        let at = Int.random(in: 0..<broken.count, using: &random)
        switch round % 3 {
        case 0: broken[at] = UInt8.random(in: 0...255, using: &random)
        case 1: broken.remove(at: at)
        default:
          let from = Int.random(in: 0..<bytes.count, using: &random)
          broken.insert(contentsOf: bytes[from...].prefix(40), at: at)
        }
      }
      let articles = read(broken)
      #expect(!articles.isEmpty, "\(kind), round \(round)")
      let texts = articles.flatMap { $0.blocks.map(\.text) + $0.comments.map(\.text) + [$0.title] }
      #expect(texts.allSatisfy { $0 == PlainText.cleaned($0) }, "\(kind), round \(round)")
    }
  }
}

/// The same numbers at every run.
struct SeededRandom: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}
