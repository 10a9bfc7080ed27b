import Testing

@testable import Articles

struct TextPatternTests {
  @Test(arguments: [
    ("cafe", "Le Café", [3..<8]), ("CAFÉ", "cafe", [0..<4]), ("e", "e\u{301}e", [0..<3, 3..<4]),
    ("strasse", "Straße", []), ("don't", "I don’t", [2..<9]), ("a b", "a\nb", [0..<3]),
    ("\"x\"", "“x”", [0..<7]), ("лес", "ЛЕС", [0..<6]), ("ёж", "еж", [0..<4]),
    ("漢", "大漢字", [3..<6]), ("σ", "ς", [0..<2]), ("x", "", []), ("ȺB", "xⱥb", [1..<5]),
    ("aa", "aaaa", [0..<2, 2..<4]),
  ])
  func findsWithoutRegardToCaseAndAccents(words: String, text: String, expected: [Range<Int>]) {
    #expect(TextPattern(words)?.ranges(in: text) == expected)
  }

  @Test(arguments: [
    ("Mara", "mara", false), ("Mara", "Mara", true), ("mara", "MARA", true),
    ("É", "éÉ", true), ("É", "é", false), ("É", "E", true),
  ])
  func aCapitalMakesCaseCount(words: String, text: String, isFound: Bool) {
    #expect(TextPattern(words, smartCase: true)?.isFound(in: text) == isFound)
  }

  @Test(arguments: [
    ("port", "the port.", true), ("port", "report", false), ("port", "ports", false),
    ("port", "Port-au-Prince", true), ("字", "漢字", true), ("old bridge", "an old bridge", true),
    ("old bridge", "an old, grey bridge", false), ("e", "“e”…", true),
  ])
  func wholeWordsEndWhereWordsEnd(words: String, text: String, isFound: Bool) {
    #expect(TextPattern(words, extent: .words)?.isFound(in: text) == isFound)
  }

  @Test func theStartOfAWordIsEnoughForAPrefix() {
    let pattern = TextPattern("gol", extent: .wordStart)
    #expect(pattern?.isFound(in: "the Golan") == true)
    #expect(pattern?.isFound(in: "Mongolia") == false)
  }

  @Test(arguments: ["", "\u{301}", "\u{200D}"])
  func nothingToLookForIsNoPattern(text: String) {
    #expect(TextPattern(text) == nil)
  }
}
