import Testing

@testable import ReaderUI

struct CellTextTests {
  @Test(arguments: [
    ("harbour", 7, "harbour"), ("harbour", 6, "harbo…"), ("harbour", 1, "…"), ("harbour", 0, ""),
    ("漢字かな", 8, "漢字かな"), ("漢字かな", 7, "漢字か…"), ("漢字かな", 6, "漢字…"), ("漢字", 1, "…"),
    ("", 3, ""), ("e\u{301}t\u{301}e", 3, "e\u{301}t\u{301}e"),
  ])
  func textIsCutToItsRoom(text: String, columns: Int, fitted: String) {
    #expect(CellText.fitted(text, columns) == fitted)
  }

  @Test func anEllipsisThatDoesNotFitIsLeftOut() {
    #expect(CellText.fitted("harbour", 2, ellipsis: "...") == "")
    #expect(CellText.fitted("harbour", 3, ellipsis: "...") == "...")
  }

  @Test func wrappedLinesBreakBetweenWords() {
    #expect(CellText.wrapped("one two three", 7) == ["one two", "three"])
    #expect(CellText.wrapped("", 7) == [""])
  }

  @Test(arguments: [(-5..<2, "ha"), (3..<99, "bour"), (50..<60, ""), (2..<2, "")])
  func aSliceOutsideTheTextIsBroughtInside(range: Range<Int>, slice: Substring) {
    #expect("harbour".utf8Slice(range) == slice)
  }
}
