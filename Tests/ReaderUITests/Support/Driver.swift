import Articles

@testable import ReaderUI

/// A reader with the world played around it: what it asks for is answered at once.
struct Driver {
  var reader: Reader
  /// What it asked for that is not answered by itself.
  var effects: [Effect] = []
  private var articles: [Article.ID: Article] = [:]

  /// Opens articles, all of them listed and their events linked.
  init(
    _ articles: [Article] = Samples.articles, events: [Event] = Samples.events,
    size: Size = Size(columns: 80, rows: 24), isASCII: Bool = false
  ) {
    reader = Reader(settings: ReaderSettings(source: "port", isASCII: isASCII), size: size)
    for article in articles { self.articles[article.id] = article }
    send(.listed(articles.map { ArticleSummary($0) }))
    send(.events(events))
    send(.loaded)
  }

  /// Opens nothing yet.
  init(loading size: Size) {
    reader = Reader(settings: ReaderSettings(source: "port"), size: size)
  }

  /// Sends an input, answers what is asked, and lets all work be done.
  mutating func send(_ input: Input) {
    var inputs = [input]
    while let next = inputs.popLast() {
      if case .read(_, let read) = next {
        for article in read { articles[article.id] = article }
      }
      for effect in reader.update(next) {
        if let answer = answer(effect) { inputs.append(answer) } else { effects.append(effect) }
      }
      if inputs.isEmpty, reader.wantsTime { inputs.append(.tick) }
    }
  }

  /// Presses keys, written as help prints them and parted by spaces: `j zM / b o a t Enter`.
  ///
  /// Words longer than a key's name are typed letter by letter: `"boat` types `boat`, and `_` in
  /// them types a space.
  mutating func press(_ keys: String) {
    for name in keys.split(separator: " ").map(String.init) {
      if name.count > 1, name.hasPrefix("\"") {
        for scalar in name.dropFirst().unicodeScalars {
          send(.key(.character(scalar == "_" ? " " : scalar)))
        }
      } else {
        for key in Keymap.sequence(name) ?? name.unicodeScalars.map(Key.character) {
          send(.key(key))
        }
      }
    }
  }

  /// The screen as lines of text.
  var lines: [String] { Self.lines(of: reader.draw()) }

  /// The bottom line.
  var bottomLine: String { lines.last.map(Self.trimmed) ?? "" }

  static func lines(of screen: Screen) -> [String] {
    screen.rows.map { runs in
      var line = ""
      for run in runs {
        let width = CellText.width(line)
        line += String(repeating: " ", count: max(0, run.column - width)) + run.text
      }
      return line
    }
  }

  private static func trimmed(_ line: String) -> String {
    String(line.drop { $0 == " " })
  }

  private func answer(_ effect: Effect) -> Input? {
    switch effect {
    case .openArticle(let id, let place):
      articles[id].map { .article($0, at: place) } ?? .failed("no such article")
    case .match(let filter):
      .matched(filter.query, articles.values.filter { filter.admits($0) }.map(\.id))
    default: nil
    }
  }
}
