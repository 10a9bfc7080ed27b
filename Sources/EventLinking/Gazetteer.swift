/// Names that the rules cannot tell by form: countries and their people, cities, titles, given names.
enum Gazetteer {
  /// A place by any of its names.
  struct Place: Sendable {
    /// The name by which it is shown and compared.
    var name: String
    /// True for a country or a region as wide as one.
    var isCountry: Bool
  }

  /// Places by lowercased name; words of a name are parted by one space.
  static let places: [String: Place] = {
    var places: [String: Place] = [:]
    for line in countries {
      let fields = line.split(separator: "|", omittingEmptySubsequences: false)
      let names = fields[0].split(separator: ";").map(String.init)
      guard let name = names.first else { continue }
      for other in names { places[other.lowercased()] = Place(name: name, isCountry: true) }
      for city in fields[1].split(separator: ";").map(String.init) {
        places[city.lowercased()] = Place(name: city, isCountry: false)
      }
    }
    for name in regions { places[name.lowercased()] = Place(name: name, isCountry: true) }
    for name in cities { places[name.lowercased()] = Place(name: name, isCountry: false) }
    return places
  }()

  /// The country of a people or an adjective, by lowercased word: `russian`, `israelis`.
  static let demonyms: [String: String] = {
    var demonyms: [String: String] = [:]
    for line in countries {
      let fields = line.split(separator: "|", omittingEmptySubsequences: false)
      guard fields.count > 2, let name = fields[0].split(separator: ";").first else { continue }
      for word in fields[2].split(separator: ";") {
        demonyms[word.lowercased()] = String(name)
        if word.hasSuffix("n") || word.hasSuffix("i") {
          demonyms[word.lowercased() + "s"] = String(name)
        }
      }
    }
    return demonyms
  }()

  /// Each line is `country;other names|capital;cities|people;adjectives`.
  private static let countries: [String] = """
    Afghanistan|Kabul;Kandahar|Afghan
    Albania|Tirana|Albanian
    Algeria|Algiers|Algerian
    Angola|Luanda|Angolan
    Argentina|Buenos Aires|Argentine;Argentinian
    Armenia|Yerevan|Armenian
    Australia|Canberra;Sydney;Melbourne;Brisbane;Perth|Australian
    Austria|Vienna|Austrian
    Azerbaijan|Baku|Azerbaijani;Azeri
    Bahrain|Manama|Bahraini
    Bangladesh|Dhaka|Bangladeshi
    Belarus|Minsk|Belarusian
    Belgium|Brussels;Antwerp|Belgian
    Bolivia|La Paz|Bolivian
    Bosnia;Bosnia and Herzegovina|Sarajevo;Srebrenica|Bosnian
    Brazil|Brasilia;Rio de Janeiro;Sao Paulo|Brazilian
    Britain;United Kingdom;UK;U.K.;Great Britain|London;Manchester;Birmingham;Liverpool|British;Briton
    Bulgaria|Sofia|Bulgarian
    Burma;Myanmar|Yangon;Naypyidaw|Burmese
    Cambodia|Phnom Penh|Cambodian
    Cameroon|Yaounde|Cameroonian
    Canada|Ottawa;Toronto;Montreal;Vancouver|Canadian
    Chad|N'Djamena|Chadian
    Chile|Santiago|Chilean
    China;People's Republic of China|Beijing;Shanghai;Shenzhen;Wuhan|Chinese
    Colombia|Bogota|Colombian
    Congo;Democratic Republic of Congo|Kinshasa;Goma|Congolese
    Costa Rica|San Jose|Costa Rican
    Croatia|Zagreb|Croatian;Croat
    Cuba|Havana|Cuban
    Cyprus|Nicosia|Cypriot
    Czech Republic;Czechia|Prague|Czech
    Denmark|Copenhagen|Danish;Dane
    Dominican Republic|Santo Domingo|Dominican
    Ecuador|Quito|Ecuadorian
    Egypt|Cairo;Alexandria;Sharm el-Sheikh|Egyptian
    England||English
    Eritrea|Asmara|Eritrean
    Estonia|Tallinn|Estonian
    Ethiopia|Addis Ababa|Ethiopian
    Finland|Helsinki|Finnish;Finn
    France|Paris;Marseille;Lyon;Nice|French
    Georgia|Tbilisi|Georgian
    Germany|Berlin;Munich;Hamburg;Cologne;Frankfurt|German
    Ghana|Accra|Ghanaian
    Greece|Athens|Greek
    Guatemala|Guatemala City|Guatemalan
    Haiti|Port-au-Prince|Haitian
    Honduras|Tegucigalpa|Honduran
    Hong Kong||Hong Konger
    Hungary|Budapest|Hungarian
    Iceland|Reykjavik|Icelandic
    India|New Delhi;Delhi;Mumbai;Kolkata;Chennai;Bangalore|Indian
    Indonesia|Jakarta;Bali;Aceh|Indonesian
    Iran|Tehran;Teheran;Natanz|Iranian
    Iraq|Baghdad;Mosul;Basra;Erbil|Iraqi
    Ireland|Dublin|Irish
    Israel|Jerusalem;Tel Aviv;Haifa;Eilat|Israeli
    Italy|Rome;Milan;Naples;Venice;Turin|Italian
    Ivory Coast|Abidjan|Ivorian
    Jamaica|Kingston|Jamaican
    Japan|Tokyo;Osaka;Hiroshima;Fukushima|Japanese
    Jordan|Amman|Jordanian
    Kazakhstan|Astana;Almaty|Kazakh
    Kenya|Nairobi;Mombasa|Kenyan
    Kosovo|Pristina|Kosovar
    Kuwait|Kuwait City|Kuwaiti
    Kyrgyzstan|Bishkek|Kyrgyz
    Laos|Vientiane|Laotian
    Latvia|Riga|Latvian
    Lebanon|Beirut|Lebanese
    Liberia|Monrovia|Liberian
    Libya|Tripoli;Benghazi|Libyan
    Lithuania|Vilnius|Lithuanian
    Luxembourg||Luxembourgish
    Macedonia;North Macedonia|Skopje|Macedonian
    Malaysia|Kuala Lumpur|Malaysian
    Mali|Bamako;Timbuktu|Malian
    Malta|Valletta|Maltese
    Mexico|Mexico City;Tijuana|Mexican
    Moldova|Chisinau|Moldovan
    Mongolia|Ulan Bator|Mongolian
    Montenegro|Podgorica|Montenegrin
    Morocco|Rabat;Casablanca;Marrakesh|Moroccan
    Mozambique|Maputo|Mozambican
    Nepal|Kathmandu|Nepalese;Nepali
    Netherlands;Holland|Amsterdam;The Hague;Rotterdam|Dutch
    New Zealand|Wellington;Auckland;Christchurch|New Zealander
    Nicaragua|Managua|Nicaraguan
    Niger|Niamey|Nigerien
    Nigeria|Abuja;Lagos|Nigerian
    North Korea;DPRK|Pyongyang|North Korean
    Norway|Oslo|Norwegian
    Oman|Muscat|Omani
    Pakistan|Islamabad;Karachi;Lahore;Peshawar|Pakistani
    Palestine|Ramallah;Hebron|Palestinian
    Panama|Panama City|Panamanian
    Paraguay|Asuncion|Paraguayan
    Peru|Lima|Peruvian
    Philippines|Manila|Filipino;Philippine
    Poland|Warsaw;Krakow|Polish;Pole
    Portugal|Lisbon|Portuguese
    Qatar|Doha|Qatari
    Romania|Bucharest|Romanian
    Russia;Russian Federation;Soviet Union|Moscow;St. Petersburg;Saint Petersburg;Sochi;Vladivostok|Russian;Soviet
    Rwanda|Kigali|Rwandan
    Saudi Arabia|Riyadh;Jeddah;Mecca|Saudi
    Scotland|Edinburgh;Glasgow|Scottish;Scot
    Senegal|Dakar|Senegalese
    Serbia|Belgrade|Serbian;Serb
    Sierra Leone|Freetown|
    Singapore||Singaporean
    Slovakia|Bratislava|Slovak
    Slovenia|Ljubljana|Slovenian
    Somalia|Mogadishu|Somali
    South Africa|Pretoria;Cape Town;Johannesburg|South African
    South Korea;Republic of Korea|Seoul|South Korean
    South Sudan|Juba|South Sudanese
    Spain|Madrid;Barcelona|Spanish;Spaniard
    Sri Lanka|Colombo|Sri Lankan
    Sudan|Khartoum|Sudanese
    Sweden|Stockholm|Swedish;Swede
    Switzerland|Geneva;Zurich;Bern;Davos|Swiss
    Syria|Damascus;Aleppo;Homs;Idlib;Daraa;Quneitra;Douma;Palmyra;Raqqa|Syrian
    Taiwan|Taipei|Taiwanese
    Tajikistan|Dushanbe|Tajik
    Tanzania|Dar es Salaam;Dodoma|Tanzanian
    Thailand|Bangkok|Thai
    Tunisia|Tunis|Tunisian
    Turkey;Türkiye|Ankara;Istanbul|Turkish;Turk
    Turkmenistan|Ashgabat|Turkmen
    Uganda|Kampala|Ugandan
    Ukraine|Kiev;Kyiv;Donetsk;Odessa;Kharkiv|Ukrainian
    United Arab Emirates;UAE|Abu Dhabi;Dubai|Emirati
    United States;US;U.S.;USA;U.S.A.;America;United States of America|Washington;New York;Los Angeles;Chicago;Houston;Boston;Las Vegas;San Francisco;Philadelphia;Miami|American
    Uruguay|Montevideo|Uruguayan
    Uzbekistan|Tashkent|Uzbek
    Venezuela|Caracas|Venezuelan
    Vietnam|Hanoi;Ho Chi Minh City;Saigon|Vietnamese
    Wales|Cardiff|Welsh
    Yemen|Sanaa;Aden;Hodeidah|Yemeni
    Zambia|Lusaka|Zambian
    Zimbabwe|Harare|Zimbabwean
    """.split(separator: "\n").map(String.init)

  private static let regions = [
    "Africa", "Asia", "Europe", "Middle East", "Latin America", "Gulf", "Balkans", "Caucasus",
    "Arctic", "Antarctica", "West Bank", "Gaza", "Gaza Strip", "Golan Heights", "Golan", "Sinai",
    "Crimea", "Chechnya", "Kashmir", "Kurdistan", "Northern Ireland", "European Union", "EU",
    "California", "Texas", "Florida", "Alaska", "Hawaii", "Arizona", "Colorado", "Georgia",
    "Illinois", "Indiana", "Iowa", "Kansas", "Kentucky", "Louisiana", "Maryland", "Massachusetts",
    "Michigan", "Minnesota", "Mississippi", "Missouri", "Montana", "Nebraska", "Nevada",
    "New Jersey", "New Mexico", "North Carolina", "North Dakota", "Ohio", "Oklahoma", "Oregon",
    "Pennsylvania", "South Carolina", "South Dakota", "Tennessee", "Utah", "Vermont", "Virginia",
    "West Virginia", "Wisconsin", "Wyoming", "Alabama", "Arkansas", "Connecticut", "Delaware",
    "Idaho", "Maine", "New Hampshire", "Rhode Island",
  ]

  private static let cities = [
    "Kremlin", "White House", "Pentagon", "Wall Street", "Seattle", "Dallas", "Denver", "Detroit",
    "Atlanta", "Phoenix", "San Diego", "New Orleans", "Brooklyn", "Manhattan", "Buffalo",
    "Cincinnati", "Cleveland", "Pittsburgh", "Baltimore", "Camp David", "Guantanamo Bay",
  ]

  /// Words before a name that tell a person; they are no part of the name.
  static let titles: Set<String> = [
    "president", "prime", "minister", "foreign", "defense", "defence", "interior", "finance",
    "secretary", "general", "gen", "lt", "maj", "chief", "sen", "senator", "rep", "congressman",
    "congresswoman", "gov", "governor", "mayor", "king", "queen", "prince", "princess", "pope",
    "ayatollah", "sheikh", "sultan", "emperor", "chancellor", "premier", "mr", "mrs", "ms", "miss",
    "dr", "prof", "professor", "sir", "lord", "lady", "dame", "judge", "justice", "ambassador",
    "envoy", "spokesman", "spokeswoman", "spokesperson", "deputy", "vice", "leader", "supreme",
    "commander", "col", "colonel", "capt", "captain", "sgt", "sergeant", "officer", "detective",
    "coach", "manager", "director", "ceo", "chairman", "chairwoman", "rev", "reverend", "bishop",
    "archbishop", "cardinal", "rabbi", "imam", "actor", "actress", "singer", "sheriff", "adviser",
    "advisor", "pm", "fm", "attorney", "analyst", "lieutenant", "major", "admiral", "adm", "crown",
    "former", "acting", "first", "special", "national", "security", "armed", "forces", "staff",
    "executive", "opposition", "superintendent", "inspector", "constable", "quarterback",
  ]

  /// Titles that by themselves, right before a name, are proof of a person.
  static let strongTitles: Set<String> = [
    "president", "minister", "secretary", "general", "gen", "sen", "senator", "rep", "gov",
    "governor", "mayor", "king", "queen", "prince", "princess", "pope", "ayatollah", "sheikh",
    "chancellor", "premier", "mr", "mrs", "ms", "miss", "dr", "prof", "professor", "sir", "lord",
    "judge", "justice", "ambassador", "envoy", "spokesman", "spokeswoman", "colonel", "col",
    "captain", "capt", "sgt", "sergeant", "coach", "pm", "fm", "rev", "bishop", "cardinal", "rabbi",
    "imam", "actor", "actress", "singer", "leader", "adviser", "advisor", "officer", "detective",
    "admiral", "adm", "sheriff", "commander",
  ]

  /// Frequent given names, lowercased.
  static let givenNames: Set<String> = Set(
    """
    aaron abdul adam ahmed ahmad alan albert alex alexander alexandra alexei alexey ali alice allen amanda amy \
    ana andre andrea andrei andrew andrey angela ann anna anne anthony antonio antony arthur ashton avigdor \
    ayman barack barbara bashar ben benjamin bernard bernie bill binyamin bob boris brad brandon brett brian bruce \
    carl carlos carol caroline catherine charles charlie chris christian christina christine christopher chuck \
    claire colin craig cristina daniel dave david dean deborah dennis diana diane dick dmitri dmitry donald \
    doug douglas ed eddie edward elena eli elizabeth ellen elon emily emma emmanuel eric erik ernest eugene \
    evan faisal fatima fidel francis francisco francois frank fred frederick gabriel gadi gary gavin geoffrey \
    george gerald gerard gina giovanni glenn gordon grace graham greg gregory guy hamid hannah hans harold \
    harry hassan heather hector helen helmut henry hillary hosni howard hugh hugo hussein ian ibrahim igor ilya \
    isaac ivan jack jacob jacques jake james jamie jan jane janet jared jason javier jay jean jeff jeffrey \
    jennifer jeremy jerry jesse jessica jesus jill jim jimmy joan joe joel johan johannes john johnny jon \
    jonathan jordan jorge jose joseph joshua juan judith judy julia julian julie justin karen karl kate \
    katherine kathleen kathy katie keith kelly ken kenneth kevin khaled kim kirk kurt kyle larry laura lauren \
    laurent lawrence lee leo leon leonid leslie lewis liam linda lindsay lionel lisa liz louis lucas lucy luis \
    luke mahmoud manuel marc marco margaret maria marie marina mario mark martha martin mary matt matthew max \
    megan meir mel melissa michael michel michelle miguel mikhail mike mitch mohamed mohammad mohammed moshe \
    muammar muhammad nancy naomi nasser natalie nathan neil nicholas nick nicola nicolas nigel nikita nikolai \
    noah norman olga oliver omar oscar osama pablo pamela patricia patrick paul paula pavel pedro peggy peter \
    phil philip philippe phillip pierre rachel rahul ralph ramon randy raymond rebecca rex ricardo richard rick \
    rita robert roberto robin rodrigo roger roman ron ronald rosa ross roy rupert russell ruth ryan saddam sally \
    sam samantha samuel sandra sara sarah scott sean sebastian serge sergei sergey sergio seyyed shane sharon \
    shaun shinzo silvio simon sophia sophie stanley stefan stephanie stephen steve steven stuart susan tara ted \
    terence teresa terry theresa thomas tim timothy todd tom tommy tony tracy uma valery vanessa vera victor \
    victoria viktor vincent virginia vladimir walter warren wayne wendy will william winston xavier yasser yitzhak \
    yoav yuri zach zachary
    """.split(separator: " ").map(String.init))

  /// Spellings of one given name that no distance of letters tells.
  static let givenNameVariants: [String: String] = [
    "binyamin": "benjamin", "bibi": "benjamin", "bill": "william", "bob": "robert", "rob": "robert",
    "dick": "richard", "rick": "richard", "jim": "james", "jimmy": "james", "joe": "joseph",
    "mike": "michael", "mick": "michael", "tom": "thomas", "tony": "anthony", "dave": "david",
    "dan": "daniel", "ben": "benjamin", "ted": "edward", "ed": "edward", "steve": "stephen",
    "steven": "stephen", "chris": "christopher", "nick": "nicholas", "alex": "alexander",
    "sasha": "alexander", "kate": "katherine", "liz": "elizabeth", "beth": "elizabeth",
    "mohamed": "muhammad", "mohammed": "muhammad", "mohammad": "muhammad", "mo": "maurice",
    "ron": "ronald", "don": "donald", "ken": "kenneth", "greg": "gregory", "matt": "matthew",
    "sam": "samuel", "will": "william", "tim": "timothy", "andy": "andrew", "drew": "andrew",
  ]

  /// Last words of names that are no person's.
  static let groupWords: Set<String> = [
    "inc", "corp", "ltd", "co", "company", "group", "ministry", "university", "college", "party",
    "agency", "army", "court", "police", "bank", "council", "committee", "department", "office",
    "association", "embassy", "times", "post", "news", "league", "press", "tv", "radio", "council",
    "union", "institute", "center", "centre", "organization", "organisation", "commission",
    "church", "hospital", "school", "federation", "front", "movement", "force", "forces", "guard",
    "navy", "service", "services", "authority", "board", "club", "team", "fund", "foundation",
    "magazine", "journal", "herald", "tribune", "guardian", "telegraph", "airlines", "airways",
    "parliament", "senate", "congress", "house", "assembly", "republic", "district", "museum",
    "trust", "society", "network", "studios", "pictures", "records", "motors", "energy", "systems",
    "technologies", "state", "states", "nations", "act", "bill", "treaty", "accord", "agreement",
    "revolution", "chiefs", "coalition", "alliance", "war", "games", "olympics", "awards", "cup",
    "bowl", "series", "prize", "day",
  ]

  /// Last words of names of places.
  static let placeWords: Set<String> = [
    "city", "province", "island", "islands", "river", "county", "street", "avenue", "road", "lake",
    "mountain", "mountains", "valley", "bay", "sea", "ocean", "heights", "desert", "airport",
    "square", "park", "beach", "bridge", "palace", "stadium", "village", "town", "peninsula",
    "strait", "port", "hills", "coast", "base", "residence",
  ]

  /// Since when and until when the holder of an office could be called by it.
  struct Office: Sendable {
    var titles: Set<String>
    var surname: String
    var years: [ClosedRange<Int>]
  }

  /// ``offices`` by surname.
  static let officesBySurname = Dictionary(grouping: offices, by: \.surname)

  /// Well-known office-holders, as of 2026: who is called president tells the years that a text can be from.
  static let offices: [Office] = [
    Office(titles: ["president"], surname: "clinton", years: [1993...2001]),
    Office(titles: ["president"], surname: "bush", years: [1989...1993, 2001...2009]),
    Office(titles: ["president"], surname: "obama", years: [2009...2017]),
    Office(titles: ["president"], surname: "trump", years: [2017...2021, 2025...2026]),
    Office(titles: ["president"], surname: "biden", years: [2021...2025]),
    Office(titles: ["president"], surname: "yeltsin", years: [1991...1999]),
    Office(titles: ["president"], surname: "medvedev", years: [2008...2012]),
    Office(titles: ["president"], surname: "putin", years: [2000...2008, 2012...2026]),
    Office(titles: ["president"], surname: "chirac", years: [1995...2007]),
    Office(titles: ["president"], surname: "sarkozy", years: [2007...2012]),
    Office(titles: ["president"], surname: "hollande", years: [2012...2017]),
    Office(titles: ["president"], surname: "macron", years: [2017...2026]),
    Office(titles: ["president"], surname: "rouhani", years: [2013...2021]),
    Office(titles: ["president"], surname: "ahmadinejad", years: [2005...2013]),
    Office(titles: ["president"], surname: "poroshenko", years: [2014...2019]),
    Office(titles: ["president"], surname: "mubarak", years: [1981...2011]),
    Office(titles: ["president"], surname: "assad", years: [1971...2024]),
    Office(titles: ["chancellor"], surname: "merkel", years: [2005...2021]),
    Office(titles: ["chancellor"], surname: "scholz", years: [2021...2025]),
    Office(titles: ["minister", "premier", "pm"], surname: "blair", years: [1997...2007]),
    Office(titles: ["minister", "premier", "pm"], surname: "cameron", years: [2010...2016]),
    Office(titles: ["minister", "premier", "pm"], surname: "may", years: [2016...2019]),
    Office(titles: ["minister", "premier", "pm"], surname: "johnson", years: [2019...2022]),
    Office(titles: ["minister", "premier", "pm"], surname: "sunak", years: [2022...2024]),
    Office(titles: ["minister", "premier", "pm"], surname: "starmer", years: [2024...2026]),
    Office(titles: ["minister", "premier", "pm"], surname: "sharon", years: [2001...2006]),
    Office(titles: ["minister", "premier", "pm"], surname: "olmert", years: [2006...2009]),
    Office(
      titles: ["minister", "premier", "pm"], surname: "netanyahu",
      years: [1996...1999, 2009...2021, 2022...2026]),
    Office(
      titles: ["minister", "premier", "pm"], surname: "abe", years: [2006...2007, 2012...2020]),
    Office(titles: ["minister", "premier", "pm"], surname: "modi", years: [2014...2026]),
    Office(titles: ["minister", "premier", "pm"], surname: "trudeau", years: [2015...2025]),
    Office(titles: ["state", "secretary"], surname: "albright", years: [1997...2001]),
    Office(titles: ["state", "secretary"], surname: "powell", years: [2001...2005]),
    Office(titles: ["state", "secretary"], surname: "rice", years: [2005...2009]),
    Office(titles: ["state", "secretary"], surname: "kerry", years: [2013...2017]),
    Office(titles: ["state", "secretary"], surname: "tillerson", years: [2017...2018]),
    Office(titles: ["state", "secretary"], surname: "pompeo", years: [2018...2021]),
    Office(titles: ["state", "secretary"], surname: "blinken", years: [2021...2025]),
    Office(titles: ["general", "secretary"], surname: "annan", years: [1997...2006]),
    Office(titles: ["general", "secretary"], surname: "guterres", years: [2017...2026]),
  ]
}
