import Articles
import Testing

@testable import ReaderUI

struct DateWordsTests {
  @Test(arguments: [("2018-07-24", "24 July 2018"), ("2018-07", "July 2018"), ("2018", "2018")])
  func datesAreSaidAsFarAsTheyAreKnown(iso: String, words: String) {
    #expect(PartialDate(iso: iso).map(DateWords.long) == words)
  }

  @Test func theYearIsLeftOutWhereItGoesWithoutSaying() throws {
    let date = try #require(CivilDate(year: 2018, month: 7, day: 4))
    #expect(DateWords.short(Timestamp(date, second: 32_700), plainYear: 2018) == "4 Jul 09:05")
    #expect(DateWords.short(Timestamp(date), plainYear: 2019) == "4 Jul 2018")
    #expect(DateWords.weekday(date) == "Wednesday")
  }
}
