/// How far bytes look like UTF-8.
struct UTF8Shape {
  /// Nothing but ASCII.
  let isASCII: Bool
  /// Well-formed sequences of two bytes.
  private let pairCount: Int
  /// Well-formed sequences of three and four bytes.
  private let longCount: Int
  /// Ill-formed places; a sequence cut off by the end is none.
  private let errorCount: Int

  /// Counts in one pass.
  init(_ bytes: ArraySlice<UInt8>) {
    var pairs = 0
    var longs = 0
    var errors = 0
    bytes.withUnsafeBufferPointer { bytes in
      var at = 0
      while at < bytes.count {
        if bytes[at] < 0x80 {
          at += 1
          continue
        }
        let length = sequenceLength(bytes, at)
        switch length {
        case 2: pairs += 1
        case 3, 4: longs += 1
        case -1: break
        default: errors += 1
        }
        if length == -1 { break }
        at += max(length, 1)
      }
    }
    (pairCount, longCount, errorCount) = (pairs, longs, errors)
    isASCII = pairs == 0 && longs == 0 && errors == 0
  }

  /// True where the bytes can hardly be anything else, a few broken places apart.
  ///
  /// A handful of pairs alone can be Chinese or Korean letters, so there a declaration counts.
  func isUTF8(declared: Charset?) -> Bool {
    let sequences = pairCount + longCount
    guard sequences > 0 || declared == .utf8 else { return false }
    if let declared, declared != .utf8, !declared.isSingleByte, longCount == 0, pairCount < 4 {
      return false
    }
    return errorCount == 0 || (pairCount + 2 * longCount) > errorCount * 3
      || (declared == .utf8 && sequences > errorCount)
  }
}

/// Decodes UTF-8; a lone byte among other text is read as windows-1252, which is what it then was.
func decodeUTF8(_ bytes: ArraySlice<UInt8>) -> (text: String, isDamaged: Bool) {
  if let text = String(validating: bytes, as: UTF8.self) { return (text, false) }
  let fallback = singleByteTable(of: "CP1252")
  var repaired: [UInt8] = []
  repaired.reserveCapacity(bytes.count + 64)
  bytes.withUnsafeBufferPointer { bytes in
    var at = 0
    var isAfterDamage = false
    while at < bytes.count {
      let length = sequenceLength(bytes, at)
      if length > 0 {
        repaired.append(contentsOf: bytes[at..<at + length])
        at += length
        isAfterDamage = false
      } else {
        let isFollowedByText = at + 1 >= bytes.count || sequenceLength(bytes, at + 1) > 0
        if length == 0, !isAfterDamage, isFollowedByText, let scalar = fallback?[Int(bytes[at])] {
          repaired += Array(String(Character(scalar)).utf8)
        } else {
          repaired += [0xEF, 0xBF, 0xBD]
        }
        isAfterDamage = true
        at += 1
      }
    }
  }
  return (String(decoding: repaired, as: UTF8.self), true)
}

/// The length of the well-formed sequence at `at`, 0 where there is none, -1 where the end cuts it off.
private func sequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
  let first = bytes[at]
  let length: Int
  var low: UInt8 = 0x80
  var high: UInt8 = 0xBF
  switch first {
  case 0..<0x80: return 1
  case 0xC2...0xDF: length = 2
  case 0xE0: (length, low) = (3, 0xA0)
  case 0xED: (length, high) = (3, 0x9F)
  case 0xE1...0xEF: length = 3
  case 0xF0: (length, low) = (4, 0x90)
  case 0xF4: (length, high) = (4, 0x8F)
  case 0xF1...0xF3: length = 4
  default: return 0
  }
  for offset in 1..<length {
    guard at + offset < bytes.count else { return -1 }
    let byte = bytes[at + offset]
    guard byte >= (offset == 1 ? low : 0x80), byte <= (offset == 1 ? high : 0xBF) else { return 0 }
  }
  return length
}
