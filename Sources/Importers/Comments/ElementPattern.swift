/// Which elements are meant: by tag, class and attribute, all of those that are told.
struct ElementPattern {
  /// What an attribute's value must be like.
  enum Match {
    case any
    /// One of the words of the value.
    case word(StaticString)
    case prefix(StaticString)
    case suffix(StaticString)
    case containing(StaticString)
    /// A number right after the text, and nothing else.
    case number(after: StaticString)
  }

  private var tag: HTMLTag?
  /// Its hash; `nil` for any.
  private(set) var className: UInt64?
  private var attribute: (name: StaticString, match: Match)?

  /// Elements of the class, of that tag where one is told.
  static func `class`(_ name: StaticString, _ tag: HTMLTag? = nil) -> ElementPattern {
    ElementPattern(tag: tag, className: nameHash(name.bytes))
  }

  /// Elements of the tag.
  static func tag(_ tag: HTMLTag) -> ElementPattern { ElementPattern(tag: tag) }

  /// Elements with the attribute, of that tag or class where one is told.
  static func attribute(
    _ name: StaticString, _ match: Match = .any, tag: HTMLTag? = nil, class: StaticString? = nil
  ) -> ElementPattern {
    ElementPattern(
      tag: tag, className: `class`.map { nameHash($0.bytes) }, attribute: (name, match))
  }

  /// Elements that say in microdata that they are the property.
  static func property(_ name: StaticString) -> ElementPattern {
    attribute("itemprop", .word(name))
  }

  /// O(attributes of the node).
  func matches(_ node: Int, in page: CommentPage) -> Bool {
    let document = page.document
    let nodeTag = document.tag(of: node)
    guard nodeTag != .text, tag == nil || tag == nodeTag else { return false }
    if let className, !page.names(of: node).contains(className) { return false }
    guard let attribute else { return true }
    guard let value = document.attributeBytes(attribute.name, of: node) else { return false }
    switch attribute.match {
    case .any: return true
    case .word(let word):
      return value.split(whereSeparator: { $0 <= 0x20 }).contains { $0.elementsEqual(word.bytes) }
    case .prefix(let prefix): return value.starts(with: prefix.bytes)
    case .suffix(let suffix):
      return value.suffix(suffix.utf8CodeUnitCount).elementsEqual(suffix.bytes)
    case .number(let prefix):
      return value.starts(with: prefix.bytes) && value.count > prefix.utf8CodeUnitCount
        && value.dropFirst(prefix.utf8CodeUnitCount).allSatisfy { $0 &- 0x30 < 10 }
    case .containing(let part): return value.contains(part.bytes)
    }
  }
}

extension [ElementPattern] {
  /// True where one of them means the node.
  func match(_ node: Int, in page: CommentPage) -> Bool {
    contains { $0.matches(node, in: page) }
  }
}

extension StaticString {
  fileprivate var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount)
  }
}

extension ArraySlice<UInt8> {
  /// True where the bytes stand in this; O(n·m), for short texts.
  fileprivate func contains(_ part: UnsafeBufferPointer<UInt8>) -> Bool {
    guard count >= part.count else { return false }
    return (startIndex...endIndex - part.count).contains { self[$0...].starts(with: part) }
  }
}
