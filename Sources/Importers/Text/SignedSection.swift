import Articles

/// Finds comments that are signed by lines of one form, each with a name or a time.
struct SignedSection {
  let lines: [TextLine]
  /// Where comments can begin: after the title.
  let head: Int
  /// The line after the first long one, above which a lone signature is the article's.
  let prose: Int
  /// When the article's own dateline says it was published.
  let published: PartialDate?
  /// True where the article has a dateline or byline of its own.
  let isSigned: Bool
  var marks: [Mark] = []

  /// A signature on one line or on up to three lines beside each other.
  struct Mark {
    var lines: Range<Int>
    var author: Substring?
    var time: PrintedTime?
    var form: String
    var strength: Int
    var hasVerb: Bool
    var points: Int?
    var isDeleted = false
  }

  /// The section, or `nil` where nothing is signed as comments are; O(n).
  static func find(in lines: [TextLine], head: TextHead, prose: Int, end: Int)
    -> PrintedSection?
  {
    var finder = SignedSection(lines: Array(lines[..<end]), head: head, prose: prose)
    return finder.find()
  }

  private init(lines: [TextLine], head: TextHead, prose: Int) {
    self.lines = lines
    self.head = max(head.end, 1)
    self.prose = prose
    published = head.published
    isSigned = head.published != nil || !head.authors.isEmpty
  }

  private mutating func find() -> PrintedSection? {
    guard !isLog else { return nil }
    readMarks()
    let counts = Dictionary(marks.map { ($0.form, 1) }, uniquingKeysWith: +)
    marks.removeAll { $0.lines.lowerBound < prose && counts[$0.form, default: 0] < 2 }
    guard let form = leadingForm() else { return nil }
    var delimiters = marks.filter { $0.form == form }
    guard let first = delimiters.first?.lines.lowerBound else { return nil }
    delimiters = marks.filter { mark in
      mark.form == form
        || (mark.lines.lowerBound > first && mark.author != nil && mark.strength >= 2)
        || (mark.author != nil && mark.strength >= 3 && counts[mark.form, default: 0] >= 2)
    }
    return isFooter(delimiters, form) ? footed(delimiters) : headed(delimiters)
  }

  // MARK: Marks

  /// True where most lines carry times, as no discussion does.
  private var isLog: Bool {
    let stride = max(1, lines.count / 500)
    var timed = 0
    var seen = 0
    for index in Swift.stride(from: 0, to: lines.count, by: stride) {
      seen += 1
      let line = lines[index].text
      guard let byte = line.utf8.first, byte &- 48 < 10 || byte == UInt8(ascii: "[") else {
        continue
      }
      let times = PrintedTime.all(in: Array(TextToken.tokens(of: line.prefix(40)).prefix(16)))
      if let time = times.first, time.tokens.lowerBound < 2, line.utf8.count > 40 { timed += 1 }
    }
    return seen >= 10 && timed * 2 > seen
  }

  // MARK: Which form

  /// The form that most surely signs comments, `nil` where none is sure enough.
  private func leadingForm() -> String? {
    var weights: [String: Int] = [:]
    var counts: [String: Int] = [:]
    var names: [String: Set<Substring>] = [:]
    for mark in marks {
      weights[mark.form, default: 0] += mark.strength + (mark.author == nil ? 0 : 1)
      counts[mark.form, default: 0] += 1
      if let author = mark.author { names[mark.form, default: []].insert(author) }
    }
    let ranked = weights.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
    for (form, _) in ranked {
      let count = counts[form, default: 0]
      let members = marks.filter { $0.form == form }
      guard let first = members.first else { continue }
      if count == 1, !isSureAlone(first) { continue }
      if members.allSatisfy({ $0.strength == 1 }), !isDialogue(members) { continue }
      let good = members.filter { mark in
        isLink(mark)
          || mark.author.map {
            NameLikeness.score($0) > (mark.strength >= 3 || mark.hasVerb ? -4 : -1.5)
          } ?? true
      }
      if good.count * 5 < count * 3 { continue }
      // A programme or a list of dates has nothing between its entries.
      let empty = zip(members, members.dropFirst()).filter {
        $0.lines.upperBound >= $1.lines.lowerBound
      }
      if empty.count * 5 > count * 2 { continue }
      if first.author == nil, first.time == nil { continue }
      if first.author == nil,
        members.contains(where: { $0.time?.second == nil && $0.time?.isRelative != true })
      {
        continue
      }
      return form
    }
    return nil
  }

  /// Names with a verb alone open comments where they are several and no quotation follows, as it does in reports.
  private func isDialogue(_ members: [Mark]) -> Bool {
    guard members.count >= 2 else { return members.contains(where: isSureAlone) }
    let quoted = members.filter { mark in
      guard mark.lines.upperBound < lines.count, let first = lines[mark.lines.upperBound].text.first
      else { return false }
      return "\"“„«‘'".contains(first)
    }
    let isNoun = members.filter {
      ["he", "she", "they", "it", "i", "we"].contains($0.author?.lowercased())
    }
    return (quoted.count + isNoun.count) * 5 < members.count * 2
      && members.allSatisfy { $0.hasVerb || members.count >= 3 }
  }

  // MARK: Where the words are

  /// True where signatures stand after the words that they sign.
  private func isFooter(_ delimiters: [Mark], _ form: String) -> Bool {
    guard let last = delimiters.last else { return false }
    let after = lines[last.lines.upperBound...].prefix(3)
    if after.isEmpty { return true }
    let isTrailer =
      after.allSatisfy { $0.text.utf8.count <= 40 } && lines.count - last.lines.upperBound <= 3
    guard isTrailer else { return false }
    let gapsBefore = delimiters.reduce(0) { $0 + min(lines[$1.lines.lowerBound].blanksBefore, 3) }
    let gapsAfter = delimiters.dropLast().reduce(0) {
      $0 + min(lines[$1.lines.upperBound].blanksBefore, 3)
    }
    return gapsAfter > gapsBefore
  }

  private func headed(_ delimiters: [Mark]) -> PrintedSection {
    let subjects = delimiters.filter { hasSubject($0) }
    let hasSubjects = subjects.count * 5 >= delimiters.count * 3 && delimiters.count > 1
    var section = PrintedSection(start: lines.count, end: lines.count, comments: [])
    for (index, mark) in delimiters.enumerated() {
      let start =
        hasSubjects && hasSubject(mark) ? mark.lines.lowerBound - 1 : mark.lines.lowerBound
      section.start = min(section.start, start)
      var end = lines.count
      if index + 1 < delimiters.count {
        let next = delimiters[index + 1]
        end = hasSubjects && hasSubject(next) ? next.lines.lowerBound - 1 : next.lines.lowerBound
      }
      let words =
        Array(start..<mark.lines.lowerBound)
        + Array(mark.lines.upperBound..<max(end, mark.lines.upperBound))
      section.comments.append(comment(mark, words))
    }
    let indents = Set(section.comments.map(\.indent))
    section.isIndented = indents.count > 1 && section.comments.first?.indent == indents.min()
    return section
  }

  /// True where a line of its own, such as a comment's subject, stands right above the signature.
  private func hasSubject(_ mark: Mark) -> Bool {
    let line = mark.lines.lowerBound
    return line > head && lines[line].blanksBefore == 0 && lines[line - 1].blanksBefore > 0
      && lines[line - 1].text.utf8.count <= 80
      && (line < head + 2 || !marks.contains { $0.lines.contains(line - 1) })
  }

  func comment(_ mark: Mark, _ words: [Int]) -> PrintedComment {
    var words = words
    var time = mark.time
    // Some engines print the name above the words and the time below them.
    if time == nil, words.count > 1, let last = words.last, let signature = Signature(lines[last]),
      signature.author == nil, !signature.hasVerb
    {
      time = signature.time
      words.removeLast()
    }
    return PrintedComment(
      author: mark.author.map(String.init), time: time, isDeleted: mark.isDeleted,
      score: mark.points,
      indent: lines[mark.lines.lowerBound].indent, lines: words)
  }
}
