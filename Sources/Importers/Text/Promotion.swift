/// Tells a site's words about itself (subscriptions, donations, consent) from an article's.
enum Promotion {
  /// True for a salutation that opens an appeal to the reader.
  static func isOpening(_ line: Substring) -> Bool {
    guard line.utf8.count <= 40 else { return false }
    let key = TextKey(line).text
    return key.hasPrefix("dearreader") || key == "dearfriend" || key == "dearfriends"
      || key == "dearsubscriber"
  }

  /// True for a line that asks the reader to pay, join, subscribe or consent.
  static func isPart(_ line: Substring) -> Bool { weight(line) >= 2 }

  /// True for a line that does so at length or with nothing else in it.
  static func isWhole(_ line: Substring) -> Bool {
    guard line.utf8.count <= 400 else { return false }
    let weight = weight(line)
    return isConsent(line) || weight >= 4 || (weight >= 3 && line.utf8.count <= 120)
  }

  /// True for a notice about cookies.
  static func isConsent(_ line: Substring) -> Bool {
    guard line.utf8.count <= 900 else { return false }
    let text = line.lowercased()
    guard text.holds("cookie") else { return false }
    return consent.contains { text.holds($0) }
  }

  /// True for amounts of money and nothing else.
  static func isPrice(_ line: Substring) -> Bool {
    guard line.utf8.count <= 30 else { return false }
    var digits = 0
    var signs = 0
    for scalar in line.unicodeScalars {
      switch scalar {
      case "0"..."9": digits += 1
      case "$", "€", "£", "¥", "₽", "%": signs += 1
      case " ", ",", ".", "\u{A0}", "/", "+", "-": break
      default: return false
      }
    }
    return digits > 0 && signs > 0
  }

  private static let consent = [
    "uses cookies", "use cookies", "using cookies", "accept", "consent", "opt-out", "opt out",
    "agree",
    "privacy", "experience", "akzeptieren", "zustimmen", "accepter", "aceptar", "aceitar",
    "accetta",
  ]

  /// How many different words of appeals are in the line, that speaks to the reader; else 0.
  private static func weight(_ line: Substring) -> Int {
    var found: Set<Substring> = []
    var isAddressed = false
    var words = 0
    let lowercased = line.prefix(1200).lowercased()
    for slice in lowercased.unicodeScalars.split(whereSeparator: { !isPartOfWord($0) }) {
      let word = Substring(slice)
      words += 1
      if address.contains(word) { isAddressed = true }
      if appeals.contains(word) { found.insert(word) }
      if word.first == "$" || word.last == "$" { found.insert("$") }
    }
    return isAddressed || words <= 12 ? found.count : 0
  }

  private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "$", "€", "£", "-": true
    default: scalar.value >= 0x80 && scalar.isLetter
    }
  }

  private static let address: Set<Substring> = [
    "you", "your", "we", "our", "us", "subscribe", "donate", "join", "upgrade", "support", "sign",
    "become",
  ]
  private static let appeals: Set<Substring> = [
    "subscribe", "subscriber", "subscribers", "subscription", "subscriptions", "newsletter",
    "donate",
    "donation", "donations", "support", "premium", "ads", "ad-free", "paywall", "month", "monthly",
    "member", "members", "membership", "readers", "pay", "loyal", "access", "upgrade", "sign",
    "journalism", "partner",
    "unlimited",
    "contribute", "contribution", "patreon", "paypal", "magazine", "inbox", "help", "independent",
    "€", "£",
    "free", "trial", "offer", "join", "email", "experience", "advertising", "whitelist", "blocker",
    "adblock",
  ]
}
