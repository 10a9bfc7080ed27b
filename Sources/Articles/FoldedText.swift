/// Text laid out for looking words up in it, which remembers where each byte came from.
///
/// Texts are joined one after the other, each followed by a zero byte, which no word contains.
struct FoldedText: Sendable {
  /// From `offset` on, an original offset is the folded one and `drift`.
  private struct Drift: Sendable {
    var offset: Int
    var drift: Int
  }

  /// UTF-8 of the folded text.
  private(set) var bytes: [UInt8] = []
  private var drifts: [Drift] = []

  /// Nothing yet.
  init() {}

  /// Folds one text; O(n).
  init(_ text: String) {
    self.init()
    append(text)
  }

  /// Forgets all, and keeps the room it took.
  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    drifts.removeAll(keepingCapacity: true)
  }

  /// Makes room for so many bytes.
  mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  /// Adds a whole text and its closing zero; O(n).
  mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append($0, from: 0) }
    close()
  }

  /// Adds a piece of a text, whose first byte is at `offset` of that text; it must begin and end
  /// between characters.
  mutating func append(_ piece: UnsafeBufferPointer<UInt8>, from offset: Int) {
    let start = bytes.count
    note(drift: offset - start)
    var added: [Drift] = []
    // A lower-case letter may take three bytes where its capital takes two.
    let room = piece.count + piece.count / 2 + 4
    bytes += [UInt8](unsafeUninitializedCapacity: room) { target, count in
      var read = 0
      var written = 0
      TextFolding.ascii.withUnsafeBufferPointer { ascii in
        while read < piece.count {
          let byte = piece[read]
          if byte < 0x80 {
            target[written] = ascii[Int(byte)]
            read += 1
            written += 1
            continue
          }
          let (scalar, length) = piece.scalar(at: read)
          if let folded = TextFolding.fold(scalar) {
            for unit in UTF8.encode(folded) ?? UTF8.encodedReplacementCharacter {
              target[written] = unit
              written += 1
            }
          }
          read += length
          let drift = offset + read - (start + written)
          if drift != (added.last?.drift ?? offset - start) {
            added.append(Drift(offset: start + written, drift: drift))
          }
        }
      }
      count = written
    }
    drifts += added
  }

  /// Ends a text that was added in pieces.
  mutating func close() { bytes.append(0) }

  /// The offset in its own text of the byte at `offset`; O(log n).
  func original(_ offset: Int) -> Int {
    var low = 0
    var high = drifts.count
    while low < high {
      let middle = (low + high) / 2
      if drifts[middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? offset : offset + drifts[low - 1].drift
  }

  private mutating func note(drift: Int) {
    if drifts.last?.drift != drift { drifts.append(Drift(offset: bytes.count, drift: drift)) }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The scalar that starts at `index` of valid UTF-8, and how many bytes it takes.
  func scalar(at index: Int) -> (Unicode.Scalar, length: Int) {
    let first = self[index]
    guard first >= 0xC0 else { return (Unicode.Scalar(first < 0x80 ? first : 0x20), 1) }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard index + length <= count else { return (" ", count - index) }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for next in index + 1..<index + length { value = value << 6 | UInt32(self[next] & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }
}
