import CZlib

/// Unpacks gzip, zlib and raw deflate as it arrives.
///
/// A class, because zlib keeps a pointer to its own state.
final class Inflater: Unpacking {
  /// How the packed bytes are wrapped.
  enum Wrapping {
    /// One gzip member after another.
    case gzip
    /// HTTP's `deflate`: zlib's wrapping, or none where a server got it wrong.
    case deflate
  }

  /// How far it came.
  private(set) var hasEnded = false
  /// Members that were damaged; what follows the next member's beginning was read again.
  private(set) var damageCount = 0

  var isUnfinished: Bool { !hasEnded && !isBetweenMembers }

  private let wrapping: Wrapping
  private let stream: UnsafeMutablePointer<z_stream>
  private var isRaw = false
  private var isBetweenMembers = false
  /// The last bytes of a stretch in which the next member is searched.
  private var tail: [UInt8] = []
  private var buffer = [UInt8](repeating: 0, count: 65_536)

  init(_ wrapping: Wrapping) {
    self.wrapping = wrapping
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    _ = inflateInit2_(
      stream, wrapping == .gzip ? 15 + 16 : 15, zlibVersion(), Int32(MemoryLayout<z_stream>.size))
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  /// True for what can be the beginning of a gzip stream.
  static func isGzip(_ head: some Collection<UInt8>) -> Bool {
    head.starts(with: [0x1F, 0x8B, 0x08])
  }

  func unpack(_ chunk: [UInt8], _ take: (ArraySlice<UInt8>) -> Bool) {
    var input = tail + chunk
    tail = []
    input.withUnsafeMutableBufferPointer { input in
      var at = 0
      while at < input.count, !hasEnded {
        if isBetweenMembers {
          // Padding between members, or damage: the next member's beginning ends it.
          guard let next = Self.findMember(input, from: at) else {
            tail = Array(input[max(at, input.count - 2)...])
            return
          }
          at = next
          isBetweenMembers = false
          inflateReset(stream)
        }
        at = unpackMember(input, from: at, take)
      }
    }
  }

  /// Goes on to the end of the input or of a member, whichever is nearer, and returns where it is.
  private func unpackMember(
    _ input: UnsafeMutableBufferPointer<UInt8>, from start: Int,
    _ take: (ArraySlice<UInt8>) -> Bool
  ) -> Int {
    var at = start
    while true {
      let (status, produced) = buffer.withUnsafeMutableBufferPointer { buffer in
        stream.pointee.next_in = input.baseAddress.map { $0 + at }
        stream.pointee.avail_in = UInt32(input.count - at)
        stream.pointee.next_out = buffer.baseAddress
        stream.pointee.avail_out = UInt32(buffer.count)
        let status = inflate(stream, Z_NO_FLUSH)
        at = input.count - Int(stream.pointee.avail_in)
        return (status, buffer.count - Int(stream.pointee.avail_out))
      }
      if produced > 0, !take(buffer[..<produced]) {
        hasEnded = true
        return at
      }
      switch status {
      case Z_OK, Z_BUF_ERROR:
        if at == input.count && produced < buffer.count { return at }
      case Z_STREAM_END:
        isBetweenMembers = wrapping == .gzip
        hasEnded = wrapping != .gzip
        return at
      default:
        if wrapping == .deflate, !isRaw, stream.pointee.total_out == 0 {
          isRaw = true
          inflateReset2(stream, -15)
          at = start
          continue
        }
        damageCount += 1
        isBetweenMembers = wrapping == .gzip
        hasEnded = wrapping != .gzip
        return max(at, start + 1)
      }
    }
  }

  private static func findMember(
    _ bytes: UnsafeMutableBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    var at = start
    while at + 2 < bytes.count {
      if bytes[at] == 0x1F, bytes[at + 1] == 0x8B, bytes[at + 2] == 0x08 { return at }
      at += 1
    }
    return nil
  }
}
