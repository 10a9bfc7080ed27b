import Articles

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How surely each block of a page belongs to the article: above 0 it more likely does than not.
///
/// First each block is judged by its own clues. Then by its company as well: a plain line amid the
/// article's paragraphs belongs to it, and the same line among links does not. In both steps the
/// evidence is a sum of weights, fitted by logistic regression on labelled pages.
struct BodyEvidence {
  /// By its own clues, in the order of the blocks; log-odds, within ±6.
  let own: [Float]
  /// With its company, in the order of the blocks; log-odds.
  let total: [Float]

  init(_ layout: PageLayout, _ metadata: PageMetadata) {
    var finder = ClueFinder(layout, metadata)
    own = layout.blocks.indices.map { index in
      let sum = finder.clues(of: index).reduce(ClueWeights.bias) {
        $0 + (ClueWeights.weights[$1] ?? 0)
      }
      return min(max(sum, -6), 6)
    }
    let company = Company(layout, own)
    total = layout.blocks.indices.map { company.evidence(of: $0) }
  }
}

/// What the blocks around a block say of it.
private struct Company {
  private let layout: PageLayout
  private let own: [Float]
  /// How much each block counts.
  private let weights: [Float]
  private let homeMeans: [HTMLDocument.Node: Float]
  private let homeWeights: [HTMLDocument.Node: Float]
  private let homeGains: [HTMLDocument.Node: Float]
  private let pathMeans: [Int: Float]
  private let gain: Float
  private let best: Float
  private var sums: [Float] = [0]
  private var weightSums: [Float] = [0]

  init(_ layout: PageLayout, _ own: [Float]) {
    self.layout = layout
    self.own = own
    weights = layout.texts.map { Float(min($0.words, 40)) + 0.5 }
    var homes: [HTMLDocument.Node: (sum: Float, weight: Float, gain: Float)] = [:]
    var paths: [Int: (sum: Float, weight: Float)] = [:]
    var gain: Float = 0
    var best: Float = -3
    for (index, value) in own.enumerated() {
      let weight = weights[index]
      let gained = value > 0 ? weight : 0
      let home = homes[layout.homes[index]] ?? (0, 0, 0)
      homes[layout.homes[index]] = (
        home.sum + value * weight, home.weight + weight, home.gain + gained
      )
      let path = paths[layout.paths[index]] ?? (0, 0)
      paths[layout.paths[index]] = (path.sum + value * weight, path.weight + weight)
      gain += gained
      if weight > 15 { best = max(best, value) }
      sums.append(sums[index] + value * weight)
      weightSums.append(weightSums[index] + weight)
    }
    homeMeans = homes.mapValues { $0.sum / $0.weight }
    homeWeights = homes.mapValues(\.weight)
    homeGains = homes.mapValues(\.gain)
    pathMeans = paths.mapValues { $0.sum / $0.weight }
    self.gain = gain
    self.best = best
  }

  func evidence(of index: Int) -> Float {
    let terms = terms(of: index)
    let isShort = layout.texts[index].words < 12
    let isHeading = layout.blocks[index].block.kind.isHeading
    var sum = CompanyWeights.bias
    if isShort { sum += CompanyWeights.shortBias }
    if isHeading { sum += CompanyWeights.headingBias }
    for (term, weights) in zip(terms, CompanyWeights.weights) {
      sum += term * weights.any
      if isShort { sum += term * weights.short }
      if isHeading { sum += term * weights.heading }
    }
    return sum
  }

  /// In the order of ``CompanyWeights/weights``.
  func terms(of index: Int) -> [Float] {
    let home = layout.homes[index]
    return [
      own[index], index > 0 ? own[index - 1] : -3, index + 1 < own.count ? own[index + 1] : -3,
      homeMeans[home] ?? 0, pathMeans[layout.paths[index]] ?? 0, mean(around: index, 2),
      mean(around: index, 6), (homeGains[home] ?? 0) / max(gain, 1),
      log((homeWeights[home] ?? 0) + 1),
      best,
    ]
  }

  private func mean(around index: Int, _ reach: Int) -> Float {
    let start = max(0, index - reach)
    let end = min(own.count, index + reach + 1)
    return (sums[end] - sums[start]) / (weightSums[end] - weightSums[start])
  }
}
