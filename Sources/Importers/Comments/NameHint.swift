/// What an element's names (its classes, id and properties) say that it is for.
///
/// Names are words that people chose, so they hint and do not prove; what an element holds decides.
struct NameHint: OptionSet {
  let rawValue: UInt32

  /// A comment, or the list of them.
  static let comment = NameHint(rawValue: 1 << 0)
  /// A post of a forum.
  static let post = NameHint(rawValue: 1 << 1)
  /// An answer to a comment.
  static let reply = NameHint(rawValue: 1 << 2)
  /// Who wrote it.
  static let author = NameHint(rawValue: 1 << 3)
  /// A name, of whatever.
  static let name = NameHint(rawValue: 1 << 4)
  /// When it was written.
  static let date = NameHint(rawValue: 1 << 5)
  /// The words themselves.
  static let body = NameHint(rawValue: 1 << 6)
  /// Votes.
  static let score = NameHint(rawValue: 1 << 7)
  /// Buttons and menus.
  static let control = NameHint(rawValue: 1 << 8)
  /// A picture of who wrote it.
  static let avatar = NameHint(rawValue: 1 << 9)
  /// What a writer puts under all words.
  static let signature = NameHint(rawValue: 1 << 10)
  /// About who wrote it: rank, place, number of posts.
  static let profile = NameHint(rawValue: 1 << 11)
  /// Words of somebody else.
  static let quote = NameHint(rawValue: 1 << 12)
  /// Beside the point: menus, related pages, adverts.
  static let furniture = NameHint(rawValue: 1 << 13)
  /// About the comment rather than in it: date, links, number.
  static let meta = NameHint(rawValue: 1 << 14)
  /// Another page's link to this one.
  static let pingback = NameHint(rawValue: 1 << 15)
  /// Said by the site about the comment.
  static let notice = NameHint(rawValue: 1 << 16)
  /// Where comments are written.
  static let form = NameHint(rawValue: 1 << 17)
  /// Read by machines and screen readers only.
  static let hidden = NameHint(rawValue: 1 << 18)
  /// What another page says of itself, shown for a link to it.
  static let preview = NameHint(rawValue: 1 << 19)
  /// What a comment answers.
  static let answered = NameHint(rawValue: 1 << 21)
  /// Of votes: those against.
  static let against = NameHint(rawValue: 1 << 20)

  /// What one name says; O(name).
  init(name: some Collection<UInt8>) {
    var hint: NameHint = []
    var word: [UInt8] = []
    var isLastLower = false
    for byte in name {
      let lower = byte | 0x20
      let isUpper = byte &- 0x41 < 26
      if lower &- 0x61 < 26 {
        if isUpper, isLastLower {
          hint.formUnion(Self.meaning(of: word))
          word.removeAll(keepingCapacity: true)
        }
        word.append(lower)
        isLastLower = !isUpper
      } else {
        hint.formUnion(Self.meaning(of: word))
        word.removeAll(keepingCapacity: true)
        isLastLower = false
      }
    }
    self = hint.union(Self.meaning(of: word))
    if contains(.reply), word == Array("to".utf8) { formUnion(.answered) }
  }

  init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  private static func meaning(of word: [UInt8]) -> NameHint {
    guard word.count > 1 else { return [] }
    let text = String(decoding: word, as: UTF8.self)
    if let hint = meanings[text] { return hint }
    var hint: NameHint = []
    for (stem, meaning) in stems where text.hasPrefix(stem) || text.hasSuffix(stem) {
      hint.formUnion(meaning)
    }
    if text.hasSuffix("user") { hint.formUnion(.author) }
    return hint
  }

  /// Parts of names that are written without a separator.
  private static let stems: [(String, NameHint)] = [
    ("comment", .comment), ("author", .author), ("username", .author), ("avatar", .avatar),
    ("signature", .signature), ("gravatar", .avatar), ("metadata", .meta), ("kommentar", .comment),
    ("quote", .quote), ("reply", .reply), ("content", .body), ("timestamp", .date),
    ("userinfo", .profile), ("profile", .profile), ("button", .control), ("sidebar", .furniture),
    ("usertitle", .profile),
  ]

  private static let meanings: [String: NameHint] = {
    var meanings: [String: NameHint] = [:]
    for (hint, words) in table {
      for word in words.split(separator: " ") {
        meanings[String(word), default: []].formUnion(hint)
      }
    }
    return meanings
  }()

  private static let table: [(NameHint, String)] = [
    (.comment, "comment comments commentlist cmt commento coment comentario comentarios"),
    (.comment, "commentaire commentaires kommentar kommentare commenti opinion review reviews"),
    (.comment, "reaction reactie reacties response responses disqus discussion talkback"),
    (.post, "post message msg topic thread answer node contribution beitrag mensaje postbody"),
    (.reply, "reply replies child children nested subtree antwort respuestas thread"),
    (
      .author,
      "author authors autor auteur autore fn username user nick nickname poster byline commenter "
        + "creator member writer sender handle from displayname commentauthor by"
    ),
    (.name, "name names fullname realname"),
    (.date, "date time datetime timestamp posted published ago created when dateline datum fecha"),
    (
      .body,
      "content text body message entry markdown md description rendered usertext copy comment "
        + "bbwrapper post postbody msgbody inner"
    ),
    (.score, "score points vote votes karma like likes upvote upvotes upvoter votecount"),
    (.score, "likecount recommend recommends recommendations hearts up thumbsup"),
    (.against, "down downvote downvotes dislike dislikes"),
    (
      .control,
      "actions action button buttons btn toolbar tools menu share sharing vote voting upvote "
        + "downvote like report flag permalink options controls control edit tooltip dropdown "
        + "replylink permlink toggle expand collapse reactions icon icons links buttonset"
    ),
    (.avatar, "avatar gravatar userpic avatars"),
    (.signature, "signature sig signatur"),
    (
      .profile,
      "profile postprofile userinfo userdetails rank badge badges extras joined usertitle "
        + "flair stats award awards reputation"
    ),
    (.quote, "quote quoted bbquote quotebox quoteheader citation blockquote"),
    (
      .furniture,
      "related sidebar widget nav navigation breadcrumb breadcrumbs footer recent popular promo ad "
        + "ads advert advertisement trending similar suggested recommended teaser newsletter cookie "
        + "pagination pager pagenav archive archives menu"
    ),
    (.meta, "meta metadata info header head headline attribution details stamp infos"),
    (.pingback, "pingback trackback pings pinglist trackbacks pingbacks"),
    (.notice, "moderation notice edited lastedit awaiting editmessage note"),
    (.form, "respond form commentform reply-form login textarea captcha cancel"),
    (.hidden, "hidden sr visuallyhidden offscreen screenreader"),
    (.preview, "onebox linkpreview"),
    (.answered, "parent replyto inreplyto replied replying"),
  ]
}
