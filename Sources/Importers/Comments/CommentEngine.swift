/// How one program prints comments: what to look for in its pages.
///
/// What a table leaves empty is found as in pages of unknown programs, by ``CommentRoles``.
struct CommentEngine {
  /// What the elements around the comments' words are.
  var name: String
  /// True where the first comment is what the others talk about.
  var isForum = false
  /// Elements that are a comment each, with everything that belongs to it and maybe its replies.
  var comment: [ElementPattern]
  /// Elements that look like comments and are none, such as other pages' links.
  var otherwise: [ElementPattern] = []
  /// The comment's words: the first pattern that is there counts.
  var body: [ElementPattern] = []
  /// Who wrote it: the first pattern that is there counts.
  var author: [ElementPattern] = []
  /// Votes.
  var score: [ElementPattern] = []
  /// What stands among the words and is none of them.
  var leftOut: [ElementPattern] = []
}
