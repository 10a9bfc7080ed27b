import Testing

@testable import EventLinking

struct SentenceTests {
  @Test(arguments: [
    ("He left. She stayed.", ["He left.", "She stayed."]),
    ("Mr. Smith met Lt.-Gen. Cole. They spoke.", ["Mr. Smith met Lt.-Gen. Cole.", "They spoke."]),
    (
      "The U.S. army left on Jan. 3. It was cold.",
      ["The U.S. army left on Jan. 3.", "It was cold."]
    ),
    ("“It ends.” He left.", ["“It ends.”", "He left."]),
    ("`` It ends . '' He left .", ["`` It ends . ''", "He left ."]),
    ("He lives in the U.S. The rest do not.", ["He lives in the U.S.", "The rest do not."]),
    ("It rose 2.5 percent. Why? Nobody knows!", ["It rose 2.5 percent.", "Why?", "Nobody knows!"]),
    ("John F. Kennedy spoke.", ["John F. Kennedy spoke."]),
    ("A line that\nruns on. Ends here.\nNext", ["A line that\nruns on.", "Ends here.", "Next"]),
  ])
  func textIsCutIntoSentences(text: String, expected: [String]) {
    let bytes = Array(text.utf8)
    let sentences = Sentence.sentences(of: Tokenizer.tokens(of: text))
    #expect(sentences.map { String(decoding: bytes[$0.range], as: UTF8.self) } == expected)
  }

  @Test func everyTokenIsInOneSentence() {
    let tokens = Tokenizer.tokens(of: ". .. \" ' a. B ) ?! c\n\nD \u{2014} “E.”")
    let sentences = Sentence.sentences(of: tokens)
    #expect(sentences.flatMap { Array($0.tokens) } == Array(tokens.indices))
  }

  @Test(arguments: ["word ", "word, ", "\" ", ". ", ") ", "a.b", "July 3, 2018 "])
  func aSentenceWithoutAnEndIsCut(piece: String) {
    let tokens = Tokenizer.tokens(of: String(repeating: piece, count: 3 * Sentence.longest))
    let sentences = Sentence.sentences(of: tokens)
    #expect(sentences.allSatisfy { $0.tokens.count <= Sentence.longest + 1 })
    #expect(sentences.flatMap { Array($0.tokens) } == Array(tokens.indices))
  }
}
