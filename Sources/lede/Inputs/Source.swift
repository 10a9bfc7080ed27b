/// One thing to read.
struct Source: Sendable {
  /// Where its bytes come from.
  enum Place: Sendable {
    case standardInput
    /// The path's own bytes, with a closing 0: a name on disk need not be text.
    case file([CChar])
    /// The mails of a Maildir, as paths; they are read as one mailbox.
    case mails([[CChar]])
    /// An address to fetch from.
    case page(url: String)
  }

  /// As the user gave it; in a folder, the folder as given and the path in it.
  var name: String
  /// Where its bytes come from.
  var place: Place
  /// The folder, as given, that it was found in; `nil` for what the user named.
  var folder: String?
  /// What was read of it before: where it is still the same it is not read again.
  var known: SourceVersion?
}
