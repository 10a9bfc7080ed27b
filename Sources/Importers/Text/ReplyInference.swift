public import Articles

/// Fills in what comments answer from their words, where the page does not say; ids and order stay.
///
/// Comments printed in the order of time are linked only where one calls or quotes another. In sections printed as
/// threads, a comment can only answer the one above it or one that this one (indirectly) answers; a small model
/// weighs those. A doubtful link is left out. With `inThreads` false, the section is known to be printed flat, in
/// whatever order. About O(n).
public func inferReplies(_ comments: inout [Comment], inThreads: Bool = true) {
  guard comments.count > 1, comments.allSatisfy({ $0.reply == nil }) else { return }
  let discussion = Discussion(comments)
  let parents =
    !inThreads || isInOrderOfTime(comments)
    ? statedByWords(discussion) : ThreadReading(discussion, comments).parents()
  for (index, parent) in parents.enumerated() {
    if let parent { comments[index].reply = Reply(to: comments[parent].id, .inferred) }
  }
}

/// True where times only grow or only fall, as they do not in threads.
private func isInOrderOfTime(_ comments: [Comment]) -> Bool {
  let times = comments.compactMap(\.posted)
  guard times.count * 10 >= comments.count * 8, times.count > 1 else { return false }
  let pairs = zip(times, times.dropFirst())
  let growing = pairs.filter { $0 <= $1 }.count
  let falling = pairs.filter { $0 >= $1 }.count
  return max(growing, falling) * 100 >= (times.count - 1) * 97
}

/// For each comment the last earlier one that it calls by name at its start, or quotes.
private func statedByWords(_ discussion: Discussion) -> [Int?] {
  discussion.turns.indices.map { index in
    let near = (max(0, index - 40)..<index).reversed()
    if discussion.hasQuotations(index),
      let quoted = near.first(where: { discussion.quotes(index, $0) })
    {
      return quoted
    }
    return near.first { discussion.call(index, $0) == .address }
  }
}

/// Reads a section printed in the order of its threads: finds the depth of each comment that the print lost.
private struct ThreadReading {
  /// One way to read the comments so far: the last one and what it answers, up to the thread's first.
  private struct Hypothesis {
    var chain: [Int]
    var score: Double
  }

  private let discussion: Discussion
  private let posted: [Timestamp?]
  /// How many readings are kept.
  private let breadth: Int

  /// A link is given where it is at least this likely.
  private static let certainty = 0.5
  /// How far up a thread a comment may reach.
  private static let reach = 24

  init(_ discussion: Discussion, _ comments: [Comment]) {
    self.discussion = discussion
    posted = comments.map(\.posted)
    breadth = comments.count <= 3000 ? 16 : comments.count <= 20_000 ? 6 : 2
  }

  /// What each comment most likely answers, `nil` for none or where that is not likely enough.
  ///
  /// All readings kept vote with their likelihood, so that one wrong turn does not mislead what follows.
  func parents() -> [Int?] {
    var parents: [Int?] = [nil]
    var readings = [Hypothesis(chain: [0], score: 0)]
    for index in discussion.turns.indices.dropFirst() {
      var votes: [Int: Double] = [:]
      var next: [[Int]: Double] = [:]
      var pairs: [Int: Pair] = [:]
      let best = readings.reduce(-Double.infinity) { max($0, $1.score) }
      for reading in readings {
        let choices = likelihoods(of: index, after: reading.chain, &pairs)
        for (place, logarithm) in choices {
          let score = reading.score - best + logarithm
          let parent = place < 0 ? -1 : reading.chain[place]
          votes[parent, default: 0] += Self.exponential(score)
          let chain = place < 0 ? [index] : [index] + reading.chain[place...].prefix(Self.reach)
          next[chain] = Self.sum(next[chain], score)
        }
      }
      let total = votes.values.reduce(0, +)
      let winner = votes.max { ($0.value, -$0.key) < ($1.value, -$1.key) }
      if let winner, winner.key >= 0, winner.value >= Self.certainty * total {
        parents.append(winner.key)
      } else {
        parents.append(nil)
      }
      readings =
        next.map { Hypothesis(chain: $0.key, score: $0.value) }
        .sorted { ($0.score, $1.chain.count) > ($1.score, $0.chain.count) }
        .prefix(breadth).map { $0 }
    }
    return parents
  }

  // MARK: The model

  /// What two comments have in common, whatever the reading.
  private struct Pair {
    var similarity: Double
    var call: Discussion.Call
    var quotes: Bool
  }

  /// The logarithm of how likely each place in the chain is to be answered; place -1 is none.
  private func likelihoods(
    of index: Int, after chain: [Int], _ pairs: inout [Int: Pair]
  ) -> [(Int, Double)] {
    var similarity = 0.0
    var isCalled = false
    var scores: [(Int, Double)] = [(-1, 0)]
    for (place, candidate) in chain.enumerated() {
      if let mine = posted[index], let other = posted[candidate], mine < other { continue }
      let pair = pairs[candidate] ?? measure(index, candidate)
      pairs[candidate] = pair
      similarity = max(similarity, pair.similarity)
      if pair.call != .none { isCalled = true }
      scores.append((place, weigh(index, chain, place, pair)))
    }
    scores[0].1 = weighNone(index, chain, similarity: similarity, isCalled: isCalled)
    let best = scores.reduce(-Double.infinity) { max($0, $1.1) }
    let sum = scores.reduce(0) { $0 + Self.exponential($1.1 - best) }
    let scale = best + sum.logarithm
    return scores.map { ($0.0, $0.1 - scale) }
  }

  private func measure(_ index: Int, _ candidate: Int) -> Pair {
    Pair(
      similarity: discussion.similarity(index, candidate),
      call: discussion.call(index, candidate),
      quotes: discussion.hasQuotations(index) && discussion.quotes(index, candidate))
  }

  // The weights are a conditional logit's, fitted to discussions whose threads are known (the long
  // ones of one site count twice as much as those of many), and rounded. Quotations and names are too rare to fit.

  /// For a comment that answers none: it opens a thread.
  private func weighNone(
    _ index: Int, _ chain: [Int], similarity: Double, isCalled: Bool
  ) -> Double {
    let turn = discussion.turns[index]
    var score = -0.74 + 0.82 * turn.around.addressing + 0.55 * turn.around.asking
    score += 0.07 * turn.around.length - 0.89 * turn.around.similarity
    score += 0.59 * turn.length - 0.45 * similarity
    if turn.asks { score += 0.39 }
    if isCalled { score -= 0.5 }
    if let author = turn.author {
      if discussion.turnCounts[author] > 1 { score -= 1.36 }
      if chain.contains(where: { discussion.turns[$0].author == author }) { score += 0.44 }
      if authors(from: index + 2, to: index + 5).contains(author) { score -= 0.32 }
    }
    return score
  }

  /// For a comment that answers the one at `place` of the chain.
  private func weigh(_ index: Int, _ chain: [Int], _ place: Int, _ pair: Pair) -> Double {
    let turn = discussion.turns[index]
    let candidate = discussion.turns[chain[place]]
    var score: Double
    switch place {
    case 0: score = 0.28 + 1.21 * turn.around.returning - 0.15 * candidate.length
    case 1: score = 0.53 - 0.8 * turn.around.returning
    default: score = -0.07 - 0.56 * turn.around.returning - 0.38 * Double(min(place - 2, 10))
    }
    score += 0.77 * pair.similarity
    if pair.quotes { score += 1.5 }
    switch pair.call {
    case .none: break
    case .mention: score += 0.8
    case .address: score += 2.5
    }
    if candidate.asks, !turn.asks { score += 0.24 }
    if place == chain.count - 1 { score -= 0.53 }
    guard let author = turn.author else { return score }
    if candidate.author == author { score -= 0.94 }
    if discussion.turns[chain[0]].author == author, place < 2 { score += place == 0 ? 0.61 : -0.12 }
    // A talks to B who talks to A.
    if place + 1 < chain.count, discussion.turns[chain[place + 1]].author == author {
      score += 2.15
    }
    if let other = candidate.author, other != author {
      if authors(from: index + 1, to: index + 3).contains(other) { score += 0.83 }
    }
    return score
  }

  private func authors(from start: Int, to end: Int) -> [Int] {
    guard start < discussion.turns.count else { return [] }
    return discussion.turns[start..<min(end, discussion.turns.count)].compactMap(\.author)
  }

  // MARK: Numbers

  /// The logarithm of a sum of which the logarithms are known.
  private static func sum(_ left: Double?, _ right: Double) -> Double {
    guard let left else { return right }
    let high = max(left, right)
    return high + (exponential(left - high) + exponential(right - high)).logarithm
  }

  /// e to the power of a number that is seldom above 0.
  private static func exponential(_ power: Double) -> Double {
    guard power > -40 else { return 0 }
    // Halved until the series is short, then squared as often.
    var halvings = 0
    var small = power
    while abs(small) > 0.5 {
      small /= 2
      halvings += 1
    }
    var sum = 1.0
    var term = 1.0
    for step in 1...9 {
      term *= small / Double(step)
      sum += term
    }
    for _ in 0..<halvings { sum *= sum }
    return sum
  }
}
