import Articles

@testable import ReaderUI

typealias Comment = Articles.Comment

/// A small made-up library: four articles, two discussions, and the events that link them.
enum Samples {
  static let articles = [bridge, ferry, council, untitled]

  static let summaries = articles.map { ArticleSummary($0) }

  static let bridge = Article(
    id: Article.ID(source: "port/bridge.txt"), title: "The old bridge closes for a year",
    authors: ["Ines Palm"], site: "Harbour Post", url: "https://harbour.example/bridge",
    published: Published(.day(day(2021, 3, 14)), from: .markup),
    blocks: [
      Block(
        .paragraph,
        "The old bridge over the sound closes on 2 May, the harbour board said on Friday. "
          + "Engineers found cracks in its piers in January."),
      Block(.heading(level: 2), "What the engineers found"),
      Block(
        .paragraph,
        "Two piers have moved by a hand’s breadth since the storm. Read the whole report.",
        spans: [Span(68..<80, .link(url: "https://harbour.example/report.pdf"))]),
      Block(.quotation, "Nobody will miss the noise, said Tomas Ek, who lives below it."),
      Block(.listItem(depth: 0, marker: "•"), "The ferry sails every ten minutes from 3 May."),
      Block(.caption, "The bridge in winter."),
    ],
    comments: [
      comment("c1", "mara_k", "I walk it every day. What about the path below?", score: 4, hour: 8),
      comment("c2", "Old Harbour", "The path stays open, mara, so they say.", to: "c1", hour: 9),
      comment("c3", "mara_k", "Thank you. The report says nothing of it.", to: "c2", hour: 10),
      comment("c4", nil, "A year! It will be three.", hour: 11),
      comment(
        "c5", "tin whistle", "“It will be three” is what they said of the tunnel.",
        to: "c4", basis: .inferred, hour: 12),
      Comment(id: "c6", author: "Old Harbour", posted: at(13), blocks: [], isDeleted: true),
      comment("c7", "Ida Fält", "The café on the pier stays open until May.", score: 1, hour: 14),
    ])

  static let ferry = Article(
    id: Article.ID(source: "port/ferry.txt"), title: "Ferry crews train for the closed sound",
    authors: ["Jon Aas"], site: "Sound Weekly",
    published: Published(.day(day(2021, 4, 20)), from: .inferred),
    blocks: [
      Block(.paragraph, "Crews train for the day the old bridge closes, 2 May."),
      Block(.paragraph, "The board met them on 19 April and promised a second ferry."),
    ],
    comments: [comment("c1", "mara_k", "A second ferry at last.", hour: 7)])

  static let council = Article(
    id: Article.ID(source: "port/council.txt"), title: "Council asks who pays for the ferry",
    published: Published(.month(year: 2021, month: 5), from: .text),
    blocks: [
      Block(.paragraph, "Since the bridge closed at the start of the month, fares have doubled.")
    ])

  static let untitled = Article(
    id: Article.ID(source: "port/notes.txt"),
    blocks: [Block(.paragraph, "Notes without a head.")])

  static let events = [
    Event(
      id: "closing", label: "bridge closes · harbour board",
      date: .day(day(2021, 5, 2)), people: ["Ines Palm"], places: ["The sound"], kind: "closing",
      mentions: [
        mention(bridge, block: 0, "2 May", [.sameDay]),
        mention(ferry, block: 0, "2 May", [.sameDay, .places(["The sound"])]),
        mention(council, block: 0, "the start of the month", [.samePeriod]),
      ]),
    Event(
      id: "meeting", label: "board meets crews", date: .day(day(2021, 4, 19)), people: [],
      places: [], kind: "meeting", mentions: [mention(ferry, block: 1, "19 April", [.sameDay])]),
    Event(
      id: "storm", label: "the storm", date: nil, people: [], places: [], kind: nil,
      mentions: [mention(bridge, block: 2, "the storm", [.onlyCandidate(words: "the storm")])]),
  ]

  /// The bridge fetched again, with a reply deep in a thread and a comment at the end.
  static var news: FetchedAgain {
    var article = bridge
    let reply = Comment(
      id: "n1", author: "Old Harbour", reply: Reply(to: "c3", .markup),
      blocks: [Block(.paragraph, "It will, in May.")])
    article.comments.insert(reply, at: 3)
    article.comments.append(
      Comment(id: "n2", author: "newcomer", blocks: [Block(.paragraph, "What bridge?")]))
    var answer = FetchedAgain()
    answer.renewed = [RenewedArticle(article, after: bridge)]
    return answer
  }

  static func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
    CivilDate(year: year, month: month, day: day) ?? CivilDate(dayNumber: 0)
  }

  private static func at(_ hour: Int) -> Timestamp {
    Timestamp(day(2021, 3, 15), second: hour * 3600)
  }

  private static func comment(
    _ id: String, _ author: String?, _ text: String, to parent: String? = nil,
    basis: Reply.Basis = .markup, score: Int? = nil, hour: Int
  ) -> Comment {
    Comment(
      id: id, author: author, posted: at(hour), score: score,
      reply: parent.map { Reply(to: $0, basis) }, blocks: [Block(.paragraph, text)])
  }

  private static func mention(
    _ article: Article, block: Int, _ words: String, _ reasons: [LinkReason]
  ) -> EventMention {
    let text = article.blocks[block].text
    let start = text.utf8.count - (text.utf8Range(of: words)?.count ?? 0)
    let range = text.utf8Range(of: words) ?? start..<start
    return EventMention(
      article: article.id, place: TextRange(.body, block: block, range), text: words,
      sentence: text, reasons: reasons)
  }
}

extension String {
  /// The UTF-8 offsets of the first place that holds `words`.
  func utf8Range(of words: String) -> Range<Int>? {
    let bytes = Array(utf8)
    let wanted = Array(words.utf8)
    guard bytes.count >= wanted.count else { return nil }
    return (0...bytes.count - wanted.count).first { bytes[$0...].starts(with: wanted) }
      .map { $0..<$0 + wanted.count }
  }
}
