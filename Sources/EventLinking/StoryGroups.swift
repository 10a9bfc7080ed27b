import Articles

/// Groups articles that tell the same story, by the rare words that they share and by their dates.
///
/// Only articles that share a word which few have are compared, so the cost grows with the
/// articles and not with their square.
struct StoryGroups {
  /// How alike two articles are, 0 to 1, less what their distance in time takes off.
  private var likeness: [Pair: Double] = [:]
  /// Indices of the articles of each group; only groups of two and more, each in order.
  private(set) var groups: [[Int]] = []
  private let articles: [DatedArticle]
  /// In how many articles each word stands.
  private var spread: [Stem: Int] = [:]

  private struct Pair: Hashable {
    var first: Int
    var second: Int

    init(_ left: Int, _ right: Int) { (first, second) = (min(left, right), max(left, right)) }
  }

  /// An article's words with their weights; the weights' squares add up to 1.
  private struct Vector {
    var words: [Int32]
    var weights: [Double]

    func product(with other: Vector) -> Double {
      var sum = 0.0
      var (i, j) = (0, 0)
      while i < words.count, j < other.words.count {
        if words[i] == other.words[j] {
          sum += weights[i] * other.weights[j]
          i += 1
          j += 1
        } else if words[i] < other.words[j] {
          i += 1
        } else {
          j += 1
        }
      }
      return sum
    }
  }

  init(_ articles: [DatedArticle]) {
    self.articles = articles
    for article in articles {
      for (stem, _) in article.storyWords.counts { spread[stem, default: 0] += 1 }
    }
    guard articles.count > 1 else { return }
    let days = articles.map { $0.article.published?.date.day?.dayNumber }
    let vectors = Self.vectors(of: articles)
    for pair in Self.candidates(vectors, count: articles.count) {
      let product = vectors[pair.first].product(with: vectors[pair.second])
      let least = Self.leastLikeness(days[pair.first], days[pair.second])
      if product > least - 0.1 { likeness[pair] = product - least }
    }
    join(count: articles.count)
  }

  /// The twenty words that the articles of a group share and others have least, with their weights.
  func centralWords(of group: [Int]) -> [Stem: Double] {
    var shared: [Stem: Int] = [:]
    for article in group {
      for (stem, _) in articles[article].storyWords.counts { shared[stem, default: 0] += 1 }
    }
    let total = Double(max(articles.count, 30))
    let least = max(2, (group.count + 1) / 2)
    let weighed = shared.filter { $0.value >= least }.map { stem, count in
      let share = Double(count) / Double(group.count)
      return (stem, share * Self.logarithm(1 + total / Double(spread[stem] ?? 1)))
    }
    let heaviest = weighed.sorted { ($0.1, $1.0) > ($1.1, $0.0) }.prefix(20)
    return Dictionary(uniqueKeysWithValues: Array(heaviest))
  }

  /// How alike two articles must be: the further apart in time, the more.
  private static func leastLikeness(_ left: Int?, _ right: Int?) -> Double {
    guard let left, let right else { return 0.13 }
    let gap = abs(left - right)
    return gap <= 2 ? 0.13 : 0.15 + 0.002 * Double(min(gap, 90))
  }

  private static func vectors(of articles: [DatedArticle]) -> [Vector] {
    var numbers: [Stem: Int32] = [:]
    var spread: [Int] = []
    let counted = articles.map { article in
      article.storyWords.counts.map { word, count -> (word: Int32, count: Int) in
        if let number = numbers[word] {
          spread[Int(number)] += 1
          return (number, count)
        }
        let number = Int32(spread.count)
        numbers[word] = number
        spread.append(1)
        return (number, count)
      }.sorted { $0.word < $1.word }
    }
    // A few articles say little of how rare a word is: count as if there were more.
    let total = Double(max(articles.count, 30))
    return counted.map { words in
      let weights = words.map { word, count in
        (1 + logarithm(Double(count))) * logarithm(1 + total / Double(spread[Int(word)]))
      }
      let length = max(weights.reduce(0) { $0 + $1 * $1 }.squareRoot(), 1e-9)
      return Vector(words: words.map(\.word), weights: weights.map { $0 / length })
    }
  }

  /// The natural logarithm, near enough for weights, of a number of at least 1.
  private static func logarithm(_ value: Double) -> Double {
    let exponent = Double(value.exponent)
    let rest = value.significand
    // Between powers of two a chord with a bulge errs by less than 0.01.
    return 0.693_147_18 * (exponent + (rest - 1) + 0.346 * (rest - 1) * (2 - rest))
  }

  /// Pairs that share some of their weightiest words.
  private static func candidates(_ vectors: [Vector], count: Int) -> [Pair] {
    var holders: [Int32: [Int32]] = [:]
    var heads: [[Int32]] = []
    for vector in vectors {
      let heaviest = vector.words.indices.sorted {
        (vector.weights[$0], vector.words[$1]) > (vector.weights[$1], vector.words[$0])
      }.prefix(30)
      heads.append(heaviest.map { vector.words[$0] })
    }
    var pairs: [Pair] = []
    var shared = [UInt8](repeating: 0, count: count)
    for article in vectors.indices {
      var touched: [Int] = []
      for word in heads[article] {
        for other in (holders[word] ?? []).suffix(400) {
          if shared[Int(other)] == 0 { touched.append(Int(other)) }
          shared[Int(other)] = min(shared[Int(other)] + 1, 250)
        }
        holders[word, default: []].append(Int32(article))
      }
      for other in touched {
        if shared[other] >= 2 { pairs.append(Pair(article, other)) }
        shared[other] = 0
      }
    }
    return pairs
  }

  /// Joins the likest first, as long as the groups as wholes are alike.
  private mutating func join(count: Int) {
    var members = (0..<count).map { [$0] }
    var group = Array(0..<count)
    let ordered = likeness.filter { $0.value >= 0 }
      .sorted { ($0.value, $1.key.first, $1.key.second) > ($1.value, $0.key.first, $0.key.second) }
    for (pair, _) in ordered {
      let (left, right) = (group[pair.first], group[pair.second])
      guard left != right, members[left].count * members[right].count <= 600 else { continue }
      var sum = 0.0
      for a in members[left] { for b in members[right] { sum += likeness[Pair(a, b)] ?? -0.1 } }
      guard sum / Double(members[left].count * members[right].count) >= -0.02 else { continue }
      for article in members[right] { group[article] = left }
      members[left] += members[right]
      members[right] = []
    }
    groups = members.filter { $0.count > 1 }.map { $0.sorted() }
  }
}
