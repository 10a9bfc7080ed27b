import Articles

// Where a page prints dates, or tells them to machines.
extension CommentPage {
  /// Longer texts are words about a date rather than the date of the words.
  private static let longestDate = 120

  mutating func findDates() {
    let order = dateOrder()
    for node in document.nodes {
      dateStarts.append(Int32(dates.count))
      guard var mark = dateMark(at: node, order) else { continue }
      mark.isOfPerson = document.ancestors(of: node).prefix(4).contains {
        hints[$0].contains(.profile)
          && hints[$0].isDisjoint(with: [.meta, .date, .comment])
      }
      dates.append(mark)
    }
    dateStarts.append(Int32(dates.count))
  }

  private func dateMark(at node: Int, _ order: PrintedDate.Order) -> DateMark? {
    if document.tag(of: node) == .text {
      guard let text = dateText(of: node), let date = PrintedDate(in: text, order: order),
        text.utf8.count - date.range.count <= 50
      else { return nil }
      let timestamp = date.timestamp.map { withClock($0, near: node, order) }
      return DateMark(node: node, timestamp: timestamp, trust: 0)
    }
    for name in ["datetime", "data-datetime", "data-date-iso"] as [StaticString] {
      if let date = machineDate(document.attribute(name, of: node)) {
        return DateMark(node: node, timestamp: date, trust: 3)
      }
    }
    for name in [
      "data-timestamp", "data-comment-timestamp", "data-time", "data-utime", "data-unix",
      "data-unixtime",
    ]
      as [StaticString]
    {
      if let seconds = document.attribute(name, of: node).flatMap({ Int($0) }),
        let date = Timestamp(plausibleUnixTime: seconds)
      {
        return DateMark(node: node, timestamp: date, trust: 3)
      }
    }
    if hints[node].contains(.date), let date = machineDate(document.attribute("content", of: node))
    {
      return DateMark(node: node, timestamp: date, trust: 3)
    }
    if let title = document.attribute("title", of: node), title.utf8.count < Self.longestDate,
      let date = PrintedDate(in: title, order: order)?.timestamp
    {
      return DateMark(node: node, timestamp: date, trust: 2)
    }
    return nil
  }

  /// The moment, where the page prints the clock in an element of its own beside the day.
  private func withClock(_ day: Timestamp, near node: Int, _ order: PrintedDate.Order) -> Timestamp
  {
    guard day.second == nil else { return day }
    for ancestor in document.ancestors(of: node).prefix(2) {
      guard letters(in: document.subtree(ancestor)) <= 40 else { break }
      guard let date = PrintedDate(in: document.text(of: ancestor), order: order)?.timestamp,
        date.date == day.date
      else { continue }
      if date.second != nil { return date }
    }
    return day
  }

  private func machineDate(_ text: String?) -> Timestamp? {
    guard let text, text.utf8.count < Self.longestDate else { return nil }
    return PrintedDate(in: text)?.timestamp
  }

  private func dateText(of node: Int) -> String? {
    let bytes = document.textBytes(of: node)
    guard bytes.count < 4 * Self.longestDate, bytes.contains(where: { $0 > 0x20 }) else {
      return nil
    }
    let text = document.text(of: node)
    return text.utf8.count <= Self.longestDate ? text : nil
  }

  /// What the page's own dates give away, else what its language uses.
  private func dateOrder() -> PrintedDate.Order {
    for node in document.nodes where document.tag(of: node) == .text {
      let bytes = document.textBytes(of: node)
      guard bytes.count < Self.longestDate, bytes.contains(where: { $0 &- 0x30 < 10 }) else {
        continue
      }
      let text = String(decoding: bytes, as: UTF8.self)
      if let order = PrintedDate.order(in: text) ?? orderTold(by: text, at: node) { return order }
    }
    let language = document.count > 0 ? document.attribute("lang", of: 0)?.lowercased() ?? "" : ""
    let isAmerican = language.isEmpty || language == "en" || language.hasPrefix("en-us")
    return isAmerican ? .monthFirst : .dayFirst
  }

  /// The order that makes the printed date the one that the element around it tells machines.
  private func orderTold(by text: String, at node: Int) -> PrintedDate.Order? {
    guard let parent = document.parent(of: node),
      let told = machineDate(document.attribute("datetime", of: parent))?.date,
      let first = PrintedDate(in: text, order: .dayFirst)?.timestamp?.date,
      let second = PrintedDate(in: text, order: .monthFirst)?.timestamp?.date, first != second
    else { return nil }
    if first == told { return .dayFirst }
    return second == told ? .monthFirst : nil
  }
}
