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
    ("a<textarea>b", "ab"),
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
