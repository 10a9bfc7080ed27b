import Articles
import Testing

@testable import Importers

struct PrintedDateTests {
  @Test(arguments: [
    ("July 23, 2018", "2018-07-23"),
    ("Published on July 23rd, 2018 by Ann", "2018-07-23"),
    ("23 July 2018", "2018-07-23"),
    ("23. Juli 2018 um 18:07 Uhr", "2018-07-23T18:07:00Z"),
    ("16. March, 2023 at 16:59", "2023-03-16T16:59:00Z"),
    ("23 de julio de 2018 a las 9:05", "2018-07-23T09:05:00Z"),
    ("le 1er août 2019 à 10h05", "2019-08-01T10:05:00Z"),
    ("June 2, 2019 at 10:29 PM", "2019-06-02T22:29:00Z"),
    ("September 11, 2008 at 2:06\u{202F}PM", "2008-09-11T14:06:00Z"),
    ("July 29, 20206:07 pm", "2020-07-29T18:07:00Z"),
    ("10:29 p.m. on 2 June 2019", "2019-06-02T22:29:00Z"),
    ("14/04/2020 at 12:29 am", "2020-04-14T00:29:00Z"),
    ("04/14/2020", "2020-04-14"),
    ("18.10.2019, 16:18 Zitieren", "2019-10-18T16:18:00Z"),
    ("6.1.07", "2007-01-06"),
    ("2018年7月23日 10:05", "2018-07-23T10:05:00Z"),
    ("2018. július 23.", "2018-07-23"),
    ("23 июля 2018, 10:05", "2018-07-23T10:05:00Z"),
    ("2018-07-23T10:00:00+02:00", "2018-07-23T08:00:00Z"),
    ("2018-07-23T23:30:00.123-0700", "2018-07-24T06:30:00Z"),
    ("2018-07-23 10:00:00 UTC", "2018-07-23T10:00:00Z"),
    ("Mon, 23 Jul 2018 10:00:00 EST", "2018-07-23T15:00:00Z"),
    ("Mon Jul 23 2018 10:00 (GMT+2)", "2018-07-23T08:00:00Z"),
    ("5 nov '18", "2018-11-05"),
  ])
  func readsDatesAsPrinted(text: String, expected: String) {
    #expect(PrintedDate(in: text)?.timestamp?.description == expected)
  }

  @Test(arguments: [
    "2 days ago", "vor 3 Tagen", "1 Monat her", "il y a 2 ans", "hace 3 días", "an hour ago",
    "50 Minuten 46 Sekunden her", "3d", "8 Stunden 4 Minuten her", "yesterday at 10:05",
    "3 дня назад",
  ])
  func tellsRelativeDates(text: String) {
    #expect(PrintedDate(in: text)?.value == .relative)
  }

  @Test(arguments: [
    "", "Reply", "12 comments", "version 1.2.3", "in May we met", "2018", "call 555-12-34",
    "32. Juli 2018", "he paid 30 days of wages",
  ])
  func findsNoneWhereNoneIs(text: String) {
    #expect(PrintedDate(in: text) == nil)
  }

  @Test func otherDatesOfThePageDecideTheOrder() {
    #expect(PrintedDate.order(in: "23/04/2019") == .dayFirst)
    #expect(PrintedDate.order(in: "04/23/2019") == .monthFirst)
    #expect(PrintedDate.order(in: "03/04/2019") == nil)
    let date = PrintedDate(in: "03/04/2019", order: .dayFirst)
    #expect(date?.timestamp?.description == "2019-04-03")
  }

  @Test func tellsWhereTheDateStands() {
    #expect(PrintedDate(in: "Ann, 23 July 2018 at 10:05 said")?.range == 5..<26)
  }
}
