/// How much a short line reads like the name of somebody who comments.
enum NameLikeness {
  /// Above 0 for a name, far below for a sentence; O(n) in lines of up to 60 bytes, O(1) beyond.
  static func score(_ line: Substring) -> Double {
    guard line.utf8.count <= 120, let first = line.unicodeScalars.first,
      let last = line.unicodeScalars.last
    else { return -20 }
    let words = line.unicodeScalars.split { $0 == " " || $0 == "\u{A0}" || $0 == "\t" }
      .map(Substring.init)
    guard words.count <= 8, line.utf8.count <= 60 || line.begins(with: "http") else { return -20 }
    if words.count > 1, let address = words.first, address.begins(with: "http") {
      return score(withoutAddress(line)) + 2
    }
    var score = words.count == 1 ? single(words[0]) : several(words)
    if words.count > 4 { score -= 1.5 }
    if line.holds("://") || line.holds("www.") { score -= 4 }
    if let mark = words.first, words.count > 1, ["-", "•", "*", "–", "—"].contains(mark) {
      score -= 6
    }
    if words.count <= 3, CalendarWords.month(words[0].lowercased()) != nil,
      words[words.count - 1].utf8.allSatisfy({ $0 &- 48 < 10 })
    {
      score -= 5
    }
    if line.holds("()") || line.holds(" = ") { score -= 3 }
    switch last {
    case ".": if (words.last?.utf8.count ?? 9) > 3 || words.count == 1 { score -= 3 }
    case "!", "?", "…", ":", ";", ",", "，", "。", "！", "？": score -= words.count == 1 ? 2 : 3
    default: break
    }
    switch first {
    case "\"", "“", "„", "«", "‘", "'", "(", "*", "-", "•", "–", "—", "#", ">", "^", "✓", "$":
      score -= 2
    case "[": if line != "[deleted]" { score -= 2.5 }
    case "0"..."9": score -= words.count == 1 ? 0.5 : 1.5
    default: break
    }
    return score
  }

  /// The name after the address of its owner's page, which some engines print first.
  static func withoutAddress(_ line: Substring) -> Substring {
    guard line.begins(with: "http://") || line.begins(with: "https://"),
      let space = line.firstIndex(of: " ")
    else { return line }
    return line[space...].trimmedOfSpace
  }

  private static func single(_ word: Substring) -> Double {
    var digits = 0
    var letters = 0
    var isInner = false
    var changes = 0
    var wasLower = false
    for scalar in word.unicodeScalars {
      switch scalar {
      case "0"..."9": digits += 1
      case "_", "-", "~", "@", "<", ">", "[", "]": isInner = true
      case "A"..."Z":
        letters += 1
        if wasLower { changes += 1 }
        wasLower = false
      default:
        if scalar.isLetter { letters += 1 }
        wasLower = true
      }
    }
    if letters == 0 { return word == "[deleted]" ? 2.5 : -2 }
    if functionWords.contains(word.lowercased()) || exclamations.contains(word.lowercased()) {
      return -1.5
    }
    return digits > 0 || isInner || changes > 0 ? 2 : 0.3
  }

  private static func several(_ words: [Substring]) -> Double {
    var capitals = 0
    var functions = 0
    for word in words {
      let lowercased = word.lowercased()
      if functionWords.contains(lowercased) { functions += 1 }
      if let first = word.unicodeScalars.first,
        first.properties.isUppercase || !first.properties.isCased
          || particles.contains(lowercased)
      {
        capitals += 1
      }
    }
    var score = capitals == words.count ? 1.5 : words.count <= 3 ? 0.2 : -0.8
    score -= 1.1 * Double(functions)
    return score
  }

  private static let particles: Set<String> = [
    "de", "da", "di", "do", "dos", "del", "della", "der", "den", "van", "von", "zu", "la", "le",
    "el",
    "al", "bin", "ibn", "ben", "mc", "mac", "of", "the", "y", "e", "und", "and", "ter", "ten",
  ]
  private static let exclamations: Set<String> = [
    "yes", "no", "yeah", "yep", "nope", "lol", "lmao", "thanks", "thank", "ok", "okay", "wow",
    "nice",
    "great", "exactly", "agreed", "true", "false", "same", "well", "hi", "hello", "hey", "bye",
    "sorry",
    "please", "cool", "amen", "haha", "hahaha", "ditto", "amazing", "awesome", "beautiful", "first",
    "update", "edit", "source", "spoiler", "deleted", "removed", "lmfao", "meh", "nah", "right",
    "wrong",
  ]
  /// Words that sentences are made of and names seldom hold.
  static let functionWords: Set<String> = [
    "a", "an", "the", "is", "are", "was", "were", "be", "been", "am", "i", "you", "he", "she", "it",
    "we", "they", "me", "him", "her", "us", "them", "my", "your", "his", "its", "our", "their",
    "this",
    "that", "these", "those", "to", "in", "on", "at", "for", "with", "from", "by", "about", "as",
    "of",
    "and", "or", "but", "if", "not", "no", "so", "do", "does", "did", "don't", "don’t", "have",
    "has",
    "had", "will", "would", "can", "could", "should", "what", "who", "how", "why", "when", "where",
    "there", "just", "than", "then", "all", "more", "very", "too", "also", "i'm", "i’m", "it's",
    "it’s",
    "that's", "that’s", "get", "got", "go", "up", "out", "call", "like", "because", "der", "die",
    "das",
    "ist", "und", "nicht", "ich", "est", "les", "des", "une", "que", "es", "un", "para", "não", "é",
    "il", "che", "non",
  ]
}
