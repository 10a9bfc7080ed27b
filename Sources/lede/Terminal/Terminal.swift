import Articles
import CNcurses
import ReaderUI

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The terminal: shows screens, and reads keys.
///
/// Nothing else in the program knows of curses.
/// There is one at most, since a process has one terminal.
final class Terminal {
  private let palette: Palette
  private var shown: Screen?
  /// What was pasted so far, while a paste is under way.
  private var pasted: String?

  /// Takes over the terminal; with `readsWheel` the mouse wheel scrolls.
  init(readsWheel: Bool, usesColor: Bool) throws(TerminalFailure) {
    switch cn_open(readsWheel ? 1 : 0) {
    case CN_OPENED: break
    case CN_UNKNOWN_TERMINAL: throw .unknown
    default: throw .missing
    }
    palette = Palette(colorCount: usesColor ? Int(cn_colors()) : 0)
  }

  /// The screen's size.
  var size: Size { Size(columns: Int(cn_columns()), rows: Int(cn_rows())) }

  /// False where the locale's character set is not UTF-8: then only ASCII is sure to show right.
  var isUnicode: Bool { cn_is_utf8() != 0 }

  /// Becomes readable when a key was pressed.
  var input: Int32 { cn_input() }

  /// Shows a screen; only what changed is sent.
  func show(_ screen: Screen) {
    for (row, runs) in screen.rows.enumerated() {
      if let shown, shown.size == screen.size, shown.rows[row] == runs { continue }
      cn_clear_row(Int32(row))
      for run in runs { put(run, row: row) }
    }
    shown = screen
    if let cursor = screen.cursor {
      cn_show(Int32(cursor.row), Int32(cursor.column))
    } else {
      cn_show(-1, -1)
    }
  }

  /// The next thing typed, pasted or turned, without waiting; `nil` when there is none.
  func read() -> Input? {
    while true {
      var value: UInt32 = 0
      let key = cn_read(&value)
      switch key {
      case CN_NOTHING: return nil
      case CN_PASTE_BEGINS: pasted = ""
      case CN_PASTE_ENDS:
        guard let text = pasted else { continue }
        pasted = nil
        return .paste(PlainText.cleaned(text))
      case CN_CHARACTER where pasted != nil:
        // Nobody pastes more on purpose; the rest is passed over.
        guard let scalar = Unicode.Scalar(value), (pasted?.utf8.count ?? 0) < 1 << 20 else {
          continue
        }
        pasted?.unicodeScalars.append(scalar == "\r" ? "\n" : scalar)
      case CN_WHEEL_UP: return .wheel(rows: -3)
      case CN_WHEEL_DOWN: return .wheel(rows: 3)
      default:
        if pasted == nil, let key = Key(key, value: value) { return .key(key) }
      }
    }
  }

  /// Takes on the terminal's size after it changed.
  func resize() {
    cn_resize()
    shown = nil
  }

  /// Sends everything anew at the next ``show(_:)``.
  func redraw() {
    cn_touch()
    shown = nil
  }

  /// Stops the program, as `^Z` does elsewhere; returns when it is continued.
  func suspend() {
    cn_suspend()
    shown = nil
  }

  /// Gives the terminal to `work`, and takes it over again.
  func lend<Result>(to work: () -> Result) -> Result {
    cn_leave()
    defer {
      cn_enter()
      shown = nil
    }
    return work()
  }

  /// Puts text on the clipboard of whoever sits at the terminal, also from afar (OSC 52).
  func copy(_ text: String) {
    let sequence = "\u{1B}]52;c;\(Data(text.utf8).base64EncodedString())\u{07}"
    sequence.withCString { cn_send($0, strlen($0)) }
  }

  /// Gives the terminal back for good.
  func close() { cn_leave() }

  private func put(_ run: Run, row: Int) {
    let text = run.text.unicodeScalars.map { scalar -> wchar_t in
      let isShown = PlainText.isAllowed(scalar) && scalar.value >= 0x20
      let character = wchar_t(bitPattern: scalar.value)
      // What has no width would shift all that follows it.
      return isShown && (scalar.isASCII || cn_width(character) >= 0) ? character : 0xFFFD
    }
    let look = palette[run.style]
    cn_put(
      Int32(row), Int32(run.column), text, Int32(text.count), Int32(look.attributes.rawValue),
      Int32(look.foreground ?? -1), Int32(look.background ?? -1))
  }
}

/// Why there is no terminal to read on.
enum TerminalFailure: Error {
  /// Standard output is none, or there is none to read keys from.
  case missing
  /// `TERM` names one that nothing is known of.
  case unknown
}

/// Signals, from their handlers to the loop.
struct SignalPipe {
  /// Becomes readable when a signal arrived.
  let descriptor: Int32

  /// Watches the signals that a terminal program must answer; a crash gives the terminal back.
  init() { descriptor = cn_watch_signals() }

  /// The signals that arrived since the last call, in order.
  func read() -> [Int32] {
    (readBytes(atMost: 64, from: descriptor) ?? []).map(Int32.init)
  }

  /// Ends the program as the signal would have done by itself.
  static func die(_ signal: Int32) { cn_die(signal) }
}

extension Key {
  /// `nil` for a key that the reader has no name for.
  fileprivate init?(_ key: cn_key, value: UInt32) {
    switch key {
    case CN_CHARACTER: self.init(character: value)
    case CN_UP: self = .up
    case CN_DOWN: self = .down
    case CN_LEFT: self = .left
    case CN_RIGHT: self = .right
    case CN_PAGE_UP: self = .pageUp
    case CN_PAGE_DOWN: self = .pageDown
    case CN_HOME: self = .home
    case CN_END: self = .end
    case CN_DELETE: self = .delete
    case CN_BACKSPACE: self = .backspace
    case CN_BACK_TAB: self = .backTab
    case CN_ENTER: self = .enter
    case CN_FUNCTION: self = .function(Int(value))
    default: return nil
    }
  }

  private init?(character value: UInt32) {
    guard let scalar = Unicode.Scalar(value) else { return nil }
    switch value {
    case 9: self = .tab
    case 10, 13: self = .enter
    case 8, 127: self = .backspace
    case 27: self = .escape
    case 1...26: self = .control(Unicode.Scalar(UInt8(value) + 0x60))
    case 0..<32, 0x80..<0xA0: return nil
    default: self = .character(scalar)
    }
  }
}
