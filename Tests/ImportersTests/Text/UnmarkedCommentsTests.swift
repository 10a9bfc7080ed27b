import Articles
import Testing

@testable import Importers

/// Comments that nothing heads: only names, times and the tone of the words tell them from the article.
struct UnmarkedCommentsTests {
  private func read(_ text: String) -> Article {
    readPlainText(text, id: Article.ID(source: "sample.txt"), options: ImportOptions())
  }

  private static let paragraphs = [
    "The ferry to Holm Island sails four times a day again, the harbour office said on Monday, after two years in which only mornings were served.",
    "The new boat takes sixty passengers and nine cars. It was built in Aldersund and cost less than the repair of the old one would have.",
    "Tickets stay at the price of last year until the end of the season. Islanders travel free on Sundays, as they have since the war.",
  ]
  private static let article =
    "Ferry to Holm sails again\n\n" + paragraphs.joined(separator: "\n\n")
  private static let words = [
    "I'm so glad... my mother lives there and I could hardly ever visit her!",
    "You will need to book early though, I tried today and it was full :(",
    "Thanks for telling us, I hope they keep it up in winter.",
  ]

  @Test(arguments: ["\n\n", "\n", "\n\n    "])
  func namesAboveWordsAreEnough(between: String) {
    let names = ["Torgeir", "anna_k", "Liv Dahl"]
    let comments = zip(names, Self.words).map { name, words in
      name + between + words
    }
    let article = read(Self.article + "\n\n" + comments.joined(separator: "\n\n"))
    #expect(article.blocks.map(\.text) == Self.paragraphs)
    #expect(article.comments.map(\.author) == names)
    #expect(article.comments.map(\.text) == Self.words)
  }

  @Test(arguments: [
    ["Four times a day", "Sixty passengers", "Tickets stay cheap"],
    ["Ferry times", "The Boat", "Prices"],
    ["Problem:", "Solution:", "Result:"],
  ])
  func headingsBetweenParagraphsAreNoNames(headings: [String]) {
    let sections = zip(headings, Self.paragraphs).flatMap { [$0, $1] }
    let article = read(
      "Ferry to Holm sails again\n\n"
        + (Self.paragraphs.suffix(1) + sections).joined(separator: "\n\n"))
    #expect(article.comments.isEmpty)
  }

  @Test(arguments: [
    ("June 8, 2012 at 2:29 pm\n\nTorgeir\n\n", ""), ("Torgeir (at home) said...\n\n", ""),
    ("", "\n\nPosted by: Torgeir | June 08, 2012 at 02:29 PM"),
    (
      "",
      "\n\nPingback by Torgeir writes of boats and of those who wait for them every day — June 8, 2012 @ 12:22"
    ),
  ])
  func aLoneSignatureIsEnough(before: String, after: String) throws {
    let article = read(Self.article + "\n\n" + before + Self.words[0] + after)
    #expect(article.blocks.map(\.text) == Self.paragraphs)
    let comment = try #require(article.comments.first)
    #expect(article.comments.count == 1)
    #expect(comment.author?.hasPrefix("Torgeir") == true)
    #expect(comment.text == Self.words[0])
  }

  @Test func theFirstSignedOffCommentBeginsAtItsGreeting() {
    let article = read(
      """
      \(Self.article)

      Hello Liv,

      \(Self.words[0])

      Posted by: Torgeir | June 08, 2012 at 02:29 PM

      \(Self.words[1])

      Posted by: anna_k | June 08, 2012 at 05:29 PM
      """)
    #expect(article.blocks.map(\.text) == Self.paragraphs)
    #expect(article.comments.map(\.text) == ["Hello Liv,\n\n" + Self.words[0], Self.words[1]])
  }

  @Test func anAddressBesideTheNameSignsNothing() {
    let article = read(
      """
      \(Self.article)

      1  Liv Dahl http://holm.example/2012/06/08/liv | 6/8/2012 11:57:57 PM

          \(Self.words[0])

          2  anna @ the island  | 6/9/2012 1:04:41 AM

          \(Self.words[1])
      """)
    #expect(article.comments.map(\.author) == ["Liv Dahl", "anna @ the island"])
  }

  @Test func aDayWithoutYearAboveTheTitleIsKept() {
    let article = read("Sunday, June 10\nA new week\n\n" + Self.paragraphs[0])
    #expect(article.title == "A new week")
    #expect(article.published == nil)
    #expect(article.blocks.map(\.text) == ["Sunday, June 10", Self.paragraphs[0]])
  }

  @Test(arguments: [
    ("I really love this, thanks!", true), ("danke, das finde ich auch :)", true),
    ("so true... my brother says the same", true),
    ("The council of Aldersund met Oda Lind and Per Moe on Monday, the office said.", false),
    ("", false),
  ])
  func theToneOfACommentIsTold(text: String, isComment: Bool) {
    #expect(Register.isComment(Substring(text)) == isComment)
  }
}
