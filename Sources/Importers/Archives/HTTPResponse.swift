/// What a server answered, as archives keep it.
struct HTTPResponse {
  /// 0 where the status line is damaged.
  let status: Int
  let fields: HeaderFields
  /// Unpacked and put together; at most `limit` bytes.
  let body: [UInt8]
  /// The coding that could not be undone; `nil` where all could be.
  let unknownCoding: String?
  /// True where the body goes on beyond the limit.
  let isCut: Bool
  let isDamaged: Bool

  /// Takes a response apart; `nil` for bytes that are none.
  init?(_ bytes: ArraySlice<UInt8>, limit: Int) {
    guard bytes.starts(with: Array("HTTP/".utf8)) else { return nil }
    let (head, packed) = HeaderFields.split(bytes)
    let statusLine = String(decoding: head.prefix { $0 != 0x0A }, as: UTF8.self)
    let words = statusLine.split(whereSeparator: \.isWhitespace)
    status = words.count > 1 ? Int(words[1]) ?? 0 : 0
    fields = HeaderFields(head.drop { $0 != 0x0A })
    var body = Array(packed)
    var isDamaged = false
    if fields["transfer-encoding"]?.lowercased().contains("chunked") ?? false {
      (body, isDamaged) = Self.joined(chunks: packed)
    }
    var unknown: String?
    var isCut = false
    // Codings are listed in the order in which they were applied.
    let codings = (fields["content-encoding"] ?? "").lowercased()
      .split { $0 == "," || $0 == " " }.reversed()
    for coding in codings.prefix(3) {
      switch coding {
      case "gzip", "x-gzip":
        // Some archives keep the page unpacked under its old head.
        guard Inflater.isGzip(body) else { break }
        let result = unpacked(body, by: Inflater(.gzip), limit: limit)
        (body, isDamaged, isCut) = (result.bytes, isDamaged || result.isDamaged, result.isCut)
      case "deflate":
        let result = unpacked(body, by: Inflater(.deflate), limit: limit)
        if !result.bytes.isEmpty { (body, isCut) = (result.bytes, result.isCut) }
      case "br", "zstd":
        // As with gzip, the head may be older than the body.
        guard coding == "zstd" ? LateUnpacker.isZstd(body) : !Self.looksLikeText(body) else {
          break
        }
        guard let unpacker = LateUnpacker(coding == "br" ? .brotli : .zstd) else {
          unknown = String(coding)
          break
        }
        let result = unpacked(body, by: unpacker, limit: limit)
        (body, isDamaged, isCut) = (result.bytes, isDamaged || result.isDamaged, result.isCut)
      case "identity", "none", "utf-8": break
      default: if !Self.looksLikeText(body) { unknown = String(coding) }
      }
    }
    self.body = body
    self.isDamaged = isDamaged
    self.isCut = isCut
    unknownCoding = unknown
  }

  /// The body that chunks make; the bytes as they are where they are no chunks after all.
  private static func joined(chunks bytes: ArraySlice<UInt8>) -> (body: [UInt8], isDamaged: Bool) {
    var body: [UInt8] = []
    var at = bytes.startIndex
    while at < bytes.endIndex {
      let line = bytes[at...].prefix(64).prefix { $0 != 0x0A }
      let digits = line.prefix { byte in
        byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 6
      }
      guard line.endIndex < bytes.endIndex, !digits.isEmpty, digits.count <= 8,
        let size = Int(String(decoding: digits, as: UTF8.self), radix: 16)
      else { return at == bytes.startIndex ? (Array(bytes), false) : (body + bytes[at...], true) }
      let start = line.endIndex + 1
      guard size > 0 else { return (body, false) }
      body += bytes[start..<min(start + size, bytes.endIndex)]
      guard start + size < bytes.endIndex else { return (body, true) }
      at = start + size
      while at < bytes.endIndex, bytes[at] == 0x0D || bytes[at] == 0x0A { at += 1 }
    }
    return (body, true)
  }

  private static func looksLikeText(_ bytes: [UInt8]) -> Bool {
    bytes.prefix(512).allSatisfy { $0 >= 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
  }
}
