/// UTF-16 and UTF-32 without a byte order mark.
enum UnmarkedWideText {
  /// `nil` for text in bytes, and for what is no text at all.
  static func charset(of bytes: ArraySlice<UInt8>) -> Charset? {
    let head = Array(bytes.prefix(8_192))
    guard head.count >= 4 else { return nil }
    if head.contains(0) {
      if isUTF32(head, littleEndian: true) { return .utf32Little }
      if isUTF32(head, littleEndian: false) { return .utf32Big }
    } else if UTF8Shape(head[...]).isASCII {
      return nil
    }
    for (charset, littleEndian) in [(Charset.utf16Little, true), (.utf16Big, false)]
    where isUTF16(head, littleEndian: littleEndian) {
      return charset
    }
    return nil
  }

  private static func isUTF32(_ bytes: [UInt8], littleEndian: Bool) -> Bool {
    let count = bytes.count / 4
    for index in 0..<count {
      let unit = (0..<4).reduce(UInt32(0)) { value, part in
        value << 8 | UInt32(bytes[index * 4 + (littleEndian ? 3 - part : part)])
      }
      guard let scalar = Unicode.Scalar(unit), isText(scalar.value) else { return false }
    }
    return count > 0
  }

  /// Text has blanks and stays in a few blocks; bytes of anything else, taken in pairs, do not.
  private static func isUTF16(_ bytes: [UInt8], littleEndian: Bool) -> Bool {
    let count = bytes.count / 2
    var blankCount = 0
    var asciiCount = 0
    var awaitsLow = false
    var blocks = [Int](repeating: 0, count: 256)
    for index in 0..<count {
      let high = bytes[index * 2 + (littleEndian ? 1 : 0)]
      let low = bytes[index * 2 + (littleEndian ? 0 : 1)]
      let unit = UInt32(high) << 8 | UInt32(low)
      let isLow = (0xDC00..<0xE000).contains(unit)
      guard isLow == awaitsLow else { return false }
      awaitsLow = (0xD800..<0xDC00).contains(unit)
      guard isLow || awaitsLow || isText(unit) else { return false }
      if unit == 0x20 || unit == 0x0A || unit == 0x3000 || unit == 0x3002 { blankCount += 1 }
      if unit < 0x80 { asciiCount += 1 }
      blocks[Int(high)] += 1
    }
    if asciiCount * 3 >= count { return true }
    let isHan = blocks[0x4E...0x9F].reduce(0, +) * 2 > count
    let isCompact = isHan || blocks.sorted(by: >).prefix(3).reduce(0, +) * 4 >= count * 3
    return blankCount * 50 >= count && isCompact && bytes.contains(0)
  }

  private static func isText(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09, 0x0A, 0x0C, 0x0D: true
    case 0..<0x20, 0x7F..<0x85, 0x86..<0xA0, 0xFDD0...0xFDEF, 0xE000...0xF8FF: false
    default: scalar & 0xFFFE != 0xFFFE
    }
  }
}
