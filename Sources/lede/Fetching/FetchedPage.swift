/// A page as it was fetched.
struct FetchedPage: Sendable {
  /// Where it was found in the end.
  var url: String
  /// As its server says; `nil` where it is silent.
  var contentType: String?
  /// Unpacked.
  var bytes: [UInt8]
  /// True where it was longer than is taken.
  var isCut: Bool
  /// What to ask with, to learn whether it changed.
  var version: PageVersion
}

/// What tells a server which copy of a page one has.
struct PageVersion: Hashable, Sendable {
  var entityTag: String?
  var lastModified: String?
}
