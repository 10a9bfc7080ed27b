import Testing

@testable import Articles

struct QueryTests {
  @Test(arguments: [
    ("\"golan", "the quotation that opens at 1 is not closed"),
    ("a \"", "the quotation that opens at 3 is not closed"),
    ("(a", "the parenthesis that opens at 1 is not closed"),
    ("a)", "the parenthesis at 2 closes nothing"),
    ("()", "words are missing beside ( at 1"), ("a |", "words are missing beside | at 4"),
    ("| a", "words are missing beside | at 1"), ("a -", "words are missing beside - at 3"),
    ("*", "words are missing beside * at 1"), ("author:", "author: at 1 needs something after it"),
    ("author: a", "author: at 1 needs something after it"),
    ("is:red", "is:red at 1 is not understood; write is:unread or is:read or is:new"),
    ("comments:many", "comments:many at 1 is not understood; write a number, such as comments:>10"),
    ("date:July", "date:July at 1 is not understood; write a day, month or year such as 2018-07"),
    (
      "a since:2018-13",
      "since:2018-13 at 3 is not understood; write a day, month or year such as 2018-07"
    ),
  ])
  func aMistakeIsToldInWordsWithItsPlace(text: String, words: String) {
    #expect(throws: QueryError.self) { try Query(text) }
    do { _ = try Query(text) } catch { #expect("\(error)" == words) }
  }

  @Test func anUnknownFieldIsToldWithTheKnownOnes() {
    do { _ = try Query("autor:x") } catch {
      #expect("\(error)".hasPrefix("no field is called autor: at 1 (there are author title text"))
      #expect(error.place == 1)
    }
  }

  @Test func parenthesesEndSomewhere() {
    #expect(throws: QueryError.tooDeep(place: 41)) {
      try Query(String(repeating: "(", count: 100_000))
    }
    #expect(throws: Never.self) { try Query(String(repeating: "-", count: 100_001) + "a") }
  }

  @Test(arguments: ["", "  ", "\t"])
  func nothingTypedAsksNothing(text: String) throws {
    #expect(try Query(text).isEmpty)
  }

  @Test(arguments: [
    ("title:a site:b is:unread comments:>1 date:2018 event:x", false), ("a", true),
    ("title:a | b", true), ("-author:a", true), ("score:>1", true),
  ])
  func onlyWordsNeedTheWholeArticle(text: String, needsText: Bool) throws {
    #expect(try Query(text).needsText == needsText)
  }

  @Test func everyPrefixOfAQueryIsReadOrRefused() {
    let text =
      "golan \"two words\"* -(a | author:\"Old Harbour\" -b) since:2018-07 score:>=3 x* http://a.b"
    for length in 0...text.count { _ = try? Query(String(text.prefix(length))) }
  }
}
