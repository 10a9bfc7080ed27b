/// How often a language's readers meet its letters beyond ASCII.
///
/// The figures are rounded shares, and need be no better than the order of magnitude: they only
/// have to tell a reading that gives words from one that gives none.
struct LetterFrequencies: Sendable {
  /// How text of the language is put together.
  enum Script: Sendable {
    /// ASCII letters with some others among them.
    case latin
    /// Words hold no ASCII letters.
    case alphabet
    /// Chinese, Japanese, Korean: no spaces to go by, thousands of characters.
    case ideographs
  }

  let script: Script
  /// Natural logarithms of shares, by scalar up to U+0EFF; 0 where the language has no such letter.
  private let small: [Float]
  private let large: [UInt32: Float]

  /// `nil` where the language does not write `scalar`.
  func logShare(of scalar: UInt32) -> Float? {
    if scalar < 0xF00 {
      let share = small[Int(scalar)]
      return share == 0 ? nil : share
    }
    return large[scalar]
  }

  /// `groups` hold letters and what share of the text each letter of the group has, by weight.
  private init(_ script: Script, _ groups: [(letters: String, weight: Float)]) {
    self.script = script
    var weights: [UInt32: Float] = [:]
    for (letters, weight) in groups {
      for scalar in letters.unicodeScalars { weights[scalar.value, default: 0] += weight }
    }
    let sum = weights.values.reduce(0, +)
    var small = [Float](repeating: 0, count: 0xF00)
    var large: [UInt32: Float] = [:]
    for (scalar, weight) in weights {
      let share = logarithm(weight / sum)
      if scalar < 0xF00 { small[Int(scalar)] = share } else { large[scalar] = share }
    }
    self.small = small
    self.large = large
  }

  /// Letters with their weights one by one: `о 109 е 85`.
  private init(_ script: Script, each table: String) {
    let words = table.split(separator: " ")
    var groups: [(String, Float)] = []
    for index in stride(from: 0, to: words.count - 1, by: 2) {
      groups.append((String(words[index]), Float(words[index + 1]) ?? 1))
    }
    self.init(script, groups)
  }

  /// Languages that ISO-8859-1 and its like are for.
  static let western = [
    LetterFrequencies(
      .latin, each: "é 60 à 15 è 10 ê 8 ç 5 î 2 ô 3 û 2 ù 2 â 2 ë 1 ï 1 œ 1 æ 0.05 ÿ 0.01"),
    LetterFrequencies(.latin, each: "ü 35 ä 30 ö 18 ß 17 é 0.5 à 0.1 è 0.1"),
    LetterFrequencies(.latin, each: "ó 30 í 25 á 20 é 15 ñ 10 ú 8 ü 0.5 ç 0.1 à 0.1 è 0.1"),
    LetterFrequencies(
      .latin, each: "ã 30 ç 25 é 25 á 20 í 15 ó 12 ê 10 õ 8 à 6 ú 6 â 5 ô 3 ü 0.5 è 0.3 ò 0.1"),
    LetterFrequencies(.latin, each: "à 30 è 30 ò 15 ù 12 ì 12 é 8 ê 0.1 î 0.1"),
    LetterFrequencies(.latin, each: "ä 40 ö 32 å 30 é 2 ü 0.3 à 0.1 ø 0.1 æ 0.1"),
    LetterFrequencies(.latin, each: "ø 30 å 30 æ 25 é 2 ö 0.5 ä 0.5 ò 0.3 ô 0.3 ü 0.3 ó 0.2"),
    LetterFrequencies(
      .latin, each: "ð 40 á 18 í 15 þ 14 ö 12 ó 10 æ 9 é 8 ú 6 ý 3"),
    LetterFrequencies(.latin, each: "ë 20 é 12 ï 8 è 3 ö 3 ü 3 ó 2 ê 2 á 1 í 1 ú 0.5 ç 0.5 ä 0.5"),
    LetterFrequencies(.latin, each: "à 20 è 18 ò 16 é 14 í 12 ó 12 ç 6 ú 5 ï 4 ü 1"),
  ]
  static let estonian = LetterFrequencies(.latin, each: "ä 15 õ 10 ü 8 ö 3 š 0.5 ž 0.3")
  static let turkish = LetterFrequencies(
    .latin, each: "ı 50 ü 20 ş 18 ç 12 ğ 12 ö 9 i\u{307} 1 â 1 î 0.5 û 0.3")
  static let centralEuropean = [
    LetterFrequencies(
      .latin, each: "á 35 é 35 ö 12 ó 12 ő 10 í 7 ü 7 ú 4 ű 3 ä 0.1"),
    LetterFrequencies(
      .latin,
      each: "í 30 á 27 ě 18 é 15 ř 13 ý 11 ž 11 č 10 š 9 ů 7 ú 2 ó 1 ť 1 ň 1 ď 1 ö 0.2 ü 0.2"),
    LetterFrequencies(
      .latin,
      each: "á 22 í 13 č 12 ý 11 ú 11 ž 10 š 9 é 9 ť 8 ľ 5 ň 3 ô 3 ó 2 ä 2 ď 2 ĺ 0.3 ŕ 0.2"),
    LetterFrequencies(.latin, each: "ł 22 ę 15 ą 12 ż 11 ó 10 ś 9 ć 6 ń 3 ź 1 é 0.2 ü 0.2 ö 0.1"),
    LetterFrequencies(.latin, each: "č 12 š 12 ć 9 ž 7 đ 4 ö 0.05 ü 0.05"),
    LetterFrequencies(.latin, each: "č 12 š 10 ž 6 ć 0.4 đ 0.1 ö 0.05 ü 0.05 é 0.05"),
    LetterFrequencies(
      .latin, each: "ă 30 ţ 15 ş 14 î 13 â 8 é 0.2 ö 0.1"),
  ]
  static let romanianNew = LetterFrequencies(.latin, each: "ă 30 ț 15 ș 14 î 13 â 8")
  static let baltic = [
    LetterFrequencies(.latin, each: "ė 15 š 14 ų 14 ž 10 ą 8 į 7 ū 6 č 5 ę 2"),
    LetterFrequencies(
      .latin, each: "ā 40 ī 20 ē 17 š 10 ū 8 ņ 7 ž 4 ļ 4 č 1 ķ 1 ģ 1"),
  ]
  static let southEuropean = [
    LetterFrequencies(.latin, each: "ħ 40 ż 30 ġ 25 ċ 10 à 10 ù 3 ì 3"),
    LetterFrequencies(.latin, each: "ĉ 10 ĝ 10 ŭ 10 ŝ 8 ĵ 4 ĥ 1"),
  ]
  static let celtic = LetterFrequencies(.latin, each: "ŵ 10 ŷ 8 â 5 ê 3 ô 6 î 3 û 2 ï 1 á 1")

  static let cyrillic = [
    LetterFrequencies(
      .alphabet,
      each: """
        о 109 е 85 а 80 и 74 н 67 т 63 с 55 р 47 в 45 л 44 к 35 м 32 д 30 п 28 у 26 я 20 ы 19 ь 17 \
        г 17 з 16 б 16 ч 14 й 12 х 10 ж 9 ш 7 ю 6 ц 5 щ 4 э 3 ф 3 ъ 0.5 ё 1
        """),
    LetterFrequencies(
      .alphabet,
      each: """
        а 119 и 90 о 88 е 88 т 77 н 71 р 52 с 48 в 44 л 35 д 34 к 32 п 30 м 26 з 22 я 19 ъ 19 г 16 \
        у 15 б 14 ч 14 щ 8 й 7 ж 6 х 7 ц 6 ш 4 ю 2 ф 3 ь 1 ѝ 0.2
        """),
  ]
  static let ukrainian = LetterFrequencies(
    .alphabet,
    each: """
      о 94 а 72 н 65 и 61 і 57 в 52 т 53 е 45 р 45 с 41 к 35 л 36 д 31 м 29 у 33 п 28 з 23 я 21 \
      ь 18 б 17 г 16 ч 12 й 12 х 11 ж 7 ї 6 є 6 ц 8 ю 8 ш 7 щ 4 ф 3 ґ 0.1
      """)
  static let belarusian = LetterFrequencies(
    .alphabet,
    each: """
      а 150 н 60 і 55 р 48 о 45 к 45 с 45 л 38 т 38 ы 38 д 35 я 35 е 33 ў 28 у 27 ц 33 м 28 п 27 \
      в 25 з 28 ь 15 б 15 э 14 й 12 ч 14 г 16 х 10 ш 10 ж 8 ю 6 ё 6 ф 2
      """)
  static let southSlavic = [
    LetterFrequencies(
      .alphabet,
      each: """
        а 115 о 90 и 97 е 87 н 54 с 47 р 45 ј 40 т 43 у 42 д 35 в 38 к 37 л 33 м 31 п 28 з 19 г 16 \
        б 15 ч 10 ш 9 ц 8 ж 6 х 6 њ 7 љ 6 ћ 8 ђ 2 ф 2 џ 0.5
        """),
    LetterFrequencies(
      .alphabet,
      each: """
        а 130 о 100 и 90 е 95 т 70 н 65 р 45 с 45 в 40 д 38 к 35 л 33 п 28 м 25 у 20 з 17 г 15 ј 12 \
        б 12 ч 10 ш 6 ж 5 ц 6 ќ 2 љ 1 њ 1 ѓ 1 ѕ 0.5 х 1 ф 3 џ 0.2
        """),
  ]
  static let greek = LetterFrequencies(
    .alphabet,
    each: """
      α 90 ο 80 τ 78 ι 75 ε 70 ν 62 σ 45 η 45 ρ 41 υ 40 κ 40 π 40 ς 35 μ 32 λ 30 ί 25 ω 20 ά 20 \
      ό 20 έ 20 ή 18 δ 17 γ 16 θ 11 χ 10 ύ 10 ώ 9 φ 8 β 6 ξ 4 ζ 4 ψ 2 ϊ 0.8 ΐ 0.2 ϋ 0.3 ΰ 0.05
      """)
  static let hebrew = LetterFrequencies(
    .alphabet,
    each: """
      י 110 ו 100 ה 100 ל 70 א 65 ר 60 ת 55 ב 52 מ 50 ש 48 נ 35 ע 32 ם 30 ד 28 ח 24 ק 22 כ 22 פ 20 \
      ן 15 ס 15 ט 12 ג 12 צ 9 ז 8 ך 6 ף 3 ץ 2
      """ + " \u{5B8} 2 \u{5B7} 2 \u{5B4} 2 \u{5B6} 2 \u{5B0} 2 \u{5B9} 1 \u{5BC} 2 \u{5B5} 1"
        + " \u{5C1} 0.5 \u{5BB} 0.3 \u{5B2} 0.3 \u{5C2} 0.2")
  static let arabic = LetterFrequencies(
    .alphabet,
    each: """
      ا 130 ل 120 ي 75 م 65 و 62 ن 62 ر 50 ت 48 ب 40 ة 38 ع 38 د 33 ه 32 ف 30 س 28 ك 25 أ 25 ق 24 \
      ح 22 ج 14 ى 12 ش 11 ص 11 ط 11 خ 9 إ 9 ذ 7 ز 7 ض 7 ث 6 غ 5 ء 5 ئ 4 آ 2 ظ 2 ؤ 2
      """ + " \u{64B} 2 \u{64E} 1 \u{651} 1 \u{650} 1 \u{64F} 0.6 \u{652} 0.5 ، 9 ؟ 1 ؛ 1 ـ 1")
  static let persian = LetterFrequencies(
    .alphabet,
    each: """
      ا 135 ی 90 ر 70 د 70 ن 65 ه 60 و 55 م 50 ت 48 ب 45 س 35 ش 35 ک 30 ز 25 ل 25 گ 15 ف 15 خ 15 \
      ج 12 ق 12 ح 12 ع 12 پ 10 آ 8 ط 7 چ 6 ص 6 ض 4 غ 3 ذ 3 ث 2 ئ 2 ظ 2 ژ 2 ، 9 ي 20 ك 10
      """)
  static let thai = LetterFrequencies(
    .alphabet,
    [
      ("า", 65), ("นร", 60), ("อก", 45), ("เ", 42), ("ง\u{E48}", 38), ("มย", 32), ("ลว\u{E31}", 30),
      ("ด\u{E49}ท\u{E35}", 27), ("สต", 23), ("ะปบ\u{E34}คแห", 18), ("พจ\u{E4C}ชขใไ\u{E37}", 13),
      ("\u{E38}\u{E39}", 11), ("โ\u{E47}ถผ", 7), ("ซณศธ\u{E33}", 5), ("ญษภ", 3), ("ๆฐฏฎฉฟฝฤฯ", 1),
      ("\u{E4A}\u{E4B}ฆฌฑฒ", 0.5), ("๐๑๒๓๔๕๖๗๘๙", 0.5),
    ])

  static let japanese = LetterFrequencies(
    .ideographs,
    [
      ("のいしたにとるてなはがを", 22), ("でかっりすれんうもらさくこだきま", 13),
      ("そあよけえおわみつせちどめやじばひほび", 5), ("ろねむげべごふへずぶぎぬょゃゅぞ", 2),
      ("ー", 18), ("ンストルアイラリクシドレジタフロ", 5),
      ("カコプサマテバメブデグニツウパセキオナハミチムエビッィャョュェ", 2), ("、。", 28),
      ("「」・『』（）！？", 4),
      ("日一人年大十二本中出三事時分会的者月上見行国生後前子手自新", 3),
      ("思間場今入地方学気小東彼金目体力私長下部何合言同社女山立水当", 2),
      ("対実発全動定回用理内作業明化名家話高物記最世意集開関書表面現度平", 1.5),
    ])
  static let simplifiedChinese = LetterFrequencies(
    .ideographs,
    [
      ("的", 40), ("，", 45), ("。", 22), ("、：“”《》（）；！？", 5),
      ("一是不了在人有我他这个们中来上大为和国地到以说时要", 9),
      ("就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多", 5),
      (
        """
        经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力\
        它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美
        """, 2.5
      ),
      (
        """
        相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提\
        立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量\
        再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白\
        却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确\
        传师观清今切院让识候带导争运
        """, 1.2
      ),
    ])
  static let traditionalChinese = LetterFrequencies(
    .ideographs,
    [
      ("的", 40), ("，", 45), ("。", 22), ("、：「」《》（）；！？『』", 5),
      ("一是不了在人有我他這個們中來上大為和國地到以說時要", 9),
      ("就出會可也你對生能而子那得於著下自之年過發後作裡用道行所然家種事成方多", 5),
      (
        """
        經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實日軍者意無力\
        它與長把機十民第公此已工使情明性知全三又關點正業外將兩高間由問很最重並物手應戰向頭文體政美
        """, 2.5
      ),
      (
        """
        相見被利什二等產或新己制身果加西斯月話合回特代內信表化老給世位次度門任常先海通教兒原東聲提\
        立及比員解水名真論處走義各入幾口認條平系氣題活爾更別打女變四神總何電數安少報才結反受目太量\
        再感建務做接必場件計管期市直德資命山金指克許統區保至隊形社便空決治展馬科司五基眼書非則聽白\
        卻界達光放強即像難且權思王象完設式色路記南品住告類求據程北邊死張該交規萬取拉格望覺術領共確\
        傳師觀清今切院讓識候帶導爭運
        """, 1.2
      ),
    ])
  static let korean = LetterFrequencies(
    .ideographs,
    [
      ("이다는의에가을고", 22), ("하한지로기사은를도서인", 12),
      ("대자시리아어나라수정그해으있부일만제", 8),
      ("했과들전것보여장스상주게면원안성국구문습니동경세우오관신당연용조", 5),
      (
        """
        거실생선중던위마비화분없학미적때무력민내계회와교간소방말물저진발같입및영치모날유건최요터된될\
        바론현업려러행차박두단음집며심개식데르야금재김년월트드북남강통공
        """, 2.5
      ),
    ])
}

/// Natural logarithm, from the parts of a float: no mathematics library for so little.
private func logarithm(_ value: Float) -> Float {
  guard value > 0 else { return -20 }
  let mantissa = value.significand
  let ratio = (mantissa - 1) / (mantissa + 1)
  let square = ratio * ratio
  let series = 2 * ratio * (1 + square / 3 + square * square / 5 + square * square * square / 7)
  return Float(value.exponent) * 0.693_147_2 + series
}
