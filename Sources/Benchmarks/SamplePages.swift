import Articles

// Pages, feeds, archives and mail as sites print them, furniture and all.
extension Sample {
  /// A comment program's way to print.
  enum Engine: CaseIterable {
    case wordPress, forum, unknown
  }

  /// A report of a news site.
  mutating func newsPage(paragraphs: Int = 14) -> String {
    let headline = sentence(7)
    var body = ""
    for number in 0..<paragraphs {
      if number % 5 == 4 { body += "<h2>\(sentence(4))</h2>\n" }
      body +=
        "<p>\(sentence(30)) <a href=\"/tag/\(number)\">\(sentence(3))</a> \(sentence(25))</p>\n"
    }
    return page(
      headline,
      """
      <article><h1>\(headline)</h1><p class="byline">By <a rel="author" href="/a">Ruth Amber</a>
      <time datetime="2018-07-\(10 + below(19))T10:00:00Z">July 2018</time></p>
      <figure><img src="/p.jpg" alt="\(sentence(6))"><figcaption>\(sentence(9))</figcaption></figure>
      <div class="entry-content">\(body)</div></article>
      """)
  }

  /// An article with its comments.
  mutating func commentPage(_ engine: Engine, count: Int) -> String {
    var comments = ""
    for number in 0..<count { comments += comment(engine, number) }
    let text = "<p>\(sentence(60))</p><p>\(sentence(60))</p><p>\(sentence(60))</p>"
    let list: String
    switch engine {
    case .wordPress:
      list = "<div id=\"comments\"><ol class=\"comment-list\">\(comments)</ol></div>"
    case .forum: list = "<div class=\"posts\">\(comments)</div>"
    case .unknown: list = "<section class=\"k2\">\(comments)</section>"
    }
    return page(sentence(6), "<article><h1>\(sentence(6))</h1>\(text)</article>\(list)")
  }

  private mutating func comment(_ engine: Engine, _ number: Int) -> String {
    let day = "2018-07-\(10 + below(19))T\(10 + below(13)):\(10 + below(49)):00+00:00"
    let words = "<p>\(sentence(12 + below(50)))</p>"
    switch engine {
    case .wordPress:
      return """
        <li class="comment depth-\(1 + number % 4)" id="comment-\(number)"><article>
        <footer class="comment-meta"><cite class="fn">\(author())</cite>
        <a href="#comment-\(number)"><time datetime="\(day)">\(day)</time></a></footer>
        <div class="comment-content">\(words)</div>
        <div class="reply"><a href="#r\(number)">Reply</a></div></article></li>

        """
    case .forum:
      return """
        <div class="post" id="p\(number)"><dl class="profile"><dt><a href="/u">\(author())</a></dt>
        <dd>Posts: \(below(900))</dd></dl><p class="author">by \(author()) » \(day)</p>
        <div class="content"><blockquote><cite>\(author()) wrote:</cite>\(words)</blockquote>\(words)
        </div><div class="signature">\(sentence(5))</div></div>

        """
    case .unknown:
      return """
        <div class="k7"><div><img src="/f.png" alt=""><b>\(author())</b> <i>\(day)</i></div>
        \(words)<span><a href="#">+</a> \(below(40)) <a href="#">-</a></span></div>

        """
    }
  }

  /// An Atom feed with whole articles in it.
  mutating func feed(entries: Int) -> String {
    var text =
      "<?xml version=\"1.0\"?><feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Quay</title>"
    for number in 0..<entries {
      text += """
        <entry><id>urn:\(number)</id><title>\(sentence(6))</title>
        <updated>2018-07-\(10 + below(19))T10:00:00Z</updated><author><name>\(author())</name></author>
        <content type="html">&lt;p&gt;\(sentence(90))&lt;/p&gt;&lt;p&gt;\(sentence(60))&lt;/p&gt;</content>
        </entry>

        """
    }
    return text + "</feed>"
  }

  /// A web archive of news pages.
  mutating func archive(pages: Int) -> String {
    var text = ""
    for number in 0..<pages {
      let body = newsPage()
      let response =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + body
      text +=
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://quay.example/\(number)\r\n"
      text += "WARC-Date: 2018-07-12T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:\(number)>\r\n"
      text += "Content-Type: application/http; msgtype=response\r\n"
      text += "Content-Length: \(response.utf8.count)\r\n\r\n\(response)\r\n\r\n"
    }
    return text
  }

  /// A mailing list's letters, each an answer to an earlier one.
  mutating func mailbox(letters: Int) -> String {
    var text = ""
    for number in 0..<letters {
      text += """
        From reader@quay.example Thu Jul 12 10:00:00 2018
        From: \(author()) <reader@quay.example>
        Subject: Re: bridges
        Date: Thu, 12 Jul 2018 10:\(10 + number % 50):00 +0000
        Message-ID: <\(number)@quay.example>
        References: <\(max(0, number - 1 - below(9)))@quay.example>

        > \(sentence(12))

        \(sentence(50))


        """
    }
    return text
  }

  private mutating func page(_ title: String, _ main: String) -> String {
    var links = ""
    for number in 0..<40 { links += "<li><a href=\"/s\(number)\">\(sentence(2))</a></li>" }
    var related = ""
    for number in 0..<12 {
      related += "<div class=\"card\"><a href=\"/r\(number)\"><h3>\(sentence(8))</h3></a></div>"
    }
    return """
      <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>\(title) | The Quay</title>
      <meta property="og:title" content="\(title)"><meta name="author" content="Ruth Amber">
      <script>\(String(repeating: "window.q=window.q||[];", count: 400))</script>
      <style>\(String(repeating: ".a>.b{margin:0 1px}", count: 400))</style></head><body>
      <header class="site-header"><nav><ul>\(links)</ul></nav></header>
      <main>\(main)<aside class="related"><h2>More from the Quay</h2>\(related)</aside></main>
      <div class="newsletter"><p>Subscribe to our newsletter</p><form><input name="m"></form></div>
      <footer><ul>\(links)</ul><p>Copyright 2018 The Quay. All rights reserved.</p></footer>
      </body></html>
      """
  }
}
