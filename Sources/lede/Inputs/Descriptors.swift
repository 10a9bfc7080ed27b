#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Writes all bytes to a descriptor; the system's error number where it could not, else 0.
@discardableResult
func writeAll(_ bytes: some Sequence<UInt8>, to descriptor: Int32) -> Int32 {
  let bytes = ContiguousArray(bytes)
  return bytes.withUnsafeBytes { buffer in
    var sent = 0
    while sent < buffer.count {
      let count = write(descriptor, buffer.baseAddress?.advanced(by: sent), buffer.count - sent)
      if count >= 0 {
        sent += count
      } else if errno != EINTR && errno != EAGAIN {
        return errno
      }
    }
    return 0
  }
}

/// Reads at most `limit` bytes from a descriptor, none at its end; `nil` and `errno` on failure.
func readBytes(atMost limit: Int, from descriptor: Int32) -> [UInt8]? {
  var isRead = true
  let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
    var result: Int
    repeat {
      result = read(descriptor, buffer.baseAddress, buffer.count)
    } while result < 0 && errno == EINTR
    isRead = result >= 0
    count = max(0, result)
  }
  return isRead ? bytes : nil
}
