import Articles
import EventLinking
import ReaderUI

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A file that an article is saved in.
struct ArticleFile {
  private let saving: Saving
  private let path: String

  /// `home` stands for `~` at the beginning of the path.
  init(_ saving: Saving, home: String?) {
    self.saving = saving
    if let home, saving.path == "~" || saving.path.hasPrefix("~/") {
      path = home + saving.path.dropFirst()
    } else {
      path = saving.path
    }
  }

  /// Writes the article, and never over a file unless told so; the answer is the reader's news.
  func write(_ article: Article) -> Input {
    let name = PlainText.line(saving.path)
    guard !path.isEmpty else { return .failed("No file was named.") }
    // What is written over is replaced as a whole: a full disk must not cost the old file.
    let target = saving.isOverwriting ? path + ".lede-new" : path
    let file = open(target, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard file >= 0 else {
      if errno == EEXIST, !saving.isOverwriting { return .fileExists(saving) }
      return .failed("\(name) could not be written: \(Self.words(errno)).")
    }
    let failure = writeAll(contents(of: article), to: file)
    guard close(file) == 0, failure == 0 else {
      unlink(target)
      return .failed("\(name) could not be written whole, and was not kept.")
    }
    if saving.isOverwriting, rename(target, path) != 0 {
      let words = Self.words(errno)
      unlink(target)
      return .failed("\(name) could not be replaced: \(words).")
    }
    return .said("Saved as \(name).")
  }

  private func contents(of article: Article) -> [UInt8] {
    switch saving.format {
    case .text:
      var writer = TextWriter()
      return Array(PlainText.cleaned(writer.write(article)).utf8)
    case .markdown:
      var writer = MarkdownWriter()
      return Array(PlainText.cleaned(writer.write(article)).utf8)
    case .json:
      let dated = DatedArticle(article)
      let mentions = MentionIndex(linkEvents(in: [dated]))
      return articleRecord(dated, mentions: mentions[article.id])
    }
  }

  private static func words(_ number: Int32) -> String {
    String(cString: strerror(number)).lowercased()
  }
}
