import Articles
import Testing

@testable import Importers

/// Nothing that comes in stops the reading, loses the text beside it, or gets out as anything but
/// text.
struct HostileInputTests {
  private static let words = "Every boat lay quiet along the harbour wall that morning in May."

  private func read(_ text: String) -> [Article] { read(Array(text.utf8)) }

  private func read(_ bytes: [UInt8]) -> [Article] {
    var importer = Importer(source: "hostile")
    return importer.feed(bytes) + importer.finish()
  }

  private static func many(_ piece: String, _ count: Int = 20_000) -> String {
    String(repeating: piece, count: count)
  }

  // MARK: Pages

  /// What stands between two paragraphs of a page.
  private static let bombs: [(name: String, markup: String)] =
    [
      "div", "table", "b", "i", "a", "template", "blockquote", "ul", "li", "ol", "form", "p",
      "span",
      "font", "button", "dl", "dd", "td", "object", "details", "h1", "ruby", "rt", "math", "svg",
    ].map { ("open \($0)", many("<\($0)>")) }
    + [
      ("open lists", many("<ul><li>")), ("open tables", many("<table><tr><td>")),
      ("overlapping", many("<b><i></b></i>")), ("overlapping blocks", many("<b><div></b>")),
      ("items in items", many("<li><dd>")), ("closed", many("<div>") + many("</div>")),
      ("end tags", many("</div></p></b></br>")), ("declarations", many("<!x")),
      ("comments", many("<!--")), ("comment ends", many("-->")), ("instructions", many("<?php ")),
      ("sections", many("<![CDATA[")), ("names", many("<x-") + ">"),
      ("attributes", "<div " + (0..<20_000).map { "a\($0)=1 " }.joined() + ">"),
      ("long attribute", "<img alt='' title='" + many("a ") + "'>"),
      ("attributes of body", (0..<5_000).map { "<body a\($0)=1>" }.joined()),
      ("data", "<img src='data:image/png;base64," + many("QUJD") + "'>"),
      ("references", "<p>" + many("&amp;&#x41;&nosuch;&#999999999;") + "</p>"),
      ("open reference", "<p>&" + many("a") + "</p>"), ("ampersands", "<p>" + many("&") + "</p>"),
      ("less than", "<p>" + many("<") + "</p>"), ("nothing", many("\u{0}")),
      ("line breaks", many("<br>")), ("paragraphs", many("<p>x</p>")), ("rules", many("<hr>")),
      ("pictures", many("<img src=x alt='a bee on clover'>", 5_000)),
      ("links", many("<p>see <a href='/x'>that one</a> and all the rest of it</p>", 5_000)),
      ("relative link", "<p>see <a href='" + many("../") + "'>that</a></p>"),
      ("cells", "<table><tr>" + many("<td>x") + "</table>"),
      ("options", "<select>" + many("<option>x") + "</select>"),
      ("lines of code", "<pre>" + many("x\n") + "</pre>"),
      ("accents", "<p>e" + many("\u{301}") + "</p>"),
      ("scripts", many("<script>x</script>", 5_000)),
      ("styles", "<style>" + many("a{}") + "</style>"),
      (
        "linked data", "<script type='application/ld+json'>" + many("{\"@graph\":[") + "</script>"
      ),
      (
        "wide linked data",
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"comment\":["
          + many("{\"@type\":\"Comment\",\"text\":\"x\"},", 5_000) + "{}]}</script>"
      ),
      ("steering", "<p>" + many("\u{1B}[2J\u{9B}31m\u{202E}\u{2066}\u{7F}", 2_000) + "</p>"),
    ]

  @Test(arguments: bombs.map(\.name))
  func aPageKeepsTheTextBesideIt(_ name: String) throws {
    let bomb = try #require(Self.bombs.first { $0.name == name })
    let before = many3(Self.words)
    let page = "<title>Quiet</title><body>\(before)\(bomb.markup)<p>\(Self.words) Last.</p>"
    let articles = read(page)
    let blocks = articles.flatMap { $0.blocks + $0.comments.flatMap(\.blocks) }
    #expect(blocks.contains { $0.text.contains(Self.words) }, "\(name)")
    expectText(articles)
  }

  private func many3(_ words: String) -> String {
    String(repeating: "<p>\(words) \(words)</p>", count: 3)
  }

  // MARK: Other inputs

  @Test(arguments: [
    "", "\u{0}", "<", "<!", "</", "<a", "&", "{", "[", "\"", "From ", "WARC/1.0\r\n", "\u{FEFF}",
    many("<div>"), many("<"), many("a"), many("\u{0}"), many("\n"), many(" "), many("\r"),
    many("["), many("{\"a\":"), many("\""), many("\\u"), many("1"), many("> "), many("("),
    many("on July 3, 2018 "), many("From a@b Thu Jul 12 10:00:00 2018\n", 2_000),
    "From: a\nSubject: " + many("=?utf-8?q?x?= ") + "\n\nx",
    "From: a\nMIME-Version: 1.0\n"
      + many("Content-Type: multipart/mixed; boundary=b\n\n--b\n", 2_000),
    "<?xml version='1.0'?><!DOCTYPE r [<!ENTITY a 'lol'>"
      + (0..<9).map { "<!ENTITY \($0) '" + many("&a;", 10) + "'>" }.joined()
      + "]><rss><channel><item><title>&a;</title></item></channel></rss>",
    "<rss><channel><item>" + many("<a>"), "<rss><channel><item><title>" + many("<![CDATA["),
    "<rss " + (0..<20_000).map { "xmlns:a\($0)='b' " }.joined()
      + "><channel><item/></channel></rss>",
    "<rss><channel>" + many("<item/>", 5_000), "<feed><entry>" + many("&"),
    "WARC/1.0\r\n" + many("a: b\r\n"), "WARC/1.0\r\nContent-Length: 99999999999999999999\r\n\r\nx",
    "WARC/1.0\r\nContent-Length: -1\r\n\r\nx", "%PDF-1.4 x", "\u{1F}\u{8B}x", "PK\u{3}\u{4}x",
  ])
  func anythingComesBack(_ input: String) {
    let articles = read(input)
    expectText(articles)
    #expect(
      articles.contains {
        !$0.title.isEmpty || !$0.blocks.isEmpty || !$0.comments.isEmpty || !$0.problems.isEmpty
      })
  }

  @Test func wideTextOfAnyLengthComesBack() {
    let bytes = encoded("<title>x</title><p>" + Self.words, as: "UTF-16LE")
    for mark in [[0xFF, 0xFE], []] as [[UInt8]] {
      for length in 0...bytes.count { expectText(read(mark + bytes[..<length])) }
    }
  }

  // MARK: Damage

  /// A small source of each kind.
  private static let sources: [(name: String, text: String)] = [
    (
      "page",
      """
      <!doctype html><html lang=en><head><meta charset=utf-8><title>Quiet | The Quay</title>
      <script type="application/ld+json">{"@type":"NewsArticle","headline":"Quiet","author":
      {"name":"Ada Quill"},"datePublished":"2019-05-03"}</script></head><body><nav><a href=/>Home</a>
      </nav><article><h1>Quiet</h1><p>\(words) <a href="/b">More</a>.</p><ul><li>One<li>Two</ul>
      <table><tr><td>a<td>b</table><pre>code\n</pre><blockquote>\(words)</blockquote></article>
      <ol class=comment-list><li class=comment id=comment-1><cite class=fn>Ann</cite><time
      datetime=2019-05-04T10:00:00Z>May 4</time><p>\(words)</p><ul class=children><li class=comment
      id=comment-2><cite class=fn>Ben</cite><p>No, they rocked.</p></ul></ol></body></html>
      """
    ),
    (
      "feed",
      """
      <?xml version="1.0"?><rss version="2.0" xmlns:content="u"><channel><title>Quay</title><item>
      <title>Quiet &amp; calm</title><link>http://quay.example/1</link><pubDate>Fri, 03 May 2019 10:00:00
      GMT</pubDate><description><![CDATA[<p>\(words)</p>]]></description></item></channel></rss>
      """
    ),
    (
      "service",
      """
      [{"id":1,"parent":0,"author_name":"Ann","date":"2019-05-03T10:00:00","content":{"rendered":
      "<p>\(words)</p>"}},{"id":2,"parent":1,"author_name":"B\\u00e9n","content":{"rendered":"No."}}]
      """
    ),
    (
      "letters",
      """
      From a@b Fri May  3 10:00:00 2019
      From: =?utf-8?q?B=C3=A9n?= <a@b>
      Subject: Quiet
      Date: Fri, 3 May 2019 10:00:00 +0000
      Content-Type: multipart/mixed; boundary="x"

      --x
      Content-Type: text/html; charset=utf-8
      Content-Transfer-Encoding: quoted-printable

      <p>\(words)=20</p>
      --x--

      From c@d Fri May  3 11:00:00 2019
      From: Cleo <c@d>
      In-Reply-To: <1@b>

      > \(words)
      No.
      """
    ),
    (
      "archive",
      """
      WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://quay.example/\r\nContent-Type: \
      application/http\r\nContent-Length: 164\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\
      Transfer-Encoding: chunked\r\n\r\n4b\r\n<title>Q</title><p>\(words)\r\n0\r\n\r\n\r\n\r\n
      """
    ),
    (
      "text",
      """
      Quiet

      By Ada Quill
      May 3, 2019

      \(words)

      Comments

      Ann says:
      May 4, 2019 at 10:00 am
      \(words)

      Ben
      @Ann no.
      """
    ),
  ]

  private static let splices: [[UInt8]] =
    [
      "<", ">", "\"", "'", "&", "&#x1B;", "&#155;", "&#x202E;", "</", "<!--", "-->", "<![CDATA[",
      "]]>", "{", "}", "[", "]", "\\u001b", "\\ud800", "\r\n\r\n", "\n--x\n", "=1B",
      "=?utf-8?b?Gw==?=",
      "\u{1B}]0;x\u{7}", "\u{202E}", "\u{2066}", "\u{85}", "<script>", "<svg>", "<table>",
      "<template>",
      "Content-Length: 99\r\n", "<p>", "</p>", "<a href='javascript:\u{1B}x'>",
      "99999999999999999999",
    ].map { Array($0.utf8) } + [[0], [0xFF], [0xE2, 0x80], [0xC2], [0x9B], [0xFF, 0xFE]]

  @Test(arguments: sources.map(\.name))
  func everyBeginningIsRead(_ name: String) throws {
    let source = Array(try #require(Self.sources.first { $0.name == name }).text.utf8)
    for length in stride(from: 0, through: source.count, by: 3) {
      expectText(read(Array(source[..<length])))
    }
  }

  @Test(arguments: sources.map(\.name), 1...3 as ClosedRange<UInt64>)
  func anyDamageIsRead(_ name: String, _ seed: UInt64) throws {
    let source = Array(try #require(Self.sources.first { $0.name == name }).text.utf8)
    var random = SeededNumbers(seed: seed)
    for _ in 0..<60 {
      var damaged = source
      for _ in 0...random.below(6) {
        let at = random.below(max(1, damaged.count))
        let end = min(damaged.count, at + random.below(60))
        switch random.below(4) {
        case 0: damaged.removeSubrange(at..<max(at, end))
        case 1: damaged.insert(contentsOf: damaged[at..<max(at, end)], at: random.below(at + 1))
        case 2 where at < damaged.count: damaged[at] = UInt8(random.below(256))
        default: damaged.insert(contentsOf: Self.splices[random.below(Self.splices.count)], at: at)
        }
      }
      expectText(read(damaged))
    }
  }

  /// At least one article, and nothing in any of them that is no text.
  private func expectText(_ articles: [Article]) {
    #expect(!articles.isEmpty)
    for article in articles {
      var texts = [article.title] + article.authors + article.problems.map(\.description)
      texts += [article.site, article.url, article.language].compactMap { $0 }
      texts += article.comments.flatMap { [$0.id, $0.author, $0.reply?.parent].compactMap { $0 } }
      for block in article.blocks + article.comments.flatMap(\.blocks) {
        texts.append(block.text)
        for span in block.spans {
          if case .link(let url) = span.kind { texts.append(url) }
          #expect(span.range.upperBound <= block.text.utf8.count)
        }
      }
      for text in texts { #expect(PlainText.isClean(text), "\(text.debugDescription.prefix(200))") }
    }
  }
}
