import Testing

@testable import ReaderUI

struct ClusterTests {
  @Test(
    arguments: [
      ("e\u{301}", "e\u{301}", 1),
      ("❤\u{FE0F}", "❤", 1),
      ("👨\u{200D}👩\u{200D}👧\u{200D}👦", "👨", 2),
      ("🏳\u{FE0F}\u{200D}🌈", "🏳", 1),
      ("👍\u{1F3FD}", "👍", 2),
      ("1\u{FE0F}\u{20E3}", "1", 1),
      ("🇩🇪", "🇩🇪", 2),
      ("\u{1112}\u{1161}\u{11AB}", "한", 2),
      ("\u{1112}\u{1161}", "하", 2),
      ("नि", "नि", 2),
      ("กำ", "กำ", 2),
      ("\u{A0}", " ", 1),
      ("\u{200B}", "", 0),
      ("\u{AD}", "", 0),
      ("\u{301}", "◌\u{301}", 1),
      ("\u{1F3FD}", "\u{1F3FD}", 2),
      ("a\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}", "a\u{301}\u{302}\u{303}\u{304}", 1),
      ("\u{7}", "\u{FFFD}", 1),
      ("\u{1B}", "\u{FFFD}", 1),
      ("\u{9B}", "\u{FFFD}", 1),
      ("\u{7F}", "\u{FFFD}", 1),
      ("\u{E0041}", "", 0),
    ] as [(Character, String, Int)])
  func whatTerminalsDisagreeOnIsReducedToItsBase(character: Character, text: String, width: Int) {
    let cluster = Cluster(character)
    #expect(Array(cluster.text.unicodeScalars) == Array(text.unicodeScalars))
    #expect(cluster.width == width)
    #expect(Cluster.width(character) == width)
  }

  @Test func aConsonantClusterJoinedByAnInvisibleSignKeepsAllItsLetters() {
    let cluster = Cluster("क\u{94D}\u{200D}ष")
    #expect(cluster.text.unicodeScalars.contains("क") && cluster.text.unicodeScalars.contains("ष"))
    #expect(cluster.width == 2)
  }
}
