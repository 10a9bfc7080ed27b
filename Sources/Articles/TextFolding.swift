/// Which characters count as the same when words are looked for: case, accents, and the
/// typographer's choice of quotation marks, dashes and spaces are all ignored.
enum TextFolding {
  /// What a scalar is looked for as; `nil` for one that is passed over, such as a combining accent.
  static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    let value = scalar.value
    if value < 0x80 { return Unicode.Scalar(ascii[Int(value)]) }
    if value < 0x2000 {
      let folded = table[Int(value)]
      return folded == 0 ? nil : Unicode.Scalar(folded)
    }
    switch value {
    case 0x2010...0x2015, 0x2212: return "-"
    case 0x2018...0x201B, 0x2032: return "'"
    case 0x201C...0x201F, 0x2033: return "\""
    case 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: return " "
    case 0x200B...0x200F, 0x2060, 0x20D0...0x20F0, 0xFE00...0xFE0F, 0xFE20...0xFE2F, 0xFEFF:
      return nil
    case 0xFF21...0xFF3A: return Unicode.Scalar(value + 0x20)
    case 0x2C00...0x2DFF, 0xA640...0xA7FF: return lowercase(scalar)
    default: return scalar
    }
  }

  /// The same, but for case, which is kept.
  static func foldKeepingCase(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard let folded = fold(scalar) else { return nil }
    guard folded != scalar, lowercase(scalar) != scalar else { return folded }
    let upper = folded.properties.uppercaseMapping.unicodeScalars
    return upper.count == 1 ? upper.first : folded
  }

  /// ASCII, folded: lower case, and a space for a line break or tab.
  static let ascii: [UInt8] = (0..<128).map { (byte: UInt8) -> UInt8 in
    switch byte {
    case 0x41...0x5A: byte + 0x20
    case 0x09, 0x0A: 0x20
    default: byte
    }
  }

  /// True for what words are made of; punctuation, symbols and spaces part words.
  static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F: true
    case 0..<0x80: false
    case 0xA0...0xBF: scalar.value == 0xAA || scalar.value == 0xB5 || scalar.value == 0xBA
    case 0xD7, 0xF7, 0x2000...0x206F, 0x2190...0x2BFF, 0x3000...0x3020, 0xFF00...0xFF0F: false
    default: true
    }
  }

  /// True for scripts that print no spaces between words.
  static func isUnspaced(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0E00...0x0EFF, 0x1780...0x17FF, 0x2E80...0xA4CF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    default: false
    }
  }

  private static func lowercase(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let lower = scalar.properties.lowercaseMapping.unicodeScalars
    return lower.count == 1 ? lower[lower.startIndex] : scalar
  }

  /// What each scalar below U+2000 is looked for as; 0 for what is passed over.
  private static let table: [UInt32] = {
    var table = (0..<0x2000).map { (value: UInt32) -> UInt32 in
      switch value {
      case 0xAD, 0x300...0x36F, 0x591...0x5BD, 0x5BF, 0x5C1...0x5C2, 0x5C4...0x5C5, 0x5C7: 0
      case 0x61C, 0x64B...0x65F, 0x670, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF: 0
      case 0xA0: 0x20
      default: Unicode.Scalar(value).map { lowercase($0).value } ?? value
      }
    }
    for family in families {
      let scalars = family.unicodeScalars.map(\.value)
      for accented in scalars.dropFirst() { table[Int(accented)] = scalars[0] }
    }
    // A capital goes where its small letter goes.
    return table.map { $0 < 0x2000 && $0 != 0 ? table[Int($0)] : $0 }
  }()

  /// A letter, then the letters that are it with an accent (canonical decompositions of the
  /// Unicode Character Database, and the barred letters that have none).
  private static let families = [
    "aàáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ", "bƀḃḅḇ", "cçćĉċčḉ", "dďđḋḍḏḑḓ",
    "eèéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ", "fḟ", "gĝğġģǧǵḡ", "hĥħȟḣḥḧḩḫẖ", "iìíîïĩīĭįıǐȉȋḭḯỉị", "jĵǰ",
    "kķǩḱḳḵ", "lĺļľŀłḷḹḻḽ", "mḿṁṃ", "nñńņňǹṅṇṉṋ", "oòóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ", "pṕṗ",
    "rŕŗřȑȓṙṛṝṟ", "sśŝşšșṡṣṥṧṩ", "tţťŧțṫṭṯṱẗ", "uùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự", "vṽṿ",
    "wŵẁẃẅẇẉẘ", "xẋẍ", "yýÿŷȳẏẙỳỵỷỹ", "zźżžẑẓẕ", "æǣǽ",
    "αάἀἁἂἃἄἅἆἇὰᾀᾁᾂᾃᾄᾅᾆᾇᾰᾱᾲᾳᾴᾶᾷ", "εέἐἑἒἓἔἕὲ", "ηήἠἡἢἣἤἥἦἧὴᾐᾑᾒᾓᾔᾕᾖᾗῂῃῄῆῇ",
    "ιΐίϊἰἱἲἳἴἵἶἷὶῐῑῒῖῗ", "οόὀὁὂὃὄὅὸ", "ρῤῥ", "σς", "υΰϋύὐὑὒὓὔὕὖὗὺῠῡῢῦῧ",
    "ωώὠὡὢὣὤὥὦὧὼᾠᾡᾢᾣᾤᾥᾦᾧῲῳῴῶῷ",
    "аӑӓ", "гѓ", "еѐёӗ", "жӂӝ", "зӟ", "ийѝӣӥ", "кќ", "оӧ", "уўӯӱӳ", "чӵ", "ыӹ", "эӭ", "ії", "өӫ",
  ]
}
