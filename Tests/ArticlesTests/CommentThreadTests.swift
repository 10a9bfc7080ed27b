import Articles
import Testing

private typealias Comment = Articles.Comment

struct CommentThreadTests {
  @Test func everyCommentStandsBeforeItsReplies() {
    let thread = CommentThread([
      comment("a"), comment("b", answers: "a"), comment("c"), comment("d", answers: "b"),
      comment("e", answers: "a"),
    ])
    #expect(thread.nodes.map(\.comment) == [0, 1, 3, 4, 2])
    #expect(thread.nodes.map(\.parent) == [nil, 0, 1, 0, nil])
    #expect(thread.nodes.map(\.depth) == [0, 1, 2, 1, 0])
    #expect(thread.nodes.map(\.descendantCount) == [3, 1, 0, 0, 0])
    #expect(thread.end(of: 0) == 4)
  }

  @Test func anAnswerToNobodyKnownAnswersNone() {
    let thread = CommentThread([comment("a", answers: "lost"), comment("b", answers: "b")])
    #expect(thread.nodes.map(\.depth) == [0, 0])
  }

  @Test func aCircleOfAnswersIsCutAndLosesNoComment() {
    let thread = CommentThread([
      comment("a", answers: "c"), comment("b", answers: "a"), comment("c", answers: "b"),
      comment("d", answers: "c"),
    ])
    #expect(Set(thread.nodes.map(\.comment)) == [0, 1, 2, 3])
    #expect(thread.nodes.count { $0.parent == nil } == 1)
  }

  @Test func printedFlatShowsStatedAnswersOnly() {
    let comments = [
      comment("a"), comment("b", answers: "a", .inferred), comment("c", answers: "a", .markup),
    ]
    #expect(CommentThread(comments).nodes.map(\.depth) == [0, 1, 1])
    #expect(CommentThread(comments, printedFlat: true).nodes.map(\.comment) == [0, 2, 1])
  }

  @Test(arguments: [
    (CommentThread.Order.asGiven, ["b", "r", "a", "c"]),
    (.oldest, ["a", "b", "r", "c"]),
    (.newest, ["b", "r", "a", "c"]),
    (.mostVoted, ["c", "a", "b", "r"]),
  ])
  func threadsAreOrderedAndRepliesStayWithThem(order: CommentThread.Order, ids: [String]) {
    let comments = [
      comment("b", second: 20, score: 1), comment("r", answers: "b", second: 5, score: 99),
      comment("a", second: 10, score: 2), comment("c", score: 3),
    ]
    #expect(CommentThread(comments, order: order).nodes.map { comments[$0.comment].id } == ids)
  }

  @Test func aChainOfAHundredThousandAnswersIsLaidFlat() {
    let comments = (0..<100_000).map { index in
      comment("c\(index)", answers: index == 0 ? nil : "c\(index - 1)")
    }
    let thread = CommentThread(comments)
    #expect(thread.nodes.last?.depth == 99_999)
    #expect(thread.nodes.first?.descendantCount == 99_999)
  }

  private func comment(
    _ id: String, answers parent: String? = nil, _ basis: Reply.Basis = .markup,
    second: Int? = nil, score: Int? = nil
  ) -> Comment {
    Comment(
      id: id, posted: second.map { Timestamp(CivilDate(dayNumber: 0), second: $0) }, score: score,
      reply: parent.map { Reply(to: $0, basis) })
  }
}
