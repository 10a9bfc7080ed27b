import Articles
import EventLinking
import Foundation
import Testing

@testable import lede

struct SourceVersionTests {
  private func readings(_ source: Source) -> [String] {
    var told: [String] = []
    SourceReader().read(source) { reading in
      switch reading {
      case .article(let article): told.append(article.article.title)
      case .unchanged: told.append("unchanged")
      case .version: told.append("version")
      case .nothing, .failed: told.append("failed")
      case .end: told.append("end")
      }
    }
    return told
  }

  private func version(of source: Source) -> SourceVersion? {
    var found: SourceVersion?
    SourceReader().read(source) { if case .version(let version) = $0 { found = version } }
    return found
  }

  @Test func aFileIsReadAgainOnlyWhereItChanged() throws {
    let folder = try TemporaryFolder(["a.txt": "A title\n\nAnd a paragraph that says a little.\n"])
    var source = try #require(SourceFinder([folder.path + "/a.txt"]).sources.first)
    #expect(readings(source) == ["A title", "version", "end"])
    source.known = version(of: source)
    #expect(readings(source) == ["unchanged", "end"])
    try "B title\n\nAnd a paragraph that says a little more.\n".write(
      toFile: folder.path + "/a.txt", atomically: true, encoding: .utf8)
    #expect(readings(source) == ["B title", "version", "end"])
  }

  @Test func whatNobodyWaitsForIsNotRead() throws {
    let folder = try TemporaryFolder(["a.txt": "A title\n\nAnd a paragraph.\n"])
    let source = try #require(SourceFinder([folder.path + "/a.txt"]).sources.first)
    var reader = SourceReader()
    reader.isWanted = { false }
    var count = 0
    reader.read(source) { _ in count += 1 }
    #expect(count == 1)
  }
}
