/// The words that a page's markup tells of its article, for finding them again among its blocks.
///
/// Compares letters and digits only: markup and page differ in spaces, quotes and line breaks.
struct ToldText {
  /// How many bytes of letters a block must have to be found.
  private static let window = 24
  private static let base: UInt64 = 0x100_0000_01B3

  private var hashes: Set<UInt64> = []

  /// True where the markup tells enough for a block's absence to mean something.
  let isLong: Bool

  init(_ text: String?) {
    let letters = titleLetters(text ?? "")
    isLong = letters.count > 400
    guard letters.count >= Self.window else { return }
    var top: UInt64 = 1
    for _ in 1..<Self.window { top = top &* Self.base }
    var hash = Self.hash(letters.prefix(Self.window))
    hashes.insert(hash)
    for index in letters.indices.dropFirst(Self.window) {
      hash = (hash &- UInt64(letters[index - Self.window]) &* top) &* Self.base
      hash = hash &+ UInt64(letters[index])
      hashes.insert(hash)
    }
  }

  /// True where the text's beginning is told, false where it is not; `nil` for short texts.
  func contains(_ letters: [UInt8]) -> Bool? {
    guard letters.count >= Self.window, !hashes.isEmpty else { return nil }
    return hashes.contains(Self.hash(letters.prefix(Self.window)))
  }

  /// True where `letters` hold `part`; O(letters).
  static func holds(_ letters: [UInt8], _ part: [UInt8]) -> Bool {
    guard let first = part.first, part.count <= letters.count else { return false }
    return (0...letters.count - part.count).contains {
      letters[$0] == first && letters[$0..<$0 + part.count].elementsEqual(part)
    }
  }

  private static func hash(_ letters: ArraySlice<UInt8>) -> UInt64 {
    letters.reduce(0) { $0 &* base &+ UInt64($1) }
  }
}
