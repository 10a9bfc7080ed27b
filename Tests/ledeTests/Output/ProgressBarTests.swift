import Testing

@testable import lede

struct ProgressBarTests {
  @Test(arguments: [
    (0, 10, "reading  [                              ]  0 of 10"),
    (5, 10, "reading  [###############               ]  5 of 10"),
    (10, 10, "reading  [##############################]  10 of 10"),
    (0, 0, "reading  [##############################]  0 of 0"),
  ])
  func itFillsFromLeftToRight(done: Int, total: Int, line: String) {
    #expect(ProgressBar.line(done: done, total: total) == line)
  }
}
