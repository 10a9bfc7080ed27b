import Articles
import Foundation
import Testing

@testable import Importers

/// Whole pages of many kinds, and all that is read of each.
struct PageFixtureTests {
  @Test(arguments: PageFixture.all)
  func aPageIsReadAsRecorded(fixture: PageFixture) throws {
    let actual = try fixture.read()
    if ProcessInfo.processInfo.environment["LEDE_RECORD"] != nil {
      try actual.write(to: fixture.expected, atomically: true, encoding: .utf8)
    }
    let expected = try String(contentsOf: fixture.expected, encoding: .utf8)
    #expect(actual == expected, "\(fixture.name) is now:\n\(actual)")
  }

  @Test func thereArePagesToRead() {
    #expect(PageFixture.all.count > 25)
  }
}

/// A folder with a page and what is read of it.
struct PageFixture: CustomTestStringConvertible, Sendable {
  let name: String
  let folder: URL

  static let all: [PageFixture] = {
    let pages = Bundle.module.bundleURL.appendingPathComponent("Fixtures/Pages")
    // Records go to the sources, not to the copy of them that the tests read.
    let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Fixtures/Pages")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: pages.path)) ?? []
    let isRecording = ProcessInfo.processInfo.environment["LEDE_RECORD"] != nil
    return names.sorted().map {
      PageFixture(name: $0, folder: (isRecording ? sources : pages).appendingPathComponent($0))
    }
  }()

  var testDescription: String { name }
  var expected: URL { folder.appendingPathComponent("expected.txt") }

  /// The page as an article, in lines.
  func read() throws -> String {
    let page = try String(
      contentsOf: folder.appendingPathComponent("input.html"), encoding: .utf8)
    let article = readPage(
      page, id: Article.ID(source: "input.html"), url: nil, options: ImportOptions())
    let published = article.published.map { "\($0.date.description) (\($0.source.rawValue))" }
    var lines = [
      "title: \(article.title)", "authors: \(article.authors.joined(separator: "; "))",
      "published: \(published ?? "")", "site: \(article.site ?? "")",
      "language: \(article.language ?? "")",
      "problems: \(article.problems.map(\.description).joined(separator: "; "))",
    ]
    for block in article.blocks { lines += ["", Self.mark(block.kind) + block.text] }
    for comment in article.comments {
      lines += ["", "@\(comment.author ?? "")"] + comment.blocks.map(\.text)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func mark(_ kind: Block.Kind) -> String {
    switch kind {
    case .heading(let level): String(repeating: "#", count: level) + " "
    case .paragraph: ""
    case .quotation: "> "
    case .listItem(_, let marker): marker + " "
    case .code: "```\n"
    case .caption: "caption: "
    case .table: "table:\n"
    case .image: "image: "
    case .divider: "---"
    }
  }
}
