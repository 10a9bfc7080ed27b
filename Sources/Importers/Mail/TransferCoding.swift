/// How mails carry bytes in lines of ASCII (RFC 2045 §6).
enum TransferCoding {
  /// The bytes that a body stands for; as they are for a coding that changes nothing.
  static func decoded(_ body: ArraySlice<UInt8>, _ coding: String?) -> [UInt8] {
    switch coding?.lowercased() {
    case "base64": decodedBase64(body)
    case "quoted-printable": decodedQuotedPrintable(body)
    default: Array(body)
    }
  }

  /// Quoted-printable; what is not well-formed stays as written.
  static func decodedQuotedPrintable(
    _ body: ArraySlice<UInt8>, underscoreIsSpace: Bool = false
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(body.count)
    var at = body.startIndex
    while at < body.endIndex {
      let byte = body[at]
      at += 1
      if byte == 0x5F && underscoreIsSpace {
        bytes.append(0x20)
      } else if byte == 0x3D {
        let next = body[at...].prefix(2)
        if let value = hex(next) {
          bytes.append(value)
          at += 2
        } else if next.first == 0x0A {
          at += 1
        } else if next.starts(with: [0x0D, 0x0A]) {
          at += 2
        } else {
          bytes.append(byte)
        }
      } else {
        bytes.append(byte)
      }
    }
    return bytes
  }

  private static func hex(_ digits: ArraySlice<UInt8>) -> UInt8? {
    guard digits.count == 2, digits.allSatisfy({ $0 &- 0x30 < 10 || ($0 | 0x20) &- 0x61 < 6 })
    else { return nil }
    return UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
  }

  /// A field's words, where they are coded as RFC 2047 has it: `=?utf-8?Q?caf=C3=A9?=`.
  static func decodedWords(_ text: String) -> String {
    guard text.utf8.contains(0x3D) else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var at = 0
    var isAfterWord = false
    while let open = bytes[at...].firstIndex(of: 0x3D) {
      let between = bytes[at..<open]
      guard let (word, end) = word(bytes, at: open) else {
        result += bytes[at...open]
        at = open + 1
        isAfterWord = false
        continue
      }
      // Blanks between coded words only part the words' lines.
      if !(isAfterWord && between.allSatisfy({ $0 <= 0x20 })) { result += between }
      result += Array(word.utf8)
      at = end
      isAfterWord = true
    }
    return String(decoding: result + bytes[at...], as: UTF8.self)
  }

  private static func word(_ bytes: [UInt8], at open: Int) -> (String, Int)? {
    guard bytes[open...].starts(with: [0x3D, 0x3F]) else { return nil }
    var marks: [Int] = []
    var at = open + 2
    while at < bytes.count, marks.count < 3, at - open < 600 {
      if bytes[at] == 0x3F { marks.append(at) }
      at += 1
    }
    guard marks.count == 3, at < bytes.count, bytes[at] == 0x3D else { return nil }
    let charset = String(decoding: bytes[(open + 2)..<marks[0]], as: UTF8.self)
      .split(separator: "*").first.map(String.init)
    let content = bytes[(marks[1] + 1)..<marks[2]]
    let raw =
      switch bytes[marks[0] + 1] | 0x20 {
      case 0x62: decodedBase64(content)
      case 0x71: decodedQuotedPrintable(content, underscoreIsSpace: true)
      default: Array(content)
      }
    return (decodeText(raw[...], hint: CharsetHint(override: charset)).text, at + 1)
  }
}
