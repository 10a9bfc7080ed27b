/// Tells the tone of a comment from that of an article.
enum Register {
  /// True where the words speak to somebody or for themselves, as comments do.
  static func isComment(_ text: Substring) -> Bool { score(text) > 0.5 }

  /// Above 0.5 for words that speak to somebody or for themselves; about 0 or less for a report.
  ///
  /// Told by personal words, exclamation and question marks, three dots, smileys and a small first letter;
  /// names of several words, of which reports are full, speak against it. Only the first 600 bytes are read.
  static func score(_ text: Substring) -> Double {
    var reader = RegisterReader()
    var text = text
    text.withUTF8 { reader.read(UnsafeBufferPointer(rebasing: $0.prefix(600))) }
    return reader.score
  }
}

/// Counts what the tone of a text is told by.
private struct RegisterReader {
  private var words = 0
  private var personal = 0.0
  private var marks = 0.0
  private var ellipses = 0
  private var nameParts = 0
  private var hasSmiley = false
  private var beginsSmall = false

  /// Above 0.5 for the tone of comments.
  var score: Double {
    guard words > 0 else { return 0 }
    // The weights are a logistic model's, fitted to paragraphs of articles and of their comments, and rounded.
    let weight =
      personal + min(marks, 3) + 2.2 * Double(min(ellipses, 3)) - 1.5 * Double(min(nameParts, 4))
    return weight * 8 / Double(words + 12) + (hasSmiley ? 1.2 : 0) + (beginsSmall ? 0.6 : 0)
  }

  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    beginsSmall = bytes.first.map { $0 &- 97 < 26 } ?? false && !bytes.starts(with: "http".utf8)
    var word = ShortWord()
    var isCapital = false
    var wasCapital = false
    var isMidSentence = false
    var at = 0
    func close() {
      guard !word.isEmpty else { return }
      words += 1
      personal += Self.weights[word] ?? 0
      let isPart = isCapital && isMidSentence
      if isPart, wasCapital { nameParts += 1 }
      wasCapital = isPart && !wasCapital
      isMidSentence = true
      word = ShortWord()
    }
    while at < bytes.count {
      let byte = bytes[at]
      if byte == 0xE2, at + 2 < bytes.count {
        // A typographic apostrophe counts as little as a plain one.
        if bytes[at + 1] != 0x80 || bytes[at + 2] & 0xFE != 0x98 {
          close()
          wasCapital = false
          if bytes[at + 1] == 0x80, bytes[at + 2] == 0xA6 { ellipses += 1 }
        }
        at += 3
        continue
      }
      switch byte {
      case 65...90:
        if word.isEmpty { isCapital = true }
        word.append(byte + 32)
      case 97...122, 0x80...:
        if word.isEmpty { isCapital = false }
        word.append(byte)
      case UInt8(ascii: "'"): break
      default:
        close()
        if byte != 0x20 {
          wasCapital = false
          isMidSentence = isMidSentence && byte == UInt8(ascii: ",")
          mark(byte, at, bytes)
        }
      }
      at += 1
    }
    close()
  }

  private mutating func mark(_ byte: UInt8, _ at: Int, _ bytes: UnsafeBufferPointer<UInt8>) {
    switch byte {
    case UInt8(ascii: "!"): marks += 1
    case UInt8(ascii: "?"): marks += 0.3
    case UInt8(ascii: "."):
      let isThird =
        at >= 2 && bytes[at - 1] == byte && bytes[at - 2] == byte
        && (at < 3 || bytes[at - 3] != byte)
      if isThird { ellipses += 1 }
    case UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "="):
      // A nose is optional; what stands before the eyes is no word.
      guard at > 0, bytes[at - 1] == 0x20 || bytes[at - 1] &- 33 < 15 else { return }
      var mouth = at + 1
      if mouth < bytes.count, bytes[mouth] == UInt8(ascii: "-") { mouth += 1 }
      guard mouth < bytes.count, ")(DPp".utf8.contains(bytes[mouth]) else { return }
      let isEnd = mouth + 1 == bytes.count || !(bytes[mouth + 1] | 0x20 &- 97 < 26)
      if isEnd { hasSmiley = true }
    default: break
    }
  }

  private static let weights: [ShortWord: Double] = {
    var weights: [ShortWord: Double] = [:]
    for (weight, words) in lists {
      for word in words.split(separator: " ") { weights[ShortWord(word)] = weight }
    }
    return weights
  }()

  private static let lists: [(Double, String)] = [
    (2.5, "thanks lol"),
    (
      2,
      "thank hi danke merci gracias obrigado obrigada grazie bedankt dank tack takk dzięki спасибо Спасибо"
    ),
    (1.5, "im ive youre hey hello wow hallo bonjour hola ciao"), (1.2, "agree"),
    (1, "i you your id awesome sharing ich je ik jag jeg я Я ja du tu"),
    (0.8, "great love yes nice sorry bravo genau"),
    (0.7, "my me post article mein meine"), (0.6, "please blog comment yo eu io mi"),
    (0.5, "think"),
    (-0.7, "told"), (-1, "said announced"), (-1.2, "reported"), (-1.5, "according"),
  ]
}

/// A word's first eight bytes, in lower case where they are ASCII: enough to know it by.
private struct ShortWord: Hashable {
  private var bytes: UInt64 = 0

  init() {}

  init(_ word: Substring) {
    for byte in word.utf8 { append(byte) }
  }

  var isEmpty: Bool { bytes == 0 }

  mutating func append(_ byte: UInt8) {
    if bytes >> 56 == 0 { bytes = bytes << 8 | UInt64(byte) }
  }
}
