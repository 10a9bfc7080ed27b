/// A comment as a text prints it: whose, when, and which lines.
struct PrintedComment {
  /// As printed; `nil` where the name was lost.
  var author: String?
  /// `nil` where no time is printed.
  var time: PrintedTime?
  /// Votes, where they are printed.
  var score: Int?
  /// Columns of white space before it.
  var indent = 0
  /// Indices of its lines of words, ascending; may be empty.
  var lines: [Int] = []
}

/// The comment section of a text.
struct PrintedSection {
  /// Index of the first line that is no longer the article.
  var start: Int
  /// Index after the last line that belongs to the section.
  var end: Int
  /// In the text's order; may be empty, for a section without comments.
  var comments: [PrintedComment]
  /// True where deeper indents mean replies.
  var isIndented = false
}
