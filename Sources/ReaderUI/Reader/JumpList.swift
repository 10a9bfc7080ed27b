import Articles

/// A place that the reader was at, and how it lay on the screen.
struct Viewpoint: Sendable {
  var locator: Locator
  /// The row of the screen that it was on.
  var row = 0
  /// What was focused, as by Tab.
  var focus: PageTarget?
  /// What leaving the article led to.
  var behind = Reader.Behind.list
}

/// The places that the reader jumped from, back and forth.
struct JumpList: Sendable {
  private var places: [Viewpoint] = []
  /// Where in `places` the reader is; after the last where nothing was gone back.
  private var at = 0

  /// The place jumped from last; `nil` where there was none.
  var previous: Viewpoint? { at > 0 ? places[at - 1] : nil }

  /// Remembers a place before a jump from it, and forgets what lay forward of it.
  mutating func record(_ place: Viewpoint) {
    places.removeSubrange(at...)
    if places.last?.locator == place.locator { places.removeLast() }
    places.append(place)
    // Enough to find one's way back, and no more.
    if places.count > 200 { places.removeFirst(places.count - 200) }
    at = places.count
  }

  /// The place jumped from, given the one at hand; `nil` at the start.
  mutating func back(from place: Viewpoint?) -> Viewpoint? {
    guard at > 0 else { return nil }
    if at == places.count, let place, places.last?.locator != place.locator {
      places.append(place)
    } else if at == places.count, places.last?.locator == place?.locator, at > 1 {
      at -= 1
    } else {
      note(place)
    }
    at -= 1
    return places[at]
  }

  /// The place that was gone back from, given the one at hand; `nil` at the end.
  mutating func forward(from place: Viewpoint?) -> Viewpoint? {
    guard at + 1 < places.count else { return nil }
    note(place)
    at += 1
    return places[at]
  }

  /// Follows an article's words to where they are in a new version of it.
  mutating func move(_ id: Article.ID, by place: (Place) -> Place) {
    for index in places.indices where places[index].locator.article == id {
      places[index].locator.place = place(places[index].locator.place)
      places[index].focus = nil
    }
  }

  /// Takes the place at hand for the one that the reader went to, and moved on from in its article.
  private mutating func note(_ place: Viewpoint?) {
    guard let place, places.indices.contains(at),
      places[at].locator.article == place.locator.article
    else { return }
    places[at] = place
  }
}
