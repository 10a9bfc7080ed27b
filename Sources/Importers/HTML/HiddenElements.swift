extension HTMLDocument {
  /// True for an element that the page says is not to be seen, or only when scripts do not run.
  func isHidden(_ node: Node) -> Bool {
    if tag(of: node) == .noscript || hasAttribute("hidden", of: node) { return true }
    if let style = attributeBytes("style", of: node), isHiding(style) { return true }
    guard hasAttribute("class", of: node) else { return false }
    return screenReaderClasses.contains { hasClass($0, node) }
  }

  /// True where the style has `display: none` or `visibility: hidden`.
  private func isHiding(_ style: ArraySlice<UInt8>) -> Bool {
    let letters = style.filter { $0 > 0x20 }.map { $0 | 0x20 }
    return letters.contains(run: "display:none") || letters.contains(run: "visibility:hidden")
  }
}

/// Words for those who listen to the page, such as "opens in a new window".
private let screenReaderClasses: [StaticString] = [
  "sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "screenreader-only",
  "element-invisible", "a11y-hidden", "screen-reader-only",
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
