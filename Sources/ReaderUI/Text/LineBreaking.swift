/// Breaks text into lines that fit a width: between words, between ideographs, and anywhere in a
/// word that is too long (a part of UAX #14).
enum LineBreaking {
  /// How a text's tabs and long lines are treated.
  enum Manner: Hashable {
    /// Broken between words; a tab counts as a space.
    case words
    /// Broken between words; a tab takes as many cells as the sign put in its place.
    case cells(separator: Int)
    /// Broken only where the width ends; tabs reach to the next multiple of eight.
    case verbatim
  }

  /// UTF-8 ranges of the lines of `range` of the text, in order, at least one.
  ///
  /// Between two lines only spaces and the line end are left out. `range` lies between scalars.
  /// A line is wider than `columns` only where a single character is. Cost is O(n).
  static func lines(
    of text: String, _ range: Range<Int>, columns: Int, manner: Manner = .words
  ) -> [Range<Int>] {
    let slice = text.utf8Slice(range)
    let ascii = slice.utf8.withContiguousStorageIfAvailable { bytes -> [Range<Int>]? in
      guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
      return breakLines(ASCIIUnits(bytes: bytes), range.lowerBound, max(1, columns), manner)
    }
    if let lines = ascii ?? nil { return lines }
    return breakLines(TextUnits(slice), range.lowerBound, max(1, columns), manner)
  }

  /// One character, as line breaking sees it.
  fileprivate struct Unit {
    var length: Int
    var width: Int
    var kind: BreakClass
  }

  private struct ASCIIUnits: IteratorProtocol {
    let bytes: UnsafeBufferPointer<UInt8>
    var index = 0

    init(bytes: UnsafeBufferPointer<UInt8>) {
      self.bytes = bytes
    }

    mutating func next() -> Unit? {
      guard index < bytes.count else { return nil }
      let byte = bytes[index]
      index += 1
      return Unit(length: 1, width: byte == 0x0A ? 0 : 1, kind: BreakClass(ascii: byte))
    }
  }

  private struct TextUnits: IteratorProtocol {
    var characters: Substring.Iterator

    init(_ text: Substring) {
      characters = text.makeIterator()
    }

    mutating func next() -> Unit? {
      guard let character = characters.next() else { return nil }
      let length = character.utf8.count
      if length == 1, let byte = character.utf8.first {
        return Unit(length: 1, width: byte == 0x0A ? 0 : 1, kind: BreakClass(ascii: byte))
      }
      return Unit(
        length: length, width: Cluster.width(character), kind: BreakClass(character))
    }
  }

  private static func breakLines(
    _ units: some IteratorProtocol<Unit>, _ offset: Int, _ columns: Int, _ manner: Manner
  ) -> [Range<Int>] {
    var units = units
    var line = OpenLine(start: offset)
    var lines: [Range<Int>] = []
    var at = offset
    while let unit = units.next() {
      defer { at += unit.length }
      switch unit.kind {
      case .newline:
        lines.append(line.start..<(manner == .verbatim ? at : line.end))
        line = OpenLine(start: at + unit.length)
      case _ where manner == .verbatim:
        var width = unit.kind == .tab ? 8 - line.width % 8 : unit.width
        if line.width + width > columns, at > line.start {
          lines.append(line.start..<at)
          line = OpenLine(start: at)
          if unit.kind == .tab { width = min(8, columns) }
        }
        line.add(unit, width: width, at)
      case .space, .tab:
        var width = unit.width
        if unit.kind == .tab, case .cells(let separator) = manner { width = separator }
        line.addSpace(unit.kind, width: width)
      default:
        if line.allowsBreak(before: unit.kind) { line.markBreak(before: at) }
        while line.width + unit.width > columns, at > line.start {
          lines.append(line.cut(before: at))
        }
        line.add(unit, width: unit.width, at)
      }
    }
    if lines.isEmpty || line.start < at { lines.append(line.start..<line.end) }
    return lines
  }

  /// The line that is being filled.
  private struct OpenLine {
    var start: Int
    /// Where its words end so far; spaces after that are not shown.
    var end: Int
    /// With the spaces after its words.
    var width = 0
    private var last: BreakClass?
    private var hasSpace = false
    private var candidate: (end: Int, next: Int, width: Int)?

    init(start: Int) {
      self.start = start
      end = start
    }

    mutating func add(_ unit: Unit, width: Int, _ at: Int) {
      self.width += width
      end = at + unit.length
      // A hyphen that begins a word, as in `-v`, does not part it.
      let beginsWord = unit.kind == .hyphen && (hasSpace || last == nil)
      last = beginsWord ? .word : unit.kind
      hasSpace = false
    }

    mutating func addSpace(_ kind: BreakClass, width: Int) {
      self.width += width
      hasSpace = true
    }

    func allowsBreak(before next: BreakClass) -> Bool {
      guard let last else { return false }
      return BreakClass.allowsBreak(last, next, spaced: hasSpace)
    }

    mutating func markBreak(before next: Int) {
      candidate = (end, next, width)
    }

    /// Ends the line at its last place to break, else before `at`, and keeps what comes after.
    mutating func cut(before at: Int) -> Range<Int> {
      let next = candidate ?? (end, at, width)
      let line = start..<max(start, next.end)
      start = next.next
      end = max(end, start)
      width -= next.width
      candidate = nil
      return line
    }
  }
}

/// What a character allows beside it: UAX #14's classes, as far as they matter on a screen.
enum BreakClass {
  case newline
  case space
  case tab
  case zeroWidthSpace
  /// Joins what is on both sides.
  case glue
  case word
  case digit
  case hyphen
  case enDash
  case emDash
  case opening
  /// A closing sign of the Latin script, which sticks to a word on either side.
  case closing
  /// A sign that no line begins with, not even after a space.
  case ending
  case quote
  case ideograph
  /// Closing signs, small letters and full stops of East Asian scripts: no line begins with one.
  case nonstarter

  fileprivate init(ascii byte: UInt8) {
    switch byte {
    case 0x0A: self = .newline
    case 0x20: self = .space
    case 0x09: self = .tab
    case 0x2D: self = .hyphen
    case 0x28, 0x5B, 0x7B: self = .opening
    case 0x29, 0x5D, 0x7D: self = .closing
    case 0x21, 0x3F, 0x3B: self = .ending
    case 0x22, 0x27: self = .quote
    case 0x30...0x39: self = .digit
    default: self = .word
    }
  }

  fileprivate init(_ character: Character) {
    guard let scalar = character.unicodeScalars.first else {
      self = .word
      return
    }
    switch scalar.value {
    case 0x200B: self = .zeroWidthSpace
    case 0xA0, 0x202F, 0x2007, 0x2060, 0x2011, 0x0F0C: self = .glue
    case 0x1680, 0x2000...0x2006, 0x2008...0x200A, 0x205F, 0x3000: self = .space
    case 0x2010, 0x058A, 0x05BE: self = .hyphen
    case 0x2013: self = .enDash
    case 0x2014: self = .emDash
    case 0xAB, 0xBB, 0x2018...0x201F, 0x2039, 0x203A: self = .quote
    case 0x3008, 0x300A, 0x300C, 0x300E, 0x3010, 0x3014, 0x3016, 0x3018, 0x301A, 0x301D,
      0xFF08, 0xFF3B, 0xFF5B, 0xFF5F, 0xFF62:
      self = .opening
    case 0x3001, 0x3002, 0x3005, 0x3009, 0x300B, 0x300D, 0x300F, 0x3011, 0x3015, 0x3017, 0x3019,
      0x301B, 0x301C, 0x301E, 0x301F, 0x303B, 0x3041, 0x3043, 0x3045, 0x3047, 0x3049, 0x3063,
      0x3083, 0x3085, 0x3087, 0x308E, 0x3095, 0x3096, 0x309B...0x309E, 0x30A0, 0x30A1, 0x30A3,
      0x30A5, 0x30A7, 0x30A9, 0x30C3, 0x30E3, 0x30E5, 0x30E7, 0x30EE, 0x30F5, 0x30F6,
      0x30FB...0x30FE, 0x31F0...0x31FF, 0xFF01, 0xFF09, 0xFF0C, 0xFF0E, 0xFF1A, 0xFF1B, 0xFF1F,
      0xFF3D, 0xFF5D, 0xFF60, 0xFF61, 0xFF63...0xFF65, 0xFF67...0xFF70, 0xFF9E, 0xFF9F:
      self = .nonstarter
    default:
      let isPictograph = scalar.value >= 0x1F000 && scalar.value < 0x20000
      self = CellWidth.of(scalar) == 2 || isPictograph ? .ideograph : .word
    }
  }

  /// True where a line may end between the two, `spaced` telling of spaces between them.
  fileprivate static func allowsBreak(_ left: Self, _ right: Self, spaced: Bool) -> Bool {
    switch (left, right) {
    case (_, .zeroWidthSpace), (.opening, _), (_, .nonstarter), (_, .ending): false
    case _ where spaced: true
    case (.zeroWidthSpace, _): true
    case (.glue, _), (_, .glue), (.quote, _), (_, .quote): false
    case (.emDash, .emDash), (_, .closing): false
    case (.emDash, _), (_, .emDash): true
    case (.enDash, _): true
    case (.hyphen, .word), (.hyphen, .ideograph): true
    case (.ideograph, .enDash), (.ideograph, .hyphen): false
    case (.ideograph, _), (.nonstarter, _): true
    case (_, .ideograph): true
    default: false
    }
  }
}
