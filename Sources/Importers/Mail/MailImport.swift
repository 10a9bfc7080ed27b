import Articles

/// Reads mails as discussions: the first of a thread is the article, its answers are the comments.
///
/// `nil` where the source holds no mail.
func readMail(
  _ bytes: ArraySlice<UInt8>, _ facts: DocumentFacts, options: ImportOptions
) -> [Article]? {
  switch MailFormat(of: bytes) {
  case .message:
    let message = MailMessage(bytes)
    if let page = message.page {
      var article = readPage(page.html, id: facts.id, url: page.url ?? facts.url, options: options)
      if article.title.isEmpty { article.title = message.subject }
      return [article]
    }
    return FeedEntry.articles([message.entry], feedTitle: "", source: facts.id.source)
  case .mbox:
    let entries = mailboxMessages(bytes).map { MailMessage($0).entry }
    return FeedEntry.articles(
      withKnownAnswers(entries), feedTitle: "", source: facts.id.source)
  case nil: return nil
  }
}

extension MailMessage {
  /// The message as an entry that can be an article or a comment.
  fileprivate var entry: FeedEntry {
    var entry = FeedEntry()
    entry.article.title = subject
    entry.article.authors = author.map { [$0] } ?? []
    entry.article.published = date.map { Published($0.date, from: .markup) }
    entry.article.blocks = blocks
    entry.posted = date?.timestamp
    entry.identifier = identifier
    entry.ancestors = ancestors
    return entry
  }
}

/// Each mail answers the nearest of its ancestors that is there.
private func withKnownAnswers(_ entries: [FeedEntry]) -> [FeedEntry] {
  let known = Set(entries.compactMap(\.identifier))
  return entries.map { entry in
    var entry = entry
    entry.answers = entry.ancestors.last { known.contains($0) && $0 != entry.identifier }
    return entry
  }
}

/// The mails of an mbox (RFC 4155), each without the line before it.
private func mailboxMessages(_ bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
  let mark = Array("From ".utf8)
  var messages: [ArraySlice<UInt8>] = []
  var start: Int?
  var isAfterBlank = true
  var line = bytes.startIndex
  while line < bytes.endIndex {
    let end = bytes[line...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.endIndex
    let text = bytes[line..<end]
    if isAfterBlank, text.starts(with: mark), isField(bytes[end...]) {
      if let start { messages.append(bytes[start..<line]) }
      start = end
    }
    isAfterBlank = text.allSatisfy { $0 <= 0x20 }
    line = end
  }
  if let start { messages.append(bytes[start...]) }
  return messages
}

/// True where a field begins: a line in a mail's words can begin with `From ` as well.
private func isField(_ bytes: ArraySlice<UInt8>) -> Bool {
  let name = bytes.prefix(80).prefix { $0 > 0x20 && $0 < 0x7F && $0 != 0x3A }
  return !name.isEmpty && name.endIndex < bytes.endIndex && bytes[name.endIndex] == 0x3A
}
