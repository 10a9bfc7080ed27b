import Articles

/// How long a body takes to read.
enum ReadingTime {
  /// Bodies longer than this are estimated by a sample, so that a huge one opens at once.
  private static let sample = 1 << 20

  /// Whole minutes; 0 without a body.
  ///
  /// Cost is O(n) in the blocks.
  static func minutes(_ article: Article) -> Int {
    var bytes = 0
    var end = 0
    for block in article.blocks {
      bytes += block.text.utf8.count
      if bytes <= sample { end += 1 }
    }
    if bytes <= sample { return article.readingMinutes }
    var part = article
    part.comments = []
    part.blocks = Array(article.blocks.prefix(end))
    let read = part.blocks.reduce(0) { $0 + $1.text.utf8.count }
    // English prose takes about 6 bytes a word, and 230 words a minute.
    guard read > 0 else { return bytes / (6 * 230) }
    return Int(Double(part.readingMinutes) * Double(bytes) / Double(read))
  }
}
