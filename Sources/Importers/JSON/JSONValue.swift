/// A JSON text as a value, read tolerantly: what could be read of a damaged text is there.
enum JSONValue: Hashable {
  case null
  case bool(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case array([JSONValue])
  /// Where a key stands twice, the last one counts.
  case object([String: JSONValue])
}

extension JSONValue {
  /// The value under a key; `nil` for anything but an object that has it.
  subscript(key: String) -> JSONValue? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  /// The text of a string or of a number; `nil` for anything else.
  var text: String? {
    switch self {
    case .string(let text): text
    case .integer(let number): String(number)
    case .number(let number): String(number)
    default: nil
    }
  }

  /// A whole number, also where it is printed as text or with a fraction.
  var integer: Int? {
    switch self {
    case .integer(let number): number
    case .number(let number): Int(exactly: number.rounded())
    case .string(let text): Int(text)
    default: nil
    }
  }

  /// True only where it says true.
  var isTrue: Bool { self == .bool(true) }

  /// The elements of an array; empty for anything else.
  var elements: [JSONValue] {
    if case .array(let elements) = self { elements } else { [] }
  }

  /// The members of an object; empty for anything else.
  var members: [String: JSONValue] {
    if case .object(let members) = self { members } else { [:] }
  }

  /// An array's elements, or the value alone: many formats print a list of one without brackets.
  var list: [JSONValue] {
    switch self {
    case .array(let elements): elements
    case .null: []
    default: [self]
    }
  }
}
