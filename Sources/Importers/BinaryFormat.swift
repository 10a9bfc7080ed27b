import Articles

/// What a file holds that is no text, told by the bytes that all such files begin with.
enum BinaryFormat: String, CaseIterable {
  case pdf = "a PDF document"
  case packed = "a packed archive, office document or e-book"
  case picture = "a picture"
  case recording = "a recording"
  case font = "a font"
  case database = "a database"
  case program = "a program"

  /// What `head`, the first few hundred bytes of a file, begins; `nil` where it may be text.
  init?(of head: some Collection<UInt8>) {
    let head = Array(head.prefix(512))
    let format = Self.allCases.first { format in
      format.signs.contains { sign in head.dropFirst(sign.offset).starts(with: sign.bytes) }
    }
    guard let format else { return nil }
    self = format
  }

  /// That it cannot be read, and what to do about it.
  var problem: ReadingProblem {
    let remedy: String? =
      switch self {
      case .pdf: "Make text of it first, with pdftotext for example"
      case .packed: "Unpack it first"
      case .picture, .recording, .font, .database, .program: nil
      }
    return .unsupported(name: rawValue, remedy: remedy)
  }

  /// Bytes at a place, none of which begin a text by chance.
  private struct Sign: ExpressibleByStringLiteral {
    var bytes: [UInt8]
    var offset = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    init(stringLiteral letters: String) { bytes = Array(letters.utf8) }

    func at(_ offset: Int) -> Sign {
      var sign = self
      sign.offset = offset
      return sign
    }
  }

  private var signs: [Sign] {
    switch self {
    case .pdf: ["%PDF-"]
    case .packed:
      [
        "PK\u{3}\u{4}", "PK\u{5}\u{6}", "Rar!\u{1A}\u{7}", "BZh91AY&SY",
        Sign([0xFD, 0x37, 0x7A, 0x58]),
        Sign([0x37, 0x7A, 0xBC, 0xAF]), Sign([0x28, 0xB5, 0x2F, 0xFD]),
        Sign([0xD0, 0xCF, 0x11, 0xE0]), Sign([0x04, 0x22, 0x4D, 0x18]), Sign([0x1F, 0x9D, 0x90]),
        // A dictionary that the frames of Zstandard behind it need.
        Sign([0x5D, 0x2A, 0x4D, 0x18]), "ZIM\u{4}",
        Sign("ustar").at(257),
      ]
    case .picture:
      [
        Sign([0x89, 0x50, 0x4E, 0x47]), Sign([0xFF, 0xD8, 0xFF]), "GIF87a", "GIF89a",
        Sign("WEBP").at(8), "II*\u{0}", "MM\u{0}*", Sign([0x00, 0x00, 0x01, 0x00]),
        Sign("ftypavif").at(4), Sign("ftypheic").at(4),
      ]
    case .recording:
      [
        "ID3\u{3}", "ID3\u{4}", "OggS\u{0}", "fLaC\u{0}", Sign("WAVE").at(8), Sign("ftyp").at(4),
        Sign([0x1A, 0x45, 0xDF, 0xA3]), Sign([0xFF, 0xFB]),
      ]
    case .font: ["wOFF\u{0}", "wOF2\u{0}", "OTTO\u{0}", Sign([0x00, 0x01, 0x00, 0x00])]
    case .database: ["SQLite format 3\u{0}"]
    case .program:
      ["\u{7F}ELF", Sign([0xCF, 0xFA, 0xED, 0xFE]), Sign([0xCA, 0xFE, 0xBA, 0xBE]), "\u{0}asm"]
    }
  }
}
