import Articles
import CZlib
import Testing

@testable import Importers

struct ArchiveImportTests {
  private let page =
    "<html><head><title>Ferries</title></head><body><article><h1>Ferries</h1><p>The first ferry left "
    + "the harbour at seven in the morning, with forty people on board.</p></article></body></html>"

  private func warc(_ type: String, _ url: String, _ payload: [UInt8]) -> [UInt8] {
    Array(
      """
      WARC/1.0\r\nWARC-Type: \(type)\r\nWARC-Target-URI: \(url)\r\nContent-Type: application/http\r
      Content-Length: \(payload.count)\r\n\r\n
      """.utf8) + payload + Array("\r\n\r\n".utf8)
  }

  private func response(_ fields: String, _ body: [UInt8]) -> [UInt8] {
    Array("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\(fields)\r\n".utf8) + body
  }

  private func read(_ bytes: [UInt8], pieces: Int = 1_000_000) -> [Article] {
    var importer = Importer(source: "a.warc")
    var articles: [Article] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      articles += importer.feed(rest.prefix(pieces))
      rest = rest.dropFirst(pieces)
    }
    return articles + importer.finish()
  }

  @Test(arguments: [1, 7, 100, 100_000])
  func recordsComeOutWhateverThePieces(size: Int) {
    let bytes =
      warc("warcinfo", "", Array("software: x".utf8))
      + warc("request", "http://a.example/1", Array("GET / HTTP/1.1\r\n\r\n".utf8))
      + warc("response", "http://a.example/1", response("", Array(page.utf8)))
      + warc("response", "http://a.example/2", response("", Array(page.utf8)))
    let articles = read(bytes, pieces: size)
    #expect(articles.map(\.title) == ["Ferries", "Ferries"])
    #expect(articles.map(\.url) == ["http://a.example/1", "http://a.example/2"])
    #expect(articles.map(\.id.ordinal) == [0, 1])
  }

  @Test func anArticleComesOutBeforeTheArchiveEnds() {
    var importer = Importer(source: "a.warc")
    let record = warc("response", "http://a.example/1", response("", Array(page.utf8)))
    #expect(importer.feed(record + record).count == 2)
  }

  @Test func bodiesAreUnpackedAndPutTogether() {
    let packed = gzipped(Array(page.utf8))
    let chunks =
      Array("5\r\n".utf8) + packed[..<5]
      + Array("\r\n\(String(packed.count - 5, radix: 16));x=y\r\n".utf8)
      + packed[5...] + Array("\r\n0\r\n\r\n".utf8)
    let fields = "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n"
    let articles = read(
      gzipped(warc("response", "http://a.example/1", response(fields, chunks)))
        + gzipped(warc("response", "http://a.example/2", response("", Array(page.utf8)))))
    #expect(articles.map(\.title) == ["Ferries", "Ferries"])
    #expect(articles.allSatisfy { !$0.problems.contains(.damaged(what: "record 1")) })
  }

  @Test(arguments: ["gzip", "x-gzip", "deflate"])
  func aBodyKeptUnpackedUnderItsOldHeadIsRead(coding: String) {
    let payload = response("Content-Encoding: \(coding)\r\n", Array(page.utf8))
    let articles = read(warc("response", "http://a.example/1", payload))
    #expect(articles.map(\.title) == ["Ferries"])
    #expect(!articles.contains { $0.problems.contains(.damaged(what: "record 1")) })
  }

  /// The page, packed with Brotli and with Zstandard.
  private static let packedPages: [(coding: String, base64: String)] = [
    (
      "br",
      "G7sAQETnliqhMfpHNLUzTbpjAWJ5AWtXn4Vx4N1wsBsN901LvxsKpSS0sYiGqHC2fVE6bDi8EFgJSfLtIFVsvExsoyiNFR"
        + "j53uTsTmHcS6Zd6uqPvWm0zSs8zioNvRcTAg=="
    ),
    (
      "zstd",
      "KLUv/SC8DQQAIskaEZB9QNoQDdJm6xSeI+Ni7DoHBcbrhBCkUEHCqmgml9Mf0vnU962TubtPO2jyyTqjfC4/v/WLvOKZKnL+"
        + "7vplD33X+syvrY/5u1MoKcMNR8pD9W5FpOw1kyCC2H+1vikP77ukLPSOFBivIwEGAAkbQnmoIjvvztQGQI2GDDMP"
    ),
  ]

  @Test(arguments: packedPages)
  func bodiesInNewerCodingsAreRead(coding: String, base64: String) {
    let body = decodedBase64(base64.utf8)
    let payload = response("Content-Encoding: \(coding)\r\n", body)
    let articles = read(warc("response", "http://a.example/1", payload))
    guard LateUnpacker(coding == "br" ? .brotli : .zstd) != nil else {
      #expect(articles.first?.problems.contains { "\($0)".contains("coding") } == true)
      return
    }
    #expect(articles.map(\.title) == ["Ferries"])
    let cut = response("Content-Encoding: \(coding)\r\n", Array(body.dropLast(20)))
    #expect(!read(warc("response", "http://a.example/1", cut)).isEmpty)
    var broken = body
    for index in 12..<broken.count { broken[index] = 0xFF }
    let damaged = response("Content-Encoding: \(coding)\r\n", broken)
    let problems = read(warc("response", "http://a.example/1", damaged)).flatMap(\.problems)
    #expect(problems.contains(.damaged(what: "record 1")))
  }

  @Test(arguments: packedPages)
  func aBodyUnpackedUnderANewerCodingIsRead(coding: String, base64: String) {
    let payload = response("Content-Encoding: \(coding)\r\n", Array(page.utf8))
    #expect(read(warc("response", "http://a.example/1", payload)).map(\.title) == ["Ferries"])
  }

  @Test func aFileInZstandardFramesIsRead() throws {
    let frame = decodedBase64(Self.packedPages[1].base64.utf8)
    guard LateUnpacker(.zstd) != nil else {
      #expect(read(frame).first?.blocks.isEmpty == true)
      return
    }
    #expect(read(frame).map(\.title) == ["Ferries"])
    #expect(read(frame, pieces: 1).map(\.title) == ["Ferries"])
    #expect(
      read(Array(frame.dropLast(30))).first?.problems.contains(.truncated(limit: nil)) == true)
  }

  /// Forty million spaces.
  @Test func aBombOfBrotliStopsAtTheLimit() {
    let bomb = decodedBase64(
      ("y///P/glQOKxQCD3/o///3/wSwDEYRGA7v0f////4JcAiMMCAN37P/7//8EvARCHBQC693/5nyWGXwIgDgsAdKPEAA==")
        .utf8)
    guard let unpacker = LateUnpacker(.brotli) else { return }
    let result = unpacked(bomb, by: unpacker, limit: 5_000)
    #expect(result.bytes == [UInt8](repeating: 0x20, count: 5_000))
    #expect(result.isCut)
    let articles = read(
      warc("response", "http://a.example/1", response("Content-Encoding: br\r\n", bomb)))
    #expect(articles.first?.problems.contains(.truncated(limit: 16 << 20)) == true)
  }

  @Test func notesOnPagesAreNoPages() {
    let notes = warc("metadata", "http://a.example/1", Array(#"{"Envelope":{}}"#.utf8))
    let problems = read(warc("warcinfo", "", Array("software: x".utf8)) + notes).map(\.problems)
    #expect(
      problems.map { $0.map(\.description) }
        == [["an archive of notes on pages without the pages (WAT) cannot be read"]])
  }

  @Test func aCrawlersOwnLogIsNoArticle() {
    let log = Array("Started at seven.\n\nFetched one page, and then another one.\n".utf8)
    func resource(_ url: String) -> [UInt8] {
      Array(
        """
        WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: \(url)\r\nContent-Type: text/plain\r
        Content-Length: \(log.count)\r\n\r\n
        """.utf8) + log + Array("\r\n\r\n".utf8)
    }
    let articles = read(
      resource("metadata://crawler.example/log") + resource("urn:crawler:log")
        + resource("http://a.example/notes.txt"))
    #expect(articles.map(\.url) == ["http://a.example/notes.txt"])
  }

  @Test func aServersWordOnTheCharacterSetCounts() {
    // "Паром" in KOI8-R, with a page that says otherwise.
    let name: [UInt8] = [0xF0, 0xC1, 0xD2, 0xCF, 0xCD]
    let body =
      Array("<html><head><meta charset=windows-1251><title>".utf8) + name
      + Array("</title></head><body><p>A paragraph that says something of ferries.</p>".utf8)
    let head = Array("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=koi8-r\r\n\r\n".utf8)
    #expect(read(warc("response", "http://a.example/1", head + body)).map(\.title) == ["Паром"])
  }

  @Test func damageIsReadOver() {
    var bytes = warc("response", "http://a.example/1", response("", Array(page.utf8)))
    bytes += Array("WARC/1.0\r\nContent-Length: what?\r\n\r\nnoise\r\n\r\n".utf8)
    bytes += warc("response", "http://a.example/2", response("", Array(page.utf8)))
    let articles = read(bytes)
    #expect(articles.filter { $0.title == "Ferries" }.count == 2)
    #expect(articles.contains { $0.problems.contains(.damaged(what: "a record")) })
  }

  @Test func aCutArchiveSaysSo() {
    let bytes = warc("response", "http://a.example/1", response("", Array(page.utf8)))
    let articles = read(Array(bytes.dropLast(60)))
    #expect(articles.first?.problems.contains(.truncated(limit: nil)) == true)
  }

  @Test func anArchiveWithoutPagesSaysSo() {
    let articles = read(warc("request", "http://a.example/1", Array("GET /".utf8)))
    #expect(articles.map(\.problems) == [[.noArticle]])
  }

  @Test func whatASiteTellsCrawlersIsNoArticle() {
    let rules = Array("User-agent: *\nDisallow: /private/\nDisallow: /search/".utf8)
    let head = Array("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n".utf8)
    let articles = read(
      warc("response", "http://a.example/robots.txt", head + rules)
        + warc("response", "http://a.example/notes/robots.txt", head + rules))
    #expect(articles.map(\.url) == ["http://a.example/notes/robots.txt"])
  }

  @Test func extractedTextIsRead() {
    let text = Array("A title\n\nA paragraph that says something about the ferry.\n".utf8)
    let articles = read(warc("conversion", "http://a.example/1", text))
    #expect(articles.map(\.url) == ["http://a.example/1"])
    #expect(articles.first?.blocks.isEmpty == false)
  }

  @Test func anARCIsRead() {
    let body = Array("HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n\(page)".utf8)
    let about = Array("1 0 Maker\nURL IP-address Archive-date Content-type Archive-length\n".utf8)
    var bytes = Array("filedesc://a.arc 0.0.0.0 20180711104512 text/plain \(about.count)\n".utf8)
    bytes += about + [0x0A]
    bytes += Array(
      "http://a.example/with space 1.2.3.4 20180711104512 text/html \(body.count)\n".utf8)
    bytes += body + [0x0A]
    #expect(read(bytes).map(\.url) == ["http://a.example/with%20space"])
  }

  @Test func aPackedBombStopsAtTheLimit() {
    let inflater = Inflater(.gzip)
    let bomb = gzipped([UInt8](repeating: 0x20, count: 3_000_000))
    #expect(bomb.count < 10_000)
    var count = 0
    inflater.unpack(bomb) { piece in
      count += piece.count
      return count < 1_000_000
    }
    #expect(count < 1_100_000)
    #expect(unpacked(bomb, by: Inflater(.gzip), limit: 5_000).bytes.count == 5_000)
  }

  @Test func aCutPackedFileIsReadAsFarAsItGoes() {
    let text = "A title\n\n" + String(repeating: "A paragraph on ferries and tides. ", count: 40)
    let packed = gzipped(Array(text.utf8))
    let articles = read(Array(packed.dropLast(12)))
    #expect(articles.first?.title == "A title")
    #expect(articles.first?.problems == [.truncated(limit: nil)])
  }

  @Test func packedFilesInPackedFilesAreRead() {
    let text = Array("A title\n\nA paragraph that says something about the ferry.\n".utf8)
    #expect(read(gzipped(gzipped(text))).first?.title == "A title")
    #expect(read(gzipped(Array(text[..<9])) + gzipped(Array(text[9...]))).first?.title == "A title")
  }

  @Test func everyPrefixAndMutationIsRead() {
    let bytes = gzipped(
      warc("response", "http://a.example/1", response("", Array("<p>One</p>".utf8))))
    var state: UInt64 = 11
    for length in 0..<bytes.count {
      #expect(!read(Array(bytes[..<length])).isEmpty)
      var broken = bytes
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      broken[Int(state >> 33) % bytes.count] = UInt8(truncatingIfNeeded: state >> 24)
      #expect(!read(broken).isEmpty)
    }
  }
}

/// `bytes` as one gzip member.
func gzipped(_ bytes: [UInt8]) -> [UInt8] {
  var stream = z_stream()
  deflateInit2_(
    &stream, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, zlibVersion(),
    Int32(MemoryLayout<z_stream>.size))
  defer { deflateEnd(&stream) }
  var input = bytes
  var output = [UInt8](repeating: 0, count: bytes.count + 1_000)
  let count = input.withUnsafeMutableBufferPointer { input in
    output.withUnsafeMutableBufferPointer { output in
      stream.next_in = input.baseAddress
      stream.avail_in = UInt32(input.count)
      stream.next_out = output.baseAddress
      stream.avail_out = UInt32(output.count)
      deflate(&stream, Z_FINISH)
      return output.count - Int(stream.avail_out)
    }
  }
  return Array(output.prefix(count))
}
