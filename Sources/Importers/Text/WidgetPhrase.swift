/// What a short line of a page is, told by its words alone: the words of comment engines, share bars and notices.
enum WidgetPhrase {
  /// Opens or belongs to a comment section for certain, such as a comment engine's own controls.
  case commentControls
  /// May stand above a comment section: `12 comments`, `Leave a reply`.
  case commentHeading
  /// Heads or belongs to a form for a new comment: `Leave a reply`.
  case commentForm
  /// A button beside each comment: `Reply`, `Share`.
  case commentButton
  /// Says that nobody can comment any more.
  case commentsClosed
  /// Site furniture: share bars, related lists, advertisements, navigation.
  case furniture

  /// `nil` for a line that is none of these, as all longer than 120 bytes are; O(n) in a line.
  init?(_ line: Substring) {
    guard line.utf8.count <= 120 else { return nil }
    let key = Self.key(line)
    guard !key.isEmpty else { return nil }
    if let phrase = Self.phrases[key] {
      self = phrase
    } else if key.holds("all rights reserved") {
      self = .furniture
    } else if let phrase = Self.openings.first(where: { key.begins(with: $0.0) })?.1 {
      self = phrase
    } else {
      return nil
    }
  }

  /// In lower case, numbers as `#`, without other marks than spaces.
  private static func key(_ line: Substring) -> String {
    var key = ""
    var pendingSpace = false
    for scalar in line.unicodeScalars {
      if (48...57).contains(scalar.value) {
        if pendingSpace, !key.isEmpty { key += " " }
        if key.utf8.last != UInt8(ascii: "#") { key += "#" }
        pendingSpace = false
      } else if scalar.isLetter
        || (scalar.value >= 0x80 && scalar.properties.generalCategory == .nonspacingMark)
      {
        if pendingSpace, !key.isEmpty { key += " " }
        key.unicodeScalars.append(scalar)
        pendingSpace = false
      } else if scalar == "'" || scalar == "\u{2019}" {
        continue
      } else {
        pendingSpace = true
      }
    }
    return key.lowercased()
  }

  private static let phrases: [String: WidgetPhrase] = {
    var phrases: [String: WidgetPhrase] = [:]
    func add(_ phrase: WidgetPhrase, _ list: String) {
      for line in list.split(separator: "\n") { phrases[String(line)] = phrase }
    }
    add(
      .commentControls,
      """
      notify of
      newest most voted
      inline feedbacks
      view all comments
      oldest newest most voted
      newest oldest most voted
      most voted
      would love your thoughts please comment
      most voted newest oldest
      load more comments
      show more comments
      view comments
      hide comments
      sort by best
      sort by newest
      sort by oldest
      best newest oldest
      connect with
      i allow to create an account
      label
      this comment form is under antispam protection
      what do you think
      # upvotes # downvotes
      start the discussion
      be the first to comment
      """)
    add(
      .commentHeading,
      """
      comments
      comment
      comments #
      comment #
      # comments
      # comment
      # comments so far
      one comment
      no comments
      # responses
      # response
      one response
      responses
      responses #
      # replies
      # reply
      reader comments
      readers comments
      user comments
      top comments
      all comments
      all comments #
      recent comments
      discussion
      discussion #
      discussion # comments
      join the conversation
      join the discussion
      your thoughts
      conversation
      conversation # comments
      # thoughts
      feedback
      trackbacks
      # trackbacks
      read # comments
      read the # comments
      comments on this entry
      comments on this post
      comments for this entry
      comments on this article
      comments so far
      comments below
      comments from readers
      readers comments #
      talkback
      kommentare
      # kommentare
      # kommentar
      kommentare #
      leserkommentare
      antworten zu diesem artikel
      commentaires
      # commentaires
      # commentaire
      commentaires #
      vos commentaires
      réactions
      comentarios
      # comentarios
      # comentario
      comentarios #
      # respuestas
      comentários
      # comentários
      # comentário
      # respostas
      commenti
      # commenti
      # commento
      reacties
      # reacties
      # reactie
      kommentarer
      # kommentarer
      komentarze
      # komentarzy
      # komentarze
      комментарии
      комментарии #
      # комментариев
      # комментария
      # комментарий
      yorumlar
      # yorum
      komentáře
      # komentářů
      hozzászólások
      # hozzászólás
      σχόλια
      # σχόλια
      תגובות
      # תגובות
      تعليقات
      التعليقات
      # تعليقات
      コメント
      コメント #
      # 件のコメント
      评论
      # 条评论
      留言
      # 則留言
      댓글
      댓글 #
      """)
    add(
      .commentForm,
      """
      leave a reply
      leave a comment
      leave a response
      leave your comment
      leave a reply cancel reply
      add a comment
      add comment
      add your comment
      add new comment
      post a comment
      post comment
      post a new comment
      write a comment
      have your say
      kommentar schreiben
      schreibe einen kommentar
      einen kommentar schreiben
      laisser un commentaire
      laissez un commentaire
      deja un comentario
      deja una respuesta
      dejar un comentario
      deixe um comentário
      deixe uma resposta
      lascia un commento
      geef een reactie
      plaats een reactie
      skriv en kommentar
      lämna ett svar
      dodaj komentarz
      zostaw komentarz
      оставить комментарий
      добавить комментарий
      bir cevap yazın
      přidat komentář
      コメントを残す
      发表评论
      發表迴響
      """)
    add(
      .commentButton,
      """
      reply
      replies
      # replies
      # reply
      level #
      reply to this
      reply to this comment
      reply to comment
      log in to reply
      login to reply
      log in or register to post comments
      login or register to post comments
      sign in to reply
      reply quote
      quote
      reply share
      reply with quote
      like
      like reply
      likes
      # likes
      like #
      unlike
      dislike
      recommend
      recommend #
      recommended
      share
      share reply
      share this comment
      report
      report abuse
      report this comment
      report comment
      report as offensive
      flag
      flag as inappropriate
      flag comment
      permalink
      parent
      perma link
      link
      collapse
      expand
      show replies
      hide replies
      view replies
      view replies #
      view # replies
      view reply #
      show more replies
      see more
      read more
      more
      edit
      edited
      delete
      upvote
      downvote
      vote up
      vote down
      vote
      award
      save
      follow
      loading
      in reply to
      antworten
      antwort
      répondre
      signaler
      responder
      rispondi
      beantwoorden
      svara
      svar
      svar på kommentar
      odpowiedz
      ответить
      odpovědět
      cevapla
      vastaa
      返信
      回复
      답글
      """)
    add(
      .commentsClosed,
      """
      comments are closed
      comments closed
      comments are now closed
      comments are off
      comments off
      commenting is closed
      commenting has closed
      commenting on this article is closed
      commenting is now closed
      comments for this thread are now closed
      comments on this article are closed
      comments on this entry are closed
      comments on this post are closed
      sorry the comment form is closed at this time
      the comments to this entry are closed
      this discussion is closed
      this thread is closed
      kommentare sind geschlossen
      die kommentarfunktion ist geschlossen
      les commentaires sont fermés
      los comentarios están cerrados
      comentários encerrados
      i commenti sono chiusi
      """)
    add(
      .furniture,
      """
      x
      close
      menu
      home
      search
      skip to content
      skip to main content
      skip to navigation
      main menu
      toggle navigation
      navigation
      share
      share this
      share this post
      share this article
      share this story
      share on facebook
      share on twitter
      share on linkedin
      share on whatsapp
      share via email
      share tweet
      be sociable share
      tweet
      tweet this
      pin it
      pin
      email
      e mail
      email this
      email this article
      print
      print this
      print this article
      facebook
      twitter
      linkedin
      whatsapp
      pinterest
      reddit
      telegram
      instagram
      youtube
      rss
      facebook twitter
      facebook twitter linkedin
      facebook twitter email
      copy link
      like this
      like loading
      subscribe
      subscribe now
      sign up
      sign in
      log in
      login
      register
      newsletter
      sign up for our newsletter
      subscribe to our newsletter
      donate
      donate now
      support us
      become a member
      advertisement
      advertisements
      advertising
      sponsored
      sponsored content
      promoted
      related
      related posts
      related articles
      related stories
      related content
      related topics
      related posts with thumbnails
      you may also like
      you might also like
      you may also be interested in
      read also
      read next
      read more
      more on this topic
      more from this author
      more stories
      most read
      most popular
      popular posts
      trending
      trending now
      latest news
      recommended for you
      recommended
      permalink
      previous
      next
      previous post
      next post
      previous article
      next article
      back to top
      continue reading
      show me later
      dont show it again
      accept
      accept all
      accept cookies
      reject all
      manage cookies
      cookie settings
      privacy policy
      terms of service
      terms of use
      contact us
      about us
      all rights reserved
      follow us
      follow us on twitter
      follow us on facebook
      loading
      listen to this article
      listen
      save
      bookmark
      teilen
      drucken
      anzeige
      werbung
      mehr zum thema
      partager
      imprimer
      publicité
      compartir
      publicidad
      condividi
      pubblicità
      поделиться
      реклама
      """)
    return phrases
  }()

  private static let openings: [(String, WidgetPhrase)] = [
    ("would love your thoughts", .commentControls), ("pingback ", .commentHeading),
    ("read also ", .furniture), ("also read ", .furniture),
    ("previous post ", .furniture), ("next post ", .furniture), ("share this ", .furniture),
    ("click to share", .furniture), ("copyright ", .furniture), ("sign up for our ", .furniture),
    ("sign up for the ", .furniture), ("subscribe to our ", .furniture),
    ("your email address will not be published", .commentForm),
    ("required fields are marked", .commentForm), ("notify me of ", .commentForm),
    ("save my name email", .commentForm), ("log in to leave a ", .commentForm),
    ("log in to comment", .commentForm), ("login to comment", .commentForm),
    ("sign in to comment", .commentForm), ("please log in to ", .commentForm),
    ("you must be logged in to", .commentForm), ("you must log in to", .commentForm),
    ("# responses to ", .commentHeading),
    ("# response to ", .commentHeading),
    ("one response to ", .commentHeading), ("# thoughts on ", .commentHeading),
    ("one thought on ", .commentHeading), ("# comments on ", .commentHeading),
    ("# comment on ", .commentHeading), ("comments on ", .commentHeading),
    ("# replies to ", .commentHeading), ("# antworten auf ", .commentHeading),
    ("# gedanken zu ", .commentHeading), ("# réflexions sur ", .commentHeading),
    ("# comentarios en ", .commentHeading), ("# respuestas a ", .commentHeading),
    ("# pensieri su ", .commentHeading), ("# risposte a ", .commentHeading),
    ("comments # ", .commentHeading),
  ]
}
