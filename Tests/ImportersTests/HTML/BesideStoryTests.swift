import Testing

@testable import Importers

struct BesideStoryTests {
  private static let sentence =
    "The harbour was quiet that morning, and the boats lay in a row along the wall, as ever. "

  private func otherStories(_ html: String) -> Int {
    let document = HTMLDocument("<title>The harbour at dawn</title>" + html)
    let placed = HTMLBlockReader.read(document, document.nodes, base: nil) { _ in false }
    return PageLayout(document, placed).otherStories(titled: "The harbour at dawn").count
  }

  @Test func storiesBesideTheHeadlinesOwnAreOthers() {
    let words = String(repeating: Self.sentence, count: 3)
    let own = "<article><h1>The harbour at dawn</h1><p>\(words)</article>"
    let other = "<article><h1>Bees</h1><p>\(words)</article>"
    #expect(otherStories(own + other + other) == 2)
    #expect(otherStories(own) == 0)
    #expect(otherStories(other) == 0)
  }

  @Test func entriesBelowOneHeadlineAreOneStory() {
    let words = String(repeating: Self.sentence, count: 3)
    let entry = "<article><h2>Nine</h2><p>\(words)</article>"
    #expect(otherStories("<h1>The harbour at dawn</h1>" + entry + entry) == 0)
  }

  @Test func aHeadlineWithoutAStoryIsNoStorys() {
    let words = String(repeating: Self.sentence, count: 3)
    let head = "<article><h1>The harbour at dawn</h1><p>By Ada Quill</article>"
    #expect(otherStories(head + "<article><p>\(words)</article>") == 0)
  }

  @Test func aFieldForAnAddressTakesItsBoxAlong() throws {
    let words = String(repeating: Self.sentence, count: 8)
    let document = HTMLDocument(
      "<div id=a><p>\(words)</p><div id=b><h3>Join us</h3><form><input type=email></form></div></div>"
    )
    let box = try #require(document.signups.first)
    #expect(document.attribute("id", of: box) == "b")
  }
}
