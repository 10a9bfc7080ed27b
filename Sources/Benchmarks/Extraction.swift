import Articles
import Foundation
import Importers

/// What it costs to read pages of each kind, beside tools that a user may take instead.
func extraction(_ program: String) throws {
  let folder = try Benchmarks.temporaryFolder()
  defer { try? FileManager.default.removeItem(atPath: folder) }
  var sample = Sample(seed: 3)
  let pages = [
    ("news page", "html", sample.newsPage()),
    ("long read", "html", sample.newsPage(paragraphs: 400)),
    ("1,000 comments, known engine", "html", sample.commentPage(.wordPress, count: 1_000)),
    ("1,000 comments, engine unknown", "html", sample.commentPage(.unknown, count: 1_000)),
    ("1,000 posts of a forum", "html", sample.commentPage(.forum, count: 1_000)),
    ("feed of 100 articles", "xml", sample.feed(entries: 100)),
    ("archive of 200 pages", "warc", sample.archive(pages: 200)),
    ("mailbox of 2,000 letters", "mbox", sample.mailbox(letters: 2_000)),
  ]
  let columns = ["KB", "ms", "parser", "MB/s", "memory", "whole run", "/ w3m", "/ trafilatura"]
  print(row("extraction, one core", columns))
  for (name, ending, text) in pages {
    let file = "\(folder)/\(name.filter { $0.isLetter }).\(ending)"
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    print(row(name, figures(of: text, in: file, isPage: ending == "html", program)))
  }
}

/// One line's figures, in the order of the columns.
private func figures(of text: String, in file: String, isPage: Bool, _ program: String) -> [String]
{
  let bytes = Array(text.utf8)
  let rounds = max(3, min(40, 4_000_000 / bytes.count))
  var reading = Timing()
  var parsing = Timing()
  for _ in 0..<rounds {
    reading.measure {
      var importer = Importer(source: file)
      _ = importer.feed(bytes)
      _ = importer.finish()
    }
    if isPage { parsing.measure { _ = parsedNodeCount(text) } }
  }
  let time = reading.quantile(0.5)
  let share = parsing.quantile(0.5) / time
  let speed = Double(bytes.count) / 1e6 / (time.milliseconds / 1e3)
  let run = leastUse([program, "extract", file])
  let other = isPage ? leastUse(["w3m", "-dump", "-T", "text/html", file]) : nil
  let library = isPage ? trafilatura(file) : nil
  return [
    "\(bytes.count / 1000)", number(time.milliseconds), isPage ? "\(Int(share * 100)) %" : "-",
    number(speed), run.map { "\($0.memory >> 20) MB" } ?? "-", run?.time.words ?? "-",
    run.flatMap { run in other.map { number(run.time / $0.time) } } ?? "-",
    library.map { number(time.milliseconds / $0) } ?? "-",
  ]
}

/// The cheapest of several runs: what the machine's other work does not disturb.
private func leastUse(_ arguments: [String]) -> ProcessorUse? {
  (0..<5).compactMap { _ in ProcessorUse(arguments) }.min { $0.time < $1.time }
}

/// What trafilatura needs for the page, in milliseconds, its start not counted; `nil` where it is not installed.
private func trafilatura(_ file: String) -> Double? {
  let code = """
    import sys, time
    from trafilatura import extract
    page = open(sys.argv[1], 'rb').read().decode()
    times = []
    for _ in range(4):
        start = time.process_time()
        extract(page, include_comments=True)
        times.append(time.process_time() - start)
    print(min(times) * 1000)
    """
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = ["python3", "-c", code, file]
  let output = Pipe()
  process.standardOutput = output
  process.standardError = FileHandle.nullDevice
  guard (try? process.run()) != nil else { return nil }
  let printed = output.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  return Double(String(decoding: printed, as: UTF8.self).filter { !$0.isWhitespace })
}

/// A row of a table: a name, and figures that end in line.
func row(_ name: String, _ figures: [String]) -> String {
  func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count))
  }
  var line = name + padded(name, 34)
  for figure in figures { line += padded(figure, 13) + figure }
  return line
}

/// With two digits that count.
func number(_ value: Double) -> String {
  value >= 100
    ? "\(Int(value.rounded()))"
    : value >= 10 ? "\((value * 10).rounded() / 10)" : "\((value * 100).rounded() / 100)"
}
