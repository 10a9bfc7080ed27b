import Articles
import Testing

struct PlainTextTests {
  @Test(arguments: [
    ("plain\ttext\n", "plain\ttext\n"),
    ("a\u{1B}[31mb", "a[31mb"),
    ("a\u{1B}]52;c;aGk=\u{7}b", "a]52;c;aGk=b"),
    ("a\u{9B}31mb\u{7F}\u{0}", "a31mb"),
    ("a\u{202E}b\u{2066}c\u{2069}\u{202C}", "abc"),
    ("one\r\ntwo\rthree\u{85}four\u{2028}five", "one\ntwo\nthree\nfour\nfive"),
    ("\u{FEFF}mark", "mark"),
    ("e\u{301} 👩‍👩‍👧 שלום", "e\u{301} 👩‍👩‍👧 שלום"),
  ])
  func nothingIsLeftThatSteersATerminal(text: String, cleaned: String) {
    #expect(PlainText.cleaned(text) == cleaned)
  }

  @Test func cleaningWhatIsCleanChangesNothing() {
    let hostile = String(String.UnicodeScalarView((0...0x2FFF).compactMap(Unicode.Scalar.init)))
    let cleaned = PlainText.cleaned(hostile)
    #expect(PlainText.cleaned(cleaned) == cleaned)
    #expect(PlainText.isClean(cleaned))
  }

  /// Removing one sequence must not splice its neighbours into another.
  @Test func whatIsCutOutLeavesNoNewSequenceBehind() {
    #expect(PlainText.isClean(PlainText.cleaned("\u{1B}\u{1B}[\u{202E}\u{1B}[31m")))
  }
}
