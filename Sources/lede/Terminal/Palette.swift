import ReaderUI

/// How cells look: colours of the terminal's own sixteen, and attributes.
struct Look: Hashable {
  /// Attributes, numbered as the terminal's side numbers them.
  struct Attributes: OptionSet, Hashable {
    let rawValue: Int

    static let bold = Attributes(rawValue: 1)
    static let dim = Attributes(rawValue: 2)
    static let italic = Attributes(rawValue: 4)
    static let underline = Attributes(rawValue: 8)
    static let reverse = Attributes(rawValue: 16)
  }

  /// 0 to 15; `nil` is the terminal's own.
  var foreground: Int?
  /// 0 to 15; `nil` is the terminal's own.
  var background: Int?
  /// Beside the colours.
  var attributes: Attributes = []
}

/// Which look each role gets on a terminal with so many colours.
///
/// The sixteen colours are the user's own, on the user's own background, which may be light or dark:
/// so only such are used as words that are readable on both, and text keeps the terminal's own.
struct Palette {
  private enum Color {
    static let black = 0
    static let red = 1
    static let yellow = 3
    static let magenta = 5
    static let white = 7
    static let brightBlue = 12
  }

  private let colorCount: Int

  /// 0 colours for a terminal without, or a user who wants none.
  init(colorCount: Int) { self.colorCount = colorCount }

  /// The look of a style.
  subscript(style: Style) -> Look {
    var look = colorCount >= 8 ? colored(style.role) : monochrome(style.role)
    if colorCount < 16, let foreground = look.foreground, foreground >= 8 {
      // Bright blue falls back to the terminal's own: its dark one is unreadable on black.
      look.foreground = nil
      look.attributes.insert(.bold)
    }
    if style.isStrong { look.attributes.insert(.bold) }
    if style.isEmphasized { look.attributes.insert(colorCount >= 8 ? .italic : .underline) }
    if style.isFocused { look.attributes.formSymmetricDifference(.reverse) }
    return look
  }

  private func colored(_ role: Style.Role) -> Look {
    switch role {
    case .text, .code, .score: Look()
    case .title, .heading, .author: Look(attributes: .bold)
    case .byline, .date, .guide, .dimmed, .status, .mutedAuthor: Look(attributes: .dim)
    case .caption, .inferred: Look(attributes: [.dim, .italic])
    case .quotation: Look(attributes: .italic)
    case .link: Look(foreground: Color.brightBlue, attributes: .underline)
    case .mention: Look(foreground: Color.magenta, attributes: .underline)
    case .collapsed, .unread, .bar: Look(foreground: Color.brightBlue)
    case .selection: Look(foreground: Color.brightBlue, attributes: .bold)
    case .match: Look(foreground: Color.black, background: Color.yellow)
    case .currentMatch:
      Look(foreground: Color.white, background: Color.magenta, attributes: .bold)
    case .warning: Look(foreground: Color.red, attributes: .bold)
    }
  }

  /// Bold, underlined and reverse only.
  private func monochrome(_ role: Style.Role) -> Look {
    switch role {
    case .title, .heading, .author, .warning, .selection, .unread: Look(attributes: .bold)
    case .link, .mention: Look(attributes: .underline)
    case .match: Look(attributes: .reverse)
    case .currentMatch: Look(attributes: [.reverse, .bold, .underline])
    default: Look()
    }
  }
}
