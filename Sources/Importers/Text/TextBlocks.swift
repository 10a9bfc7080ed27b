import Articles

/// Makes blocks of lines: paragraphs, headings, lists, quotations, code.
struct TextBlocks {
  private let lines: [TextLine]
  private let width: WrapWidth?
  /// Comments hold no headings and keep the line breaks that their writers made.
  private let isComment: Bool
  private var blocks: [Block] = []

  /// The blocks of the lines at `indices`, which ascend; O(n).
  ///
  /// Lines that do not follow each other part blocks.
  static func blocks(
    of indices: [Int], in lines: [TextLine], width: WrapWidth?, isComment: Bool = false
  ) -> [Block] {
    var reader = TextBlocks(lines: lines, width: width, isComment: isComment)
    reader.read(indices)
    return reader.blocks
  }

  private init(lines: [TextLine], width: WrapWidth?, isComment: Bool) {
    self.lines = lines
    self.width = width
    self.isComment = isComment
  }

  private mutating func read(_ indices: [Int]) {
    let base = indices.reduce(Int.max) { min($0, lines[$1].indent) }
    var at = 0
    while at < indices.count {
      if let end = fenceEnd(indices, at) {
        append(.code, code(indices[(at + 1)..<end], from: lines[indices[at]].indent))
        at = end + 1
        continue
      }
      var end = at + 1
      while end < indices.count, indices[end] == indices[end - 1] + 1,
        lines[indices[end]].blanksBefore == 0, !isFence(lines[indices[end]])
      {
        end += 1
      }
      read(run: indices[at..<end], base: base)
      at = end
    }
  }

  private mutating func append(_ kind: Block.Kind, _ text: String) {
    blocks.append(Block(kind, text, spans: kind == .code ? [] : autolinks(in: text)))
  }

  // MARK: Runs

  private mutating func read(run: ArraySlice<Int>, base: Int) {
    let first = lines[run[run.startIndex]]
    if run.count == 1 {
      if isDivider(first.text) { return append(.divider, "") }
      if let (level, text) = numberSignHeading(first.text) {
        return append(.heading(level: level), text)
      }
    }
    if run.count == 2, !isComment, let level = underline(lines[run[run.startIndex + 1]].text) {
      return append(.heading(level: level), String(first.text))
    }
    if run.allSatisfy({ lines[$0].text.first == ">" }) {
      let inner = run.map { String(lines[$0].text.drop { $0 == ">" || $0 == " " }) }
      return append(.quotation, joined(inner.filter { !$0.isEmpty }, run))
    }
    if run.allSatisfy({ lines[$0].indent >= base + 4 }), looksLikeCode(run) {
      return append(.code, code(run, from: base))
    }
    if listMarker(first.text) != nil { return readList(run, base: base) }
    if !isComment, run.count == 1, isHeading(run[run.startIndex]) {
      return append(.heading(level: 2), String(first.text))
    }
    readParagraphs(run, base: base)
  }

  private mutating func readParagraphs(_ run: ArraySlice<Int>, base: Int) {
    let kind: Block.Kind =
      !isComment && lines[run[run.startIndex]].indent >= base + 4 && base == 0
      ? .quotation : .paragraph
    if isComment {
      append(.paragraph, joined(run.map { String(lines[$0].text) }, run))
      return
    }
    if run.count > 1, isWrapped(run) || isVerse(run) {
      append(kind, joined(run.map { String(lines[$0].text) }, run))
      return
    }
    for place in run.indices {
      let index = run[place]
      if listMarker(lines[index].text) != nil {
        readList(run[place...place], base: base)
      } else {
        append(Caption.isCaption(lines[index].text) ? .caption : kind, String(lines[index].text))
      }
    }
  }

  /// Short lines that stand together, as a poem's or an address's do; a log has too many.
  private func isVerse(_ run: ArraySlice<Int>) -> Bool {
    run.count <= 60 && run.allSatisfy { lines[$0].text.utf8.count <= 64 }
  }

  /// True where all but a few line ends of the run are the wrapping's.
  private func isWrapped(_ run: ArraySlice<Int>) -> Bool {
    guard let width else { return false }
    let full = run.dropLast().filter { width.isFull(lines[$0], before: lines[$0 + 1]) }
    return full.count * 5 >= (run.count - 1) * 4
  }

  /// One text of several lines: joined where they were wrapped, else with their line breaks.
  private func joined(_ texts: [String], _ run: ArraySlice<Int>) -> String {
    guard isWrapped(run) else { return texts.joined(separator: "\n") }
    var result = ""
    for (offset, text) in texts.enumerated() {
      if offset > 0 {
        let line = run[run.startIndex + offset - 1]
        if let width, !width.isFull(lines[line], before: lines[line + 1]) {
          result += "\n"
        } else if !(result.unicodeScalars.last?.isIdeographic ?? false
          && text.unicodeScalars.first?.isIdeographic ?? false)
        {
          result += " "
        }
      }
      result += text
    }
    return result
  }

  // MARK: Lists

  private mutating func readList(_ run: ArraySlice<Int>, base: Int) {
    var pending: (depth: Int, marker: String, text: String)?
    func kind(_ item: (depth: Int, marker: String, text: String)) -> Block.Kind {
      .listItem(depth: item.depth, marker: item.marker)
    }
    for index in run {
      let line = lines[index]
      if let (marker, rest) = listMarker(line.text) {
        if let item = pending { append(kind(item), item.text) }
        pending = (min(8, max(0, line.indent - base) / 2), String(marker), String(rest))
      } else if var item = pending {
        let isWrapped = width.map { $0.isFull(lines[index - 1], before: line) } ?? false
        item.text += (isWrapped || line.indent > base ? " " : "\n") + line.text
        pending = item
      } else {
        append(.paragraph, String(line.text))
      }
    }
    if let item = pending { append(kind(item), item.text) }
  }

  /// The marker and the words after it; `nil` for a line that is no list item.
  private func listMarker(_ text: Substring) -> (Substring, Substring)? {
    guard let space = text.prefix(8).firstIndex(where: { $0 == " " || $0 == "\t" }) else {
      return nil
    }
    let marker = text[..<space]
    let rest = text[space...].trimmedOfSpace
    guard !rest.isEmpty, !marker.isEmpty else { return nil }
    if ["•", "*", "-", "–", "·", "◦", "‣", "▪", "●", "○", "+", "■", "►", "➢"].contains(marker) {
      // A dash may also open a line of dialogue or an aside; a list has more than one, which the caller cannot know.
      return (marker, rest)
    }
    guard let last = marker.last, last == "." || last == ")", marker.utf8.count <= 5 else {
      return nil
    }
    let number = marker.dropLast().drop { $0 == "(" }
    let isNumber =
      !number.isEmpty && number.utf8.count <= 3 && number.utf8.allSatisfy { $0 &- 48 < 10 }
    let isLetter =
      number.utf8.count == 1 && last == ")" && number.utf8.allSatisfy { ($0 | 32) &- 97 < 26 }
    return isNumber || isLetter ? (marker, rest) : nil
  }

  // MARK: Code

  private func isFence(_ line: TextLine) -> Bool {
    line.text.hasPrefix("```") || line.text.hasPrefix("~~~")
  }

  /// The place of the fence that closes the one at `at`.
  private func fenceEnd(_ indices: [Int], _ at: Int) -> Int? {
    guard isFence(lines[indices[at]]) else { return nil }
    let mark = lines[indices[at]].text.prefix(3)
    // Looking far for every fence that never closes would cost the square of the text.
    return indices[(at + 1)...].prefix(2000).firstIndex { lines[$0].text.hasPrefix(mark) }
  }

  private func code(_ run: ArraySlice<Int>, from base: Int) -> String {
    var text = ""
    for (offset, index) in run.enumerated() {
      if offset > 0 { text += String(repeating: "\n", count: 1 + lines[index].blanksBefore) }
      text += dropping(base, from: lines[index])
    }
    return text
  }

  /// The line without its first `columns` columns of white space.
  private func dropping(_ columns: Int, from line: TextLine) -> Substring {
    guard line.indent > columns else { return line.text }
    return Substring(String(repeating: " ", count: min(line.indent - columns, 200)) + line.text)
  }

  /// Code has marks that prose has not, and no sentences.
  private func looksLikeCode(_ run: ArraySlice<Int>) -> Bool {
    var marks = 0
    var length = 0
    for index in run.prefix(20) {
      for byte in lines[index].text.utf8.prefix(200) {
        length += 1
        switch byte {
        case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ";"), UInt8(ascii: "="),
          UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "$"), UInt8(ascii: "|"),
          UInt8(ascii: "\\"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "("),
          UInt8(ascii: ")"), UInt8(ascii: "_"), UInt8(ascii: "/"), UInt8(ascii: "`"):
          marks += 1
        default: break
        }
      }
    }
    return marks * 25 > length
  }

  // MARK: Headings and dividers

  private func isDivider(_ text: Substring) -> Bool {
    guard text.utf8.count >= 1, text.utf8.count <= 200 else { return false }
    var marks = 0
    for scalar in text.unicodeScalars {
      switch scalar {
      case "-", "*", "_", "=", "~", "—", "–", "─", "═", "#", "·", "•", "⁂", "❦", "＊": marks += 1
      case " ": break
      default: return false
      }
    }
    return marks >= 3 || (marks == 1 && !isComment)
  }

  private func numberSignHeading(_ text: Substring) -> (Int, String)? {
    let level = text.utf8.prefix(7).prefix { $0 == UInt8(ascii: "#") }.count
    guard (1...6).contains(level), !isComment else { return nil }
    let rest = text.dropFirst(level)
    guard rest.first == " " else { return nil }
    let words = rest.trimmedOfSpace
    return words.isEmpty ? nil : (level, String(words))
  }

  private func underline(_ text: Substring) -> Int? {
    guard text.utf8.count >= 3 else { return nil }
    if text.utf8.allSatisfy({ $0 == UInt8(ascii: "=") }) { return 1 }
    return text.utf8.allSatisfy { $0 == UInt8(ascii: "-") } ? 2 : nil
  }

  /// A short line on its own, without the end of a sentence, above a paragraph.
  private func isHeading(_ index: Int) -> Bool {
    let text = lines[index].text
    guard text.utf8.count <= 80, lines[index].blanksBefore > 0, index + 1 < lines.count,
      lines[index + 1].blanksBefore > 0, lines[index + 1].text.utf8.count > 80,
      let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
      first.properties.isUppercase || (48...57).contains(first.value) || first.isIdeographic,
      !".,;:…)”\"’'。，".unicodeScalars.contains(last), !text.contains("://")
    else { return false }
    return text.split(separator: " ").count <= 12
  }
}

extension Unicode.Scalar {
  /// Han, kana and hangul, which are written without spaces or wrap anywhere.
  var isIdeographic: Bool {
    switch value {
    case 0x3000...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFF00...0xFF60,
      0x20000...0x3FFFF:
      true
    default: false
    }
  }
}
