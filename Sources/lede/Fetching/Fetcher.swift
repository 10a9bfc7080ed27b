import CCurl

/// Fetches pages over HTTP and HTTPS.
///
/// Follows a limited number of redirects, never from HTTPS to HTTP nor to any other scheme, keeps no
/// cookies, and gives no host the credentials that another one was given. Blocks the thread that
/// asks for at most ``totalTime``.
struct Fetcher {
  /// Milliseconds for getting through to a server.
  var connectTime = 10_000
  /// Milliseconds for one answer.
  var totalTime = 60_000
  /// Unpacked bytes of one answer; what is beyond is dropped.
  var sizeLimit = 64 << 20
  /// How often an answer may send on.
  var redirectLimit = 10

  /// Fetches the page at `url`.
  ///
  /// With the `version` of an earlier copy, `nil` means that the page is still the same.
  func fetch(
    _ url: String, unlessStill version: PageVersion? = nil
  ) throws(FetchFailure) -> FetchedPage? {
    guard let session = ccurl_open() else { throw .libraryMissing }
    defer { ccurl_close(session) }
    var url = url
    guard Self.isFetchable(url, after: nil) else { throw .unsupportedAddress }
    for _ in 0...redirectLimit {
      let answer = Answer(limit: sizeLimit)
      let code = get(url, version, session, answer)
      // 23: the body was longer than is taken.
      guard code == 0 || (code == 23 && answer.isCut) else {
        throw FetchFailure(code, words: String(cString: ccurl_words(session, code)))
      }
      let status = Int(ccurl_status(session))
      if let next = ccurl_redirect(session).map({ String(cString: $0) }), (300..<400) ~= status {
        guard Self.isFetchable(next, after: url) else { throw .unsafeRedirect(to: next) }
        url = next
        continue
      }
      if status == 304 { return nil }
      guard (200..<300).contains(status) else { throw .refused(status: status) }
      return answer.page(url: url)
    }
    throw .tooManyRedirects
  }

  private func get(
    _ url: String, _ version: PageVersion?, _ session: OpaquePointer, _ answer: Answer
  ) -> Int32 {
    var fields = ["Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"]
    if let tag = version?.entityTag { fields.append("If-None-Match: \(tag)") }
    if let date = version?.lastModified { fields.append("If-Modified-Since: \(date)") }
    // A line break in a value would begin a field of its own.
    let lines = fields.map { $0.filter { !$0.isNewline } }.map { Array($0.utf8CString) }
    let context = Unmanaged.passUnretained(answer).toOpaque()
    return withPointers(to: lines) { pointers in
      withExtendedLifetime(answer) {
        ccurl_get(
          session, url, pointers, "lede", connectTime, totalTime,
          { bytes, size, count, context in
            Answer.from(context)?.takeHead(bytes, size * count) ?? 0
          },
          { bytes, size, count, context in
            Answer.from(context)?.takeBody(bytes, size * count) ?? 0
          }, context)
      }
    }
  }

  /// True for HTTP and HTTPS; behind HTTPS only for HTTPS.
  static func isFetchable(_ url: String, after previous: String?) -> Bool {
    let scheme = url.prefix { $0 != ":" }.lowercased()
    let isPlain = url.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F }
    guard isPlain, url.dropFirst(scheme.count).hasPrefix("://") else { return false }
    let wasSecure = previous?.lowercased().hasPrefix("https:") ?? false
    return scheme == "https" || (scheme == "http" && !wasSecure)
  }
}

/// Collects an answer; a class, because libcurl hands its address on.
private final class Answer {
  private let limit: Int
  private var fields: [String: String] = [:]
  private var bytes: [UInt8] = []
  private(set) var isCut = false

  init(limit: Int) { self.limit = limit }

  static func from(_ context: UnsafeMutableRawPointer?) -> Answer? {
    context.map { Unmanaged<Answer>.fromOpaque($0).takeUnretainedValue() }
  }

  func takeHead(_ line: UnsafeMutablePointer<CChar>?, _ count: Int) -> Int {
    let text = String(
      decoding: UnsafeRawBufferPointer(start: line, count: count), as: UTF8.self)
    if text.hasPrefix("HTTP/") { fields = [:] }
    if let colon = text.firstIndex(of: ":"), fields.count < 1_000 {
      let value = text[text.index(after: colon)...].split(whereSeparator: \.isWhitespace)
      fields[text[..<colon].lowercased()] = value.joined(separator: " ")
    }
    return count
  }

  func takeBody(_ piece: UnsafeMutablePointer<CChar>?, _ count: Int) -> Int {
    let room = limit - bytes.count
    bytes += UnsafeRawBufferPointer(start: piece, count: min(count, room))
    isCut = count > room
    return isCut ? 0 : count
  }

  func page(url: String) -> FetchedPage {
    FetchedPage(
      url: url, contentType: fields["content-type"], bytes: bytes, isCut: isCut,
      version: PageVersion(
        entityTag: fields["etag"], lastModified: fields["last-modified"]))
  }
}

/// Calls `body` with the addresses of C strings, ended by a null pointer.
private func withPointers<Result>(
  to lines: [[CChar]], _ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> Result
) -> Result {
  let storage = lines.flatMap { $0 }
  var starts: [Int] = []
  var at = 0
  for line in lines {
    starts.append(at)
    at += line.count
  }
  return storage.withUnsafeBufferPointer { storage in
    let pointers = starts.map { start in storage.baseAddress.map { $0 + start } } + [nil]
    return pointers.withUnsafeBufferPointer { body($0.baseAddress) }
  }
}
