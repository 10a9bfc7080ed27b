import Testing

@testable import Articles

struct TextSearchTests {
  private static let article = Article(
    id: Article.ID(source: "a"),
    blocks: [Block(.paragraph, "Été one"), Block(.paragraph, "two one")],
    comments: [
      Comment(id: "c1", blocks: [Block(.paragraph, "one"), Block(.paragraph, "none, one")]),
      Comment(id: "c2", blocks: []),
      Comment(id: "c3", blocks: [Block(.paragraph, "éé one")]),
    ])

  private static let expected = [
    TextRange(.body, block: 0, 6..<9), TextRange(.body, block: 1, 4..<7),
    TextRange(.comment("c1"), block: 0, 0..<3), TextRange(.comment("c1"), block: 1, 1..<4),
    TextRange(.comment("c1"), block: 1, 6..<9), TextRange(.comment("c3"), block: 0, 5..<8),
  ]

  @Test(arguments: [1, 3, 7, 64, 1 << 20])
  func findsTheSameInSlicesOfAnySize(slice: Int) throws {
    let (index, search) = try searched("one", slice: slice)
    #expect((0..<search.count).compactMap { search.range($0, in: index) } == Self.expected)
  }

  @Test func searchesCommentsInTheOrderGiven() throws {
    let (index, search) = try searched("one", order: [2, 0])
    let parts = (0..<search.count).compactMap { search.range($0, in: index)?.part }
    #expect(
      parts == [.body, .body, .comment("c3"), .comment("c1"), .comment("c1"), .comment("c1")])
  }

  @Test func aLongerPatternNarrowsWhatWasFound() throws {
    let (index, search) = try searched("on")
    let longer = try #require(TextPattern("one", smartCase: true))
    let narrowed = try #require(search.narrowed(to: longer, in: index))
    #expect((0..<narrowed.count).compactMap { narrowed.range($0, in: index) } == Self.expected)
    #expect(search.narrowed(to: try #require(TextPattern("tw")), in: index) == nil)
  }

  @Test(arguments: [
    (Place(.body), 0), (Place(.body, block: 0, offset: 6), 0),
    (Place(.body, block: 0, offset: 7), 1),
    (Place(.comment("c1"), block: 1, offset: 2), 4), (Place(.comment("c3")), 5),
  ])
  func theFirstMatchFromAPlaceIsAtItOrAfterIt(place: Place, match: Int) throws {
    let (index, search) = try searched("one")
    #expect(search.firstMatch(from: place, in: index) == match)
  }

  @Test func matchesOfAStretchAreThoseThatTouchIt() throws {
    let (index, search) = try searched("one")
    let stretch = TextRange(.comment("c1"), block: 1, 3..<7)
    #expect(search.matches(in: stretch, of: index) == [Self.expected[3], Self.expected[4]])
    let nothing = TextRange(.comment("c1"), block: 1, 4..<6)
    #expect(search.matches(in: nothing, of: index).isEmpty)
  }

  @Test func whereCaseCountsEachMatchIsLookedAtInItsOwnText() throws {
    let (index, search) = try searched("Été", smartCase: true)
    #expect(search.count == 1)
    #expect(search.range(0, in: index) == TextRange(.body, block: 0, 0..<5))
  }

  private func searched(
    _ words: String, order: [Int] = [0, 1, 2], slice: Int = 1 << 20, smartCase: Bool = false
  ) throws -> (SearchIndex, TextSearch) {
    var index = SearchIndex(Self.article, order: order)
    var search = TextSearch(try #require(TextPattern(words, smartCase: smartCase)))
    while !search.isComplete(in: index) {
      index.extend(by: slice)
      search.extend(in: index, by: slice)
    }
    return (index, search)
  }
}
