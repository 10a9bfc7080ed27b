/// Which vocabulary a prefix stands for, at a place in a document.
struct XMLPrefixes {
  private var scopes: [[String: String]] = []

  /// Opens a scope where `attributes` declare prefixes; false where they do not.
  mutating func declare(_ attributes: [(name: String, value: String)]) -> Bool {
    var scope: [String: String] = [:]
    for (name, value) in attributes where name.hasPrefix("xmlns") {
      let prefix = name == "xmlns" ? "" : String(name.dropFirst(6))
      scope[prefix] = usualPrefix(of: value, calledHere: prefix)
    }
    guard !scope.isEmpty else { return false }
    // A scope within a scope takes over what stays valid, so that one look is enough. Many
    // prefixes in many scopes would be no feed, but much to copy.
    let all = (scopes.last ?? [:]).merging(scope) { _, inner in inner }
    scopes.append(all.count > 64 ? scopes.last ?? [:] : all)
    return true
  }

  /// Closes the scope opened last.
  mutating func endScope() { _ = scopes.popLast() }

  /// `content:encoded` for any prefix that stands for the content module; no prefix for the
  /// vocabularies of the feed formats themselves.
  func canonicalName(of name: String) -> String {
    let name = name.lowercased()
    guard let colon = name.firstIndex(of: ":") else {
      let usual = scopes.last?[""] ?? ""
      return usual.isEmpty ? name : usual + ":" + name
    }
    let prefix = String(name[..<colon])
    let local = String(name[name.index(after: colon)...])
    // An undeclared prefix means what it usually means.
    let usual = scopes.last?[prefix] ?? (Self.ownPrefixes.contains(prefix) ? "" : prefix)
    return usual.isEmpty ? local : usual + ":" + local
  }

  private static let ownPrefixes: Set<String> = ["atom", "rss", "rdf", "feed", "a10"]

  /// Empty for the feed formats' own vocabularies, and for one that means nothing.
  ///
  /// A name nobody knows means what its prefix usually does; as the whole document's vocabulary it
  /// is a feed format's own, misspelt.
  private func usualPrefix(of uri: String, calledHere prefix: String) -> String {
    let key = uri.lowercased().filter { $0 != " " && $0 != "\n" }
    let bare = key.hasSuffix("/") || key.hasSuffix("#") ? String(key.dropLast()) : key
    if let known = Self.known[bare.hasPrefix("https") ? "http" + bare.dropFirst(5) : bare] {
      return known
    }
    if prefix.isEmpty { return key.isEmpty || scopes.isEmpty ? "" : "other" }
    if Self.ownPrefixes.contains(prefix) { return "" }
    return Self.known.values.contains(prefix) ? prefix : "other"
  }

  private static let known: [String: String] = [
    "http://www.w3.org/2005/atom": "", "http://purl.org/atom/ns": "",
    "http://purl.org/atom": "", "http://www.w3.org/1999/02/22-rdf-syntax-ns": "",
    "http://purl.org/rss/1.0": "", "http://my.netscape.com/rdf/simple/0.9": "",
    "http://channel.netscape.com/rdf/simple/0.9": "",
    "http://backend.userland.com/rss": "", "http://blogs.law.harvard.edu/tech/rss": "",
    "http://purl.org/net/rss1.1": "", "http://my.netscape.com/publish/formats/rss-0.91.dtd": "",
    "http://backend.userland.com/rss2": "", "http://backend.userland.com/rss091": "",
    "http://backend.userland.com/rss092": "", "http://backend.userland.com/rss2.0": "",
    "http://cyber.law.harvard.edu/rss": "", "http://www.rssboard.org/rss-specification": "",
    "http://purl.org/rss/1.0/modules/content": "content",
    "http://purl.org/dc/elements/1.1": "dc", "http://purl.org/dc/elements/1.0": "dc",
    "http://purl.org/dc/terms": "dcterms",
    "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes",
    "http://search.yahoo.com/mrss": "media",
    "http://video.search.yahoo.com/mrss": "media",
    "http://purl.org/rss/1.0/modules/slash": "slash",
    "http://wellformedweb.org/commentapi": "wfw", "http://www.w3.org/1999/xhtml": "xhtml",
    "http://purl.org/syndication/thread/1.0": "thr",
    "http://rssnamespace.org/feedburner/ext/1.0": "feedburner",
    "http://www.w3.org/2000/svg": "svg", "http://www.w3.org/1998/math/mathml": "math",
    "http://backend.userland.com/blogchannelmodule": "blogchannel",
    "http://hacks.benhammersley.com/rss/streaming": "str",
    "http://www.pheed.com/pheed": "pheed", "http://podcastindex.org/namespace/1.0": "podcast",
    "http://news.yandex.ru": "yandex",
  ]
}
