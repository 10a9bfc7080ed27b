import Articles
import Testing

@testable import Importers

/// Comments through the one door that all documents come in by.
struct CommentImportTests {
  private func article(of source: String, _ text: String, keepsWhole: Bool = false) -> Article? {
    var importer = Importer(source: source, options: ImportOptions(keepsWhole: keepsWhole))
    return (importer.feed(Array(text.utf8)) + importer.finish()).first
  }

  private let answer = """
    [{"id": 7, "parent": 0, "author_name": "Bob", "date_gmt": "2017-07-14T02:00:00",
      "content": {"rendered": "<p>One.</p>"}}]
    """

  @Test func aServicesAnswerIsReadWhateverItsName() {
    #expect(article(of: "saved.txt", answer)?.comments.map(\.author) == ["Bob"])
  }

  @Test func theWholeTextIsKeptWhereAskedFor() {
    let article = article(of: "saved.json", answer, keepsWhole: true)
    #expect(article?.comments.isEmpty == true)
    #expect(article?.blocks.isEmpty == false)
  }

  @Test func theBodyHoldsNoWordsOfTheComments() {
    let words = "The tide comes twice a day here, and each time it takes some of the beach along."
    let comments = (1...4).map {
      "<li id=comment-\($0) class='comment depth-1'><b class=fn>Ann \($0)</b>"
        + "<div class=comment-content><p>Remark number \($0) about the beach.</p></div></li>"
    }
    let page = article(
      of: "a.html",
      "<html><body><article><h1>Tides</h1><p>\(words)</p><p>\(words) Again.</p></article>"
        + "<div id=comments><h3>4 comments</h3><ol>\(comments.joined())</ol></div></body></html>")
    #expect(page?.comments.count == 4)
    #expect(page?.blocks.contains { $0.text.contains("Remark") } == false)
    #expect(page?.blocks.contains { $0.text.hasPrefix(words) } == true)
  }

  @Test func aPageMayTellItsCommentsToMachinesOnly() {
    let page = """
      <p>Words of the page.</p><script type="application/ld+json">{"@type": "Article", "comment": [
      {"@type": "Comment", "author": {"@type": "Person", "name": "Ann"}, "text": "One.",
       "dateCreated": "2019-05-04T10:00:00Z", "upvoteCount": 3,
       "comment": {"@type": "Comment", "author": {"name": "Ben"}, "text": "Two."}}]}</script>
      """
    let comments = readComments(in: HTMLDocument(page), base: nil)?.comments ?? []
    #expect(comments.map(\.author) == ["Ann", "Ben"])
    #expect(comments.map(\.score) == [3, nil])
    #expect(comments.map { $0.reply?.parent } == [nil, comments.first?.id])
  }
}
