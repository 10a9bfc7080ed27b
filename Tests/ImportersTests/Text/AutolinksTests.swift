import Articles
import Importers
import Testing

struct AutolinksTests {
  @Test(arguments: [
    ("See https://example.org/a_(b)?c=d, please.", ["https://example.org/a_(b)?c=d"]),
    ("(http://example.org/path)", ["http://example.org/path"]),
    ("go to www.example.org.", ["http://www.example.org"]),
    ("Write to ann.lee@example.org!", ["mailto:ann.lee@example.org"]),
    ("“https://example.org/ü”", ["https://example.org/ü"]),
    ("no link: http:// www. a@b @name xhttp://x", []),
    ("https://a.example https://b.example", ["https://a.example", "https://b.example"]),
  ])
  func addressesInTextAreLinks(text: String, urls: [String]) {
    let found = autolinks(in: text).map { span in
      guard case .link(let url) = span.kind else { return "" }
      return url
    }
    #expect(found == urls)
  }

  @Test func rangesCountBytes() {
    let spans = autolinks(in: "é https://x.example.")
    #expect(spans.map(\.range) == [3..<20])
  }
}
