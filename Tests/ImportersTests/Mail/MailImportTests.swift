import Articles
import Testing

@testable import Importers

struct MailImportTests {
  private func read(_ text: String) -> [Article] {
    var importer = Importer(source: "mail")
    return importer.feed(text.utf8) + importer.finish()
  }

  private func mail(_ fields: String, _ body: String) -> String {
    "From someone Thu Jan  1 00:00:00 2004\n\(fields)\n\n\(body)\n\n"
  }

  @Test func answersAreTheCommentsOfTheFirstMail() throws {
    let articles = read(
      mail(
        "From: Jo Bell <jo@a.example>\nSubject: Ferries\nMessage-ID: <1@a>\n"
          + "Date: Thu, 1 Jan 2004 10:00:00 +0000", "When do they leave?")
        + mail(
          "From: cy@a.example (Cy)\nSubject: Re: Ferries\nMessage-ID: <3@a>\n"
            + "References: <1@a>\n <2@a>\nDate: Thu, 1 Jan 2004 12:00:00 +0000",
          "> At seven.\n\nFrom here it is\nsix.")
        + mail(
          "From: =?utf-8?Q?Zo=C3=AB?= <zoe@a.example>\nSubject: Re: Ferries\nMessage-ID: <2@a>\n"
            + "In-Reply-To: <1@a>\nDate: Thu, 1 Jan 2004 11:00:00 +0000", "At seven.")
        + mail("From: di@a.example\nSubject: Other\nMessage-ID: <4@a>", "Words."))
    #expect(articles.map(\.title) == ["Ferries", "Other"])
    let article = try #require(articles.first)
    #expect(article.authors == ["Jo Bell"])
    #expect(article.published?.date.description == "2004-01-01")
    #expect(article.blocks.map(\.text) == ["When do they leave?"])
    #expect(article.comments.map(\.author) == ["Zoë", "Cy"])
    #expect(article.comments.map(\.reply) == [nil, Reply(to: "2@a", .markup)])
    #expect(
      article.comments.last?.blocks == [
        Block(.quotation, "At seven."), Block(.paragraph, "From here it is\nsix."),
      ])
  }

  @Test func partsAreDecoded() throws {
    let articles = read(
      """
      From: Jo <jo@a.example>
      Date: Thu, 1 Jan 2004 10:00:00 +0000
      Subject: =?ISO-8859-1?B?Q2Fm6Q==?=
       =?ISO-8859-1?Q?_closed?=
      MIME-Version: 1.0
      Content-Type: multipart/mixed; boundary="x y"

      --x y
      Content-Type: multipart/alternative; boundary=z

      --z
      Content-Type: text/plain; charset=iso-8859-2
      Content-Transfer-Encoding: quoted-printable

      Pr=EDli=B9 =
      long
      --z
      Content-Type: text/html

      <p>Not this</p>
      --z--
      --x y
      Content-Type: image/png; name="map.png"
      Content-Transfer-Encoding: base64

      AAAA
      --x y--
      """)
    #expect(articles.map(\.title) == ["Café closed"])
    #expect(articles.first?.blocks.map(\.text) == ["Príliš long", "image/png: map.png"])
  }

  @Test func aPageSavedWholeIsAPage() {
    let articles = read(
      """
      From: <Saved by a browser>
      Subject: Ferries
      Date: Thu, 1 Jan 2004 10:00:00 +0000
      MIME-Version: 1.0
      Snapshot-Content-Location: http://a.example/ferries
      Content-Type: multipart/related; boundary="b"

      --b
      Content-Type: text/html
      Content-Transfer-Encoding: quoted-printable

      <html><head><title>Ferries</title></head><body><article><p class=3D"x">The first=
       ferry left the harbour at seven in the morning.</p></article></body></html>
      --b
      Content-Type: text/css

      p {}
      --b--
      """)
    #expect(articles.map(\.title) == ["Ferries"])
    #expect(
      articles.first?.blocks.map(\.text).contains {
        $0.contains("The first ferry left the harbour")
      } == true)
  }

  @Test func wordsThatLookLikeAHeadAreNoMail() {
    #expect(MailFormat(of: Array("From the harbour\n\nWords: more\n".utf8)[...]) == nil)
    #expect(MailFormat(of: Array("Subject: a list\nNote: b\n\nWords\n".utf8)[...]) == nil)
  }
}
