import Articles

/// What a finder of comments asks of every node of a page, worked out once, in linear time.
struct CommentPage {
  /// A place that prints a date, or tells one to machines.
  struct DateMark {
    var node: HTMLDocument.Node
    /// `nil` for a date that only tells how long ago.
    var timestamp: Timestamp?
    /// Dates for machines are exact and have a zone: the greater, the more trusted.
    var trust: Int
    /// Told of somebody rather than of what they wrote, such as since when they are a member.
    var isOfPerson = false
  }

  let document: HTMLDocument
  /// What each node's own names say.
  private(set) var hints: [NameHint]
  /// Names of each element, as hashes with digits left out, flat: see ``names(of:)``.
  private var names: [UInt64] = []
  private var nameStarts: [Int32] = []
  /// By node.
  var dates: [DateMark] = []
  /// How many of ``dates`` stand before each node.
  var dateStarts: [Int32] = []
  /// Letters that a reader sees before each node: all, and those in links.
  private var letters: [Int32] = []
  private var linkedLetters: [Int32] = []
  /// Those of them in links that are long enough for a headline.
  private var headlineLetters: [Int32] = []
  /// How many elements before each node are named for an author.
  private var authors: [Int32] = []
  /// How many elements before each node are named for the words.
  private var bodies: [Int32] = []
  /// How many fields to write in stand before each node.
  private var textFields: [Int32] = []
  /// How many headings before each node are the page's own, and how many are links.
  private var pageHeadings: [Int32] = []
  private var linkedHeadings: [Int32] = []

  init(_ document: HTMLDocument) {
    self.document = document
    hints = []
    hints.reserveCapacity(document.count)
    readNames()
    countLetters()
    findDates()
    countMarks()
  }

  /// The element's tag and each of its classes, as hashes in which digits count for nothing.
  func names(of node: Int) -> ArraySlice<UInt64> {
    names[Int(nameStarts[node])..<Int(nameStarts[node + 1])]
  }

  /// How many letters a reader sees in the range of nodes; O(1).
  func letters(in range: Range<Int>) -> Int {
    Int(letters[range.upperBound] - letters[range.lowerBound])
  }

  /// How many of them are links; O(1).
  func linkedLetters(in range: Range<Int>) -> Int {
    Int(linkedLetters[range.upperBound] - linkedLetters[range.lowerBound])
  }

  /// How many of them are links as long as headlines are; O(1).
  func headlineLetters(in range: Range<Int>) -> Int {
    Int(headlineLetters[range.upperBound] - headlineLetters[range.lowerBound])
  }

  /// True where an element in the range is named for an author; O(1).
  func namesAuthor(in range: Range<Int>) -> Bool {
    authors[range.upperBound] > authors[range.lowerBound]
  }

  /// How many elements in the range are named for an author, one in another counted as two; O(1).
  func namedAuthors(in range: Range<Int>) -> Int {
    Int(authors[range.upperBound] - authors[range.lowerBound])
  }

  /// True where an element in the range is by its name there for the words; O(1).
  func namesBody(in range: Range<Int>) -> Bool {
    bodies[range.upperBound] > bodies[range.lowerBound]
  }

  /// True where the range holds a field to write in; O(1).
  func hasTextField(in range: Range<Int>) -> Bool {
    textFields[range.upperBound] > textFields[range.lowerBound]
  }

  /// True where a heading of the first level is in the range; O(1).
  func hasPageHeading(in range: Range<Int>) -> Bool {
    pageHeadings[range.upperBound] > pageHeadings[range.lowerBound]
  }

  /// True where a headline that is a link is in the range; O(1).
  func hasLinkedHeading(in range: Range<Int>) -> Bool {
    linkedHeadings[range.upperBound] > linkedHeadings[range.lowerBound]
  }

  /// The dates in the range of nodes; O(1).
  func dates(in range: Range<Int>) -> ArraySlice<DateMark> {
    dates[Int(dateStarts[range.lowerBound])..<Int(dateStarts[range.upperBound])]
  }
}

// Names.
extension CommentPage {
  private mutating func readNames() {
    var meanings: [UInt64: NameHint] = [:]
    for node in document.nodes {
      nameStarts.append(Int32(names.count))
      var hint: NameHint = []
      let tag = document.tag(of: node)
      if tag != .text {
        names.append(tag.hash)
        if let value = document.attributeBytes("class", of: node) {
          for name in value.split(whereSeparator: { $0 <= 0x20 }) {
            let hash = nameHash(name)
            names.append(hash)
            hint.formUnion(meaning(of: name, hash, &meanings))
          }
        }
        if let value = document.attributeBytes("id", of: node) {
          hint.formUnion(meaning(of: value, nameHash(value), &meanings))
        }
        for value in [
          document.attributeBytes("itemprop", of: node), document.attributeBytes("rel", of: node),
          document.attributeBytes("property", of: node),
        ] {
          guard let value else { continue }
          // A suggested answer is no suggestion to read on.
          hint.formUnion(meaning(of: value, nameHash(value), &meanings).subtracting(.furniture))
        }
        if tag == .custom {
          let name = Array(document.name(of: node).utf8)
          names.append(nameHash(name))
          hint.formUnion(NameHint(name: name))
        }
      }
      hints.append(hint)
    }
    nameStarts.append(Int32(names.count))
  }

  private func meaning(
    of name: ArraySlice<UInt8>, _ hash: UInt64, _ known: inout [UInt64: NameHint]
  ) -> NameHint {
    if let hint = known[hash] { return hint }
    let hint = NameHint(name: name)
    known[hash] = hint
    return hint
  }
}

// Marks.
extension CommentPage {
  private mutating func countMarks() {
    var author: Int32 = 0
    var body: Int32 = 0
    var field: Int32 = 0
    var page: Int32 = 0
    var linked: Int32 = 0
    for node in document.nodes {
      authors.append(author)
      bodies.append(body)
      textFields.append(field)
      if document.tag(of: node) == .textarea { field += 1 }
      pageHeadings.append(page)
      linkedHeadings.append(linked)
      // Forms name the field for an author, too.
      if hints[node].contains(.author), !hints[node].contains(.form),
        document.tag(of: node) != .label
      {
        author += 1
      }
      if isNamedBody(node) { body += 1 }
      guard let level = document.tag(of: node).headingLevel else { continue }
      if level == 1 { page += 1 }
      let range = document.subtree(node)
      if level <= 4, letters(in: range) > 20, linkedLetters(in: range) * 2 > letters(in: range) {
        linked += 1
      }
    }
    authors.append(author)
    bodies.append(body)
    textFields.append(field)
    pageHeadings.append(page)
    linkedHeadings.append(linked)
  }

  private func isNamedBody(_ node: Int) -> Bool {
    guard hints[node].contains(.body), document.tag(of: node).isBlock,
      hints[node].isDisjoint(with: [
        .meta, .author, .date, .control, .score, .avatar, .profile, .signature, .notice, .form,
        .hidden, .pingback,
      ])
    else { return false }
    let range = document.subtree(node)
    return letters(in: range) > linkedLetters(in: range)
  }
}

// Text.
extension CommentPage {
  private mutating func countLetters() {
    letters.reserveCapacity(document.count + 1)
    linkedLetters.reserveCapacity(document.count + 1)
    var count: Int32 = 0
    var linked: Int32 = 0
    var unseenEnd = 0
    var linkEnd = 0
    for node in document.nodes {
      letters.append(count)
      linkedLetters.append(linked)
      let tag = document.tag(of: node)
      if tag == .text {
        guard node >= unseenEnd else { continue }
        let length = Int32(document.textBytes(of: node).count { $0 > 0x20 })
        count += length
        if node < linkEnd { linked += length }
      } else if tag == .a || tag == .button {
        linkEnd = max(linkEnd, document.end(of: node))
      } else if tag.isForMachines {
        unseenEnd = max(unseenEnd, document.end(of: node))
      }
    }
    letters.append(count)
    linkedLetters.append(linked)
    countHeadlines()
  }

  private mutating func countHeadlines() {
    headlineLetters.reserveCapacity(document.count + 1)
    var count: Int32 = 0
    var linkEnd = 0
    for node in document.nodes {
      headlineLetters.append(count)
      if document.tag(of: node) == .a, letters(in: document.subtree(node)) >= Self.shortestHeadline
      {
        linkEnd = max(linkEnd, document.end(of: node))
      } else if node < linkEnd {
        count += linkedLetters[node + 1] - linkedLetters[node]
      }
    }
    headlineLetters.append(count)
  }

  /// Shorter links are names, dates and buttons.
  private static let shortestHeadline = 18
}

extension Timestamp {
  /// Seconds or milliseconds after 1970; `nil` outside of the years that pages are from.
  init?(plausibleUnixTime number: Int) {
    let seconds = number > 100_000_000_000 ? number / 1000 : number
    guard (400_000_000..<4_000_000_000).contains(seconds) else { return nil }
    self.init(unixSeconds: seconds)
  }
}

/// A name as a number (FNV-1a).
///
/// A row of digits counts as one mark: `comment-12` is `comment-7`.
func nameHash(_ name: some Sequence<UInt8>) -> UInt64 {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  var isInDigits = false
  for byte in name {
    let isDigit = byte &- 0x30 < 10
    if isDigit, isInDigits { continue }
    isInDigits = isDigit
    hash = (hash ^ UInt64(isDigit ? 0x23 : byte)) &* 0x100_0000_01B3
  }
  return hash
}

extension HTMLTag {
  /// The tag's name as a number that is no class's.
  fileprivate var hash: UInt64 { Self.hashes[self] ?? 0 }

  private static let hashes = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0, nameHash("<\($0.rawValue)>".utf8)) })
}
