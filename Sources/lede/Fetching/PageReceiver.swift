/// Takes a server's answer as it arrives; a class, because libcurl hands its address on.
final class PageReceiver {
  /// How much more is wanted.
  enum Appetite {
    case nothing
    /// More, up to the limits of time and size.
    case more
    /// All there is, for as long as it comes: it is used up on its way.
    case everything
  }

  /// How much there may be, and how long it may take.
  struct Limits {
    /// Unpacked bytes.
    var size: Int
    /// From the request to the last byte.
    var time: Duration
    /// Without a byte.
    var silence: Duration
  }

  /// Set only while a transfer goes on.
  var take: ((PageHead, ArraySlice<UInt8>) -> Appetite)?
  /// True where there was more than was taken.
  private(set) var isCut = false
  /// True where it was given up because it took too long.
  private(set) var isLate = false
  /// True once a part of the page came.
  var hasBegun: Bool { count > 0 }

  private let url: String
  private let limits: Limits
  private let isWanted: () -> Bool
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private var heard: ContinuousClock.Instant
  private var appetite = Appetite.more
  private var isPage = false
  private var fields: [String: String] = [:]
  private var count = 0

  init(_ url: String, _ limits: Limits, isWanted: @escaping () -> Bool) {
    self.url = url
    self.limits = limits
    self.isWanted = isWanted
    start = clock.now
    heard = start
  }

  static func from(_ context: UnsafeMutableRawPointer?) -> PageReceiver? {
    context.map { Unmanaged<PageReceiver>.fromOpaque($0).takeUnretainedValue() }
  }

  /// As far as it was said by now.
  var head: PageHead {
    PageHead(
      url: url, contentType: fields["content-type"],
      version: PageVersion(entityTag: fields["etag"], lastModified: fields["last-modified"]))
  }

  /// False where it takes too long, or nobody waits for it.
  func goesOn() -> Bool {
    let now = clock.now
    let isPatient = appetite == .everything
    isLate = now - heard > limits.silence || (!isPatient && now - start > limits.time)
    return !isLate && isWanted()
  }

  func takeHead(_ line: UnsafeMutablePointer<CChar>?, _ count: Int) -> Int {
    heard = clock.now
    let text = String(
      decoding: UnsafeRawBufferPointer(start: line, count: count), as: UTF8.self)
    if text.hasPrefix("HTTP/") {
      fields = [:]
      isPage = text.split(separator: " ").dropFirst().first?.first == "2"
    }
    if let colon = text.firstIndex(of: ":"), fields.count < 1_000 {
      let value = text[text.index(after: colon)...].split(whereSeparator: \.isWhitespace)
      fields[text[..<colon].lowercased()] = value.joined(separator: " ")
    }
    return count
  }

  func takeBody(_ piece: UnsafeMutablePointer<CChar>?, _ size: Int) -> Int {
    // Who takes may take a while: only the server's own silence counts.
    defer { heard = clock.now }
    // The page of words that comes with a refusal or a redirect is not wanted.
    guard isPage else { return size }
    let room = appetite == .everything ? size : min(size, max(0, limits.size - count))
    let bytes = Array(UnsafeRawBufferPointer(start: piece, count: room))
    count += room
    if room > 0, let take { appetite = take(head, bytes[...]) }
    isCut = room < size && appetite != .everything
    return isCut || appetite == .nothing ? 0 : size
  }
}
