import Articles

/// Finds and reads the comments of a text.
enum CommentSection {
  /// The section, or `nil` for a text without comments; O(n).
  static func find(in lines: [TextLine], head: TextHead) -> PrintedSection? {
    let top = max(head.end, 1)
    let start = firstPossible(lines, head)
    guard top < lines.count else { return nil }
    let controls = (top..<lines.count).first { WidgetPhrase(lines[$0].text) == .commentControls }
    let end = sectionEnd(lines)
    let signed = SignedSection.find(in: lines, head: head, prose: start, end: end)
    // Below an engine's own controls the first comment follows at once, so signatures far down are quotations.
    if let signed, controls.map({ signed.start <= firstComment(after: $0, lines) + 2 }) ?? true {
      return withHeading(signed, lines, from: start)
    }
    if let controls {
      let first = firstComment(after: controls, lines)
      guard first < end else { return PrintedSection(start: controls, end: end, comments: []) }
      return PrintedSection(
        start: controls, end: end, comments: RhythmSection.read(first..<end, of: lines))
    }
    guard start < lines.count else { return nil }
    for heading in headings(lines, from: start) {
      let first = firstComment(after: heading, lines)
      guard first < end else { continue }
      if let section = RhythmSection.find(in: heading..<end, of: lines) {
        return PrintedSection(start: heading, end: end, comments: section.comments)
      }
    }
    return RhythmSection.find(in: start..<end, of: lines).map {
      withHeading($0, lines, from: start)
    }
  }

  /// Comments stand below a title and at least one line of an article.
  private static func firstPossible(_ lines: [TextLine], _ head: TextHead) -> Int {
    let first = lines.prefix(200).firstIndex { $0.text.utf8.count >= 80 } ?? head.end
    return max(head.end, min(first + 1, lines.count), 1)
  }

  /// Where the comments end and the form and the notices at the foot of the page begin.
  private static func sectionEnd(_ lines: [TextLine]) -> Int {
    var end = lines.count
    while end > 0, lines.count - end < 12 {
      let text = lines[end - 1].text
      guard WidgetPhrase(text) != nil || Promotion.isConsent(text), !isSigned(lines[end - 1]) else {
        break
      }
      end -= 1
    }
    // A form for new comments ends them, whatever stands below it.
    var form = end
    for index in max(1, end - 16)..<max(1, end) {
      let phrase = WidgetPhrase(lines[index].text)
      if phrase == .commentForm {
        form = min(form, index)
      } else if phrase == nil, lines[index].text.utf8.count > 40 {
        form = end
      }
    }
    end = form
    while end > 1, WidgetPhrase(lines[end - 1].text) == .commentHeading, !isSigned(lines[end - 1]) {
      end -= 1
    }
    return end
  }

  private static func isSigned(_ line: TextLine) -> Bool { Signature(line)?.strength ?? 0 >= 2 }

  private static func firstComment(after index: Int, _ lines: [TextLine]) -> Int {
    var first = index + 1
    while first < lines.count, WidgetPhrase(lines[first].text) != nil { first += 1 }
    return first
  }

  /// Lines that may head a section, in order.
  private static func headings(_ lines: [TextLine], from start: Int) -> [Int] {
    Array(
      (start..<lines.count).filter {
        let phrase = WidgetPhrase(lines[$0].text)
        return phrase == .commentHeading || phrase == .commentForm
      }.suffix(4))
  }

  /// A heading and controls right above the first comment belong to the section.
  private static func withHeading(_ section: PrintedSection, _ lines: [TextLine], from first: Int)
    -> PrintedSection
  {
    var section = section
    while section.start > first, let phrase = WidgetPhrase(lines[section.start - 1].text),
      phrase != .furniture
    {
      section.start -= 1
    }
    return section
  }

  // MARK: Reading

  /// The comments with their words as blocks, numbered in order.
  static func comments(_ section: PrintedSection, _ lines: [TextLine], width: WrapWidth?)
    -> [Comment]
  {
    var comments: [Comment] = []
    comments.reserveCapacity(section.comments.count)
    let furniture = CommentFurniture(section.comments, lines)
    let order = section.comments.lazy.compactMap(\.time?.order).first
    var open: [(indent: Int, id: Comment.ID)] = []
    for printed in section.comments.flatMap({ partedAtNotice($0, lines) }) {
      let id = "c\(comments.count + 1)"
      let words = furniture.words(of: printed.lines, lines)
      var comment = Comment(
        id: id, author: printed.author, posted: printed.time?.timestamp(order),
        score: printed.score,
        blocks: TextBlocks.blocks(of: words, in: lines, width: width, isComment: true))
      comment.isDeleted = printed.isDeleted || isNotice(comment)
      if section.isIndented {
        while let last = open.last, last.indent >= printed.indent { open.removeLast() }
        if let parent = open.last { comment.reply = Reply(to: parent.id, .markup) }
        open.append((printed.indent, id))
      }
      comments.append(comment)
    }
    if !section.isIndented { inferReplies(&comments) }
    return comments
  }

  /// A comment whose last line is a bare `(deleted)` is two: that line took the place of another's name.
  private static func partedAtNotice(_ printed: PrintedComment, _ lines: [TextLine])
    -> [PrintedComment]
  {
    guard printed.lines.count > 1, let last = printed.lines.last, lines[last].blanksBefore > 0,
      let sign = lines[last].text.first, sign == "(" || sign == "[",
      DeletionNotice.isNotice(lines[last].text)
    else { return [printed] }
    var kept = printed
    kept.lines.removeLast()
    return [kept, PrintedComment(isDeleted: true, indent: printed.indent)]
  }

  private static func isNotice(_ comment: Comment) -> Bool {
    guard comment.blocks.count == 1, let first = comment.blocks.first else { return false }
    return DeletionNotice.isNotice(Substring(first.text))
  }
}
