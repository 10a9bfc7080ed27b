import Articles
import Testing

struct CivilDateTests {
  @Test(arguments: [
    ("1970-01-01", 0, 4), ("2000-02-29", 11_016, 2), ("2018-07-11", 17_723, 3),
    ("1969-12-31", -1, 3), ("0001-01-01", -719_162, 1), ("9999-12-31", 2_932_896, 5),
  ])
  func aDayAndItsNumberTellTheSame(iso: String, number: Int, weekday: Int) throws {
    let date = try #require(PartialDate(iso: iso)?.day)
    #expect(date.dayNumber == number)
    #expect(CivilDate(dayNumber: number) == date)
    #expect(date.weekday == weekday)
    #expect(date.description == iso)
  }

  @Test(arguments: ["2018-02-29", "2018-13-01", "2018-00", "18-01-01", "2018-7-1", "", "0000"])
  func aDayThatDoesNotExistIsNoDate(iso: String) {
    #expect(PartialDate(iso: iso) == nil)
  }

  @Test func addingMonthsStaysWithinTheMonth() throws {
    let date = try #require(CivilDate(year: 2019, month: 12, day: 31))
    #expect(date.adding(months: 2).description == "2020-02-29")
    #expect(date.adding(months: -1).description == "2019-11-30")
  }
}
