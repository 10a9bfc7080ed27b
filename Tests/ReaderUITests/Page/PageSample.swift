import Articles

@testable import ReaderUI

/// Articles and screens for the page's tests.
enum PageSample {
  static func comment(
    _ id: String, _ author: String?, to parent: String? = nil, _ text: String = "Some words.",
    basis: Reply.Basis = .markup, score: Int? = nil, day: Int? = nil
  ) -> Articles.Comment {
    let date = day.flatMap { CivilDate(year: 2018, month: 7, day: $0) }
    return Articles.Comment(
      id: id, author: author, posted: date.map { Timestamp($0, second: 36_120) }, score: score,
      reply: parent.map { Reply(to: $0, basis) },
      blocks: text.isEmpty ? [] : text.split(separator: "\n").map { Block(.paragraph, String($0)) })
  }

  static let id = Article.ID(source: "harbour.txt")

  static let comments = [
    comment("a", "mara_k", "I had expected the border question to be answered first.", day: 21),
    comment("b", "Old Harbour", to: "a", "Nobody answers that one in public.", day: 22),
    comment("c", nil, to: "a", "They did, once.\nIn a note nobody read.", basis: .inferred),
    comment("d", "mara_k", to: "c", "Which note?", score: -2),
    comment("e", "tin whistle", "The picture is from another year.", score: 4),
  ]

  static let article = Article(
    id: id, title: "Officials meet, and rumours follow", authors: ["R. Writer"],
    site: "The Pier",
    published: CivilDate(year: 2018, month: 7, day: 24).map {
      Published(.day($0), from: .inferred)
    },
    blocks: [
      Block(.caption, "The minister, left, at the door."),
      Block(
        .paragraph,
        "On July 23rd a delegation met the minister, eleven days after the talks in the north.",
        spans: [Span(3..<12, .emphasis), Span(15..<25, .link(url: "https://example.org/a"))]),
      Block(.heading(level: 2), "What was said"),
      Block(.quotation, "We will not be moved by a rumour, nor by two of them in a row."),
      Block(.listItem(depth: 0, marker: "•"), "a first point that is longer than one line is"),
      Block(.listItem(depth: 1, marker: "2."), "a second"),
      Block(.code, "let x = 1\n\tlet y = 2"),
      Block(.table, "port\tships\nNorth\t12\nSouth\t7"),
      Block(.divider, ""),
      Block(.paragraph, "That is all."),
    ],
    comments: comments)

  static func event(_ id: String, _ day: Int, _ places: [TextRange]) -> Event {
    Event(
      id: id, label: "talks \(id)",
      date: CivilDate(year: 2018, month: 7, day: day).map { .day($0) },
      people: [], places: [], kind: nil,
      mentions: places.map {
        EventMention(article: Self.id, place: $0, text: "", sentence: "", reasons: [.sameDay])
      })
  }

  static let events = [
    event("north", 12, [TextRange(.body, block: 1, 62..<84)]),
    event(
      "meeting", 23,
      [
        TextRange(.body, block: 1, 3..<12), TextRange(.comment("e"), block: 0, 4..<11),
      ]),
  ]

  static func page(
    _ article: Article = article, columns: Int = 60, rows: Int = 24,
    _ change: (inout PageSettings) -> Void = { _ in }
  ) -> ArticlePage {
    var settings = PageSettings()
    change(&settings)
    return ArticlePage(
      article: article, events: events, settings: settings,
      size: Size(columns: columns, rows: rows))
  }

  /// The rows of a page's screen as plain text, without spaces at their ends.
  static func text(_ page: ArticlePage) -> [String] {
    var canvas = Canvas(size: page.size)
    page.draw(on: &canvas)
    return canvas.screen.rows.map(plain)
  }

  static func plain(_ runs: [Run]) -> String {
    var line = ""
    var column = 0
    for run in runs {
      line += String(repeating: " ", count: max(0, run.column - column)) + run.text
      column = run.column + CellText.width(run.text)
    }
    while line.last == " " { line.removeLast() }
    return line
  }
}
