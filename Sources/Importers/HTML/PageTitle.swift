/// A page's headline, without its site's name.
struct PageTitle {
  /// Empty where the page has none.
  let title: String

  /// `told` are the titles that the page's markup gives, the most trusted first.
  init(_ document: HTMLDocument, site: String?, told: [String]) {
    let element = document.first(.title).map(document.text(of:)) ?? ""
    let candidates = (told + [element]).filter { !$0.isEmpty }
    let headlines = Self.headings(.h1, in: document).filter { $0 != site }
    let letters = candidates.map(titleLetters)
    let siteLetters = titleLetters(site ?? "")
    // The headline that the markup's titles begin with, or hold, is the title as printed. What
    // they end with is the site's name.
    let printed = (headlines + Self.headings(.h2, in: document)).first { headline in
      let own = titleLetters(headline)
      guard own.count > 3, own != siteLetters else { return false }
      return letters.contains {
        $0.starts(with: own) || $0.contains(run: own) && !Self.isTail(own, of: element)
      }
    }
    // A page's only headline is its own, whatever its markup says to search engines.
    let only =
      headlines.count == 1
      ? headlines.first { !Self.isTail(titleLetters($0), of: element) } : nil
    if let headline = printed ?? only {
      title = headline
    } else if let first = candidates.first {
      title = Self.withoutSite(first, site: site)
    } else {
      title = headlines.first ?? ""
    }
  }

  /// The texts of the first headings of a kind, without the sign that gives their address.
  private static func headings(_ tag: HTMLTag, in document: HTMLDocument) -> [String] {
    document.nodes.lazy.filter { document.tag(of: $0) == tag }.prefix(8).map { node in
      var text = document.text(of: node)
      while let last = text.last, "¶#§".contains(last) || last == " " { text.removeLast() }
      return text
    }.filter { !$0.isEmpty }
  }

  private static let separators = [
    " | ", " - ", " – ", " — ", " :: ", " » ", " · ", " • ", " « ", " : ", " / ",
  ]

  /// True where the last of the parts of a page's title begins with the letters.
  private static func isTail(_ letters: [UInt8], of title: String) -> Bool {
    separators.contains { separator in
      let parts = title.split(separator: separator)
      return parts.count > 1
        && parts.last.map { titleLetters(String($0)).starts(with: letters) } == true
    }
  }

  /// Takes off what stands behind (or before) a separator, where that is the site's name.
  private static func withoutSite(_ title: String, site: String?) -> String {
    var title = title
    for separator in separators.dropLast() {
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
