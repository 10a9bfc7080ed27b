import Testing

@testable import ReaderUI

struct BidiLevelsTests {
  private func shown(_ text: String) -> String {
    TextRow(text).cells.map(\.text).joined()
  }

  @Test(arguments: [
    ("plain words", "plain words"),
    ("abc אבג def", "abc גבא def"),
    ("אבג", "גבא"),
    ("אבג abc", "abc גבא"),
    ("abc אבג 123 def", "abc 123 גבא def"),
    ("אבג 12.5% דה", "הד 12.5% גבא"),
    ("אבג (דה)", "(הד) גבא"),
    ("abc (אבג) def", "abc (גבא) def"),
    ("אבג (abc) דה", "הד (abc) גבא"),
    ("אבג, דה!", "!הד ,גבא"),
    ("سلام ١٢٣", "١٢٣ مالس"),
    ("$5 אב", "בא $5"),
    ("אבג\u{5B0}ד", "דג\u{5B0}בא"),
    ("abc אבג.", "abc גבא."),
  ])
  func wordsFromTheRightStandInTheirOrder(text: String, expected: String) {
    #expect(shown(text) == expected)
  }

  @Test func eachParagraphHasItsOwnDirection() {
    let text = "abc\nאבג\n"
    let levels = BidiLevels(text, 0..<text.utf8.count)
    #expect(levels?.paragraphLevel(at: 0) == 0)
    #expect(levels?.paragraphLevel(at: 4) == 1)
    #expect(levels?.level(at: 4) == 1)
  }

  @Test func textFromTheLeftNeedsNoLevels() {
    #expect(BidiLevels("plain — words, 漢字", 0..<20) == nil)
  }

  @Test func aCellKnowsItsPlaceInTheText() {
    let row = TextRow("ab אבג")
    #expect(row.cells.map(\.offset) == [0, 1, 2, 7, 5, 3])
    #expect(row.cells.map(\.column) == [0, 1, 2, 3, 4, 5])
  }

  @Test func thousandsOfOpenBracketsAreReadInTime() {
    let text = "א" + String(repeating: "([{", count: 4000)
    #expect(BidiLevels(text, 0..<text.utf8.count) != nil)
  }
}
