/// Tells the words under a picture from a paragraph.
enum Caption {
  /// True for a line that credits a picture or says what it shows; O(n) up to 500 bytes.
  static func isCaption(_ line: Substring) -> Bool {
    guard line.utf8.count <= 500, line.utf8.count >= 8 else { return false }
    let lowercased = line.lowercased()
    if leads.contains(where: { lowercased.begins(with: $0) }) { return true }
    if lowercased.holds("photo credit") || lowercased.holds("(photo")
      || lowercased.holds("photo by ") && line.ends(with: ")")
    {
      return true
    }
    guard let open = creditStart(line) else { return false }
    let credit = line[open...].lowercased()
    return agencies.contains { credit.holds($0) } || isSlashedCredit(line[open...])
  }

  private static let leads = [
    "photo:", "photo by ", "photo credit", "photos:", "image:", "image credit", "picture:",
    "file photo",
    "photograph:", "(photo", "foto:", "bild:", "crédit photo", "photo credit:", "image courtesy",
    "photo courtesy",
    "illustration:", "caption:", "фото:", "写真",
  ]
  private static let agencies = [
    "getty", "reuters", "afp", "associated press", "ap photo", "(ap", "epa", "flickr",
    "shutterstock",
    "istock", "wikimedia", "creative commons", "photo", "/pool", "courtesy", "file)", "file photo",
    "handout",
    "screenshot", "flash90", "/gpo", "anadolu", "xinhua", "tass", "sputnik", "via ap", "bloomberg",
    "dpa", "foto",
    "image", "credit", "archive", "illustration", "press office", "press service", "spokesperson",
  ]

  /// Where a parenthesis begins that closes at the line's very end; `nil` where there is none.
  private static func creditStart(_ line: Substring) -> Substring.Index? {
    let trimmed = line.ends(with: ".") ? line.dropLast() : line
    guard trimmed.last == ")" || trimmed.last == "]" else { return nil }
    guard let open = trimmed.lastIndex(where: { $0 == "(" || $0 == "[" }) else { return nil }
    return trimmed[open...].utf8.count <= 90 ? open : nil
  }

  /// `(Ann Writer/ABC)`, `(Ann Writer / Agency / Other)`: names parted by slashes.
  private static func isSlashedCredit(_ credit: Substring) -> Bool {
    let inner = credit.dropFirst().prefix { $0 != ")" && $0 != "]" }
    let parts = inner.split(separator: "/")
    guard parts.count >= 2 else { return false }
    return parts.allSatisfy { part in
      let words = part.split(separator: " ")
      return (1...4).contains(words.count)
        && words.allSatisfy { $0.unicodeScalars.first?.properties.isUppercase ?? false }
    }
  }
}
