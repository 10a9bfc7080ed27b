import CCurl

/// Fetches pages over HTTP and HTTPS.
///
/// Follows a limited number of redirects, never from HTTPS to HTTP nor to any other scheme, keeps no
/// cookies, and gives no host the credentials that another one was given. Blocks the thread that
/// asks for at most ``totalTime``, unless what comes is used up on its way.
struct Fetcher {
  /// Milliseconds for getting through to a server.
  var connectTime = 10_000
  /// Milliseconds for one answer.
  var totalTime = 60_000
  /// Milliseconds to wait for a server that says nothing.
  var silentTime = 20_000
  /// Unpacked bytes of one answer; what is beyond is dropped.
  var sizeLimit = 64 << 20
  /// How often an answer may send on.
  var redirectLimit = 10
  /// False once nobody waits for the answer: the connection is closed within about a second.
  var isWanted: @Sendable () -> Bool = { true }

  /// Fetches the page at `url`.
  ///
  /// With the `version` of an earlier copy, `nil` means that the page is still the same.
  func fetch(
    _ url: String, unlessStill version: PageVersion? = nil
  ) throws(FetchFailure) -> FetchedPage? {
    var bytes: [UInt8] = []
    let page = try stream(url, unlessStill: version) { _, piece in
      bytes += piece
      return .more
    }
    return page.map { FetchedPage(head: $0.head, bytes: bytes, end: $0.end) }
  }

  /// Fetches the page at `url` and hands on its bytes as they arrive; `take` says how much more it
  /// wants.
  ///
  /// With the `version` of an earlier copy, `nil` means that the page is still the same.
  func stream(
    _ url: String, unlessStill version: PageVersion? = nil,
    _ take: (PageHead, ArraySlice<UInt8>) -> PageReceiver.Appetite
  ) throws(FetchFailure) -> (head: PageHead, end: PageEnd)? {
    guard let session = ccurl_open() else { throw .libraryMissing }
    defer { ccurl_close(session) }
    var url = url
    guard Self.isFetchable(url, after: nil) else { throw .unsupportedAddress }
    for _ in 0...redirectLimit {
      let receiver = PageReceiver(
        url,
        .init(
          size: sizeLimit, time: .milliseconds(totalTime), silence: .milliseconds(silentTime)),
        isWanted: isWanted)
      let code = withoutActuallyEscaping(take) { take in
        receiver.take = take
        defer { receiver.take = nil }
        return get(url, version, session, receiver)
      }
      // 23: no more was wanted.
      if code == 0 || code == 23 {
        let status = Int(ccurl_status(session))
        if let next = ccurl_redirect(session).map({ String(cString: $0) }), (300..<400) ~= status {
          guard Self.isFetchable(next, after: url) else { throw .unsafeRedirect(to: next) }
          url = next
          continue
        }
        if status == 304 { return nil }
        guard (200..<300).contains(status) else { throw .refused(status: status) }
        return (receiver.head, receiver.isCut ? .cut : .whole)
      }
      guard isWanted() else { throw .unwanted }
      // What came of a page before the connection was lost is not lost.
      if receiver.hasBegun { return (receiver.head, .broken) }
      if receiver.isLate { throw .tooSlow }
      throw FetchFailure(code, words: String(cString: ccurl_words(session, code)))
    }
    throw .tooManyRedirects
  }

  private func get(
    _ url: String, _ version: PageVersion?, _ session: OpaquePointer, _ receiver: PageReceiver
  ) -> Int32 {
    var fields = ["Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"]
    if let tag = version?.entityTag { fields.append("If-None-Match: \(tag)") }
    if let date = version?.lastModified { fields.append("If-Modified-Since: \(date)") }
    // A line break in a value would begin a field of its own.
    let lines = fields.map { $0.filter { !$0.isNewline } }.map { Array($0.utf8CString) }
    let context = Unmanaged.passUnretained(receiver).toOpaque()
    return withPointers(to: lines) { pointers in
      withExtendedLifetime(receiver) {
        ccurl_get(
          session, url, pointers, "lede", connectTime,
          { context in PageReceiver.from(context)?.goesOn() == true ? 1 : 0 },
          { bytes, size, count, context in
            PageReceiver.from(context)?.takeHead(bytes, size * count) ?? 0
          },
          { bytes, size, count, context in
            PageReceiver.from(context)?.takeBody(bytes, size * count) ?? 0
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
