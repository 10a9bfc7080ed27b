import Foundation
import Testing

@testable import ReaderUI

/// A file that says which keys are pressed at which size, and holds the screen after them.
///
/// ```
/// What it shows.
/// size: 40 10
/// keys: j Enter
/// ┌────…
/// ```
/// Keys of a line `then:` are pressed after the bridge was fetched again, with two new comments.
/// Screens are recorded anew by running the tests with `LEDE_RECORD` in the environment.
struct GoldenScreen: CustomTestStringConvertible {
  let name: String
  private let file: URL
  private let head: [String]
  private let expected: [String]

  /// All files, by name.
  static let all: [GoldenScreen] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/screens")
    let files =
      (try? FileManager.default.contentsOfDirectory(
        at: folder, includingPropertiesForKeys: nil)) ?? []
    return files.filter { $0.pathExtension == "screen" }.compactMap { try? GoldenScreen($0) }
      .sorted { $0.name < $1.name }
  }()

  private init(_ file: URL) throws {
    self.file = file
    name = file.deletingPathExtension().lastPathComponent
    let lines = try String(contentsOf: file, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let frame = lines.firstIndex { $0.hasPrefix("┌") } ?? lines.count
    head = lines[..<frame].filter { !$0.isEmpty }
    expected = lines[frame...].filter { !$0.isEmpty }
  }

  var testDescription: String { name }

  /// The frame as it should be and as it is; the file is written anew where that is asked for.
  func compare() throws -> (expected: String, actual: String) {
    let actual = frame()
    if ProcessInfo.processInfo.environment["LEDE_RECORD"] != nil {
      try (head + actual).joined(separator: "\n").appending("\n")
        .write(to: file, atomically: true, encoding: .utf8)
    }
    return (expected.joined(separator: "\n"), actual.joined(separator: "\n"))
  }

  private func frame() -> [String] {
    let numbers = value(of: "size").split(separator: " ").compactMap { Int($0) }
    let size = Size(columns: numbers.first ?? 80, rows: numbers.last ?? 24)
    var driver = Driver(size: size, isASCII: head.contains("ascii"))
    driver.press(value(of: "keys"))
    if head.contains(where: { $0.hasPrefix("then:") }) {
      driver.send(.fetchedAgain(Samples.news))
      driver.press(value(of: "then"))
    }
    let edge = String(repeating: "─", count: size.columns)
    let rows = driver.lines.map { line in
      "│" + line + String(repeating: " ", count: max(0, size.columns - CellText.width(line))) + "│"
    }
    return ["┌" + edge + "┐"] + rows + ["└" + edge + "┘"]
  }

  private func value(of name: String) -> String {
    head.first { $0.hasPrefix(name + ":") }.map { String($0.dropFirst(name.count + 1)) } ?? ""
  }
}
