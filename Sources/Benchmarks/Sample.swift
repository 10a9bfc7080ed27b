import Articles

/// Makes articles out of nothing, the same ones every time.
struct Sample {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  private static let words = [
    "harbour", "council", "winter", "bridge", "engine", "letter", "minister", "river", "market",
    "paper", "garden", "signal", "border", "teacher", "village", "evening", "question", "answer",
    "the", "of", "and", "a", "in", "was", "that", "for", "with", "on", "said", "had", "by", "from",
  ]
  private static let names = [
    "mara", "Old Harbour", "tin whistle", "Sefton", "Ines", "Bramble", "quiet_car", "Ruth A.",
  ]
  private static let people = ["Anders Holm", "Greta Linde", "Paul Varga", "Mona Reyes"]
  private static let places = ["Oslo", "Vienna", "Lisbon", "Geneva", "Prague"]
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// An article with so many comments, in threads of all depths.
  mutating func discussion(commentCount: Int) -> Article {
    var comments: [Comment] = []
    comments.reserveCapacity(commentCount)
    for number in 0..<commentCount {
      let parent = below(5) == 0 ? nil : max(0, number - 1 - below(12))
      comments.append(
        Comment(
          id: "c\(number)", author: author(),
          posted: Timestamp(unixSeconds: 1_500_000_000 + number),
          score: below(50) - 10,
          reply: number > 0 ? parent.map { Reply(to: "c\($0)", .markup) } : nil,
          blocks: [Block(.paragraph, sentence(10 + below(60)))]))
    }
    return Article(
      id: Article.ID(source: "discussion"), title: "A long discussion",
      blocks: (0..<20).map { _ in Block(.paragraph, sentence(60)) }, comments: comments)
  }

  /// The text of a news report, with a date, people, a place and an event.
  mutating func report(number: Int) -> String {
    let month = Self.months[below(12)]
    let people = "\(pick(Self.people)) and \(pick(Self.people))"
    var text =
      "Report \(number): \(sentence(5))\n\n\(month) \(1 + below(28)), 20\(10 + below(9))\n\n"
    for _ in 0..<6 { text += sentence(40) + "\n\n" }
    text += "On \(month) \(1 + below(28)) \(people) met in \(pick(Self.places)). \(sentence(20))\n"
    return text
  }

  /// A number from 0 up to `limit`, which is left out.
  mutating func below(_ limit: Int) -> Int {
    // Marsaglia's xorshift: quick, and the same everywhere.
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(limit))
  }

  private mutating func pick(_ words: [String]) -> String { words[below(words.count)] }

  mutating func author() -> String {
    below(4) == 0 ? pick(Self.names) : "reader \(below(5000))"
  }

  mutating func sentence(_ count: Int) -> String {
    var text = ""
    for index in 0..<count {
      let word = pick(Self.words)
      text += index == 0 ? word.prefix(1).uppercased() + word.dropFirst() : " " + word
    }
    return text + "."
  }
}
