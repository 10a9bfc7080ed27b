/// Cuts long texts into pieces that are laid out one at a time, so that a line of many megabytes
/// opens as fast as a short one.
enum Pieces {
  /// Bytes of a full piece; a paragraph that people write is shorter.
  static let length = 16_384

  /// How many pieces a text of so many bytes has, at least 1.
  static func count(bytes: Int) -> Int { max(1, (bytes + length - 1) / length) }

  /// The UTF-8 offsets of a piece.
  ///
  /// Cost is O(1).
  static func range(of piece: Int, in text: String) -> Range<Int> {
    let bytes = text.utf8.count
    let isLast = piece + 1 >= count(bytes: bytes)
    return cut(before: piece, in: text)..<(isLast ? bytes : cut(before: piece + 1, in: text))
  }

  /// The piece that holds a UTF-8 offset.
  static func piece(at offset: Int, in text: String) -> Int {
    let count = count(bytes: text.utf8.count)
    let nominal = min(max(offset, 0) / length, count - 1)
    // A cut lies at or before its nominal place.
    if nominal + 1 < count, offset >= cut(before: nominal + 1, in: text) { return nominal + 1 }
    return nominal
  }

  /// Where a piece begins: after a line end, else after a space, not far before its nominal place.
  private static func cut(before piece: Int, in text: String) -> Int {
    let nominal = piece * length
    guard nominal > 0 else { return 0 }
    let found = text.utf8.withContiguousStorageIfAvailable { bytes -> Int in
      guard nominal < bytes.count else { return bytes.count }
      let nearest = nominal - 1024
      if let newline = bytes[nearest..<nominal].lastIndex(of: 0x0A) { return newline + 1 }
      if let space = bytes[nearest..<nominal].lastIndex(of: 0x20) { return space + 1 }
      // Marks join the letter before them: an ASCII character begins no such cluster's middle.
      if let ascii = bytes[nearest..<nominal].lastIndex(where: { $0 < 0x80 }) { return ascii }
      return bytes[nearest..<nominal].lastIndex { $0 & 0xC0 != 0x80 } ?? nominal
    }
    return found ?? nominal
  }
}
