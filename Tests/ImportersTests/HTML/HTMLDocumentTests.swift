import Testing

@testable import Importers

struct HTMLDocumentTests {
  private static let page = """
    <!DOCTYPE html><html><head><title>A page</title></head><body>
    <div id="Main" class="post  wide"><p>One <b>two</b><br>three<p>Four &amp; five</div>
    <x-note data-kind='aside'>Six</x-note></body></html>
    """
  private let document = HTMLDocument(page)

  @Test func subtreesAreRanges() throws {
    let div = try #require(document.first(.div))
    let paragraphs = document.elements(in: div)
    #expect(paragraphs.map { document.tag(of: $0) } == [.p, .p])
    #expect(document.end(of: paragraphs[0]) == paragraphs[1])
    #expect(document.nextSibling(of: paragraphs[0]) == paragraphs[1])
    #expect(document.nextSibling(of: paragraphs[1]) == nil)
    #expect(Array(document.ancestors(of: paragraphs[0])) == [div, document.first(.body), 0])
  }

  @Test func textIsOneLineWithBlocksParted() throws {
    let div = try #require(document.first(.div))
    #expect(document.text(of: div) == "One two three Four & five")
    #expect(document.text(of: 0) == "One two three Four & five Six")
  }

  @Test func attributesAreFoundByName() throws {
    let div = try #require(document.first(.div))
    #expect(document.attribute("id", of: div) == "Main")
    #expect(document.attribute("title", of: div) == nil)
    #expect(document.classes(of: div) == ["post", "wide"])
    #expect(document.hasClass("wide", div))
    #expect(!document.hasClass("wid", div))
  }

  @Test func elementsUnknownToHTMLKeepTheirNames() throws {
    let note = try #require(document.nodes.first { document.tag(of: $0) == .custom })
    #expect(document.name(of: note) == "x-note")
    #expect(document.attributes(of: note).map(\.value) == ["aside"])
  }

  @Test(arguments: ["", "<", "</", "<!--", "<a", "<a href='", "&", "\u{0}", "<svg", "<!--->"])
  func scrapsAreReadAsPages(_ scrap: String) {
    #expect(HTMLDocument(scrap).first(.body) != nil)
  }

  @Test func everyPrefixIsReadAsAPage() {
    for end in Self.page.indices {
      let document = HTMLDocument(String(Self.page[..<end]))
      #expect(document.end(of: 0) == document.count)
    }
  }
}
