import Testing

@testable import Importers

struct HTMLScreeningTests {
  @Test(arguments: [
    ("<p>a</p>", "<p>a</p>"),
    ("a<script>if (1 < 2) '</p>'</script>b", "ab"),
    ("a<script><!-- <script></script> --></script>b", "ab"),
    ("a<script><!-- x --> <script> </script>b", "ab"),
    ("a<script src=x>b", "a"),
    ("<script type='application/ld+json'>{\"a\": \"<p>\"}</script>", nil),
    ("a<STYLE>p > a {}</Style >b", "ab"),
    ("a<!-- <p> -- > -->b<!---->c<!-->d<!-- e --!>f", "abcdf"),
    ("a<!-- b", "a b"),
    ("a<svg><path d='>'/><svg/><svg></svg></svg>b<svg/>c", "abc"),
    ("a<math><mi>x</mi></math>b<math>c", "abc"),
    ("a<!x>b<?php 1 ?>c</ x>d<!>e</>f<? g", "abcdef g"),
    ("a<textarea>b<noframes>c", "abc"),
    ("<figcaption><my-widget>a", nil),
    ("<?xml version='1.0'?><p><a id='x'/>b", "<?xml version='1.0'?><p><a id='x'/></a>b"),
  ])
  func whatNoReaderSeesIsTakenOut(_ page: String, _ expected: String?) {
    #expect(screened(page).text == expected ?? page)
  }

  @Test func deepNestingKeepsItsText() {
    let page = String(repeating: "<div>", count: 100_000) + "deep"
    let document = HTMLDocument(page)
    #expect(document.text(of: 0) == "deep")
    #expect(document.count < 1_100)
    #expect(document.limit == nil)
  }

  @Test func formattingThatNobodyClosesLosesNoText() {
    let page = String(repeating: "<p><font size=2>Quiet boats.", count: 10_000)
    let document = HTMLDocument(page)
    #expect(document.limit == nil)
    #expect(document.nodes.count { document.tag(of: $0) == .p } == 10_000)
  }

  @Test func linksThatNobodyClosesStayLinks() {
    let page = String(repeating: "<p><a name=x>Quiet <b>boats</b> ", count: 2_000)
    let document = HTMLDocument(page + "<p><a href=y>last</a>")
    let last = document.nodes.last {
      document.tag(of: $0) == .a && document.hasAttribute("href", of: $0)
    }
    #expect(last.map { document.text(of: $0) } == "last")
  }

  /// Tags in any order, many times: what the parser makes of them stays flat and small.
  @Test(arguments: 1...40)
  func anyTagsManyTimesMakeAFlatTree(seed: UInt64) {
    var random = SeededNumbers(seed: seed)
    let tags = [
      "a", "b", "i", "font", "div", "span", "p", "li", "ul", "table", "tr", "td", "caption", "form",
      "button", "select", "option", "optgroup", "h1", "h2", "rt", "ruby", "rb", "dd", "object",
      "template", "nobr", "x-y", "section", "noscript", "math", "svg", "frameset", "blockquote",
    ]
    let period = (0..<1 + random.below(7)).map { _ in
      let tag = tags[random.below(tags.count)]
      return ["<\(tag)>", "<\(tag)>", "</\(tag)>", "<\(tag)>x", "<\(tag) a\(random.below(9))=1>"][
        random.below(5)]
    }.joined()
    let document = HTMLDocument(String(repeating: period, count: 800))
    var depths = [Int](repeating: 0, count: max(1, document.count))
    for node in document.nodes.dropFirst() {
      depths[node] = depths[document.parent(of: node) ?? 0] + 1
    }
    #expect(depths.max() ?? 0 < 1_200, "\(period)")
    #expect(document.count < 400_000, "\(period)")
  }

  @Test func tooManyAttributesAreDropped() throws {
    let document = HTMLDocument(
      "<p class=a " + (0..<100_000).map { "x\($0)=1 " }.joined() + ">text</p>after")
    let paragraph = try #require(document.first(.p))
    #expect(document.attributes(of: paragraph).count < HTMLScreening.attributeLimit)
    #expect(document.attribute("class", of: paragraph) == "a")
    #expect(document.text(of: 0) == "text after")
  }

  @Test(arguments: [
    String(repeating: "<b><i><u><font size=1>x<p>", count: 50_000),
    String(repeating: "<div><a>", count: 100_000) + String(repeating: "</x>", count: 100_000),
    (0..<50_000).map { "<body a\($0)=1>" }.joined(),
    String(repeating: "<table><tr><td>", count: 30_000),
    String(repeating: "<!--", count: 300_000),
    String(repeating: "<script", count: 200_000),
    String(repeating: "<title>", count: 200_000),
    String(repeating: "<svg>", count: 200_000),
    String(repeating: "<a b='", count: 200_000),
    String(repeating: "<table><b>", count: 20_000) + String(repeating: "x<p>", count: 20_000),
    String(repeating: "&amp", count: 300_000),
    (0..<10_000).map { "<div><font size=\($0)></div>" }.joined()
      + String(repeating: "<p>x", count: 10_000),
    String(repeating: "<b><div></b>", count: 50_000),
    String(repeating: "<rb>", count: 100_000),
    String(repeating: "<li><dd>", count: 50_000),
    String(repeating: "<math><tr>", count: 100_000),
  ])
  func hostilePagesComeBack(_ page: String) {
    let document = HTMLDocument(page)
    #expect(document.count < 3_000_000)
  }

  private func screened(_ page: String) -> (text: String, limit: Int?) {
    var page = page
    let screening = page.withUTF8 { HTMLScreening($0) }
    return (String(decoding: screening.kept, as: UTF8.self), screening.limit)
  }
}
