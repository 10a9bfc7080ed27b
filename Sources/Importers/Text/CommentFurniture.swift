/// What engines print around each comment's words: buttons, counters, ranks, the subject they all share.
struct CommentFurniture {
  /// Lines that begin or end more than one comment.
  private var usual: Set<Substring> = []
  /// What stands before the colon in lines such as `Posts: 1,204`, in more than one comment.
  private var labels: Set<Substring> = []
  /// True where a number stands above the words, as votes do.
  private var countsLead = false

  /// How many lines from either end are looked at.
  private static let reach = 6

  /// Learns what the comments have in common; O(n).
  init(_ comments: [PrintedComment], _ lines: [TextLine]) {
    var lineCounts: [Substring: Int] = [:]
    var labelCounts: [Substring: Int] = [:]
    for comment in comments {
      let ends = comment.lines.prefix(Self.reach) + comment.lines.suffix(2)
      for text in Set(ends.lazy.map { lines[$0].text }) where text.utf8.count <= 80 {
        lineCounts[text, default: 0] += 1
        if let label = Self.label(text) { labelCounts[label, default: 0] += 1 }
      }
    }
    let many = max(3, comments.count / 2)
    usual = Set(
      lineCounts.filter { text, count in
        guard count > 1, !Greeting.opens(text) else { return false }
        return count >= many || WidgetPhrase(text) != nil || text.begins(with: "Re:")
      }.keys)
    // One label may be the writers' own, such as `Note:`.
    let common = labelCounts.filter { $0.value >= max(2, comments.count / 2) }.keys
    labels = common.count > 1 ? Set(common) : []
    countsLead =
      comments.count { $0.lines.first.map { Self.isCounter(lines[$0].text) } ?? false } >= many
  }

  /// A comment's own lines; an only line stays, unless others have it too.
  func words(of indices: [Int], _ lines: [TextLine]) -> [Int] {
    var words = indices[...]
    while let last = words.last, words.count > 1 || usual.contains(lines[last].text) {
      guard isTrailer(lines[last].text) else { break }
      words.removeLast()
    }
    // A writer's rank stands among the labels; it goes with them.
    if let label = words.prefix(Self.reach).lastIndex(where: {
      Self.label(lines[$0].text).map(labels.contains) ?? false
    }), label < words.endIndex - 1 {
      words = words[(label + 1)...]
    }
    while let first = words.first, words.count > 1, isLeader(lines[first].text) {
      words.removeFirst()
    }
    return Array(words)
  }

  private func isTrailer(_ text: Substring) -> Bool {
    Self.isCounter(text) || WidgetPhrase(text) != nil || Self.isButtonBar(text)
  }

  private func isLeader(_ text: Substring) -> Bool {
    usual.contains(text) || Self.isButtonBar(text) || (countsLead && Self.isCounter(text))
  }

  private static func isCounter(_ text: Substring) -> Bool {
    text.utf8.count <= 6 && text.utf8.allSatisfy { $0 &- 48 < 10 || $0 == 43 || $0 == 45 }
  }

  /// True for several buttons, counters and times on one line: `2 • Reply • Share ›`, `Like · Reply · 2h`.
  private static func isButtonBar(_ text: Substring) -> Bool {
    guard text.utf8.count <= 80 else { return false }
    let parts = text.unicodeScalars.split { "•·|›»‹«–—".unicodeScalars.contains($0) }
      .map { Substring($0).trimmedOfSpace }.filter { !$0.isEmpty }
    guard parts.count < text.utf8.count,
      text.unicodeScalars.contains(where: { "•·|›".unicodeScalars.contains($0) })
    else { return false }
    var buttons = 0
    for part in parts {
      if WidgetPhrase(part) != nil {
        buttons += 1
      } else if !isCounter(part), PrintedTime.all(in: TextToken.tokens(of: part)).isEmpty,
        part.utf8.count > 4
      {
        return false
      }
    }
    return buttons > 0
  }

  /// The words before a colon that ends within the first words of a line.
  private static func label(_ text: Substring) -> Substring? {
    guard text.utf8.count <= 60, let colon = text.utf8.prefix(24).firstIndex(of: UInt8(ascii: ":")),
      colon > text.startIndex
    else {
      return nil
    }
    return text[..<colon]
  }
}
