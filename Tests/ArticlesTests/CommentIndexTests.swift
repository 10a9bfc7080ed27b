import Articles
import Testing

struct CommentIndexTests {
  private let comments = ["c1", "", "c1", "é", "a very long id of a comment"].map {
    Articles.Comment(id: $0)
  }

  @Test func everyIdIsFoundAndTheFirstOfEqualOnesCounts() {
    let index = CommentIndex(comments)
    #expect(comments.map { index.index(of: $0.id, in: comments) } == [0, 1, 0, 3, 4])
    #expect(index.index(of: "c2", in: comments) == nil)
    #expect(CommentIndex([]).index(of: "c1", in: []) == nil)
  }

  @Test func manyIdsAreFound() {
    let many = (0..<1000).map { Articles.Comment(id: "c\($0)") }
    let index = CommentIndex(many)
    #expect(many.indices.allSatisfy { index.index(of: many[$0].id, in: many) == $0 })
  }
}
