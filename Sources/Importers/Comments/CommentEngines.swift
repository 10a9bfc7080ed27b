extension CommentEngine {
  /// The programs whose comments are known, the more telling first.
  ///
  /// A page is read by the first of them that finds comments in it.
  static let known: [CommentEngine] = [
    discourse, xenforo, xenforo1, wpDiscuz, disqus, coral, reddit, hackerNews, lobsters, blogger,
    phpBB, vBulletin,
    vBulletin5, invision, stackExchange, wordPressReviews, wordPress, drupal, microdata,
  ]

  private static let wordPress = CommentEngine(
    name: "WordPress",
    comment: [
      .attribute("class", .containing("depth-"), tag: .li, class: "comment"),
      .attribute("class", .containing("depth-"), tag: .div, class: "comment"),
      .attribute("class", .containing("depth-"), tag: .article, class: "comment"),
      .attribute("class", .containing("thread-"), class: "comment"),
      .attribute("id", .prefix("li-comment-"), tag: .li),
      .attribute("id", .prefix("comment-"), tag: .li, class: "comment"),
    ],
    otherwise: [.class("pingback"), .class("trackback")],
    body: [
      .class("comment-content"), .class("comment-text"), .class("comment_text"),
      .class("comment__content"), .class("commentcontent"), .class("commenttext"),
      .class("comment-entry"), .class("comment-body-content"), .class("ast-comment-content"),
      .class("comment_content"), .class("comment-copy"),
    ],
    author: [
      .class("fn"), .class("comment-author-name"), .class("comment_author_name"),
      .class("comment-name"), .class("comment-author-link"),
    ],
    leftOut: [
      .class("comment-awaiting-moderation"), .class("reply"), .class("comment-reply-link"),
      .class("comment-likes"), .class("sharedaddy"), .class("edit-link"),
    ])

  private static let wordPressReviews = CommentEngine(
    name: "WordPress reviews",
    comment: [.attribute("id", .prefix("li-comment-"), class: "review")],
    body: [.class("description"), .class("comment-text")],
    author: [.class("woocommerce-review__author"), .property("author")])

  private static let wpDiscuz = CommentEngine(
    name: "wpDiscuz",
    comment: [
      .attribute("id", .prefix("wpd-comm-")), .attribute("id", .prefix("wc-comm-")),
    ],
    body: [.class("wpd-comment-text"), .class("wc-comment-text")],
    author: [.class("wpd-comment-author"), .class("wc-comment-author")],
    score: [.class("wpd-vote-result"), .class("wc-vote-result")],
    leftOut: [.class("wpd-comment-last-edited"), .class("wc-comment-last-edited")])

  private static let discourse = CommentEngine(
    name: "Discourse", isForum: true,
    comment: [
      .class("crawler-post"), .class("topic-post"),
      .attribute("id", .number(after: "post_"), class: "boxed"),
    ],
    otherwise: [.attribute("role", .word("navigation"))],
    body: [.class("cooked"), .class("post", .div), .property("articleBody"), .property("text")],
    author: [.class("creator"), .class("username")],
    leftOut: [
      .class("onebox-body"), .class("onebox-metadata"), .class("onebox-avatar"),
      .class("github-row"), .class("lightbox-wrapper"),
    ])

  private static let xenforo = CommentEngine(
    name: "XenForo", isForum: true,
    comment: [.class("message--post"), .class("js-post"), .class("block-row--comment")],
    body: [.class("bbWrapper"), .class("message-body")],
    author: [.class("username"), .class("message-name")],
    leftOut: [
      .class("message-lastEdit"), .class("js-selectToQuoteEnd"), .class("bbCodeBlock-expandLink"),
      .class("bbCodeSpoiler-button"), .class("message-signature"), .class("bbMediaJustifier"),
    ])

  private static let xenforo1 = CommentEngine(
    name: "XenForo 1", isForum: true,
    comment: [.attribute("id", .number(after: "post-"), tag: .li, class: "message")],
    body: [.class("messageText")],
    author: [.class("username")],
    leftOut: [.class("messageTextEndMarker"), .class("quoteExpand")])

  private static let phpBB = CommentEngine(
    name: "phpBB", isForum: true,
    comment: [.attribute("id", .number(after: "p"), tag: .div, class: "post")],
    body: [.class("content"), .class("postbody")],
    author: [.class("username"), .class("username-coloured"), .class("author")],
    leftOut: [.class("signature"), .class("notice"), .class("codebox-header")])

  private static let vBulletin = CommentEngine(
    name: "vBulletin", isForum: true,
    comment: [
      .attribute("id", .number(after: "post_"), tag: .li),
      .attribute("id", .number(after: "post"), tag: .table),
      .attribute("id", .number(after: "edit"), tag: .div),
    ],
    body: [
      .class("postcontent"), .attribute("id", .prefix("post_message_")),
    ],
    author: [.class("username"), .class("bigusername")],
    leftOut: [.class("signature")])

  private static let vBulletin5 = CommentEngine(
    name: "vBulletin 5", isForum: true,
    comment: [.class("b-post", .li)],
    body: [.class("js-post__content-text"), .class("b-post__content-text")],
    author: [.class("author"), .class("b-userinfo__name")])

  private static let invision = CommentEngine(
    name: "Invision", isForum: true,
    comment: [.attribute("id", .number(after: "elComment_")), .class("ipsComment")],
    body: [.attribute("data-role", .word("commentContent"))],
    author: [.class("ipsComment_author"), .class("cAuthorPane_author"), .property("author")],
    leftOut: [.class("ipsQuote_citation"), .class("ipsItemStatus")])

  private static let stackExchange = CommentEngine(
    name: "Stack Exchange", isForum: true,
    comment: [
      .attribute("data-questionid", class: "question"),
      .attribute("data-answerid", class: "answer"),
      .attribute("data-comment-id", tag: .li, class: "comment"),
    ],
    body: [.class("s-prose"), .class("post-text"), .class("comment-copy")],
    author: [.class("comment-user"), .class("user-details")],
    score: [.class("js-vote-count"), .class("comment-score")])

  private static let disqus = CommentEngine(
    name: "Disqus",
    comment: [.attribute("id", .number(after: "post-"), tag: .li, class: "post")],
    body: [.class("post-message")],
    author: [.class("author")],
    score: [.class("vote-up")])

  private static let coral = CommentEngine(
    name: "Coral",
    comment: [.class("coral-comment"), .class("coral-indent")],
    body: [.class("coral-comment-content")],
    author: [.class("coral-comment-username")])

  private static let drupal = CommentEngine(
    name: "Drupal",
    comment: [
      .attribute("about", .containing("comment"), tag: .article),
      .attribute("data-comment-user-id"), .class("comment", .article),
      .class("js-comment", .article), .class("js-comment", .div),
    ],
    body: [
      .class("field--name-comment-body"), .class("field-name-comment-body"),
      .class("comment__text"),
    ],
    author: [.class("comment__author"), .class("username")],
    leftOut: [.class("links"), .class("user-signature")])

  private static let blogger = CommentEngine(
    name: "Blogger",
    comment: [
      .attribute("id", .number(after: "c"), tag: .li, class: "comment"),
      .class("comment-author", .dt),
    ],
    body: [.class("comment-content", .p), .class("comment-body")],
    author: [.class("user"), .class("comment-author")],
    leftOut: [.class("comment-footer")])

  private static let lobsters = CommentEngine(
    name: "Lobsters",
    comment: [.attribute("id", .prefix("c_"), class: "comment")],
    body: [.class("comment_text")],
    author: [
      .class("u-author"), .attribute("href", .prefix("/~"), tag: .a),
      .attribute("href", .prefix("/u/"), tag: .a),
    ],
    score: [.class("score"), .class("upvoter")])

  private static let hackerNews = CommentEngine(
    name: "Hacker News",
    comment: [.class("comtr", .tr)],
    body: [.class("commtext"), .class("comment")],
    author: [.class("hnuser")],
    leftOut: [.class("reply")])

  private static let reddit = CommentEngine(
    name: "Reddit",
    comment: [
      .attribute("data-fullname", .prefix("t1_"), class: "thing"),
      .attribute("id", .prefix("thing_t1_")),
    ],
    body: [.class("usertext-body"), .class("md")],
    author: [.class("author")],
    score: [.class("unvoted", .span)])

  private static let microdata = CommentEngine(
    name: "schema.org",
    comment: [
      .attribute("itemtype", .suffix("schema.org/Comment")),
      .attribute("itemtype", .suffix("schema.org/UserComments")),
      .property("comment"),
    ],
    body: [
      .property("text"), .property("commentText"), .property("description"),
      .property("articleBody"),
    ],
    author: [.property("author"), .property("creator")],
    score: [.property("upvoteCount")])
}
