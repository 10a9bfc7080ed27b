/// Tells the tone of a comment from that of an article.
enum Register {
  /// True where the words speak to somebody or for themselves, as comments do.
  static func isComment(_ text: Substring) -> Bool { score(text) > 0.5 }

  /// Above 0.5 for words that speak to somebody or for themselves; about 0 or less for a report.
  ///
  /// Only the first 600 bytes are read.
  static func score(_ text: Substring) -> Double {
    var words = 0
    var personal = 0.0
    var word: [UInt8] = []
    func close() {
      guard !word.isEmpty else { return }
      words += 1
      if let weight = weights[String(decoding: word, as: UTF8.self)] { personal += weight }
      word.removeAll(keepingCapacity: true)
    }
    var marks = 0.0
    var pending = 0
    for byte in text.utf8.prefix(600) {
      // A typographic apostrophe counts as little as a plain one.
      if byte == 0xE2 || (pending > 0 && byte & 0xC0 == 0x80) {
        pending = byte == 0xE2 ? 2 : pending - 1
        if byte == 0x98 || byte == 0x99 || pending > 0 || word.isEmpty { continue }
        close()
        continue
      }
      switch byte {
      case 65...90: word.append(byte + 32)
      case 97...122, 0x80...: word.append(byte)
      case UInt8(ascii: "'"): break
      default:
        if byte == UInt8(ascii: "!") {
          marks += 1
        } else if byte == UInt8(ascii: "?") {
          marks += 0.3
        }
        close()
      }
    }
    close()
    guard words > 0 else { return 0 }
    return (personal + min(marks, 3)) * 8 / Double(words + 12)
  }

  private static let weights: [String: Double] = [
    "i": 1, "im": 1.5, "ive": 1.5, "id": 1, "you": 1, "your": 1, "youre": 1.5, "my": 0.7, "me": 0.7,
    "thanks": 2.5, "thank": 2, "great": 0.8, "post": 0.7, "article": 0.7, "love": 0.8, "agree": 1.2,
    "lol": 2.5, "hi": 2, "hey": 1.5, "hello": 1.5, "please": 0.6, "yes": 0.8, "awesome": 1,
    "blog": 0.6,
    "sharing": 1, "comment": 0.6, "think": 0.5, "wow": 1.5, "nice": 0.8, "sorry": 0.8, "ich": 1,
    "danke": 2, "je": 1, "merci": 2, "gracias": 2, "yo": 0.6, "eu": 0.6, "obrigado": 2, "said": -1,
    "told": -0.7, "according": -1.5, "reported": -1.2, "announced": -1,
  ]
}
