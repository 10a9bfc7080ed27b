import Testing

@testable import lede

struct JSONWriterTests {
  @Test(arguments: [
    ("plain", #""plain""#),
    ("a \"word\" \\ and\nlines\tcells", #""a \"word\" \\ and\nlines\tcells""#),
    ("\u{1B}[31m\u{7F}\u{9B}\0", #""\u001b[31m\u007f\u009b\u0000""#),
    ("a\u{202E}b\u{2066}c\u{FEFF}", #""a\u202eb\u2066c\ufeff""#),
    ("“naïve” 漢 😀", #""“naïve” 漢 😀""#),
    ("\u{E0041}", #""\udb40\udc41""#),
  ])
  func whatIsNoTextIsEscaped(text: String, json: String) {
    let line = JSONWriter.line { $0.field("text", text) }
    #expect(String(decoding: line, as: UTF8.self) == "{\"text\": \(json)}\n")
  }

  @Test func missingValuesAreNull() {
    let line = JSONWriter.line {
      $0.field("text", nil as String?)
      $0.field("number", nil as Int?)
      $0.field("object", nil as Int?) { json, number in json.field("number", number) }
    }
    #expect(
      String(decoding: line, as: UTF8.self)
        == #"{"text": null, "number": null, "object": null}"# + "\n")
  }

  @Test func listsAndObjectsNest() {
    let line = JSONWriter.line {
      $0.field("names", ["a", " "])
      $0.field("none", [String]())
      $0.field("pairs", [1, 2]) { json, number in json.field("number", number) }
      $0.field("one", 3) { json, number in json.field("number", number) }
    }
    #expect(
      String(decoding: line, as: UTF8.self)
        == #"{"names": ["a", " "], "none": [], "pairs": [{"number": 1}, {"number": 2}], "#
        + #""one": {"number": 3}}"# + "\n")
  }
}
