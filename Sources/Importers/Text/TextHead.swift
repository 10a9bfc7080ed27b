import Articles

/// What stands above a text's body: its title, who wrote it, where and when.
struct TextHead {
  /// Index of the title's line; `nil` where no line is fit to be one.
  var title: Int?
  /// The site's name where a line of its own says it.
  var site: String?
  /// Names as printed; may be empty.
  var authors: [String] = []
  /// What a dateline says.
  var published: PartialDate?
  /// Index of the first line after the title and all that belongs to it.
  var end = 0
  /// Lines above the body that are no part of it: the title, its repetitions, the site's name, datelines.
  var dropped: Set<Int> = []

  private static let reach = 60

  /// Reads the first lines; O(1) lines.
  init(_ lines: [TextLine]) {
    let bodyStart = Self.bodyStart(lines)
    let zone = lines.prefix(max(1, min(bodyStart, Self.reach)))
    let signatures = zone.map { Signature($0) }
    title = Self.pickTitle(zone, signatures)
    guard let title else { return }
    let key = TextKey(lines[title].text)
    dropped.insert(title)
    var last = title
    for index in zone.indices where index != title {
      let line = TitleLine(zone[index].text)
      guard line.whole.isSame(as: key) || line.main.isSame(as: key) else { continue }
      dropped.insert(index)
      last = max(last, index)
      if !line.whole.isSame(as: key) { site = line.site.map(String.init) }
    }
    // What stands between two copies of a title is a menu or a button.
    for index in title..<last where zone[index].text.utf8.count <= 60 && signatures[index] == nil {
      if !Caption.isCaption(zone[index].text) { dropped.insert(index) }
    }
    end = last + 1
    readBylines(zone, signatures, last)
    readSite(zone, signatures, title)
  }

  /// The first line that reads as a paragraph.
  private static func bodyStart(_ lines: [TextLine]) -> Int {
    lines.prefix(reach).firstIndex { line in
      isParagraph(line.text) && !Caption.isCaption(line.text)
    } ?? min(lines.count, reach)
  }

  private static func isParagraph(_ text: Substring) -> Bool {
    if text.utf8.count >= 140 { return true }
    guard text.utf8.count >= 80, let last = text.unicodeScalars.last else { return false }
    return ".!?”\"。".unicodeScalars.contains(last)
  }

  // MARK: Title

  private static func pickTitle(_ zone: ArraySlice<TextLine>, _ signatures: [Signature?]) -> Int? {
    let keys = zone.map { TextKey($0.text) }
    let titles = zone.map { TitleLine($0.text) }
    var best: (score: Double, index: Int)?
    for (index, line) in zone.enumerated() where line.text.utf8.count <= 300 {
      var score = shape(line, keys[index])
      score += index == 0 ? 2 : -0.12 * Double(index)
      let isRepeated = keys.indices.contains {
        $0 != index && (keys[$0].isSame(as: keys[index]) || titles[$0].main.isSame(as: keys[index]))
      }
      if keys[index].words >= 3, isRepeated {
        score += 6
      }
      if let signature = signatures[index], signature.strength >= 1 || signature.time != nil {
        score -= 6
      }
      if index > 0, signatures[index - 1]?.isPlausible == true { score += 1.5 }
      if index + 1 < zone.count, let next = signatures[index + 1], next.isPlausible { score += 2 }
      if score > best?.score ?? 0 { best = (score, index) }
    }
    return best?.index
  }

  private static func shape(_ line: TextLine, _ key: TextKey) -> Double {
    let text = line.text
    var score: Double
    switch key.words {
    case 4...18: score = 2
    case 3: score = 1.5
    case 2: score = 1
    case 1: score = 0.2
    default: score = key.words == 0 ? -6 : -2
    }
    if text.begins(with: "# ") { score += 4 }
    if text.ends(with: ".") && !text.ends(with: "...") { score -= 1.5 }
    if text.ends(with: ":") || text.ends(with: ",") || text.ends(with: ")") { score -= 1 }
    if text.holds("://") { score -= 4 }
    if key.letters < 3 { score -= 6 }
    if WidgetPhrase(text) != nil { score -= 6 }
    if Caption.isCaption(text) { score -= 6 }
    if Promotion.isOpening(text) || Promotion.isPart(text) { score -= 4 }
    return score
  }

  // MARK: Bylines and site

  private mutating func readBylines(
    _ zone: ArraySlice<TextLine>, _ signatures: [Signature?], _ title: Int
  ) {
    var updated: PartialDate?
    for (index, signature) in signatures.enumerated() where index != title {
      guard let signature, index >= title - 4 else { continue }
      // Below the title a byline follows soon; what is signed later is a comment.
      if index > title + 5 || signature.hasVerb { break }
      if index > title, published != nil, !authors.isEmpty { break }
      let date = signature.time.flatMap(Self.partialDate)
      if let date, published == nil, signature.strength >= 1 || zone[index].text.utf8.count <= 80 {
        if signature.isUpdate { updated = updated ?? date } else { published = date }
      }
      let isNamed = signature.hasBy || (signature.time?.hasDay == true && index > title)
      if isNamed, let author = signature.author, authors.isEmpty,
        NameLikeness.score(author) > -2
      {
        authors = [String(author)]
      }
      if signature.time?.hasDay == true || signature.hasBy { end = max(end, index + 1) }
    }
    published = published ?? updated ?? Self.calendarLeaf(zone)
  }

  /// As much of a printed date as is whole; a day of which only day and month are printed is none.
  static func partialDate(_ time: PrintedTime) -> PartialDate? {
    if let date = time.date() { return .day(date) }
    guard let year = time.year, let month = time.month, time.day == nil else { return nil }
    return .month(year: year, month: month)
  }

  /// A date on three lines, as on a leaf of a calendar.
  private static func calendarLeaf(_ zone: ArraySlice<TextLine>) -> PartialDate? {
    guard zone.count >= 3 else { return nil }
    for index in 0..<min(zone.count - 2, 6) where zone[index].text.utf8.count <= 9 {
      let three = zone[index..<index + 3].map(\.text)
      guard three.allSatisfy({ $0.utf8.count <= 12 }) else { continue }
      let tokens = TextToken.tokens(of: Substring(three.joined(separator: " ")))
      if tokens.count == 3, let time = PrintedTime.all(in: tokens).first,
        let date = partialDate(time), time.day != nil
      {
        return date
      }
    }
    return nil
  }

  private mutating func readSite(
    _ zone: ArraySlice<TextLine>, _ signatures: [Signature?], _ title: Int
  ) {
    for index in zone.indices.prefix(title) {
      let key = TextKey(zone[index].text)
      guard site == nil, key.letters >= 3, key.words <= 6, signatures[index]?.time == nil,
        WidgetPhrase(zone[index].text) == nil, !Promotion.isPart(zone[index].text)
      else { continue }
      site = String(zone[index].text)
    }
    // What stands above a title is the way to it: a menu, a date, the site's name.
    let isAllShort = zone.prefix(title).allSatisfy {
      TextKey($0.text).words <= 6 && !$0.text.ends(with: ".")
    }
    guard isAllShort else { return }
    // A day without its year, say, is told nowhere else.
    dropped.formUnion((0..<title).filter { published != nil || signatures[$0]?.time == nil })
  }
}

extension Signature {
  /// True where the line signs an article: with a day, or with a name that reads as one.
  fileprivate var isPlausible: Bool {
    guard let author else { return time != nil }
    return (strength >= 1 || time != nil) && NameLikeness.score(author) > -1
  }
}

/// A line that may be a title with its site's name after it: `Two rivers meet | The Daily Reed`.
private struct TitleLine {
  /// The whole line.
  let whole: TextKey
  /// The words before the last separator; the whole line where there is none.
  let main: TextKey
  /// What stands after the last separator.
  let site: Substring?

  init(_ line: Substring) {
    whole = TextKey(line)
    var cut: Range<Substring.Index>?
    for separator in [" | ", " - ", " – ", " — ", " :: ", " » ", " · "] {
      guard let range = line.lastRange(of: separator) else { continue }
      if cut.map({ range.lowerBound > $0.lowerBound }) ?? true { cut = range }
    }
    main = cut.map { TextKey(line[..<$0.lowerBound]) } ?? whole
    site = cut.map { line[$0.upperBound...].trimmedOfSpace }
  }
}

extension Substring {
  /// Where `text` stands last; O(n · m) on lines of a few hundred bytes, `nil` for longer ones.
  fileprivate func lastRange(of text: String) -> Range<Index>? {
    guard utf8.count <= 400 else { return nil }
    let length = text.utf8.count
    guard utf8.count >= length else { return nil }
    var at = utf8.index(endIndex, offsetBy: -length)
    while true {
      if utf8[at...].starts(with: text.utf8) { return at..<utf8.index(at, offsetBy: length) }
      guard at > startIndex else { return nil }
      at = utf8.index(before: at)
    }
  }
}

/// What of a line counts when two are compared: its letters and digits.
struct TextKey {
  /// Letters and digits in lower case, without spaces and marks; of the first 400 bytes.
  let text: String
  /// Words of the line.
  let words: Int
  /// Letters of the line.
  let letters: Int

  init(_ line: Substring) {
    var text = ""
    var words = 0
    var letters = 0
    var isInWord = false
    for scalar in line.unicodeScalars.prefix(400) {
      let isLetter = scalar.isLetter
      if isLetter || scalar.isNumeral {
        if !isInWord { words += 1 }
        isInWord = true
        if isLetter { letters += 1 }
        text.unicodeScalars.append(scalar)
      } else if scalar != "'" && scalar != "\u{2019}" {
        isInWord = false
      }
    }
    self.text = text.lowercased()
    self.words = words
    self.letters = letters
  }

  /// True where the two say the same, a site's name after the title apart.
  func isSame(as other: TextKey) -> Bool {
    guard !text.isEmpty, !other.text.isEmpty else { return false }
    return text == other.text
  }
}
