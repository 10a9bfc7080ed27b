/// A character set by its usual name, and how to convert it.
struct Charset: Hashable, Sendable {
  /// The usual name, such as `windows-1252`.
  let name: String
  /// The C library's names for it, the strictest table first: a wider one is for text that the
  /// stricter one cannot read.
  let tables: [String]
  /// One byte is one character.
  let isSingleByte: Bool

  init(_ name: String, tables: [String]? = nil, isSingleByte: Bool = false) {
    self.name = name
    self.tables = tables ?? [name]
    self.isSingleByte = isSingleByte
  }

  static let utf8 = Charset("UTF-8")
  static let utf16Little = Charset("UTF-16LE")
  static let utf16Big = Charset("UTF-16BE")
  static let utf32Little = Charset("UTF-32LE")
  static let utf32Big = Charset("UTF-32BE")
  static let windows1252 = Charset("windows-1252", tables: ["CP1252"], isSingleByte: true)
  static let gb18030 = Charset("GB18030", tables: ["EUC-CN", "GBK", "GB18030"])
  static let big5 = Charset("Big5", tables: ["BIG5-HKSCS", "CP950"])
  static let shiftJIS = Charset("Shift_JIS", tables: ["SJIS", "CP932"])
  static let eucJP = Charset("EUC-JP", tables: ["EUC-JP", "EUC-JP-MS"])
  static let eucKR = Charset("EUC-KR", tables: ["EUC-KR", "CP949"])
  static let eucTW = Charset("EUC-TW")
  static let johab = Charset("Johab", tables: ["JOHAB"])
  static let iso2022JP = Charset("ISO-2022-JP", tables: ["ISO-2022-JP", "ISO-2022-JP-2"])
  static let iso2022KR = Charset("ISO-2022-KR")
  static let iso2022CN = Charset("ISO-2022-CN", tables: ["ISO-2022-CN-EXT"])
}

extension Charset {
  /// The character set that a page or a header calls `label`; `nil` for none that is known.
  ///
  /// As in the Encoding Standard, a label means what pages use it for: `iso-8859-1` is
  /// windows-1252, `gb2312` is GB18030.
  init?(label: some StringProtocol) {
    let key = String(
      String.UnicodeScalarView(
        label.lowercased().unicodeScalars.filter { !" \t\r\n\"'_;".unicodeScalars.contains($0) }))
    guard !key.isEmpty, !key.hasPrefix("utf-7"), key != "x-user-defined" else { return nil }
    if let known = Self.byLabel[key] {
      self = known
    } else if let page = Self.codePage(key) {
      self = page
    } else if singleByteTable(of: key) != nil {
      self = Charset(key, isSingleByte: Self.isSingleByteName(key))
    } else {
      return nil
    }
  }

  /// `windows-1251`, `cp1251`, `x-cp1251`, `iso-8859-5`, `iso8859-5`, `ibm866` and their like.
  private static func codePage(_ key: String) -> Charset? {
    for prefix in ["windows-", "x-cp", "cp", "ms", "ibm", "dos-", "win"]
    where key.hasPrefix(prefix) {
      guard let number = Int(key.dropFirst(prefix.count)) else { continue }
      switch number {
      case 1250...1257:
        return Charset("windows-\(number)", tables: ["CP\(number)"], isSingleByte: true)
      case 1258: return Charset("windows-1258", tables: ["CP1258"])
      case 437, 720, 737, 775, 850...869, 1125:
        return Charset("IBM\(number)", tables: ["CP\(number)"], isSingleByte: true)
      default: return nil
      }
    }
    for prefix in ["iso-8859-", "iso8859-", "iso8859", "8859-"] where key.hasPrefix(prefix) {
      guard let part = Int(key.dropFirst(prefix.count)), (2...16).contains(part) else { continue }
      return Charset("ISO-8859-\(part)", isSingleByte: true)
    }
    return nil
  }

  private static func isSingleByteName(_ key: String) -> Bool {
    ["koi8", "mac", "iso-8859", "tcvn", "armscii", "georgian", "viscii"].contains {
      key.hasPrefix($0)
    }
  }

  private static let byLabel: [String: Charset] = {
    let thai = Charset("windows-874", tables: ["CP874"], isSingleByte: true)
    let turkish = Charset("windows-1254", tables: ["CP1254"], isSingleByte: true)
    let groups: [(Charset, [String])] = [
      (.utf8, ["utf-8", "utf8", "unicode-1-1-utf-8", "x-unicode20utf8", "unicode11utf8"]),
      (.utf16Little, ["utf-16", "utf16", "utf-16le", "ucs-2", "unicode", "iso-10646-ucs-2"]),
      (.utf16Big, ["utf-16be", "unicodefffe"]),
      (.utf32Little, ["utf-32", "utf-32le", "ucs-4", "ucs-4le"]),
      (.utf32Big, ["utf-32be", "ucs-4be"]),
      (
        .windows1252,
        [
          "iso-8859-1", "iso8859-1", "iso88591", "latin1", "latin-1", "l1", "us-ascii", "ascii",
          "ansix3.4-1968", "cp819", "ibm819", "iso-ir-100", "csisolatin1", "windows-1252",
        ]
      ),
      (
        .gb18030,
        [
          "gb2312", "gb2312-80", "gbk", "gb18030", "x-gbk", "chinese", "csgb2312", "cp936",
          "ms936", "windows-936", "euc-cn", "x-euc-cn", "iso-ir-58", "cn-gb",
        ]
      ),
      (
        .big5,
        ["big5", "big-5", "big5-hkscs", "big5hkscs", "cn-big5", "x-x-big5", "csbig5", "cp950"]
      ),
      (
        .shiftJIS,
        [
          "shiftjis", "shift-jis", "sjis", "x-sjis", "mskanji", "windows-31j", "cp932", "ms932",
          "csshiftjis", "windows-932",
        ]
      ),
      (.eucJP, ["euc-jp", "eucjp", "x-euc-jp", "ujis", "cseucpkdfmtjapanese"]),
      (
        .eucKR,
        [
          "euc-kr", "euckr", "ksc5601-1987", "ksc5601-1989", "ksc5601", "ks-c-5601-1987",
          "korean", "windows-949", "cp949", "uhc", "ms949", "iso-ir-149", "cseuckr",
          "csksc56011987", "ksc5601-1992",
        ]
      ),
      (.eucTW, ["euc-tw", "euctw", "x-euc-tw"]),
      (.johab, ["johab", "ms1361", "cp1361"]),
      (.iso2022JP, ["iso-2022-jp", "csiso2022jp", "iso-2022-jp-2", "jis"]),
      (.iso2022KR, ["iso-2022-kr", "csiso2022kr"]),
      (.iso2022CN, ["iso-2022-cn", "iso-2022-cn-ext"]),
      (thai, ["tis-620", "tis620", "iso-8859-11", "windows-874", "cp874", "dos-874"]),
      (turkish, ["iso-8859-9", "iso8859-9", "latin5", "l5", "csisolatin5", "windows-1254"]),
      (Charset("ISO-8859-2", isSingleByte: true), ["latin2", "l2", "csisolatin2"]),
      (
        Charset("ISO-8859-8", isSingleByte: true),
        ["iso-8859-8-i", "iso-8859-8-e", "hebrew", "logical", "visual", "csisolatinhebrew"]
      ),
      (Charset("ISO-8859-7", isSingleByte: true), ["greek", "greek8", "csisolatingreek"]),
      (Charset("ISO-8859-6", isSingleByte: true), ["arabic", "csisolatinarabic"]),
      (Charset("ISO-8859-5", isSingleByte: true), ["cyrillic", "csisolatincyrillic"]),
      (Charset("KOI8-R", isSingleByte: true), ["koi8-r", "koi8", "koi", "koi8r", "cskoi8r"]),
      (Charset("KOI8-U", isSingleByte: true), ["koi8-u", "koi8-ru"]),
      (
        Charset("macintosh", tables: ["MACINTOSH"], isSingleByte: true),
        ["macintosh", "mac", "x-mac-roman", "macroman", "csmacintosh"]
      ),
      (
        Charset("x-mac-cyrillic", tables: ["MAC-CYRILLIC"], isSingleByte: true),
        ["x-mac-cyrillic", "x-mac-ukrainian", "maccyrillic", "mac-cyrillic"]
      ),
      (
        Charset("x-mac-ce", tables: ["MAC-CENTRALEUROPE"], isSingleByte: true),
        ["x-mac-ce", "x-mac-centraleurroman", "maccentraleurope"]
      ),
    ]
    var result: [String: Charset] = [:]
    for (charset, labels) in groups { for label in labels { result[label] = charset } }
    return result
  }()
}
