/// The words that tell an article's story from others: names and telling words of its head.
struct StoryWords: Sendable {
  /// How often each stem or name stands in the title and the first blocks, capped.
  var counts: [String: Int] = [:]

  /// Reads the title and so many blocks as make some 250 words.
  init(title: String, blocks: ArraySlice<ReadBlock>, names: [[FoundName]]) {
    var left = 250
    add(Tokenizer.tokens(of: title), weight: 2)
    for block in blocks where left > 0 {
      add(block.tokens.prefix(left), weight: 1)
      left -= block.tokens.count
    }
  }

  private mutating func add(_ tokens: some Sequence<Token>, weight: Int) {
    for token in tokens {
      guard let stem = TopicStem.stem(of: token) else { continue }
      counts[stem, default: 0] += token.isCapitalised ? weight + 1 : weight
    }
  }
}
