/// The head of an HTTP message, a mail or an archive's record: names with their values.
struct HeaderFields {
  /// In the order of the head; names in small letters, values unfolded and without blanks around.
  private(set) var fields: [(name: String, value: String)] = []

  /// Reads the lines of a head.
  ///
  /// Bytes beyond ASCII are UTF-8, else ISO-8859-1.
  init(_ head: ArraySlice<UInt8>) {
    for line in head.split(separator: 0x0A) {
      let line = line.last == 0x0D ? line.dropLast() : line
      let text =
        String(validating: line, as: UTF8.self)
        ?? String(String.UnicodeScalarView(line.map { Unicode.Scalar($0) }))
      if let first = text.utf8.first, first == 0x20 || first == 0x09 {
        guard !fields.isEmpty else { continue }
        fields[fields.count - 1].value += " " + Self.trimmed(text[...])
      } else if let colon = text.utf8.firstIndex(of: 0x3A) {
        fields.append(
          (
            Self.trimmed(text[..<colon]).lowercased(),
            Self.trimmed(text[text.utf8.index(after: colon)...])
          ))
      }
    }
  }

  /// The first value of a name; `nil` where it is missing.
  subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

  /// Splits a message at the first empty line; without one, all of it is head.
  static func split(
    _ message: ArraySlice<UInt8>
  ) -> (head: ArraySlice<UInt8>, body: ArraySlice<UInt8>) {
    var at = message.startIndex
    while let feed = message[at...].firstIndex(of: 0x0A) {
      let next = feed + 1
      if next < message.endIndex, message[next] == 0x0A {
        return (message[..<next], message[(next + 1)...])
      }
      if next + 1 < message.endIndex, message[next] == 0x0D, message[next + 1] == 0x0A {
        return (message[..<next], message[(next + 2)...])
      }
      at = next
    }
    return (message, message[message.endIndex...])
  }

  private static func trimmed(_ text: Substring) -> String {
    let start = text.drop { $0 == " " || $0 == "\t" }
    var end = start
    while let last = end.last, last == " " || last == "\t" || last == "\r" { end.removeLast() }
    return String(end)
  }
}

/// `text/html; charset=utf-8; boundary="…"`, taken apart.
struct MediaType {
  /// In small letters, such as `text/html`; empty where none is told.
  let name: String
  private let parameters: [String: String]

  /// Reads the value of a `Content-Type` or `Content-Disposition` field.
  init(_ value: String?) {
    var parts: [String] = [""]
    var isQuoted = false
    var isEscaped = false
    for character in value ?? "" {
      if isEscaped {
        parts[parts.count - 1].append(character)
        isEscaped = false
      } else if character == "\\" && isQuoted {
        isEscaped = true
      } else if character == "\"" {
        isQuoted.toggle()
      } else if character == ";" && !isQuoted {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    func trimmed(_ text: some StringProtocol) -> String {
      text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    name = trimmed(parts[0]).lowercased()
    var parameters: [String: String] = [:]
    for part in parts.dropFirst() {
      guard let equals = part.firstIndex(of: "=") else { continue }
      let key = trimmed(part[..<equals]).lowercased()
      if parameters[key] == nil { parameters[key] = trimmed(part[part.index(after: equals)...]) }
    }
    self.parameters = parameters
  }

  /// A parameter's value; `nil` where it is missing.
  subscript(parameter: String) -> String? { parameters[parameter] }
}
