/// A page's headline, without its site's name.
struct PageTitle {
  /// Empty where the page has none.
  let title: String

  /// `told` are the titles that the page's markup gives, the most trusted first.
  init(_ document: HTMLDocument, site: String?, told: [String]) {
    let element = document.first(.title).map(document.text(of:)) ?? ""
    let candidates = (told + [element]).filter { !$0.isEmpty }
    let headlines = document.nodes.filter { document.tag(of: $0) == .h1 }.prefix(8)
      .map(document.text(of:)).filter { !$0.isEmpty && $0 != site }
    let letters = candidates.map(titleLetters)
    // The headline that the markup's titles begin with, or hold, is the title as printed.
    let printed = headlines.first { headline in
      let own = titleLetters(headline)
      return own.count > 3 && letters.contains { $0.starts(with: own) || $0.contains(run: own) }
    }
    // A page's only headline is its own, whatever its markup says to search engines.
    let only = headlines.count == 1 ? headlines.first : nil
    if let headline = printed ?? only {
      title = headline
    } else if let first = candidates.first {
      title = Self.withoutSite(first, site: site)
    } else {
      title = headlines.first ?? ""
    }
  }

  /// Takes off what stands behind (or before) a separator, where that is the site's name.
  private static func withoutSite(_ title: String, site: String?) -> String {
    var title = title
    for separator in [" | ", " - ", " – ", " — ", " :: ", " » ", " · ", " • ", " « ", " : "] {
      let parts = title.split(separator: separator).map(String.init)
      guard parts.count > 1, let first = parts.first, let last = parts.last else { continue }
      let siteLetters = site.map(titleLetters)
      if let siteLetters, titleLetters(first) == siteLetters {
        title = parts.dropFirst().joined(separator: separator)
      } else if titleLetters(last) == siteLetters
        || site == nil && last.split(separator: " ").count <= 4
          && first.split(separator: " ").count > last.split(separator: " ").count
      {
        title = parts.dropLast().joined(separator: separator)
      }
    }
    return title
  }
}

/// Letters and digits in lower case, for comparing titles.
func titleLetters(_ text: String) -> [UInt8] {
  text.lowercased().utf8.filter { $0 >= 0x80 || $0 &- 0x30 < 10 || $0 &- 0x61 < 26 }
}

extension [UInt8] {
  /// True where `other`, of at least eight bytes, stands somewhere in this.
  fileprivate func contains(run other: [UInt8]) -> Bool {
    guard other.count >= 8, count >= other.count else { return false }
    return (0...(count - other.count)).contains { self[$0...].starts(with: other) }
  }
}
