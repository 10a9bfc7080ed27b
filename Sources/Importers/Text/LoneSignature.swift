import Articles

// Tells whether the only signature of a text is a comment's or the article's own.
extension SignedSection {
  /// A single signature opens a section where it names a person and a moment and words follow.
  func isSureAlone(_ mark: Mark) -> Bool {
    guard mark.author != nil else { return isMomentOfComment(mark) }
    guard mark.lines.upperBound < lines.count else {
      // An article is signed once: a second signature, at the very end, is a comment's.
      let isDated =
        mark.time?.second != nil || mark.form.hasPrefix("D") || mark.form.contains("b")
      guard isDated, mark.strength >= 2, lines.count - head > 3 else { return false }
      return isLater(mark) || isLink(mark) || (!isSigned && endsInOtherTone(mark))
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

  /// True for a day and a clock time alone, below most of the text and above words of another tone.
  private func isMomentOfComment(_ mark: Mark) -> Bool {
    let after = mark.lines.upperBound
    guard mark.time?.hasDay == true, mark.time?.second != nil, after < lines.count,
      lines[mark.lines.lowerBound].blanksBefore > 0,
      mark.lines.lowerBound - prose >= 1, bytes(after..<lines.count) < bytes(head..<after)
    else { return false }
    return (after..<min(lines.count, after + 3)).contains { contrast(of: $0) > 0.15 }
  }

  func bytes(_ range: Range<Int>) -> Int {
    range.reduce(0) { $0 + lines[$1].text.utf8.count }
  }

  /// True where the last paragraphs above a signature have more the tone of comments than those before them.
  private func endsInOtherTone(_ mark: Mark) -> Bool {
    let end = mark.lines.lowerBound
    return [1, 2].contains { count in
      let last = max(head, end - count)..<end
      return tone(of: last) - tone(of: max(head, last.lowerBound - 30)..<last.lowerBound) > 0.3
    }
  }

  /// True for the notice that another page links here.
  func isLink(_ mark: Mark) -> Bool {
    let start = lines[mark.lines.lowerBound].text.prefix(10).lowercased()
    return start.hasPrefix("pingback") || start.hasPrefix("trackback")
  }

  /// How much more the line has the tone of a comment than the lines above it have.
  func contrast(of line: Int) -> Double {
    guard line > head else { return 0 }
    return Register.score(lines[line].text) - tone(of: max(head, line - 30)..<line)
  }

  func tone(of range: Range<Int>) -> Double {
    let all = Array(range)
    let long = all.count == 1 ? all : all.filter { lines[$0].text.utf8.count > 30 }
    return long.reduce(0) { $0 + Register.score(lines[$1].text) } / Double(max(1, long.count))
  }

  /// True where a day is printed that is not before the article's.
  private func isLater(_ mark: Mark) -> Bool {
    guard let day = mark.time?.date(), let published = published?.firstDay else {
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
}
