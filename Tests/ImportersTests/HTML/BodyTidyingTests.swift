import Articles
import Testing

@testable import Importers

struct BodyTidyingTests {
  private static let sentence =
    "The harbour was quiet that morning, and the boats lay in a row along the wall, as ever. "

  private func kept(_ html: String, dropping dropped: Set<String> = []) -> [String] {
    let document = HTMLDocument("<title>The harbour at dawn</title>" + html)
    let placed = HTMLBlockReader.read(document, document.nodes, base: nil) { _ in false }
    let layout = PageLayout(document, placed)
    let isKept = placed.map { !dropped.contains($0.block.text) }
    let tidied = BodyTidying(layout, isKept: isKept)
    return zip(placed, tidied.isKept).filter(\.1).map { String($0.0.block.text.prefix(12)) }
  }

  @Test func listsOfThePagesOwnPartsAreNoText() {
    let html = "<ul><li><a href='#a'>Boats</a><li><a href='/b'>Nets</a></ul><p>\(Self.sentence)"
    #expect(kept(html) == ["Nets", "The harbour "])
  }

  @Test(arguments: ["blockquote", "aside", "div class=pull-quote", "figure"])
  func aSentencePrintedAgainIsLeftOut(_ element: String) {
    let html = "<p>\(Self.sentence)</p><\(element)>the boats lay in a row along the wall"
    #expect(kept(html) == ["The harbour "])
  }

  @Test func aQuotationThatStandsNowhereElseStays() {
    let html = "<p>\(Self.sentence)</p><blockquote>the boats lay in the yard, one on another"
    #expect(kept(html) == ["The harbour ", "the boats la"])
  }

  @Test func aHeadingGoesWithWhatItHeads() {
    let html =
      "<h2>News</h2><p>\(Self.sentence)</p><h2>Letters</h2><h3>One</h3><p>join</p><h2>End</h2>"
    #expect(kept(html, dropping: ["join"]) == ["News", "The harbour ", "End"])
  }
}
