// Reads comments whose signatures stand below the words.
extension SignedSection {
  func footed(_ delimiters: [Mark]) -> PrintedSection {
    let first = delimiters[0].lines.lowerBound
    var start = firstFooted(before: first, delimiters)
    var section = PrintedSection(start: start, end: lines.count, comments: [])
    for mark in delimiters {
      var words = Array(start..<max(start, mark.lines.lowerBound))
      // Some pages print the next writer's name between two comments, as the words of a picture.
      if let line = words.first, let author = mark.author, lines[line].text == author {
        words.removeFirst()
      }
      section.comments.append(comment(mark, words))
      start = mark.lines.upperBound
    }
    section.end = start
    return section
  }

  /// Where the first of the signed-off comments begins: about as far above its end as the others are long, where
  /// the tone changes, and rather with a greeting.
  private func firstFooted(before first: Int, _ delimiters: [Mark]) -> Int {
    let last = delimiters[delimiters.count - 1].lines.lowerBound
    let others = delimiters[0].lines.upperBound..<max(last, delimiters[0].lines.upperBound)
    let counts = zip(delimiters, delimiters.dropFirst()).map { length(from: $0, to: $1) }
    let above = tone(of: max(head, first - 40)..<first)
    let middle = max(
      0.2, delimiters.count < 2 ? above + 0.2 : (above + tone(of: others.prefix(200))) / 2)
    let indents = others.map { lines[$0].indent }.sorted()
    let margin = indents.isEmpty ? Int.max - 1 : indents[indents.count * 9 / 10]
    /// The logarithm of how usual so many paragraphs are.
    func usualness(_ count: Int) -> Double {
      let same = Double(counts.filter { $0 == count }.count)
      let near = Double(counts.filter { abs($0 - count) == 1 }.count)
      let rest = 1 / Double(1 << min(count, 20))
      return ((same + 0.3 * near + rest) / Double(counts.count + 1)).logarithm
    }
    var best = (score: -Double.infinity, start: max(first - 1, head + 1))
    var start = first
    var end = first
    var score = 0.0
    var paragraphs = 0
    while start > head + 1, paragraphs < 12 {
      let line = lines[start - 1]
      if marks.contains(where: { $0.lines.contains(start - 1) }) { break }
      if start < first, WidgetPhrase(line.text) != nil || line.text.hasSuffix("]") { break }
      if line.indent > margin + 1 { break }
      start -= 1
      guard line.blanksBefore > 0 else { continue }
      paragraphs += 1
      score += max(-1, min(0.5, tone(of: start..<end) - middle))
      end = start
      let opening = Greeting.opens(line.text) ? 1.5 : 0
      let total = score + opening + usualness(paragraphs)
      if total > best.score { best = (total, start) }
    }
    return paragraphs == 0 ? max(start, head + 1) : best.start
  }

  /// How many paragraphs stand between two signatures, the writer's name above them apart.
  private func length(from mark: Mark, to next: Mark) -> Int {
    let words = mark.lines.upperBound..<max(mark.lines.upperBound, next.lines.lowerBound)
    let isNamed = words.first.map { lines[$0].text } == next.author && words.count > 1
    return words.dropFirst().filter { lines[$0].blanksBefore > 0 }.count + (isNamed ? 0 : 1)
  }
}
