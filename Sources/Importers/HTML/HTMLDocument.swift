import Articles

/// A parsed page: its elements and texts in the order of the page, in flat arrays.
///
/// A node is an index: 0 is the `html` element, and a node's subtree is the range
/// `node..<end(of: node)`, so that "inside", "next" and "skip" are index arithmetic. Immutable.
struct HTMLDocument: Sendable {
  /// The index of an element or a text.
  typealias Node = Int

  /// What is stored of a node.
  struct Record {
    var tag: HTMLTag
    /// `-1` for the root.
    var parent: Int32
    /// The first node after the subtree.
    var end: Int32
    /// Of a text: where its bytes are.
    var text: Range<Int32>
    /// Of an element: which attributes are its own.
    var attributes: Range<Int32>
  }

  /// Where an attribute's name, in lower case, and its value are in the bytes.
  struct Attribute {
    var name: Range<Int32>
    var value: Range<Int32>
  }

  private let records: [Record]
  private let attributes: [Attribute]
  private let bytes: [UInt8]
  private let customNames: [Node: String]

  /// Only part of the page was read: what came after this many bytes is missing.
  let limit: Int?

  init(
    records: [Record], attributes: [Attribute], bytes: [UInt8], customNames: [Node: String],
    limit: Int?
  ) {
    self.records = records
    self.attributes = attributes
    self.bytes = bytes
    self.customNames = customNames
    self.limit = limit
  }

  /// How many nodes there are; 0 only for a page that could not be parsed at all.
  var count: Int { records.count }

  /// All nodes.
  var nodes: Range<Node> { 0..<records.count }
}

// Structure.
extension HTMLDocument {
  /// What the node is.
  func tag(of node: Node) -> HTMLTag { records[node].tag }

  /// The element's name in lower case, also of elements that HTML does not know.
  func name(of node: Node) -> String { customNames[node] ?? records[node].tag.rawValue }

  /// The element around the node; `nil` for the root.
  func parent(of node: Node) -> Node? {
    let parent = records[node].parent
    return parent < 0 ? nil : Int(parent)
  }

  /// The first node after the node's subtree.
  func end(of node: Node) -> Node { Int(records[node].end) }

  /// The node and everything in it.
  func subtree(_ node: Node) -> Range<Node> { node..<end(of: node) }

  /// Everything in the node, without itself.
  func contents(_ node: Node) -> Range<Node> { node + 1..<end(of: node) }

  /// The first node in this one.
  func firstChild(of node: Node) -> Node? { node + 1 < end(of: node) ? node + 1 : nil }

  /// The node after this one with the same parent.
  func nextSibling(of node: Node) -> Node? {
    let next = end(of: node)
    guard let parent = parent(of: node), next < end(of: parent) else { return nil }
    return next
  }

  /// The nodes right in this one, in order.
  func children(of node: Node) -> Children {
    Children(document: self, position: node + 1, end: end(of: node))
  }

  /// The elements right in this one, in order.
  func elements(in node: Node) -> [Node] { children(of: node).filter { tag(of: $0) != .text } }

  /// The elements around the node, nearest first; O(1) a step.
  func ancestors(of node: Node) -> some Sequence<Node> {
    sequence(state: node) { current in
      guard let parent = parent(of: current) else { return nil }
      current = parent
      return parent
    }
  }

  /// True where `node` is `ancestor` or in it.
  func isNode(_ node: Node, in ancestor: Node) -> Bool { subtree(ancestor).contains(node) }

  /// The first element of that name in the subtree of `node`; O(subtree).
  func first(_ tag: HTMLTag, in node: Node = 0) -> Node? {
    guard node < count else { return nil }
    return subtree(node).first { records[$0].tag == tag }
  }

  /// The nodes right in another.
  struct Children: Sequence, IteratorProtocol {
    fileprivate let document: HTMLDocument
    fileprivate var position: Node
    fileprivate let end: Node

    mutating func next() -> Node? {
      guard position < end else { return nil }
      defer { position = document.end(of: position) }
      return position
    }
  }
}

// Attributes. Looking one up costs O(attributes of the node).
extension HTMLDocument {
  /// The attribute's value; `nil` where the element has no such attribute.
  func attribute(_ name: StaticString, of node: Node) -> String? {
    attributeBytes(name, of: node).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The attribute's value as UTF-8; `nil` where the element has no such attribute.
  func attributeBytes(_ name: StaticString, of node: Node) -> ArraySlice<UInt8>? {
    let range = records[node].attributes
    guard !range.isEmpty else { return nil }
    let wanted = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
    for index in range {
      let attribute = attributes[Int(index)]
      guard attribute.name.count == wanted.count else { continue }
      if bytes[slice(attribute.name)].elementsEqual(wanted) { return bytes[slice(attribute.value)] }
    }
    return nil
  }

  /// True where the element has the attribute, with whatever value.
  func hasAttribute(_ name: StaticString, of node: Node) -> Bool {
    attributeBytes(name, of: node) != nil
  }

  /// All attributes of the element in the page's order, names in lower case.
  func attributes(of node: Node) -> [(name: String, value: String)] {
    records[node].attributes.map { index in
      let attribute = attributes[Int(index)]
      return (
        String(decoding: bytes[slice(attribute.name)], as: UTF8.self),
        String(decoding: bytes[slice(attribute.value)], as: UTF8.self)
      )
    }
  }

  /// The element's classes as written; empty without any.
  func classes(of node: Node) -> [Substring] {
    attribute("class", of: node)?.split(whereSeparator: \.isWhitespace) ?? []
  }

  /// True where the element is of the class, in this very case.
  func hasClass(_ name: StaticString, _ node: Node) -> Bool {
    guard let value = attributeBytes("class", of: node) else { return false }
    let wanted = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
    var rest = value
    while rest.count >= wanted.count {
      let word = rest.prefix { $0 > 0x20 }
      if word.elementsEqual(wanted) { return true }
      rest = rest[word.endIndex...].dropFirst()
    }
    return false
  }

  private func slice(_ range: Range<Int32>) -> Range<Int> {
    Int(range.lowerBound)..<Int(range.upperBound)
  }
}

// Text.
extension HTMLDocument {
  /// The bytes of a text as in the page, white space and all; empty for an element.
  func textBytes(of node: Node) -> ArraySlice<UInt8> { bytes[slice(records[node].text)] }

  /// What a reader sees of the node on one line: white space collapsed, blocks and line breaks
  /// parted by a space, texts for machines (scripts, styles, forms' options) left out.
  ///
  /// O(subtree).
  func text(of node: Node) -> String {
    var line: [UInt8] = []
    var isSpaceDue = false
    var blockEnds: [Node] = []
    var next = node
    let end = end(of: node)
    while next < end {
      let record = records[next]
      while let blockEnd = blockEnds.last, blockEnd <= next {
        blockEnds.removeLast()
        isSpaceDue = true
      }
      if record.tag == .text {
        for byte in bytes[slice(record.text)] {
          if byte <= 0x20 {
            isSpaceDue = true
          } else {
            if isSpaceDue, !line.isEmpty { line.append(0x20) }
            isSpaceDue = false
            line.append(byte)
          }
        }
      } else if record.tag.isForMachines, next != node {
        next = Int(record.end)
        continue
      } else if record.tag == .br {
        isSpaceDue = true
      } else if record.tag.isBlock {
        isSpaceDue = true
        blockEnds.append(Int(record.end))
      }
      next += 1
    }
    return PlainText.cleaned(String(decoding: line, as: UTF8.self))
  }
}
