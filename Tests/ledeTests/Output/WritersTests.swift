import Articles
import Testing

@testable import lede

typealias Comment = Articles.Comment

struct WritersTests {
  /// One of everything that an article can hold.
  static let article = Article(
    id: Article.ID(source: "a.txt"), title: "A * title", authors: ["Ada B.", "C. Dane"],
    site: "The Post", url: "https://example.org/a",
    published: PartialDate(iso: "2018-07").map { Published($0, from: .inferred) },
    blocks: [
      Block(.heading(level: 2), "Part one"),
      Block(
        .paragraph, "See the map.\nIt is _old_.",
        spans: [Span(4..<11, .link(url: "https://example.org/m(1)")), Span(14..<16, .emphasis)]),
      Block(.quotation, "First line\nsecond line"),
      Block(.listItem(depth: 0, marker: "•"), "one"),
      Block(.listItem(depth: 1, marker: "2."), "two"),
      Block(.code, "if a {\n  `b`\n}"),
      Block(.caption, "A ship"),
      Block(.table, "a\tb\n1\t2"),
      Block(.image, "a lamp"),
      Block(.image, ""),
      Block(.divider, ""),
    ],
    comments: [
      Comment(
        id: "c1", author: "mara", posted: Timestamp(unixSeconds: 1_532_340_000), score: 4,
        blocks: [Block(.paragraph, "Well."), Block(.quotation, "said who")]),
      Comment(id: "c2", reply: Reply(to: "c1", .inferred), blocks: [Block(.paragraph, "I did.")]),
      Comment(
        id: "c3", author: "gone", score: -1, reply: Reply(to: "c2", .markup), isDeleted: true),
    ])

  @Test func textKeepsEverythingButStyle() {
    var writer = TextWriter()
    let expected = """
      A * title
      Ada B., C. Dane · The Post
      2018-07 (worked out from the text)
      https://example.org/a

      Part one

      See the map.
      It is _old_.

      > First line
      > second line

        • one

          2. two

          if a {
            `b`
          }

      A ship

      a\tb
      1\t2

      [image: a lamp]

      [image]

      * * *


      Comments: 3

      mara · 2018-07-23 10:00 UTC · +4
        Well.

        > said who

          (name lost) · answers mara (inferred)
            I did.

              gone · -1 · answers (name lost)
                (deleted)

      """
    #expect(writer.write(Self.article) == expected)
  }

  @Test func markdownKeepsLinksAndDepth() {
    var writer = MarkdownWriter()
    let expected = """
      # A \\* title

      Ada B., C. Dane · The Post  
      2018-07 (worked out from the text)  
      <https://example.org/a>

      ### Part one

      See [the map](https://example.org/m%281%29).  
      I*t *is \\_old\\_.

      > First line  
      > second line

      - one
          2. two

      ```
      if a {
        `b`
      }
      ```

      *A ship*

      | a | b |
      | --- | --- |
      | 1 | 2 |

      ![a lamp]()

      ![]()

      ---

      ## Comments: 3

      > **mara** · 2018-07-23 10:00 UTC · +4
      >
      > Well.
      >
      > > said who

      > > **(name lost)** · answers mara (inferred)
      > >
      > > I did.

      > > > **gone** · -1 · answers (name lost) · deleted

      """
    #expect(writer.write(Self.article) == expected)
  }

  @Test func plainTellsDepthAndCountsInWords() {
    var writer = PlainWriter()
    let expected = """
      Article: A * title
      By Ada B., C. Dane
      Site: The Post
      Published: 2018-07 (worked out from the text)
      1 minute to read, 3 comments, 2 mentions of events

      Heading, level 2: Part one
      See the map.
      It is _old_.
      Quotation:
      First line
      second line
      End of quotation.
      List item: one
      List item, level 2: two
      Code:
      if a {
        `b`
      }
      End of code.
      Caption: A ship
      Table, 2 rows:
      a, b
      1, 2
      End of table.
      Image: a lamp
      Image without description.
      Break.

      3 comments in 1 thread

      Comment 1 of 3, level 1, by mara, 2018-07-23 10:00 UTC, score 4, 1 reply:
      Well.
      Quotation:
      said who
      End of quotation.
      Comment 2 of 3, level 2, name lost, answers mara, it seems, 1 reply:
      I did.
      Comment 3 of 3, level 3, by gone, answers a lost name, score -1:
      Deleted.
      End of article.

      """
    #expect(writer.write(Self.article, mentionCount: 2) == expected)
  }

  @Test func veryDeepRepliesAreToldInWords() {
    let comments = (0..<300).map { number in
      Comment(
        id: "c\(number)", author: "a",
        reply: number > 0 ? Reply(to: "c\(number - 1)", .markup) : nil,
        blocks: [Block(.paragraph, "deep")])
    }
    let article = Article(id: Article.ID(source: "a"), title: "t", comments: comments)
    var text = TextWriter()
    var markdown = MarkdownWriter()
    for written in [text.write(article), markdown.write(article)] {
      #expect(written.contains("depth 299"))
      #expect(written.utf8.count < 300 * 200)
    }
  }

  @Test func articlesArePartedFromEachOther() {
    var writer = TextWriter()
    let article = Article(id: Article.ID(source: "a"), title: "t")
    #expect(writer.write(article) == "t\n")
    #expect(writer.write(article) == "\n" + String(repeating: "=", count: 72) + "\n\nt\n")
  }
}
