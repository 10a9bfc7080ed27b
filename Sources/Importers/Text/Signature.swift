import Articles

/// A line that says who wrote a comment, or when: `Ann July 7, 2012 at 12:27 am`, `Ann says:`, `Posted by: Ann | May 3, 2012`.
struct Signature {
  /// The parts of the line in order, so that the lines of one engine have the same form.
  var form: String
  /// As printed; `nil` where the line holds only a time.
  var author: Substring?
  /// `nil` where the line holds only a name.
  var time: PrintedTime?
  /// True for `Ann says:` and its like.
  var hasVerb: Bool
  /// True for `by Ann`, `Posted by: Ann`.
  var hasBy: Bool
  /// Votes for the comment, or its writer's merit, where the line ends with `12 points` or the like.
  var points: Int?
  /// True where the line says `updated`, `edited` or the like.
  var isUpdate: Bool

  /// How sure it is that the line signs something, from 0 to 3.
  var strength: Int {
    let isTimed = time.map { $0.isRelative || ($0.hasDay && $0.second != nil) } ?? false
    let isDated = time?.hasDay ?? false
    switch (author != nil, hasVerb || hasBy) {
    case (true, true): return isTimed || isDated ? 3 : 1
    case (true, false) where points != nil: return 3
    case (true, false): return isTimed ? 3 : isDated ? 2 : 0
    case (false, true): return isTimed ? 2 : isDated ? 1 : 0
    case (false, false): return isTimed ? 2 : isDated ? 1 : 0
    }
  }

  /// `nil` for a line that signs nothing; O(n) in a line, which is read only up to 200 bytes.
  init?(_ line: TextLine) {
    let count = line.text.utf8.count
    guard count <= 200, let last = line.text.utf8.last else { return nil }
    let hasDigit = line.text.utf8.contains { $0 &- 48 < 10 }
    let hasVerbEnd =
      count <= 80
      && (last == UInt8(ascii: ":") || last == UInt8(ascii: ".") || last == UInt8(ascii: ",")
        || last >= 0x80 || last &- 97 < 26)
    guard hasDigit || hasVerbEnd, !Self.isEmbedded(line.text) else { return nil }
    self.init(tokens: Self.tokens(of: line.text), of: line.text)
  }

  /// True for what closes a post that an article shows, not a comment on it: `— Ann (@ann) May 3, 2012`.
  private static func isEmbedded(_ line: Substring) -> Bool {
    line.holds("(@") && (line.hasPrefix("—") || line.hasPrefix("–") || line.hasPrefix("-"))
      || line.hasPrefix("(") && line.hasSuffix(")")
  }

  /// The tokens that may sign: an address of the writer's page does not.
  private static func tokens(of line: Substring) -> [TextToken] {
    let tokens = TextToken.tokens(of: line)
    guard line.holds("://") else { return tokens }
    var isAddress = false
    return tokens.filter { token in
      if !token.isGlued { isAddress = token.lowercased.hasPrefix("http") }
      return !isAddress
    }
  }

  private init?(tokens: [TextToken], of line: Substring) {
    let times = PrintedTime.all(in: tokens)
    var roles = [Role](repeating: .other, count: tokens.count)
    for time in times { for index in time.tokens { roles[index] = .time } }
    Self.markConnectors(tokens, times, &roles)
    hasVerb = zip(tokens, roles).contains { $1 == .verb && Self.verbs.contains($0.lowercased) }
    hasBy = zip(tokens, roles).contains { $1 == .by }
    points = Self.points(tokens, &roles)
    let runs = Self.names(tokens, roles)
    isUpdate = tokens.contains { Self.updates.contains($0.lowercased) }
    time =
      times.first { $0.hasDay && $0.second != nil } ?? times.first { $0.hasDay || $0.isRelative }
      ?? times.first
    guard time != nil || hasVerb || hasBy || points != nil else { return nil }
    let words = runs.reduce(0) { total, run in total + run.filter { tokens[$0].kind == .word }.count
    }
    // What links here from another page is named by its title.
    let isLink = ["pingback", "trackback"].contains(tokens.first?.lowercased)
    guard words <= 9 || isLink && time != nil else { return nil }
    let nameRun = Self.pick(runs, tokens, roles)
    if let nameRun, let first = nameRun.first, let last = nameRun.last {
      let name = tokens[first].text.startIndex..<tokens[last].text.endIndex
      author = line[name]
      guard line[name].utf8.count <= 64 || isLink else { return nil }
    }
    if time == nil, author == nil { return nil }
    form = Self.form(tokens, roles, times, nameRun)
  }

  // MARK: Parts of a line

  private enum Role {
    case time
    case by
    case verb
    case connector
    case separator
    case other
  }

  private static let bys: Set<String> = ["by", "von", "par", "por", "van", "av", "od"]
  private static let posts: Set<String> = [
    "posted", "written", "published", "submitted", "added", "commented", "comment", "updated",
    "modified", "edited", "created", "geschrieben", "publié", "publicado", "pubblicato", "escrito",
    "posté", "replying", "tracked", "first", "last", "originally", "pingback", "trackback",
  ]
  private static let updates: Set<String> = [
    "updated", "update", "modified", "edited", "aktualisiert",
  ]
  private static let verbs: Set<String> = [
    "says", "said", "wrote", "writes", "added", "commented", "comments", "replied", "replies",
    "asked", "schreibt", "schrieb", "sagt", "sagte", "meint", "dit", "écrit", "dice", "dijo",
    "escribió", "comentó", "diz", "disse", "comentou", "scrive", "zegt", "schreef", "pisze",
    "napisał", "napisała", "пишет", "написал", "написала", "говорит", "sanoo", "skriver", "säger",
    "sier", "siger", "dedi", "ki",
  ]
  private static let joins: Set<String> = [
    "on", "at", "am", "um", "le", "el", "il", "em", "op", "in", "the", "from",
  ]
  private static let separators: Set<String> = [
    "|", "•", "·", "—", "–", "/", "-", ":", ",", "»", "«", "#", "@", ";", "…", "~", "*", "+", "→",
  ]

  private static func markConnectors(
    _ tokens: [TextToken], _ times: [PrintedTime], _ roles: inout [Role]
  ) {
    let last = tokens.lastIndex { $0.kind == .word && !CalendarWords.isWeekday($0.lowercased) }
    for index in tokens.indices where roles[index] == .other {
      let token = tokens[index]
      let word = token.lowercased
      let isNearTime =
        times.contains { $0.tokens.lowerBound == index + 1 || $0.tokens.upperBound == index }
      let next = index + 1 < tokens.count ? tokens[index + 1] : nil
      if token.kind == .mark {
        let isPartOfName =
          word == "-" && token.isGlued && next?.isGlued == true || word == "@" && !isNearTime
        if separators.contains(word), !isPartOfName {
          roles[index] = .separator
        }
      } else if bys.contains(word), index + 1 < tokens.count,
        index == 0 || posts.contains(tokens[index - 1].lowercased) || roles[index - 1] == .time
          || (roles[index - 1] == .separator && word == "by")
      {
        roles[index] = .by
      } else if verbs.contains(word), index == last, index > 0,
        Self.endsVerb(tokens, after: index) || roles[min(index + 1, tokens.count - 1)] == .time
      {
        roles[index] = .verb
      } else if posts.contains(word),
        index == 0 || isNearTime
          || next.map({ bys.contains($0.lowercased) || $0.isMark(":") }) == true
      {
        roles[index] = .connector
      } else if joins.contains(word), isNearTime || index == 0 {
        roles[index] = .connector
      } else if CalendarWords.isWeekday(word), isNearTime {
        roles[index] = .time
      } else if notices.contains(word) || updates.contains(word),
        isNearTime || index == last || times.contains(where: { $0.tokens.upperBound <= index })
      {
        roles[index] = .connector
      }
    }
  }

  /// True where the words follow on another line: after `Ann said:` and `Ann said...`, not after `Nuff said.`.
  private static func endsVerb(_ tokens: [TextToken], after index: Int) -> Bool {
    let rest = tokens[(index + 1)...].map(\.lowercased)
    return rest.isEmpty || [[":"], [","], ["…"], [".", ".", "."], [".", "."]].contains(rest)
      || (rest.count > 1 && [":", ","].contains(rest[0]))
  }

  /// The number before `points` and its like; both are then no part of a name.
  private static func points(_ tokens: [TextToken], _ roles: inout [Role]) -> Int? {
    guard
      let index = tokens.firstIndex(where: {
        ["points", "point", "pts", "punkte", "puntos", "очков"].contains($0.lowercased)
      }), index > 0, index + 4 > tokens.count || roles[index...].contains(.time),
      let number = tokens[index - 1].number
    else { return nil }
    roles[index] = .separator
    roles[index - 1] = .separator
    let isLess = index > 1 && (tokens[index - 2].isMark("-") || tokens[index - 2].isMark("−"))
    return isLess ? -number : number
  }

  /// Words beside a date that are no name.
  private static let notices: Set<String> = [
    "permalink", "reply", "link", "homepage", "journal", "edt", "est", "report", "flag",
    "unregistered",
    "quote", "like", "share", "recs", "pts", "fans", "parent", "next", "prev", "context", "root",
    "hide", "favorite",
  ]

  /// Runs of tokens that may be a name.
  private static func names(_ tokens: [TextToken], _ roles: [Role]) -> [[Int]] {
    var runs: [[Int]] = []
    var run: [Int] = []
    func isName(_ index: Int) -> Bool {
      tokens[index].kind == .word
        && !(tokens[index].isGlued && index > 0 && tokens[index - 1].kind == .number
          && ["st", "nd", "rd", "th"].contains(tokens[index].lowercased))
    }
    func close() {
      while let last = run.last, tokens[last].kind == .mark,
        ![")", "!", "."].contains(tokens[last].lowercased) || run.count == 1
      { run.removeLast() }
      while let first = run.first, tokens[first].kind != .word {
        // A counter before the name (`2 Anna`, `(1) Mike`), or a mark.
        guard tokens[first].kind == .mark || run.count > 1 else { break }
        run.removeFirst()
      }
      if run.contains(where: isName) { runs.append(run) }
      run = []
    }
    for index in tokens.indices {
      if roles[index] == .other { run.append(index) } else { close() }
    }
    close()
    return runs
  }

  /// The run that is the name: the one after `by`, else the longest before the time, else the first.
  private static func pick(_ runs: [[Int]], _ tokens: [TextToken], _ roles: [Role]) -> [Int]? {
    if let by = roles.firstIndex(of: .by), let run = runs.first(where: { ($0.first ?? 0) > by }) {
      return withoutNumber(run, tokens)
    }
    guard let run = runs.first else { return nil }
    return withoutNumber(run, tokens)
  }

  /// Without an account's number after the name: `ann (1153867)`.
  private static func withoutNumber(_ run: [Int], _ tokens: [TextToken]) -> [Int] {
    guard let open = run.lastIndex(where: { tokens[$0].isMark("(") }), open > 0,
      run[open...].allSatisfy({ tokens[$0].kind != .word })
    else { return run }
    return Array(run[..<open])
  }

  private static func form(
    _ tokens: [TextToken], _ roles: [Role], _ times: [PrintedTime], _ name: [Int]?
  ) -> String {
    var form = ""
    for index in tokens.indices {
      let part: String
      switch roles[index] {
      case .time: part = times.first { $0.tokens.contains(index) }?.formLetter ?? ""
      case .by: part = "b"
      case .verb: part = "v"
      case .connector: part = ""
      case .separator:
        part =
          tokens[index].isMark("|") || tokens[index].isMark(":") ? tokens[index].lowercased : ""
      case .other:
        part =
          name?.contains(index) == true ? "N" : tokens[index].kind == .word ? "w" : ""
      }
      if !part.isEmpty, form.last != part.last { form += part }
    }
    return form
  }
}

extension PrintedTime {
  /// Tells a day with and without a clock time, a clock time alone, and a time counted back from now.
  fileprivate var formLetter: String {
    if isRelative { return "R" }
    if hasDay { return second == nil ? "D" : "T" }
    return second == nil ? "M" : "C"
  }
}
