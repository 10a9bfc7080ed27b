/// The elements that HTML's parsing rules hold open at a place of a page, or more of them; never
/// fewer.
///
/// Each tag costs the parser what is open then, and formatting that is open costs it an element for
/// each block: both are bounded here. Elements that cannot nest by themselves (`p`, `td`) are left
/// out.
struct OpenElements {
  /// Elements deeper than this are opened no more; their text stays.
  static let depthLimit = 500
  /// Formatting within formatting beyond this is dropped.
  static let formattingLimit = 16

  private var open: [(name: ElementName, traits: ElementName.Traits)] = []
  /// Formatting whose element ended with one around it: the parser opens it again.
  private var reopening: [ElementName] = []
  /// Start tags that were dropped, so that their end tags will be.
  private var dropped: [ElementName: Int] = [:]
  /// How many elements of formatting the parser may open again after a block.
  private(set) var formattingCount = 0

  /// How many are open.
  var depth: Int { open.count }

  /// Notes a start tag; false where the tag has to be dropped.
  mutating func start(_ name: ElementName, _ traits: ElementName.Traits) -> Bool {
    if name == .a {
      // A link in a link ends it.
      if let index = lastIndex(of: name, upTo: .scope) { open.remove(at: index) }
    } else if traits.contains(.item), let index = lastItem(endedBy: name) {
      removeAll(from: index)
    }
    let isFormatting = traits.contains(.formatting)
    guard open.count < Self.depthLimit, !isFormatting || formattingCount < Self.formattingLimit
    else {
      dropped[name, default: 0] += 1
      return false
    }
    open.append((name, traits))
    if isFormatting { formattingCount += 1 }
    return true
  }

  /// Notes an end tag; false where the tag has to be dropped because its start tag was.
  ///
  /// Where the rules are not sure to end the element, it stays.
  mutating func end(_ name: ElementName, _ traits: ElementName.Traits) -> Bool {
    if !dropped.isEmpty, let count = dropped[name], count > 0 {
      dropped[name] = count - 1
      return false
    }
    if traits.contains(.formatting) {
      endFormatting(name)
    } else if name == .a || name == .form {
      // What was opened in them stays open.
      if let index = lastIndex(of: name, upTo: .scope) { open.remove(at: index) }
    } else {
      let isBlock = !traits.isDisjoint(with: [.block, .scope])
      guard let index = lastIndex(of: name, upTo: isBlock ? .scope : [.scope, .block, .barrier])
      else { return true }
      removeAll(from: index)
    }
    return true
  }

  private mutating func removeAll(from index: Int) {
    for element in open[index...] where element.traits.contains(.formatting) {
      reopening.append(element.name)
    }
    open.removeSubrange(index...)
  }

  private mutating func endFormatting(_ name: ElementName) {
    if let index = lastIndex(of: name, upTo: .scope) {
      open.remove(at: index)
    } else if let index = reopening.lastIndex(of: name),
      !open.contains(where: { $0.traits.contains(.scope) })
    {
      reopening.remove(at: index)
    } else {
      return
    }
    formattingCount -= 1
  }

  /// The item before in the same list, which a new one ends.
  private func lastItem(endedBy name: ElementName) -> Int? {
    for index in open.indices.reversed() {
      let element = open[index]
      if element.name == name { return index }
      if element.traits.contains(.item), name != .li, element.name != .li { return index }
      if !element.traits.isDisjoint(with: [.scope, .block, .barrier]), element.name != .div,
        element.name != .address
      {
        return nil
      }
    }
    return nil
  }

  /// The innermost element of that name that no element with one of `traits` stands around.
  private func lastIndex(of name: ElementName, upTo traits: ElementName.Traits) -> Int? {
    for index in open.indices.reversed() {
      if open[index].name == name { return index }
      if !open[index].traits.isDisjoint(with: traits) { return nil }
    }
    return nil
  }
}
