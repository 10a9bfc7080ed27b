import Articles

/// Commands that are no action's name: numbers, and what fingers know from vim and less.
extension Reader {
  /// The action's name that a command means, or the start of it.
  static func commandName(_ text: String) -> String {
    let name = text.split(separator: " ").joined(separator: "-").lowercased()
    return switch name {
    case "q!", "qa", "qa!", "wq", "x", "exit": Action.quit.name
    case "h", "help!": Action.help.name
    case "w", "write": Action.save.name
    case "$": Action.bottom.name
    default: name
    }
  }

  /// The number that a command goes to; `nil` for another command.
  static func rowNumber(_ text: String) -> Int? {
    let digits = text.filter { $0 != " " }
    return digits.allSatisfy { $0.isASCII && $0.isNumber } ? Int(digits) : nil
  }

  /// What numbers count here.
  var numbered: String {
    switch scene {
    case .list: "article"
    case .article: open?.selectedComment == nil ? "paragraph" : "comment"
    default: "row"
    }
  }

  /// Goes to a number, from 1, as the bottom line and `=` count; beyond the last to the last.
  mutating func go(toNumber number: Int) {
    let index = max(0, number - 1)
    if !panels.isEmpty { return panels[panels.count - 1].select(row: index) }
    guard let open else {
      let articles = list.rows.indices.filter { list.rows[$0].article != nil }
      if let row = articles.dropFirst(index).first ?? articles.last { list.select(row: row) }
      return
    }
    recordJump()
    if open.selectedComment != nil {
      let order = open.page.readingOrder
      guard let comment = order.dropFirst(index).first ?? order.last else { return }
      self.open?.page.show(Place(.comment(open.article.comments[comment].id)))
    } else if !open.article.blocks.isEmpty {
      let block = min(index, open.article.blocks.count - 1)
      self.open?.page.show(Place(.body, block: block), atRow: 0)
    }
  }
}
