/// A key as the terminal gives it.
public enum Key: Hashable, Sendable {
  /// What typing gives: a letter, a digit, a space, one scalar of a longer character.
  case character(Unicode.Scalar)
  /// A letter or sign held with Control, in lower case: `^F` is `control("f")`.
  case control(Unicode.Scalar)
  case enter
  case tab
  case backTab
  case backspace
  case delete
  case escape
  case up
  case down
  case left
  case right
  case pageUp
  case pageDown
  case home
  case end
  /// Counts from 1.
  case function(Int)
}

extension Key: CustomStringConvertible {
  /// As help prints it: `j`, `^F`, `Space`, `PgDn`.
  public var description: String {
    switch self {
    case .character(" "): "Space"
    case .character(let scalar): String(Character(scalar))
    case .control(let scalar): "^" + String(Character(scalar)).uppercased()
    case .enter: "Enter"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .escape: "Esc"
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .home: "Home"
    case .end: "End"
    case .function(let number): "F\(number)"
    }
  }
}
