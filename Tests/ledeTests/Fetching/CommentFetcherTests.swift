import Articles
import EventLinking
import Importers
import Testing

@testable import lede

struct CommentFetcherTests {
  private func answer(_ body: String, status: String = "200 OK", type: String = "text/html")
    -> [UInt8]
  {
    let body = Array(body.utf8)
    let head =
      "HTTP/1.1 \(status)\r\nConnection: close\r\nContent-Type: \(type)\r\nContent-Length: \(body.count)\r\n\r\n"
    return Array(head.utf8) + body
  }

  private let page = """
    <!doctype html><html><head><title>The ebb</title>
    <link rel="replies" type="application/atom+xml" href="/ebb/answers"></head>
    <body><article><h1>The ebb</h1><p>The tide went out at noon, and the ferries lay on the sand \
    until the evening; nobody on the quay had seen the like of it in twenty years.</p></article>
    </body></html>
    """
  private let feed = """
    <feed xmlns="http://www.w3.org/2005/Atom"><title>Answers</title>
    <entry><id>urn:2</id><title>Ann</title><author><name>Ann</name></author>
    <updated>2018-07-23T11:00:00Z</updated><content>I saw it.</content></entry></feed>
    """

  private func read(_ url: String, fetchesComments: Bool) -> [Article] {
    var reader = SourceReader()
    reader.fetchesComments = fetchesComments
    var articles: [Article] = []
    reader.read(Source(name: url, place: .page(url: url))) { reading in
      if case .article(let article) = reading { articles.append(article.article) }
    }
    return articles
  }

  @Test func aPagesCommentsComeFromWhereItSays() throws {
    let (page, feed) = (answer(page), answer(feed, type: "application/atom+xml"))
    let server = try LoopbackServer { path, _ in path == "/ebb" ? page : feed }
    defer { server.stop() }
    let url = "http://127.0.0.1:\(server.port)/ebb"
    #expect(read(url, fetchesComments: false).map(\.comments.count) == [0])
    #expect(server.requests.count == 1)
    let articles = read(url, fetchesComments: true)
    #expect(articles.map { $0.comments.map(\.text) } == [["I saw it."]])
    #expect(articles.first?.problems == [])
    #expect(server.requests.count == 3)
  }

  @Test func commentsThatCannotBeFetchedAreAProblemAndNoFailure() throws {
    let (page, refusal) = (answer(page), answer("", status: "403 Forbidden"))
    let server = try LoopbackServer { path, _ in path == "/ebb" ? page : refusal }
    defer { server.stop() }
    let url = "http://127.0.0.1:\(server.port)/ebb"
    let article = try #require(read(url, fetchesComments: true).first)
    #expect(article.title == "The ebb")
    #expect(
      article.problems == [.commentsUnread(reason: "its server answers 403 and no page")])
    let outcome = try Program.run(["extract", url])
    #expect(outcome.status == 0)
    #expect(
      outcome.errors
        == "lede: \(url): its comments could not be fetched: its server answers 403 and no page.\n")
  }

  @Test func aServerThatDoesNotAnswerIsAskedOnce() throws {
    let server = try LoopbackServer { _, _ in [] }
    defer { server.stop() }
    var fetcher = CommentFetcher()
    for path in ["a", "b", "c"] {
      var article = Article(id: Article.ID(source: path))
      let url = "http://127.0.0.1:\(server.port)/\(path)"
      article.remoteComments = RemoteComments(sources: [.init(.articleFeed, url)])
      #expect(fetcher.completed(article).problems.count == 1)
    }
    #expect(server.requests.count == 1)
  }
}
