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
    guard let start = section.firstName(states) else { return nil }
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
    if run.count > 1, isTightName(run.lowerBound) {
      append(run.lowerBound..<run.lowerBound + 1)
      append(run.lowerBound + 1..<run.upperBound)
      return
    }
    if run.count > 1, isAboveGap, lines[last].indent >= 2, NameLikeness.score(lines[last].text) > 0
    {
      append(run.lowerBound..<last)
      append(last..<last + 1)
    } else {
      append(run)
    }
  }

  /// True for a name right above the words, without an empty line.
  private func isTightName(_ line: Int) -> Bool {
    guard lines[line].text.utf8.count <= 40, NameLikeness.score(lines[line].text) > 0 else {
      return false
    }
    let next = lines[line + 1].text
    return next.utf8.count > 60
      || next.unicodeScalars.last.map { ".!?…".unicodeScalars.contains($0) } ?? false
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
      let isSentence = text.unicodeScalars.last.map { ".!?…,:".unicodeScalars.contains($0) } ?? true
      let isLong = !isSentence && text.utf8.split(separator: 0x20).count >= 3
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
    let singles = names.filter { !lines[runs[$0].lines.lowerBound].text.utf8.contains(0x20) }
    guard names.count >= 8, singles.count * 10 >= names.count * 9 else { return first }
    for index in runs.indices where runs[index].name > -4 {
      runs[index].name += lines[runs[index].lines.lowerBound].text.utf8.contains(0x20) ? -2.5 : 0.5
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
      let toName = [scores[0] - 1.0, scores[1] - 4, scores[2] - 0.3]
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

  // MARK: Names or headings

  /// Where comments begin: the first name from which on names read as people's; `nil` where none does.
  ///
  /// Headings stand above paragraphs as names do. They say what the paragraph is about, in a few words, in the tone
  /// of the article, and paragraphs without one follow.
  private func firstName(_ states: [State]) -> Int? {
    let names = runs.indices.filter { states[$0] == .name }
    return names.prefix(Self.tries).indices.first { place in
      names[place] > 0 && sureness(names[place...], states) > (place == 0 ? 0 : Self.doubt / 2)
        && sureness(
          names[place...].prefix(Self.opening), states,
          before: names.dropFirst(place + Self.opening).first) > -Self.doubt
    }.map { names[$0] }
  }

  /// How many of the first names may prove to be headings.
  private static let tries = 16
  /// The first names of a section are looked at by themselves too, with some doubt allowed.
  private static let opening = 3
  private static let doubt = 0.7

  /// Above 0 where names above words are people's; a logistic model's weights, rounded.
  private func sureness(_ names: ArraySlice<Int>, _ states: [State], before end: Int? = nil)
    -> Double
  {
    let start = names[names.startIndex]
    let texts = names.map { lines[runs[$0].lines.lowerBound].text }
    let counts = Dictionary(texts.map { ($0, 1) }, uniquingKeysWith: +)
    // A play or an interview: few speak, and all the time.
    if counts.count <= 3, texts.count >= 3 * counts.count { return -9 }
    if texts.allSatisfy({ $0.allSatisfy { !$0.isLowercase } }) { return -9 }
    let words = runs.indices[start..<(end ?? runs.count)].filter { states[$0] == .words }
    guard !words.isEmpty else { return -9 }
    let count = Double(names.count)
    func share(_ isSo: (Int) -> Bool) -> Double { Double(names.filter(isSo).count) / count }
    let register = tone(of: words.prefix(200))
    let contrast = register - tone(of: runs.indices[..<start].suffix(30))
    let handles = share { runs[$0].name >= 2 }
    let echoes = share { isEchoed($0) }
    let phrases = share {
      let text = lines[runs[$0].lines.lowerBound].text
      return text.ends(with: ":")
        || (counts[text] == 1 && text.utf8.split(separator: 0x20, maxSplits: 2).count > 2)
    }
    let sample = words.prefix(60)
    let odd = sample.filter { isListOrCode(lines[runs[$0].lines.lowerBound].text) }.count
    // Where two empty lines stand, a name was lost.
    let nameless = words.filter { runs[$0].blanksBefore < 2 }.count
    let unnamed = max(0, (Double(nameless) / count).logarithm)
    let margin = names.reduce(Int.max) { min($0, runs[$1].indent) }
    let deeper = words.filter { runs[$0].indent >= margin + 2 }.count
    let indented = Double(deeper) / Double(words.count)
    return 0.4 + 1.5 * indented + 1.2 * register + 1.3 * contrast + 0.8 * handles - 1.3 * echoes - 3
      * phrases
      - 2 * min(0.9, unnamed) * (1 - indented) - 3 * Double(odd) / Double(sample.count) - 0.5
      / count
  }

  /// True for what stands below headings and never is a comment's words: an entry of a list, a line of code.
  private func isListOrCode(_ text: Substring) -> Bool {
    if text.utf8.count <= 40, NameLikeness.score(text) > 1 { return true }
    let marks = text.utf8.prefix(200).filter { "{};=<>$|\\[]()_/`#".utf8.contains($0) }
    return marks.count * 12 > min(200, text.utf8.count) && !text.holds("://")
  }

  private func tone(of some: some Collection<Int>) -> Double {
    some.reduce(0) { $0 + Register.score(lines[runs[$1].lines.lowerBound].text) }
      / Double(max(1, some.count))
  }

  /// True where a word of the line comes again in the paragraph below it.
  private func isEchoed(_ index: Int) -> Bool {
    guard index + 1 < runs.count else { return false }
    let name = lines[runs[index].lines.lowerBound].text.lowercased()
    let text = lines[runs[index + 1].lines.lowerBound].text.prefix(1000).lowercased()
    return name.split { !$0.isLetter }.contains { $0.utf8.count >= 4 && text.holds(String($0)) }
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
