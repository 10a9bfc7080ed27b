/// Words that pages use in the classes and ids of their elements, and that tell what stands there.
enum PathWord: UInt8, CaseIterable {
  case article
  case body
  case content
  case main
  case post
  case story
  case entry
  case text
  case single
  case blog
  case page
  case paragraph
  case lead
  case answer
  case quote
  case code
  case table
  case recipe

  case header
  case footer
  case sidebar
  case navigation
  case menu
  case breadcrumb
  case pagination
  case toc
  case skip
  case search
  case topbar

  case title
  case headline
  case subtitle
  case byline
  case author
  case biography
  case date
  case meta
  case tags
  case category
  case caption
  case credit
  case image
  case gallery
  case video
  case player
  case icon
  case pullquote

  case related
  case popular
  case recommended
  case latest
  case more
  case read
  case list
  case item
  case card
  case teaser
  case grid
  case row
  case column
  case carousel
  case tile
  case hero
  case feed
  case archive

  case share
  case social
  case follow
  case print
  case email
  case comment
  case reply
  case respond
  case rating
  case review
  case likes

  case newsletter
  case subscribe
  case signup
  case login
  case account
  case form
  case input
  case button
  case cta
  case contact
  case donate
  case paywall

  case advertisement
  case sponsor
  case promo
  case affiliate
  case shop
  case price
  case product
  case cart

  case cookie
  case notice
  case consent
  case popup
  case alert
  case banner
  case disclaimer
  case legal
  case copyright
  case logo
  case widget
  case module
  case tool
  case tab
  case toggle
  case link
  case hidden
  case secondary
  case rich
  case markdown
  case faq
  case summary
  case about
  case profile
  case user
  case count
  case bottom
  case top
  case left
  case right
  case footnote

  /// All spellings, in lower case; of two that fit, the longer is taken.
  private static let spellings: [(PathWord, String)] = [
    (.article, "article artikel articulo articolo artigo"),
    (.body, "body bodytext bodycopy textbody"),
    (.content, "content contents contenu contenido contenuto conteudo inhalt copy maincontent"),
    (.main, "main primary principal center"),
    (.post, "post hentry node posting"),
    (.story, "story storytext"), (.entry, "entry"),
    (.text, "text texte texto testo txt prose wysiwyg"),
    (.single, "single"), (.blog, "blog"), (.page, "page"),
    (.paragraph, "paragraph paragraphs para"), (.lead, "lead lede intro standfirst dek deck"),
    (.answer, "answer"), (.quote, "quote blockquote"), (.code, "code highlight syntax"),
    (.table, "table"), (.recipe, "recipe ingredients instructions"),
    (.header, "header head masthead banner top-header"),
    (.footer, "footer foot colophon bottomline"),
    (.sidebar, "sidebar side rail aside complementary sidecolumn"),
    (.navigation, "nav navigation navbar subnav navi topnav"),
    (.menu, "menu submenu megamenu dropdown menubar menuitem flyout"),
    (.breadcrumb, "breadcrumb breadcrumbs crumb crumbs"),
    (.pagination, "pagination pager paging pagenav prev next previous"),
    (.toc, "toc tableofcontents"), (.skip, "skip skiplink"), (.search, "search suche"),
    (.topbar, "topbar toolbar utility"),
    (.title, "title titel"), (.headline, "headline heading"),
    (.subtitle, "subtitle subhead subheading subheadline tagline"),
    (.byline, "byline by credits"), (.author, "author authors autor auteur writer contributor"),
    (.biography, "bio biography aboutauthor"),
    (.date, "date datetime time timestamp published updated posted pubdate"),
    (.meta, "meta metadata postmeta info"), (.tags, "tag tags keywords topics"),
    (.category, "category categories cat kicker eyebrow taxonomy section-name"),
    (.caption, "caption captions figcaption wp-caption cutline"),
    (.credit, "credit attribution source"),
    (.image, "image images img photo photos picture figure thumb thumbnail"),
    (.gallery, "gallery slideshow lightbox"),
    (.video, "video videos youtube"), (.player, "player audio podcast"), (.icon, "icon icons"),
    (.pullquote, "pullquote pull"),
    (.related, "related relatedposts similar seealso readalso"),
    (.popular, "popular trending trend most mostread toplist"),
    (
      .recommended,
      "recommended recommend recommendation recommendations suggested suggestions outbrain taboola"
    ),
    (.latest, "latest recent newest recirc"), (.more, "more readmore morefrom"),
    (.read, "read reading"),
    (.list, "list listing items ul archive-list"), (.item, "item items element"),
    (.card, "card cards"), (.teaser, "teaser teasers excerpt blurb"), (.grid, "grid"),
    (.row, "row"), (.column, "col column columns"),
    (.carousel, "carousel slider swiper slide slick"),
    (.tile, "tile tiles box"), (.hero, "hero"),
    (.feed, "feed river stream"), (.archive, "archive"),
    (.share, "share sharing sharebar sharedaddy addthis addtoany share-buttons teilen"),
    (.social, "social socials facebook twitter pinterest whatsapp linkedin instagram"),
    (.follow, "follow"), (.print, "print printfriendly"), (.email, "email mail"),
    (.comment, "comment comments commentlist disqus kommentare"), (.reply, "reply replies"),
    (.respond, "respond"), (.rating, "rating ratings stars vote votes"),
    (.review, "review reviews"),
    (.likes, "like likes reactions reaction"),
    (.newsletter, "newsletter newsletters mailing mailchimp"),
    (.subscribe, "subscribe subscription subscriber abo"), (.signup, "signup sign optin"),
    (.login, "login signin register registration"), (.account, "account member membership"),
    (.form, "form forms gform wpcf"), (.input, "input field fields checkbox"),
    (.button, "button buttons btn btns"), (.cta, "cta ctas callout"), (.contact, "contact"),
    (.donate, "donate donation donations support"), (.paywall, "paywall premium gated meter"),
    (
      .advertisement,
      "ad ads advert adverts advertisement advertising adsense adslot dfp gpt anzeige"
    ),
    (.sponsor, "sponsor sponsored sponsors partner partners"),
    (.promo, "promo promos promotion promoted"),
    (.affiliate, "affiliate"), (.shop, "shop store buy"), (.price, "price pricing prices"),
    (.product, "product products"), (.cart, "cart basket checkout"),
    (.cookie, "cookie cookies gdpr"), (.notice, "notice notification message messages"),
    (.consent, "consent privacy"), (.popup, "popup modal overlay dialog lightbox interstitial"),
    (.alert, "alert warning"), (.banner, "banner announcement"), (.disclaimer, "disclaimer"),
    (.legal, "legal terms"), (.copyright, "copyright"), (.logo, "logo"),
    (.widget, "widget widgets textwidget"), (.module, "module block component"),
    (.tool, "tool tools actions action controls"), (.tab, "tab tabs tabpanel"),
    (.toggle, "toggle toggler collapse expand accordion"),
    (.link, "link links"), (.hidden, "hidden hide invisible"),
    (.secondary, "secondary extra tertiary supplementary"),
    (.rich, "rich richtext editor"), (.markdown, "markdown md"), (.faq, "faq faqs"),
    (.summary, "summary abstract description desc"), (.about, "about"), (.profile, "profile"),
    (.user, "user users avatar"), (.count, "count counter views"), (.bottom, "bottom after below"),
    (.top, "top before above"), (.left, "left"), (.right, "right"),
    (.footnote, "footnote footnotes endnote endnotes"),
  ]

  private static let bySpelling: [String: PathWord] = {
    var words: [String: PathWord] = [:]
    for (word, spellings) in spellings {
      for spelling in spellings.split(separator: " ") { words[String(spelling)] = word }
    }
    return words
  }()

  private static let longestSpelling = 16

  /// The words in a class or an id: parts between other signs or capitals, also run together.
  static func words(in name: ArraySlice<UInt8>) -> PathWords {
    var found = PathWords()
    var part: [UInt8] = []
    var isLastLower = false
    for byte in name {
      let isCapital = byte &- 0x41 < 26
      if !isCapital && byte &- 0x61 >= 26 || isCapital && isLastLower {
        found.formUnion(words(run: part))
        part.removeAll(keepingCapacity: true)
      }
      if isCapital || byte &- 0x61 < 26 { part.append(byte | 0x20) }
      isLastLower = byte &- 0x61 < 26
    }
    return found.union(words(run: part))
  }

  /// Cuts letters into known words from the left, the longest first; stops at the first unknown.
  private static func words(run letters: [UInt8]) -> PathWords {
    var found = PathWords()
    var rest = letters[...]
    while rest.count > 1 {
      var length = min(rest.count, longestSpelling)
      while length > 1 {
        let part = String(decoding: rest.prefix(length), as: UTF8.self)
        // Short words stand for themselves only: "ad" begins too many others.
        if length > 3 || length == letters.count, let word = bySpelling[part] {
          found.insert(word)
          break
        }
        length -= 1
      }
      guard length > 1 else { return found }
      rest = rest.dropFirst(length)
    }
    return found
  }
}

/// A set of path words.
struct PathWords: Hashable, Sequence {
  private var bits: UInt128 = 0

  mutating func insert(_ word: PathWord) { bits |= 1 << UInt128(word.rawValue) }

  mutating func formUnion(_ other: PathWords) { bits |= other.bits }

  func union(_ other: PathWords) -> PathWords {
    var union = self
    union.formUnion(other)
    return union
  }

  func contains(_ word: PathWord) -> Bool { bits >> UInt128(word.rawValue) & 1 == 1 }

  func makeIterator() -> Iterator { Iterator(rest: bits) }

  /// Gives the words in the order of their declaration.
  struct Iterator: IteratorProtocol {
    fileprivate var rest: UInt128

    mutating func next() -> PathWord? {
      guard rest != 0 else { return nil }
      let code = UInt8(rest.trailingZeroBitCount)
      rest &= rest - 1
      return PathWord(rawValue: code)
    }
  }
}
