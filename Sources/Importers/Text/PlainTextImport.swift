import Articles

/// Reads UTF-8 bytes as plain text.
func readPlainText(_ bytes: [UInt8], id: Article.ID, options: ImportOptions) -> Article {
  readPlainText(String(decoding: bytes, as: UTF8.self), id: id, options: options)
}

/// Reads plain text: tells title, byline, body and comments apart, and drops the furniture between them; O(n).
func readPlainText(_ text: String, id: Article.ID, options: ImportOptions) -> Article {
  if holdsNoText(text) { return Article(id: id, problems: [.binary]) }
  let lines = TextLine.lines(of: PlainText.cleaned(text))
  guard !lines.isEmpty else { return Article(id: id, problems: [.empty]) }
  let head = TextHead(lines)
  let width = WrapWidth(lines)
  var article = Article(
    id: id, title: head.title.map { String(lines[$0].text) } ?? "", authors: head.authors,
    site: head.site, published: head.published.map { Published($0, from: .text) })
  if article.title.hasPrefix("# ") { article.title.removeFirst(2) }
  if options.keepsWhole {
    article.blocks = TextBlocks.blocks(of: Array(lines.indices), in: lines, width: width)
    return article
  }
  let section = CommentSection.find(in: lines, head: head)
  let end = section?.start ?? lines.count
  let body = TextArticle(lines, range: 0..<end, head: head)
  article.blocks = TextBlocks.blocks(of: body.body, in: lines, width: width)
  if let section {
    article.comments = CommentSection.comments(section, lines, width: width)
  }
  return article
}

/// True for what is no text: more controls than any text has, or many bytes that no character set explains.
func holdsNoText(_ text: String) -> Bool {
  var controls = 0
  var unexplained = 0
  var count = 0
  for scalar in text.unicodeScalars.prefix(4096) {
    count += 1
    if scalar == "\u{FFFD}" {
      unexplained += 1
    } else if scalar.value < 0x20 && !(7...13).contains(scalar.value) && scalar.value != 0x1B {
      controls += 1
    }
  }
  // Where bytes are as likely as not, a tenth of them are controls.
  return controls > 1 && controls * 30 > count
    || controls + unexplained > 1 && (controls + unexplained) * 10 > count
}
