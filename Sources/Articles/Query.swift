/// What a reader asks of articles and comments, such as `golan -daraa author:mara comments:>10`.
public struct Query: Hashable, Sendable {
  /// As typed.
  public let text: String
  /// What it asks; `nil` where nothing was typed, which everything answers.
  let condition: Condition?

  /// Reads a query.
  ///
  /// Throws what is wrong with it and where.
  public init(_ text: String) throws(QueryError) {
    self.text = text
    var parser = QueryParser(text)
    condition = try parser.query()
  }

  /// True where nothing is asked.
  public var isEmpty: Bool { condition == nil }

  /// True where an article's summary is not enough to answer.
  public var needsText: Bool { condition?.contains { $0.needsText } ?? false }
}

extension Query {
  /// One thing asked, or several joined.
  indirect enum Condition: Hashable, Sendable {
    case all([Condition])
    case any([Condition])
    case not(Condition)
    case test(Test)

    /// True where one of the tests in it is as told.
    func contains(where isWanted: (Test) -> Bool) -> Bool {
      switch self {
      case .all(let parts), .any(let parts): parts.contains { $0.contains(where: isWanted) }
      case .not(let part): part.contains(where: isWanted)
      case .test(let test): isWanted(test)
      }
    }

    /// The answer, given each test's.
    func holds(_ answer: (Test) -> Bool) -> Bool {
      switch self {
      case .all(let parts): parts.allSatisfy { $0.holds(answer) }
      case .any(let parts): parts.contains { $0.holds(answer) }
      case .not(let part): !part.holds(answer)
      case .test(let test): answer(test)
      }
    }
  }

  /// Something that an article or a comment does or does not answer.
  enum Test: Hashable, Sendable {
    case words(TextPattern, in: Field)
    /// Days from the first to before the second; `nil` is open.
    case date(from: CivilDate?, before: CivilDate?)
    case unread
    case read
    case new
    case hasComments
    case comments(Comparison, Int)
    case score(Comparison, Int)
    case event(TextPattern)

    var needsText: Bool {
      switch self {
      case .words(_, let field): field != .title && field != .site
      case .score: true
      case .date, .unread, .read, .new, .hasComments, .comments, .event: false
      }
    }
  }

  /// Where words are looked for.
  enum Field: String, Hashable, Sendable, CaseIterable {
    /// Everywhere: title, body, comments and who wrote them.
    case anywhere
    case author
    case title
    case text
    case comment
    case site
  }

  /// How a number is compared.
  enum Comparison: Hashable, Sendable {
    case equal
    case less
    case lessOrEqual
    case greater
    case greaterOrEqual

    func holds(_ left: Int, _ right: Int) -> Bool {
      switch self {
      case .equal: left == right
      case .less: left < right
      case .lessOrEqual: left <= right
      case .greater: left > right
      case .greaterOrEqual: left >= right
      }
    }
  }
}

/// What is wrong with a query, and where: places count characters from 1.
public enum QueryError: Error, Hashable, Sendable {
  case openQuotation(place: Int)
  case openParenthesis(place: Int)
  case strayParenthesis(place: Int)
  /// Nothing stands where words are needed: in parentheses, beside `|`, after `-`.
  case nothing(after: String, place: Int)
  case unknownField(String, place: Int)
  case noValue(field: String, place: Int)
  case unknownValue(String, field: String, place: Int, known: String)
  case tooDeep(place: Int)

  /// Where in the query, counting characters from 1.
  public var place: Int {
    switch self {
    case .openQuotation(let place), .openParenthesis(let place), .strayParenthesis(let place),
      .nothing(_, let place), .unknownField(_, let place), .noValue(_, let place),
      .unknownValue(_, _, let place, _), .tooDeep(let place):
      place
    }
  }
}

extension QueryError: CustomStringConvertible {
  /// One clause for a reader, with the place.
  public var description: String {
    switch self {
    case .openQuotation(let place): "the quotation that opens at \(place) is not closed"
    case .openParenthesis(let place): "the parenthesis that opens at \(place) is not closed"
    case .strayParenthesis(let place): "the parenthesis at \(place) closes nothing"
    case .nothing(let mark, let place): "words are missing beside \(mark) at \(place)"
    case .unknownField(let name, let place):
      "no field is called \(name): at \(place) (there are \(QueryParser.fieldNames))"
    case .noValue(let field, let place): "\(field): at \(place) needs something after it"
    case .unknownValue(let value, let field, let place, let known):
      "\(field):\(value) at \(place) is not understood; write \(known)"
    case .tooDeep(let place): "too many parentheses within each other at \(place)"
    }
  }
}
