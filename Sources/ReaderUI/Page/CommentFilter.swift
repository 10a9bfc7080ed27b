import Articles

/// Which comments are shown in full: those that meet every condition set.
///
/// What they answer stays as dimmed context; everything else is left out.
struct CommentFilter: Hashable {
  /// Who wrote a comment.
  enum Author: Hashable {
    case named(String)
    /// Those whose name the page lost.
    case unnamed
  }

  /// `nil` lets every author through.
  var author: Author?
  /// `nil` lets every comment through.
  var comments: Set<Comment.ID>?

  /// Which comments meet every condition, without those that give them context.
  ///
  /// Cost is O(n).
  func shares(of all: [Comment], _ index: CommentIndex) -> [Discussion.Share] {
    var shares = [Discussion.Share](repeating: comments == nil ? .full : .none, count: all.count)
    for id in comments ?? [] {
      if let place = index.index(of: id, in: all) { shares[place] = .full }
    }
    guard let author else { return shares }
    let name: String? = if case .named(let name) = author { name } else { nil }
    for place in all.indices where all[place].author != name { shares[place] = .none }
    return shares
  }
}
