import Articles
import Testing

struct TimestampTests {
  @Test(arguments: [
    (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"),
    (1_532_340_000, "2018-07-23T10:00:00Z"),
  ])
  func secondsSince1970AreAMoment(seconds: Int, iso: String) {
    #expect(Timestamp(unixSeconds: seconds).description == iso)
  }

  @Test(arguments: [Int.min, Int.max])
  func aMomentOutOfTheCalendarIsClamped(seconds: Int) {
    #expect((1...9999).contains(Timestamp(unixSeconds: seconds).date.year))
  }

  @Test func aDayWithoutAClockComesFirst() {
    let day = CivilDate(dayNumber: 17_735)
    #expect(Timestamp(day) < Timestamp(day, second: 0))
  }

  @Test func partialDatesSortByFirstDay() {
    let dates = ["2018-07-23", "2018", "2018-07", "2017-12-31"].compactMap(PartialDate.init(iso:))
    #expect(dates.sorted().map(\.description) == ["2017-12-31", "2018", "2018-07", "2018-07-23"])
  }
}
