import Articles
import EventLinking
import Foundation
import Testing

@testable import lede

struct SourceFinderTests {
  @Test func aFolderGivesItsFilesByNameWithTheFolderAsGiven() throws {
    let folder = try TemporaryFolder(["b.txt": "b", "a/z.txt": "z", "a.txt": "a", ".hidden": "h"])
    let found = SourceFinder([folder.path])
    #expect(
      found.sources.map(\.name)
        == ["a", "a.txt", "b.txt"].map {
          folder.path + ($0 == "a" ? "/a/z.txt" : "/\($0)")
        })
    #expect(found.complaints.isEmpty)
    let slashed = SourceFinder([folder.path + "/"])
    #expect(slashed.sources.map(\.name) == found.sources.map(\.name))
  }

  @Test func whatDescribesAFolderOrBelongsToAPageIsLeftOut() throws {
    let folder = try TemporaryFolder([
      "README.md": "about", "page.html": "p", "page_files/style.css": "s", "other_files/a.txt": "a",
    ])
    #expect(
      SourceFinder([folder.path]).sources.map(\.name)
        == ["other_files/a.txt", "page.html"].map { "\(folder.path)/\($0)" })
    #expect(SourceFinder([folder.path + "/README.md"]).sources.count == 1)
  }

  @Test func aReadmeByItselfIsRead() throws {
    let folder = try TemporaryFolder(["readme": "about"])
    #expect(SourceFinder([folder.path]).sources.map(\.name) == [folder.path + "/readme"])
  }

  @Test func aCircleOfLinksIsWalkedOnce() throws {
    let folder = try TemporaryFolder(["a/x.txt": "x"])
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/a/up", withDestinationPath: "..")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/nowhere", withDestinationPath: "gone")
    #expect(SourceFinder([folder.path]).sources.map(\.name) == [folder.path + "/a/x.txt"])
  }

  @Test func whatIsNotThereIsSaid() throws {
    let found = SourceFinder(["no-such-file"])
    #expect(
      found.complaints.map(\.description)
        == ["no-such-file: there is no such file or folder. Check the name."])
  }

  @Test func anEmptyFolderIsSaid() throws {
    let folder = try TemporaryFolder([:])
    let found = SourceFinder([folder.path])
    #expect(
      found.complaints.map(\.description)
        == ["\(folder.path): nothing to read in this folder. Name a file, or another folder."])
  }

  @Test func aMaildirIsOneMailbox() throws {
    let folder = try TemporaryFolder([
      "list/tmp/0": "x",
      "list/cur/2.a:2,S": "From: Bo\nSubject: Re: Tides\nReferences: <1>\n\nYes.",
      "list/new/1.a": "From: Al\nSubject: Tides\nMessage-ID: <1>\n\nHigh?",
    ])
    let source = try #require(SourceFinder([folder.path]).sources.first)
    #expect(source.name == folder.path + "/list")
    var titles: [String] = []
    var authors: [String?] = []
    SourceReader().read(source) { reading in
      guard case .article(let dated) = reading else { return }
      titles.append(dated.article.title)
      authors += dated.article.comments.map(\.author)
    }
    #expect(titles == ["Tides"])
    #expect(authors == ["Bo"])
  }

  @Test func whatAPageWasSavedWithIsNotListed() throws {
    let folder = try TemporaryFolder([
      "Ebb.html": "a", "Ebb_files/ad.html": "b", "Flut.htm": "c", "Flut-Dateien/x.html": "d",
      "Marée.html": "e", "Marée_fichiers/x.html": "f", "notes_files/kept.txt": "g",
      "mirror/page.html": "h", "mirror/style.css": "i", "mirror/app.js": "j",
    ])
    let names = SourceFinder([folder.path]).sources.map { $0.name.dropFirst(folder.path.count + 1) }
    #expect(
      Set(names)
        == ["Ebb.html", "Flut.htm", "Marée.html", "mirror/page.html", "notes_files/kept.txt"])
  }

  @Test func anAddressIsAPage() {
    let found = SourceFinder(["http://127.0.0.1:1/a"])
    #expect(found.complaints.isEmpty)
    #expect(found.sources.map(\.name) == ["http://127.0.0.1:1/a"])
  }

  @Test func aNameOnDiskNeedNotBeText() throws {
    let folder = try TemporaryFolder([:])
    let name: [CChar] = folder.path.utf8.map { CChar(bitPattern: $0) } + [0x2F, -1, 0x2E, 0x74, 0]
    let file = open(name, O_CREAT | O_WRONLY, 0o600)
    #expect(write(file, "words", 5) == 5)
    close(file)
    let source = try #require(SourceFinder([folder.path]).sources.first)
    #expect(source.name == folder.path + "/\u{FFFD}.t")
    var articles = 0
    SourceReader().read(source) { if case .article = $0 { articles += 1 } }
    #expect(articles == 1)
  }
}

/// A folder with files in it, gone at the end of the test.
final class TemporaryFolder: Sendable {
  let path: String

  /// `files` maps paths in the folder to what they hold.
  init(_ files: [String: String]) throws {
    path = NSTemporaryDirectory() + "lede-test-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, text) in files {
      let file = URL(fileURLWithPath: path).appendingPathComponent(name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
