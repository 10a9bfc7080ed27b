import Articles
import Testing

@testable import ReaderUI

struct ArticlePageTests {
  @Test func aPageBeginsWithItsHead() {
    let text = PageSample.text(PageSample.page(columns: 80, rows: 4))
    #expect(
      text == [
        "    Officials meet, and rumours follow",
        "    By R. Writer · The Pier",
        "    24 July 2018 (worked out from the text) · 1 min · 5 comments · 2 events",
        "",
      ])
  }

  @Test func everyKeyWorksAtEverySize() {
    for columns in 1...44 {
      for rows in [0, 1, 2, 3, 7] {
        var page = PageSample.page(columns: columns, rows: rows)
        for action in PageAction.allCases + PageAction.allCases.reversed() {
          _ = page.perform(action)
          _ = page.status
          var canvas = Canvas(size: page.size)
          page.draw(on: &canvas)
          for row in canvas.screen.rows {
            let width = row.last.map { $0.column + CellText.width($0.text) } ?? 0
            #expect(width <= columns, "\(action) at \(columns)×\(rows)")
          }
        }
      }
    }
  }
}
