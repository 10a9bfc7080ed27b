/// How a character takes part in the direction of its line (UAX #9, table 4), as far as clean text
/// needs it: embeddings, overrides and isolates never reach the screen.
enum BidiClass: UInt8 {
  case left
  case right
  case arabicLetter
  case europeanNumber
  case europeanSeparator
  case europeanTerminator
  case arabicNumber
  case commonSeparator
  case nonspacingMark
  case whitespace
  case neutral

  /// The class of a character's base.
  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case ..<0x80: self = Self.ascii(UInt8(scalar.value))
    case 0xA0, 0x60C, 0x202F, 0x2044, 0xFE50, 0xFE52, 0xFE55, 0xFF0C, 0xFF0E, 0xFF0F, 0xFF1A:
      self = .commonSeparator
    case 0xA2...0xA5, 0xB0, 0xB1, 0x609, 0x60A, 0x66A, 0x2030...0x2034, 0x20A0...0x20CF, 0x212E,
      0x2213, 0xFE5F, 0xFE69, 0xFE6A, 0xFF03...0xFF05, 0xFFE0, 0xFFE1, 0xFFE5, 0xFFE6:
      self = .europeanTerminator
    case 0xB2, 0xB3, 0xB9, 0x6F0...0x6F9, 0x2070, 0x2074...0x2079, 0x2080...0x2089,
      0x2488...0x249B, 0xFF10...0xFF19, 0x1D7CE...0x1D7FF:
      self = .europeanNumber
    case 0x207A, 0x207B, 0x208A, 0x208B, 0x2212, 0xFB29, 0xFE62, 0xFE63, 0xFF0B, 0xFF0D:
      self = .europeanSeparator
    case 0x600...0x605, 0x660...0x669, 0x66B, 0x66C, 0x6DD, 0x890, 0x891, 0x8E2,
      0x10D30...0x10D39, 0x10E60...0x10E7E:
      self = .arabicNumber
    case 0x1680, 0x2000...0x200A, 0x205F, 0x3000: self = .whitespace
    case 0x200E: self = .left
    case 0x200F: self = .right
    case 0x61C: self = .arabicLetter
    default: self = Self.byCategory(scalar)
    }
  }

  /// True where the text holds a character that runs from right to left.
  ///
  /// Cost is O(n), by bytes.
  static func runsRightToLeft(_ text: Substring) -> Bool {
    // The lead bytes of U+0580…U+08FF, U+F000…U+FFFF, U+200F's block and the planes above 10800.
    let mayRun = text.utf8.contains { byte in
      (0xD6...0xE0).contains(byte) || byte == 0xE2 || byte == 0xEF || byte == 0xF0
    }
    guard mayRun else { return false }
    return text.unicodeScalars.contains { scalar in
      guard scalar.value >= 0x590 else { return false }
      return isRightToLeft(scalar.value) || scalar.value == 0x200F
    }
  }

  private static func ascii(_ byte: UInt8) -> BidiClass {
    switch byte {
    case 0x30...0x39: .europeanNumber
    case 0x2B, 0x2D: .europeanSeparator
    case 0x23...0x25: .europeanTerminator
    case 0x2C, 0x2E, 0x2F, 0x3A: .commonSeparator
    case 0x09, 0x0A, 0x20: .whitespace
    case 0x41...0x5A, 0x61...0x7A: .left
    default: .neutral
    }
  }

  private static func byCategory(_ scalar: Unicode.Scalar) -> BidiClass {
    let category = scalar.properties.generalCategory
    switch category {
    case .nonspacingMark, .enclosingMark, .format: return .nonspacingMark
    case _ where isRightToLeft(scalar.value): break
    case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol, .connectorPunctuation,
      .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      return .neutral
    default: return .left
    }
    switch scalar.value {
    case 0x606, 0x607, 0x60E, 0x60F, 0x6DE, 0x6E9, 0x7F6...0x7F9, 0xFD3E, 0xFD3F, 0xFDCF, 0xFDFD:
      return .neutral
    case 0x600...0x7BF, 0x860...0x8FF, 0xFB50...0xFDFF, 0xFE70...0xFEFF, 0x10D00...0x10D3F,
      0x10EC0...0x10EFF, 0x10F30...0x10F6F, 0x1EC70...0x1ECBF, 0x1ED00...0x1ED4F,
      0x1EE00...0x1EEFF:
      return .arabicLetter
    default: return .right
    }
  }

  private static func isRightToLeft(_ value: UInt32) -> Bool {
    switch value {
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      true
    default: false
    }
  }
}
