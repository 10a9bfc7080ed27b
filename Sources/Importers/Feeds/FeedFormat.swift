/// The formats in which sites tell what is new.
enum FeedFormat {
  case xml
  case json

  /// Tells from how a text begins; `nil` for one that is no feed.
  init?(of text: String) {
    let head = text.utf8.prefix(8_192).drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
    if head.first == 0x7B {
      guard String(Substring(head)).contains("jsonfeed.org/version") else { return nil }
      self = .json
      return
    }
    let bytes = Array(head)
    guard Self.isFeed(bytes) || Self.declaration(in: bytes).map({ Self.isFeed($0) }) ?? false else {
      return nil
    }
    self = .xml
  }

  private static func isFeed(_ bytes: [UInt8]) -> Bool {
    guard let root = XMLRoot(bytes) else { return false }
    // A single entry is a document of its own (RFC 4287 §2).
    let isEntry = root.localName == "entry" && root.tag.contains("http://www.w3.org/2005/Atom")
    return isEntry || ["rss", "rdf", "feed", "channel", "opml"].contains(root.localName)
  }

  /// What begins with an XML declaration, behind whatever a broken server printed first.
  private static func declaration(in bytes: [UInt8]) -> [UInt8]? {
    let mark = Array("<?xml ".utf8)
    var at = 1
    while at < bytes.count, let open = bytes[at...].firstIndex(of: 0x3C) {
      if bytes[open...].starts(with: mark) { return Array(bytes[open...]) }
      at = open + 1
    }
    return nil
  }
}
