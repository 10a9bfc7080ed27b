import Foundation

/// Measures what a user waits for: `lede-bench LEDE SEEDS`.
@main
enum Benchmarks {
  static func main() throws {
    guard CommandLine.arguments.count == 3 else {
      print("usage: lede-bench LEDE SEEDS")
      exit(64)
    }
    let program = CommandLine.arguments[1]
    // First, so that the memory that it reports is its own.
    longDiscussion(commentCount: 100_000)
    try extraction(program)
    doubling()
    try firstScreen(program, seeds: CommandLine.arguments[2])
    try manyArticles(program, count: 10_000)
  }

  /// The whole process from its start to its first screen, beside two others on the same text.
  private static func firstScreen(_ program: String, seeds: String) throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let text = folder + "/text.txt"
    let names = try FileManager.default.contentsOfDirectory(atPath: seeds).sorted()
    let texts = names.filter { $0.hasSuffix(".txt") }.compactMap {
      FileManager.default.contents(atPath: "\(seeds)/\($0)")
    }
    try Data(texts.joined()).write(to: URL(fileURLWithPath: text))
    let firstWord =
      String(decoding: texts.first ?? Data(), as: UTF8.self)
      .split(whereSeparator: \.isWhitespace).first.map(String.init) ?? ""
    let lede = median("first screen on \(seeds)", [program, seeds], "articles", goal: "≤ 15 ms")
    for other in ["less", "w3m"] {
      guard let time = median("  \(other) on the same text", [other, text], firstWord) else {
        continue
      }
      if let lede {
        let ratio = (lede.milliseconds / time.milliseconds * 100).rounded() / 100
        report("  lede / \(other)", "\(ratio)")
      }
    }
  }

  @discardableResult
  private static func median(
    _ what: String, _ arguments: [String], _ words: String, goal: String = ""
  ) -> Duration? {
    var timing = Timing()
    for round in 0..<43 {
      guard var run = TerminalRun(arguments) else { return nil }
      let time = run.wait(for: words, atMost: .seconds(10))
      run.end()
      guard let time else {
        report(what, "not measured")
        return nil
      }
      // The first ones warm the machine's caches.
      if round >= 3 { timing.add(time) }
    }
    report(
      what, "\(timing.quantile(0.5).words), worst \(timing.quantile(1).words)", goal: goal)
    return timing.quantile(0.5)
  }

  private static func manyArticles(_ program: String, count: Int) throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var sample = Sample(seed: 7)
    for number in 0..<count {
      let file = URL(fileURLWithPath: "\(folder)/report-\(number).txt")
      try Data(sample.report(number: number).utf8).write(to: file)
    }
    if var run = TerminalRun([program, folder]) {
      if let time = run.wait(for: "articles") {
        report("\(count) articles: first screen", time.words, goal: "≤ 100 ms")
      }
      if let time = run.wait(for: "\(count) articles", atMost: .seconds(300)) {
        report("\(count) articles: list complete", time.words)
      }
      run.end()
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = ["events", "--format", "json", folder]
    process.standardOutput = FileHandle.nullDevice
    let start = ContinuousClock.now
    try process.run()
    process.waitUntilExit()
    report("\(count) articles: lede events", (ContinuousClock.now - start).words)
  }

  static func temporaryFolder() throws -> String {
    let path = NSTemporaryDirectory() + "lede-bench-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return path
  }
}
