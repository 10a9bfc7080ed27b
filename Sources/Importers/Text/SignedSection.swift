import Articles

/// Finds comments that are signed by lines of one form, each with a name or a time.
struct SignedSection {
  private let lines: [TextLine]
  /// Where comments can begin: after the title.
  private let head: Int
  /// The line after the first long one, above which a lone signature is the article's.
  private let prose: Int
  /// When the article's own dateline says it was published.
  private let published: PartialDate?
  /// True where the article has a dateline or byline of its own.
  private let isSigned: Bool
  private var marks: [Mark] = []

  /// A signature on one line or on up to three lines beside each other.
  private struct Mark {
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

  private mutating func readMarks() {
    var index = head
    while index < lines.count {
      guard let signature = Signature(lines[index]) else {
        index += 1
        continue
      }
      var mark = Mark(
        lines: index..<index + 1, author: signature.author, time: signature.time,
        form: signature.form, strength: signature.strength, hasVerb: signature.hasVerb,
        points: signature.points)
      if signature.author == nil {
        joinFollowingTimes(&mark)
      } else if mark.time?.hasDay != true {
        joinTime(&mark)
      }
      if mark.strength > 0 { marks.append(mark) }
      index = mark.lines.upperBound
    }
    joinNames()
  }

  /// A clock time on the line after its date.
  private func joinFollowingTimes(_ mark: inout Mark) {
    guard mark.time?.second == nil, let next = signature(after: mark.lines), next.author == nil,
      let second = next.time?.second, next.time?.hasDay == false
    else { return }
    mark.time?.second = second
    mark.lines = mark.lines.lowerBound..<mark.lines.upperBound + 1
    mark.form += "/" + next.form
    mark.strength = 2
  }

  /// A time on the line after its name.
  private func joinTime(_ mark: inout Mark) {
    guard let next = signature(after: mark.lines), next.author == nil, !next.hasVerb,
      let time = next.time
    else { return }
    mark.time = time
    mark.lines = mark.lines.lowerBound..<mark.lines.upperBound + 1
    mark.form += "/" + next.form
    mark.strength = 3
    joinFollowingTimes(&mark)
  }

  private func signature(after range: Range<Int>) -> Signature? {
    guard range.upperBound < lines.count, lines[range.upperBound].blanksBefore <= 1 else {
      return nil
    }
    return Signature(lines[range.upperBound])
  }

  /// Gives times that stand alone the names printed beside them, where most of them have one on the same side.
  private mutating func joinNames() {
    for form in Set(marks.lazy.filter { $0.author == nil }.map(\.form)) {
      let all = marks.indices.filter { marks[$0].form == form && marks[$0].author == nil }
      for index in all { joinNotice(index) }
      let bare = all.filter { !marks[$0].isDeleted }
      guard bare.count >= 2 else {
        for index in bare { joinNameAbove(index) }
        continue
      }
      let before = bare.filter {
        nameLine(marks[$0].lines.lowerBound - 1, blanks: marks[$0].lines.lowerBound) != nil
      }
      let after = bare.filter {
        nameLine(marks[$0].lines.upperBound, blanks: marks[$0].lines.upperBound) != nil
      }
      guard max(before.count, after.count) * 5 >= bare.count * 3 else { continue }
      let isBefore = before.count >= after.count
      for index in isBefore ? before : after {
        let line = isBefore ? marks[index].lines.lowerBound - 1 : marks[index].lines.upperBound
        marks[index].author = lines[line].text
        marks[index].lines =
          min(line, marks[index].lines.lowerBound)..<max(line + 1, marks[index].lines.upperBound)
        marks[index].strength += 1
      }
      for index in all { marks[index].form = isBefore ? "N/" + form : form + "/N" }
    }
  }

  /// A notice that a comment was removed, in place of the name above a time.
  private mutating func joinNotice(_ index: Int) {
    let line = marks[index].lines.lowerBound - 1
    guard line >= head, lines[line + 1].blanksBefore == 0, DeletionNotice.isNotice(lines[line].text)
    else { return }
    marks[index].lines = line..<marks[index].lines.upperBound
    marks[index].isDeleted = true
  }

  /// A name right above a lone time, the two apart from what is around them.
  private mutating func joinNameAbove(_ index: Int) {
    let line = marks[index].lines.lowerBound
    let after = marks[index].lines.upperBound
    guard marks[index].time?.hasDay == true,
      lines[line].blanksBefore <= (marks[index].time?.second == nil ? 0 : 1),
      nameLine(line - 1, blanks: line) != nil, lines[line - 1].blanksBefore > 0,
      after < lines.count, lines[after].blanksBefore > 0
    else { return }
    let isTimed = marks[index].time?.second != nil
    guard isTimed || Register.score(lines[after].text) > (isSigned ? 0.25 : 0.5) else { return }
    marks[index].author = lines[line - 1].text
    marks[index].lines = line - 1..<after
    marks[index].strength = 3
    marks[index].form = "N/" + marks[index].form
  }

  /// The line at `index`, where it reads as a name; `blanks` is the line above which a gap may be one line.
  private func nameLine(_ index: Int, blanks: Int) -> TextLine? {
    guard lines.indices.contains(index), index >= head, lines.indices.contains(blanks),
      lines[blanks].blanksBefore <= 1, NameLikeness.score(lines[index].text) > 0,
      WidgetPhrase(lines[index].text) == nil, Signature(lines[index]) == nil
    else { return nil }
    return lines[index]
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
        mark.author.map {
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

  /// A single signature opens a section where it names a person and a moment and words follow.
  private func isSureAlone(_ mark: Mark) -> Bool {
    guard mark.author != nil else { return false }
    guard mark.lines.upperBound < lines.count else {
      // An article is signed once: a second signature, at the very end, is a comment's.
      let isDated = mark.time?.second != nil || mark.form.hasPrefix("D") || mark.form.contains("b")
      return isDated && mark.strength >= 2 && isLater(mark) && lines.count - head > 3
    }
    let isTimed =
      mark.time?.isRelative == true
      || (mark.time?.hasDay == true && (mark.time?.second != nil || mark.lines.count > 1))
    if mark.strength >= 3 && (isTimed || mark.points != nil) || endsWithEllipsis(mark) {
      return true
    }
    let next = lines[mark.lines.upperBound]
    if isSigned, mark.time?.hasDay == true, mark.strength >= 2, Register.score(next.text) > 0.3 {
      return true
    }
    if mark.hasVerb, next.indent > lines[mark.lines.lowerBound].indent + 1,
      Register.score(next.text) > 0.3
    {
      return true
    }
    return mark.hasVerb && hasTimeBelow(mark)
  }

  /// True where a day is printed that is not before the article's.
  private func isLater(_ mark: Mark) -> Bool {
    guard let day = mark.time?.date(dayFirst: false), let published = published?.firstDay else {
      return false
    }
    return day >= published
  }

  /// True where the words after a name with a verb end with a line of day and clock time.
  private func hasTimeBelow(_ mark: Mark) -> Bool {
    marks.contains { other in
      other.author == nil && other.lines.lowerBound > mark.lines.upperBound
        && other.lines.lowerBound - mark.lines.upperBound <= 20 && other.time?.hasDay == true
        && other.time?.second != nil
    }
  }

  private func endsWithEllipsis(_ mark: Mark) -> Bool {
    let line = lines[mark.lines.lowerBound].text
    return line.hasSuffix("said...") || line.hasSuffix("said…")
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

  private func footed(_ delimiters: [Mark]) -> PrintedSection {
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

  /// Where the first of several signed-off comments begins: as far above its end as the others are long,
  /// unless something of the article's own stands nearer.
  private func firstFooted(before first: Int, _ delimiters: [Mark]) -> Int {
    let last = delimiters[delimiters.count - 1].lines.lowerBound
    let others = (delimiters[0].lines.upperBound..<max(last, delimiters[0].lines.upperBound))
      .filter { lines[$0].blanksBefore > 0 }.count
    var paragraphs = max(1, (others + delimiters.count - 2) / max(1, delimiters.count - 1))
    var start = first
    while start > head + 1 {
      let line = lines[start - 1]
      if marks.contains(where: { $0.lines.contains(start - 1) }) { break }
      if start < first, WidgetPhrase(line.text) != nil || line.text.hasSuffix("]") { break }
      start -= 1
      guard line.blanksBefore > 0 else { continue }
      paragraphs -= 1
      let tone = Register.score(lines[max(head, start - 1)].text)
      if tone <= 0.5 || paragraphs <= -3 || (paragraphs <= 0 && tone <= 0.8) { break }
    }
    return max(start, head + 1)
  }

  private func comment(_ mark: Mark, _ words: [Int]) -> PrintedComment {
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
