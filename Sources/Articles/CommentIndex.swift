/// Finds comments by their ids.
public struct CommentIndex: Sendable {
  /// The number of comments it was made of.
  public let count: Int
  /// Open addressing, linear probing; -1 in an empty slot, else an index in the comments.
  private var slots: [Int32]
  /// The hash of what is in a slot, so that few ids need comparing.
  private var hashes: [UInt32]
  private let mask: Int

  /// Indexes comments in O(n); of several with the same id the first one counts.
  public init(_ comments: [Comment]) {
    count = comments.count
    var capacity = 16
    while capacity < comments.count * 2 { capacity *= 2 }
    mask = capacity - 1
    slots = Array(repeating: -1, count: capacity)
    hashes = Array(repeating: 0, count: capacity)
    for index in comments.indices {
      let hash = Self.hash(comments[index].id)
      let slot = slot(of: comments[index].id, hash, in: comments)
      guard slots[slot] < 0 else { continue }
      slots[slot] = Int32(index)
      hashes[slot] = UInt32(truncatingIfNeeded: hash)
    }
  }

  /// The index of a comment in the comments that this was made of; `nil` for an unknown id.
  public func index(of id: Comment.ID, in comments: [Comment]) -> Int? {
    let found = slots[slot(of: id, Self.hash(id), in: comments)]
    return found < 0 ? nil : Int(found)
  }

  /// The slot that holds the id, else the empty one where it belongs.
  private func slot(of id: Comment.ID, _ hash: Int, in comments: [Comment]) -> Int {
    var slot = hash & mask
    while slots[slot] >= 0 {
      if hashes[slot] == UInt32(truncatingIfNeeded: hash), comments[Int(slots[slot])].id == id {
        break
      }
      slot = (slot + 1) & mask
    }
    return slot
  }

  /// Seeded in each run, so that no page can be made whose ids collide.
  private static func hash(_ id: Comment.ID) -> Int {
    var hasher = Hasher()
    let isHashed: Void? = id.utf8.withContiguousStorageIfAvailable {
      hasher.combine(bytes: UnsafeRawBufferPointer($0))
    }
    if isHashed == nil { for byte in id.utf8 { hasher.combine(byte) } }
    return hasher.finalize()
  }
}
