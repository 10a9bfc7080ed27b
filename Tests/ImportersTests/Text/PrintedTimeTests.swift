import Articles
import Testing

@testable import Importers

struct PrintedTimeTests {
  private func first(_ line: String) -> PrintedTime? {
    PrintedTime.all(in: TextToken.tokens(of: Substring(line))).first
  }

  @Test(arguments: [
    ("July 23, 2018", "2018-07-23"), ("23 July 2018", "2018-07-23"),
    ("Mon, 23. Juli 2018", "2018-07-23"), ("2018-07-23T10:00:00Z", "2018-07-23T10:00:00Z"),
    ("7/23/18 5:33 PM", "2018-07-23T17:33:00Z"), ("23.07.2018", "2018-07-23"),
    ("July 23rd, 2018 at 12:27 am", "2018-07-23T00:27:00Z"), ("2018年7月23日", "2018-07-23"),
    ("4 Nov 12 at 11:22 pm", "2012-11-04T23:22:00Z"),
    ("12:45 pm (UTC -4)", nil), ("10:00 am EDT July 23, 2018", "2018-07-23T14:00:00Z"),
    ("le 7 juillet 2018", "2018-07-07"), ("7 de julio de 2018", "2018-07-07"),
    ("3 mai 2018 à 22 h 14 min", "2018-05-03T22:14:00Z"), ("Feb 30, 2018", nil),
    ("version 1.2.3.4", nil),
  ])
  func printedDatesAreRead(line: String, expected: String?) {
    #expect(first(line)?.timestamp()?.description == expected)
  }

  @Test(arguments: [
    "3 days ago", "an hour ago", "vor 2 Tagen", "il y a 3 heures", "hace 2 días", "3 yr. ago",
  ])
  func timesCountedBackAreKnown(line: String) {
    #expect(first(line)?.isRelative == true)
  }

  @Test func ambiguousNumbersFollowTheSection() {
    let time = first("03/04/2018")
    #expect(time?.date()?.description == "2018-03-04")
    #expect(time?.date(.dayFirst)?.description == "2018-04-03")
    #expect(first("03.04.2018")?.date()?.description == "2018-04-03")
    #expect(first("03.04.2018")?.date(.monthFirst)?.description == "2018-03-04")
    #expect(first("23/04/2018")?.order == .dayFirst)
    #expect(first("04/23/2018")?.order == .monthFirst)
    #expect(time?.order == nil)
  }
}
