import Articles
import Testing

@testable import Importers

struct HTMLBlockReaderTests {
  @Test(arguments: [
    ("<p>One<p>Two", [Block(.paragraph, "One"), Block(.paragraph, "Two")]),
    ("<div>One <div> two\n</div>three</div>", paragraphs("One", "two", "three")),
    ("One<br>two<br> <br>three", paragraphs("One\ntwo", "three")),
    ("<h2>Head</h2>text", [Block(.heading(level: 2), "Head"), Block(.paragraph, "text")]),
    (
      "<blockquote><p>Said</p></blockquote>so",
      [Block(.quotation, "Said"), Block(.paragraph, "so")]
    ),
    (
      "<ul><li>a<ol start=3><li>b<li>c</ol><li><p>d</p><p>e</p></ul>",
      [
        Block(.listItem(depth: 0, marker: "•"), "a"),
        Block(.listItem(depth: 1, marker: "3."), "b"),
        Block(.listItem(depth: 1, marker: "4."), "c"),
        Block(.listItem(depth: 0, marker: "•"), "d"),
        Block(.listItem(depth: 0, marker: ""), "e"),
      ]
    ),
    ("<pre>\n  a\n\n    b\n</pre>", [Block(.code, "  a\n\n    b")]),
    (
      "<table><tr><th><th>x<tr><td>a<td>1 <br>2</table>", [Block(.table, "\tx\na\t1 2")]
    ),
    ("<table><tr><td><p>a</p><p>b</p></td></tr></table>", paragraphs("a", "b")),
    (
      "<figure><img alt='A  bee'><figcaption>On a leaf</figcaption></figure>",
      [Block(.image, "A bee"), Block(.caption, "On a leaf")]
    ),
    ("Well<img alt=':-)'>", paragraphs("Well:-)")),
    ("a<hr>b", [Block(.paragraph, "a"), Block(.divider, ""), Block(.paragraph, "b")]),
    ("<q>so</q> he said", paragraphs("\u{201C}so\u{201D} he said")),
    ("<ruby>漢<rt>kan</rt></ruby>", paragraphs("漢(kan)")),
    ("<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>", paragraphs("漢(kan)")),
    ("a\u{AD}b&#x202E;c&#x1B;d&#x2028;e", paragraphs("abc d\ne")),
    ("&nbsp; <p>&nbsp;a&nbsp;", paragraphs("a")),
    ("<p> </p><div></div>", []),
    ("<p>\u{3000}\u{3000}港町\u{3000}の\u{3000}", paragraphs("港町\u{3000}の")),
    ("<h2>Nets<a href='#n'>¶</a></h2>", [Block(.heading(level: 2), "Nets")]),
    ("<h2>C<a href='#n'>#</a></h2>", [Block(.heading(level: 2), "C")]),
    ("<p>Nets<a>*</a></p>", paragraphs("Nets*")),
    (
      "<x-a><template shadowrootmode=open><p>a</template></x-a><template>b</template>",
      paragraphs("a")
    ),
    (
      "<div role=dialog>a</div><dialog>b</dialog><div id=onetrust-banner-sdk>c</div>d",
      paragraphs("d")
    ),
    ("<div class='cookie-banner'>a</div><p class='cookie'>b", paragraphs("b")),
  ])
  func partsOfAPageBecomeBlocks(_ html: String, _ expected: [Block]) {
    #expect(readBlocks(ofFragment: html, base: nil) == expected)
  }

  @Test func linksAndEmphasisAreSpans() {
    let html = "<p>é <a href='../b?c#d'>see <em> this</em> </a>, <b></b>and<p><b>bold"
    let blocks = readBlocks(ofFragment: html, base: "http://a.org/x/y/z")
    #expect(
      blocks == [
        Block(
          .paragraph, "é see this , and",
          spans: [
            Span(3..<11, .link(url: "http://a.org/x/b?c#d")), Span(7..<11, .emphasis),
          ]),
        Block(.paragraph, "bold", spans: [Span(0..<4, .strong)]),
      ])
  }

  @Test func emphasisGoesOnInTheNextParagraph() {
    let blocks = readBlocks(ofFragment: "<b>a<div>b</div></b>c", base: nil)
    #expect(blocks.map { $0.spans.map(\.range) } == [[0..<1], [0..<1], []])
  }

  @Test func hiddenPartsAreLeftOut() {
    let html = """
      <p>a<p hidden>b<p style='color: red; display : None'>c<noscript>d</noscript>
      <p class='x sr-only'>e<p style='display: block'>f
      """
    #expect(readBlocks(ofFragment: html, base: nil).map(\.text) == ["a", "f"])
  }
}

private func paragraphs(_ texts: String...) -> [Block] { texts.map { Block(.paragraph, $0) } }
