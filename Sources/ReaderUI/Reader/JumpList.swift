import Articles

/// The places that the reader jumped from, back and forth.
struct JumpList: Sendable {
  private var places: [Locator] = []
  /// Where in `places` the reader is; after the last where nothing was gone back.
  private var at = 0

  /// The place jumped from last; `nil` where there was none.
  var previous: Locator? { at > 0 ? places[at - 1] : nil }

  /// Remembers a place before a jump from it, and forgets what lay forward of it.
  mutating func record(_ place: Locator) {
    places.removeSubrange(at...)
    if places.last != place { places.append(place) }
    // Enough to find one's way back, and no more.
    if places.count > 200 { places.removeFirst(places.count - 200) }
    at = places.count
  }

  /// The place jumped from, given the one at hand; `nil` at the start.
  mutating func back(from place: Locator?) -> Locator? {
    guard at > 0 else { return nil }
    if at == places.count, let place, places.last != place {
      places.append(place)
    } else if at == places.count, places.last == place, at > 1 {
      at -= 1
    }
    at -= 1
    return places[at]
  }

  /// The place that was gone back from; `nil` at the end.
  mutating func forward() -> Locator? {
    guard at + 1 < places.count else { return nil }
    at += 1
    return places[at]
  }
}
