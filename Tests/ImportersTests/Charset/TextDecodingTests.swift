import Testing

@testable import Importers

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

struct TextDecodingTests {
  @Test(arguments: [
    ("windows-1252", "CP1252", "Le cœur a ses raisons que la raison ne connaît « pas » : déjà vu"),
    ("windows-1252", "CP1252", "It’s a café — “naïve”, they said, for £5"),
    ("windows-1250", "CP1250", "Příliš žluťoučký kůň úpěl ďábelské ódy, šťastný žák"),
    ("ISO-8859-2", "ISO-8859-2", "Příliš žluťoučký kůň úpěl ďábelské ódy, šťastný žák už šel"),
    (
      "ISO-8859-2", "ISO-8859-2", "Zażółć gęślą jaźń, świat się śmieje, a ja wciąż piszę i źle śpię"
    ),
    ("windows-1251", "CP1251", "Съешь же ещё этих мягких французских булок, да выпей чаю"),
    ("KOI8-R", "KOI8-R", "Съешь же ещё этих мягких французских булок, да выпей чаю"),
    ("ISO-8859-5", "ISO-8859-5", "Съешь же ещё этих мягких французских булок, да выпей чаю"),
    ("IBM866", "CP866", "Съешь же ещё этих мягких французских булок, да выпей чаю"),
    ("x-mac-cyrillic", "MAC-CYRILLIC", "Съешь же ещё этих мягких французских булок, и Яна тоже"),
    ("windows-1253", "CP1253", "Ξεσκεπάζω την ψυχοφθόρα βδελυγμία, είπε ο γέρος — “αυτό ήταν”"),
    (
      "windows-1254", "CP1254",
      "Pijamalı hasta yağız şoföre çabucak güvendi, şimdi ağır ağır gidiyor"
    ),
    ("windows-1255", "CP1255", "דג סקרן שט בים מאוכזב ולפתע מצא חברה ליד החוף הגדול"),
    ("windows-1256", "CP1256", "كان الرجل يقرأ الكتاب في المساء ثم يكتب ما يراه في الطريق"),
    ("windows-874", "CP874", "เป็นมนุษย์สุดประเสริฐเลิศคุณค่า กว่าบรรดาฝูงสัตว์เดรัจฉาน"),
    (
      "macintosh", "MACINTOSH",
      "Les élèves étaient très étonnés; où êtes-vous allés, mes chères têtes ?"
    ),
    ("Shift_JIS", "SJIS", "吾輩はこの町に住んでいる。名前はまだない。どこで生まれたか分からない。"),
    ("EUC-JP", "EUC-JP", "吾輩はこの町に住んでいる。名前はまだない。どこで生まれたか分からない。"),
    ("ISO-2022-JP", "ISO-2022-JP", "吾輩はこの町に住んでいる。名前はまだない。"),
    ("GB18030", "GBK", "我们今天在这里说的是一个人怎样学习，他从前没有想过这些问题。"),
    ("Big5", "BIG5", "我們今天在這裡說的是一個人怎樣學習，他從前沒有想過這些問題。"),
    ("EUC-KR", "EUC-KR", "우리는 오늘 여기서 사람이 어떻게 배우는지 이야기하고 있습니다."),
    ("UTF-16LE", "UTF-16LE", "Words without a mark at the start of them"),
    ("UTF-16BE", "UTF-16BE", "Words without a mark at the start of them"),
    ("UTF-32LE", "UTF-32LE", "Words without a mark"),
    ("UTF-8", "UTF-8", "Größe, žluťoučký, 学习"),
  ])
  func theBytesAloneTellTheCharacterSet(name: String, table: String, text: String) {
    let decoded = decodeText(encoded(text, as: table)[...])
    #expect(decoded.text == text)
    #expect(decoded.charset == name)
    #expect(!decoded.isDamaged)
  }

  @Test(arguments: [
    "<?xml version='1.0' encoding='iso-8859-2'?><a>\u{B1}</a>",
    "<meta charset=iso-8859-2>\u{B1}",
    "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=ISO-8859-2\">\u{B1}",
    "<!-- charset=koi8-r --><META CHARSET = 'latin2'>\u{B1}",
  ])
  func theMarkupsWordCounts(page: String) {
    let bytes = page.unicodeScalars.map { UInt8($0.value) }
    #expect(decodeText(bytes[...]).text.contains("ą"))
  }

  @Test func theTransportsWordCountsMoreThanTheMarkups() {
    let bytes = Array("<meta charset=iso-8859-2>".utf8) + [0xB1]
    let decoded = decodeText(bytes[...], hint: CharsetHint(declared: "iso-8859-13"))
    #expect(decoded.text.hasSuffix("±"))
  }

  @Test func theUsersWordSettlesIt() {
    let decoded = decodeText(
      Array("ä".utf8)[...], hint: CharsetHint(override: "cp1252", declared: "utf-8"))
    #expect(decoded.text == "Ã¤")
  }

  @Test func aWrongWordGivesWayToTheBytes() {
    let text = "Съешь же ещё этих мягких французских булок, да выпей чаю. Потом поговорим."
    let bytes = Array("<meta charset=iso-8859-1>".utf8) + encoded(text, as: "KOI8-R")
    #expect(decodeText(bytes[...]).text.hasSuffix(text))
  }

  @Test(arguments: [
    ([0xEF, 0xBB, 0xBF, 0x61], "UTF-8"), ([0xFF, 0xFE, 0x61, 0], "UTF-16LE"),
    ([0xFE, 0xFF, 0, 0x61], "UTF-16BE"), ([0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0], "UTF-32LE"),
    ([0, 0, 0xFE, 0xFF, 0, 0, 0, 0x61], "UTF-32BE"),
  ])
  func aByteOrderMarkIsReadAndDropped(bytes: [Int], name: String) {
    let decoded = decodeText(bytes.map { UInt8($0) }[...])
    #expect(decoded.text == "a")
    #expect(decoded.charset == name)
  }

  @Test func aStrayByteInUTF8KeepsItsMeaning() {
    let bytes = Array("Größe, Straße, caf".utf8) + [0xE9] + Array(" und Äpfel".utf8)
    let decoded = decodeText(bytes[...])
    #expect(decoded.text == "Größe, Straße, café und Äpfel")
    #expect(decoded.isDamaged)
  }

  @Test func theWiderTableReadsWhatTheStandardLacks() {
    let decoded = decodeText(
      encoded("髙島さんは①番目に来ました。そして帰りました。", as: "CP932")[...])
    #expect(decoded.text == "髙島さんは①番目に来ました。そして帰りました。")
  }

  @Test func everyPrefixAndMutationDecodes() {
    let sources = [
      encoded("吾輩はこの町に住んでいる。", as: "EUC-JP"),
      encoded("我們今天在這裡", as: "BIG5"), encoded("Größe 学习 ё", as: "UTF-16LE"),
      encoded("吾輩は", as: "ISO-2022-JP"), encoded("Größe 学习 ё", as: "UTF-8"),
    ]
    var state: UInt64 = 42
    for source in sources {
      for length in 0...source.count {
        _ = decodeText(source[..<length])
        guard length > 0 else { continue }
        var broken = source
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        broken[Int(state >> 33) % length] = UInt8(truncatingIfNeeded: state >> 24)
        let decoded = decodeText(broken[...])
        #expect(!decoded.charset.isEmpty)
      }
    }
  }
}

/// `text` in the bytes of the C library's `charset`.
func encoded(_ text: String, as charset: String) -> [UInt8] {
  let descriptor = iconv_open(charset, "UTF-8")
  defer { iconv_close(descriptor) }
  var input = text.utf8.map { CChar(bitPattern: $0) }
  var output = [CChar](repeating: 0, count: input.count * 8 + 64)
  let length = input.withUnsafeMutableBufferPointer { input in
    output.withUnsafeMutableBufferPointer { output in
      var from = input.baseAddress
      var remaining = input.count
      var to = output.baseAddress
      var room = output.count
      _ = iconv(descriptor, &from, &remaining, &to, &room)
      _ = iconv(descriptor, nil, nil, &to, &room)
      return output.count - room
    }
  }
  return output.prefix(length).map { UInt8(bitPattern: $0) }
}
