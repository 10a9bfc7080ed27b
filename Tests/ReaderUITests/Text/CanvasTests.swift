import Testing

@testable import ReaderUI

struct CanvasTests {
  private func canvas(_ columns: Int, _ rows: Int = 1) -> Canvas {
    Canvas(size: Size(columns: columns, rows: rows))
  }

  @Test func neighboursOfOneStyleAreOneRun() {
    var canvas = canvas(10)
    canvas.put("ab", row: 0, column: 1, style: Style(.text))
    canvas.put("cd", row: 0, column: 3, style: Style(.text))
    canvas.put("ef", row: 0, column: 5, style: Style(.link))
    #expect(
      canvas.screen.rows[0] == [
        Run(column: 1, text: "abcd", style: Style(.text)),
        Run(column: 5, text: "ef", style: Style(.link)),
      ])
  }

  @Test func whatIsDrawnLaterCoversWhatWasThere() {
    var canvas = canvas(6)
    canvas.put("漢字漢", row: 0, column: 0, style: Style(.text))
    canvas.put("ab", row: 0, column: 1, style: Style(.text))
    #expect(canvas.screen.rows[0].map(\.text) == [" ab 漢"])
  }

  @Test func aWideCharacterCutByTheEdgeLeavesABlank() {
    var canvas = canvas(3)
    canvas.put("漢字", row: 0, column: 0, style: Style(.text))
    #expect(canvas.screen.rows[0].map(\.text) == ["漢 "])
    var narrow = self.canvas(1)
    narrow.put("漢", row: 0, column: 0, style: Style(.text))
    #expect(narrow.screen.rows[0].map(\.text) == [" "])
  }

  @Test func nothingIsDrawnOutsideTheGrid() {
    var canvas = canvas(3, 2)
    for (row, column) in [(-1, 0), (2, 0), (0, -5), (0, 3), (1, 99)] {
      canvas.put("ab", row: row, column: column, style: Style(.text))
    }
    #expect(canvas.screen.rows == [[], []])
    canvas.put("abcd", row: 1, column: -1, style: Style(.text))
    #expect(canvas.screen.rows[1].map(\.text) == ["bcd"])
  }

  @Test func aLimitEndsTheText() {
    var canvas = canvas(9)
    #expect(canvas.put("a漢b", row: 0, column: 0, style: Style(.text), limit: 2) == 1)
    #expect(canvas.put("abc", row: 0, column: 4, style: Style(.text), limit: 0) == 0)
    #expect(canvas.screen.rows[0].map(\.text) == ["a"])
  }

  @Test func anAreaCanBeClearedAndRestyled() {
    var canvas = canvas(4, 2)
    canvas.put("abcd", row: 0, column: 0, style: Style(.text))
    canvas.clear(rows: 0..<1, columns: 1..<3)
    canvas.restyle(rows: 0..<9, columns: 3..<9) { $0.role = .dimmed }
    #expect(
      canvas.screen.rows[0] == [
        Run(column: 0, text: "a", style: Style(.text)),
        Run(column: 3, text: "d", style: Style(.dimmed)),
      ])
  }
}
