import Articles

/// A mail, taken apart (RFC 5322, RFC 2045).
struct MailMessage {
  let subject: String
  /// The sender's name, else the address; `nil` where neither is told.
  let author: String?
  let date: FeedDate?
  /// What others call it by; `nil` where it has no name.
  let identifier: String?
  /// The mails it answers, the nearest last; may be empty.
  let ancestors: [String]
  /// The words, with quotations set apart and what is attached named.
  let blocks: [Block]
  /// The page that the message is a saved copy of, with its address; `nil` for a mail.
  let page: (html: String, url: String?)?

  /// Reads a message; never fails.
  init(_ bytes: ArraySlice<UInt8>) {
    let (head, body) = HeaderFields.split(bytes)
    let fields = HeaderFields(head)
    func words(_ name: String) -> String {
      let text = TransferCoding.decodedWords(fields[name] ?? "")
      return PlainText.cleaned(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    subject = words("subject")
    let sender = personName(words("from"))
    author = sender.isEmpty ? nil : sender
    date = fields["date"].flatMap { FeedDate($0) }
    identifier = fields["message-id"].flatMap { Self.identifiers($0).first }
    ancestors =
      Self.identifiers(fields["references"] ?? "")
      + Self.identifiers(fields["in-reply-to"] ?? "").prefix(1)
    var reader = MailBodyReader()
    reader.read(fields, body)
    blocks = reader.blocks
    let isPage = MediaType(fields["content-type"]).name == "multipart/related"
    let address = fields["snapshot-content-location"] ?? reader.pageAddress
    page = isPage && author?.contains("@") != true ? reader.page.map { ($0, address) } : nil
  }

  /// The `<…>` in a field.
  private static func identifiers(_ text: String) -> [String] {
    text.split(separator: "<").compactMap { part in
      guard let end = part.firstIndex(of: ">") else { return nil }
      return String(part[..<end])
    }
  }
}

/// Walks a message's parts.
private struct MailBodyReader {
  private(set) var blocks: [Block] = []
  /// The first part that is HTML.
  private(set) var page: String?
  private(set) var pageAddress: String?

  /// Parts within parts, and parts in all, that a message may have.
  private static let partLimit = 1_000

  mutating func read(_ fields: HeaderFields, _ body: ArraySlice<UInt8>) {
    // The next part to read is the last one.
    var waiting = [(fields: fields, body: body, depth: 0)]
    var count = 0
    while let (fields, body, depth) = waiting.popLast(), count < Self.partLimit {
      count += 1
      let type = MediaType(fields["content-type"])
      if type.name.hasPrefix("multipart/"), let boundary = type["boundary"], depth < 16 {
        var parts = Self.parts(body, boundary: boundary).map { part in
          let (head, content) = HeaderFields.split(part)
          return (fields: HeaderFields(head), body: content, depth: depth + 1)
        }
        if type.name == "multipart/alternative" { parts = Self.plainest(parts) }
        waiting += parts.reversed()
      } else if type.name == "message/rfc822", depth < 16 {
        let (head, content) = HeaderFields.split(body)
        waiting.append((HeaderFields(head), content, depth + 1))
      } else {
        readPart(fields, type, body)
      }
    }
  }

  private mutating func readPart(
    _ fields: HeaderFields, _ type: MediaType, _ body: ArraySlice<UInt8>
  ) {
    let disposition = MediaType(fields["content-disposition"])
    let name = disposition["filename"] ?? type["name"]
    guard type.name.isEmpty || type.name.hasPrefix("text/"), disposition.name != "attachment" else {
      if let name {
        let text = PlainText.cleaned(TransferCoding.decodedWords(name))
        blocks.append(Block(.paragraph, "\(type.name): \(text)"))
      }
      return
    }
    let bytes = TransferCoding.decoded(body, fields["content-transfer-encoding"])
    let text = decodeText(bytes[...], hint: CharsetHint(declared: type["charset"])).text
    if type.name == "text/html" {
      if page == nil { (page, pageAddress) = (text, fields["content-location"]) }
      blocks += readBlocks(ofFragment: text, base: fields["content-location"])
    } else if type.name != "text/css" {
      blocks += mailBlocks(text, isFlowed: type["format"]?.lowercased() == "flowed")
    }
  }

  /// Of several forms of the same words, the plain one.
  private static func plainest(
    _ parts: [(fields: HeaderFields, body: ArraySlice<UInt8>, depth: Int)]
  ) -> [(fields: HeaderFields, body: ArraySlice<UInt8>, depth: Int)] {
    let plain = parts.first { part in
      let type = MediaType(part.fields["content-type"]).name
      return type == "text/plain" && part.body.contains { $0 > 0x20 }
    }
    return (plain ?? parts.last).map { [$0] } ?? []
  }

  private static func parts(_ body: ArraySlice<UInt8>, boundary: String) -> [ArraySlice<UInt8>] {
    let mark = Array("--\(boundary)".utf8)
    var parts: [ArraySlice<UInt8>] = []
    var start: Int?
    var line = body.startIndex
    while line < body.endIndex {
      let end = body[line...].firstIndex(of: 0x0A).map { $0 + 1 } ?? body.endIndex
      if body[line..<end].starts(with: mark) {
        if let start { parts.append(body[start..<max(start, line)]) }
        if body[(line + mark.count)..<end].starts(with: [0x2D, 0x2D]) { return parts }
        start = end
      }
      line = end
    }
    if let start { parts.append(body[start...]) }
    return parts
  }
}

/// A mail's plain text as blocks: quotations apart from what answers them.
func mailBlocks(_ text: String, isFlowed: Bool) -> [Block] {
  var blocks: [Block] = []
  var lines: [String] = []
  var isQuoted = false
  var isOpen = false
  func end() {
    let text = lines.joined(separator: "\n")
    if !text.isEmpty { blocks.append(Block(isQuoted ? .quotation : .paragraph, text)) }
    lines = []
    isOpen = false
  }
  for line in PlainText.cleaned(text).split(separator: "\n", omittingEmptySubsequences: false) {
    var content = line
    let wasQuoted = line.first == ">"
    while content.first == ">" {
      content = content.dropFirst()
      if content.first == " " { content = content.dropFirst() }
    }
    if wasQuoted != isQuoted { end() }
    isQuoted = wasQuoted
    guard content.contains(where: { !$0.isWhitespace }) else {
      end()
      continue
    }
    // A flowed line that ends in a blank goes on in the next one (RFC 3676 §4).
    let trimmed = String(content.reversed().drop { $0.isWhitespace }.reversed())
    if isOpen, let last = lines.popLast() {
      lines.append(last + " " + trimmed)
    } else {
      lines.append(trimmed)
    }
    isOpen = isFlowed && content.last == " " && content != "-- "
  }
  end()
  return blocks
}
