/// Splits WARC (ISO 28500) and ARC files into records, as the bytes arrive.
///
/// Memory stays flat: of a record, at most ``payloadLimit`` bytes are kept.
struct ArchiveReader {
  /// Which archive format it is.
  enum Format {
    case warc
    case arc
  }

  /// Pages are far smaller; what is beyond is read over.
  static let payloadLimit = 16 << 20
  private static let headLimit = 1 << 18

  /// How many places were damaged and read over.
  private(set) var damageCount = 0

  private let format: Format
  private var queue = ByteQueue()
  private var state = State.head
  /// How many words an ARC's record lines have.
  private var fieldCount = 5
  /// True while searching for the next record behind damage.
  private var isLost = false

  private enum State {
    case head
    case payload(ArchiveRecord, remaining: Int)
  }

  init(_ format: Format) { self.format = format }

  /// What the first bytes of a file are; `nil` for no archive.
  static func format(of head: some Collection<UInt8>) -> Format? {
    let head = head.drop { $0 <= 0x20 }
    if head.starts(with: Array("WARC/".utf8)) { return .warc }
    return head.starts(with: Array("filedesc:".utf8)) ? .arc : nil
  }

  /// Takes the next bytes and hands on the records that they complete.
  mutating func feed(_ bytes: ArraySlice<UInt8>, _ emit: (ArchiveRecord) -> Void) {
    queue.append(bytes)
    while step(isLast: false, emit) {}
  }

  /// Takes the end: a record that was cut off is handed on as far as it came.
  mutating func finish(_ emit: (ArchiveRecord) -> Void) {
    while step(isLast: true, emit) {}
    if case .payload(var record, _) = state {
      record.isCut = true
      emit(record)
      state = .head
    }
  }

  /// Goes on by one head or one piece of a payload; false where more bytes are needed.
  private mutating func step(isLast: Bool, _ emit: (ArchiveRecord) -> Void) -> Bool {
    switch state {
    case .payload(var record, let remaining):
      let piece = queue.front.prefix(remaining)
      guard !piece.isEmpty || remaining == 0 else { return false }
      state = .head
      let room = Self.payloadLimit - record.payload.count
      record.payload += piece.prefix(room)
      if piece.count > room { record.isCut = true }
      queue.use(piece.count)
      if piece.count == remaining {
        emit(record)
      } else {
        state = .payload(record, remaining: remaining - piece.count)
      }
      return true
    case .head:
      queue.use(queue.front.prefix { $0 == 0x0A || $0 == 0x0D }.count)
      guard queue.count > 0 else { return false }
      return format == .warc ? readWARCHead(isLast: isLast) : readARCLine(isLast: isLast)
    }
  }

  // MARK: - WARC

  private mutating func readWARCHead(isLast: Bool) -> Bool {
    let mark = Array("WARC/".utf8)
    if queue.count < mark.count && !isLast { return false }
    guard queue.front.starts(with: mark) else { return skipToRecord(isLast: isLast) }
    isLost = false
    let (head, body) = HeaderFields.split(queue.front.prefix(Self.headLimit))
    if head.count == queue.count && queue.count < Self.headLimit && !isLast { return false }
    let isWhole = body.startIndex > head.endIndex
    let fields = HeaderFields(head.drop { $0 != 0x0A })
    guard isWhole, let length = fields["content-length"].flatMap({ Int($0) }), length >= 0 else {
      queue.use(mark.count)
      return skipToRecord(isLast: isLast)
    }
    let kind: ArchiveRecord.Kind =
      switch fields["warc-type"]?.lowercased() {
      case "response": .response
      case "resource": .resource
      case "conversion": .conversion
      case "metadata", "warcinfo": .metadata
      default: .other
      }
    // Wget writes the address between angle brackets.
    let url = fields["warc-target-uri"].map { cleanReference($0.filter { $0 != "<" && $0 != ">" }) }
    let record = ArchiveRecord(
      kind: kind, url: url, mediaType: MediaType(fields["content-type"]).name, payload: [],
      isCut: fields["warc-truncated"] != nil)
    queue.use(body.startIndex - head.startIndex)
    state = .payload(record, remaining: length)
    return true
  }

  /// Behind damage: reads over everything up to the next record's first line.
  private mutating func skipToRecord(isLast: Bool) -> Bool {
    if !isLost {
      isLost = true
      damageCount += 1
    }
    let mark = Array("\nWARC/".utf8)
    let front = queue.front
    var at = front.startIndex
    while let feed = front[at...].firstIndex(of: 0x0A) {
      if front[feed...].starts(with: mark) {
        queue.use(feed + 1 - front.startIndex)
        return true
      }
      if front.endIndex - feed < mark.count && !isLast {
        queue.use(feed - front.startIndex)
        return false
      }
      at = feed + 1
    }
    queue.use(front.count)
    return false
  }

  // MARK: - ARC

  private mutating func readARCLine(isLast: Bool) -> Bool {
    let front = queue.front
    let line = front.prefix(Self.headLimit).prefix { $0 != 0x0A }
    guard line.endIndex < front.endIndex else {
      if front.count < Self.headLimit && !isLast { return false }
      damageCount += isLost ? 0 : 1
      isLost = true
      queue.use(front.count)
      return false
    }
    let words = String(decoding: line, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    let isDescription = line.starts(with: Array("filedesc:".utf8))
    let count = isDescription ? min(words.count, fieldCount) : fieldCount
    guard words.count >= count, count >= 4, let length = words.last.flatMap({ Int($0) }),
      length >= 0, isDescription || Self.isARCDate(words[words.count - count + 2])
    else {
      damageCount += isLost ? 0 : 1
      isLost = true
      queue.use(line.count + 1)
      return true
    }
    isLost = false
    if isDescription { readFieldCount(behind: line, length: length) }
    // Addresses can hold spaces, so the other words are counted from the end.
    let url = cleanReference(words[...(words.count - count)].joined(separator: "%20"))
    let record = ArchiveRecord(
      kind: isDescription ? .other : .response, url: url,
      mediaType: words[words.count - count + 3].lowercased(), payload: [], isCut: false)
    queue.use(line.count + 1)
    state = .payload(record, remaining: length)
    return true
  }

  /// An ARC says in its first record what its lines hold.
  private mutating func readFieldCount(behind line: ArraySlice<UInt8>, length: Int) {
    let lines = queue.front.dropFirst(line.count + 1).prefix(min(length, 4_096)).split(
      separator: 0x0A)
    guard let names = lines.first(where: { $0.starts(with: Array("URL ".utf8)) }) else { return }
    let count = names.split { $0 <= 0x20 }.count
    if (4...16).contains(count) { fieldCount = count }
  }

  private static func isARCDate(_ word: Substring) -> Bool {
    (8...17).contains(word.utf8.count) && word.utf8.allSatisfy { $0 &- 0x30 < 10 }
  }
}
