import Testing

@testable import lede

struct RecordsTests {
  @Test func offsetsCountScalars() {
    #expect(scalarOffset(5, in: "é’a") == 2)
  }
}
