import Articles
import Testing

@testable import EventLinking

/// What a text says of time, when written on Wednesday, 14 March 2018.
private func times(_ text: String, published: String? = "2018-03-14") -> [String] {
  let article = Article(
    id: .init(source: "a"),
    published: published.flatMap { PartialDate(iso: $0) }.map { Published($0, from: .markup) },
    blocks: [Block(.paragraph, text)])
  return DatedArticle(article).times.map { "\($0.text) = \($0.value)" }
}

struct TimeScannerTests {
  @Test(arguments: [
    ("They met on July 11, 2017.", "July 11, 2017 = 2017-07-11"),
    ("They met on 11th July 2017.", "11th July 2017 = 2017-07-11"),
    ("They met on the 2nd of March.", "the 2nd of March = 2018-03-02"),
    ("They met on July 23,2017.", "July 23,2017 = 2017-07-23"),
    ("They met on Feb. 3.", "Feb. 3 = 2018-02-03"),
    ("It was printed on 2017-12-31.", "2017-12-31 = 2017-12-31"),
    ("It was printed on 31.12.2017.", "31.12.2017 = 2017-12-31"),
    ("It closed in March 2017.", "March 2017 = 2017-03"),
    ("It closed in January.", "January = 2018-01"),
    ("The treaty of 1974 holds.", "1974 = 1974"),
    ("The [1974] treaty holds.", "1974 = 1974"),
    ("In the late 1980s it closed.", "the late 1980s = 198"),
    ("A bridge of the 19th century fell.", "the 19th century = 18"),
    ("On Monday, March 12, they met.", "Monday, March 12 = 2018-03-12"),
    ("It was the year nineteen ninety-six.", "the year nineteen ninety-six = 1996"),
  ])
  func datesByThemselves(text: String, expected: String) {
    #expect(times(text) == [expected])
  }

  @Test(arguments: [
    ("They met on Friday.", "Friday = 2018-03-09"),
    ("They will meet on Friday.", "Friday = 2018-03-16"),
    ("They are to meet on Friday.", "Friday = 2018-03-16"),
    ("They met last Friday.", "last Friday = 2018-03-09"),
    ("They met yesterday.", "yesterday = 2018-03-13"),
    ("They met last week.", "last week = 2018-W10"),
    ("Sales rose last year.", "last year = 2017"),
    ("It closed last October.", "last October = 2017-10"),
    ("It opens early next month.", "early next month = 2018-04"),
    ("They met three days ago.", "three days ago = 2018-03-11"),
    ("It began two years ago.", "two years ago = 2016"),
    ("It began six months ago.", "six months ago = 2017-09"),
    ("It struck on Friday night.", "Friday night = 2018-03-09TNI"),
    ("It struck this morning.", "this morning = 2018-03-14TMO"),
    ("It struck at 10:35 a.m. on Friday.", "10:35 a.m. on Friday = 2018-03-09T10:35"),
    ("Profit fell in the fourth quarter.", "the fourth quarter = 2017-Q4"),
    ("They now agree.", "now = PRESENT_REF"),
    ("They agreed on Thanksgiving Day last week.", "Thanksgiving Day = 2017-11-23"),
  ])
  func datesSeenFromTheDayOfWriting(text: String, expected: String) {
    #expect(times(text).first == expected)
  }

  @Test(arguments: [
    ("It took nine days.", "nine days = P9D"),
    ("It took two and a half years.", "two and a half years = P2Y6M"),
    ("A 90-day truce was signed.", "90-day = P90D"),
    ("A 90 - day truce was signed.", "90 - day = P90D"),
    ("It rained for several hours.", "several hours = PTXH"),
    ("It rained over the past two months.", "the past two months = P2M"),
    ("It took at least 30 days.", "at least 30 days = P30D"),
    ("They meet every two weeks.", "every two weeks = P2W"),
    ("They meet each Thursday.", "each Thursday = XXXX-WXX-4"),
  ])
  func durationsAndSets(text: String, expected: String) {
    #expect(times(text) == [expected])
  }

  @Test(arguments: [
    ("On July 11-12, 2016 they met.", ["July 11 = 2016-07-11", "12, 2016 = 2016-07-12"]),
    ("On March 11 and 12 they met.", ["March 11 = 2018-03-11", "12 = 2018-03-12"]),
    ("On March 11 and 12 people they agree.", ["March 11 = 2018-03-11"]),
  ])
  func aRangeOfDaysNamesBoth(text: String, expected: [String]) { #expect(times(text) == expected) }

  @Test(arguments: [
    "You may march on.", "It cost $2018.", "He is 33 years old.", "The 44-year-old actor left.",
    "It earned $3 a year.", "They walked 2000 miles.", "He watched 60 Minutes.",
    "A second man and the third man left.", "The prices fall.",
    "Reports in the Daily Planet say so.",
  ])
  func wordsThatOnlyLookLikeTimes(text: String) {
    #expect(times(text).isEmpty)
  }

  @Test func withoutADayOfWritingOnlyWhatIsSaidIsTold() {
    #expect(times("They met on Friday.", published: nil) == ["Friday = XXXX-WXX-5"])
    #expect(times("They met on July 11.", published: nil) == ["July 11 = XXXX-07-11"])
  }

  @Test func offsetsCountBytesOfTheBlock() {
    let article = Article(
      id: .init(source: "a"), blocks: [Block(.paragraph, "Às “once” on July 11, 2018.")])
    let time = DatedArticle(article).times.first
    let text = Array(article.blocks[0].text.utf8)
    #expect(time.map { String(decoding: text[$0.place.range], as: UTF8.self) } == "July 11, 2018")
  }

  @Test func nothingTrapsOnHostileText() {
    let pieces = [
      "July", "the", "99999999999999999999", "of", "-", "'", ".", "a", "last", "year", "first",
      "half", "Friday", "every", "1/2", "10:99", "p.m.", "Feb. 31", "\n", "“", "end of the", "é",
      "999999999 years ago", "century",
    ]
    var state: UInt64 = 7
    for _ in 0..<3000 {
      var text = ""
      for _ in 0..<9 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count] + (state & 1 << 20 == 0 ? " " : "")
      }
      for time in times(text) { #expect(!time.isEmpty) }
    }
  }
}
