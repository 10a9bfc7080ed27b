import Articles

/// The article being read: its page, what is searched in it, and what its comments are filtered by.
struct OpenArticle: Sendable {
  /// What is on the screen.
  var page: ArticlePage
  /// The search under way or done; `nil` where none is.
  var search: ArticleSearch?
  /// Whose comments alone are shown; `nil` shows everyone's.
  private(set) var author: CommentFilter.Author?
  /// The query that its comments are filtered by; `nil` where none is.
  private(set) var query: Query?
  /// A query being worked out.
  private(set) var sieve: CommentSieve?
  /// What is shown when it is left.
  var behind = Reader.Behind.list
  private var admitted: Set<Comment.ID>?
  /// The filter behind ``query``.
  private var asked: ArticleFilter?
  private var index: SearchIndex?
  /// True while the page goes where the search finds something.
  private var isFollowing = false

  /// An article as first seen.
  init(page: ArticlePage) { self.page = page }

  /// What is read.
  var article: Article { page.article }

  /// Where in it the eye is.
  var locator: Locator { Locator(article.id, page.place) }

  /// True while a search or a filter is being worked out.
  var hasWork: Bool { sieve != nil || !(search?.isComplete ?? true) }

  /// The comment that is selected; `nil` in the body.
  var selectedComment: Comment? {
    page.selectedComment.flatMap { id in article.comments.first { $0.id == id } }
  }

  /// Shows only one author's comments, and what they answer; `nil` shows everyone's.
  mutating func filter(author: CommentFilter.Author?) {
    self.author = author
    applyFilter()
  }

  /// Takes a new version of the article; place, folds, filters and search stay.
  mutating func update(_ article: Article) {
    page.update(article: article)
    orderChanged()
    if let asked { filter(asked) }
  }

  /// Sets out to show only the comments that answer a query; `nil` shows all.
  mutating func filter(_ filter: ArticleFilter?) {
    asked = filter
    guard let filter else {
      sieve = nil
      query = nil
      admitted = nil
      return applyFilter()
    }
    sieve = CommentSieve(filter, article)
    advance()
  }

  /// Searches from a place on, as typed so far, and goes to the first match.
  mutating func search(_ text: String, from origin: Place) {
    begin(text, from: origin)
    isFollowing = true
    if search?.current != nil { showCurrentMatch() }
    advance()
  }

  /// Goes to the next match or the previous one; false where there is none.
  mutating func step(_ distance: Int) -> Bool {
    let isInView = search?.currentRange.map { current in
      page.visibleText.contains {
        $0.part == current.part && $0.block == current.block
          && $0.range.overlaps(current.range)
      }
    }
    let place = page.place
    guard search?.step(distance, from: place, isCurrentInView: isInView ?? false) ?? false else {
      return false
    }
    isFollowing = true
    showCurrentMatch()
    return true
  }

  /// Puts the search away.
  mutating func endSearch() {
    index = search?.index ?? index
    search = nil
    page.setMatches([], current: nil)
  }

  /// Works on for a few milliseconds at whatever is under way.
  mutating func advance() {
    advanceFilter()
    guard !(search?.isComplete ?? true) else { return }
    // The search is never held twice while it works, or all it laid out would be copied.
    let before = search?.current
    search?.advance()
    if isFollowing, search?.current != before { showCurrentMatch() }
  }

  private mutating func advanceFilter() {
    guard sieve != nil else { return }
    sieve?.advance()
    guard let done = sieve, done.isComplete else { return }
    sieve = nil
    query = done.filter.query
    admitted = done.found
    applyFilter()
  }

  /// Searches anew where the order of the comments changed; the page stays where it is.
  mutating func orderChanged() {
    index = nil
    guard let text = search?.text else { return }
    search = nil
    begin(text, from: page.place)
    isFollowing = false
    advance()
  }

  /// Gives the page the matches that it shows now.
  mutating func markMatches() {
    guard let search else { return }
    page.setMatches(search.matches(in: page.visibleText), current: search.currentRange)
  }

  /// Shows a place, at a row of the screen where one is told, and puts filters away that hide it.
  mutating func show(_ place: Place, atRow row: Int? = nil) {
    if case .comment(let id) = place.part, author != nil || query != nil,
      let comment = article.comments.first(where: { $0.id == id }), !admits(comment)
    {
      author = nil
      asked = nil
      query = nil
      admitted = nil
      applyFilter()
    }
    page.show(place, atRow: row)
  }

  /// Forgets what can be made again.
  mutating func rest() {
    page.layouts.removeAll()
    if search == nil { index = nil }
  }

  private func admits(_ comment: Comment) -> Bool {
    (author.map { $0 == CommentFilter.Author(comment) } ?? true)
      && (admitted?.contains(comment.id) ?? true)
  }

  private mutating func applyFilter() {
    let isNeeded = author != nil || admitted != nil
    page.setFilter(isNeeded ? CommentFilter(author: author, comments: admitted) : nil)
    orderChanged()
  }

  private mutating func begin(_ text: String, from origin: Place) {
    let ready = search?.index ?? index ?? SearchIndex(article, order: page.readingOrder)
    search = ArticleSearch(text, from: origin, index: ready, after: search)
    // The search holds the index now; a second copy would have to be copied as it grows.
    index = search == nil ? ready : nil
    if search == nil { page.setMatches([], current: nil) }
  }

  private mutating func showCurrentMatch() {
    if let range = search?.currentRange { page.show(range.start) }
  }
}
