/// Finds comments by their rhythm alone: a line with a name, an empty line, the words; again and again.
///
/// A section lost some names where two empty lines stand in place of one. Which of the short lines are names is
/// decided for all of them together, as the cheapest reading of the whole section.
struct RhythmSection {
  /// Lines without an empty line between them.
  private struct Run {
    var lines: Range<Int>
    var blanksBefore: Int
    var indent: Int
    /// How much it reads as a name; far below 0 for several lines.
    var name: Double
    /// How much it reads as a comment's words; 0 where that is not asked.
    var words = 0.0
  }

  private enum State: Int {
    case article
    case name
    case words
  }

  private let lines: [TextLine]
  private var runs: [Run] = []

  /// Reads the lines of `range` as comments from the first line on.
  static func read(_ range: Range<Int>, of lines: [TextLine]) -> [PrintedComment] {
    var section = RhythmSection(lines, range)
    guard !section.runs.isEmpty else { return [] }
    let states = section.states(canBeginLater: false)
    return section.comments(states, from: 0)
  }

  /// The section that begins somewhere in `range` without saying so; `nil` where nothing is sure enough.
  static func find(in range: Range<Int>, of lines: [TextLine]) -> PrintedSection? {
    var section = RhythmSection(lines, range)
    guard section.runs.count >= 3, section.runs.count <= 200_000 else { return nil }
    section.weighTone()
    let states = section.states(canBeginLater: true)
    guard let start = states.firstIndex(of: .name), start > 0,
      section.isSure(states, from: start)
    else { return nil }
    return PrintedSection(
      start: section.runs[start].lines.lowerBound, end: range.upperBound,
      comments: section.comments(states, from: start))
  }

  private init(_ lines: [TextLine], _ range: Range<Int>) {
    self.lines = lines
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start + 1
      while end < range.upperBound, lines[end].blanksBefore == 0 { end += 1 }
      append(start..<end, in: range)
      start = end
    }
    for index in runs.indices.dropLast() where runs[index].name > -3 {
      if runs[index + 1].indent > runs[index].indent + 1 { runs[index].name += 3.3 }
    }
    rewardRepetition()
  }

  /// Adds a run; a name right below the words of the comment before it is a run of its own.
  private mutating func append(_ run: Range<Int>, in range: Range<Int>) {
    let last = run.upperBound - 1
    let isAboveGap = run.upperBound < range.upperBound
    if run.count > 1, isAboveGap, lines[last].indent >= 2, NameLikeness.score(lines[last].text) > 0
    {
      append(run.lowerBound..<last)
      append(last..<last + 1)
    } else {
      append(run)
    }
  }

  private mutating func append(_ run: Range<Int>) {
    let first = lines[run.lowerBound]
    runs.append(
      Run(
        lines: run, blanksBefore: first.blanksBefore, indent: first.indent,
        name: run.count == 1 ? NameLikeness.score(first.text) : -20))
  }

  /// People write more than once: a short line that comes again, each time with words after it, is a name.
  ///
  /// Several words that come again alike are hardly chance, even where they read as a sentence.
  private mutating func rewardRepetition() {
    var counts: [Substring: Int] = [:]
    for run in runs where run.name > -10 {
      counts[lines[run.lines.lowerBound].text, default: 0] += 1
    }
    for index in runs.indices where runs[index].name > -10 {
      let text = lines[runs[index].lines.lowerBound].text
      let again = Double(counts[text, default: 1] - 1)
      let isSentence = text.last.map { ".!?…,:".contains($0) } ?? true
      let isLong = !isSentence && text.split(separator: " ").count >= 3
      runs[index].name += isLong ? min(10, 7 * again) : min(3, 1.5 * again)
    }
  }

  /// Words that speak to somebody, more than the article's first paragraphs do, are more likely a comment's.
  private mutating func weighTone() {
    let tones = runs.map { $0.name > 0 ? 0 : Register.score(lines[$0.lines.lowerBound].text) }
    let opening = tones.prefix(8).reduce(0, +) / Double(min(8, tones.count))
    for index in runs.indices where runs[index].name > 0 && runs[index].name < 1 {
      runs[index].name += 0.4
    }
    for index in runs.indices where runs[index].name <= 0 {
      runs[index].words = min(0.8, max(-0.4, (tones[index] - opening) * 1.5 - 0.1))
    }
  }

  // MARK: The cheapest reading

  /// One state a run: the best path through article (where it may come first), names and words.
  private mutating func states(canBeginLater: Bool) -> [State] {
    let first = bestPath(canBeginLater)
    // Sections have a manner: where nearly all names are single words, so are the doubtful ones.
    let names = runs.indices.filter { first[$0] == .name }
    let singles = names.filter { !lines[runs[$0].lines.lowerBound].text.contains(" ") }
    guard names.count >= 8, singles.count * 10 >= names.count * 9 else { return first }
    for index in runs.indices where runs[index].name > -4 {
      runs[index].name += lines[runs[index].lines.lowerBound].text.contains(" ") ? -2.5 : 0.5
    }
    return bestPath(canBeginLater)
  }

  private func bestPath(_ canBeginLater: Bool) -> [State] {
    let impossible = -1e9
    var scores = canBeginLater ? [0, impossible, impossible] : [impossible, runs[0].name, -0.5]
    var came: [(UInt8, UInt8, UInt8)] = [(0, 0, 0)]
    came.reserveCapacity(runs.count)
    for run in runs.dropFirst() {
      let isWide = run.blanksBefore >= 2
      let toName = [scores[0] - 2.2, scores[1] - 4, scores[2] - 0.3]
      let toWords = [
        impossible, scores[1],
        scores[2] - (isWide ? 0.7 : run.blanksBefore == 0 ? 0.1 : canBeginLater ? 0.5 : 0.9),
      ]
      let name = Self.best(toName)
      let words = Self.best(toWords)
      scores = [scores[0], toName[name] + run.name, toWords[words] + run.words]
      came.append((0, UInt8(name), UInt8(words)))
    }
    var state = Self.best(scores)
    var path = [State](repeating: .article, count: runs.count)
    for index in runs.indices.reversed() {
      path[index] = State(rawValue: state) ?? .article
      state = Int(state == 1 ? came[index].1 : state == 2 ? came[index].2 : 0)
    }
    return path
  }

  private static func best(_ scores: [Double]) -> Int {
    var best = 0
    for index in scores.indices where scores[index] > scores[best] { best = index }
    return best
  }

  /// Headings also stand alone between paragraphs; names come again, look like handles, or lose their like.
  private func isSure(_ states: [State], from start: Int) -> Bool {
    let names = runs.indices.filter { states[$0] == .name }
    guard !names.isEmpty else { return false }
    let texts = names.map { lines[runs[$0].lines.lowerBound].text }
    let distinct = Set(texts)
    let repeated = texts.count - distinct.count
    // A play or an interview: few speak, and all the time.
    if distinct.count <= 3, texts.count >= 3 * distinct.count { return false }
    if texts.allSatisfy({ $0.allSatisfy { !$0.isLowercase } }) { return false }
    let words = runs.indices.filter { $0 >= start && states[$0] == .words }
    guard !words.isEmpty else { return false }
    let sample = words.prefix(200)
    let register =
      sample.reduce(0) { $0 + Register.score(lines[runs[$1].lines.lowerBound].text) }
      / Double(sample.count)
    let indented = names.filter { $0 + 1 < runs.count && runs[$0 + 1].indent > runs[$0].indent }
    let wide = words.filter { runs[$0].blanksBefore >= 2 }
    let gain =
      names.reduce(0) { $0 + min(runs[$1].name, 3) } - 0.6 * Double(words.count - names.count)
    var evidence = gain + 4 * register
    evidence += Double(min(repeated, 4))
    evidence += indented.count * 2 > names.count ? 3 : 0
    evidence += wide.count > 1 ? 1 : 0
    let before = runs.indices.filter { $0 < start }.suffix(30)
    let articleRegister =
      before.reduce(0) { $0 + Register.score(lines[runs[$1].lines.lowerBound].text) }
      / Double(max(1, before.count))
    let contrast = register - articleRegister
    let handles = names.filter { runs[$0].name >= 2 }.count
    let addressed = texts.filter { $0.hasPrefix("http") }.count
    if handles > 0, handles * 3 >= names.count, register > 0.2, contrast > 0.15, evidence > 2 {
      return true
    }
    if addressed > 0, (addressed + indented.count) * 2 >= names.count { return true }
    if contrast > 0.3, evidence > 4 { return true }
    guard evidence >= 6 || (indented.count == names.count && evidence >= 4) else { return false }
    if indented.count * 2 >= names.count, register > 0.1 { return true }
    if wide.count > 1, contrast > 0 { return true }
    return repeated > 0 ? register > 0.12 && contrast > 0.06 : register > 0.35 && contrast > 0.1
  }

  // MARK: Comments

  private func comments(_ states: [State], from start: Int) -> [PrintedComment] {
    let usualGap = usualGap(states, from: start)
    var comments: [PrintedComment] = []
    var isOpen = false
    for index in start..<runs.count {
      let run = runs[index]
      if states[index] == .name {
        comments.append(
          PrintedComment(
            author: String(NameLikeness.withoutAddress(lines[run.lines.lowerBound].text)),
            indent: run.indent))
        isOpen = true
      } else if isOpen, run.blanksBefore <= usualGap || comments.last?.lines.isEmpty == true {
        comments[comments.count - 1].lines += Array(run.lines)
      } else {
        comments.append(PrintedComment(author: nil, indent: run.indent, lines: Array(run.lines)))
        isOpen = true
      }
    }
    return comments
  }

  /// How many empty lines stand between two paragraphs of one comment here.
  private func usualGap(_ states: [State], from start: Int) -> Int {
    var gaps: [Int: Int] = [:]
    for index in runs.indices.dropFirst() where index > start && states[index] == .words {
      gaps[runs[index].blanksBefore, default: 0] += 1
    }
    return gaps.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key ?? 1
  }
}
