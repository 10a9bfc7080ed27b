import Articles

/// Writes articles as Markdown (CommonMark), one after the other.
///
/// Comments are nested quotations, so that their depth is told by the markup itself.
struct MarkdownWriter {
  private var isFirst = true

  /// The Markdown of the next article, with what parts it from the one before.
  mutating func write(_ article: Article) -> String {
    defer { isFirst = false }
    var parts: [String] = isFirst ? [] : ["---"]
    parts.append(
      "# " + Self.escaped(article.title.isEmpty ? "(no title)" : article.title, spans: []))
    let facts = [
      article.bylineWords.map { Self.escaped($0, spans: []) }, article.publishedWords,
      article.url.map(Self.automaticLink),
    ].compactMap { $0 }
    if !facts.isEmpty { parts.append(facts.joined(separator: "  \n")) }
    parts += Self.parts(article.blocks)
    if !article.comments.isEmpty { parts.append("## Comments: \(article.comments.count)") }
    let thread = CommentThread(article.comments)
    for node in thread.nodes { parts.append(Self.comment(node, of: thread, in: article)) }
    return (isFirst ? "" : "\n") + parts.joined(separator: "\n\n") + "\n"
  }

  private static func comment(
    _ node: CommentThread.Node, of thread: CommentThread, in article: Article
  ) -> String {
    let comment = article.comments[node.comment]
    var head = "**\(escaped(comment.authorWords, spans: []))**"
    if let posted = comment.posted { head += " · \(posted.words)" }
    if let score = comment.score { head += " · \(scoreWords(score))" }
    if let parent = node.parent {
      let answered = article.comments[thread.nodes[parent].comment].authorWords
      let basis = comment.reply?.basis == .inferred ? " (inferred)" : ""
      head += " · answers \(escaped(answered, spans: []))\(basis)"
    }
    if node.depth >= deepestQuotation { head += " · depth \(node.depth)" }
    if comment.isDeleted { head += " · deleted" }
    let prefix = String(repeating: "> ", count: min(node.depth, deepestQuotation - 1) + 1)
    let text = ([head] + parts(comment.blocks)).joined(separator: "\n\n")
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? String(prefix.dropLast()) : prefix + $0 }.joined(separator: "\n")
  }

  /// Deeper replies are quoted no further: their depth is told in words.
  private static let deepestQuotation = 12

  /// Each block's Markdown; items of one list are one part.
  private static func parts(_ blocks: [Block]) -> [String] {
    var parts: [String] = []
    var isInList = false
    for block in blocks {
      if case .listItem = block.kind, isInList, let last = parts.indices.last {
        parts[last] += "\n" + part(block)
      } else {
        parts.append(part(block))
      }
      if case .listItem = block.kind { isInList = true } else { isInList = false }
    }
    return parts
  }

  private static func part(_ block: Block) -> String {
    let text = escaped(block.text, spans: block.spans)
    switch block.kind {
    case .heading(let level):
      let marks = String(repeating: "#", count: min(max(level, 1) + 1, 6))
      return "\(marks) " + text.replacing("\n", with: " ")
    case .paragraph: return text.replacing("\n", with: "  \n")
    case .caption: return "*" + text.replacing("\n", with: " ") + "*"
    case .quotation: return "> " + text.replacing("\n", with: "  \n> ")
    case .listItem(let depth, let marker):
      let indent = String(repeating: "    ", count: min(max(depth, 0), deepestQuotation))
      let sign = marker.first?.isNumber == true ? marker : "-"
      return "\(indent)\(sign) " + text.replacing("\n", with: "  \n\(indent)  ")
    case .code: return fenced(block.text)
    case .table: return table(block.text)
    case .image: return "![\(text.replacing("\n", with: " "))]()"
    case .divider: return "---"
    }
  }

  /// Code between fences longer than any run of backticks in it.
  private static func fenced(_ text: String) -> String {
    var longest = 0
    var run = 0
    for byte in text.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return "\(fence)\n\(text)\n\(fence)"
  }

  private static func table(_ text: String) -> String {
    let rows = text.split(separator: "\n", omittingEmptySubsequences: false).map { row in
      row.split(separator: "\t", omittingEmptySubsequences: false)
        .map { escaped(String($0), spans: []).replacing("|", with: "\\|") }
    }
    let width = rows.map(\.count).max() ?? 0
    var lines = rows.map { row in
      "| " + (row + Array(repeating: "", count: width - row.count)).joined(separator: " | ") + " |"
    }
    lines.insert("|" + String(repeating: " --- |", count: width), at: min(1, lines.count))
    return lines.joined(separator: "\n")
  }

  /// `<https://…>` where that can be told apart from the text around it, else the bare address.
  private static func automaticLink(_ url: String) -> String {
    url.utf8.contains { $0 <= 0x20 || $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") }
      ? escaped(url, spans: []) : "<\(url)>"
  }

  /// The text with what Markdown would take for markup escaped, and the spans as markup.
  private static func escaped(_ text: String, spans: [Span]) -> String {
    let (openings, closings) = marks(of: spans, length: text.utf8.count)
    var result: [UInt8] = []
    var isLineStart = true
    for (offset, byte) in text.utf8.enumerated() {
      closings[offset].map { result.append(contentsOf: $0.utf8) }
      openings[offset].map { result.append(contentsOf: $0.utf8) }
      if isSpecial(byte) || (isLineStart && isSpecialAtLineStart(byte)) {
        result.append(UInt8(ascii: "\\"))
      }
      result.append(byte)
      isLineStart = byte == UInt8(ascii: "\n")
    }
    closings[text.utf8.count].map { result.append(contentsOf: $0.utf8) }
    return String(decoding: result, as: UTF8.self)
  }

  /// What is printed before the byte at each offset.
  private static func marks(
    of spans: [Span], length: Int
  ) -> (openings: [Int: String], closings: [Int: String]) {
    var openings: [Int: String] = [:]
    var closings: [Int: String] = [:]
    // Spans that cross an earlier one would tear the markup apart: the earlier one is kept.
    var end = 0
    for span in spans where span.range.lowerBound >= end && !span.range.isEmpty {
      guard span.range.upperBound <= length else { continue }
      end = span.range.upperBound
      let (open, close): (String, String) =
        switch span.kind {
        case .emphasis: ("*", "*")
        case .strong: ("**", "**")
        case .code: ("", "")
        case .link(let url): ("[", "](\(destination(url)))")
        }
      openings[span.range.lowerBound, default: ""] += open
      closings[end, default: ""] += close
    }
    return (openings, closings)
  }

  /// A link's address, with what would end it early percent-encoded.
  private static func destination(_ url: String) -> String {
    var result = ""
    for scalar in url.unicodeScalars {
      switch scalar {
      case " ": result += "%20"
      case "(": result += "%28"
      case ")": result += "%29"
      case "<": result += "%3C"
      case ">": result += "%3E"
      case "\n", "\t": continue
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "&"):
      true
    default: false
    }
  }

  private static func isSpecialAtLineStart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "#"), UInt8(ascii: ">"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "="), UInt8(ascii: "|"), UInt8(ascii: "~"):
      true
    default: false
    }
  }
}
