/// Finds the comment that a quotation is from: by its number, else by its words, else by its author.
struct QuotedComments {
  private var indexByIdentity: [String: Int] = [:]
  private var indicesByAuthor: [String: [Int]] = [:]
  /// Where rows of words first stand.
  private var indexByWords: [Int: [Int]] = [:]
  /// Of comments shorter than a row, all their words.
  private var indicesByShortText: [String: [Int]] = [:]
  /// So many words in a row make it sure enough that a text is quoted.
  private static let rowLength = 5

  /// O(all texts).
  init(identities: [String?], texts: [String], authors: [String?]) {
    for (index, identity) in identities.enumerated() {
      if let identity, indexByIdentity[identity] == nil { indexByIdentity[identity] = index }
    }
    for (index, author) in authors.enumerated() {
      if let author { indicesByAuthor[author.lowercased(), default: []].append(index) }
    }
    for (index, text) in texts.enumerated() {
      if text.utf8.count < 60 { indicesByShortText[text.lowercased(), default: []].append(index) }
      for row in Self.rows(of: text) where indexByWords[row]?.last != index {
        // A row that everybody uses tells nothing.
        if indexByWords[row, default: []].count < 8 { indexByWords[row, default: []].append(index) }
      }
    }
  }

  /// The index of the comment, which stands before the one that quotes it; `nil` where unknown.
  func source(of quotation: CommentQuotation, before index: Int) -> Int? {
    if let source = quotation.source, let found = indexByIdentity[source], found != index {
      return found
    }
    var votes: [Int: Int] = [:]
    for row in Self.rows(of: quotation.text).prefix(200) {
      for candidate in indexByWords[row] ?? [] where candidate < index {
        votes[candidate, default: 0] += 1
      }
    }
    if let best = votes.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) { return best.key }
    if let author = quotation.author?.lowercased(), let known = indicesByAuthor[author] {
      return last(of: known, before: index)
    }
    return indicesByShortText[quotation.text.lowercased()].flatMap { last(of: $0, before: index) }
  }

  /// The greatest of the ascending indices that is less than `index`; O(log n).
  private func last(of indices: [Int], before index: Int) -> Int? {
    var low = 0
    var high = indices.count
    while low < high {
      let middle = (low + high) / 2
      if indices[middle] < index { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? indices[low - 1] : nil
  }

  /// Hashes of each row of words.
  private static func rows(of text: String) -> [Int] {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    guard words.count >= rowLength else { return [] }
    return (0...words.count - rowLength).map { words[$0..<$0 + rowLength].hashValue }
  }
}
