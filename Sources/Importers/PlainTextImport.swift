import Articles

/// Reads plain text.
func readPlainText(_ bytes: [UInt8], id: Article.ID, options: ImportOptions) -> Article {
  let text = PlainText.cleaned(String(decoding: bytes, as: UTF8.self))
  let paragraphs = text.split(separator: "\n")
  return Article(
    id: id, title: paragraphs.first.map(String.init) ?? "",
    blocks: paragraphs.dropFirst().map { Block(.paragraph, String($0)) },
    problems: text.isEmpty ? [.empty] : [])
}
