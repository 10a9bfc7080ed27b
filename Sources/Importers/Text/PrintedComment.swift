/// A comment as a text prints it: whose, when, and which lines.
struct PrintedComment {
  /// As printed; `nil` where the name was lost.
  var author: String?
  /// `nil` where no time is printed.
  var time: PrintedTime?
  /// True where a notice stands in place of the words.
  var isDeleted = false
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

/// Tells the notices that stand where a comment was.
enum DeletionNotice {
  /// True for a line that says nothing but that a comment is gone; O(n) up to 80 bytes.
  static func isNotice(_ line: Substring) -> Bool {
    guard line.utf8.count <= 80 else { return false }
    let words = line.lowercased().split { !$0.isLetter }
    guard let last = words.last else { return false }
    if words.count == 1 {
      return ["deleted", "removed", "gelöscht", "supprimé", "eliminado"].contains(last)
    }
    let isAbout = words.contains {
      ["comment", "post", "kommentar", "commentaire", "comentario", "message", "reply"].contains($0)
    }
    return isAbout && words.contains { gone.contains($0) }
      && words.allSatisfy { gone.contains($0) || plain.contains($0) }
  }

  private static let gone: Set<Substring> = [
    "deleted", "removed", "gelöscht", "entfernt", "supprimé", "eliminado", "borrado", "withdrawn",
    "hidden",
  ]
  private static let plain: Set<Substring> = [
    "this", "the", "a", "comment", "post", "message", "reply", "was", "has", "been", "is", "by",
    "its", "his", "her",
    "their", "author", "user", "moderator", "moderators", "moderation", "an", "administrator",
    "admin", "blog", "from",
    "site", "poster", "commenter", "dieser", "kommentar", "wurde", "commentaire", "a", "été", "ce",
    "comentario", "fue", "el",
  ]
}
