import Articles

/// One block of an article, cut into tokens and sentences, with the times that it names.
struct ReadBlock: Sendable {
  var part: Place.Part
  /// Index in the part's blocks.
  var index: Int
  var text: String
  var tokens: [Token]
  var sentences: [Sentence]
  var times: [FoundTime]

  init?(_ block: Block, part: Place.Part, index: Int) {
    switch block.kind {
    case .code, .divider, .image: return nil
    case .heading, .paragraph, .quotation, .listItem, .caption, .table: break
    }
    self.part = part
    self.index = index
    text = block.text
    tokens = Tokenizer.tokens(of: text)
    guard !tokens.isEmpty else { return nil }
    sentences = Sentence.sentences(of: tokens)
    times = TimeScanner.times(in: tokens)
  }

  /// UTF-8 offsets of a run of tokens.
  func range(of run: Range<Int>) -> Range<Int> {
    tokens[run.lowerBound].range.lowerBound..<tokens[run.upperBound - 1].range.upperBound
  }

  /// The words of a run of bytes, as printed.
  func words(_ range: Range<Int>) -> String {
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    return String(text[start..<utf8.index(start, offsetBy: range.count)])
  }
}

/// An article read once for all that follows: times, names, happenings.
struct ArticleReading: Sendable {
  var blocks: [ReadBlock]
  var times: [TimeExpression]

  init(_ article: Article) {
    blocks = article.blocks.enumerated().compactMap { ReadBlock($1, part: .body, index: $0) }
    for comment in article.comments {
      for (index, block) in comment.blocks.enumerated() {
        guard let read = ReadBlock(block, part: .comment(comment.id), index: index) else {
          continue
        }
        blocks.append(read)
      }
    }
    times = []
    var resolver = TimeResolver(published: article.published?.date)
    for block in blocks {
      var sentence = 0
      for time in block.times {
        while sentence + 1 < block.sentences.count,
          block.sentences[sentence].tokens.upperBound <= time.tokens.lowerBound
        { sentence += 1 }
        let tense = SentenceTense(block.tokens, sentence: block.sentences[sentence].tokens)
        let meaning = resolver.resolve(time.phrase, tense.tense(around: time.tokens))
        let range = block.range(of: time.tokens)
        times.append(
          TimeExpression(
            TextRange(block.part, block: block.index, range), text: block.words(range),
            kind: meaning.kind, value: meaning.value))
      }
    }
  }
}
