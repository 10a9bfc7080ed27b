import Testing

@testable import ReaderUI

struct PageGeometryTests {
  @Test func everythingStaysOnTheScreenAtEverySize() {
    for columns in 1...220 {
      for textWidth in [40, 72, 100] {
        let page = PageGeometry(size: Size(columns: columns, rows: 9), textWidth: textWidth)
        #expect(page.width >= 1 && page.width <= textWidth)
        #expect(page.left >= 0 && page.left + page.width <= columns, "\(columns)")
        #expect(page.barColumn.map { $0 >= 0 && $0 < page.left } ?? true)
        if let side = page.side {
          #expect(side.lowerBound > page.left + page.width && side.upperBound <= columns)
          #expect(side.count >= 24, "\(columns) \(textWidth)")
        }
      }
    }
  }

  @Test func aWideScreenCentresTheTextAndAWiderOneHasNotesBesideIt() {
    let page = PageGeometry(size: Size(columns: 100, rows: 9), textWidth: 72)
    #expect(page.left == 14)
    #expect(page.side == nil)
    #expect(PageGeometry(size: Size(columns: 119, rows: 9), textWidth: 72).side == nil)
    #expect(PageGeometry(size: Size(columns: 120, rows: 9), textWidth: 72).side != nil)
  }

  @Test(arguments: [80, 100, 140])
  func deepRepliesKeepFortyCellsOfText(columns: Int) {
    let page = PageGeometry(size: Size(columns: columns, rows: 9), textWidth: 72)
    #expect(page.textWidth(depth: 3) == 72 - 2 * 4)
    #expect(page.textWidth(depth: 1000) >= 40)
    #expect(page.indent(depth: 1000) == page.indent(depth: page.deepestIndent))
  }

  @Test(arguments: [(44, 2), (39, 1), (24, 1), (23, 0), (1, 0)])
  func levelsGetNarrowerWithTheScreen(columns: Int, levelWidth: Int) {
    let page = PageGeometry(size: Size(columns: columns, rows: 9), textWidth: 72)
    #expect(page.levelWidth == levelWidth)
  }
}
