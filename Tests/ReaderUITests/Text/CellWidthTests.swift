import Testing

@testable import ReaderUI

struct CellWidthTests {
  @Test(
    arguments: [
      ("a", 1), ("é", 1), ("ß", 1), ("Ж", 1), ("א", 1), ("ع", 1), ("ก", 1), ("\u{A0}", 1),
      ("\u{AD}", 0), ("\u{301}", 0), ("\u{5B0}", 0), ("\u{E31}", 0), ("\u{200B}", 0),
      ("\u{200D}", 0), ("\u{FE0F}", 0), ("\u{1161}", 0), ("\u{606}", 1), ("\u{600}", 1),
      ("漢", 2), ("か", 2), ("ｱ", 1), ("Ａ", 2), ("한", 2), ("、", 2), ("😀", 2), ("⌚", 2), ("❤", 1),
      ("\u{20000}", 2), ("…", 1), ("─", 1), ("€", 1), ("\u{1F1E6}", 1), ("🀄", 2), ("\u{10FFFF}", 1),
    ] as [(Unicode.Scalar, Int)])
  func aScalarTakesTheCellsThatTerminalsGiveIt(scalar: Unicode.Scalar, width: Int) {
    #expect(CellWidth.of(scalar) == width)
  }
}
