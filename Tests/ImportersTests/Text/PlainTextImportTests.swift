import Articles
import Testing

@testable import Importers

struct PlainTextImportTests {
  private func read(_ text: String, keepsWhole: Bool = false) -> Article {
    readPlainText(
      text, id: Article.ID(source: "sample.txt"), options: ImportOptions(keepsWhole: keepsWhole))
  }

  private static let paragraphs = [
    "The harbour board voted on Tuesday to keep the old crane on the northern pier, where it has stood since 1911.",
    "Two members wanted it sold for scrap. The chair, Oda Lind, called the offer an insult and closed the debate early.",
    "Repairs will begin in the spring and are to last two years, according to a plan that the board published the same evening.",
  ]

  private static let page = """
    The Northern Lamp

    Harbour board keeps its old crane

    Support the Lamp

    Harbour board keeps its old crane

    The crane at dusk in August. (Ida Moss/NLP)

    \(paragraphs.joined(separator: "\n\n"))

    Support the Lamp


    Notify of
    Newest Most Voted
    Inline Feedbacks
    View all comments

    I walked past it every day as a child.

    Nobody asked the cranes

    Sold for scrap? I would have paid double.

    Oda L.

    Nobody asked the cranes, that is a fine name.

    It fits the mood here.


    And who pays for two years of repairs?

    Nobody asked the cranes

    All of us, as always.

    Would love your thoughts, please comment.
    """

  @Test func aDeletedCommentKeepsItsPlace() throws {
    let text = """
      A Title Of Some Length

      This is a paragraph of the body which is long enough to be one, and it says so.

      Notify of
      Newest Most Voted
      Inline Feedbacks
      View all comments

      mara_k

      I think that this is well said.

      (deleted)


      Pieter

      Thank you Mara, so do I.
      """
    let article = readPlainText(text, id: Article.ID(source: "a.txt"), options: ImportOptions())
    #expect(article.comments.map(\.author) == ["mara_k", nil, "Pieter"])
    #expect(article.comments.map(\.isDeleted) == [false, true, false])
    #expect(
      article.comments.map(\.text) == [
        "I think that this is well said.", "", "Thank you Mara, so do I.",
      ])
  }

  @Test func anArticleIsToldFromTheFurnitureAroundIt() {
    let article = read(Self.page)
    #expect(article.title == "Harbour board keeps its old crane")
    #expect(article.site == "The Northern Lamp")
    #expect(
      article.blocks.map(\.text) == ["The crane at dusk in August. (Ida Moss/NLP)"]
        + Self.paragraphs)
    #expect(article.blocks.first?.kind == .caption)
  }

  @Test func lostNamesAndSentenceLikeHandlesKeepTheirWords() {
    let comments = read(Self.page).comments
    #expect(
      comments.map(\.author) == [
        nil, "Nobody asked the cranes", "Oda L.", nil, "Nobody asked the cranes",
      ])
    #expect(
      comments.map(\.text) == [
        "I walked past it every day as a child.", "Sold for scrap? I would have paid double.",
        "Nobody asked the cranes, that is a fine name.\n\nIt fits the mood here.",
        "And who pays for two years of repairs?", "All of us, as always.",
      ])
    #expect(comments.map(\.id) == ["c1", "c2", "c3", "c4", "c5"])
  }

  @Test func addressingANameIsAnAnswer() {
    let comments = read(Self.page).comments
    #expect(comments[2].reply == Reply(to: "c2", .inferred))
  }

  @Test func aBodyWithoutGapsPrintedTwiceIsKeptOnce() {
    let body = Self.paragraphs.joined(separator: "\n")
    let article = read(
      """
      Harbour board keeps its old crane
      Home
      World
      Harbour board keeps its old crane
      Published July 23, 2018 18:40
      By Ines Carrow
      Share
      \(body)
      \(body)
      Read also: The pier in winter
      © 2018 The Northern Lamp. All rights reserved.
      """)
    #expect(article.authors == ["Ines Carrow"])
    #expect(article.published?.date.description == "2018-07-23")
    #expect(article.published?.source == .text)
    #expect(article.blocks.map(\.text).suffix(3) == Self.paragraphs[...])
    #expect(!article.blocks.contains { $0.text.contains("Home") || $0.text.contains("Read also") })
  }

  @Test func anAppealToTheReaderIsNoArticle() {
    let article = read(
      """
      Harbour board keeps its old crane

      X

      Dear Reader,
      You may know that papers like ours live from their readers. Subscribe today and support independent journalism on the coast, as many others already do.

      For $4 a month you will receive:

        • The paper without ads
        • A letter from our editors

      Thank you,

      The editors

      UPGRADE NOW FOR $4 PER MONTH Show me later

      \(Self.paragraphs.joined(separator: "\n\n"))

      Fair winds to all

      Comments are closed.

      This site uses cookies to improve your experience. You can opt out if you wish. Accept Read more
      """)
    #expect(article.blocks.map(\.text) == Self.paragraphs)
    #expect(article.comments.isEmpty)
  }

  @Test(arguments: [
    ("Ann Lee says:\nMay 3, 2012 at 9:15 am\n\n", ""),
    ("Ann Lee\nMay 3rd, 2012 at 9:15 am\n\n", ""),
    ("Ann Lee May 3, 2012 at 9:15 am\n\n", ""),
    ("On May 3, 2012 at 9:15 am Ann Lee said...\n\n", ""),
    ("Ann LeeMay 3, 2012 9:15 AM\n\n", ""),
    ("3. May 2012 / Ann Lee says:\n\n", ""),
    ("", "\n\nPosted by: Ann Lee | May 3, 2012 at 09:15 AM"),
    ("", "\n\nby Ann Lee on May 3, 2012 at 9:15 am."),
  ])
  func signedCommentsOfManyEnginesAreFound(before: String, after: String) {
    let words = [
      "I love this crane, thanks for the report!", "You forgot the lift, my friend.",
      "Thanks, I will look it up.",
    ]
    let comments = words.map { before + $0 + after }.joined(separator: "\n\n")
    let article = read(
      "The old crane stays\n\n" + Self.paragraphs.joined(separator: "\n\n") + "\n\n" + comments)
    #expect(article.blocks.map(\.text) == Self.paragraphs)
    #expect(article.comments.map(\.author) == ["Ann Lee", "Ann Lee", "Ann Lee"])
    #expect(article.comments.map(\.text) == words)
    #expect(article.comments.allSatisfy { $0.posted?.date.description == "2012-05-03" })
  }

  @Test func deeperIndentsAreStatedReplies() {
    let article = read(
      """
      The old crane stays

      \(Self.paragraphs.joined(separator: "\n\n"))

      Ann Lee May 3, 2012 at 9:15 am

          Lovely.

          Bo Dahl May 4, 2012 at 1:00 pm

              It is.

      Cy Falk May 5, 2012 at 1:00 pm

          I disagree.
      """)
    #expect(article.comments.map(\.author) == ["Ann Lee", "Bo Dahl", "Cy Falk"])
    #expect(article.comments.map(\.reply) == [nil, Reply(to: "c1", .markup), nil])
  }

  @Test func aRemovedCommentKeepsItsPlace() {
    let article = read(
      """
      The old crane stays

      \(Self.paragraphs.joined(separator: "\n\n"))

      2 Comments

      Ann Lee
      May 3, 2012 at 9:15 am

      Lovely to hear this.

      Reply

      Comment removed by its author
      May 3, 2012 at 9:30 am

      Reply

      Bo Dahl
      May 3, 2012 at 9:45 am

      I agree with you.

      Reply

      Leave a Reply

      Your email address will not be published. Required fields are marked *
      """)
    #expect(article.comments.map(\.author) == ["Ann Lee", nil, "Bo Dahl"])
    #expect(article.comments.map(\.isDeleted) == [false, true, false])
    #expect(article.comments.map(\.text) == ["Lovely to hear this.", "", "I agree with you."])
  }

  @Test(arguments: [
    "A report\n\n" + paragraphs.joined(separator: "\n\n"),
    "A play\n\nANNA\n\nYou came, I see!\n\nBEN\n\nI did, and you?\n\nANNA\n\nI never left.\n\nBEN\n\nI know.",
    "2012-05-03 10:00:00 INFO started the server\n2012-05-03 10:00:01 INFO listening on port 80\n"
      + "2012-05-03 10:00:02 WARN slow disk on volume two",
    "A report\n\nThe mayor said:\n\n“We will see.”\n\nHer deputy said:\n\n“We have seen.”",
  ])
  func textsWithoutCommentsGetNone(text: String) {
    #expect(read(text).comments.isEmpty)
  }

  @Test func aWholeTextKeepsEveryWordInOrder() {
    let article = read(Self.page, keepsWhole: true)
    func words(_ text: String) -> [Substring] { text.split { $0 == " " || $0 == "\n" } }
    #expect(words(article.blocks.map(\.text).joined(separator: "\n")) == words(Self.page))
    #expect(article.comments.isEmpty)
    #expect(article.title == "Harbour board keeps its old crane")
  }

  @Test(arguments: [
    ("", ReadingProblem.empty), (" \n\t\n", .empty), ("\u{0}\u{1}\u{2}PK\u{0}\u{0}", .binary),
  ])
  func nothingToReadIsSaid(text: String, problem: ReadingProblem) {
    #expect(read(text).problems == [problem])
  }

  @Test func wrappedParagraphsAreJoined() {
    let article = read(
      """
      A letter

      This letter was written on a machine that broke its lines at seventy
      columns, as machines did, and every one of its paragraphs is made of
      several lines that belong together.

      The second paragraph is no different from the first one, and it too
      should come out as one block, whatever its length may be in the end
      of the day.
      """)
    #expect(article.blocks.count == 2)
    #expect(article.blocks.allSatisfy { !$0.text.contains("\n") })
  }

  @Test func controlCharactersNeverSurvive() {
    let hostile = "A \u{1B}[31mred\u{7} title\n\n\u{202E}words\u{9B}2J\u{0}\n\nmore\u{7F}"
    let article = read(hostile)
    let all = [article.title] + article.blocks.map(\.text)
    #expect(all.allSatisfy { PlainText.isClean($0) })
  }

  /// Every prefix and many mutations of the pages above are read without a trap, into clean text.
  @Test func damagedTextsAreReadAsFarAsTheyGo() {
    var state: UInt64 = 42
    func random(_ below: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % below
    }
    let bytes = Array(Self.page.utf8)
    let splices: [[UInt8]] = [
      [0x0A], [0x0A, 0x0A, 0x0A], [0xFF], [0x00], Array("May 3, 2012 at 9:15 am".utf8),
      [0x20, 0x20],
      Array("> ".utf8), Array("\u{202E}".utf8), Array("Ann says:".utf8), [0xE2, 0x80],
    ]
    func check(_ bytes: [UInt8]) {
      let article = readPlainText(
        bytes, id: Article.ID(source: "damaged"), options: ImportOptions())
      #expect(PlainText.isClean(article.title))
      #expect(article.blocks.allSatisfy { PlainText.isClean($0.text) })
      #expect(article.comments.allSatisfy { PlainText.isClean($0.text) })
    }
    for end in stride(from: 0, through: bytes.count, by: 5) { check(Array(bytes[..<end])) }
    for _ in 0..<800 {
      var damaged = bytes
      for _ in 0...random(4) {
        let at = random(damaged.count)
        switch random(3) {
        case 0: damaged.replaceSubrange(at..<min(damaged.count, at + random(40)), with: [])
        case 1: damaged.insert(contentsOf: splices[random(splices.count)], at: at)
        default: damaged[at] = UInt8(truncatingIfNeeded: random(256))
        }
        if damaged.isEmpty { damaged = [0x0A] }
      }
      check(damaged)
    }
  }
}
