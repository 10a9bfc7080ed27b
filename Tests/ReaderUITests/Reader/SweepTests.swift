import Articles
import Testing

@testable import ReaderUI

/// Every view at every size, under any keys, on any text.
struct SweepTests {
  /// Keys that bring up each view from the list.
  static let views = [
    "", "v", "& \"ferry", "/ \"bridge", "E", "E j Enter", "?", ": \"next", "j j s", "j j |",
    "j j Enter", "j j Enter c", "j j Enter c a", "j j Enter A", "j j Enter e", "j j Enter L",
    "j j Enter / \"the Enter n", "j j Enter & \"report Enter", "j j Enter z", "j j Enter m", "#",
    "j j Enter E Enter e",
  ]

  @Test(arguments: views)
  func everyViewFitsEverySize(keys: String) {
    var driver = Driver(size: Size(columns: 80, rows: 24))
    driver.press(keys)
    for rows in 0...12 {
      for columns in 0...40 { check(&driver, Size(columns: columns, rows: rows)) }
    }
    for size in [Size(columns: 132, rows: 3), Size(columns: 250, rows: 60)] {
      check(&driver, size)
    }
  }

  @Test(arguments: views)
  func everyViewOpensAtTheSmallestSizes(keys: String) {
    for (columns, rows) in [(0, 0), (1, 1), (2, 1), (1, 5), (7, 2), (19, 3), (20, 4)] {
      var driver = Driver(size: Size(columns: columns, rows: rows))
      driver.press(keys)
      check(&driver, Size(columns: columns, rows: rows))
    }
  }

  @Test(arguments: views)
  func hostileTextLeavesNothingButText(keys: String) {
    var driver = Driver(Hostile.articles, events: Hostile.events)
    driver.press(keys)
    for columns in [1, 9, 20, 41, 80, 130] { check(&driver, Size(columns: columns, rows: 15)) }
  }

  @Test(arguments: 1...4)
  func anyKeysLeaveASoundScreen(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var driver = Driver(size: Size(columns: 72, rows: 18))
    let keys = Self.allKeys
    for step in 0..<800 {
      let roll = random.next() % 40
      if roll == 0 {
        let size = Size(columns: Int(random.next() % 130), rows: Int(random.next() % 40))
        driver.send(.resize(size))
      } else if roll == 1 {
        driver.send(.paste("a \u{1B}[31m\n(\""))
      } else if roll == 2 {
        driver.send(.wheel(rows: Int(random.next() % 9) - 4))
      } else if roll == 3, step % 5 == 0 {
        driver.send(.events(Array(Samples.events.dropLast(Int(random.next() % 3)))))
      } else {
        driver.send(.key(keys[Int(random.next() % UInt64(keys.count))]))
      }
      Self.expectSound(driver.reader.draw())
    }
  }

  private static let allKeys: [Key] =
    (0x20...0x7E).compactMap { Unicode.Scalar($0).map(Key.character) }
    + [
      .enter, .enter, .enter, .escape, .escape, .tab, .backTab, .backspace, .delete, .up, .down,
      .left, .right, .pageUp, .pageDown, .home, .end, .function(1), .control("f"), .control("d"),
      .control("u"), .control("o"), .control("l"), .control("w"), .character("é"),
      .character("漢"), .character("\u{301}"), .character("א"),
    ]

  private func check(_ driver: inout Driver, _ size: Size) {
    driver.send(.resize(size))
    let screen = driver.reader.draw()
    #expect(screen.size == size)
    Self.expectSound(screen)
  }

  private static func expectSound(_ screen: Screen) {
    var isSound = screen.rows.count == screen.size.rows
    for runs in screen.rows {
      var column = 0
      for run in runs {
        isSound = isSound && run.column >= column && !run.text.isEmpty
        column = run.column + CellText.width(run.text)
        isSound =
          isSound
          && run.text.unicodeScalars.allSatisfy {
            PlainText.isAllowed($0) && $0 != "\n" && $0 != "\t"
          }
      }
      isSound = isSound && column <= screen.size.columns
    }
    if let cursor = screen.cursor {
      isSound = isSound && cursor.column < max(1, screen.size.columns)
      isSound = isSound && cursor.row < max(1, screen.size.rows)
    }
    #expect(isSound, "\(Driver.lines(of: screen))")
  }
}

/// Text that tries to steer the terminal, to break the layout, or both.
private enum Hostile {
  static let words =
    "esc \u{1B}[31m osc \u{1B}]0;x\u{7} c1 \u{9B}2J nul \u{0} override \u{202E}abc\u{202C} "
    + "isolate \u{2066}x bridge ferry 漢字 👩‍👩‍👧 e\u{301}\u{302}\u{303}\u{304}\u{305} שלום \u{FEFF}"

  static let articles: [Article] = (0..<3).map { number in
    Article(
      id: Article.ID(source: "port/\(number)\u{1B}]\n\(words)"), title: number == 2 ? "" : words,
      authors: [words, words], site: words, url: "javascript:\(words)",
      blocks: [
        Block(.paragraph, words + " report the storm"), Block(.heading(level: 2), words),
        Block(.code, words + "\n\t\(words)"), Block(.table, "\(words)\t\(words)\nx"),
        Block(
          .paragraph, words,
          spans: [Span(0..<4, .link(url: words)), Span(3..<900, .emphasis)]),
      ],
      comments: [
        Comment(id: "c\u{1B}", author: words, blocks: [Block(.paragraph, words)]),
        Comment(
          id: "c2", author: nil, reply: Reply(to: "c\u{1B}", .inferred),
          blocks: [Block(.paragraph, words)]),
      ])
  }

  static let events = [
    Event(
      id: words, label: words, date: nil, people: [words], places: [words], kind: words,
      mentions: articles.map {
        EventMention(
          article: $0.id, place: TextRange(.body, block: 0, 2..<9), text: words, sentence: words,
          reasons: [.kind(words), .reckoned(words: words)])
      })
  ]
}

/// Numbers that look random and are the same each time (SplitMix64).
private struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
