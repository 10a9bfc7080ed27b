import Articles
import Testing

@testable import Importers

private typealias Comment = Articles.Comment

/// What a comments service answers, and how it is read: the title, then each comment as
/// author, day, score, whom it answers, words.
struct ServiceAnswer: CustomTestStringConvertible {
  var name: String
  var json: String
  var expected: [String]
  var testDescription: String { name }
}

struct JSONDiscussionTests {
  private static let answers = [
    ServiceAnswer(
      name: "Hacker News by Algolia",
      json: """
        {"id": 1, "type": "story", "title": "A story", "author": "ann", "url": "https://example.org/a",
         "created_at_i": 1500000000, "points": 9, "text": null, "children": [
          {"id": 2, "type": "comment", "author": "bob", "text": "I say <i>no</i>.<p>And no.",
           "created_at_i": 1500000100, "parent_id": 1, "points": null, "children": [
            {"id": 3, "type": "comment", "author": "cy", "text": "I&#x27;d say yes",
             "created_at_i": 1500000200, "parent_id": 2, "children": []}]}]}
        """,
      expected: [
        "A story", "bob | 2017-07-14 | – | – | I say no. / And no.",
        "cy | 2017-07-14 | – | bob | I'd say yes",
      ]),
    ServiceAnswer(
      name: "Hacker News by Firebase, one item a line",
      json: """
        {"by": "ann", "id": 1, "kids": [2], "score": 5, "time": 1500000000, "title": "A story", "type": "story"}
        {"by": "cy", "id": 3, "parent": 2, "text": "Yes.", "time": 1500000200, "type": "comment"}
        {"by": "bob", "id": 2, "kids": [3], "parent": 1, "text": "No.", "time": 1500000100, "type": "comment"}
        {"id": 4, "deleted": true, "parent": 2, "time": 1500000300, "type": "comment"}
        """,
      expected: [
        "A story", "bob | 2017-07-14 | – | – | No.", "cy | 2017-07-14 | – | bob | Yes.",
        "– | 2017-07-14 | – | bob | ",
      ]),
    ServiceAnswer(
      name: "Reddit",
      json: """
        [{"kind": "Listing", "data": {"children": [{"kind": "t3", "data": {"title": "A post",
           "selftext": "My words.", "author": "ann", "created_utc": 1500000000.0, "score": 7, "id": "x"}}]}},
         {"kind": "Listing", "data": {"children": [{"kind": "t1", "data": {"id": "b1", "name": "t1_b1",
           "parent_id": "t3_x", "author": "bob", "body": "plain", "created_utc": 1500000100.0, "score": -2,
           "body_html": "&lt;div class=&quot;md&quot;&gt;&lt;p&gt;Rich&lt;/p&gt;&lt;/div&gt;",
           "replies": {"kind": "Listing", "data": {"children": [{"kind": "t1", "data": {"id": "c1",
             "parent_id": "t1_b1", "author": "cy", "body": "Poor", "created_utc": 1500000200.0,
             "score": 1, "replies": ""}}, {"kind": "more", "data": {"count": 3, "id": "z"}}]}}}}]}}]
        """,
      expected: [
        "A post", "bob | 2017-07-14 | -2 | – | Rich", "cy | 2017-07-14 | 1 | bob | Poor",
      ]),
    ServiceAnswer(
      name: "Lobsters",
      json: """
        {"short_id": "s1", "created_at": "2017-07-14T04:40:00.000+02:00", "title": "A link",
         "url": "https://example.org/", "score": 4, "description": "", "submitter_user": "ann",
         "comments": [
          {"short_id": "c1", "created_at": "2017-07-14T05:00:00.000+02:00", "score": 3,
           "comment": "<p>Fine.</p>", "comment_plain": "Fine.", "parent_comment": null, "commenting_user": "bob"},
          {"short_id": "c2", "created_at": "2017-07-14T05:10:00.000+02:00", "score": 1,
           "comment": "<p>Is it?</p>", "parent_comment": "c1", "commenting_user": {"username": "cy"}}]}
        """,
      expected: [
        "A link", "bob | 2017-07-14 | 3 | – | Fine.", "cy | 2017-07-14 | 1 | bob | Is it?",
      ]),
    ServiceAnswer(
      name: "Discourse",
      json: """
        {"title": "A topic", "post_stream": {"posts": [
          {"id": 70, "post_number": 1, "username": "ann", "created_at": "2017-07-14T02:40:00.000Z",
           "cooked": "<p>First.</p>", "reply_to_post_number": null},
          {"id": 71, "post_number": 2, "username": "bob", "created_at": "2017-07-14T03:40:00.000Z",
           "cooked": "<p>Second.</p>", "reply_to_post_number": null},
          {"id": 72, "post_number": 3, "username": "cy", "created_at": "2017-07-14T04:40:00.000Z",
           "cooked": "<p>Third.</p>", "reply_to_post_number": 2}]}, "id": 5}
        """,
      expected: [
        "A topic", "bob | 2017-07-14 | – | – | Second.", "cy | 2017-07-14 | – | bob | Third.",
      ]),
    ServiceAnswer(
      name: "Disqus",
      json: """
        {"cursor": {"next": "1"}, "code": 0, "response": [
          {"id": "12", "parent": 11, "author": {"name": "Cy Ode"}, "createdAt": "2017-07-14T03:00:00",
           "message": "<p>Well.</p>", "raw_message": "Well.", "points": 0, "isDeleted": false},
          {"id": "11", "parent": null, "author": {"name": "Bob"}, "createdAt": "2017-07-14T02:50:00",
           "message": "<p>So.</p>", "points": 2, "isDeleted": false}]}
        """,
      expected: ["", "Bob | 2017-07-14 | 2 | – | So.", "Cy Ode | 2017-07-14 | 0 | Bob | Well."]),
    ServiceAnswer(
      name: "WordPress",
      json: """
        [{"id": 8, "post": 1, "parent": 7, "author_name": "Cy", "date": "2017-07-14T05:00:00",
          "date_gmt": "2017-07-14T03:00:00", "content": {"rendered": "<p>Two.</p>"}},
         {"id": 7, "post": 1, "parent": 0, "author_name": "Bob", "date": "2017-07-14T04:00:00",
          "date_gmt": "2017-07-14T02:00:00", "content": {"rendered": "<p>One.</p>"}}]
        """,
      expected: ["", "Bob | 2017-07-14 | – | – | One.", "Cy | 2017-07-14 | – | Bob | Two."]),
    ServiceAnswer(
      name: "Mastodon",
      json: """
        {"ancestors": [{"id": "100", "in_reply_to_id": null, "created_at": "2017-07-14T02:40:00.000Z",
           "content": "<p>Toot.</p>", "favourites_count": 3, "account": {"display_name": "Bob", "acct": "bob@x"}}],
         "descendants": [{"id": "101", "in_reply_to_id": "100", "created_at": "2017-07-14T02:50:00.000Z",
           "content": "<p>Reply.</p>", "favourites_count": 0, "account": {"display_name": "", "acct": "cy@y"}}]}
        """,
      expected: ["", "Bob | 2017-07-14 | 3 | – | Toot.", "cy@y | 2017-07-14 | 0 | Bob | Reply."]),
    ServiceAnswer(
      name: "Coral",
      json: """
        {"data": {"story": {"comments": {"edges": [{"node": {"id": "u-1", "author": {"username": "Bob"},
          "createdAt": "2017-07-14T02:40:00.000Z", "body": "<div>Top.</div>", "parent": null,
          "replies": {"edges": [{"node": {"id": "u-2", "author": {"username": "Cy"},
            "createdAt": "2017-07-14T02:50:00.000Z", "body": "Below.", "parent": {"id": "u-1"}}}]}}}]}}}}
        """,
      expected: ["", "Bob | 2017-07-14 | – | – | Top.", "Cy | 2017-07-14 | – | Bob | Below."]),
  ]

  @Test(arguments: answers)
  func readsWhatServicesAnswer(answer: ServiceAnswer) throws {
    let article = try #require(readCommentJSON(answer.json, id: Article.ID(source: "a.json")))
    #expect([article.title] + outline(of: article.comments) == answer.expected)
  }

  @Test(arguments: [
    "[]", "{}", "[1, 2]", "{\"title\": \"Only a title\"}", "words", "{\"text\": \"x\"}",
  ])
  func refusesWhatHoldsNoComments(json: String) {
    #expect(readCommentJSON(json, id: Article.ID(source: "a.json")) == nil)
  }

  @Test(arguments: answers)
  func everyBeginningOfAnAnswerIsRead(answer: ServiceAnswer) {
    let bytes = Array(answer.json.utf8)
    for length in bytes.indices {
      let text = String(decoding: bytes[..<length], as: UTF8.self)
      let comments = readCommentJSON(text, id: Article.ID(source: "a.json"))?.comments ?? []
      #expect(Set(comments.map(\.id)).count == comments.count)
    }
  }

  private func outline(of comments: [Comment]) -> [String] {
    let authors = Dictionary(comments.map { ($0.id, $0.author ?? "–") }, uniquingKeysWith: { $1 })
    return comments.map { comment in
      [
        comment.author ?? "–", comment.posted?.date.description ?? "–",
        comment.score.map(String.init) ?? "–", comment.reply.flatMap { authors[$0.parent] } ?? "–",
        comment.text.replacing("\n\n", with: " / "),
      ].joined(separator: " | ")
    }
  }
}
