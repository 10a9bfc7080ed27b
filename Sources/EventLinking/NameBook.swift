/// Who is who across articles: one key for all spellings of a person, apart from namesakes.
struct NameBook {
  /// The common key of each surname's spellings.
  private var spelling: [String: String] = [:]
  /// The given names, in groups that can be one person's, of surnames that several people have.
  private var namesakes: [String: [String]] = [:]

  init(_ names: some Sequence<Name>) {
    var givenNames: [String: Set<String>] = [:]
    for name in names where name.kind == .person {
      if name.given.isEmpty {
        givenNames[name.key, default: []].formUnion([])
      } else {
        givenNames[name.key, default: []].insert(Self.canonical(name.given))
      }
    }
    joinSpellings(givenNames)
    var joined: [String: Set<String>] = [:]
    for (surname, given) in givenNames {
      joined[spelling[surname] ?? surname, default: []].formUnion(given)
    }
    for (surname, given) in joined where given.count > 1 {
      var groups: [String] = []
      for name in given.sorted() where !groups.contains(where: { Self.areOne($0, name) }) {
        groups.append(name)
      }
      if groups.count > 1 { namesakes[surname] = groups }
    }
  }

  /// What the person is compared by.
  func key(of name: Name) -> String {
    let surname = spelling[name.key] ?? name.key
    guard name.kind == .person, let groups = namesakes[surname], !name.given.isEmpty else {
      return surname
    }
    let given = Self.canonical(name.given)
    return surname + "," + (groups.first { Self.areOne($0, given) } ?? given)
  }

  /// Joins surnames that differ by a letter or two where the given name is the same.
  private mutating func joinSpellings(_ givenNames: [String: Set<String>]) {
    var buckets: [String: [String]] = [:]
    for (surname, given) in givenNames where surname.utf8.count >= 5 {
      for name in given { buckets[name + " " + surname.prefix(2), default: []].append(surname) }
    }
    for (_, surnames) in buckets where surnames.count > 1 && surnames.count <= 200 {
      let sorted = surnames.sorted()
      for (index, surname) in sorted.enumerated() {
        for other in sorted[(index + 1)...] where Self.isMisspelling(surname, other) {
          spelling[other] = spelling[surname] ?? surname
        }
      }
    }
  }

  private static func canonical(_ given: String) -> String {
    Gazetteer.givenNameVariants[given] ?? given
  }

  /// Whether two given names can be one person's: the same, an initial, or a letter apart.
  private static func areOne(_ left: String, _ right: String) -> Bool {
    if left == right { return true }
    if left.utf8.count <= 2 || right.utf8.count <= 2 { return left.utf8.first == right.utf8.first }
    return left.utf8.count >= 4 && distance(left, right, limit: 1) <= 1
  }

  private static func isMisspelling(_ left: String, _ right: String) -> Bool {
    let limit = min(left.utf8.count, right.utf8.count) >= 8 ? 2 : 1
    return distance(left, right, limit: limit) <= limit
  }

  /// Levenshtein's distance in bytes; anything above `limit` where the lengths tell it.
  private static func distance(_ left: String, _ right: String, limit: Int) -> Int {
    let (a, b) = (Array(left.utf8), Array(right.utf8))
    guard abs(a.count - b.count) <= limit, a.count < 64, b.count < 64 else { return limit + 1 }
    var row = Array(0...b.count)
    for i in a.indices {
      var diagonal = row[0]
      row[0] = i + 1
      for j in b.indices {
        let cost = a[i] == b[j] ? diagonal : min(diagonal, row[j], row[j + 1]) + 1
        diagonal = row[j + 1]
        row[j + 1] = cost
      }
    }
    return row[b.count]
  }
}
