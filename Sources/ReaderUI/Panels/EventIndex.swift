import Articles

/// The timeline, with what is asked of it on every screen worked out once.
struct EventIndex: Sendable {
  /// In order of time, undated last.
  let all: [Event]
  private let indexByID: [Event.ID: Int]
  private let indicesByArticle: [Article.ID: [Int]]
  private let articleCounts: [Int]
  /// How many events at least two articles speak of.
  let linkingCount: Int

  /// Sorts and counts; O(mentions).
  init(_ events: [Event]) {
    all = events.sorted { left, right in
      switch (left.date, right.date) {
      case (let a?, let b?) where a != b: a < b
      case (nil, .some): false
      case (.some, nil): true
      default: left.id < right.id
      }
    }
    var indexByID: [Event.ID: Int] = [:]
    var indicesByArticle: [Article.ID: [Int]] = [:]
    var articleCounts: [Int] = []
    for (index, event) in all.enumerated() {
      indexByID[event.id] = index
      let articles = event.articles
      for article in articles { indicesByArticle[article, default: []].append(index) }
      articleCounts.append(articles.count)
    }
    self.indexByID = indexByID
    self.indicesByArticle = indicesByArticle
    self.articleCounts = articleCounts
    linkingCount = articleCounts.count { $0 > 1 }
  }

  /// The index in ``all`` of an event.
  func index(of id: Event.ID) -> Int? { indexByID[id] }

  /// The event of that name.
  func event(_ id: Event.ID) -> Event? { indexByID[id].map { all[$0] } }

  /// Indices in ``all`` of the events that an article speaks of, in order of time.
  func ofArticle(_ id: Article.ID) -> [Int] { indicesByArticle[id] ?? [] }

  /// How many articles speak of an event.
  func articleCount(_ index: Int) -> Int { articleCounts[index] }

  /// The most articles that speak of one event.
  var largestArticleCount: Int { articleCounts.max() ?? 0 }
}

extension Event {
  /// The articles that speak of it, each once, in the order of its mentions.
  var articles: [Article.ID] {
    var seen: Set<Article.ID> = []
    return mentions.map(\.article).filter { seen.insert($0).inserted }
  }
}
