#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Takes out of a page what no reader sees (scripts, styles, comments, drawings), and what HTML's
/// parsing rules need quadratic time or memory for.
///
/// Linear in the page's length. An ordinary page loses nothing: each limit is many times what
/// pages use.
struct HTMLScreening {
  /// Longer pages are read up to here: 64 MiB.
  static let byteLimit = 1 << 26
  /// Further attributes of an element are dropped.
  static let attributeLimit = 200
  /// Steps over open elements that the parser is allowed; a page of 64 MiB takes a tenth of it.
  static let workLimit = 1_000_000_000
  /// So many bytes the parser's tree may take: 1 GiB.
  static let memoryLimit = 1 << 30
  /// What an element with a text, and an attribute, take there.
  private static let elementCost = 400
  private static let attributeCost = 160

  /// The page's remaining bytes.
  private(set) var kept: [UInt8] = []
  /// The page was read up to this many bytes only.
  private(set) var limit: Int?

  private let input: UnsafeBufferPointer<UInt8>
  private let isXML: Bool
  private let lastTagEnd: Int
  private var position = 0
  /// Everything before it is kept or dropped already.
  private var pending = 0

  private var elements = OpenElements()
  private var work = 0
  private var memory = 0
  private var roots = 0
  /// Ends that were looked for and are nowhere in the rest.
  private var missing: Set<ElementName> = []

  init(_ page: UnsafeBufferPointer<UInt8>) {
    input = UnsafeBufferPointer(rebasing: page.prefix(Self.byteLimit))
    isXML = input.starts(with: "<?xml".utf8)
    lastTagEnd = input.lastIndex(of: 0x3E) ?? -1
    if page.count > Self.byteLimit { limit = Self.byteLimit }
    kept.reserveCapacity(input.count)
    while let found = find(0x3C, from: position) {
      position = found
      screenMarkup()
      if work > Self.workLimit || memory > Self.memoryLimit {
        limit = position
        break
      }
    }
    keep(upTo: limit ?? input.count)
  }
}

// Moving through the page.
extension HTMLScreening {
  private func byte(_ index: Int) -> UInt8 { index < input.count ? input[index] : 0 }

  private func find(_ wanted: UInt8, from start: Int) -> Int? {
    guard start < input.count, let base = input.baseAddress,
      let found = memchr(base + start, Int32(wanted), input.count - start)
    else { return nil }
    return UnsafeRawPointer(base).distance(to: found)
  }

  /// The first byte after the tag that `index` is in.
  private func endOfTag(_ index: Int) -> Int {
    find(0x3E, from: index).map { $0 + 1 } ?? input.count
  }

  private mutating func keep(upTo end: Int) {
    if end > pending { kept.append(contentsOf: input[pending..<end]) }
    pending = max(pending, end)
  }

  /// Keeps what is before `start`, and drops all from there to `end`.
  private mutating func drop(from start: Int, to end: Int) {
    keep(upTo: start)
    pending = end
    position = end
  }

  /// Reads the markup that begins with the `<` at the position.
  private mutating func screenMarkup() {
    let start = position
    let next = byte(start + 1)
    if next == 0x2F, isLetter(start + 2) {
      screenEndTag(from: start)
    } else if isLetter(start + 1) {
      screenStartTag(from: start)
    } else if next == 0x21, byte(start + 2) == 0x2D, byte(start + 3) == 0x2D {
      dropComment(from: start)
    } else if start > 0,
      next == 0x2F || next == 0x3F || next == 0x21 && byte(start + 2) | 0x20 != 0x64
    {
      // The rules make a comment of it, and where it has no end, of the rest of the page.
      drop(from: start, to: start < lastTagEnd ? endOfTag(start + 1) : min(start + 2, input.count))
    } else {
      position = start + 1
    }
  }

  private func isLetter(_ index: Int) -> Bool { (byte(index) | 0x20) &- 0x61 < 26 }

  private mutating func dropComment(from start: Int) {
    var index = start + 4
    if byte(index) == 0x3E { return drop(from: start, to: index + 1) }
    if !missing.contains(.comment) {
      while let dash = find(0x2D, from: index) {
        index = dash + 1
        guard byte(index) == 0x2D else { continue }
        if byte(dash + 2) == 0x3E { return drop(from: start, to: dash + 3) }
        if byte(dash + 2) == 0x21, byte(dash + 3) == 0x3E { return drop(from: start, to: dash + 4) }
      }
      missing.insert(.comment)
    }
    // Nobody closed it: the rest of the page is worth more than the rules.
    drop(from: start, to: min(start + 4, input.count))
  }
}

// Tags.
extension HTMLScreening {
  private func name(from start: Int) -> ElementName {
    var index = start
    var name = ElementName()
    while true {
      let byte = byte(index)
      guard byte > 0x20, byte != 0x2F, byte != 0x3E else { return name }
      name.append(byte)
      index += 1
    }
  }

  private mutating func screenEndTag(from start: Int) {
    let name = name(from: start + 2)
    let traits = name.traits
    position = min(start + 2 + name.length, input.count)
    guard elements.end(name, traits) else { return drop(from: start, to: endOfTag(position)) }
    let isFormatting = traits.contains(.formatting)
    // The rules go over what is open up to eight times to end formatting.
    work += elements.depth * (isFormatting ? 8 : 1)
    if !isFormatting { memory += elements.formattingCount * Self.elementCost }
    // These ends make an element where there is none to end.
    if name == .p || name == .br { memory += Self.elementCost }
  }

  private mutating func screenStartTag(from start: Int) {
    let name = name(from: start + 1)
    let traits = name.traits
    let tag = startTag(from: start, name: name)
    position = tag.end
    if traits.contains(.root) { roots += 1 }
    if traits.contains(.root), roots > 8 { return drop(from: start, to: tag.end) }
    if name == .svg || name == .math { return dropForeign(name, tag) }
    if name == .plaintext { return drop(from: start, to: tag.end) }
    if traits.contains(.rawText), !(isXML && tag.isClosed) { return screenRawText(of: name, tag) }
    let isClosed = isXML && tag.isClosed
    if traits.isDisjoint(with: [.mayStayOpen, .void]), !isClosed {
      guard elements.start(name, traits) else { return drop(from: start, to: tag.end) }
    }
    work += elements.depth
    memory += Self.elementCost + tag.attributeCount * Self.attributeCost
    if !traits.contains(.formatting), name != .br {
      memory += elements.formattingCount * Self.elementCost
    }
    keep(tag)
    if isClosed, !traits.contains(.void) {
      keep(upTo: tag.end)
      kept += [0x3C, 0x2F] + input[start + 1..<start + 1 + name.length] + [0x3E]
    }
  }

  /// A start tag.
  private struct StartTag {
    var start: Int
    /// The first byte after it.
    var end: Int
    /// How many attributes are kept.
    var attributeCount = 0
    /// Where its attributes are too many.
    var cut: Int?
    /// It ends in `/>`.
    var isClosed = false
  }

  /// Keeps the tag, without the attributes beyond the limit.
  private mutating func keep(_ tag: StartTag) {
    guard let cut = tag.cut else { return }
    keep(upTo: cut)
    kept.append(0x3E)
    pending = tag.end
  }

  private func startTag(from start: Int, name: ElementName) -> StartTag {
    var tag = StartTag(start: start, end: input.count)
    var index = start + 1 + name.length
    var isInAttribute = false
    while index < input.count {
      let byte = input[index]
      if byte == 0x3E {
        tag.end = index + 1
        tag.isClosed = input[index - 1] == 0x2F
        return tag
      } else if byte <= 0x20 || byte == 0x2F {
        isInAttribute = false
      } else if byte == 0x3D, let quote = openingQuote(after: index) {
        guard let closing = find(input[quote], from: quote + 1) else { return tag }
        index = closing
        isInAttribute = false
      } else if !isInAttribute {
        isInAttribute = byte != 0x3D
        if tag.cut == nil { tag.attributeCount += 1 }
        if tag.attributeCount == Self.attributeLimit, tag.cut == nil { tag.cut = index }
      }
      index += 1
    }
    return tag
  }

  private func openingQuote(after equals: Int) -> Int? {
    var index = equals + 1
    while index < input.count, input[index] <= 0x20 { index += 1 }
    return byte(index) == 0x22 || byte(index) == 0x27 ? index : nil
  }
}

// Elements whose contents are no markup.
extension HTMLScreening {
  private mutating func screenRawText(of name: ElementName, _ tag: StartTag) {
    let isCode = name == .script || name == .style
    guard let close = endOfRawText(name, from: tag.end) else {
      // Nobody closed it. Code goes on to the end; anything else must not swallow the page.
      return drop(from: tag.start, to: isCode ? input.count : tag.end)
    }
    if isCode, !isData(tag) {
      drop(from: tag.start, to: endOfTag(close))
    } else {
      keep(tag)
      position = endOfTag(close)
    }
  }

  /// True for the tag of a script that says that its contents are JSON.
  private func isData(_ tag: StartTag) -> Bool {
    var last: UInt32 = 0
    for byte in input[tag.start..<tag.end] {
      last = last << 8 | UInt32(byte | 0x20)
      if last == 0x6A73_6F6E { return true }
    }
    return false
  }

  /// Where the end tag begins; `nil` where there is none.
  private mutating func endOfRawText(_ name: ElementName, from start: Int) -> Int? {
    guard !missing.contains(name) else { return nil }
    // Within a comment within a script, another script's end tag ends only that one.
    var isInComment = false
    var isInInner = false
    var index = start
    while let less = name == .script && isInComment ? index : find(0x3C, from: index) {
      guard less < input.count else { break }
      index = less + 1
      if input[less] == 0x3C, byte(index) == 0x2F, self.name(from: index + 1) == name {
        guard isInInner else { return less }
        isInInner = false
      } else if name == .script {
        if input[less] == 0x3C, byte(index) == 0x21, byte(index + 1) == 0x2D,
          byte(index + 2) == 0x2D
        {
          isInComment = true
          index += 1
        } else if input[less] == 0x2D, byte(index) == 0x2D, byte(index + 1) == 0x3E {
          isInComment = false
          isInInner = false
        } else if isInComment, input[less] == 0x3C, self.name(from: index) == .script {
          isInInner = true
        }
      }
    }
    missing.insert(name)
    return nil
  }

  /// Drops a drawing or a formula with everything in it.
  private mutating func dropForeign(_ name: ElementName, _ tag: StartTag) {
    guard !tag.isClosed else { return drop(from: tag.start, to: tag.end) }
    var index = tag.end
    var depth = 1
    while !missing.contains(name), let less = find(0x3C, from: index) {
      index = less + 1
      if byte(index) == 0x2F, self.name(from: index + 1) == name {
        depth -= 1
        if depth == 0 { return drop(from: tag.start, to: endOfTag(index)) }
      } else if self.name(from: index) == name, !startTag(from: less, name: name).isClosed {
        depth += 1
      }
    }
    missing.insert(name)
    drop(from: tag.start, to: tag.end)
  }
}
