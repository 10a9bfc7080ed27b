#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Text as UTF-8, and how many places of the source were no text in its character set.
struct Conversion {
  var utf8: [UInt8]
  var damageCount: Int
}

/// Converts `bytes` with the C library's tables; `nil` where it does not know `charset`.
///
/// Each byte that cannot be converted becomes U+FFFD.
func convert(_ bytes: some Collection<UInt8>, from charset: String) -> Conversion? {
  guard let descriptor = openConversion(from: charset) else { return nil }
  defer { iconv_close(descriptor) }
  var input = bytes.withContiguousStorageIfAvailable { $0.map { CChar(bitPattern: $0) } } ?? []
  if input.isEmpty { input = bytes.map { CChar(bitPattern: $0) } }
  var result = Conversion(utf8: [], damageCount: 0)
  result.utf8.reserveCapacity(input.count * 3 / 2)
  var buffer = [CChar](repeating: 0, count: 16_384)
  input.withUnsafeMutableBufferPointer { input in
    buffer.withUnsafeMutableBufferPointer { buffer in
      var from = input.baseAddress
      var remaining = input.count
      var isFlushing = false
      while true {
        var to = buffer.baseAddress
        var room = buffer.count
        let status =
          isFlushing
          ? iconv(descriptor, nil, nil, &to, &room)
          : iconv(descriptor, &from, &remaining, &to, &room)
        let problem = errno
        result.utf8.append(
          contentsOf: UnsafeRawBufferPointer(buffer)[..<(buffer.count - room)])
        if status != -1 {
          if isFlushing { return }
          isFlushing = true
        } else if problem == EILSEQ {
          if isFlushing { return }
          result.damageCount += 1
          result.utf8.append(contentsOf: replacementCharacter)
          from = from.map { $0 + 1 }
          remaining -= 1
        } else if problem == EINVAL {
          result.damageCount += 1
          result.utf8.append(contentsOf: replacementCharacter)
          return
        } else if problem != E2BIG {
          return
        }
      }
    }
  }
  return result
}

/// What the 256 bytes of a single-byte character set mean; `nil` where it is unknown or no such set.
///
/// Bytes without a meaning stand for themselves below 0xA0, as the Encoding Standard has it, and
/// for U+FFFD from there on.
func singleByteTable(of charset: String) -> [Unicode.Scalar]? {
  guard let descriptor = openConversion(from: charset) else { return nil }
  defer { iconv_close(descriptor) }
  return (0..<256).map { value -> Unicode.Scalar in
    var input = [CChar(bitPattern: UInt8(value))]
    var output = [CChar](repeating: 0, count: 16)
    let length = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        var from = input.baseAddress
        var remaining = 1
        var to = output.baseAddress
        var room = output.count
        // Some tables hold a letter back until they know whether a mark follows.
        _ = iconv(descriptor, nil, nil, nil, nil)
        let status = iconv(descriptor, &from, &remaining, &to, &room)
        _ = iconv(descriptor, nil, nil, &to, &room)
        return status == -1 ? 0 : output.count - room
      }
    }
    let text = String(
      decoding: output.prefix(length).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return text.unicodeScalars.first
      ?? (value < 0xA0 ? Unicode.Scalar(UInt8(value)) : "\u{FFFD}")
  }
}

private let replacementCharacter: [UInt8] = [0xEF, 0xBF, 0xBD]

/// `nil` for a name that the C library does not know, or that is no plain name.
private func openConversion(from charset: String) -> iconv_t? {
  let isName = charset.utf8.allSatisfy { byte in
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      || byte == 0x2D || byte == 0x5F || byte == 0x2E || byte == 0x3A
  }
  guard isName, !charset.isEmpty, charset.utf8.count < 64 else { return nil }
  let descriptor = iconv_open("UTF-8", charset)
  return Int(bitPattern: descriptor) == -1 ? nil : descriptor
}
