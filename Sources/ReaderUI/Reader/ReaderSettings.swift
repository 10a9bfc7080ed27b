/// How the reader is set up, and does not change while it runs.
public struct ReaderSettings: Hashable, Sendable {
  /// What was opened, in a word or two: the folder's or file's name.
  public var source: String
  /// True where the terminal can show nothing but ASCII.
  public var isASCII: Bool
  /// Cells of a line of text, 40 to 100.
  public var textWidth: Int

  /// `source` names what was opened.
  public init(source: String, isASCII: Bool = false, textWidth: Int = 72) {
    self.source = source
    self.isASCII = isASCII
    self.textWidth = min(max(textWidth, 40), 100)
  }
}
