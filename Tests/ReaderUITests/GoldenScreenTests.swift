import Foundation
import Testing

@testable import ReaderUI

struct GoldenScreenTests {
  @Test(arguments: GoldenScreen.all)
  func theScreenIsAsRecorded(golden: GoldenScreen) throws {
    let (expected, actual) = try golden.compare()
    #expect(
      actual == expected || ProcessInfo.processInfo.environment["LEDE_RECORD"] != nil,
      "\(golden.name) is now:\n\(actual)")
  }

  @Test func thereAreScreensToCompare() {
    #expect(GoldenScreen.all.count > 20)
  }
}
