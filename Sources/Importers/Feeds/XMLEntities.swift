/// References in XML text, and the entities that a document type declares.
struct XMLEntities {
  private var declared: [String: [UInt8]] = [:]
  /// How many bytes declared entities may still expand to: a few lines can ask for gigabytes.
  private var allowance = 1_000_000

  /// Appends `source` with its references solved; what has no meaning in XML stays as written.
  mutating func append(_ source: ArraySlice<UInt8>, to text: inout [UInt8]) {
    var at = source.startIndex
    while let ampersand = source[at...].firstIndex(of: 0x26) {
      text += source[at..<ampersand]
      let name = source[(ampersand + 1)...].prefix(32).prefix { $0 != 0x3B }
      let end = name.endIndex
      if end < source.endIndex, source[end] == 0x3B, let value = value(of: name) {
        text += value
        at = end + 1
      } else {
        text.append(0x26)
        at = ampersand + 1
      }
    }
    text += source[at...]
  }

  private mutating func value(of name: ArraySlice<UInt8>) -> [UInt8]? {
    guard let first = name.first else { return nil }
    if first == 0x23 { return Self.character(name.dropFirst()) }
    switch String(decoding: name, as: UTF8.self) {
    case "lt": return [0x3C]
    case "gt": return [0x3E]
    case "amp": return [0x26]
    case "quot": return [0x22]
    case "apos": return [0x27]
    case let name:
      guard let value = declared[name], value.count <= allowance else { return nil }
      allowance -= value.count
      return value
    }
  }

  /// The UTF-8 of `65` or `x41`; windows-1252 for the numbers that it alone has a use for.
  private static func character(_ digits: ArraySlice<UInt8>) -> [UInt8]? {
    let isHex = digits.first == 0x78 || digits.first == 0x58
    let number = String(decoding: isHex ? digits.dropFirst() : digits, as: UTF8.self)
    guard let value = UInt32(number, radix: isHex ? 16 : 10) else { return nil }
    if (0x80..<0xA0).contains(value) {
      return Array(decodeText([UInt8(value)], hint: CharsetHint(override: "cp1252")).text.utf8)
    }
    return Unicode.Scalar(value).map { Array(String(Character($0)).utf8) }
  }

  /// Takes the entities of a document type declaration; those kept in other files count as unknown.
  mutating func declare(in declaration: ArraySlice<UInt8>) {
    let mark = Array("<!ENTITY".utf8)
    var at = declaration.startIndex
    while let open = declaration[at...].firstIndex(of: 0x3C), declared.count < 1_000 {
      at = open + 1
      guard declaration[open...].starts(with: mark) else { continue }
      var rest = declaration[(open + mark.count)...].drop { $0 <= 0x20 }
      let name = rest.prefix { $0 > 0x20 && $0 != 0x3E }
      rest = rest[name.endIndex...].drop { $0 <= 0x20 }
      guard let quote = rest.first, quote == 0x22 || quote == 0x27 else { continue }
      let value = rest.dropFirst().prefix { $0 != quote }
      at = value.endIndex
      var text: [UInt8] = []
      append(value, to: &text)
      let key = String(decoding: name, as: UTF8.self)
      if declared[key] == nil, text.count < 10_000 { declared[key] = text }
    }
  }
}
