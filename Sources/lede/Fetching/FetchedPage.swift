/// A page as it was fetched.
struct FetchedPage: Sendable {
  /// What its server said of it.
  var head: PageHead
  /// Unpacked.
  var bytes: [UInt8]
  /// How much of it that is.
  var end: PageEnd
}

extension FetchedPage {
  /// Where it was found in the end.
  var url: String { head.url }
  /// As its server says; `nil` where it is silent.
  var contentType: String? { head.contentType }
  /// What to ask with, to learn whether it changed.
  var version: PageVersion { head.version }
  /// True where it was longer than is taken.
  var isCut: Bool { end == .cut }
}

/// What a server says of a page before the page itself.
struct PageHead: Sendable {
  /// Where it was found in the end.
  var url: String
  /// As its server says; `nil` where it is silent.
  var contentType: String?
  /// What to ask with, to learn whether it changed.
  var version: PageVersion
}

/// Where the reading of a page came to its end.
enum PageEnd: Sendable {
  /// At the page's own.
  case whole
  /// At the limit of what is taken.
  case cut
  /// In the middle: the connection was lost, or nothing more came.
  case broken
}

/// What tells a server which copy of a page one has.
struct PageVersion: Hashable, Sendable {
  var entityTag: String?
  var lastModified: String?
}
