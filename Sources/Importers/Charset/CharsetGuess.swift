/// Tells a character set from the bytes alone.
///
/// Every candidate reads the same bytes, and the one whose reading is the likeliest text wins:
/// letters in a language's own shares, capitals where words begin, no signs between letters.
struct CharsetGuess {
  /// The likeliest, `nil` where nothing gives text.
  private(set) var charset: Charset?
  /// Natural logarithm of the likelihood, a byte beyond ASCII.
  private(set) var score: Float

  /// Guesses from a sample of `bytes`, at a cost that does not grow with them beyond a scan.
  init(_ bytes: ArraySlice<UInt8>) {
    let taste = Self.sample(of: bytes, limit: 600)
    var ranked = Self.candidates.map { ($0, Self.likelihood(of: taste, as: $0) + $0.bias) }
    let best = ranked.map(\.1).max() ?? 0
    // What is this far behind after a taste does not win with the whole meal.
    ranked = ranked.filter { $0.1 > best - 150 }
    let sample = taste.count < 600 ? taste : Self.sample(of: bytes, limit: 6_000)
    charset = nil
    score = -.infinity
    for (candidate, tasted) in ranked {
      let whole =
        taste.count < 600 ? tasted : Self.likelihood(of: sample, as: candidate) + candidate.bias
      if whole > score { (charset, score) = (candidate.charset, whole) }
    }
    score /= Self.highCount(sample)
  }

  /// How likely a text `bytes` are in `charset`, on the scale of ``score``; `nil` where unknown.
  static func score(_ bytes: ArraySlice<UInt8>, as charset: Charset) -> Float? {
    guard let candidate = candidates.first(where: { $0.charset.name == charset.name }) else {
      return nil
    }
    let sample = sample(of: bytes, limit: 2_000)
    return (likelihood(of: sample, as: candidate) + candidate.bias) / highCount(sample)
  }

  private static func highCount(_ sample: [UInt8]) -> Float {
    Float(max(1, sample.reduce(0) { $0 + ($1 >= 0x80 ? 1 : 0) }))
  }

  /// The bytes beyond ASCII with their neighbours; stretches of pure ASCII become one space.
  private static func sample(of bytes: ArraySlice<UInt8>, limit: Int) -> [UInt8] {
    var sample: [UInt8] = []
    var lastHigh = Int.min
    for (index, byte) in zip(bytes.indices, bytes) where byte >= 0x80 {
      // Double-byte sets use ASCII as second bytes, so neighbours must stay where they are.
      let from = max(bytes.startIndex, index - 2)
      if lastHigh == .min || from > lastHigh + 3 {
        if lastHigh != .min {
          sample += bytes[(lastHigh + 1)..<min(lastHigh + 3, bytes.endIndex)]
          sample.append(0x20)
        }
        sample += bytes[from..<index]
      } else {
        sample += bytes[(lastHigh + 1)..<index]
      }
      sample.append(byte)
      lastHigh = index
      if sample.count > limit { return sample }
    }
    if lastHigh != .min {
      sample += bytes[(lastHigh + 1)..<min(lastHigh + 3, bytes.endIndex)]
      sample.append(0x20)
    }
    return sample
  }

  /// A character set, who writes in it, and how much less often than windows-1252 it is met.
  private struct Candidate {
    let charset: Charset
    let languages: [LetterFrequencies]
    let bias: Float
    let table: [UInt32]?

    init?(_ label: String, _ languages: [LetterFrequencies], bias: Float) {
      guard let charset = Charset(label: label) else { return nil }
      self.init(charset, languages, bias: bias)
    }

    init?(_ charset: Charset, _ languages: [LetterFrequencies], bias: Float) {
      self.charset = charset
      self.languages = languages
      self.bias = bias
      guard charset.isSingleByte else {
        table = nil
        return
      }
      guard let name = charset.tables.first, let scalars = singleByteTable(of: name) else {
        return nil
      }
      table = scalars.map(\.value)
    }
  }

  private static let candidates: [Candidate] = {
    typealias Letters = LetterFrequencies
    let western = Letters.western + [Letters.estonian]
    let cyrillic = Letters.cyrillic + Letters.southSlavic + [Letters.ukrainian, Letters.belarusian]
    let central = Letters.centralEuropean + Letters.western
    let all: [Candidate?] = [
      Candidate("windows-1252", western, bias: 0),
      Candidate("windows-1250", central, bias: -1),
      Candidate("windows-1251", cyrillic, bias: -0.5),
      Candidate("windows-1253", [Letters.greek], bias: -1),
      Candidate("windows-1254", [Letters.turkish] + western, bias: -1),
      Candidate("windows-1255", [Letters.hebrew], bias: -1),
      Candidate("windows-1256", [Letters.arabic, Letters.persian], bias: -1),
      Candidate("windows-1257", Letters.baltic + [Letters.estonian], bias: -1.5),
      Candidate("windows-874", [Letters.thai], bias: -1),
      Candidate("iso-8859-2", Letters.centralEuropean, bias: -1.5),
      Candidate("iso-8859-3", Letters.southEuropean, bias: -4),
      Candidate("iso-8859-5", cyrillic, bias: -1.5),
      Candidate("iso-8859-6", [Letters.arabic], bias: -1.5),
      Candidate("iso-8859-7", [Letters.greek], bias: -1.2),
      Candidate("iso-8859-8", [Letters.hebrew], bias: -1.5),
      Candidate("iso-8859-13", Letters.baltic, bias: -2),
      Candidate("iso-8859-4", Letters.baltic, bias: -3),
      Candidate("iso-8859-14", [Letters.celtic], bias: -4),
      Candidate("iso-8859-15", western, bias: -2),
      Candidate("iso-8859-16", [Letters.romanianNew], bias: -2),
      Candidate("koi8-r", Letters.cyrillic, bias: -1),
      Candidate("koi8-u", [Letters.ukrainian, Letters.belarusian], bias: -1.5),
      Candidate("ibm866", cyrillic, bias: -3),
      Candidate("ibm855", cyrillic, bias: -5),
      Candidate("x-mac-cyrillic", cyrillic, bias: -4),
      Candidate("macintosh", western, bias: -5),
      Candidate("x-mac-ce", Letters.centralEuropean, bias: -6),
      Candidate("ibm437", western, bias: -6.5),
      Candidate("ibm850", western, bias: -6),
      Candidate("ibm852", Letters.centralEuropean, bias: -6),
      Candidate("ibm862", [Letters.hebrew], bias: -6),
      Candidate("ibm737", [Letters.greek], bias: -6),
      Candidate("ibm857", [Letters.turkish], bias: -6),
      Candidate(.shiftJIS, [Letters.japanese], bias: -0.5),
      Candidate(.eucJP, [Letters.japanese], bias: -1),
      Candidate(.gb18030, [Letters.simplifiedChinese, Letters.traditionalChinese], bias: -0.5),
      Candidate(.big5, [Letters.traditionalChinese], bias: -0.8),
      Candidate(.eucKR, [Letters.korean], bias: -0.8),
      Candidate(.eucTW, [Letters.traditionalChinese], bias: -3),
      Candidate(.johab, [Letters.korean], bias: -4),
    ]
    return all.compactMap { $0 }
  }()

  private static func likelihood(of sample: [UInt8], as candidate: Candidate) -> Float {
    if let table = candidate.table {
      let reading = sample.map { table[Int($0)] }
      return candidate.languages.map { TextLikelihood($0).score(reading) }.max() ?? -.infinity
    }
    var best = -Float.infinity
    for table in candidate.charset.tables {
      guard let conversion = convert(sample, from: table) else { continue }
      let text = String(decoding: conversion.utf8, as: UTF8.self)
      let reading = text.unicodeScalars.map(\.value)
      for language in candidate.languages {
        best = max(best, TextLikelihood(language).score(reading))
      }
      if conversion.damageCount == 0 { break }
    }
    return best
  }
}

/// How likely a reading is as text of one language.
private struct TextLikelihood {
  private let language: LetterFrequencies

  init(_ language: LetterFrequencies) { self.language = language }

  /// The sum of natural logarithms over all that is not ASCII.
  func score(_ reading: [UInt32]) -> Float {
    var total: Float = 0
    var previous = Kind.space
    var isAfterOwnLetter = false
    for (index, scalar) in reading.enumerated() {
      guard scalar >= 0x80 else {
        let kind = Kind(ascii: scalar)
        if kind.isLetter && isAfterOwnLetter && language.script == .alphabet { total -= 3 }
        if kind == .lower || kind == .upper || kind == .space || previous != .sign {
          isAfterOwnLetter = false
        }
        previous = kind
        continue
      }
      // Rules and dot leaders: a sign repeated says nothing new.
      if index > 0, reading[index - 1] == scalar, previous == .sign, scalar != 0xFFFD { continue }
      let next = index + 1 < reading.count ? reading[index + 1] : 0x20
      let (gain, kind) = score(scalar, after: previous, before: next)
      total += gain
      if kind.isLetter {
        if previous == .digit || Kind(any: next) == .digit { total -= 4 }
        if language.script == .latin && isAfterOwnLetter { total -= 2.5 }
        if language.script == .alphabet && previous.isASCIILetter { total -= 4 }
      }
      isAfterOwnLetter = kind.isLetter
      previous = kind
    }
    return total
  }

  private func score(
    _ scalar: UInt32, after previous: Kind, before next: UInt32
  ) -> (Float, Kind) {
    if let share = language.logShare(of: scalar) { return (share, .ownLower) }
    if language.script == .ideographs { return (scoreBeside(scalar), .sign) }
    if let lower = lowercase(scalar), let share = language.logShare(of: lower) {
      switch previous {
      case .lower, .ownLower: return (share - 6, .ownUpper)
      case .upper, .ownUpper: return (share - 1.5, .ownUpper)
      default: return (share - 2.5, .ownUpper)
      }
    }
    let isBetweenLetters = previous.isLetter && Kind(any: next).isLetter
    switch scalar {
    case 0xA0: return (-3, .space)
    case 0x2019: return (-3, .sign)
    case 0xAB, 0xBB, 0x2013, 0x2014, 0x2018, 0x201C, 0x201D, 0x201E, 0x2026:
      return (isBetweenLetters && scalar != 0x2013 && scalar != 0x2014 ? -9 : -3.5, .sign)
    case 0xB0, 0xB7, 0xA9, 0xAE, 0x2022, 0x2122, 0x20AC, 0xA3, 0xA7, 0x2116, 0xBF, 0xA1, 0x201A,
      0xBA, 0xAA:
      return (isBetweenLetters ? -10 : -5, .sign)
    case 0x80..<0xA0, 0xFFFD, 0xE000...0xF8FF: return (-14, .sign)
    case 0x2500...0x25FF: return (-8, .sign)
    default:
      if isLetter(scalar) { return (isLatin(scalar) ? -8 : -9, .ownLower) }
      return (isBetweenLetters ? -11 : -8, .sign)
    }
  }

  /// A character of a Chinese, Japanese or Korean text that is not one of the frequent ones.
  private func scoreBeside(_ scalar: UInt32) -> Float {
    let isKorean = language.logShare(of: 0xC774) != nil
    let isJapanese = language.logShare(of: 0x306E) != nil
    switch scalar {
    case 0x3000...0x303F, 0xFF01...0xFF5E, 0x2010...0x2027, 0xB7: return -6.5
    case 0x3040...0x30FF: return isJapanese ? -7 : -12
    case 0x4E00...0x9FFF: return isKorean ? -12.5 : -10
    case 0xAC00...0xD7A3: return isKorean ? -9 : -14
    case 0x3130...0x318F: return isKorean ? -9.5 : -14
    case 0xFF61...0xFF9F: return -9
    case 0x2500...0x25FF, 0x2190...0x22FF, 0x2100...0x2188, 0x2460...0x24FF: return -10
    case 0x0391...0x0451: return -11
    case 0xE000...0xF8FF, 0x80..<0xA0, 0xF0000...: return -18
    case 0xFFFD: return -20
    case 0xA0...0x17F: return -11
    default: return -14
    }
  }

  private enum Kind {
    case space, digit, lower, upper, ownLower, ownUpper, sign

    init(ascii scalar: UInt32) {
      switch scalar {
      case 0x30...0x39: self = .digit
      case 0x41...0x5A: self = .upper
      case 0x61...0x7A: self = .lower
      case 0...0x20: self = .space
      default: self = .sign
      }
    }

    init(any scalar: UInt32) {
      if scalar < 0x80 {
        self.init(ascii: scalar)
      } else {
        self = TextLikelihood.isLetter(scalar) ? .ownLower : .sign
      }
    }

    var isLetter: Bool { self != .space && self != .digit && self != .sign }
    var isASCIILetter: Bool { self == .lower || self == .upper }
  }

  private func isLetter(_ scalar: UInt32) -> Bool { Self.isLetter(scalar) }

  private static func isLetter(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xC0...0x24F: scalar != 0xD7 && scalar != 0xF7
    case 0x386, 0x388...0x481, 0x48A...0x52F, 0x5B0...0x5F2, 0x620...0x6D3, 0xE01...0xE4E,
      0x1E00...0x1FFF, 0x3040...0x30FF, 0x4E00...0x9FFF, 0xAC00...0xD7A3:
      true
    default: false
    }
  }

  private func isLatin(_ scalar: UInt32) -> Bool { scalar < 0x250 }

  /// The small letter of a capital in the alphabets that are told apart here.
  private func lowercase(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0xC0...0xDE: scalar == 0xD7 ? nil : scalar + 32
    case 0x130: 0x69
    case 0x100...0x137, 0x14A...0x177: scalar.isMultiple(of: 2) ? scalar + 1 : nil
    case 0x139...0x148, 0x179...0x17E: scalar.isMultiple(of: 2) ? nil : scalar + 1
    case 0x178: 0xFF
    case 0x218, 0x21A: scalar + 1
    case 0x386: 0x3AC
    case 0x388...0x38A: scalar + 37
    case 0x38C: 0x3CC
    case 0x38E, 0x38F: scalar + 63
    case 0x391...0x3AB: scalar + 32
    case 0x400...0x40F: scalar + 80
    case 0x410...0x42F: scalar + 32
    case 0x490: 0x491
    default: nil
    }
  }
}
