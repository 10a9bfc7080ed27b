/// All places of an article where a pattern is found, worked out in slices.
public struct TextSearch: Sendable {
  /// What is looked for.
  public let pattern: TextPattern
  /// Folded offsets in the index, ascending.
  private var starts: [Int] = []
  private var scanned = 0

  /// Finds nothing yet.
  public init(_ pattern: TextPattern) { self.pattern = pattern }

  /// How many are found so far.
  public var count: Int { starts.count }

  /// True when the whole of an index is searched.
  public func isComplete(in index: SearchIndex) -> Bool {
    index.isComplete && scanned >= index.end
  }

  /// Searches about `count` bytes more of what is laid out, fewer where much is found; O(count).
  public mutating func extend(in index: SearchIndex, by count: Int) {
    let end = min(index.end, scanned + count)
    scanned = pattern.appendMatches(
      in: index.folded, from: scanned, to: end, atMost: 50_000, to: &starts, text: index.text(at:))
  }

  /// The same search for a longer pattern: what was found is only looked at again.
  ///
  /// `nil` where the new pattern could be found in other places too.
  public func narrowed(to pattern: TextPattern, in index: SearchIndex) -> TextSearch? {
    guard pattern.narrows(self.pattern) else { return nil }
    var search = TextSearch(pattern)
    search.scanned = scanned
    search.starts = pattern.matches(among: starts, in: index.folded, text: index.text(at:))
    return search
  }

  /// The stretch of text of a match, counted from 0 in order of reading.
  public func range(_ match: Int, in index: SearchIndex) -> TextRange? {
    guard starts.indices.contains(match) else { return nil }
    return index.textRange(starts[match]..<starts[match] + pattern.needle.count)
  }

  /// The first match at or after a place; `nil` where none follows, or the place is not searched.
  public func firstMatch(from place: Place, in index: SearchIndex) -> Int? {
    guard let offset = index.offset(of: place) else { return nil }
    let match = starts.partitioningIndex { $0 >= offset }
    return match < starts.count ? match : nil
  }

  /// The matches that touch a stretch of text, in order; O(log n) and the matches.
  public func matches(in stretch: TextRange, of index: SearchIndex) -> [TextRange] {
    guard let from = index.offset(of: stretch.start) else { return [] }
    let end = Place(stretch.part, block: stretch.block, offset: stretch.range.upperBound)
    guard let to = index.offset(of: end) else { return [] }
    var match = starts.partitioningIndex { $0 + pattern.needle.count > from }
    var ranges: [TextRange] = []
    while match < starts.count, starts[match] < to {
      if let range = range(match, in: index) { ranges.append(range) }
      match += 1
    }
    return ranges
  }
}
