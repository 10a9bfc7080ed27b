extension HTMLDocument {
  /// True for an element that the page says is not to be seen, or only when scripts do not run, or
  /// only in front of the page until it is answered.
  func isHidden(_ node: Node) -> Bool {
    let tag = tag(of: node)
    if tag == .noscript || hasAttribute("hidden", of: node) { return true }
    if let style = attributeBytes("style", of: node), isHiding(style) { return true }
    if tag == .dialog || isDialog(node) { return true }
    guard tag != .html, tag != .body, tag != .main, tag != .article else { return false }
    if let id = attributeBytes("id", of: node), isConsent(id) { return true }
    guard let classes = attributeBytes("class", of: node) else { return false }
    return isConsent(classes) || screenReaderClasses.contains { hasClass($0, node) }
  }

  /// True for a button with a few words on it, but not for one that opens the part that it heads.
  func isButton(_ node: Node) -> Bool {
    guard
      tag(of: node) == .button
        || attributeBytes("role", of: node)?.elementsEqual("button".utf8) == true
    else { return false }
    let isHead = ancestors(of: node).prefix(3).contains {
      tag(of: $0).headingLevel != nil || tag(of: $0) == .dt
    }
    return !isHead && text(of: node).split(separator: " ").count <= 4
  }

  private func isDialog(_ node: Node) -> Bool {
    guard let role = attributeBytes("role", of: node) else { return false }
    return role.elementsEqual("dialog".utf8) || role.elementsEqual("alertdialog".utf8)
  }

  /// True for the name of an element that asks whether cookies are welcome.
  private func isConsent(_ name: ArraySlice<UInt8>) -> Bool {
    guard mentionsConsent(name) else { return false }
    let words = PathWord.words(in: name.prefix(1_000))
    return words.contains(.consent) || consentPrograms.contains { name.contains(run: $0) }
      || words.contains(.cookie)
        && [.banner, .notice, .popup, .alert, .toggle].contains(where: words.contains)
  }

  /// A first look, for nearly all names are others.
  private func mentionsConsent(_ name: ArraySlice<UInt8>) -> Bool {
    var last: UInt32 = 0
    for byte in name {
      last = last << 8 | UInt32(byte | 0x20)
      // "cook", "cons", "gdpr", and of programs' names "trus", "didomi", "cmp2".
      switch last {
      case 0x636F_6F6B, 0x636F_6E73, 0x6764_7072, 0x7472_7573, 0x6469_646F, 0x636D_7032: return true
      default: break
      }
    }
    return false
  }

  /// True where the style has `display: none` or `visibility: hidden`.
  private func isHiding(_ style: ArraySlice<UInt8>) -> Bool {
    let letters = style.filter { $0 > 0x20 }.map { $0 | 0x20 }
    return letters.contains(run: "display:none") || letters.contains(run: "visibility:hidden")
  }
}

/// Programs that ask for consent, by what the names of their elements hold.
private let consentPrograms: [StaticString] = [
  "onetrust-", "CybotCookiebot", "didomi-", "qc-cmp2", "cookie-law-info", "truste-", "cookieyes",
]

/// Words for those who listen to the page, such as "opens in a new window".
private let screenReaderClasses: [StaticString] = [
  "sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "screenreader-only",
  "element-invisible", "a11y-hidden", "screen-reader-only",
  // What is not to be printed is there to be clicked on.
  "noprint", "no-print", "d-print-none", "hidden-print", "mw-editsection",
]

extension Collection<UInt8> where Index == Int {
  /// True where the bytes of `text` stand somewhere in this.
  func contains(run text: StaticString) -> Bool {
    let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    guard let first = wanted.first, count >= wanted.count else { return false }
    for start in startIndex...(endIndex - wanted.count) where self[start] == first {
      if self[start..<start + wanted.count].elementsEqual(wanted) { return true }
    }
    return false
  }
}
