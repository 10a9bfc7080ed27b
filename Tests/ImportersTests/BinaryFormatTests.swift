import Articles
import Testing

@testable import Importers

/// One byte for each scalar.
private func bytes(_ scalars: String) -> [UInt8] { scalars.unicodeScalars.map { UInt8($0.value) } }

struct BinaryFormatTests {
  @Test(arguments: [
    (bytes("%PDF-1.7\n%\u{E2}\u{E3}"), BinaryFormat.pdf),
    (bytes("\u{89}PNG\r\n\u{1A}\n"), .picture),
    (bytes("\u{FF}\u{D8}\u{FF}\u{E0}\u{0}\u{10}JFIF"), .picture),
    (bytes("RIFF\u{24}\u{10}\u{0}\u{0}WEBPVP8 "), .picture),
    (bytes("PK\u{3}\u{4}\u{14}\u{0}\u{8}\u{8}"), .packed),
    (bytes(String(repeating: "n", count: 257) + "ustar  "), .packed),
    (bytes("\u{0}\u{0}\u{0}\u{20}ftypisom"), .recording),
    (bytes("SQLite format 3\u{0}"), .database),
    (bytes("\u{7F}ELF\u{2}\u{1}\u{1}\u{0}"), .program),
  ])
  func aFormatIsToldByItsFirstBytes(head: [UInt8], format: BinaryFormat) {
    #expect(BinaryFormat(of: head) == format)
  }

  @Test(arguments: [
    "", "%", "PK is short for Peacekeeper.", "GIFs are pictures.", "OTTO CAME HOME",
    "II* was a yacht",
    "MM* said nothing", "ID3 is how sound files say who sings.", "BZh", "<html>", "7z",
  ])
  func aTextThatBeginsLikeOneIsNone(text: String) {
    #expect(BinaryFormat(of: text.utf8) == nil)
  }

  @Test func aPictureIsRefusedAtOnce() {
    var importer = Importer(source: "x.html")
    let picture = [0x89] + Array("PNG\r\n\u{1A}\n".utf8) + Array(repeating: UInt8(7), count: 600)
    #expect(importer.feed(picture).isEmpty)
    #expect(!importer.wantsMore)
    #expect(importer.finish().map(\.problems) == [[.unsupported(name: "a picture")]])
  }

  @Test func bytesWithoutAnyOrderAreNoText() {
    var state: UInt32 = 7
    let noise = (0..<5_000).map { _ -> UInt8 in
      state = state &* 1_664_525 &+ 1_013_904_223
      return UInt8(state >> 24)
    }
    var importer = Importer(source: "noise")
    let articles = importer.feed(noise) + importer.finish()
    #expect(articles.map(\.problems).first?.first == .binary)
  }

  @Test func endlessBytesWithoutAnyOrderAreRefusedEarly() {
    var state: UInt32 = 7
    var importer = Importer(source: "noise")
    var count = 0
    while importer.wantsMore, count < 4 << 20 {
      let piece = (0..<65_536).map { _ -> UInt8 in
        state = state &* 1_664_525 &+ 1_013_904_223
        return UInt8(state >> 24)
      }
      _ = importer.feed(piece)
      count += piece.count
    }
    #expect(count <= 1 << 17)
    #expect(importer.finish().map(\.problems) == [[.binary]])
  }

  @Test func aLogWithAFewControlsIsText() {
    var importer = Importer(source: "log")
    let line = "The ferry left at seven\u{1}, and came back at nine with all of its passengers.\n"
    let articles = importer.feed(String(repeating: line, count: 40).utf8) + importer.finish()
    #expect(articles.map(\.problems) == [[]])
  }
}
