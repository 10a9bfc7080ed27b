import Articles
import Testing

@testable import EventLinking

struct PublicationGuessTests {
  @Test(arguments: [
    ("They met on May 7, 2019. It had rained on May 3.", "2019-05-07"),
    ("A photo of 3 March 2019.\nOn May 7 they met.", "2019-05-07"),
    ("They met on May 7, 2019. They will meet again on June 1, 2019.", "2019-05-07"),
    ("Yesterday, May 7, 2019, they met.", "2019-05-08"),
    ("They met on May 7, 2019. She said so on Thursday.", "2019-05-09"),
    (
      "President Donald Trump met her on July 11. They spoke on Friday, nine days after their meeting.",
      "2018-07-20"
    ),
    ("They met on Friday. He stayed for two days.", nil),
    ("They met on July 11.", nil),
    ("In 1974 a treaty was signed.", nil),
    ("", nil),
  ])
  func theDayOfWritingFollowsFromTheDaysTold(text: String, expected: String?) {
    let article = Article(
      id: .init(source: "a"),
      blocks: text.split(separator: "\n").map { Block(.paragraph, String($0)) })
    let published = DatedArticle(article).article.published
    #expect(published?.date.description == expected)
    #expect(published == nil || published?.source == .inferred)
  }

  @Test func aStatedDateStays() {
    let stated = Published(.year(2001), from: .markup)
    let article = Article(
      id: .init(source: "a"), published: stated,
      blocks: [Block(.paragraph, "They met on May 7, 2019.")])
    #expect(DatedArticle(article).article.published == stated)
  }

  @Test(arguments: [
    "July 3 and ", "They met on July 3 nine days after that, ", "Trump and Putin ",
    "July 3-4, 5-6, ", "a day earlier ",
  ])
  func oneLongSentenceOfDaysIsRead(piece: String) {
    let text = String(repeating: piece, count: 5_000)
    let article = DatedArticle(
      Article(id: .init(source: "a"), blocks: [Block(.paragraph, text)]))
    #expect(article.article.blocks.first?.text == text)
    #expect(article.times.count >= 5_000 || piece.hasPrefix("Trump"))
  }
}
