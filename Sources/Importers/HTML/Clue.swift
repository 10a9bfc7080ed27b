/// Something about a block that speaks for or against its being part of the article.
enum Clue: Hashable {
  /// What it is, how long, and how much of it is links.
  case shape(Shape, Length, Links)
  /// Where it stands as to the part of the page with the most running text.
  case place(Place, Length)
  case ending(Ending)
  case sign(Sign)
  /// A word in the class or id of one of the three innermost elements around it.
  case near(PathWord)
  /// The same, of an element further out.
  case around(PathWord)
  /// An element around it.
  case element(HTMLTag)
  /// Furniture's words in a short block, and in a longer one.
  case says(Phrase, isShort: Bool)
  /// Furniture's words at its beginning.
  case begins(Phrase)
  /// The blocks before and after it.
  case before(Neighbour)
  case after(Neighbour)
  /// What follows a heading.
  case heads(Neighbour)
  /// How many blocks it is from running text.
  case sinceText(Distance)
  case untilText(Distance)
  /// How much of the page's running text stands with it.
  case home(Share)
  /// How much of what stands with it is links.
  case homeLinks(Share)
  case outerLinks(Share)
  /// How much of the page's running text is read before it.
  case progress(Share)
  /// How many elements like the one around it stand beside it.
  case alike(Distance)
  case outerAlike(Distance)

  enum Shape: CaseIterable {
    case title
    case heading
    case subheading
    case paragraph
    case quotation
    case item
    case code
    case caption
    case table
    case image
  }

  /// Words, or pairs of letters in scripts without spaces.
  enum Length: CaseIterable {
    case one
    case few
    case phrase
    case line
    case sentence
    case sentences
    case paragraph

    init(words: Int) {
      switch words {
      case ...1: self = .one
      case ...3: self = .few
      case ...7: self = .phrase
      case ...14: self = .line
      case ...29: self = .sentence
      case ...59: self = .sentences
      default: self = .paragraph
      }
    }
  }

  enum Links: CaseIterable {
    case none
    case some
    case many
    case all

    init(share: Double) {
      switch share {
      case 0: self = .none
      case ..<0.34: self = .some
      case ..<0.85: self = .many
      default: self = .all
      }
    }
  }

  enum Place: CaseIterable {
    /// Right in the innermost part.
    case inCore
    /// In an element of the innermost part.
    case underCore
    case beforeCore
    case afterCore
    /// The same, not even in the wider part.
    case beforeRoot
    case afterRoot
  }

  enum Ending: CaseIterable {
    case stop
    case question
    case colon
    case ellipsis
    case quote
    case other
    case none
  }

  enum Sign: CaseIterable {
    case isTitle
    case isPartOfTitle
    case isRepeated
    case isStrong
    case isEmphasised
    case isCapitals
    case beginsSmall
    case beginsWithLabel
    case hasBar
    case hasCopyright
    case hasArrow
    case hasMailAddress
    case hasManyDigits
    case isDate
    case hasManyCommas
    case isInLink
    case isWideScript
    case isBeforeHeadline
    case isAfterHeadline
    case isSoonAfterHeadline
    case isInOnlyArticle
    case isInMainArticle
    case isInOtherArticle
    case isInMain
    case isArticleBody
    case isItemprop
    case isLast
    /// The markup tells these words, does not, or tells only some words and not these.
    case isTold
    case isUntold
    case isUnlikeTold
    case isSummary
  }

  enum Neighbour: CaseIterable {
    case nothing
    case heading
    case links
    case short
    case line
    case text
    case image
  }

  enum Distance: CaseIterable {
    case none
    case one
    case two
    case few
    case some
    case many
    case never

    init(_ count: Int?) {
      switch count {
      case nil: self = .never
      case 0?: self = .none
      case 1?: self = .one
      case 2?: self = .two
      case let count? where count <= 5: self = .few
      case let count? where count <= 12: self = .some
      default: self = .many
      }
    }
  }

  enum Share: CaseIterable {
    case none
    case hardly
    case little
    case some
    case half
    case most
    case nearlyAll
    case all

    init(_ share: Double) {
      switch share {
      case ...0: self = .none
      case ..<0.03: self = .hardly
      case ..<0.1: self = .little
      case ..<0.3: self = .some
      case ..<0.6: self = .half
      case ..<0.85: self = .most
      case ..<0.999: self = .nearlyAll
      default: self = .all
      }
    }
  }
}

extension Clue {
  /// How the table of weights names it.
  var name: String {
    switch self {
    case .shape(let shape, let length, let links): "shape \(shape) \(length) \(links)"
    case .place(let place, let length): "place \(place) \(length)"
    case .ending(let ending): "ending \(ending)"
    case .sign(let sign): "sign \(sign)"
    case .near(let word): "near \(word)"
    case .around(let word): "around \(word)"
    case .element(let tag): "element \(tag)"
    case .says(let phrase, let isShort): isShort ? "label \(phrase)" : "says \(phrase)"
    case .begins(let phrase): "begins \(phrase)"
    case .before(let neighbour): "before \(neighbour)"
    case .after(let neighbour): "after \(neighbour)"
    case .heads(let neighbour): "heads \(neighbour)"
    case .sinceText(let distance): "sinceText \(distance)"
    case .untilText(let distance): "untilText \(distance)"
    case .home(let share): "home \(share)"
    case .homeLinks(let share): "homeLinks \(share)"
    case .outerLinks(let share): "outerLinks \(share)"
    case .progress(let share): "progress \(share)"
    case .alike(let distance): "alike \(distance)"
    case .outerAlike(let distance): "outerAlike \(distance)"
    }
  }

  /// Every clue there is.
  static let all: [Clue] = {
    var all: [Clue] = []
    for length in Length.allCases {
      for shape in Shape.allCases {
        all += Links.allCases.map { .shape(shape, length, $0) }
      }
      all += Place.allCases.map { .place($0, length) }
    }
    all += Ending.allCases.map(Clue.ending) + Sign.allCases.map(Clue.sign)
    all += PathWord.allCases.flatMap { [.near($0), .around($0)] }
    all += HTMLTag.allCases.map(Clue.element)
    all += Phrase.allCases.flatMap { [.says($0, isShort: true), .says($0, isShort: false)] }
    all += Phrase.allCases.map(Clue.begins)
    all += Neighbour.allCases.flatMap { [.before($0), .after($0), .heads($0)] }
    all += Distance.allCases.flatMap {
      [.sinceText($0), .untilText($0), .alike($0), .outerAlike($0)]
    }
    all += Share.allCases.flatMap { [.home($0), .homeLinks($0), .outerLinks($0), .progress($0)] }
    return all
  }()
}
