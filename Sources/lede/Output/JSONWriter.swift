import Articles

/// Writes JSON as bytes, in the order of its calls.
struct JSONWriter {
  /// What is written so far.
  private(set) var bytes: [UInt8] = []

  /// One object and a line's end.
  static func line(_ fill: (inout JSONWriter) -> Void) -> [UInt8] {
    var writer = JSONWriter()
    writer.object(fill)
    writer.bytes.append(UInt8(ascii: "\n"))
    return writer.bytes
  }

  /// An object, with the fields that `fill` writes.
  mutating func object(_ fill: (inout JSONWriter) -> Void) {
    startValue()
    bytes.append(UInt8(ascii: "{"))
    fill(&self)
    bytes.append(UInt8(ascii: "}"))
  }

  mutating func field(_ name: String, _ text: String?) {
    startField(name)
    if let text { string(text) } else { null() }
  }

  mutating func field(_ name: String, _ number: Int?) {
    startField(name)
    if let number { bytes.append(contentsOf: String(number).utf8) } else { null() }
  }

  /// An object, or null.
  mutating func field<Value>(
    _ name: String, _ value: Value?, fill: (inout JSONWriter, Value) -> Void
  ) {
    startField(name)
    if let value { object { fill(&$0, value) } } else { null() }
  }

  mutating func field(_ name: String, _ texts: [String]) {
    list(name, texts) { writer, text in
      writer.startValue()
      writer.string(text)
    }
  }

  /// A list of objects.
  mutating func field<Element>(
    _ name: String, _ elements: some Sequence<Element>, fill: (inout JSONWriter, Element) -> Void
  ) {
    list(name, elements) { writer, element in writer.object { fill(&$0, element) } }
  }

  private mutating func list<Element>(
    _ name: String, _ elements: some Sequence<Element>, _ write: (inout JSONWriter, Element) -> Void
  ) {
    startField(name)
    bytes.append(UInt8(ascii: "["))
    for element in elements { write(&self, element) }
    bytes.append(UInt8(ascii: "]"))
  }

  private mutating func startField(_ name: String) {
    startValue()
    string(name)
    bytes.append(contentsOf: ": ".utf8)
  }

  /// Parts a value from the one before it, where there is one.
  private mutating func startValue() {
    switch bytes.last {
    case nil, UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: " "): return
    default: bytes.append(contentsOf: ", ".utf8)
    }
  }

  private mutating func null() { bytes.append(contentsOf: "null".utf8) }

  /// A string in quotes, with everything escaped that JSON wants so, or that is no text.
  private mutating func string(_ text: String) {
    var text = text
    bytes.append(UInt8(ascii: "\""))
    text.withUTF8 { utf8 in
      var start = 0
      var at = 0
      while at < utf8.count {
        let length = Self.lengthToEscape(utf8, at: at)
        guard length > 0 else {
          at += 1
          continue
        }
        bytes.append(contentsOf: utf8[start..<at])
        escape(String(decoding: utf8[at..<at + length], as: UTF8.self))
        at += length
        start = at
      }
      bytes.append(contentsOf: utf8[start...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// How many bytes from `at` on make a scalar that must be escaped; 0 for any other byte.
  private static func lengthToEscape(_ utf8: UnsafeBufferPointer<UInt8>, at: Int) -> Int {
    let length: Int
    switch utf8[at] {
    case 0x22, 0x5C, 0..<0x20, 0x7F: return 1
    // The lead bytes of the scalars that are no text: C1, separators and overrides, the byte order
    // mark, tags and noncharacters.
    case 0xC2: length = 2
    case 0xE2, 0xEF: length = 3
    case 0xF0...0xF4: length = 4
    default: return 0
    }
    guard at + length <= utf8.count,
      let scalar = String(decoding: utf8[at..<at + length], as: UTF8.self).unicodeScalars.first
    else { return 0 }
    return PlainText.isAllowed(scalar) ? 0 : length
  }

  private mutating func escape(_ text: String) {
    switch text {
    case "\"": bytes.append(contentsOf: "\\\"".utf8)
    case "\\": bytes.append(contentsOf: "\\\\".utf8)
    case "\n": bytes.append(contentsOf: "\\n".utf8)
    case "\t": bytes.append(contentsOf: "\\t".utf8)
    default:
      for unit in text.utf16 {
        let digits = String(unit, radix: 16)
        bytes.append(contentsOf: "\\u".utf8)
        bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: 4 - digits.utf8.count))
        bytes.append(contentsOf: digits.utf8)
      }
    }
  }
}
