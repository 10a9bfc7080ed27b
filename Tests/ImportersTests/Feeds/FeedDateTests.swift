import Articles
import Testing

@testable import Importers

struct FeedDateTests {
  @Test(arguments: [
    ("Thu, 01 Jan 2004 19:48:21 GMT", "2004-01-01T19:48:21Z"),
    ("Thu, 1 Jan 2004 19:48:21 -0500", "2004-01-02T00:48:21Z"),
    ("01 Jan 04 19:48 EST", "2004-01-02T00:48:00Z"),
    ("Thursday, 01 January 2004 7:48 PM PST", "2004-01-02T03:48:00Z"),
    ("Thu Jan  1 19:48:21 2004", "2004-01-01T19:48:21Z"),
    ("Jan 1st, 2004", "2004-01-01"),
    ("01-Jan-2004 10:00:00 +0000", "2004-01-01T10:00:00Z"),
    ("Thu, 01 Jan 2004 19:48:21 +01:00 (CET)", "2004-01-01T18:48:21Z"),
    ("2003-12-31T10:14:55Z", "2003-12-31T10:14:55Z"),
    ("2003-12-31T10:14:55.123+02:00", "2003-12-31T08:14:55Z"),
    ("2003-12-31 10:14:55", "2003-12-31T10:14:55Z"),
    ("2003-12-31 10:14:55 -0800", "2003-12-31T18:14:55Z"),
    ("2003-12-31T10:14", "2003-12-31T10:14:00Z"),
    ("2003-12-31", "2003-12-31"), ("20031231", "2003-12-31"), ("2003-335", "2003-12-01"),
    ("20031231T101455Z", "2003-12-31T10:14:55Z"), ("2003-12", "2003-12-01"),
    ("2003/12/31", "2003-12-31"), ("20180711104512", "2018-07-11T10:45:12Z"),
    ("2004-02-29T24:00:00Z", "2004-03-01T00:00:00Z"),
  ])
  func everyWrittenFormIsRead(text: String, moment: String) {
    #expect(FeedDate(text)?.timestamp.description == moment)
  }

  @Test(arguments: [
    "", "yesterday's news", "2003-13-45", "31 Feb 2004 10:00", "12", "T", "-", "99:99",
  ])
  func whatIsNoDateIsNone(text: String) {
    #expect(FeedDate(text) == nil)
  }

  @Test func theWritersOwnDayIsKept() {
    #expect(FeedDate("Wed, 11 Jul 2018 23:30:00 -0500")?.date.description == "2018-07-11")
  }
}
