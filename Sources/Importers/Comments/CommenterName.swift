import Articles

/// Takes the name out of what pages print around it.
enum CommenterName {
  /// The name alone; `nil` where nothing is left that could be one.
  ///
  /// With `isAlone` false, a date that follows the name goes too, with all that is behind it.
  static func cleaned(_ text: String, isAlone: Bool = true) -> String? {
    var name = Substring(
      PlainText.cleaned(text).split(whereSeparator: \.isWhitespace).joined(separator: " "))
    if !isAlone, let date = PrintedDate(in: String(name)) {
      let end = name.utf8.index(name.startIndex, offsetBy: date.range.lowerBound)
      let start = name.utf8.index(name.startIndex, offsetBy: date.range.upperBound)
      name = end > name.startIndex ? name[..<end] : name[start...]
    }
    var isChanged = true
    while isChanged {
      isChanged = false
      while let last = name.last, name.count > 1,
        last.isWhitespace || ":,;|/·•(".contains(last)
          || "-–—@".contains(last) && name.dropLast().last?.isWhitespace == true
      {
        name.removeLast()
        isChanged = true
      }
      if let space = name.lastIndex(of: " "),
        after.contains(name[name.index(after: space)...].filter { $0 != "." && $0 != "…" })
      {
        name = name[..<space]
        isChanged = true
      }
      if let space = name.firstIndex(of: " "), before.contains(String(name[..<space])) {
        name = name[name.index(after: space)...]
        isChanged = true
      }
    }
    guard (1...80).contains(name.count), name.contains(where: { $0.isLetter || $0.isNumber }) else {
      return nil
    }
    return String(name)
  }

  /// What is said after a name: Ann *says*.
  private static let after: Set<String> = [
    "says", "Says", "said", "wrote", "writes", "replied", "sagt", "sagte", "schreibt", "schrieb",
    "meint", "dit", "dice", "dijo", "escribió", "scrive", "diz", "disse", "zegt", "schreef", "mówi",
    "pisze", "napisał", "пишет", "написал", "skrev", "säger", "skriver", "sanoo", "am", "on", "um",
    "le", "at", "el", "op",
  ]

  /// What is said before a name: *by* Ann.
  private static let before: Set<String> = [
    "by", "By", "von", "par", "por", "door", "af", "av", "przez", "от", "from", "posted", "Posted",
  ]
}
