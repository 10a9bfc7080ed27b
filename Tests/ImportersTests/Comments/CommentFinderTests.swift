import Articles
import Testing

@testable import Importers

private typealias Comment = Articles.Comment

/// Each comment on a line: author, day, score, the first words of the one it answers, its words.
private func outline(of html: String, usesKnownEngines: Bool = true) -> [String] {
  var options = ImportOptions()
  options.usesKnownEngines = usesKnownEngines
  let comments = readComments(in: HTMLDocument(html), base: nil, options: options)?.comments ?? []
  let words = Dictionary(comments.map { ($0.id, $0.text) }, uniquingKeysWith: { $1 })
  return comments.map { comment in
    let answered = comment.reply.flatMap { words[$0.parent] } ?? "–"
    return [
      comment.author ?? "–", comment.posted?.description ?? "–",
      comment.score.map(String.init) ?? "–",
      String(answered.prefix(10)), comment.text.replacing("\n\n", with: " / "),
    ].joined(separator: " | ")
  }
}

struct CommentFinderTests {
  @Test func readsAThreadOfAListWithinAList() {
    let html = """
      <article><h1>On tides</h1><p>The sea comes and goes.</p></article>
      <div id=comments><h2>2 thoughts</h2><ol class=comment-list>
      <li id=comment-7 class="comment even thread-even depth-1 parent">
        <article id=div-comment-7 class=comment-body><footer class=comment-meta>
          <div class="comment-author vcard"><b class=fn>Ada Stone</b> <span class=says>says:</span></div>
          <div class=comment-metadata><a href="#comment-7"><time datetime="2019-05-04T10:00:00+02:00">4 May 2019</time></a></div></footer>
          <div class=comment-content><p>I saw it twice.</p><p>Once at night.</p></div>
          <div class=reply><a class=comment-reply-link href="#">Reply</a></div></article>
        <ol class=children><li id=comment-9 class="comment odd alt depth-2">
          <article id=div-comment-9 class=comment-body><footer class=comment-meta>
            <div class="comment-author vcard"><b class=fn>Ben</b> <span class=says>says:</span></div>
            <div class=comment-metadata><time datetime="2019-05-05T08:00:00Z">5 May 2019</time></div></footer>
            <div class=comment-content><p>At night? How?</p></div></article></li></ol></li>
      <li class="pingback even depth-1" id=comment-11>Pingback: <a href="/x">Elsewhere</a></li>
      </ol></div>
      """
    #expect(
      outline(of: html) == [
        "Ada Stone | 2019-05-04T08:00:00Z | – | – | I saw it twice. / Once at night.",
        "Ben | 2019-05-05T08:00:00Z | – | I saw it t | At night? How?",
      ])
  }

  /// A forum's page of three posts, the last of which quotes the one before it.
  private static let forum = ["Which rope holds the longest?", "The red one.", "It broke on me."]
    .enumerated().map { index, words in
      let author = ["Cleo", "Dan", "Emma"][index]
      let quotation =
        index == 2
        ? """
        <blockquote class="bbCodeBlock--quote" data-source="post: 41" data-quote="Dan">
        <div class=bbCodeBlock-title>Dan said:</div>The red one.</blockquote>
        """ : ""
      return """
        <article class="message message--post js-post" data-author="\(author)" id="js-post-4\(index)">
        <h4 class=message-name><a class=username>\(author)</a></h4>
        <time datetime="2020-01-02T0\(index + 3):04:05+0100">Jan 2, 2020</time>
        <article class=message-body><div class=bbWrapper>\(quotation) \(words)</div></article></article>
        """
    }.joined()

  @Test func aQuotationSaysWhatAPostAnswers() {
    #expect(
      outline(of: Self.forum) == [
        "Dan | 2020-01-02T03:04:05Z | – | – | The red one.",
        "Emma | 2020-01-02T04:04:05Z | – | The red on | It broke on me.",
      ])
  }

  @Test func aForumsFirstPostIsWhatTheOthersTalkAbout() {
    let opening = readComments(in: HTMLDocument(Self.forum), base: nil)?.opening
    #expect(opening?.author == "Cleo")
    #expect(opening?.blocks.map(\.text) == ["Which rope holds the longest?"])
  }

  @Test(arguments: [true, false])
  func findsCommentsOfAProgramThatNobodyKnows(usesKnownEngines: Bool) {
    let html = """
      <main><p>A long story about a short walk, told to nobody in particular.</p></main>
      <section><h3>What people said</h3>
      <div class=opinion-box><span class=who-author>Eve</span> <i>3 March 2021 at 10:05</i>
        <div class=words>The walk was not that short.</div><a href="#">Answer</a></div>
      <div class=indent><div class=opinion-box><span class=who-author>Finn</span> <i>4 March 2021 at 11:00</i>
        <div class=words>It felt short to me.</div><a href="#">Answer</a></div></div>
      <div class=opinion-box><span class=who-author>Gus</span> <i>5 March 2021 at 12:00</i>
        <div class=words>I would have gone by train.</div><a href="#">Answer</a></div>
      </section>
      """
    #expect(
      outline(of: html, usesKnownEngines: usesKnownEngines) == [
        "Eve | 2021-03-03T10:05:00Z | – | – | The walk was not that short.",
        "Finn | 2021-03-04T11:00:00Z | – | The walk w | It felt short to me.",
        "Gus | 2021-03-05T12:00:00Z | – | – | I would have gone by train.",
      ])
  }

  @Test(arguments: [
    "<p>Only a page.</p>", "",
    "<ul><li><a href=/1>One</a> 3 May 2019<li><a href=/2>Two</a> 4 May 2019</ul>",
  ])
  func findsNoneWhereNoneAre(html: String) {
    #expect(outline(of: html).isEmpty)
  }

  /// A small page of each make; each is cut and broken in many places.
  private static let pages = [
    forum,
    """
    <ol class=comment-list><li id=comment-1 class="comment depth-1"><b class=fn>Ann</b>
    <time datetime="2019-05-04T10:00:00Z">4 May</time><div class=comment-content>One</div>
    <ul class=children><li id=comment-2 class="comment depth-2"><b class=fn>Ben</b>
    <time datetime="2019-05-04T11:00:00Z">4 May</time><div class=comment-content>Two</div></li></ul></li></ol>
    """,
    """
    <div class=note style="margin-left:0px"><b class=author>Cy</b> 3 May 2019 10:00<p>Three</p></div>
    <div class=note style="margin-left:99999999999999999999999px"><b class=author>Di</b> 3 May 2019
    11:00<p>Four</p></div><div class=note data-depth=-7><b class=author>Ed</b> 1/2/2019 1:00<p>Five</p></div>
    """,
  ]

  @Test(arguments: pages, [true, false])
  func everyCutAndBrokenPageIsRead(page: String, usesKnownEngines: Bool) {
    let bytes = Array(page.utf8)
    var random: UInt64 = 42
    for cut in stride(from: 0, to: bytes.count, by: 7) {
      var broken = bytes
      for _ in 0..<3 {
        random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        broken[Int(random >> 33) % broken.count] =
          [60, 62, 34, 47, 48, 0xFF][Int(random >> 40) % 6]
      }
      for damaged in [bytes[..<cut], broken[...]] {
        let html = String(decoding: damaged, as: UTF8.self)
        _ = outline(of: html, usesKnownEngines: usesKnownEngines)
      }
    }
  }

  @Test func indentationSaysWhatACommentAnswers() {
    let comments = zip(["Ann", "Ben", "Cy", "Di"], [0, 20, 40, 20]).map { author, indent in
      "<div class=note style='margin-left: \(indent)px'><b class=author>\(author)</b>"
        + " 3 May 2019, 10:0\(indent / 10)<p>Words of \(author)</p></div>"
    }
    let read = readComments(in: HTMLDocument(comments.joined()), base: nil)?.comments ?? []
    let authors = Dictionary(read.map { ($0.id, $0.author) }, uniquingKeysWith: { $1 })
    #expect(
      read.map { $0.reply.flatMap { authors[$0.parent] ?? nil } } == [nil, "Ann", "Ben", "Ann"])
  }
}
