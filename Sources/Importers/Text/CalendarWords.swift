/// Names of months, weekdays and units of time, in the languages that datelines are met in.
enum CalendarWords {
  /// English names that pages glue to the word before.
  static let capitalised: [String] = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October",
    "November", "December", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
    "Sunday",
  ]

  /// 1 to 12, for a month's name in lower case; `nil` for any other word.
  static func month(_ word: String) -> Int? { months[word] }

  /// True for a weekday's name in lower case.
  static func isWeekday(_ word: String) -> Bool { weekdays.contains(word) }

  /// Seconds in a unit of time, by its name in lower case; `nil` for any other word.
  static func seconds(inUnit word: String) -> Int? { units[word] }

  private static let months: [String: Int] = {
    let names = [
      "january jan janvier janv januar enero ene gennaio gen janeiro januari januar января stycznia ocak",
      "february feb février févr fév februar febrero febbraio fevereiro fev februari февраля lutego şubat",
      "march mar mars märz mrz marzo março maart марта marca mart",
      "april apr avril avr abril abr aprile апреля kwietnia nisan",
      "may mai mayo maggio mag maio mei maj мая maja mayıs",
      "june jun juin juni junio giugno giu junho июня czerwca haziran",
      "july jul juillet juil juli julio luglio lug julho июля lipca temmuz",
      "august aug août aout agosto ago augustus augusti августа sierpnia ağustos",
      "september sep sept septembre septiembre settembre set setembro сентября września eylül",
      "october oct octobre oktober okt octubre ottobre ott outubro out октября października ekim",
      "november nov novembre noviembre novembro ноября listopada kasım",
      "december dec décembre déc dezember dez diciembre dic dicembre dezembro декабря grudnia aralık",
    ]
    var months: [String: Int] = [:]
    for (index, line) in names.enumerated() {
      for name in line.split(separator: " ") { months[String(name)] = index + 1 }
    }
    return months
  }()

  private static let weekdays = Set(
    """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat
    sun montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi
    vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo lunedì martedì
    mercoledì giovedì venerdì sabato domenica segunda terça quarta quinta sexta maandag dinsdag
    woensdag donderdag vrijdag zaterdag zondag
    """.split { $0 == " " || $0 == "\n" }.map(String.init))

  private static let units: [String: Int] = {
    let minute = 60
    let hour = 3600
    let day = 86_400
    let names: [(String, Int)] = [
      ("s sec secs second seconds moment moments sekunden secondes segundos secondi", 1),
      ("m min mins minute minutes minuten minuto minutos minuti минут минуты", minute),
      (
        "h hr hrs hour hours stunde stunden heure heures hora horas ora ore uur час часа часов",
        hour
      ),
      (
        "d day days tag tagen tage jour jours día días dia dias giorno giorni dag dagen день дня дней",
        day
      ),
      ("w wk week weeks woche wochen semaine semaines semana semanas settimana weken", 7 * day),
      ("mo month months monat monaten mois mes meses mese mesi maanden месяц месяца", 30 * day),
      (
        "y yr yrs year years jahr jahren an ans año años ano anos anno anni jaar год года лет",
        365 * day
      ),
    ]
    var units: [String: Int] = [:]
    for (line, seconds) in names {
      for name in line.split(separator: " ") { units[String(name)] = seconds }
    }
    return units
  }()
}
