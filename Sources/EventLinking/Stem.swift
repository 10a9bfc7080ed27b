/// A telling word, cut down so that its forms are one, as a number: articles hold many of them.
struct Stem: Hashable, Comparable, Sendable {
  /// FNV-1a of the stem's bytes.
  private let hash: UInt64

  /// The stem of a telling word; `nil` for words that any text has, and for numbers.
  init?(_ token: Token) {
    guard token.kind == .word, token.text.utf8.count >= 4, !Self.common.contains(token.text),
      TimeLexicon.words[token.text] == nil
    else { return nil }
    self.init(word: token.text)
  }

  /// Cuts the commonest English endings off a lowercased word.
  init(word: String) {
    let bytes = word.utf8
    var count = bytes.count
    if let ending = Self.endings.first(where: {
      word.endsASCII($0) && count - $0.utf8CodeUnitCount >= 4
    }) {
      count -= ending.utf8CodeUnitCount
    } else if count > 4, word.endsASCII("e") {
      count -= 1
    }
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes.prefix(count) { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    self.hash = hash
  }

  static func < (left: Self, right: Self) -> Bool { left.hash < right.hash }

  private static let endings: [StaticString] = [
    "ations", "ation", "ings", "ing", "ments", "ment", "ers", "ed", "es", "er", "s",
  ]

  private static let common: Set<String> = Set(
    """
    that this with from have been were they their them there these those what when where which while will would \
    could should about after again against also although always among another around because before being below \
    between both came come does doing done down during each either else even ever every following goes going gone \
    good great have having here herself himself into itself just know known last later least less like likely made \
    make many maybe mean more most much must near need never next none often once only other others ours over part \
    people perhaps place rather really said same says seen several shall since some soon still such sure take taken \
    than then thing things think though through thus told took toward under until upon used using very want wanted \
    well went were whether whose within without work year years your according added asked back began became become \
    called could country didn doesn early first found four five full gave give given group high hold however including \
    left long look might move much name named number official officials open order president minister public put report \
    reported right second seem seen sent show side state statement states third three time today together tomorrow \
    until week weeks whole world yesterday month months days hour hours morning night afternoon evening former leader \
    leaders government news agency spokesman spokeswoman really already almost able across away best better case close \
    continue continued course days different end ended enough example expected face fact family far few final half hand \
    hard help home house important keep kind large late lead leave live lives local lost main major member members men \
    meeting million billion percent moment national note past person point possible present problem quite read real \
    reason recent result room saying school security service set small something sometimes start started stop story \
    talk team tell times top try turn two under wasn way women word words working mr mrs
    """.split(separator: " ").map(String.init))
}

extension String {
  /// Whether the text ends in those bytes; without the cost of comparing letters of all languages.
  func endsASCII(_ ending: StaticString) -> Bool {
    ending.withUTF8Buffer { utf8.suffix($0.count).elementsEqual($0) }
  }
}
