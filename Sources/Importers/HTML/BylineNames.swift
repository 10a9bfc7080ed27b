import Articles

/// Takes the names out of a byline: "By Ada Quill and Ben Moss, Staff Writers" names two people.
struct BylineNames {
  /// As printed, in order; may be empty.
  let names: [String]

  /// `site` is no author of its own pages, where anybody else is named.
  init(_ byline: String, site: String?) {
    guard byline.utf8.count < 400, !byline.contains("://") else {
      names = []
      return
    }
    let byline = byline.replacing("\u{A0}", with: " ").replacing("  ", with: ", ")
    let line = Self.withoutLabel(Self.withoutNotes(byline))
    var found: [String] = []
    for part in Self.parts(of: line) {
      let name = Self.trimmed(part)
      guard Self.isName(name) else { continue }
      if let last = found.last, Self.isTitle(name) {
        // Letters behind a name belong to it: "Rebecca Lake, CEPF".
        found[found.count - 1] = last + ", " + name
      } else if found.isEmpty || Self.couldBeNamed(name) {
        found.append(name)
      }
    }
    let others = found.filter { titleLetters($0) != site.map(titleLetters) }
    names = others.isEmpty ? found : others
  }

  /// Words before the first name, in lower case.
  private static let labels = [
    "by", "written by", "words by", "posted by", "published by", "story by", "report by",
    "submitted by", "review by", "text by", "author", "authors", "from", "von", "par", "por", "di",
    "door", "af", "av", "od", "yazan", "автор", "текст", "作者", "文", "بقلم", "מאת", "text", "autor",
    "auteur", "written and photographed by", "medically reviewed by",
  ]

  private static func withoutLabel(_ line: String) -> String {
    let lower = line.lowercased()
    for label in labels.sorted(by: { $0.utf8.count > $1.utf8.count }) where lower.hasPrefix(label) {
      let rest = line.dropFirst(label.count)
      guard let next = rest.first else { return "" }
      if next.isWhitespace || next == ":" || next == "：" || label.utf8.first ?? 0 >= 0xE0 {
        return String(rest.drop { $0.isWhitespace || $0 == ":" || $0 == "：" })
      }
    }
    return line
  }

  /// Cuts off the date and what else follows the names.
  private static func withoutNotes(_ line: String) -> String {
    var line = line[...]
    for separator in [
      " | ", " · ", " • ", " / ", " — ", " – ", " - ", "\n", "\t", " on ", " in ", " wrote ",
      " Updated", " Published", " Posted", "(", "[",
    ] {
      if let range = line.firstRange(of: separator), range.lowerBound > line.startIndex {
        line = line[..<range.lowerBound]
      }
    }
    // A sentence ends behind a word, an initial does not.
    for index in line.indices where line[index] == "." {
      let before = line[..<index].reversed().prefix { $0.isLetter }
      if before.count > 2, line[index...].dropFirst().first?.isWhitespace == true {
        return String(line[..<index])
      }
    }
    return String(line)
  }

  private static func parts(of line: String) -> [String] {
    var parts = [line]
    for separator in [", and ", " and ", " und ", " et ", " y ", " with ", ", ", ";", "、"] {
      parts = parts.flatMap { part in
        part.split(separator: separator, omittingEmptySubsequences: true).map(String.init)
      }
    }
    return parts
  }

  private static func trimmed(_ part: String) -> String {
    var name = part[...]
    while let last = name.last, last.isWhitespace || ",:;-–—|".contains(last) {
      name = name.dropLast()
    }
    return String(name.drop { $0.isWhitespace || ",:;-–—|@".contains($0) })
  }

  /// What can stand in a byline as somebody's name, or as some body's.
  private static func isName(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    guard (1...7).contains(words.count), !labels.contains(name.lowercased()),
      name.utf8.count < 80, !name.contains("@"),
      name.unicodeScalars.contains(where: { $0.properties.isAlphabetic })
    else { return false }
    return !words.contains { roles.contains($0.lowercased()) } || words.count > 1 && isTeam(words)
  }

  private static func isTeam(_ words: [Substring]) -> Bool {
    guard let last = words.last?.lowercased() else { return false }
    return ["staff", "team", "editors", "desk", "board"].contains(last)
  }

  /// Further names in a list are two words or more, in capitals: not a place, not an office.
  private static func couldBeNamed(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    guard (2...4).contains(words.count), words[0].lowercased() != "the" else { return false }
    let isShout = name.utf8.allSatisfy { $0 &- 0x61 >= 26 } && name.utf8.contains { $0 < 0x80 }
    return !isShout && words.allSatisfy { $0.first?.isLowercase == false || $0.count < 4 }
  }

  /// Letters of an academic or a professional title.
  private static func isTitle(_ name: String) -> Bool {
    let letters = name.unicodeScalars.filter(\.properties.isAlphabetic)
    let capitals = letters.count { $0.properties.isUppercase }
    return (2...6).contains(letters.count) && !name.contains(" ") && capitals * 2 >= letters.count
      && capitals > 1
  }

  private static let roles: Set<String> = [
    "writer", "editor", "editors", "reporter", "reporters", "correspondent", "staff", "journalist",
    "contributor", "contributors", "contributing", "columnist", "team", "admin", "author",
    "specialist", "manager", "director", "analyst", "producer", "redaktion", "redaktor",
    "rédaction",
    "redacción", "share", "follow", "read", "updated", "published", "min", "comments", "comment",
    "desk", "bureau", "guest", "view", "views", "reviewed", "photographs", "photography",
  ]
}
