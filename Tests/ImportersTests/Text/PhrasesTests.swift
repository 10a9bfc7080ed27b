import Testing

@testable import Importers

struct PhrasesTests {
  @Test(arguments: [
    ("a photo credit", "photo", true), ("photo", "photo", true), ("phot", "photo", false),
    ("crédit photo", "é", true), ("", "a", false), ("anything", "", true), ("aab", "ab", true),
  ])
  func aPhraseIsFoundByItsBytes(text: String, phrase: String, isHeld: Bool) {
    #expect(text.holds(phrase) == isHeld)
    #expect(("«" + text + "»").dropFirst().dropLast().holds(phrase) == isHeld)
  }
}
