/// The program that opens a page, and its arguments.
struct Browser: Equatable {
  /// Why a page is not opened, in words.
  enum Failure: Error, CustomStringConvertible {
    case unsafe(url: String)

    var description: String {
      switch self {
      case .unsafe: "Only http, https, mailto and gemini addresses are opened."
      }
    }
  }

  /// The program's name or path, and its arguments.
  let arguments: [String]
  /// True where it most likely draws on this terminal.
  let needsTerminal: Bool

  private static let schemes = ["http", "https", "mailto", "gemini"]

  /// Follows `BROWSER`, else asks the system's own opener.
  ///
  /// `BROWSER` may name several programs parted by colons, of which the first is taken, with
  /// arguments parted by spaces and `%s` for the address.
  init(opening url: String, environment: [String: String]) throws(Failure) {
    let scheme = url.prefix { $0 != ":" }.lowercased()
    let isText = url.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F }
    guard Self.schemes.contains(scheme), isText else { throw .unsafe(url: url) }
    let choice = (environment["BROWSER"] ?? "").split(separator: ":").first ?? ""
    let words = choice.split(separator: " ").map(String.init)
    #if os(macOS)
      let hasDesktop = true
      let opener = ["open"]
    #else
      let hasDesktop = environment["DISPLAY"] != nil || environment["WAYLAND_DISPLAY"] != nil
      let opener = ["xdg-open"]
    #endif
    if words.isEmpty {
      arguments = opener + [url]
    } else if words.contains(where: { $0.contains("%s") }) {
      arguments = words.map { $0.replacing("%s", with: url) }
    } else {
      arguments = words + [url]
    }
    needsTerminal = !hasDesktop
  }
}
