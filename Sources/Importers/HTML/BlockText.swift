import Articles

/// The text of a block while it is being read: collapses white space, and keeps the spans right.
struct BlockText {
  private var bytes: [UInt8] = []
  private var spans: [Span] = []
  private var openSpans: [(key: Int, start: Int, kind: Span.Kind)] = []
  /// White space that is printed only if more text comes.
  private var due: Due = .nothing
  /// Tabs that are printed only if more text comes.
  private var dueTabs = 0

  private enum Due: Int {
    case nothing
    case space
    case lineBreak
  }

  var isEmpty: Bool { bytes.isEmpty }

  mutating func addSpace() { ask(.space) }

  mutating func addBreak() { ask(.lineBreak) }

  /// Begins a cell of a table; cells are parted by tabs.
  mutating func addCell() { dueTabs += 1 }

  /// Begins a row of a table; rows are lines.
  mutating func addRow() {
    ask(.lineBreak)
    dueTabs = -1
  }

  private mutating func ask(_ space: Due) {
    if space.rawValue > due.rawValue { due = space }
  }

  /// Adds text whose white space is kept.
  mutating func addVerbatim(_ text: ArraySlice<UInt8>) { append(text, keepsSpace: true) }

  /// Adds text whose white space collapses.
  mutating func add(_ text: ArraySlice<UInt8>) { append(text, keepsSpace: false) }

  /// Adds text whose white space collapses.
  mutating func add(_ text: String) { add(ArraySlice(text.utf8)) }

  mutating func openSpan(_ kind: Span.Kind, _ key: Int) {
    openSpans.append((key, bytes.count, kind))
  }

  mutating func closeSpan(_ key: Int) {
    guard let index = openSpans.lastIndex(where: { $0.key == key }) else { return }
    let span = openSpans.remove(at: index)
    addSpan(span.start, span.kind)
  }

  private mutating func addSpan(_ start: Int, _ kind: Span.Kind) {
    // White space that came due before the span's first letter is not part of it.
    var start = start
    while start < bytes.count, bytes[start] <= 0x20 { start += 1 }
    if start < bytes.count { spans.append(Span(start..<bytes.count, kind)) }
  }

  /// The text read so far and its spans, sorted; `nil` for nothing but white space.
  ///
  /// Spans that are still open go on in the next text.
  mutating func finish(keepsSpace: Bool) -> (text: String, spans: [Span])? {
    for span in openSpans { addSpan(span.start, span.kind) }
    for index in openSpans.indices { openSpans[index].start = 0 }
    defer {
      bytes.removeAll(keepingCapacity: true)
      spans.removeAll()
      due = .nothing
      dueTabs = 0
    }
    let end = textEnd
    let start = keepsSpace ? firstLineStart : textStart
    guard start < end else { return nil }
    let kept = spans.compactMap { span -> Span? in
      let range =
        max(span.range.lowerBound, start) - start..<max(
          min(span.range.upperBound, end), max(span.range.lowerBound, start)) - start
      return range.isEmpty ? nil : Span(range, span.kind)
    }
    let text = String(decoding: bytes[start..<end], as: UTF8.self)
    return (text, kept.sorted { $0.range.lowerBound < $1.range.lowerBound })
  }

  /// U+3000, with which Chinese and Japanese paragraphs are indented.
  private static let wideSpace: [UInt8] = [0xE3, 0x80, 0x80]

  /// The first byte that is neither white space nor a no-break space.
  private var textStart: Int {
    var start = 0
    while start < bytes.count {
      if bytes[start] <= 0x20 {
        start += 1
      } else if bytes[start] == 0xC2, start + 1 < bytes.count, bytes[start + 1] == 0xA0 {
        start += 2
      } else if bytes[start...].starts(with: Self.wideSpace) {
        start += 3
      } else {
        break
      }
    }
    return start
  }

  /// The first line with text on it, with its indentation.
  private var firstLineStart: Int {
    let start = textStart
    return bytes[..<min(start, bytes.count)].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
  }

  private var textEnd: Int {
    var end = bytes.count
    while end > 0 {
      if bytes[end - 1] <= 0x20 {
        end -= 1
      } else if bytes[end - 1] == 0xA0, end > 1, bytes[end - 2] == 0xC2 {
        end -= 2
      } else if end > 2, bytes[end - 3..<end].elementsEqual(Self.wideSpace) {
        end -= 3
      } else {
        break
      }
    }
    return end
  }

  private mutating func append(_ text: ArraySlice<UInt8>, keepsSpace: Bool) {
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      if byte <= 0x20, !keepsSpace {
        addSpace()
        index += 1
      } else if byte < 0x80 {
        if byte >= 0x20 && byte != 0x7F || byte == 0x09 || byte == 0x0A {
          appendDue()
          bytes.append(byte)
        }
        index += 1
      } else {
        let end = min(index + length(lead: byte), text.endIndex)
        appendScalar(text[index..<end])
        index = end
      }
    }
  }

  private mutating func appendDue() {
    if due == .lineBreak, !bytes.isEmpty {
      bytes.append(0x0A)
    } else if due == .space, !bytes.isEmpty, dueTabs <= 0 {
      bytes.append(0x20)
    }
    for _ in 0..<max(0, dueTabs) { bytes.append(0x09) }
    due = .nothing
    dueTabs = 0
  }

  private mutating func appendScalar(_ encoded: ArraySlice<UInt8>) {
    switch encoded.first {
    // Only these begin scalars that are no text, or that nobody sees.
    case 0xC2, 0xE1, 0xE2, 0xEF, 0xF0, 0xF1, 0xF2, 0xF3, 0xF4:
      var decoder = String(decoding: encoded, as: UTF8.self).unicodeScalars.makeIterator()
      guard let scalar = decoder.next() else { return }
      if scalar == "\u{2028}" || scalar == "\u{2029}" || scalar == "\u{85}" {
        return addBreak()
      }
      guard PlainText.isAllowed(scalar), !isInvisible(scalar) else { return }
    default: break
    }
    appendDue()
    bytes.append(contentsOf: encoded)
  }

  /// True for scalars that only tell where a line may end: they would hide words from searches.
  private func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{AD}" || scalar == "\u{200B}" || scalar == "\u{2060}"
  }

  private func length(lead byte: UInt8) -> Int {
    switch byte {
    case 0xC2..<0xE0: 2
    case 0xE0..<0xF0: 3
    case 0xF0...: 4
    default: 1
    }
  }
}
