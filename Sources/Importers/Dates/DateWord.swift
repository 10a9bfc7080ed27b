/// A word in lower case, and what it says in a date.
struct DateWord: Hashable {
  private let text: String

  /// `text` in lower case.
  init(_ text: String) {
    self.text = text
  }

  /// 1 to 12; `nil` for no name of a month.
  var month: Int? { Self.months[text] }

  /// Seconds east of Greenwich; `nil` for no name of a zone.
  var zone: Int? { Self.zones[text].map { $0 * 1_800 } }

  /// `nil` for neither half of the day.
  var isAfternoon: Bool? {
    switch text {
    case "am", "vorm": false
    case "pm", "nachm": true
    default: nil
    }
  }

  /// The `a` or `p` of `a.m.` and `p.m.`: true for the afternoon.
  var meridiemLetter: Bool? { text == "a" ? false : text == "p" ? true : nil }

  /// The `m` of `a.m.`.
  var isMeridiemEnd: Bool { text == "m" }

  /// The `h` of `10h05`.
  var isHourLetter: Bool { text == "h" || text == "u" || text == "t" }

  /// What is said after a clock, such as `Uhr`.
  var isHour: Bool { Self.hours.contains(text) }

  /// Links a day to its month and year.
  var isLink: Bool { Self.links.contains(text) }

  /// `3 days ago`: what stands after.
  var isAgo: Bool { Self.ago.contains(text) }

  /// `vor 3 Tagen`: what stands before.
  var isBefore: Bool { Self.before.contains(text) }

  /// A measure of time.
  var isUnit: Bool { Self.units.contains(text) }

  /// Stands for the number one.
  var isOne: Bool { Self.ones.contains(text) }

  /// Says when without a number.
  var isRelativeAlone: Bool { Self.alone.contains(text) }
}

// English, German, French, Spanish, Italian, Portuguese, Dutch, Swedish, Danish, Norwegian, Polish,
// Russian, Ukrainian, Czech, Slovak, Turkish, Finnish, Hungarian, Romanian, Greek, Arabic, Hebrew.
extension DateWord {
  private static func words(_ list: StaticString) -> [String] {
    list.description.split(separator: " ").map(String.init)
  }

  private static let months: [String: Int] = {
    var months: [String: Int] = [:]
    for (index, names) in monthNames.enumerated() {
      for name in words(names) { months[name] = index + 1 }
    }
    return months
  }()

  private static let monthNames: [StaticString] = [
    """
    january jan januar jänner janvier janv enero ene gennaio genn gen janeiro januari stycznia \
    styczeń sty января январь янв січня leden ledna ocak tammikuu tammikuuta január januára \
    ianuarie ian ιανουαρίου ιανουάριος ιαν يناير ינואר בינואר
    """,
    """
    february feb februar feber février févr fév febrero febbraio febb fevereiro fev februari \
    lutego luty lut февраля февраль фев февр лютого února únor şubat helmikuu helmikuuta február \
    februára februarie φεβρουαρίου φεβρουάριος φεβ فبراير פברואר בפברואר
    """,
    """
    march mar märz maerz mrz mär mars marzo março maart mrt marts marca marzec marz марта март мар \
    березня března březen mart maaliskuu maaliskuuta március márc marec martie μαρτίου μάρτιος μαρ \
    مارس מרץ במרץ
    """,
    """
    april apr avril avr abril abr aprile kwietnia kwiecień kwi апреля апрель апр квітня dubna \
    duben nisan huhtikuu huhtikuuta április ápr apríl apríla aprilie απριλίου απρίλιος απρ أبريل \
    ابريل אפריל באפריל
    """,
    """
    may mai mayo maggio mag maio mei maja maj мая май травня května květen mayıs toukokuu \
    toukokuuta május máj mája μαΐου μάιος μαι مايو מאי במאי
    """,
    """
    june jun juni juin junio giugno giu junho czerwca czerwiec cze июня июнь июн червня června \
    červen haziran kesäkuu kesäkuuta június jún júna iunie ιουνίου ιούνιος ιουν يونيو יוני ביוני
    """,
    """
    july jul juli juillet juil julio luglio lug julho lipca lipiec lip июля июль июл липня \
    července červenec temmuz heinäkuu heinäkuuta július júl júla iulie ιουλίου ιούλιος ιουλ يوليو \
    יולי ביולי
    """,
    """
    august aug août aout agosto ago augustus sierpnia sierpień sie августа август авг серпня \
    srpna srpen ağustos elokuu elokuuta augusztus augusta αυγούστου αύγουστος αυγ أغسطس اغسطس \
    אוגוסט באוגוסט
    """,
    """
    september sept sep septembre septiembre set settembre sett setembro wrzesień września wrz \
    сентября сентябрь сен сент вересня září eylül syyskuu syyskuuta szeptember szept septembra \
    septembrie σεπτεμβρίου σεπτέμβριος σεπ سبتمبر ספטמבר בספטמבר
    """,
    """
    october oct oktober okt octobre octubre ottobre ott outubro out październik października paź \
    октября октябрь окт жовтня října říjen ekim lokakuu lokakuuta október októbra octombrie \
    οκτωβρίου οκτώβριος οκτ أكتوبر اكتوبر אוקטובר באוקטובר
    """,
    """
    november nov novembre noviembre novembro listopada lis ноября ноябрь ноя нояб листопада \
    listopadu listopad kasım marraskuu marraskuuta novembra noiembrie νοεμβρίου νοέμβριος νοε \
    نوفمبر נובמבר בנובמבר
    """,
    """
    december dec dezember dez décembre déc diciembre dic dicembre dezembro grudnia grudzień gru \
    декабря декабрь дек грудня prosince prosinec aralık joulukuu joulukuuta decembra des desember \
    decembrie δεκεμβρίου δεκέμβριος δεκ ديسمبر דצמבר בדצמבר
    """,
  ]

  /// In half hours east of Greenwich.
  private static let zones: [String: Int] = [
    "z": 0, "utc": 0, "gmt": 0, "wet": 0, "bst": 2, "west": 2, "cet": 2, "mez": 2, "cest": 4,
    "mesz": 4, "eet": 4, "eest": 6, "msk": 6, "ist": 11, "jst": 18, "kst": 18, "aest": 20,
    "aedt": 22, "nzst": 24, "nzdt": 26, "est": -10, "edt": -8, "cst": -12, "cdt": -10, "mst": -14,
    "mdt": -12, "pst": -16, "pdt": -14, "akst": -18, "akdt": -16, "hst": -20,
  ]

  private static let hours = Set(words("uhr uur hrs hs godz klo klukken tunti"))

  private static let links = Set(
    words(
      """
      st nd rd th of de del da di do di den der the le er ème º ª and und et y e en och og i и г \
      року года kuuta ta
      """))

  private static let ago = Set(
    words(
      """
      ago her fa atrás geleden temu назад тому sedan siden sitten önce zpět earlier
      """))

  private static let before = Set(
    words("vor il ya hace hace há fa za пред acum před för πριν منذ לפני"))

  private static let ones = Set(
    words("a an one einer einem eine ein un une una uno um uma een en ett et"))

  private static let alone = Set(
    words(
      """
      yesterday today gestern heute hier ayer hoy ieri oggi ontem hoje gisteren vandaag вчера \
      сегодня wczoraj dzisiaj igår idag
      """))

  private static let units = Set(
    words(
      """
      second seconds sec secs s minute minutes min mins m hour hours hr hrs h day days d week weeks \
      wk wks w month months mo mos year years yr yrs y decade decades sekunde sekunden minuten \
      stunde stunden std tag tage tagen woche wochen monat monate monaten jahr jahre jahren seconde \
      secondes heure heures jour jours semaine semaines mois an ans segundo segundos minuto minutos \
      hora horas día días dia dias semana semanas mes meses mês año años ano anos secondi minuti \
      ora ore giorno giorni settimana settimane mese mesi anno anni seconden uur uren dag dagen \
      weken maand maanden jaar jaren sekund minut minuty minutę godzin godziny godzinę dni dzień \
      tydzień tygodni tygodnie miesiąc miesięcy miesiące rok lat lata минут минуты минуту час часа \
      часов день дня дней неделю недели недель месяц месяца месяцев год года лет dagar timmar timme \
      vecka veckor månad månader år dage timer time uge uger måned måneder päivää viikkoa kuukautta \
      vuotta gün saat hafta ay yıl ore zile luni ani
      """))
}
