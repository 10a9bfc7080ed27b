import Articles
import EventLinking
import Testing

@testable import lede

struct SourceReaderTests {
  private func read(_ url: String) -> [Article] {
    var articles: [Article] = []
    SourceReader().read(Source(name: url, place: .page(url: url))) { reading in
      if case .article(let article) = reading { articles.append(article.article) }
    }
    return articles
  }

  private func problems(of url: String) -> [ReadingProblem] {
    var problems: [ReadingProblem] = []
    SourceReader().read(Source(name: url, place: .page(url: url))) { reading in
      switch reading {
      case .article(let article): problems += article.article.problems
      case .nothing(let problem): problems.append(problem)
      case .failed, .unchanged, .version, .end: break
      }
    }
    return problems
  }

  /// An answer that says that it is `missing` bytes longer than it is.
  private func answer(_ type: String, _ body: [UInt8], missing: Int = 0) -> [UInt8] {
    Array(
      """
      HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: \(type)\r
      Content-Length: \(body.count + missing)\r\n\r\n
      """.utf8) + body
  }

  private func record(_ number: Int) -> [UInt8] {
    let page = """
      HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><head><title>Ebb \(number)</title></head>
      <body><article><p>The tide went out at noon, and the ferries lay on the sand until the evening; \
      nobody on the quay had seen the like of it.</p></article></body></html>
      """
    let head = """
      WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/\(number)\r
      Content-Length: \(page.utf8.count)\r\n\r\n
      """
    return Array((head + page + "\r\n\r\n").utf8)
  }

  @Test func aServersWordOnTheCharacterSetCountsBeforeThePages() throws {
    let name: [UInt8] = [0xF0, 0xC1, 0xD2, 0xCF, 0xCD]
    let page =
      Array("<html><head><meta charset=windows-1251><title>".utf8) + name
      + Array("</title></head><body><p>A paragraph that says something of ferries.</p>".utf8)
    let bytes = answer("text/html; charset=koi8-r", page)
    let server = try LoopbackServer { _, _ in bytes }
    defer { server.stop() }
    #expect(read("http://127.0.0.1:\(server.port)/").map(\.title) == ["Паром"])
  }

  @Test func anArchiveIsReadAsFarAsItComes() throws {
    let records = (1...300).flatMap { record($0) }
    let whole = answer("application/warc", records)
    let broken = answer("application/warc", records, missing: 1_000)
    let server = try LoopbackServer { path, _ in path == "/whole" ? whole : broken }
    defer { server.stop() }
    let articles = read("http://127.0.0.1:\(server.port)/whole")
    #expect(articles.map(\.title) == (1...300).map { "Ebb \($0)" })
    #expect(articles.allSatisfy { $0.problems.isEmpty })
    let rest = read("http://127.0.0.1:\(server.port)/broken")
    #expect(rest.filter { $0.title.hasPrefix("Ebb") }.count == 300)
    #expect(problems(of: "http://127.0.0.1:\(server.port)/broken") == [.truncated(limit: nil)])
  }
}
