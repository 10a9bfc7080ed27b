import Testing

@testable import Articles

struct ArticleFilterTests {
  private static let article = Article(
    id: Article.ID(source: "a"), title: "The Golan heights", authors: ["Ruth Ambler"],
    site: "Eastern Dispatch",
    published: Published(.day(CivilDate(dayNumber: 17_735)), from: .markup),
    blocks: [Block(.paragraph, "Envoys spoke of Daraa.")],
    comments: [
      Comment(
        id: "c1", author: "Old Harbour", posted: Timestamp(CivilDate(dayNumber: 17_736)), score: 4,
        blocks: [Block(.paragraph, "A low bar.")]),
      Comment(id: "c2", author: nil, score: 1, blocks: [Block(.paragraph, "Élan, at last.")]),
    ])

  private static let events = [
    Event(
      id: "e", label: "summit in Helsinki", date: .day(CivilDate(dayNumber: 17_728)),
      people: ["Vladimir Putin"], places: [], kind: nil,
      mentions: [
        EventMention(
          article: article.id, place: TextRange(.comment("c2"), block: 0, 0..<4), text: "",
          sentence: "", reasons: [])
      ])
  ]

  @Test(arguments: [
    ("golan heights", true), ("golan valley", false), ("gol*", true), ("gol", false),
    ("-golan", false), ("-valley", true), ("valley | golan", true),
    ("(valley | golan) daraa", true),
    ("\"golan heights\"", true), ("\"heights golan\"", false), ("elan", true), ("ambler", true),
    ("author:ambler", true), ("author:\"old harbour\"", true), ("author:golan", false),
    ("title:golan", true), ("title:daraa", false), ("text:daraa", true), ("text:bar", false),
    ("comment:bar", true), ("comment:daraa", false), ("site:dispatch", true),
    ("date:2018-07", true), ("date:2018-07-23", true), ("date:2018-07-22", false),
    ("since:2018-07-23", true), ("since:2018-07-24", false), ("before:2018-07-23", false),
    ("before:2018-07-24", true), ("date:2018", true), ("is:unread", true), ("is:read", false),
    ("has:comments", true), ("comments:2", true), ("comments:>2", false), ("comments:<=2", true),
    ("score:>3", true), ("score:>4", false), ("event:helsinki", true), ("event:putin", true),
    ("event:\"2018-07-16\"", true), ("event:moscow", false), ("http://a.example/b", false),
  ])
  func articlesAnswer(text: String, isAdmitted: Bool) throws {
    let filter = ArticleFilter(
      try Query(text), unread: [Self.article.id], events: Self.events)
    #expect(filter.admits(Self.article) == isAdmitted)
    if !filter.query.needsText {
      #expect(filter.admits(ArticleSummary(Self.article)) == isAdmitted)
    }
  }

  @Test(arguments: [
    ("bar", ["c1"]), ("harbour", ["c1"]), ("author:harbour", ["c1"]), ("score:>0", ["c1", "c2"]),
    ("score:>3", ["c1"]), ("-bar", ["c2"]), ("title:golan elan", ["c2"]),
    ("event:helsinki", ["c2"]),
    ("date:2018-07-24", ["c1"]), ("daraa", []),
  ])
  func commentsAnswer(text: String, ids: [String]) throws {
    let filter = ArticleFilter(try Query(text), events: Self.events)
    let admitted = Self.article.comments.filter { filter.admits($0, of: Self.article) }
    #expect(admitted.map(\.id) == ids)
  }
}
