public import Articles

/// Link spans for the addresses that stand in a text: `https://…`, `www.…`, `name@host.org`; sorted, O(n).
public func autolinks(in text: String) -> [Span] {
  var text = text
  return text.withUTF8 { bytes in
    var spans: [Span] = []
    var at = 0
    while at < bytes.count {
      // Only three bytes can begin or reveal an address, so nearly all others are passed at once.
      switch bytes[at] {
      case UInt8(ascii: "h"), UInt8(ascii: "H"), UInt8(ascii: "w"), UInt8(ascii: "W"):
        let isStart = at == 0 || bytes[at - 1] >= 0x80 || !isWordByte(bytes[at - 1])
        if isStart, let span = webAddress(bytes, at) {
          spans.append(span)
          at = span.range.upperBound
        } else {
          at += 1
        }
      case UInt8(ascii: "@"):
        if let span = mailAddress(bytes, at),
          spans.last.map({ $0.range.upperBound <= span.range.lowerBound }) ?? true
        {
          spans.append(span)
          at = span.range.upperBound
        } else {
          at += 1
        }
      default: at += 1
      }
    }
    return spans
  }
}

private func isWordByte(_ byte: UInt8) -> Bool {
  byte >= 0x80 || byte &- 48 < 10 || (byte | 32) &- 97 < 26 || byte == UInt8(ascii: "_")
}

private func hasPrefix(_ prefix: String, _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
  guard at + prefix.utf8.count <= bytes.count else { return false }
  var index = at
  for byte in prefix.utf8 {
    let other = bytes[index]
    guard other == byte || (other | 32 == byte && byte &- 97 < 26) else { return false }
    index += 1
  }
  return true
}

private func webAddress(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Span? {
  let scheme = ["https://", "http://", "www."].first { hasPrefix($0, bytes, start) }
  guard let scheme else { return nil }
  var end = start + scheme.utf8.count
  var parens = 0
  loop: while end < bytes.count {
    switch bytes[end] {
    case 0...0x20, UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "`"),
      UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "\\"), UInt8(ascii: "^"),
      UInt8(ascii: "|"), UInt8(ascii: "]"):
      break loop
    case UInt8(ascii: "("): parens += 1
    case UInt8(ascii: ")"):
      if parens == 0 { break loop }
      parens -= 1
    case 0xE2 where end + 2 < bytes.count && bytes[end + 1] == 0x80,
      0xE3 where end + 2 < bytes.count && bytes[end + 1] == 0x80,
      0xC2 where end + 1 < bytes.count && bytes[end + 1] == 0xA0:
      // Typographic quotes, dashes and dots, ideographic marks, a no-break space.
      break loop
    default: break
    }
    end += 1
  }
  // A full stop or comma at the end belongs to the sentence.
  while end > start,
    [
      UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
      UInt8(ascii: "?"), UInt8(ascii: "'"), UInt8(ascii: "*"), UInt8(ascii: "_"),
    ].contains(bytes[end - 1])
  {
    end -= 1
  }
  guard end > start + scheme.utf8.count, bytes[start + scheme.utf8.count] != UInt8(ascii: "/")
  else { return nil }
  let address = String(decoding: bytes[start..<end], as: UTF8.self)
  if scheme == "www." {
    guard address.dropFirst(4).contains(".") else { return nil }
    return Span(start..<end, .link(url: "http://" + address))
  }
  return Span(start..<end, .link(url: address))
}

private func mailAddress(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Span? {
  func isPart(_ byte: UInt8) -> Bool {
    byte < 0x80
      && (isWordByte(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
        || byte == UInt8(ascii: "+"))
  }
  var start = at
  while start > 0, at - start < 64, isPart(bytes[start - 1]) { start -= 1 }
  while start < at, !isWordByte(bytes[start]) { start += 1 }
  var end = at + 1
  while end < bytes.count, end - at < 255, isPart(bytes[end]) { end += 1 }
  while end > at, !isWordByte(bytes[end - 1]) { end -= 1 }
  guard start < at, end > at + 1 else { return nil }
  let host = bytes[(at + 1)..<end]
  guard let dot = host.lastIndex(of: UInt8(ascii: ".")), dot > at + 1, end - dot > 2,
    host[(dot + 1)...].allSatisfy({ ($0 | 32) &- 97 < 26 })
  else { return nil }
  return Span(
    start..<end, .link(url: "mailto:" + String(decoding: bytes[start..<end], as: UTF8.self)))
}
