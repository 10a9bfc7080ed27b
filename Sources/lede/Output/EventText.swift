import Articles

/// An event and its mentions for people: the day, what it was, and each place that speaks of it.
func eventText(_ event: Event, on shelf: Shelf) -> String {
  let day = event.date.map(\.description) ?? "undated"
  var lines = ["\(day)  \(event.label)"]
  for mention in event.mentions {
    let title = shelf.title(mention)
    let place = if case .comment(let id) = mention.place.part { ", comment \(id)" } else { "" }
    lines.append("  \(PlainText.line(mention.article.source))\(place): \(PlainText.line(title))")
    lines.append("    “\(PlainText.line(mention.sentence))”")
    lines.append("    \(mention.reasons.map(\.description).joined(separator: " · "))")
  }
  return lines.joined(separator: "\n") + "\n\n"
}
