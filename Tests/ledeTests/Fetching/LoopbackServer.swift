import Foundation
import Synchronization

/// A server on this machine, for as long as a test holds it: answers each path as the test says, and
/// says nothing where the test gives `nil`.
final class LoopbackServer: Sendable {
  let port: UInt16
  private let listener: Int32
  private let seen = Mutex<[String]>([])
  /// Connections on which nothing is said.
  private let silent = Mutex<[Int32]>([])

  /// The heads of the requests so far.
  var requests: [String] { seen.withLock { $0 } }

  init(_ answer: @escaping @Sendable (_ path: String, _ port: UInt16) -> [UInt8]?) throws {
    #if canImport(Glibc)
      listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #else
      listener = socket(AF_INET, SOCK_STREAM, 0)
    #endif
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let socket = listener
    let isListening = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        bind(socket, address, size) == 0 && listen(socket, 16) == 0
          && getsockname(socket, address, &size) == 0
      }
    }
    guard isListening else { throw POSIXError(.EADDRNOTAVAIL) }
    let port = UInt16(bigEndian: address.sin_port)
    self.port = port
    Thread.detachNewThread { [self] in
      while true {
        let connection = accept(socket, nil, nil)
        guard connection >= 0 else {
          // Closed here and not in `stop`: the number could be another server's by then.
          close(listener)
          for connection in silent.withLock({ $0 }) { close(connection) }
          return
        }
        let head = Self.head(of: connection)
        seen.withLock { $0.append(head) }
        let words = head.split(separator: " ")
        guard let bytes = answer(words.count > 1 ? String(words[1]) : "", port) else {
          silent.withLock { $0.append(connection) }
          continue
        }
        _ = bytes.withUnsafeBytes {
          send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
        }
        close(connection)
      }
    }
  }

  /// Ends the server.
  func stop() {
    shutdown(listener, Int32(SHUT_RDWR))
  }

  private static func head(of connection: Int32) -> String {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4_096)
    while !String(decoding: bytes, as: UTF8.self).contains("\r\n\r\n") {
      let count = recv(connection, &buffer, buffer.count, 0)
      guard count > 0 else { break }
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
