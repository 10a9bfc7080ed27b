import Articles
import Testing

@testable import ReaderUI

struct ArticleListTests {
  private static let summaries: [ArticleSummary] = (0..<60).map { number in
    let day = CivilDate(dayNumber: 17_000 + number * 37 % 20)
    return ArticleSummary(
      Article(
        id: Article.ID(source: "\(number)"), title: "Title \(number * 11 % 7)",
        site: number % 3 == 0 ? nil : "Site \(number % 4)",
        published: number % 5 == 0 ? nil : Published(.day(day), from: .text)))
  }

  @Test(arguments: [1, 7, 59, 60], 0..<SortField.allCases.count)
  func batchesOfAnySizeGiveTheSameOrder(batch: Int, sorts: Int) {
    #expect(rows(inBatchesOf: batch, sorts: sorts) == rows(inBatchesOf: 60, sorts: sorts))
  }

  @Test(arguments: [1, 7])
  func aFilterHoldsForArticlesThatComeLater(batch: Int) {
    var list = ArticleList()
    list.filter { $0.site == "Site 1" }
    add(to: &list, inBatchesOf: batch)
    let ids = list.rows.compactMap(\.article)
    #expect(list.count == 60)
    #expect(Set(ids) == Set(Self.summaries.filter { $0.site == "Site 1" }.map(\.id)))
    list.filter(nil)
    #expect(list.rows.compactMap(\.article) == rows(inBatchesOf: 60, sorts: 0))
  }

  @Test func whatLacksADateComesLastEitherWay() {
    var list = ArticleList()
    add(to: &list, inBatchesOf: 60)
    #expect(list.rows.last?.article.flatMap(list.summary)?.published == nil)
    list.reverse()
    #expect(list.rows.last?.article.flatMap(list.summary)?.published == nil)
  }

  @Test func anArticleListedAgainKeepsItsPlaceAndShowsWhatIsNew() {
    var list = ArticleList()
    add(to: &list, inBatchesOf: 60)
    var again = Self.summaries[3]
    again.title = "Changed"
    list.add([again])
    #expect(list.count == 60)
    #expect(list.summary(again.id)?.title == "Changed")
  }

  private func rows(inBatchesOf size: Int, sorts: Int) -> [Article.ID] {
    var list = ArticleList()
    for _ in 0..<sorts { list.sortByNextField() }
    add(to: &list, inBatchesOf: size)
    return list.rows.compactMap(\.article)
  }

  private func add(to list: inout ArticleList, inBatchesOf size: Int) {
    for start in stride(from: 0, to: 60, by: size) {
      list.add(Array(Self.summaries[start..<min(60, start + size)]))
    }
  }
}
