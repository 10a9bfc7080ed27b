/// A source's text, and what it was decoded from.
struct DecodedText {
  /// Not cleaned: control characters are still in it; the byte order mark is not.
  var text: String
  /// The character set's usual name, such as `windows-1252`.
  var charset: String
  /// True where some bytes were no text in it.
  var isDamaged: Bool
}

/// What is known of a source's character set before looking at its bytes.
struct CharsetHint: Sendable {
  /// The user's word, which settles it; `nil` where the user says nothing.
  var override: String?
  /// What the transport says, such as `charset=` of an HTTP or MIME header; `nil` where it is silent.
  var declared: String?

  /// Nothing known, unless told.
  init(override: String? = nil, declared: String? = nil) {
    self.override = override
    self.declared = declared
  }
}

/// Decodes a whole source, in O(n).
///
/// The user's word settles it. Then count, in this order: a byte order mark, UTF-8 that can be
/// nothing else, the transport's word, the markup's own, and the likeliest reading. A declared set
/// whose reading is no text gives way to what the bytes say.
func decodeText(_ bytes: ArraySlice<UInt8>, hint: CharsetHint = CharsetHint()) -> DecodedText {
  let mark = DeclaredCharset.fromByteOrderMark(bytes)
  if let label = hint.override, let charset = Charset(label: label) {
    return decode(
      mark?.charset == charset ? bytes.dropFirst(mark?.length ?? 0) : bytes, as: charset)
  }
  if let mark { return decode(bytes.dropFirst(mark.length), as: mark.charset) }
  if let wide = UnmarkedWideText.charset(of: bytes) { return decode(bytes, as: wide) }
  let shape = UTF8Shape(bytes)
  let declared =
    hint.declared.flatMap { Charset(label: $0) } ?? DeclaredCharset.inMarkup(bytes)
  if shape.isASCII {
    if let shifted = declared.flatMap(shiftedSet) ?? escapedCharset(of: bytes) {
      return decode(bytes, as: shifted)
    }
    return DecodedText(
      text: String(decoding: bytes, as: UTF8.self), charset: "US-ASCII", isDamaged: false)
  }
  if shape.isUTF8(declared: declared) { return decode(bytes, as: .utf8) }
  if let escaped = escapedCharset(of: bytes) { return decode(bytes, as: escaped) }
  guard let declared, declared != .utf8 else {
    return decode(bytes, as: CharsetGuess(bytes).charset ?? .windows1252)
  }
  return decode(bytes, as: checked(declared, against: bytes))
}

/// ISO-2022 declared for text that looks like ASCII.
private func shiftedSet(_ charset: Charset) -> Charset? {
  charset.name.hasPrefix("ISO-2022") ? charset : nil
}

/// What text in its own character set stays above, whatever the language, on the scale of
/// ``CharsetGuess/score``.
private let usualScore: Float = -4.5

/// `declared`, unless its reading of `bytes` is clearly no text while another one is.
private func checked(_ declared: Charset, against bytes: ArraySlice<UInt8>) -> Charset {
  // A page says in so few bytes nothing that would outweigh its word.
  let isLong = bytes.lazy.filter { $0 >= 0x80 }.prefix(24).count == 24
  guard isLong, let score = CharsetGuess.score(bytes, as: declared), score < usualScore else {
    return declared
  }
  let guess = CharsetGuess(bytes)
  return guess.score > score + 1.5 ? guess.charset ?? declared : declared
}

/// Decodes with the first of the set's tables that reads everything, else with the widest.
private func decode(_ bytes: ArraySlice<UInt8>, as charset: Charset) -> DecodedText {
  if charset == .utf8 {
    let (text, isDamaged) = decodeUTF8(bytes)
    return DecodedText(text: text, charset: charset.name, isDamaged: isDamaged)
  }
  if charset.isSingleByte, let table = charset.tables.first.flatMap(singleByteTable) {
    return decode(bytes, by: table, name: charset.name)
  }
  var best = Conversion(utf8: [], damageCount: .max)
  for table in charset.tables {
    guard let conversion = convert(bytes, from: table) else { continue }
    if conversion.damageCount < best.damageCount { best = conversion }
    if best.damageCount == 0 { break }
  }
  if best.damageCount == .max { return decode(bytes, as: .utf8) }
  var text = String(decoding: best.utf8, as: UTF8.self)
  // JIS and KS tables print a currency sign where everybody means a backslash, and an overline
  // for the tilde.
  if charset == .shiftJIS || charset == .johab {
    text = String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          switch scalar {
          case "\u{A5}", "\u{20A9}": "\\"
          case "\u{203E}": "~"
          default: scalar
          }
        }))
  }
  return DecodedText(text: text, charset: charset.name, isDamaged: best.damageCount > 0)
}

private func decode(
  _ bytes: ArraySlice<UInt8>, by table: [Unicode.Scalar], name: String
) -> DecodedText {
  let encoded = table.map { Array(String(Character($0)).utf8) }
  var utf8: [UInt8] = []
  utf8.reserveCapacity(bytes.count * 5 / 4)
  var isDamaged = false
  for byte in bytes {
    if byte < 0x80 {
      utf8.append(byte)
    } else {
      utf8 += encoded[Int(byte)]
      if table[Int(byte)] == "\u{FFFD}" { isDamaged = true }
    }
  }
  return DecodedText(
    text: String(decoding: utf8, as: UTF8.self), charset: name, isDamaged: isDamaged)
}

/// ISO-2022: seven-bit text whose escape sequences name the sets that follow.
private func escapedCharset(of bytes: ArraySlice<UInt8>) -> Charset? {
  var at = bytes.startIndex
  while let escape = bytes[at...].firstIndex(of: 0x1B) {
    at = escape + 1
    let sequence = bytes[at...].prefix(3)
    if sequence.starts(with: Array("$)C".utf8)) { return .iso2022KR }
    if sequence.starts(with: Array("$)A".utf8)) || sequence.starts(with: Array("$)G".utf8)) {
      return .iso2022CN
    }
    for opening in ["$B", "$@", "$(D", "$A", "(J"]
    where sequence.starts(with: Array(opening.utf8)) {
      return .iso2022JP
    }
  }
  return nil
}
