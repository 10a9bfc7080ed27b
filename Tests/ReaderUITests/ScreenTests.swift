import ReaderUI
import Testing

struct ScreenTests {
  @Test func anEmptyScreenHasARowForEachRow() {
    #expect(Screen(size: Size(columns: 4, rows: 3)).rows.count == 3)
  }
}
