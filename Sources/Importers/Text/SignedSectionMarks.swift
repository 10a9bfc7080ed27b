// Finds the lines that sign something, with the names and times printed beside them.
extension SignedSection {
  mutating func readMarks() {
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
        for index in bare {
          joinNameAbove(index)
          if marks[index].author == nil { joinNameBelow(index) }
        }
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

  /// A name below a lone day and clock time, the two apart from what is around them and below most of the text.
  private mutating func joinNameBelow(_ index: Int) {
    let above = marks[index].lines
    guard marks[index].time?.hasDay == true, marks[index].time?.second != nil,
      lines[above.lowerBound].blanksBefore > 0,
      let name = nameLine(above.upperBound, blanks: above.upperBound),
      above.upperBound + 1 < lines.count,
      bytes(above.upperBound..<lines.count) < bytes(head..<above.lowerBound)
    else { return }
    marks[index].author = name.text
    marks[index].lines = above.lowerBound..<above.upperBound + 1
    marks[index].strength = 3
    marks[index].form += "/N"
  }

  /// The line at `index`, where it reads as a name; `blanks` is the line above which a gap may be one line.
  private func nameLine(_ index: Int, blanks: Int) -> TextLine? {
    guard lines.indices.contains(index), index >= head, lines.indices.contains(blanks),
      lines[blanks].blanksBefore <= 1, NameLikeness.score(lines[index].text) > 0,
      WidgetPhrase(lines[index].text) == nil, Signature(lines[index]) == nil
    else { return nil }
    return lines[index]
  }
}
