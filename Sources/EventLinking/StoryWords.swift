/// The words that tell an article's story from others: names and telling words of its head.
struct StoryWords: Sendable {
  /// Each stem with how often it stands in the title and the first blocks; sorted by stem.
  let counts: [(stem: Stem, count: Int)]

  /// Reads the title and so many blocks as make some 250 words.
  init(title: String, blocks: ArraySlice<ReadBlock>) {
    var counts: [Stem: Int] = [:]
    func add(_ tokens: some Sequence<Token>, weight: Int) {
      for token in tokens {
        guard let stem = Stem(token) else { continue }
        counts[stem, default: 0] += token.isCapitalised ? weight + 1 : weight
      }
    }
    var left = 250
    add(Tokenizer.tokens(of: title), weight: 2)
    for block in blocks where left > 0 {
      add(block.tokens.prefix(left), weight: 1)
      left -= block.tokens.count
    }
    self.counts = counts.map { ($0.key, $0.value) }.sorted { $0.stem < $1.stem }
  }
}
