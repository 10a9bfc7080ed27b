/// How mails are kept in a file.
enum MailFormat {
  /// One after another, each behind a line that begins with `From `.
  case mbox
  /// One alone; a page saved whole (MHTML) has the same form.
  case message

  /// Tells from how a source begins; `nil` for one that holds no mail.
  init?(of bytes: ArraySlice<UInt8>) {
    let head = bytes.prefix(65_536)
    if head.starts(with: Array("From ".utf8)) {
      let rest = head[(head.firstIndex(of: 0x0A) ?? head.endIndex)...].dropFirst()
      guard Self.knownFieldCount(rest) >= 2 else { return nil }
      self = .mbox
    } else {
      guard Self.knownFieldCount(head) >= 3 else { return nil }
      self = .message
    }
  }

  /// How many fields that mails have stand at the top, before anything that is no field.
  private static func knownFieldCount(_ head: ArraySlice<UInt8>) -> Int {
    var known: Set<String> = []
    for line in head.split(separator: 0x0A, maxSplits: 200, omittingEmptySubsequences: false) {
      guard let first = line.first, first != 0x0D else { break }
      if first == 0x20 || first == 0x09 { continue }
      guard let colon = line.prefix(80).firstIndex(of: 0x3A),
        line[..<colon].allSatisfy({ $0 > 0x20 && $0 < 0x7F })
      else { break }
      let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
      if fields.contains(name) { known.insert(name) }
    }
    return known.count
  }

  private static let fields: Set<String> = [
    "from", "to", "date", "subject", "message-id", "mime-version", "content-type", "received",
    "return-path", "delivered-to", "in-reply-to", "references", "reply-to", "sender", "list-id",
    "content-transfer-encoding",
  ]
}
