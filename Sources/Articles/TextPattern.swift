#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Words to look for, without regard to case and accents unless they say so.
public struct TextPattern: Hashable, Sendable {
  /// Where a match may begin and end.
  public enum Extent: Hashable, Sendable {
    /// Anywhere, also within a word.
    case anywhere
    /// Whole words only.
    case words
    /// At the start of a word.
    case wordStart
  }

  /// What is looked for in folded text; never empty.
  let needle: [UInt8]
  private let extent: Extent
  /// The words with their case, where it counts.
  private let exact: [Unicode.Scalar]?
  /// The byte of the needle that texts hold least often, so that most of a text is passed over.
  private let rarest: Int

  /// Looks for `text`; `nil` where it holds nothing to look for.
  ///
  /// With `smartCase`, a capital letter in it makes case count.
  public init?(_ text: String, extent: Extent = .anywhere, smartCase: Bool = false) {
    let folded = text.unicodeScalars.compactMap(TextFolding.fold)
    guard !folded.isEmpty else { return nil }
    let needle = Array(String(String.UnicodeScalarView(folded)).utf8)
    self.needle = needle
    self.extent = extent
    let cased = text.unicodeScalars.compactMap(TextFolding.foldKeepingCase)
    exact = smartCase && cased != folded ? cased : nil
    rarest = needle.indices.max { Self.rarity(needle[$0]) < Self.rarity(needle[$1]) } ?? 0
  }

  /// True where every match of this is a match of `other` too, so that it can only narrow it.
  func narrows(_ other: TextPattern) -> Bool {
    extent == .anywhere && other.extent == .anywhere && needle.starts(with: other.needle)
      && (other.exact.map { exact?.starts(with: $0) ?? false } ?? true)
  }

  /// Where it is found in a text, as UTF-8 offsets, in order; O(n).
  public func ranges(in text: String) -> [Range<Int>] {
    let folded = FoldedText(text)
    var ranges: [Range<Int>] = []
    var from = 0
    while let start = firstMatch(
      in: folded, from: from, to: folded.bytes.count, text: { _ in text })
    {
      from = start + needle.count
      ranges.append(folded.original(start)..<folded.original(from))
    }
    return ranges
  }

  /// True where a text holds it; O(n).
  public func isFound(in text: String) -> Bool {
    let folded = FoldedText(text)
    return firstMatch(in: folded, from: 0, to: folded.bytes.count, text: { _ in text }) != nil
  }

  /// The first folded offset from `from` on and before `to` where it is found.
  ///
  /// `text` gives the original text at a folded offset; it is asked for only where case counts.
  func firstMatch(
    in folded: FoldedText, from: Int, to end: Int, text: (Int) -> String
  ) -> Int? {
    var from = from
    while let start = firstCandidate(in: folded.bytes, from: from, to: end) {
      if isMatch(at: start, in: folded, text: text) { return start }
      from = start + 1
    }
    return nil
  }

  /// Adds the folded offsets where it is found, from `from` on and before `to`.
  ///
  /// It stops after `limit` of them; the result is where to go on.
  func appendMatches(
    in folded: FoldedText, from: Int, to end: Int, atMost limit: Int, to starts: inout [Int],
    text: (Int) -> String
  ) -> Int {
    let most = starts.count + limit
    let isPlain = extent == .anywhere && exact == nil
    var from = from
    while let start = firstCandidate(in: folded.bytes, from: from, to: end) {
      if isPlain || isMatch(at: start, in: folded, text: text) { starts.append(start) }
      from = start + 1
      if starts.count >= most { return from }
    }
    return max(from, end)
  }

  /// Those of some folded offsets, ascending, where it is found.
  func matches(
    among starts: [Int], in folded: FoldedText, text: (Int) -> String
  ) -> [Int] {
    guard extent == .anywhere, exact == nil else {
      return starts.filter { isMatch(at: $0, in: folded, text: text) }
    }
    return folded.bytes.withUnsafeBytes { bytes in
      needle.withUnsafeBytes { needle in
        guard let base = bytes.baseAddress, let wanted = needle.baseAddress else { return [] }
        return starts.filter {
          $0 + needle.count <= bytes.count && memcmp(base + $0, wanted, needle.count) == 0
        }
      }
    }
  }

  /// True where it is found at a folded offset.
  func isMatch(at start: Int, in folded: FoldedText, text: (Int) -> String) -> Bool {
    let bytes = folded.bytes
    guard start + needle.count <= bytes.count else { return false }
    let isHere = bytes.withUnsafeBufferPointer { bytes in
      needle.indices.allSatisfy { bytes[start + $0] == needle[$0] }
        && hasExtent(start..<start + needle.count, in: bytes)
    }
    guard isHere, let exact else { return isHere }
    let original = folded.original(start)..<folded.original(start + needle.count)
    let utf8 = text(start).utf8
    let from = utf8.index(utf8.startIndex, offsetBy: original.lowerBound)
    let to = utf8.index(from, offsetBy: original.count)
    return Substring(utf8[from..<to]).unicodeScalars.compactMap(TextFolding.foldKeepingCase)
      == exact
  }

  private func firstCandidate(in bytes: [UInt8], from: Int, to end: Int) -> Int? {
    let last = min(end, bytes.count - needle.count + 1)
    guard from < last else { return nil }
    return bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return nil }
      return needle.withUnsafeBytes { needle in
        guard let wanted = needle.baseAddress else { return nil }
        var start = from
        while start < last,
          let hit = memchr(base + start + rarest, Int32(needle[rarest]), last - start)
        {
          start = base.distance(to: UnsafeRawPointer(hit)) - rarest
          if memcmp(base + start, wanted, needle.count) == 0 { return start }
          start += 1
        }
        return nil
      }
    }
  }

  private func hasExtent(_ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    switch extent {
    case .anywhere: true
    case .wordStart: isEdge(at: range.lowerBound, in: bytes)
    case .words: isEdge(at: range.lowerBound, in: bytes) && isEdge(at: range.upperBound, in: bytes)
    }
  }

  /// True where no word runs across `index`.
  private func isEdge(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard index > 0, index < bytes.count else { return true }
    var before = index - 1
    while before > 0, bytes[before] & 0xC0 == 0x80 { before -= 1 }
    let (left, _) = bytes.scalar(at: before)
    let (right, _) = bytes.scalar(at: index)
    return !TextFolding.isWord(left) || !TextFolding.isWord(right)
      || TextFolding.isUnspaced(left) || TextFolding.isUnspaced(right)
  }

  /// Higher for a byte that texts hold less often.
  private static func rarity(_ byte: UInt8) -> Int {
    switch byte {
    case 0xC0...: return 0
    case 0x80...: return 20
    default:
      let common = Array(" etaoinsrhldcumfpgwybv,.k-'".utf8)
      return common.firstIndex(of: byte) ?? common.count
    }
  }
}
