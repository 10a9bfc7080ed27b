/// Words and word pairs that furniture is made of, by what they are for, in several languages.
enum Phrase: UInt8, CaseIterable {
  case share
  case subscribe
  case rights
  case legal
  case cookies
  case comments
  case related
  case more
  case advertisement
  case account
  case posted
  case byline
  case tags
  case credit
  case navigation
  case contact
  case print
  case shop
  case media
  case skip
  case about
  case loading
  case month
  case ago
  case contents
  case updated

  private static let spellings: [(Phrase, String)] = [
    (
      .share,
      """
      share,tweet,facebook,twitter,pinterest,whatsapp,linkedin,reddit,instagram,youtube,tumblr,\
      telegram,pin it,share this,flipboard,copy link,teilen,partager,compartir,condividi,\
      compartilhar,delen,シェア,ツイート,поделиться,شارك,分享,distribuie,udostępnij,paylaş
      """
    ),
    (
      .subscribe,
      """
      subscribe,newsletter,newsletters,sign up,signup,subscription,inbox,mailing list,\
      email address,your email,rss,abonnieren,abonner,suscríbete,suscribirse,iscriviti,\
      inscreva,購読,登録,подписаться,اشترك,订阅,follow us,follow me,us on,subscribers,\
      abonnez,push notifications
      """
    ),
    (
      .rights,
      """
      copyright,rights reserved,all rights,reserved,trademarks,reproduction,vorbehalten,\
      réservés,reservados,riservati,著作権,無断転載,powered by,permission
      """
    ),
    (
      .legal,
      """
      privacy,privacy policy,terms,terms of,conditions,policy,disclaimer,accessibility,sitemap,\
      imprint,impressum,datenschutz,mentions légales,confidentialité,aviso legal,privacidad,\
      do not,not sell,cookie policy,プライバシー,利用規約,legal,statement,advertise
      """
    ),
    (.cookies, "cookie,cookies,gdpr,consent,javascript,browser,adblock,ad blocker,クッキー,enable"),
    (
      .comments,
      """
      comment,comments,reply,replies,leave a,your comment,add comment,kommentar,kommentare,\
      commentaire,commentaires,comentario,comentarios,commenti,コメント,комментарии,تعليق,\
      评论,moderation,discussion,thoughts on,be the,log in to,notify me,wordpress
      """
    ),
    (
      .related,
      """
      related,recommended,you may,might also,may also,also like,similar,see also,popular,\
      trending,most read,most popular,latest,recent,more from,more on,more in,more stories,\
      read also,recent posts,editor s,don t miss,next article,previous article,previous post,\
      next post,mehr zum,lesen sie,auch interessant,à lire,lire aussi,sur le,te puede,lee también,\
      relacionados,leggi anche,関連記事,関連,おすすめ,人気,ランキング,新着,читайте также,\
      相关,اقرأ أيضا,top stories,featured,see more,other,must read,what s
      """
    ),
    (
      .more,
      """
      read more,learn more,view all,see all,show more,load more,click here,find out,continue \
      reading,full story,view more,more info,mehr,weiterlesen,lire la,leer más,続きを読む,\
      もっと見る,подробнее,more details,read full,continue,here to
      """
    ),
    (
      .advertisement,
      """
      advertisement,advertisements,sponsored,advertising,ad,ads,anzeige,werbung,publicité,\
      publicidad,pubblicità,広告,реклама,إعلان,广告,advert,paid,promoted,affiliate,commission,\
      partner
      """
    ),
    (
      .account,
      """
      login,log in,sign in,register,my account,account,password,forgot,username,logout,anmelden,\
      connexion,iniciar,accedi,ログイン,会員登録,войти,تسجيل,登录,subscriber,already a,member,\
      free trial,get started
      """
    ),
    (
      .posted,
      """
      posted,published,posted on,posted by,publié,veröffentlicht,publicado,pubblicato,date,\
      投稿日,公開日,更新日,опубликовано,نشر,min read,minute read,minutes,reading time,am,pm,est,\
      edt,pst,gmt,utc,ist,uhr,views
      """
    ),
    (.updated, "updated,last updated,last modified,modified,actualizado,mis à,aktualisiert"),
    (
      .byline,
      "by,von,par,por,author,written by,reporter,editor,correspondent,staff,autor,contributor,writer"
    ),
    (
      .tags,
      """
      tags,tagged,filed under,categories,category,topics,filed,tag,labels,keywords,schlagwörter,\
      étiquettes,etiquetas,タグ,カテゴリ,カテゴリー,метки,under
      """
    ),
    (
      .credit,
      """
      photo,photos,image,images,picture,getty,reuters,afp,credit,courtesy,shutterstock,photograph,\
      photo by,image credit,screenshot,foto,source,file photo,caption,pictured,copyright,\
      写真,画像,istock,unsplash,via,video
      """
    ),
    (
      .navigation,
      """
      home,menu,back to,to top,next,previous,search,navigation,toggle,close,main menu,startseite,\
      accueil,inicio,ホーム,トップ,главная,الرئيسية,首页,page,first,last,jump to,go to,open,go back
      """
    ),
    (
      .contact,
      """
      contact,contact us,call us,phone,fax,email us,email,address,get in,in touch,kontakt,\
      contacto,contatti,お問い合わせ,контакты,اتصل بنا,联系我们,help,support,feedback,tel,e mail
      """
    ),
    (.print, "print,drucken,imprimer,imprimir,stampa,download,pdf,save,bookmark,listen,font size"),
    (
      .shop,
      """
      buy,cart,shop,price,add to,checkout,shipping,order,out of,in stock,sale,off,book now,\
      warenkorb,panier,carrito,カート,购物车,store,wishlist,save up,sold,quantity,size
      """
    ),
    (.media, "watch,video,videos,gallery,podcast,podcasts,photos,slideshow,play,listen,live,audio"),
    (.skip, "skip,skip to,main content,to content,to main,close menu"),
    (
      .about,
      """
      about,about us,careers,jobs,press,team,our,faq,our team,who we,über uns,à propos,sobre,\
      chi siamo,会社概要,о нас,من نحن,关于我们,company,mission,events
      """
    ),
    (.loading, "loading,please wait,error,unavailable,not available,try again,please enable"),
    (
      .month,
      """
      january,february,march,april,june,july,august,september,october,november,december,jan,feb,\
      mar,apr,jun,jul,aug,sep,sept,oct,nov,dec,januar,februar,märz,juni,juli,oktober,dezember,\
      janvier,février,mars,avril,juin,juillet,août,septembre,octobre,novembre,décembre,enero,\
      febrero,marzo,abril,mayo,junio,julio,agosto,septiembre,octubre,noviembre,diciembre,monday,\
      tuesday,wednesday,thursday,friday,saturday,sunday
      """
    ),
    (.ago, "ago,hours ago,days ago,hour ago,day ago,yesterday,today,il y,vor,hace,fa,назад"),
    (.contents, "contents,table of,in this,on this,inhaltsverzeichnis,sommaire,目次,jump"),
  ]

  /// By the hash of a word, or of two.
  private static let byHash: [UInt64: Phrase] = {
    var phrases: [UInt64: Phrase] = [:]
    for (phrase, spellings) in spellings {
      for spelling in spellings.split(separator: ",") {
        // Words are compared without regard to case in ASCII only: others are listed both ways.
        for form in [String(spelling), spelling.prefix(1).uppercased() + spelling.dropFirst()] {
          let words = form.split(separator: " ").map { word in
            word.utf8.reduce(WordHash()) { $0.adding($1) }
          }
          if words.count == 1 { phrases[words[0].value] = phrase }
          if words.count == 2 { phrases[words[0].pair(with: words[1])] = phrase }
        }
      }
    }
    return phrases
  }()

  /// The phrases among the first `limit` words of a text, and those that it begins with.
  static func phrases(in text: String, limit: Int) -> (all: Set<Phrase>, atStart: Set<Phrase>) {
    var all: Set<Phrase> = []
    var atStart: Set<Phrase> = []
    var word = WordHash()
    var last: WordHash?
    var count = 0
    var lead: UInt8 = 0
    var separators = 0
    func end() {
      guard !word.isEmpty else { return }
      count += 1
      var found = [byHash[word.value]]
      if let last { found.append(byHash[last.pair(with: word)]) }
      for phrase in found.compactMap({ $0 }) {
        all.insert(phrase)
        if count <= 2 { atStart.insert(phrase) }
      }
      last = word
      word = WordHash()
    }
    for byte in text.utf8 {
      if separators > 0 {
        separators -= 1
      } else if (byte | 0x20) &- 0x61 < 26 {
        word = word.adding(byte)
      } else if byte < 0x80 {
        end()
        if count >= limit { break }
      } else if byte == 0xC2 {
        // U+0080…U+00BF: no letters but two, which no phrase has.
        end()
        separators = 1
      } else if lead == 0xE2, byte == 0x80 {
        // U+2000…U+203F: spaces, dashes and quotation marks.
        word = WordHash()
        separators = 1
      } else {
        if byte == 0xE2 { end() }
        word = word.adding(byte)
      }
      lead = byte
    }
    end()
    return (all, atStart)
  }
}

/// The hash of a word, its ASCII letters in lower case (FNV-1a).
private struct WordHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  var isEmpty: Bool { value == WordHash().value }

  func adding(_ byte: UInt8) -> WordHash {
    var hash = self
    let small = byte &- 0x41 < 26 ? byte | 0x20 : byte
    hash.value = (value ^ UInt64(small)) &* 0x100_0000_01B3
    return hash
  }

  /// The hash of the two words in this order.
  func pair(with next: WordHash) -> UInt64 { value &* 31 &+ next.value }
}
