/// What a person takes for one character, made so that every terminal gives it the same width.
///
/// Terminals disagree on joined pictographs, skin tones, keycaps and presentation marks, and one
/// disagreement shifts the rest of its line: of such a cluster only its base is kept.
struct Cluster: Hashable {
  /// What is drawn; empty for what shows nothing, such as a zero-width space.
  var text: String
  /// Cells that the text takes.
  var width: Int

  /// The cluster as it is drawn; never holds a control character.
  init(_ character: Character) {
    let scalars = character.unicodeScalars
    guard let base = scalars.first else {
      self.init(text: "", width: 0)
      return
    }
    if scalars.index(after: scalars.startIndex) == scalars.endIndex {
      self.init(lone: base, character)
    } else {
      self.init(joined: scalars, base: base)
    }
  }

  private init(text: String, width: Int) {
    self.text = text
    self.width = width
  }

  /// How many cells ``init(_:)`` would take, at less cost.
  static func width(_ character: Character) -> Int {
    if let ascii = character.asciiValue { return ascii == 0x0A ? 0 : 1 }
    return Cluster(character).width
  }

  private init(lone scalar: Unicode.Scalar, _ character: Character) {
    if CellWidth.isUnshowable(scalar) {
      self.init(text: "\u{FFFD}", width: 1)
      return
    }
    let width = CellWidth.of(scalar)
    if width > 0 {
      self.init(text: scalar.value == 0xA0 ? " " : String(character), width: width)
    } else if scalar.properties.generalCategory == .format {
      self.init(text: "", width: 0)
    } else {
      // A mark without a base would join whatever is drawn to its left.
      self.init(text: "\u{25CC}" + String(character), width: 1)
    }
  }

  private init(joined scalars: Character.UnicodeScalarView, base: Unicode.Scalar) {
    if let syllable = Self.composedHangul(scalars) {
      self.init(text: String(syllable), width: 2)
      return
    }
    let isPictograph = base.properties.isEmoji && base.value >= 0x80
    var text = String.UnicodeScalarView()
    var width = 0
    var marks = 0
    kept: for scalar in scalars {
      switch scalar.value {
      case 0x200D where isPictograph: break kept
      case 0x200D, 0x200C, 0xFE00...0xFE0F, 0x20E3, 0x1F3FB...0x1F3FF, 0xE0020...0xE007F,
        0xE0100...0xE01EF:
        if text.isEmpty, (0x1F3FB...0x1F3FF).contains(scalar.value) { fallthrough }
      default:
        guard !CellWidth.isUnshowable(scalar) else { continue }
        let own = CellWidth.of(scalar)
        if own == 0 {
          marks += 1
          // Terminals' cells hold a base and a few marks; more of them is a prank.
          if marks > 4 || scalar.properties.generalCategory == .format { continue }
          if text.isEmpty {
            text.append("\u{25CC}")
            width = 1
          }
        }
        text.append(scalar)
        width += own
      }
    }
    self.init(text: String(text), width: width)
  }

  /// Conjoining letters as the one syllable that they spell (Unicode, section 3.12).
  private static func composedHangul(_ scalars: Character.UnicodeScalarView) -> Unicode.Scalar? {
    var values = scalars.map(\.value)[...]
    guard let lead = values.popFirst(), (0x1100...0x1112).contains(lead),
      let vowel = values.popFirst(), (0x1161...0x1175).contains(vowel)
    else { return nil }
    var syllable = 0xAC00 + ((lead - 0x1100) * 21 + vowel - 0x1161) * 28
    if let tail = values.popFirst() {
      guard (0x11A8...0x11C2).contains(tail), values.isEmpty else { return nil }
      syllable += tail - 0x11A7
    }
    return Unicode.Scalar(syllable)
  }
}
