import Articles

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// One line for the user: what could not be done, on what, and what to do next.
struct Complaint: Error, Hashable, Sendable {
  /// What went wrong.
  enum Reason: Hashable, Sendable {
    case nothingNamed
    case missing
    case forbidden
    case emptyFolder
    /// A link leads to a folder or a device.
    case noFile
    /// `words` are the system's own.
    case unreadable(words: String)
    /// `words` are the system's own.
    case unwritable(words: String)
    case unfetched(FetchFailure)
    case problem(ReadingProblem)
    /// With one of the articles that a source holds.
    case articleProblem(ReadingProblem, url: String)
    /// Pages of an archive on which there is no article.
    case withoutArticle(count: Int)
    /// Nothing to show the reader on.
    case noTerminal
    /// The subject is a name in `TERM` that nothing is known of.
    case unknownTerminal
    /// Files of a folder, the first of them by name, in which there is nothing to read.
    case passedOver(count: Int, first: String)
  }

  /// What it is about, as the user named it.
  let subject: String
  /// What went wrong.
  let reason: Reason

  init(_ subject: String, _ reason: Reason) {
    self.subject = subject
    self.reason = reason
  }

  /// What the system's error `number` means where `subject` was written to.
  init(_ subject: String, writingError number: Int32) {
    self.init(subject, .unwritable(words: String(cString: strerror(number)).lowercased()))
  }

  /// What the system's error `number` means where `subject` was to be read.
  init(_ subject: String, errorNumber number: Int32) {
    let reason: Reason =
      switch number {
      case ENOENT, ENOTDIR: .missing
      case EACCES, EPERM: .forbidden
      default: .unreadable(words: String(cString: strerror(number)).lowercased())
      }
    self.init(subject, reason)
  }
}

extension Complaint: CustomStringConvertible {
  /// Writes it as a line to standard error.
  func report() {
    writeAll("lede: \(self)\n".utf8, to: STDERR_FILENO)
  }

  var description: String {
    "\(PlainText.line(subject)): \(problem)"
  }

  /// What went wrong, and what to do next, without what it is about.
  var problem: String { words(PlainText.line(subject)) }

  private func words(_ name: String) -> String {
    switch reason {
    case .nothingNamed:
      "none was named. Name a file, a folder, or - for standard input: lede INPUT"
    case .missing: "there is no such file or folder. Check the name."
    case .forbidden: "not allowed to read it. See who is with: ls -ld \(name)"
    case .emptyFolder: "nothing to read in this folder. Name a file, or another folder."
    case .noFile: "this is no file. A folder opens with: lede \(name)"
    case .unreadable(let words): "could not be read: \(words)."
    case .unfetched(let failure): failure.words
    case .unwritable(let words): "could not be written: \(words)."
    case .problem(.noArticle):
      "no article found in it. See the whole page with: lede extract --format text --whole \(name)"
    case .problem(let problem): "\(problem)."
    case .articleProblem(let problem, let url): "\(PlainText.line(url)): \(problem)."
    case .withoutArticle(1): "1 more page in it holds no article."
    case .withoutArticle(let count): "\(count) more pages in it hold no article."
    case .noTerminal:
      "it needs a terminal, and there is none. Print what is read with: lede extract INPUT"
    case .unknownTerminal:
      "nothing is known of a terminal of this name. Try: TERM=xterm lede INPUT, or lede --plain INPUT"
    case .passedOver(1, let first):
      "1 file passed over, with no text in it: \(PlainText.line(first))."
    case .passedOver(let count, let first):
      "\(count) files passed over, with no text in them, such as \(PlainText.line(first))."
    }
  }
}

extension PlainText {
  /// Clean text on one line: a file's name may hold anything.
  static func line(_ text: String) -> String {
    String(cleaned(text).map { $0 == "\n" || $0 == "\t" ? " " : $0 })
  }
}
