import Articles
import Testing

@testable import lede

struct ScalarOffsetsTests {
  @Test(arguments: [
    ("abc", 2, 2), ("é’a", 5, 2), ("é’a", 6, 3), ("é’a", 99, 3), ("é’a", -1, 0), ("", 0, 0),
    (String(repeating: "é", count: 100), 128, 64), (String(repeating: "é", count: 100), 198, 99),
  ])
  func bytesAreCountedAsScalars(text: String, offset: Int, scalars: Int) {
    #expect(ScalarCounts(text).scalars(before: offset) == scalars)
  }

  @Test func aPlaceInACommentCountsThroughItsWholeText() {
    let comment = Comment(
      id: "c1", blocks: [Block(.paragraph, "é’"), Block(.paragraph, "on July 11")])
    var offsets = ScalarOffsets(Article(id: Article.ID(source: "a"), comments: [comment]))
    let place = offsets.place(TextRange(.comment("c1"), block: 1, 3..<10))
    #expect(place == ScalarPlace(comment: "c1", start: 7, end: 14))
    let scalars = Array(comment.text.unicodeScalars)
    #expect(String(String.UnicodeScalarView(scalars[place.start..<place.end])) == "July 11")
  }

  @Test func placesOutsideTheArticleAreClamped() {
    var offsets = ScalarOffsets(Article(id: Article.ID(source: "a")))
    #expect(
      offsets.place(TextRange(.body, block: 7, 3..<9)) == ScalarPlace(block: 7, start: 0, end: 0))
    #expect(
      offsets.place(TextRange(.comment("x"), block: 0, 3..<9))
        == ScalarPlace(comment: "x", start: 0, end: 0))
  }
}
