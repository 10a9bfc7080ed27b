import Articles
import Testing

@testable import EventLinking

/// Articles of one story each: their text, and the day they were printed.
private func dated(_ texts: [(published: String?, text: String)]) -> [DatedArticle] {
  texts.enumerated().map { number, text in
    DatedArticle(
      Article(
        id: .init(source: "\(number)"),
        published: text.published.flatMap { PartialDate(iso: $0) }
          .map { Published($0, from: .markup) },
        blocks: text.text.split(separator: "\n").map { Block(.paragraph, String($0)) }))
  }
}

private let ferry = """
  The ferry Skylark sank off the harbour of Vardholm with forty passengers aboard.
  Divers searched the wreck of the Skylark while Vardholm's coastguard towed the lifeboats.
  """
private let sameFerry = """
  Forty passengers were aboard when the Skylark sank near Vardholm, the coastguard said.
  The harbour master of Vardholm has called divers to the ferry's wreck.
  """
private let orchard = """
  An orchard in Lower Tilling has grown the heaviest pear ever weighed in the county.
  Gardeners queued to look at the pear, which the orchard will not sell.
  """

struct StoryGroupsTests {
  @Test func articlesThatShareRareWordsAreOneStory() {
    let articles = dated([
      ("2019-05-07", ferry), ("2019-05-07", orchard), ("2019-05-08", sameFerry),
    ])
    #expect(StoryGroups(articles).groups == [[0, 2]])
  }

  @Test func oneStoryIsOneEventAndSaysWhy() {
    let events = linkEvents(in: dated([(nil, ferry), (nil, sameFerry), (nil, orchard)]))
    #expect(events.count == 1)
    #expect(Set(events.flatMap(\.mentions).map(\.article.source)) == ["0", "1"])
    for mention in events.flatMap(\.mentions) {
      let words = mention.reasons.compactMap { reason -> [String]? in
        if case .words(let words) = reason { words } else { nil }
      }
      #expect(words.first?.contains("Vardholm") == true)
    }
  }

  @Test func aWordThatEveryoneUsesMakesNoStory() {
    #expect(
      StoryGroups(
        dated([
          (nil, "The council met about the budget and the schools."),
          (nil, "The council of another county bought buses for its villages."),
        ])
      ).groups.isEmpty)
  }

  @Test func noArticlesAndOneArticleHaveNoGroups() {
    #expect(StoryGroups([]).groups.isEmpty)
    #expect(StoryGroups(dated([(nil, ferry)])).groups.isEmpty)
  }
}
