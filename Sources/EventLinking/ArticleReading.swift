import Articles

/// An article read once for all that follows: its times, its date, what it tells of.
struct ArticleReading: Sendable {
  /// The article's own date, worked out from its words where it had none.
  var published: Published?
  /// In reading order.
  var times: [TimeExpression] = []
  /// In reading order.
  var sightings: [Sighting] = []
  /// What tells the article's story from others: see ``StoryWords``.
  var storyWords: StoryWords

  /// Words and marks after the first `limit` were not read.
  var isCut = false

  /// An article of more words and marks is not read further: what is kept of each takes some 60
  /// bytes.
  static let wordLimit = 12_000_000

  init(_ article: Article, limit: Int = wordLimit) {
    var blocks: [ReadBlock] = []
    var left = limit
    func add(_ read: [Block], _ part: Place.Part) {
      for (index, block) in read.enumerated() where left > 0 {
        guard let read = ReadBlock(block, part: part, index: index, limit: left) else { continue }
        left -= read.tokens.count
        blocks.append(read)
      }
    }
    add(article.blocks, .body)
    let bodyCount = blocks.count
    for comment in article.comments { add(comment.blocks, .comment(comment.id)) }
    isCut = left == 0
    published =
      article.published
      ?? PublicationGuess.date(from: Array(blocks[..<bodyCount])).map {
        Published($0, from: .inferred)
      }
    let posted = Dictionary(
      article.comments.compactMap { comment in comment.posted.map { (comment.id, $0.date) } },
      uniquingKeysWith: { first, _ in first })
    var reader = SightingReader(blocks)
    var resolver = TimeResolver(published: published?.date)
    for (number, block) in blocks.enumerated() {
      var ownDay: CivilDate?
      if case .comment(let id) = block.part { ownDay = posted[id] }
      if let ownDay { resolver = TimeResolver(published: .day(ownDay)) }
      var meanings: [TimeResolver.Resolved] = []
      for time in block.times {
        let sentence = block.sentences[block.sentence(at: time.tokens.lowerBound)]
        let tense = SentenceTense(block.tokens, sentence: sentence.tokens)
        let meaning = resolver.resolve(time.phrase, tense.tense(around: time.tokens))
        let range = block.range(of: time.tokens)
        times.append(
          TimeExpression(
            TextRange(block.part, block: block.index, range), text: block.words(range),
            kind: meaning.kind, value: meaning.value))
        meanings.append(meaning)
      }
      // A comment without a date of its own may be of any day after the article's.
      let isAnchored = block.part == .body || ownDay != nil
      reader.read(block, number: number, meanings: meanings, isAnchored: isAnchored)
    }
    sightings = reader.finish()
    storyWords = StoryWords(title: article.title, blocks: blocks[..<bodyCount])
  }
}
