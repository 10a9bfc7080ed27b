/// A page's address, to tell what leads to the page or stands beneath it.
struct PageAddress {
  /// Without scheme, `www.`, fragment and the last slash; the host in lower case.
  private let text: String

  /// `nil` for what is no address of the web.
  init?(_ url: String) {
    guard let scheme = url.firstRange(of: "://") else { return nil }
    let rest = url[scheme.upperBound...].prefix { $0 != "#" }
    let host = rest.prefix { $0 != "/" && $0 != "?" }.lowercased()
    let path = rest.dropFirst(host.count)
    let known = host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
    text = known + (path.hasSuffix("/") ? path.dropLast() : path)
  }

  /// True where `url` leads to the page itself, or to a place on it.
  func isSame(as url: String) -> Bool { PageAddress(url)?.text == text }

  /// True where `url` is a place on the page: it has a fragment, or names a comment in its query.
  func hasPlace(_ url: String) -> Bool {
    guard let other = PageAddress(url)?.text, other.hasPrefix(text) else { return false }
    let rest = other.dropFirst(text.count)
    if rest.isEmpty { return url.contains("#") }
    return rest.first == "?" || rest.first == "&" || rest.hasPrefix("/#") || rest.hasPrefix("/?")
  }

  /// True where `url` stands beneath the page, as a feed of its comments may; nothing stands beneath
  /// a site's home page.
  func holds(_ url: String) -> Bool {
    guard let other = PageAddress(url)?.text, text.contains("/") || text.contains("?") else {
      return false
    }
    let rest = other.dropFirst(text.count)
    return other.hasPrefix(text) && (rest.first == "/" || rest.first == "?" || rest.first == "&")
  }
}
