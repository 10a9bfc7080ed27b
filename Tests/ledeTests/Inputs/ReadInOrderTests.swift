import Articles
import EventLinking
import Testing

@testable import lede

struct ReadInOrderTests {
  @Test func articlesComeInTheOrderOfTheirSources() throws {
    let names = (100..<400).map { "\($0).txt" }
    let folder = try TemporaryFolder(
      Dictionary(uniqueKeysWithValues: names.map { ($0, "Title \($0)\n\nWords.\n") }))
    let sources = SourceFinder([folder.path]).sources
    var read: [String] = []
    var ends = 0
    readInOrder(sources, by: SourceReader()) { source, reading in
      switch reading {
      case .article(let article):
        #expect(article.article.source == source.name)
        read.append(source.name)
      case .end: ends += 1
      case .version: break
      default: Issue.record("\(reading)")
      }
    }
    #expect(read == names.map { "\(folder.path)/\($0)" })
    #expect(ends == names.count)
  }

  @Test func noSourcesGiveNothing() {
    readInOrder([], by: SourceReader()) { _, _ in Issue.record("there is nothing to read") }
  }
}
