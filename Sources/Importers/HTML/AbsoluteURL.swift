import Articles

/// Resolves a reference on a page against the page's address (RFC 3986 §5.2).
///
/// White space in it is dropped as browsers do. `nil` where the reference leads nowhere that can
/// be told: a script, a relative reference on a page without an address.
func absoluteURL(_ reference: String, base: String?) -> String? {
  let reference = cleanReference(reference)
  guard !reference.isEmpty else { return nil }
  if let scheme = scheme(of: reference) {
    return scheme == "javascript" || scheme == "data" ? nil : reference
  }
  guard let base, let baseScheme = scheme(of: base) else { return nil }
  guard base.dropFirst(baseScheme.count).hasPrefix("://") else { return nil }
  if reference.hasPrefix("//") { return baseScheme + ":" + reference }
  let afterScheme = base.dropFirst(baseScheme.count + 3)
  let host = afterScheme.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
  let origin = baseScheme + "://" + host
  let rest = afterScheme.dropFirst(host.count).prefix { $0 != "#" }
  if reference.hasPrefix("#") { return origin + rest + reference }
  let path = rest.prefix { $0 != "?" }
  if reference.hasPrefix("?") { return origin + (path.isEmpty ? "/" : path) + reference }
  let end = reference.firstIndex { $0 == "?" || $0 == "#" } ?? reference.endIndex
  let (referencePath, query) = (reference[..<end], reference[end...])
  if referencePath.hasPrefix("/") { return origin + withoutDots(referencePath) + query }
  let folder = path.lastIndex(of: "/").map { path[...$0] } ?? "/"
  return origin + withoutDots(folder + referencePath) + query
}

/// Where a link on a page leads: an absolute address, or, on a page without an address of its own,
/// a reference as it stands, which a reader can take for a file beside the page.
func linkTarget(_ reference: String, base: String?) -> String? {
  if let url = absoluteURL(reference, base: base) { return url }
  let reference = cleanReference(reference)
  guard base == nil, !reference.isEmpty, reference != "#", scheme(of: reference) == nil else {
    return nil
  }
  return reference
}

/// The address without blanks and without anything that is no text.
func cleanReference(_ reference: String) -> String {
  var scalars = String.UnicodeScalarView()
  for scalar in reference.unicodeScalars
  where scalar.value > 0x20 && PlainText.isAllowed(scalar) {
    scalars.append(scalar)
  }
  return String(scalars)
}

/// The scheme in lower case; `nil` for a relative reference.
private func scheme(of url: String) -> String? {
  guard let colon = url.utf8.firstIndex(of: 0x3A), let first = url.utf8.first,
    (first | 0x20) &- 0x61 < 26,
    url.utf8[..<colon].allSatisfy({ byte in
      (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x2B || byte == 0x2D
        || byte == 0x2E
    })
  else { return nil }
  return url[..<colon].lowercased()
}

/// Takes `.` and `..` out of an absolute path.
private func withoutDots(_ path: some StringProtocol) -> String {
  guard path.contains("/.") else { return String(path) }
  var kept: [Substring] = []
  let parts = Substring(path).split(separator: "/", omittingEmptySubsequences: false)
  for (index, part) in parts.enumerated() {
    let isLast = index == parts.count - 1
    switch part {
    case ".": if isLast { kept.append("") }
    case "..":
      if kept.count > 1 { kept.removeLast() }
      if isLast { kept.append("") }
    default: kept.append(part)
    }
  }
  return kept.joined(separator: "/")
}
