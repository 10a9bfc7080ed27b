import Testing

@testable import Importers

struct JSONReaderTests {
  @Test(arguments: [
    ("{\"a\": [1, -2.5, true, null, \"x\"]}", "1"),
    ("{\"a\": [1", "1"),
    ("{\"a\": [1,],}", "1"),
    ("{\"a\":\n[1, {\"b\": \"cut", "1"),
  ])
  func readsWhatIsThereOfADamagedText(text: String, first: String) {
    #expect(JSONReader.read(text)?["a"]?.elements.first?.text == first)
  }

  @Test(arguments: [
    (#""\u00e9\n\"\/""#, "é\n\"/"),
    (#""\ud83d\ude00""#, "😀"),
    (#""\ud83d""#, "\u{FFFD}"),
    ("\"a\nb\"", "a\nb"),
    (#""\é""#, "é"),
  ])
  func decodesEscapes(text: String, expected: String) {
    #expect(JSONReader.read(text) == .string(expected))
  }

  @Test(arguments: ["{\"a\": 1", "[1] tail", "plain words", ""])
  func isStrictWhereAsked(text: String) {
    #expect(JSONReader.read(text, strictly: true) == nil)
  }

  @Test func keepsLongNumbersExactly() {
    #expect(
      JSONReader.read("[113250123456789012]")?.elements.first?.integer == 113_250_123_456_789_012)
  }

  @Test(arguments: ["[", "{\"a\":"])
  func nestingBombsEnd(opening: String) {
    let bomb = String(repeating: opening, count: 100_000)
    #expect(JSONReader.read(bomb) != nil)
  }
}
