/// One record of a web archive.
struct ArchiveRecord {
  /// What an archive's records are to its reader.
  enum Kind {
    /// A server's answer, with its head.
    case response
    /// A document without the head it was sent with.
    case resource
    /// The text of a page, made by whoever made the archive.
    case conversion
    /// Notes on a page or on the archive.
    case metadata
    /// What was asked, a page like an earlier one.
    case other
  }

  var kind: Kind
  /// What was fetched.
  var url: String?
  /// As the archive says.
  var mediaType: String
  var payload: [UInt8]
  /// True where the payload ends before the record says it does.
  var isCut: Bool
}

/// Bytes that arrive in pieces, and are used up from the front.
struct ByteQueue {
  private var bytes: [UInt8] = []
  private var start = 0

  /// What is there and not used up.
  var front: ArraySlice<UInt8> { bytes[start...] }
  var count: Int { bytes.count - start }

  mutating func append(_ more: some Sequence<UInt8>) { bytes.append(contentsOf: more) }

  /// Takes the first `count` bytes away; amortised O(count).
  mutating func use(_ count: Int) {
    start += count
    if start > 1 << 20 || start == bytes.count {
      bytes.removeFirst(start)
      start = 0
    }
  }
}
