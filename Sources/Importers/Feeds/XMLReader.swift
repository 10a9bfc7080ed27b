/// Splits XML into the nodes of an ``XMLTree``.
struct XMLReader {
  private(set) var nodes: [XMLTree.Node] = []
  /// True where the outermost element was never closed.
  private(set) var isCut = false

  private let bytes: [UInt8]
  private var at = 0
  private var text: [UInt8] = []
  private var open: [OpenElement] = []
  /// How many open elements have a name, so that a stray closing tag costs nothing.
  private var openCounts: [String: Int] = [:]
  private var prefixes = XMLPrefixes()
  private var entities = XMLEntities()

  /// Marks that do not come any more: searching for them again and again would take O(n²).
  private var absent: Set<String> = []

  private struct OpenElement {
    var node: Int
    var name: String
    /// True where the element declared prefixes that end with it.
    var declares: Bool
  }

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func read() {
    while at < bytes.count {
      guard bytes[at] == 0x3C else {
        readText()
        continue
      }
      if starts(with: "<!--") {
        skip(past: "-->", orPast: ">")
      } else if starts(with: "<![CDATA[") {
        readCDATA()
      } else if starts(with: "<?") {
        skip(past: "?>", orPast: ">")
      } else if starts(with: "<!") {
        readDeclaration()
      } else if starts(with: "</") {
        readClosingTag()
      } else if at + 1 < bytes.count, isNameStart(bytes[at + 1]) {
        readOpeningTag()
      } else {
        text.append(0x3C)
        at += 1
      }
    }
    endText()
    isCut = !open.isEmpty
    while !open.isEmpty { closeLast() }
  }

  // MARK: - Text

  private mutating func readText() {
    let end = bytes[at...].firstIndex(of: 0x3C) ?? bytes.count
    entities.append(bytes[at..<end], to: &text)
    at = end
  }

  private mutating func readCDATA() {
    let start = at + 9
    if let end = find("]]>", from: start) {
      text += bytes[start..<end]
      at = end + 3
    } else {
      // Nobody closed it: it ends where its element does, as far as that can be told.
      let closing = open.last.map { "</" + $0.name } ?? "</"
      let end = find(closing, from: start) ?? bytes.count
      text += bytes[start..<end]
      at = end
    }
  }

  private mutating func endText() {
    guard !text.isEmpty else { return }
    nodes.append(
      XMLTree.Node(
        kind: .text(String(decoding: text, as: UTF8.self)), parent: open.last?.node ?? -1,
        end: nodes.count + 1))
    text.removeAll(keepingCapacity: true)
  }

  // MARK: - Tags

  private mutating func readOpeningTag() {
    let start = at
    at += 1
    let name = readName()
    var attributes: [(name: String, value: String)] = []
    var isEmpty = false
    while at < bytes.count {
      skipBlanks()
      guard at < bytes.count, bytes[at] != 0x3E else { break }
      if bytes[at] == 0x2F {
        at += 1
        isEmpty = at < bytes.count && bytes[at] == 0x3E
      } else if bytes[at] == 0x3C {
        break
      } else if let attribute = readAttribute() {
        // A tag with more than this is no feed's, and its attributes would have to be compared.
        if attributes.count < 256 { attributes.append(attribute) }
      } else {
        at += 1
      }
    }
    if at < bytes.count, bytes[at] == 0x3E { at += 1 }
    guard !name.isEmpty, at > start else { return }
    endText()
    let declares = prefixes.declare(attributes)
    let canonical = prefixes.canonicalName(of: name)
    let local = name.lastIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name
    nodes.append(
      XMLTree.Node(
        kind: .element(
          XMLElement(name: canonical, localName: local.lowercased(), attributes: attributes)),
        parent: open.last?.node ?? -1, end: nodes.count + 1))
    open.append(OpenElement(node: nodes.count - 1, name: name, declares: declares))
    openCounts[name, default: 0] += 1
    if isEmpty { closeLast() }
  }

  private mutating func readAttribute() -> (name: String, value: String)? {
    let name = readName().lowercased()
    guard !name.isEmpty else { return nil }
    skipBlanks()
    guard at < bytes.count, bytes[at] == 0x3D else { return (name, "") }
    at += 1
    skipBlanks()
    guard at < bytes.count else { return (name, "") }
    let quote = bytes[at]
    var value: [UInt8] = []
    if quote == 0x22 || quote == 0x27 {
      at += 1
      let end = bytes[at...].firstIndex(of: quote) ?? bytes.count
      entities.append(bytes[at..<end], to: &value)
      at = min(end + 1, bytes.count)
    } else {
      let end = bytes[at...].firstIndex { $0 <= 0x20 || $0 == 0x3E || $0 == 0x3C } ?? bytes.count
      entities.append(bytes[at..<end], to: &value)
      at = end
    }
    return (name, String(decoding: value, as: UTF8.self))
  }

  private mutating func readClosingTag() {
    at += 2
    let name = readName()
    let end = bytes[at...].firstIndex { $0 == 0x3E || $0 == 0x3C } ?? bytes.count
    at = end < bytes.count && bytes[end] == 0x3E ? end + 1 : end
    // An empty name closes the innermost element, as SGML has it.
    if name.isEmpty && !open.isEmpty {
      endText()
      closeLast()
      return
    }
    guard openCounts[name, default: 0] > 0 else { return }
    endText()
    while let last = open.last {
      closeLast()
      if last.name == name { return }
    }
  }

  private mutating func closeLast() {
    guard let last = open.popLast() else { return }
    endText()
    nodes[last.node].end = nodes.count
    openCounts[last.name, default: 1] -= 1
    if last.declares { prefixes.endScope() }
  }

  // MARK: - Declarations

  /// `<!DOCTYPE …>`: only what it says of entities counts.
  private mutating func readDeclaration() {
    let start = at
    var depth = 0
    var quote: UInt8?
    while at < bytes.count {
      let byte = bytes[at]
      if let open = quote {
        if byte == open { quote = nil }
      } else if (byte == 0x22 || byte == 0x27) && depth > 1 {
        quote = byte
      } else if byte == 0x5B {
        depth += 1
      } else if byte == 0x3C {
        depth += 1
      } else if byte == 0x5D {
        depth -= 1
      } else if byte == 0x3E {
        depth -= 1
        if depth <= 0 { break }
      }
      at += 1
    }
    at = min(at + 1, bytes.count)
    entities.declare(in: bytes[start..<at])
  }

  // MARK: - Bytes

  private mutating func readName() -> String {
    let start = at
    while at < bytes.count, isNamePart(bytes[at]) { at += 1 }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  private func isNameStart(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x5F || byte >= 0x80
  }

  private func isNamePart(_ byte: UInt8) -> Bool {
    isNameStart(byte) || (0x30...0x3A).contains(byte) || byte == 0x2D || byte == 0x2E
  }

  private mutating func skipBlanks() { while at < bytes.count, bytes[at] <= 0x20 { at += 1 } }

  private func starts(with mark: StaticString) -> Bool {
    let count = mark.utf8CodeUnitCount
    guard at + count <= bytes.count else { return false }
    for offset in 0..<count where bytes[at + offset] != mark.utf8Start[offset] { return false }
    return true
  }

  private mutating func find(_ mark: String, from start: Int) -> Int? {
    guard !absent.contains(mark) else { return nil }
    let pattern = Array(mark.utf8)
    var at = min(start, bytes.count)
    while let found = bytes[at...].firstIndex(of: pattern[0]) {
      if bytes[found...].starts(with: pattern) { return found }
      at = found + 1
    }
    absent.insert(mark)
    return nil
  }

  private mutating func skip(past mark: String, orPast fallback: String) {
    if let end = find(mark, from: at + 2) {
      at = end + mark.utf8.count
    } else if let end = find(fallback, from: at) {
      at = end + fallback.utf8.count
    } else {
      at = bytes.count
    }
  }
}
