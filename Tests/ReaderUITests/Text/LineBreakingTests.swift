import Testing

@testable import ReaderUI

struct LineBreakingTests {
  private func lines(
    _ text: String, _ columns: Int, _ manner: LineBreaking.Manner = .words
  ) -> [String] {
    LineBreaking.lines(of: text, 0..<text.utf8.count, columns: columns, manner: manner)
      .map { String(text.utf8Slice($0)) }
  }

  @Test(
    arguments: [
      ("one two three", 7, ["one two", "three"]),
      ("one  two", 4, ["one", "two"]),
      ("  one two", 6, ["  one", "two"]),
      ("one\ntwo", 9, ["one", "two"]),
      ("one\n\ntwo\n", 9, ["one", "", "two"]),
      ("", 9, [""]),
      ("     ", 3, [""]),
      ("abcdefgh", 3, ["abc", "def", "gh"]),
      ("a abcdefgh", 4, ["a", "abcd", "efgh"]),
      ("well-known", 6, ["well-", "known"]),
      ("see -v here", 5, ["see", "-v", "here"]),
      ("1914-1918", 6, ["1914-1", "918"]),
      ("yes—no", 4, ["yes—", "no"]),
      ("go (there)", 4, ["go", "(the", "re)"]),
      ("eh bien !", 8, ["eh", "bien !"]),
      ("a\u{A0}b c", 3, ["a\u{A0}b", "c"]),
      ("ab\u{200B}cd", 3, ["ab\u{200B}", "cd"]),
      ("one\ttwo", 4, ["one", "two"]),
    ] as [(String, Int, [String])])
  func linesEndWhereAReaderExpects(text: String, columns: Int, expected: [String]) {
    #expect(lines(text, columns) == expected)
  }

  @Test(
    arguments: [
      ("今日は天気がいい。", 8, ["今日は天", "気がい", "い。"]),
      ("「はい」と言う", 6, ["「は", "い」と", "言う"]),
      ("ちょっと", 4, ["ちょ", "っと"]),
      ("漢字word漢字", 6, ["漢字", "word漢", "字"]),
      ("한국어 글", 6, ["한국어", "글"]),
      ("漢", 1, ["漢"]),
      ("漢字", 1, ["漢", "字"]),
      ("😀😀😀", 5, ["😀😀", "😀"]),
    ] as [(String, Int, [String])])
  func wideScriptsBreakBetweenCharactersButNotBeforeTheirStops(
    text: String, columns: Int, expected: [String]
  ) {
    #expect(lines(text, columns) == expected)
  }

  @Test(
    arguments: [
      ("let a = 1\n  b", 20, ["let a = 1", "  b"]),
      ("let a = 1", 4, ["let ", "a = ", "1"]),
      ("a\tb", 9, ["a\tb"]),
      ("a\tb", 8, ["a\t", "b"]),
      ("a  \nb", 5, ["a  ", "b"]),
    ] as [(String, Int, [String])])
  func codeIsBrokenOnlyWhereTheWidthEnds(text: String, columns: Int, expected: [String]) {
    #expect(lines(text, columns, .verbatim) == expected)
  }

  /// Words, signs and spaces that a page may hold, put together by chance.
  private static let samples: [String] = {
    var random = SeededGenerator(seed: 7)
    let parts = [
      "a", "harbour", " ", "  ", "-", "—", "(", ")", "漢字", "。", "「", "e\u{301}", "😀", "\n", "\t",
      "12",
      "שלום", "!", "\u{A0}", "\u{200B}", "www.example.org/a/long/address", "\u{AD}",
    ]
    return (0..<60).map { _ in
      (0..<40).map { _ in parts[Int.random(in: 0..<parts.count, using: &random)] }.joined()
    }
  }()

  @Test(arguments: [1, 2, 3, 7, 20, 72])
  func nothingIsLostAndNoLineIsTooWide(columns: Int) {
    for text in Self.samples {
      for manner in [LineBreaking.Manner.words, .verbatim, .cells(separator: 3)] {
        let lines = LineBreaking.lines(
          of: text, 0..<text.utf8.count, columns: columns, manner: manner)
        var end = 0
        for line in lines {
          let between = text.utf8Slice(end..<line.lowerBound)
          #expect(isBlank(between), "\(text)")
          end = line.upperBound
          guard manner == .words else { continue }
          let words = text.utf8Slice(line)
          let width = words.reduce(0) { $0 + Cluster.width($1) }
          #expect(width <= max(columns, words.count == 1 ? 2 : 0), "\(words) of \(text)")
        }
        #expect(isBlank(text.utf8Slice(end..<text.utf8.count)))
      }
    }
  }

  private func isBlank(_ text: Substring) -> Bool { text.allSatisfy(\.isWhitespace) }

  @Test func aPieceOfATextKeepsTheOffsetsOfTheWhole() {
    #expect(LineBreaking.lines(of: "zero one two", 5..<12, columns: 4) == [5..<8, 9..<12])
  }
}

/// A generator that gives the same numbers on every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
