import Testing

@testable import ReaderUI

struct TextRowTests {
  private func text(_ row: TextRow) -> String { row.cells.map(\.text).joined() }

  @Test func aTabReachesToTheNextMultipleOfEight() {
    let row = TextRow("a\tb", 0..<3)
    #expect(text(row) == "a       b")
    #expect(row.width == 9)
  }

  @Test func aTablesTabsReachToItsColumns() {
    #expect(text(TextRow("ab\tc\td", 0..<6, tabStops: [4, 6])) == "ab  c d")
  }

  @Test func aTabMayBeDrawnAsASign() {
    #expect(text(TextRow("a\tb", 0..<3, tab: " | ")) == "a | b")
  }

  @Test func wideCharactersTakeTwoColumns() {
    let row = TextRow("漢a")
    #expect(row.cells.map(\.column) == [0, 2])
    #expect(row.width == 3)
  }

  @Test func whatIsNoTextIsShownAsSuch() {
    #expect(text(TextRow("a\u{1B}[2J\u{9B}b\u{7}")) == "a\u{FFFD}[2J\u{FFFD}b\u{FFFD}")
  }
}
