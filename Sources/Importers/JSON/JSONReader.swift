/// Reads JSON (RFC 8259) and what pages print for it: line breaks in strings, commas too many,
/// a text that ends in the middle.
///
/// Cost is O(n); nesting past ``maximumDepth`` ends the reading.
struct JSONReader {
  /// Values nest no deeper, so that nothing that walks them can run out of stack.
  static let maximumDepth = 1_000

  private var bytes: UnsafeBufferPointer<UInt8>
  private var at = 0

  /// Reads one value; `nil` where the text does not begin with one.
  ///
  /// With `strictly`, `nil` also for a text that is damaged or goes on after the value.
  static func read(_ text: String, strictly: Bool = false) -> JSONValue? {
    var text = text
    return text.withUTF8 { read(bytes: $0, strictly: strictly) }
  }

  /// As ``read(_:strictly:)``, from UTF-8.
  static func read(bytes: UnsafeBufferPointer<UInt8>, strictly: Bool = false) -> JSONValue? {
    var reader = JSONReader(bytes: bytes)
    var isWhole = true
    guard let value = reader.readValue(&isWhole) else { return nil }
    reader.skipSpace()
    return strictly && !(isWhole && reader.at == bytes.count) ? nil : value
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  private mutating func readValue(_ isWhole: inout Bool) -> JSONValue? {
    // Values that wait for their array or object to close, an object's keys among them.
    var values: [JSONValue] = []
    var open: [(isObject: Bool, start: Int)] = []
    func close() {
      guard let (isObject, start) = open.popLast() else { return }
      // No slice of the values may live while they are taken off: that would copy them all.
      let value = isObject ? object(values, from: start) : .array(Array(values[start...]))
      values.removeLast(values.count - start)
      values.append(value)
    }
    repeat {
      skipSpace()
      guard at < bytes.count, open.count < Self.maximumDepth else {
        isWhole = false
        while !open.isEmpty { close() }
        break
      }
      switch bytes[at] {
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        open.append((bytes[at] == UInt8(ascii: "{"), values.count))
        at += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        at += 1
        close()
      case UInt8(ascii: ","), UInt8(ascii: ":"):
        at += 1
        if open.isEmpty { return nil }
      default:
        if let value = readScalar(&isWhole) {
          values.append(value)
        } else {
          isWhole = false
          at = bytes.count
        }
      }
    } while !open.isEmpty
    return values.first
  }

  /// The object that keys and values in turn make; a key that was cut off from its value is left out.
  private func object(_ values: [JSONValue], from start: Int) -> JSONValue {
    var members: [String: JSONValue] = [:]
    var index = start
    while index + 1 < values.count {
      if let key = values[index].text { members[key] = values[index + 1] }
      index += 2
    }
    return .object(members)
  }

  private mutating func skipSpace() {
    while at < bytes.count, bytes[at] <= 0x20 { at += 1 }
  }

  private mutating func readScalar(_ isWhole: inout Bool) -> JSONValue? {
    if bytes[at] == UInt8(ascii: "\"") { return .string(readString(&isWhole)) }
    let start = at
    while at < bytes.count, isWordByte(bytes[at]) { at += 1 }
    let word = String(decoding: bytes[start..<at], as: UTF8.self)
    switch word {
    case "": return nil
    case "null", "undefined": return .null
    case "true": return .bool(true)
    case "false": return .bool(false)
    default:
      if let integer = Int(word) { return .integer(integer) }
      return Double(word).map { .number($0) }
    }
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "."):
      true
    default: false
    }
  }

  private mutating func readString(_ isWhole: inout Bool) -> String {
    at += 1
    let start = at
    while at < bytes.count, bytes[at] != UInt8(ascii: "\""), bytes[at] != UInt8(ascii: "\\") {
      at += 1
    }
    var text = String(decoding: bytes[start..<at], as: UTF8.self)
    while at < bytes.count, bytes[at] != UInt8(ascii: "\"") {
      if bytes[at] == UInt8(ascii: "\\") {
        at += 1
        readEscape(into: &text)
      } else {
        let start = at
        while at < bytes.count, bytes[at] != UInt8(ascii: "\""), bytes[at] != UInt8(ascii: "\\") {
          at += 1
        }
        text += String(decoding: bytes[start..<at], as: UTF8.self)
      }
    }
    isWhole = isWhole && at < bytes.count
    at += 1
    at = min(at, bytes.count)
    return text
  }

  private mutating func readEscape(into text: inout String) {
    guard at < bytes.count else { return }
    let byte = bytes[at]
    at += 1
    switch byte {
    case UInt8(ascii: "n"): text += "\n"
    case UInt8(ascii: "t"): text += "\t"
    case UInt8(ascii: "r"): text += "\r"
    case UInt8(ascii: "b"), UInt8(ascii: "f"): break
    case UInt8(ascii: "u"): text.unicodeScalars.append(readScalarEscape())
    case 0x80...:
      at -= 1  // a letter of several bytes needs no escape: leave it to be read whole
    default: text.unicodeScalars.append(Unicode.Scalar(byte))
    }
  }

  /// What follows `\u`: four hexadecimal digits, or two such escapes for a surrogate pair.
  private mutating func readScalarEscape() -> Unicode.Scalar {
    let high = readHexadecimal()
    if (0xD800..<0xDC00).contains(high), at + 1 < bytes.count, bytes[at] == UInt8(ascii: "\\"),
      bytes[at + 1] == UInt8(ascii: "u")
    {
      let mark = at
      at += 2
      let low = readHexadecimal()
      if (0xDC00..<0xE000).contains(low) {
        return Unicode.Scalar(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00)) ?? "\u{FFFD}"
      }
      at = mark
    }
    return Unicode.Scalar(high) ?? "\u{FFFD}"
  }

  private mutating func readHexadecimal() -> UInt32 {
    var value: UInt32 = 0
    var count = 0
    while count < 4, at < bytes.count,
      let digit = Character(Unicode.Scalar(bytes[at])).hexDigitValue
    {
      value = value << 4 | UInt32(digit)
      at += 1
      count += 1
    }
    return value
  }
}
