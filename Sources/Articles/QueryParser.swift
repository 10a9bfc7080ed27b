/// Reads the query language.
///
/// ```
/// any  = all { "|" all }
/// all  = item { item }
/// item = "-" item | "(" any ")" | [ field ":" ] ( word [ "*" ] | quotation )
/// ```
struct QueryParser {
  private let characters: [Character]
  private var at = 0
  private var depth = 0

  /// Reads `text` from its start.
  init(_ text: String) { characters = Array(text) }

  /// The whole query; `nil` where it is empty.
  mutating func query() throws(QueryError) -> Query.Condition? {
    skipSpaces()
    guard !isAtEnd else { return nil }
    let condition = try any()
    guard isAtEnd else { throw .strayParenthesis(place: at + 1) }
    return condition
  }

  /// What a field may be called, for a reader.
  static let fieldNames =
    "author title text comment site date since before is has comments score event"

  private mutating func any() throws(QueryError) -> Query.Condition {
    var choices = [try all(after: "|")]
    while next == "|" {
      advance()
      choices.append(try all(after: "|"))
    }
    return choices.count == 1 ? choices[0] : .any(choices)
  }

  private mutating func all(after mark: String) throws(QueryError) -> Query.Condition {
    var parts: [Query.Condition] = []
    while let character = next, character != "|", character != ")" { parts.append(try item()) }
    guard !parts.isEmpty else { throw .nothing(after: mark, place: at + 1) }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  private mutating func item() throws(QueryError) -> Query.Condition {
    let start = at
    var isNegated = false
    while at < characters.count, characters[at] == "-" {
      isNegated.toggle()
      at += 1
    }
    let isLoose = isAtEnd || characters[at].isWhitespace
    guard !isLoose, next != "|", next != ")" else {
      throw .nothing(after: "-", place: start + 1)
    }
    let condition = next == "(" ? try group() : .test(try test())
    skipSpaces()
    return isNegated ? .not(condition) : condition
  }

  private mutating func group() throws(QueryError) -> Query.Condition {
    let start = at + 1
    depth += 1
    guard depth <= 40 else { throw .tooDeep(place: start) }
    advance()
    guard !isAtEnd else { throw .openParenthesis(place: start) }
    guard next != ")" else { throw .nothing(after: "(", place: start) }
    let condition = try any()
    guard next == ")" else { throw .openParenthesis(place: start) }
    advance()
    depth -= 1
    return condition
  }

  private mutating func test() throws(QueryError) -> Query.Test {
    let start = at + 1
    guard let field = fieldName() else { return try words(in: .anywhere, named: nil, start) }
    if let place = Query.Field(rawValue: field), place != .anywhere {
      return try words(in: place, named: field, start)
    }
    switch field {
    case "event": return .event(try pattern(named: field, start))
    case "date", "since", "before": return try date(field, start)
    case "is": return try choice(field, ["unread": .unread, "read": .read, "new": .new], start)
    case "has": return try choice(field, ["comments": .hasComments], start)
    case "comments": return try number(field, start) { .comments($0, $1) }
    case "score": return try number(field, start) { .score($0, $1) }
    default: throw .unknownField(field, place: start)
    }
  }

  /// Reads `name:` where one stands; letters before a colon are a field's name, and nothing else is.
  private mutating func fieldName() -> String? {
    var end = at
    while end < characters.count, characters[end].isASCII, characters[end].isLetter { end += 1 }
    guard end > at, end < characters.count, characters[end] == ":" else { return nil }
    // An address is no field.
    guard end + 1 >= characters.count || characters[end + 1] != "/" else { return nil }
    defer { at = end + 1 }
    return String(characters[at..<end]).lowercased()
  }

  private mutating func words(
    in place: Query.Field, named field: String?, _ start: Int
  ) throws(QueryError) -> Query.Test {
    .words(try pattern(named: field, start), in: place)
  }

  private mutating func pattern(
    named field: String?, _ start: Int
  ) throws(QueryError) -> TextPattern {
    var text = ""
    var isQuoted = false
    if at < characters.count, characters[at] == "\"" {
      isQuoted = true
      guard let end = characters[(at + 1)...].firstIndex(of: "\"") else {
        throw .openQuotation(place: at + 1)
      }
      text = String(characters[at + 1..<end])
      at = end + 1
    } else {
      text = bareWord()
    }
    var isPrefix = false
    if isQuoted, at < characters.count, characters[at] == "*" {
      isPrefix = true
      at += 1
    } else if !isQuoted, text.hasSuffix("*") {
      isPrefix = true
      text.removeLast()
    }
    let trimmed = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard let pattern = TextPattern(trimmed, extent: isPrefix ? .wordStart : .words) else {
      if let field { throw .noValue(field: field, place: start) }
      throw .nothing(after: isQuoted ? "\"" : "*", place: start)
    }
    return pattern
  }

  private mutating func date(_ field: String, _ start: Int) throws(QueryError) -> Query.Test {
    let value = try value(of: field, start)
    guard let date = PartialDate(iso: value), let first = date.firstDay else {
      throw .unknownValue(
        value, field: field, place: start, known: "a day, month or year such as 2018-07")
    }
    switch field {
    case "since": return .date(from: first, before: nil)
    case "before": return .date(from: nil, before: first)
    default: return .date(from: first, before: date.dayAfter)
    }
  }

  private mutating func choice(
    _ field: String, _ choices: KeyValuePairs<String, Query.Test>, _ start: Int
  ) throws(QueryError) -> Query.Test {
    let value = try value(of: field, start)
    guard let choice = choices.first(where: { $0.key == value.lowercased() }) else {
      let known = choices.map { "\(field):\($0.key)" }.joined(separator: " or ")
      throw .unknownValue(value, field: field, place: start, known: known)
    }
    return choice.value
  }

  private mutating func number(
    _ field: String, _ start: Int, _ test: (Query.Comparison, Int) -> Query.Test
  ) throws(QueryError) -> Query.Test {
    let value = try value(of: field, start)
    let signs: KeyValuePairs<String, Query.Comparison> = [
      ">=": .greaterOrEqual, "<=": .lessOrEqual, ">": .greater, "<": .less, "=": .equal, "": .equal,
    ]
    if let sign = signs.first(where: { value.hasPrefix($0.key) }),
      let number = Int(value.dropFirst(sign.key.count))
    {
      return test(sign.value, number)
    }
    throw .unknownValue(value, field: field, place: start, known: "a number, such as \(field):>10")
  }

  private mutating func value(of field: String, _ start: Int) throws(QueryError) -> String {
    let value = bareWord()
    guard !value.isEmpty else { throw .noValue(field: field, place: start) }
    return value
  }

  private mutating func bareWord() -> String {
    let start = at
    while at < characters.count, !characters[at].isWhitespace, !"()|\"".contains(characters[at]) {
      at += 1
    }
    return String(characters[start..<at])
  }

  private var isAtEnd: Bool { at >= characters.count }

  private var next: Character? { isAtEnd ? nil : characters[at] }

  private mutating func advance() {
    at += 1
    skipSpaces()
  }

  private mutating func skipSpaces() {
    while at < characters.count, characters[at].isWhitespace { at += 1 }
  }
}

extension PartialDate {
  /// The first day that it cannot mean.
  fileprivate var dayAfter: CivilDate? {
    switch self {
    case .day(let day): day.adding(days: 1)
    case .month: firstDay?.adding(months: 1)
    case .year: firstDay?.adding(months: 12)
    }
  }
}
