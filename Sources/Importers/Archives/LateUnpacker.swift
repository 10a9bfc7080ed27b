import CUnpack

/// Unpacks Brotli and Zstandard as they arrive, with libraries that are opened when first needed.
///
/// A class, because it keeps the library's own state.
final class LateUnpacker: Unpacking {
  /// What the bytes were packed with.
  enum Coding {
    /// HTTP's `br`.
    case brotli
    /// HTTP's `zstd`, and one frame after another in files.
    case zstd
  }

  private(set) var damageCount = 0
  private(set) var hasEnded = false
  private let coding: Coding
  private let stream: OpaquePointer
  /// True while something is begun that has not come to its end.
  private var isWithin = false
  private var buffer = [UInt8](repeating: 0, count: 65_536)

  /// `nil` where the library is not on this machine.
  init?(_ coding: Coding) {
    guard let stream = cunpack_open(coding == .brotli ? cunpack_brotli : cunpack_zstd) else {
      return nil
    }
    self.coding = coding
    self.stream = stream
  }

  deinit { cunpack_close(stream) }

  var isUnfinished: Bool { isWithin }

  /// True for what can be the beginning of a Zstandard stream.
  static func isZstd(_ head: some Collection<UInt8>) -> Bool {
    head.starts(with: [0x28, 0xB5, 0x2F, 0xFD])
  }

  func unpack(_ chunk: [UInt8], _ take: (ArraySlice<UInt8>) -> Bool) {
    var at = 0
    // What was unpacked may wait inside although all input is used.
    var isFull = true
    while !hasEnded, at < chunk.count || isFull {
      var left = chunk.count - at
      var room = buffer.count
      let state = chunk.withUnsafeBufferPointer { input in
        buffer.withUnsafeMutableBufferPointer { output in
          cunpack_run(
            stream, input.baseAddress.map { $0 + at }, &left, output.baseAddress, &room)
        }
      }
      let isMoving = chunk.count - at > left || room < buffer.count
      at = chunk.count - left
      isFull = room == 0
      if room < buffer.count, !take(buffer[..<(buffer.count - room)]) {
        hasEnded = true
        isWithin = false
        return
      }
      switch state {
      case cunpack_ended:
        isWithin = false
        hasEnded = coding == .brotli
        if at == chunk.count { return }
      case cunpack_damaged:
        damageCount += 1
        hasEnded = true
        isWithin = false
      default:
        isWithin = true
        if !isMoving { return }
      }
    }
  }
}

/// What unpacks bytes as they arrive.
protocol Unpacking: AnyObject {
  /// Places that were damaged and read over.
  var damageCount: Int { get }
  /// True where the packed bytes end in the middle.
  var isUnfinished: Bool { get }
  /// Unpacks `chunk` and hands on what comes out, in pieces of at most 64 KiB.
  ///
  /// `take` says whether it wants more; where it does not, the rest is dropped.
  func unpack(_ chunk: [UInt8], _ take: (ArraySlice<UInt8>) -> Bool)
}

/// All that `bytes` unpack to, up to `limit` bytes.
func unpacked(
  _ bytes: some Sequence<UInt8>, by unpacker: some Unpacking, limit: Int
) -> (bytes: [UInt8], isDamaged: Bool, isCut: Bool) {
  var result: [UInt8] = []
  var isCut = false
  unpacker.unpack(Array(bytes)) { piece in
    let room = limit - result.count
    result += piece.prefix(room)
    isCut = piece.count > room
    return !isCut
  }
  return (result, unpacker.damageCount > 0, isCut)
}
