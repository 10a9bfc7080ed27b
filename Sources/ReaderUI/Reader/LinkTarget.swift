import Articles

/// Where a link leads, as the article that it stands in makes it out.
enum LinkTarget: Hashable {
  /// A place of the same page that its markup names.
  case here(name: String)
  /// Something to read, an address or a file's path, and a place in it that its markup names.
  case source(String, name: String?)
  /// Nothing that is read here: mail, a script, an unknown scheme.
  case elsewhere(String)

  /// Reads a link of an article; on a page that is a file, relative links lead to files beside it.
  init(_ link: String, in article: Article) {
    let hash = link.firstIndex(of: "#") ?? link.endIndex
    let address = String(link[..<hash])
    let name = hash == link.endIndex ? nil : String(link[hash...].dropFirst())
    let ownAddresses = [article.url, article.source].compactMap { $0 }
    let isOwn = address.isEmpty || ownAddresses.contains { $0.isSameAddress(as: address) }
    if let name, !name.isEmpty, isOwn {
      self = .here(name: name)
    } else if address.isWebAddress {
      self = .source(address, name: name)
    } else if let path = Self.path(address, beside: article.source) {
      self =
        name != nil && path == article.source
        ? .here(name: name ?? "") : .source(path, name: name)
    } else {
      self = .elsewhere(link)
    }
  }

  /// The path of a file that a relative link names; `nil` for any other link.
  private static func path(_ link: String, beside source: String) -> String? {
    let reference = link.prefix { $0 != "?" }
    let first = reference.prefix { $0 != "/" }
    guard !reference.isEmpty, !first.isEmpty, !first.contains(":"), !source.isWebAddress else {
      return nil
    }
    var parts = source.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .map(String.init)
    for part in String(reference).percentDecoded.split(separator: "/") {
      switch part {
      case ".": continue
      case ".." where parts.isEmpty || parts.last == "..": parts.append("..")
      case "..": parts.removeLast()
      default: parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }
}

extension String {
  /// True for what can be fetched.
  var isWebAddress: Bool {
    let start = prefix(8).lowercased()
    return start.hasPrefix("http://") || start.hasPrefix("https://")
  }

  /// Whether two addresses are one page's: their scheme, the case of the host, what follows `#`
  /// and a closing slash make no difference.
  func isSameAddress(as other: String) -> Bool {
    // Of ten thousand addresses few are as long as another, but for an `s` and a slash.
    abs(utf8.count - other.utf8.count) <= 2 && addressKey == other.addressKey
  }

  private var addressKey: String {
    guard isWebAddress, let colon = firstIndex(of: ":") else { return self }
    let page = self[colon...].dropFirst(3).prefix { $0 != "#" }
    let host = page.prefix { $0 != "/" && $0 != "?" }
    let rest = page.dropFirst(host.count)
    return host.lowercased() + (rest.hasSuffix("/") ? rest.dropLast() : rest)
  }
}
