import Articles

/// What of a discussion's words bears on who answers whom; made once, O(n) in the words.
struct Discussion {
  /// One comment, measured.
  struct Turn {
    /// Number of the author; `nil` where the name is lost or deleted.
    var author: Int?
    /// Different words, by number, ascending.
    var words: [Int32] = []
    /// ln(1 + words).
    var length = 0.0
    /// Asks something.
    var asks = false
    /// Speaks to somebody.
    var addresses = false
    /// How near the writers around are to talking with each other; averages over the turns around this one.
    var around = Around()
  }

  /// Averages over a turn and the eight before and after it.
  struct Around {
    /// Share of turns whose author also speaks elsewhere around.
    var returning = 0.0
    /// Shared words of turns that follow each other.
    var similarity = 0.0
    /// Share of turns that speak to somebody.
    var addressing = 0.0
    /// Share of turns that ask.
    var asking = 0.0
    /// ln(1 + words).
    var length = 0.0
  }

  private(set) var turns: [Turn] = []
  /// How telling each word is: high for rare ones.
  private var rarity: [Double] = []
  /// The turn's words in lower case, for finding quotations and names in it.
  private(set) var texts: [String]
  /// How many turns each author has.
  private(set) var turnCounts: [Int] = []
  /// Words of each author's name that are fit to address them by, longest first.
  private var nameWords: [[(Int32, Substring)]] = []
  /// Each author's whole name, in lower case.
  private var fullNames: [Substring] = []
  private var quotations: [[Substring]] = []

  private static let reach = 8

  init(_ comments: [Comment]) {
    texts = comments.map { $0.text.lowercased() }
    var numbers: [Substring: Int32] = [:]
    var counts: [Int] = []
    func number(_ word: Substring) -> Int32 {
      if let known = numbers[word] { return known }
      let new = Int32(counts.count)
      numbers[word] = new
      counts.append(0)
      return new
    }
    var authors: [String: Int] = [:]
    for (index, comment) in comments.enumerated() {
      var turn = Turn()
      let words = Self.words(of: texts[index])
      let all = words.map(number)
      turn.words = Array(Set(all)).sorted()
      for word in turn.words { counts[Int(word)] += 1 }
      turn.length = Double(words.count + 1).logarithm
      turn.asks = texts[index].utf8.contains(UInt8(ascii: "?"))
      turn.addresses = words.contains { Self.address.contains($0) }
      if let author = comment.author, author != "[deleted]", !author.isEmpty {
        let known = authors[author] ?? authors.count
        if known == authors.count {
          authors[author] = known
          turnCounts.append(0)
          fullNames.append(Substring(author.lowercased()))
          nameWords.append(
            Self.words(of: author.lowercased()).filter { $0.utf8.count >= 3 }
              .map { (number($0), $0) })
        }
        turn.author = known
        turnCounts[known] += 1
      }
      quotations.append(Self.quotations(in: texts[index]))
      turns.append(turn)
    }
    rarity = counts.map { Double(comments.count + 1).logarithm - (Double($0) + 0.5).logarithm }
    measureSurroundings()
  }

  private static let address: Set<Substring> = [
    "you", "your", "you're", "youre", "yours", "u", "ur", "you've", "you'd", "you'll", "yourself",
    "du", "dein", "tu", "vous", "votre", "usted", "você", "lei", "jij", "ты", "вы",
  ]

  /// The words of a text in lower case, with their apostrophes.
  private static func words(of text: String) -> [Substring] {
    var words: [Substring] = []
    let bytes = text.utf8
    var start: String.Index?
    var at = bytes.startIndex
    while at < bytes.endIndex {
      let length = gap(in: bytes, at: at)
      if length == 0 {
        if start == nil { start = at }
        at = bytes.index(after: at)
      } else {
        if let first = start { words.append(text[first..<at]) }
        start = nil
        at = bytes.index(at, offsetBy: length, limitedBy: bytes.endIndex) ?? bytes.endIndex
      }
    }
    if let first = start { words.append(text[first...]) }
    return words
  }

  /// How many bytes of no word begin at an index; 0 inside a word.
  ///
  /// Marks of other scripts may count as words.
  private static func gap(in bytes: String.UTF8View, at index: String.Index) -> Int {
    let byte = bytes[index]
    switch byte {
    case 97...122, 48...57, 65...90, UInt8(ascii: "'"): return 0
    case 0..<0x80: return 1
    case 0xC2:
      // No-break space, guillemets and their like.
      return 2
    case 0xE2:
      let second = bytes.index(after: index)
      guard second < bytes.endIndex, bytes[second] == 0x80 else { return 3 }
      let third = bytes.index(after: second)
      return third < bytes.endIndex && bytes[third] == 0x99 ? 0 : 3
    case 0xE3:
      // Ideographic stops and brackets.
      let second = bytes.index(after: index)
      return second < bytes.endIndex && bytes[second] == 0x80 ? 3 : 0
    case 0xEF: return 3
    default: return 0
    }
  }

  // MARK: Surroundings

  private mutating func measureSurroundings() {
    let count = turns.count
    var returning = [Double](repeating: 0, count: count)
    var similarity = [Double](repeating: 0, count: count)
    for index in turns.indices {
      let near = max(0, index - Self.reach)..<min(count, index + Self.reach + 1)
      if let author = turns[index].author,
        near.contains(where: { $0 != index && turns[$0].author == author })
      {
        returning[index] = 1
      }
      if index > 0 { similarity[index] = self.similarity(index, index - 1) }
    }
    let means = (
      Self.means(returning), Self.means(similarity), Self.means(turns.map { $0.addresses ? 1 : 0 }),
      Self.means(turns.map { $0.asks ? 1 : 0 }), Self.means(turns.map(\.length))
    )
    for index in turns.indices {
      turns[index].around = Around(
        returning: means.0[index], similarity: means.1[index], addressing: means.2[index],
        asking: means.3[index], length: means.4[index])
    }
  }

  private static func means(_ values: [Double]) -> [Double] {
    var sums = [0.0]
    for value in values { sums.append(sums[sums.count - 1] + value) }
    return values.indices.map { index in
      let start = max(0, index - reach)
      let end = min(values.count, index + reach + 1)
      return (sums[end] - sums[start]) / Double(end - start)
    }
  }

  // MARK: Pairs

  /// How much the words of turn `index` repeat those of an earlier one: 0 for nothing rare in common, up to 3.
  func similarity(_ index: Int, _ other: Int) -> Double {
    let left = turns[index].words
    let right = turns[other].words
    var total = 0.0
    var (i, j) = (0, 0)
    while i < left.count, j < right.count {
      if left[i] == right[j] {
        let weight = rarity[Int(left[i])]
        if weight > 1.2 { total += weight }
        i += 1
        j += 1
      } else if left[i] < right[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return min(3, total / (2 + Double(left.count + 1).squareRoot()))
  }

  /// How a turn calls the author of an earlier one.
  enum Call {
    case none
    /// The name, or an uncommon part of it, is somewhere in the words.
    case mention
    /// The words speak to the author by name.
    case address
  }

  /// How turn `index` calls the author of turn `other`.
  func call(_ index: Int, _ other: Int) -> Call {
    guard let author = turns[other].author, author != turns[index].author else { return .none }
    var best = Call.none
    for (number, name) in nameWords[author] {
      guard rarity[Int(number)] > 1, turns[index].words.contains(number) else { continue }
      if isAddressed(name, in: texts[index]) || isAddressed(fullNames[author], in: texts[index]) {
        return .address
      }
      best = .mention
    }
    return best
  }

  /// True where the name stands as one speaks to somebody: `Name, …`, `…, Name.`, `@name`.
  private func isAddressed(_ name: Substring, in text: String) -> Bool {
    let bytes = Array(text.utf8)
    let name = Array(name.utf8)
    var at = 0
    while at + name.count <= bytes.count {
      guard bytes[at] == name[0], bytes[at..<at + name.count].elementsEqual(name) else {
        at += 1
        continue
      }
      var before = at
      while before > 0, bytes[before - 1] == 0x20 { before -= 1 }
      let end = at + name.count
      let next = end < bytes.count ? bytes[end] : UInt8(ascii: ".")
      let opens = before == 0 || bytes[before - 1] == UInt8(ascii: "@") || bytes[before - 1] == 0x0A
      let follows = before > 0 && bytes[before - 1] == UInt8(ascii: ",")
      let closes = ",.!?:;\n".utf8.contains(next)
      if before > 0, bytes[before - 1] == UInt8(ascii: "@") { return true }
      if opens, closes || next == 0x20 { return true }
      if follows, closes { return true }
      at = end
    }
    return false
  }

  /// True where turn `index` quotes words of turn `other`.
  func quotes(_ index: Int, _ other: Int) -> Bool {
    quotations[index].contains { texts[other].holds($0) }
  }

  /// True where the turn quotes at all.
  func hasQuotations(_ index: Int) -> Bool { !quotations[index].isEmpty }

  private enum QuotationMark {
    case opening
    case other
  }

  /// The quotation mark at an index, if any, and how many bytes to go on.
  private static func quotationMark(
    in bytes: String.UTF8View, at index: String.Index
  ) -> (QuotationMark?, length: Int) {
    switch bytes[index] {
    case UInt8(ascii: "\""): return (.other, 1)
    case 0xC2:
      let second = bytes[bytes.index(after: index)]
      return (second == 0xAB ? .opening : second == 0xBB ? .other : nil, 2)
    case 0xE2:
      let second = bytes.index(after: index)
      guard bytes[second] == 0x80 else { return (nil, 3) }
      switch bytes[bytes.index(after: second)] {
      case 0x9C, 0x9E: return (.opening, 3)
      case 0x9D: return (.other, 3)
      default: return (nil, 3)
      }
    default: return (nil, 1)
    }
  }

  /// Lines behind `>` and words in quotation marks, the first sixty bytes of each.
  private static func quotations(in text: String) -> [Substring] {
    var found: [Substring] = []
    for part in text.utf8.split(separator: 10) where part.first == UInt8(ascii: ">") {
      let line = Substring(part)
      found.append(line.drop { $0 == ">" || $0 == " " })
    }
    var open: String.Index?
    let bytes = text.utf8
    var index = bytes.startIndex
    while index < bytes.endIndex, found.count <= 20 {
      let (mark, length) = quotationMark(in: bytes, at: index)
      let next = bytes.index(index, offsetBy: length, limitedBy: bytes.endIndex) ?? bytes.endIndex
      if let mark {
        if let start = open, mark != .opening {
          found.append(text[start..<index])
          open = nil
        } else {
          open = next
        }
      }
      index = next
    }
    return found.filter { $0.utf8.count >= 12 }.map { text in
      let end = text.utf8.index(text.startIndex, offsetBy: 60, limitedBy: text.endIndex)
      return end.map { text.unicodeScalars[..<$0] }.map(Substring.init) ?? text
    }
  }
}

extension Double {
  /// The natural logarithm, for positive numbers.
  var logarithm: Double {
    // The standard library has none: a binary exponent and a series for the rest.
    let significand = self.significand
    let ratio = (significand - 1) / (significand + 1)
    let square = ratio * ratio
    var term = ratio
    var sum = 0.0
    var divisor = 1.0
    while divisor < 40 {
      sum += term / divisor
      term *= square
      divisor += 2
    }
    return 2 * sum + Double(exponent) * 0.693_147_180_559_945_3
  }
}
