import Articles
import Testing

@testable import Importers

struct CommentCollectorTests {
  private func article(
    _ sources: [RemoteComments.Source], count: Int? = nil, comments: [Articles.Comment] = []
  ) -> Article {
    var article = Article(id: Article.ID(source: "page"), title: "Ebb", comments: comments)
    article.url = "http://a.example/ebb"
    article.blocks = [Block(.paragraph, "The tide went out.")]
    article.remoteComments = RemoteComments(count: count, sources: sources)
    return article
  }

  /// Answers each address as the test says, and gives what was asked and what came of it.
  private func collect(
    _ article: Article, _ answers: [String: String]
  ) -> (article: Article, asked: [String]) {
    var collector = CommentCollector(article)
    var asked: [String] = []
    while let url = collector.nextURL, asked.count < 100 {
      asked.append(url)
      if let answer = answers[url] {
        collector.take(Array(answer.utf8), contentType: nil)
      } else {
        collector.fail("nobody answers there")
      }
    }
    return (collector.article, asked)
  }

  private func wordPress(_ ids: ClosedRange<Int>, parent: Int = 0) -> String {
    let comments = ids.map { id in
      """
      {"id":\(id),"parent":\(id == ids.lowerBound ? 0 : parent),"author_name":"Jo \(id)","type":"comment",
      "date_gmt":"2018-07-23T10:00:00","content":{"rendered":"<p>Words \\u00e9 \(id)</p>"}}
      """
    }
    return "[" + comments.joined(separator: ",") + "]"
  }

  @Test func wordPressIsAskedForAHundredAtATime() {
    let url = "http://a.example/c?post=1&per_page=100"
    let (article, asked) = collect(
      article([.init(.wordPress, url)]),
      [url: wordPress(1...100, parent: 1), url + "&page=2": wordPress(101...103, parent: 7)])
    #expect(asked == [url, url + "&page=2"])
    #expect(article.comments.count == 103)
    #expect(article.comments.last?.reply == nil || article.comments.last?.id == "103")
    let answer = article.comments.first { $0.id == "103" }
    #expect(answer?.reply == Reply(to: "7", .markup))
    #expect(answer?.text == "Words é 103")
    #expect(answer?.author == "Jo 103")
    #expect(answer?.posted?.description == "2018-07-23T10:00:00Z")
    #expect(article.problems.isEmpty)
  }

  @Test func linksFromOtherPagesAreNoComments() {
    let url = "http://a.example/c"
    let (article, _) = collect(
      article([.init(.wordPress, url)]),
      [
        url: """
        [{"id":1,"parent":0,"author_name":"Ann","type":"comment","content":{"rendered":"<p>Yes</p>"}},
        {"id":2,"parent":0,"author_name":"Elsewhere","type":"pingback","content":{"rendered":"<p>[…]</p>"}}]
        """
      ])
    #expect(article.comments.map(\.author) == ["Ann"])
  }

  @Test func aTopicIsAskedForUntilAllPostsAreThere() {
    func page(_ posts: String) -> String {
      #"{"title":"Ebb","posts_count":4,"post_stream":{"posts":["# + posts + "]}}"
    }
    func post(_ number: Int, answers: String = "null") -> String {
      """
      {"id":\(number + 500),"post_number":\(number),"username":"u\(number)","cooked":"<p>Post \(number)</p>",
      "created_at":"2018-07-23T10:00:00Z","reply_to_post_number":\(answers)}
      """
    }
    let url = "http://a.example/t/12.json"
    var shell = article([.init(.discourse, url)])
    shell.blocks = []
    shell.problems = [.noArticle]
    let (article, asked) = collect(
      shell,
      [
        url: page(post(1) + "," + post(2)),
        url + "?page=2": page(post(3, answers: "2") + "," + post(4, answers: "1")),
      ])
    #expect(asked.count == 2)
    #expect(article.blocks.map(\.text) == ["Post 1"])
    #expect(article.comments.map(\.id) == ["2", "3", "4"])
    #expect(article.comments.map(\.reply?.parent) == [nil, "2", nil])
    #expect(article.problems.isEmpty)
  }

  @Test func whatStandsBeforeAMastodonPostIsNoAnswer() {
    let url = "http://a.example/api/v1/statuses/5/context"
    let (article, _) = collect(
      article([.init(.mastodon, url)]),
      [
        url: """
        {"ancestors":[{"id":"4","account":{"acct":"eve"},"content":"<p>Before</p>"}],
        "descendants":[{"id":"6","in_reply_to_id":"5","account":{"acct":"ann"},"content":"<p>One</p>"},
        {"id":"7","in_reply_to_id":"6","account":{"acct":"bo"},"content":"<p>Two</p>"}]}
        """
      ])
    #expect(article.comments.map(\.author) == ["ann", "bo"])
    #expect(article.comments.map(\.reply?.parent) == [nil, "6"])
  }

  private let feed = """
    <feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0">
    <title>Answers</title>
    <entry><id>urn:3</id><title>By Bo</title><author><name>Bo</name></author>
    <link href="http://a.example/ebb#comment-3"/><updated>2018-07-23T12:00:00Z</updated>
    <thr:in-reply-to ref="urn:2"/><content>To Ann</content></entry>
    <entry><id>urn:2</id><title>By Ann</title><author><name>Ann</name></author>
    <link href="http://a.example/ebb#comment-2"/><updated>2018-07-23T11:00:00Z</updated>
    <content>First</content></entry>
    <entry><id>urn:9</id><title>By Cy</title><author><name>Cy</name></author>
    <link href="http://a.example/flow#comment-9"/><updated>2018-07-23T11:00:00Z</updated>
    <content>On another page</content></entry></feed>
    """

  @Test func ofASitesFeedOnlyTheCommentsOnThePageCount() {
    let (article, _) = collect(
      article([.init(.siteFeed, "http://a.example/feed")], count: 5),
      ["http://a.example/feed": feed])
    #expect(article.comments.map(\.author) == ["Ann", "Bo"])
    #expect(article.comments.last?.reply == Reply(to: "urn:2", .markup))
    #expect(article.problems == [.commentsPartlyRead(count: 2, of: 5)])
  }

  @Test func anArticlesOwnFeedCountsWhole() {
    let (article, _) = collect(
      article([.init(.articleFeed, "http://a.example/feed")]), ["http://a.example/feed": feed])
    #expect(article.comments.count == 3)
  }

  @Test func theNextSourceIsAskedWhereOneFails() {
    let sources: [RemoteComments.Source] = [
      .init(.wordPress, "http://a.example/c"), .init(.siteFeed, "http://a.example/feed"),
    ]
    let (found, asked) = collect(article(sources), ["http://a.example/feed": feed])
    #expect(asked.count == 2)
    #expect(found.comments.count == 2)
    #expect(found.problems.isEmpty)
    let (nothing, _) = collect(article(sources), [:])
    #expect(nothing.problems == [.commentsUnread(reason: "nobody answers there")])
    let (odd, _) = collect(
      article([.init(.json, "http://a.example/c")]), ["http://a.example/c": "<html>Sign in"])
    #expect(odd.problems == [.commentsUnread(reason: "what came is no list of comments")])
    let (none, _) = collect(
      article([.init(.json, "http://a.example/c")]), ["http://a.example/c": "[]"])
    #expect(none.problems.isEmpty)
  }

  @Test func commentsThatAreThereAreNotAskedForAgain() {
    let sources = [RemoteComments.Source(.articleFeed, "http://a.example/feed")]
    let own = [Articles.Comment(id: "1", author: "Di", blocks: [Block(.paragraph, "Here")])]
    #expect(CommentCollector(article(sources, comments: own)).nextURL == nil)
    #expect(CommentCollector(article(sources, count: 1, comments: own)).nextURL == nil)
    #expect(CommentCollector(article(sources, count: 0)).nextURL == nil)
    let (more, _) = collect(
      article(sources, count: 3, comments: own), ["http://a.example/feed": feed])
    #expect(more.comments.count == 3)
    let (fewer, _) = collect(
      article(sources, count: 3, comments: own), ["http://a.example/feed": "<rss><channel/></rss>"])
    #expect(fewer.comments == own)
  }

  @Test func aTopicWithoutEndIsLeftInTheMiddle() {
    let url = "http://a.example/t/12.json"
    var collector = CommentCollector(article([.init(.discourse, url)]))
    var count = 0
    while collector.nextURL != nil, count < 1_000 {
      count += 1
      let post = #"{"id":\#(count),"username":"u","cooked":"<p>\#(count)</p>"}"#
      let page = #"{"title":"t","posts_count":99999,"post_stream":{"posts":[\#(post)]}}"#
      collector.take(Array(page.utf8), contentType: nil)
    }
    #expect(count == CommentCollector.answerLimit)
    #expect(collector.article.problems.contains { "\($0)".contains("of 99998") })
  }
}
