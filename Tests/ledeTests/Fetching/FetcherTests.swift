import Testing

@testable import lede

struct FetcherTests {
  private func response(_ status: String, _ fields: String, _ body: [UInt8] = []) -> [UInt8] {
    Array(
      "HTTP/1.1 \(status)\r\nConnection: close\r\nContent-Length: \(body.count)\r\n\(fields)\r\n"
        .utf8)
      + body
  }

  private func serve(
    _ answer: @escaping @Sendable (_ path: String, _ port: UInt16) -> [UInt8]?
  ) throws -> LoopbackServer { try LoopbackServer(answer) }

  @Test func aPageIsFetchedWithItsType() throws {
    let page = response(
      "200 OK", "Content-Type: text/html; charset=koi8-r\r\nETag: \"a\"\r\n", [0xC1])
    let server = try serve { _, _ in page }
    defer { server.stop() }
    let fetched = try #require(try Fetcher().fetch("http://127.0.0.1:\(server.port)/a"))
    #expect(fetched.bytes == [0xC1])
    #expect(fetched.contentType == "text/html; charset=koi8-r")
    #expect(fetched.version.entityTag == "\"a\"")
    #expect(server.requests.first?.contains("User-Agent: lede\r\n") == true)
    #expect(server.requests.first?.contains("Cookie") == false)
  }

  @Test func redirectsAreFollowedAndNeverTakeCredentialsAlong() throws {
    let end = response("200 OK", "", Array("there".utf8))
    let server = try serve { path, port in
      path == "/end"
        ? end
        : Array(
          "HTTP/1.1 302 Found\r\nLocation: http://localhost:\(port)/end\r\nContent-Length: 0\r\n\r\n"
            .utf8)
    }
    defer { server.stop() }
    let fetched = try #require(try Fetcher().fetch("http://me:secret@127.0.0.1:\(server.port)/"))
    #expect(fetched.url == "http://localhost:\(server.port)/end")
    #expect(fetched.bytes == Array("there".utf8))
    #expect(server.requests.map { $0.contains("Authorization") } == [true, false])
  }

  @Test func aCircleOfRedirectsEnds() throws {
    let server = try serve { _, port in
      Array(
        "HTTP/1.1 301 Moved\r\nLocation: http://127.0.0.1:\(port)/\r\nContent-Length: 0\r\n\r\n"
          .utf8)
    }
    defer { server.stop() }
    #expect(throws: FetchFailure.tooManyRedirects) {
      try Fetcher().fetch("http://127.0.0.1:\(server.port)/")
    }
    #expect(server.requests.count == 11)
  }

  @Test(arguments: ["file:///etc/hosts", "ftp://127.0.0.1/", "gopher://127.0.0.1/"])
  func noAnswerLeadsToAnotherScheme(target: String) throws {
    let answer = response("302 Found", "Location: \(target)\r\n")
    let server = try serve { _, _ in answer }
    defer { server.stop() }
    #expect(throws: FetchFailure.unsafeRedirect(to: target)) {
      try Fetcher().fetch("http://127.0.0.1:\(server.port)/")
    }
    #expect(throws: FetchFailure.unsupportedAddress) { try Fetcher().fetch(target) }
  }

  @Test func behindHTTPSOnlyHTTPSFollows() {
    #expect(Fetcher.isFetchable("https://b.example/", after: "https://a.example/"))
    #expect(!Fetcher.isFetchable("http://b.example/", after: "https://a.example/"))
    #expect(!Fetcher.isFetchable("http://b.example/\r\nX: y", after: nil))
  }

  @Test func aPageThatIsTheSameIsNotFetchedAgain() throws {
    let answer = response("304 Not Modified", "")
    let server = try serve { _, _ in answer }
    defer { server.stop() }
    let version = PageVersion(entityTag: "\"a\"", lastModified: nil)
    let url = "http://127.0.0.1:\(server.port)/"
    #expect(try Fetcher().fetch(url, unlessStill: version) == nil)
    #expect(server.requests.first?.contains("If-None-Match: \"a\"\r\n") == true)
  }

  @Test func whatIsTooLongIsCut() throws {
    let answer = response("200 OK", "", [UInt8](repeating: 0x61, count: 50_000))
    let server = try serve { _, _ in answer }
    defer { server.stop() }
    let fetched = try Fetcher(sizeLimit: 1_000).fetch("http://127.0.0.1:\(server.port)/")
    #expect(fetched?.bytes.count == 1_000)
    #expect(fetched?.isCut == true)
  }

  @Test func whatCameBeforeTheConnectionWasLostIsKept() throws {
    let server = try serve { _, _ in Array("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhal".utf8) }
    defer { server.stop() }
    let page = try Fetcher().fetch("http://127.0.0.1:\(server.port)/")
    #expect(page?.bytes == Array("hal".utf8))
    #expect(page?.end == .broken)
  }

  @Test func whoIsFullAsksForNoMore() throws {
    let answer = response("200 OK", "", [UInt8](repeating: 0x61, count: 200_000))
    let server = try serve { _, _ in answer }
    defer { server.stop() }
    var count = 0
    let page = try Fetcher().stream("http://127.0.0.1:\(server.port)/") { _, piece in
      count += piece.count
      return .nothing
    }
    #expect(page?.end == .whole)
    #expect(count > 0 && count < 200_000)
  }

  @Test func whatIsUsedUpOnItsWayHasNoLimit() throws {
    let answer = response("200 OK", "", [UInt8](repeating: 0x61, count: 200_000))
    let server = try serve { _, _ in answer }
    defer { server.stop() }
    var count = 0
    let page = try Fetcher(sizeLimit: 50_000).stream("http://127.0.0.1:\(server.port)/") {
      count += $1.count
      return .everything
    }
    #expect(page?.end == .whole)
    #expect(count == 200_000)
  }

  @Test func aSilentServerIsWaitedForOnlySoLong() throws {
    let server = try serve { _, _ in nil }
    defer { server.stop() }
    let url = "http://127.0.0.1:\(server.port)/"
    #expect(throws: FetchFailure.tooSlow) { try Fetcher(silentTime: 10).fetch(url) }
    #expect(throws: FetchFailure.tooSlow) { try Fetcher(totalTime: 10).fetch(url) }
  }

  @Test func nobodyWaitsForWhatIsGivenUp() throws {
    let server = try serve { _, _ in nil }
    defer { server.stop() }
    let fetcher = Fetcher(isWanted: { false })
    #expect(throws: FetchFailure.unwanted) {
      try fetcher.fetch("http://127.0.0.1:\(server.port)/")
    }
  }

  @Test func whatIsRefusedSaysHow() throws {
    let answer = response("404 Not Found", "")
    let server = try serve { _, _ in answer }
    #expect(throws: FetchFailure.refused(status: 404)) {
      try Fetcher().fetch("http://127.0.0.1:\(server.port)/")
    }
    server.stop()
    #expect(throws: FetchFailure.noAnswer) {
      try Fetcher().fetch("http://127.0.0.1:\(server.port)/")
    }
  }
}
