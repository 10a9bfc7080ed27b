/// Tells how people begin what they write to each other.
enum Greeting {
  /// True for words that greet or thank, or call somebody by name first; O(1).
  static func opens(_ line: Substring) -> Bool {
    let start = line.prefix(48)
    let words = start.split(maxSplits: 3) { !($0.isLetter || $0 == "'" || $0 == "’") }
    guard let first = words.first?.lowercased() else { return false }
    if openings.contains(first) { return true }
    if words.count > 1, pairs.contains(first + " " + words[1].lowercased()) { return true }
    // `Ann,` and `@ann`.
    if line.first == "@" { return true }
    guard let comma = start.firstIndex(where: { $0 == "," || $0 == "-" || $0 == "–" }),
      first.utf8.count > 2, words[0].endIndex == comma, words[0].first?.isUppercase == true
    else { return false }
    return !notNames.contains(first)
  }

  private static let openings: Set<String> = [
    "hi", "hello", "hey", "dear", "thanks", "thank", "congratulations", "congrats", "wow", "lol",
    "hallo", "danke", "bonjour", "salut", "merci", "bravo", "hola", "gracias", "ciao", "grazie",
    "olá", "oi", "obrigado", "obrigada", "hoi", "bedankt", "hej", "tack", "takk", "cześć", "dzięki",
    "привет", "здравствуйте", "спасибо", "merhaba", "teşekkürler",
  ]
  private static let pairs: Set<String> = [
    "great post", "great article", "nice post", "nice article", "good post", "good article",
    "interesting post", "excellent post", "excellent article", "love this", "i love", "i agree",
    "this is", "guter artikel", "très bon", "muy bueno", "muito bom", "ottimo articolo",
  ]
  private static let notNames: Set<String> = [
    "however", "well", "still", "also", "then", "now", "yes", "but", "and", "finally", "first",
    "second", "third", "again", "today", "yesterday", "instead", "meanwhile", "moreover", "thus",
    "therefore", "indeed", "later", "monday", "tuesday", "wednesday", "thursday", "friday",
    "saturday", "sunday",
  ]
}
