import Testing

@testable import ReaderUI

struct LineEditorTests {
  @Test(arguments: [
    ([Key.backspace], "one tw", 6), ([.control("w")], "one ", 4), ([.control("u")], "", 0),
    ([.home, .delete], "ne two", 0), ([.left, .control("k")], "one tw", 6),
    ([.control("a"), .character("x")], "xone two", 1),
    ([.character("\u{301}")], "one two\u{301}", 7),
    ([.left, .left, .left, .control("w")], "two", 0), ([.home, .backspace], "one two", 0),
    ([.end, .delete, .right], "one two", 7),
  ])
  func keysEditTheLine(keys: [Key], text: String, cursor: Int) {
    var line = LineEditor("one two")
    let edits = keys.map { line.edit($0) }
    #expect(!edits.contains(false))
    #expect(line.text == text)
    #expect(line.cursor == cursor)
  }

  @Test func whatIsPastedIsOneCleanLine() {
    var line = LineEditor()
    line.insert("a\nb\u{1B}[0m\tc\u{202E}")
    #expect(line.text == "a b[0m c")
  }

  @Test func controlCharactersAreNotTyped() {
    var line = LineEditor()
    let isTyped = line.edit(.character("\u{1B}"))
    #expect(!isTyped)
    #expect(line.text.isEmpty)
  }
}
