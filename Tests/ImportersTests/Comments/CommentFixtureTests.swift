import Articles
import Foundation
import Testing

@testable import Importers

private typealias Comment = Articles.Comment

/// Pages as many programs print them, and what is to be read of each.
///
/// Each is a folder of `Fixtures/comments`: `input.html`, and `expected` with what the page is for,
/// then the opening post of a forum, then each comment on a line: its number, author, time, score,
/// the number of the one that it answers (with `?` where only the words say so), its words; `†` is before the words of one that is gone.
struct CommentFixtureTests {
  struct Fixture: CustomTestStringConvertible {
    var name: String
    var html: String
    /// Lines that begin with `#`.
    var notes: [String]
    var expected: [String]
    var testDescription: String { name }

    /// What is expected where nothing is known of the program; `nil` where too little is left.
    var expectedByForm: [String]? {
      if notes.contains(where: { $0.hasPrefix("# by form: no") }) { return nil }
      guard notes.contains("# by form: the opening is a comment") else { return expected }
      return expected.map { line in
        var parts = line.components(separatedBy: " | ")
        if parts[0] == "opening" {
          return (["1"] + parts[1...2] + ["–", "–"] + parts[3...]).joined(separator: " | ")
        }
        parts[0] = Self.next(parts[0])
        parts[4] = Self.next(parts[4])
        return parts.joined(separator: " | ")
      }
    }

    private static func next(_ number: String) -> String {
      Int(number).map { String($0 + 1) } ?? number
    }
  }

  static let fixtures: [Fixture] = {
    let manager = FileManager.default
    guard let folder = Bundle.module.url(forResource: "Fixtures/comments", withExtension: nil),
      let names = try? manager.contentsOfDirectory(atPath: folder.path(percentEncoded: false))
    else { return [] }
    return names.sorted().compactMap { name in
      let folder = folder.appending(path: name)
      guard
        let html = try? String(contentsOf: folder.appending(path: "input.html"), encoding: .utf8),
        let text = try? String(contentsOf: folder.appending(path: "expected"), encoding: .utf8)
      else { return nil }
      let lines = text.split(separator: "\n").map(String.init)
      return Fixture(
        name: name, html: html, notes: lines.filter { $0.hasPrefix("#") },
        expected: lines.filter { !$0.hasPrefix("#") })
    }
  }()

  @Test func thereArePages() {
    #expect(Self.fixtures.count > 20)
  }

  @Test(arguments: fixtures)
  func aPageIsReadAsItIsMeant(fixture: Fixture) {
    #expect(outline(of: fixture.html, usesKnownEngines: true) == fixture.expected)
  }

  @Test(arguments: fixtures.filter { $0.expectedByForm != nil })
  func aPageOfAProgramThatNobodyKnowsIsReadTheSame(fixture: Fixture) {
    var read = outline(of: fixture.html, usesKnownEngines: false)
    if fixture.notes.contains("# by form: the opening is a comment"), let first = read.first {
      // Its votes are told, too.
      var parts = first.components(separatedBy: " | ")
      if parts.count > 3 { parts[3] = "–" }
      read[0] = parts.joined(separator: " | ")
    }
    #expect(read == fixture.expectedByForm)
  }

  private func outline(of html: String, usesKnownEngines: Bool) -> [String] {
    var options = ImportOptions()
    options.usesKnownEngines = usesKnownEngines
    guard let found = readComments(in: HTMLDocument(html), base: nil, options: options) else {
      return []
    }
    var lines: [String] = []
    if let opening = found.opening {
      lines.append(
        [
          "opening", opening.author ?? "–", opening.posted?.description ?? "–",
          opening.blocks.map(\.text).joined(separator: "\n\n").oneLine,
        ].joined(separator: " | "))
    }
    let numbers = Dictionary(
      zip(found.comments.map(\.id), 1...), uniquingKeysWith: { first, _ in first })
    for (index, comment) in found.comments.enumerated() {
      lines.append(
        [
          String(index + 1), comment.author ?? "–", comment.posted?.description ?? "–",
          comment.score.map(String.init) ?? "–",
          answered(by: comment, numbers),
          (comment.isDeleted ? "† " : "") + comment.text.oneLine,
        ].joined(separator: " | "))
    }
    return lines
  }

  /// The number of the comment that this one answers.
  private func answered(by comment: Comment, _ numbers: [String: Int]) -> String {
    guard let reply = comment.reply, let number = numbers[reply.parent] else { return "–" }
    return String(number) + (reply.basis == .inferred ? "?" : "")
  }
}

extension String {
  /// Its lines with a stroke between them.
  fileprivate var oneLine: String {
    split(separator: "\n").joined(separator: " / ")
  }
}
