/// Which lines of a text are the article's own words.
struct TextArticle {
  /// Indices of the body's lines, ascending.
  var body: [Int]

  /// Leaves out what is furniture by its place, its form or its being said twice; O(n).
  init(_ lines: [TextLine], range: Range<Int>, head: TextHead) {
    var dropped = head.dropped
    // Without prose there is nothing to tell furniture from: a list, a poem, a note.
    if range.contains(where: { Self.isProse(lines[$0]) }) {
      Self.dropAppeals(lines, range, &dropped)
      let prose = range.filter { Self.isProse(lines[$0]) && !dropped.contains($0) }
      if let first = prose.first, let last = prose.last {
        Self.dropAround(lines, range, first, last, head.site, &dropped)
      }
      Self.dropWidgets(lines, range, &dropped)
      Repetition.drop(lines, range, &dropped)
    }
    body = range.filter { !dropped.contains($0) }
  }

  /// A line long enough to be a paragraph.
  private static func isProse(_ line: TextLine) -> Bool {
    line.text.utf8.count >= 100 && !Caption.isCaption(line.text)
  }

  /// Appeals to the reader: letters from the publisher before the body, notices after it.
  private static func dropAppeals(
    _ lines: [TextLine], _ range: Range<Int>, _ dropped: inout Set<Int>
  ) {
    var opening: Int?
    var last = 0
    for index in range.prefix(80) {
      let text = lines[index].text
      if opening == nil, Promotion.isOpening(text) { (opening, last) = (index, index) }
      if opening != nil {
        let isPart = Promotion.isPart(text) || isWidget(text)
        if isPart { last = index }
        if index - last > 8 || (!isPart && index > last + 1 && isProse(lines[index])) { break }
      }
    }
    if let opening, last > opening { dropped.formUnion(opening...last) }
    for index in range
    where Promotion.isWhole(lines[index].text) || Promotion.isPrice(lines[index].text) {
      dropped.insert(index)
    }
  }

  private static func isWidget(_ text: Substring) -> Bool { WidgetPhrase(text) != nil }

  /// Short lines that wrap the body: on both sides of it, or after it among other furniture.
  private static func dropAround(
    _ lines: [TextLine], _ range: Range<Int>, _ start: Int, _ end: Int, _ site: String?,
    _ dropped: inout Set<Int>
  ) {
    let before = Set(
      (0..<start).lazy.filter { isShort(lines[$0]) }.map { TextKey(lines[$0].text).text })
    for index in (end + 1)..<max(end + 1, min(range.upperBound + 4, lines.count))
    where isShort(lines[index]) {
      let key = TextKey(lines[index].text).text
      guard before.contains(key) else { continue }
      for other in 0..<start where TextKey(lines[other].text).text == key { dropped.insert(other) }
      dropped.insert(index)
    }
    // A motto above the notices at the foot of a page is one of them.
    let siteKey = site.map { TextKey(Substring($0)).text } ?? ""
    func namesSite(_ line: TextLine) -> Bool {
      siteKey.utf8.count > 5 && line.text.utf8.count <= 120
        && TextKey(line.text).text.contains(siteKey)
    }
    for index in ((end + 1)..<max(end + 1, range.upperBound)).reversed() {
      let text = lines[index].text
      if dropped.contains(index) || isWidget(text) {
        dropped.insert(index)
      } else if isShort(lines[index]) || namesSite(lines[index]), dropped.contains(index + 1),
        lines[index].blanksBefore > 0
      {
        dropped.insert(index)
      } else {
        break
      }
    }
  }

  private static func isShort(_ line: TextLine) -> Bool {
    guard line.text.utf8.count <= 48, let last = line.text.unicodeScalars.last else { return false }
    return !".!?…:\"”)".unicodeScalars.contains(last) && line.text.split(separator: " ").count <= 6
  }

  /// Buttons and headings of widgets, wherever they stand alone.
  private static func dropWidgets(
    _ lines: [TextLine], _ range: Range<Int>, _ dropped: inout Set<Int>
  ) {
    let hasGaps = range.contains { lines[$0].blanksBefore > 0 && $0 > range.lowerBound }
    for index in range where !dropped.contains(index) && lines[index].text.utf8.count <= 120 {
      let isAlone =
        !hasGaps || lines[index].blanksBefore > 0 || index == range.lowerBound
        || dropped.contains(index - 1)
      if isAlone, isWidget(lines[index].text) { dropped.insert(index) }
    }
  }
}

/// Finds what a text says twice.
enum Repetition {
  /// Drops the second of two equal paragraphs, and a copy of the body run together on one line; O(n).
  static func drop(_ lines: [TextLine], _ range: Range<Int>, _ dropped: inout Set<Int>) {
    var seen: [Int: Int] = [:]
    var sentences: [Int: Int] = [:]
    for index in range where !dropped.contains(index) {
      let text = lines[index].text
      guard text.utf8.count >= 40 else { continue }
      let key = hash(text)
      if seen[key] != nil, !isListLike(lines[index]) {
        dropped.insert(index)
        continue
      }
      seen[key] = index
      let hashes = sentenceHashes(text)
      let known = hashes.filter { sentences[$0] != nil }
      if hashes.count >= 2, known.count * 100 >= hashes.count * 85 {
        // The better copy is the one in more pieces.
        let sources = Set(known.compactMap { sentences[$0] })
        if sources.count >= 1 { dropped.insert(index) }
        continue
      }
      for sentence in hashes where sentences[sentence] == nil { sentences[sentence] = index }
    }
  }

  private static func isListLike(_ line: TextLine) -> Bool { line.indent >= 4 }

  private static func hash(_ text: Substring) -> Int {
    var hasher = FoldedHasher()
    for byte in text.utf8 { hasher.add(byte) }
    return hasher.value
  }

  /// Sentences of a paragraph that are long enough to know again.
  private static func sentenceHashes(_ text: Substring) -> [Int] {
    var hashes: [Int] = []
    var hasher = FoldedHasher()
    for byte in text.utf8 {
      hasher.add(byte)
      if byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") {
        if hasher.count >= 30 {
          hashes.append(hasher.value)
          hasher = FoldedHasher()
        }
      }
    }
    if hasher.count >= 30 { hashes.append(hasher.value) }
    return hashes
  }
}

/// A hash of letters and digits alone, so that quotation marks and spaces may differ.
private struct FoldedHasher {
  private(set) var value = 5381
  private(set) var count = 0

  mutating func add(_ byte: UInt8) {
    let lower = byte &- 65 < 26 ? byte | 32 : byte
    guard lower &- 97 < 26 || lower &- 48 < 10 || (lower >= 0xC3 && lower != 0xE2) else { return }
    value = value &* 33 &+ Int(lower)
    count += 1
  }
}
