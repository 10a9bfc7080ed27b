/// The kinds of things that happen, and the words that tell them.
enum Happening: String, Sendable, CaseIterable {
  case meeting, visit, call, talk, statement, agreement, war, attack, shooting, death, arrest,
    charge, trial, sentence, protest, election, launch, release, departure, appointment, victory,
    takeover, crash, earthquake, storm, fire, marriage, birth, breach, sanctions, rescue, escape,
    theft, hijacking, record, outage, treatment, award, injury, operation, cut

  /// True for kinds of which one person has several a day, so that a day and a name do not tell one.
  var isCommon: Bool { self == .statement || self == .talk }

  /// True where two words of different kinds can name one happening.
  func canBe(_ other: Happening) -> Bool {
    if self == other { return true }
    let pair: Set<Happening> = [self, other]
    return Self.overlapping.contains { pair.isSubset(of: $0) }
  }

  private static let overlapping: [Set<Happening>] = [
    [.meeting, .visit, .talk],
    [.call, .talk],
    [.attack, .shooting, .death],
    [.crash, .death],
    [.fire, .death],
    [.arrest, .charge],
    [.trial, .sentence],
    [.departure, .appointment],
  ]

  /// By lowercased word.
  static let words: [String: Happening] = {
    var words: [String: Happening] = [:]
    for (happening, list) in table {
      for word in list.split(separator: " ") { words[String(word)] = happening }
    }
    return words
  }()

  /// Nouns with which a text points at one happening: `the meeting`, `their last call`.
  static let nouns: Set<String> = Set(
    """
    meeting summit talks visit trip call conversation interview statement speech agreement treaty accord deal pact war \
    attack strike airstrike bombing blast explosion raid shooting killing murder death massacre arrest trial hearing \
    verdict protest demonstration rally riot riots election vote referendum launch crash collision derailment \
    earthquake quake storm hurricane flood fire blaze wedding breach hack heist robbery hijacking outage ceremony \
    operation offensive invasion conference negotiations accident merger takeover
    """.split(separator: " ").map(String.init))

  private static let table: [(Happening, String)] = [
    (
      .meeting,
      "meet meets met meeting meetings summit negotiations negotiation negotiated conference received reception talks"
    ),
    (
      .visit,
      "visit visits visited visiting trip travelled traveled flew arrived arrival arrives went came left"
    ),
    (.call, "phone phoned telephone telephoned"),
    (.talk, "spoke speak speaks spoken conversation discussed discussion discussions dialogue"),
    (
      .statement,
      "interview statement speech announced announcement announces tweet tweeted op-ed analysis described published released issued"
    ),
    (
      .agreement,
      "agreement agreements agreed treaty accord accords deal pact signed signing ceasefire truce armistice understanding"
    ),
    (.war, "war wars conflict invasion invaded battle fought fighting revolution uprising"),
    (
      .attack,
      "attack attacks attacked attacking strike strikes struck airstrike airstrikes bombing bombed bombings bomb blast blasts explosion explosions exploded shelling shelled raid raided assault missile rocket rockets massacre"
    ),
    (
      .shooting,
      "shooting shot shootings gunman gunfire gunned shoots rampage"
    ),
    (
      .death,
      "killed killing killings kills murder murdered murders slaying slain death deaths died dies dead die hanged suicide"
    ),
    (.arrest, "arrested arrest arrests detained captured apprehended custody nabbed"),
    (.charge, "charged charges indicted indictment accused indicts suspected"),
    (.trial, "trial court hearing testified"),
    (.sentence, "sentenced sentence convicted guilty verdict acquitted jailed pleaded"),
    (
      .protest,
      "protest protests protested protesters demonstration demonstrations demonstrators rally rallied riot riots unrest vigil"
    ),
    (.election, "election elections vote voted votes elected ballot referendum"),
    (.launch, "launch launched launches unveiled introduced unveils"),
    (.release, "freed freeing"),
    (
      .departure,
      "resigned resignation resigns quit ousted sacked fired fires firing retired retires retirement"
    ),
    (
      .appointment,
      "appointed named nominated nominates nominee nomination hired replaced appointment replaces succeeded"
    ),
    (.victory, "won win wins victory beat beats defeated defeat defeats lost clinched clinch"),
    (
      .takeover,
      "acquired acquisition acquire acquires merger merged takeover bid purchase buyout"
    ),
    (.crash, "crash crashed crashes collision collided derailed derailment accident"),
    (.earthquake, "earthquake quake tremor aftershock aftershocks magnitude"),
    (.storm, "storm hurricane typhoon tornado flood floods flooding tsunami cyclone"),
    (.fire, "fire blaze burned flames fires arson"),
    (.marriage, "married marries wedding divorce divorced engaged engagement"),
    (.birth, "birth born"),
    (.breach, "breach hack hacked hackers leak leaked leaks"),
    (.sanctions, "sanctions sanction embargo"),
    (.rescue, "rescue rescued rescuers evacuated evacuation"),
    (.escape, "escape escaped escapes fled"),
    (.theft, "heist robbery robbed theft stolen stole thieves burglary"),
    (.hijacking, "hijack hijacked hijacking piracy pirates"),
    (.record, "record"),
    (.outage, "outage outages disruption disrupted downtime blackout"),
    (.treatment, "rehab hospitalized hospitalised treatment"),
    (.award, "oscars oscar ceremony award awards awarded prize"),
    (.injury, "injured injury injuries wounded injuring"),
    (.operation, "offensive operation deployed withdrawal withdrew"),
    (.cut, "damaged severed"),
  ]
}
