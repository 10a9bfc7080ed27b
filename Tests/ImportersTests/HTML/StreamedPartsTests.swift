import Testing

@testable import Importers

struct StreamedPartsTests {
  private func joined(_ page: String) -> String? {
    var page = page
    return page.withUTF8 { StreamedParts.joined($0) }.map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(arguments: [
    (
      #"a<!--$?--><template id="B:0"></template>wait<!--/$-->b<div hidden id="S:0">late</div>c"#,
      "a<!--$?-->latebc"
    ),
    (
      #"<template id="B:1"></template>x<div hidden id="S:1"><div>1</div><template id="P:2"></template></div>"#
        + #"<div hidden id="S:2">2</div>"#,
      "<div>1</div>2x"
    ),
    (
      #"<!--$?--><template id="B:0"></template>u<!--$-->v<!--/$-->w<!--/$-->z<div hidden id="S:0">!</div>"#,
      "<!--$?-->!z"
    ),
    (#"a<div hidden id="S:7">no place</div>"#, "a<div>no place</div>"),
  ])
  func latePartsGoWhereTheyBelong(_ page: String, _ expected: String) {
    #expect(joined(page) == expected)
  }

  @Test(arguments: [
    "", "<p>a", #"<div id="S:0">a</div>"#, #"<div hidden id="S:0">never ends"#,
    #"<template id="B:0"></template>"#,
  ])
  func otherPagesAreLeftAsTheyAre(_ page: String) {
    #expect(joined(page) == nil)
  }

  @Test func aPartThatHoldsItsOwnPlaceEnds() {
    let page = #"a<div hidden id="S:0">b<template id="B:0"></template></div>"#
    #expect(joined(page) == "a")
  }

  @Test func manyPartsAreJoinedInOnePass() throws {
    let places = (0..<20_000).map { "<!--$?--><template id=\"B:\($0)\"></template><!--/$-->" }
    let parts = (0..<20_000).map { "<div hidden id=\"S:\($0)\">\($0),</div>" }
    let page = try #require(joined(places.joined() + parts.joined()))
    #expect(page.replacing("<!--$?-->", with: "").hasPrefix("0,1,2,3,"))
    #expect(page.hasSuffix("19999,"))
  }
}
