import Articles
import Testing

@testable import ReaderUI

struct LinkTargetTests {
  private static let file = Article(
    id: Article.ID(source: "saved/pages/one.html"), url: "https://Harbour.example/one")
  private static let page = Article(id: Article.ID(source: "https://a.example/x?y"))

  @Test(arguments: [
    ("https://b.example/p#top", file, LinkTarget.source("https://b.example/p", name: "top")),
    ("http://harbour.example/one/#n1", file, .here(name: "n1")),
    ("https://harbour.example/one", file, .source("https://harbour.example/one", name: nil)),
    ("#n1", file, .here(name: "n1")),
    ("two.html", file, .source("saved/pages/two.html", name: nil)),
    ("../b%20c/./d.html?x=1#e", file, .source("saved/b c/d.html", name: "e")),
    ("../../../e.html", file, .source("../e.html", name: nil)),
    ("one.html#n2", file, .here(name: "n2")),
    ("/etc/passwd", file, .elsewhere("/etc/passwd")),
    ("//b.example/c", file, .elsewhere("//b.example/c")),
    ("file:///etc/passwd", file, .elsewhere("file:///etc/passwd")),
    ("javascript:alert(1)", file, .elsewhere("javascript:alert(1)")),
    ("mailto:a@b.example", page, .elsewhere("mailto:a@b.example")),
    ("two.html", page, .elsewhere("two.html")),
    ("https://a.example/x?y#z", page, .here(name: "z")),
    ("https://a.example/x?z#z", page, .source("https://a.example/x?z", name: "z")),
    ("", page, .elsewhere("")), ("#", page, .elsewhere("#")),
  ])
  func aLinkLeadsWhereItsPageMeans(link: String, article: Article, target: LinkTarget) {
    #expect(LinkTarget(link, in: article) == target)
  }

  @Test(arguments: [
    ("https://a.example/", "http://A.example", true), ("http://a/b/", "http://a/b", true),
    ("https://a.example/b#c", "https://a.example/b", true), ("http://a/b", "http://a/B", false),
    ("http://a/b?c", "http://a/b?d", false), ("a.html", "a.html", true),
    ("http://", "http://", true),
  ])
  func addressesOfOnePageAreTheSame(one: String, other: String, isSame: Bool) {
    #expect(one.isSameAddress(as: other) == isSame)
  }
}
