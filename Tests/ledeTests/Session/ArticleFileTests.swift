import Articles
import Foundation
import Testing

@testable import ReaderUI
@testable import lede

struct ArticleFileTests {
  private let article = Article(
    id: Article.ID(source: "a"), title: "A title", blocks: [Block(.paragraph, "Words.")])

  private func saving(
    _ path: String, _ format: Saving.Format = .text, isOverwriting: Bool = false
  ) -> Saving {
    Saving(article: article.id, format: format, path: path, isOverwriting: isOverwriting)
  }

  @Test(arguments: [
    (Saving.Format.text, "A title\n\nWords.\n"), (.markdown, "# A title\n\nWords.\n"),
  ])
  func anArticleIsSavedInTheFormatAskedFor(format: Saving.Format, words: String) throws {
    let folder = try TemporaryFolder([:])
    let answer = ArticleFile(saving("~/a.out", format), home: folder.path).write(article)
    guard case .said(let said) = answer else {
      Issue.record("\(answer)")
      return
    }
    #expect(said == "Saved as ~/a.out.")
    #expect(try String(contentsOfFile: folder.path + "/a.out", encoding: .utf8) == words)
  }

  @Test func aFileIsNeverWrittenOverUnasked() throws {
    let folder = try TemporaryFolder(["a.txt": "mine"])
    let path = folder.path + "/a.txt"
    let answer = ArticleFile(saving(path), home: nil).write(article)
    guard case .fileExists(let asked) = answer else {
      Issue.record("\(answer)")
      return
    }
    #expect(asked == saving(path))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
  }

  @Test func aFileIsReplacedAsAWholeWhenAsked() throws {
    let folder = try TemporaryFolder(["a.txt": "mine, and longer than what takes its place"])
    let path = folder.path + "/a.txt"
    _ = ArticleFile(saving(path, isOverwriting: true), home: nil).write(article)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "A title\n\nWords.\n")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.txt"])
  }

  @Test(arguments: [
    ("", "No file was named."),
    ("/no/such/folder/a", "/no/such/folder/a could not be written: no such file or directory."),
  ])
  func whatCannotBeSavedIsSaid(path: String, words: String) {
    let answer = ArticleFile(saving(path), home: nil).write(article)
    guard case .failed(let said) = answer else {
      Issue.record("\(answer)")
      return
    }
    #expect(said == words)
  }
}
