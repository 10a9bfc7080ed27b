import CGumbo

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension HTMLDocument {
  /// Parses a page as browsers do; never fails.
  ///
  /// Linear in the page's length: ``HTMLScreening`` takes out first what the parser would take
  /// quadratic time or memory for, and what no reader sees.
  init(_ html: String) {
    var html = html
    let screening = html.withUTF8 { page in
      StreamedParts.joined(page)?.withUnsafeBufferPointer { HTMLScreening($0) }
        ?? HTMLScreening(page)
    }
    self = HTMLTreeCopy.parse(screening.kept, limit: screening.limit)
  }
}

/// How many nodes a page parses into: the first step of reading it, by itself, for measuring.
package func parsedNodeCount(_ html: String) -> Int { HTMLDocument(html).count }

/// Gumbo's tree made ours.
private struct HTMLTreeCopy {
  private var records: [HTMLDocument.Record] = []
  private var attributes: [HTMLDocument.Attribute] = []
  private var bytes: [UInt8] = []
  private var customNames: [Int: String] = [:]

  static func parse(_ html: [UInt8], limit: Int?) -> HTMLDocument {
    let memory = ParserMemory()
    var options = kGumboDefaultOptions
    // Errors are kept with a copy of the stack of open elements each: gigabytes on a bad page.
    options.max_errors = 0
    options.userdata = Unmanaged.passUnretained(memory).toOpaque()
    options.allocator = { memory, size in
      guard let memory else { return nil }
      return Unmanaged<ParserMemory>.fromOpaque(memory).takeUnretainedValue().allocate(size)
    }
    options.deallocator = { _, _ in }
    var copy = HTMLTreeCopy()
    copy.bytes.reserveCapacity(html.count)
    withExtendedLifetime(memory) {
      html.withUnsafeBufferPointer { buffer in
        guard let start = buffer.baseAddress else { return }
        start.withMemoryRebound(to: CChar.self, capacity: buffer.count) { characters in
          guard let output = gumbo_parse_with_options(&options, characters, buffer.count),
            let root = output.pointee.root
          else { return }
          copy.add(root)
        }
      }
    }
    return HTMLDocument(
      records: copy.records, attributes: copy.attributes, bytes: copy.bytes,
      customNames: copy.customNames, limit: limit)
  }

  /// Copies the tree in pre-order, without recursion.
  private mutating func add(_ root: UnsafeMutablePointer<GumboNode>) {
    // Elements that are being copied: the copy's index, and how many children are done.
    var open: [(node: UnsafeMutablePointer<GumboNode>, index: Int, done: UInt32)] = []
    addElement(root, parent: -1)
    open.append((root, 0, 0))
    while let (node, index, done) = open.last {
      let children = node.pointee.v.element.children
      guard done < children.length, let child = children.data[Int(done)] else {
        records[index].end = Int32(records.count)
        open.removeLast()
        continue
      }
      open[open.count - 1].done += 1
      let childNode = child.assumingMemoryBound(to: GumboNode.self)
      switch childNode.pointee.type {
      case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE:
        open.append((childNode, records.count, 0))
        addElement(childNode, parent: index)
      case GUMBO_NODE_TEXT, GUMBO_NODE_CDATA, GUMBO_NODE_WHITESPACE:
        addText(childNode, parent: index)
      default: break
      }
    }
  }

  private mutating func addText(_ node: UnsafeMutablePointer<GumboNode>, parent: Int) {
    let text = add(node.pointee.v.text.text)
    records.append(
      HTMLDocument.Record(
        tag: .text, parent: Int32(parent), end: Int32(records.count + 1), text: text,
        attributes: 0..<0))
  }

  private mutating func addElement(_ node: UnsafeMutablePointer<GumboNode>, parent: Int) {
    let element = node.pointee.v.element
    var tag = HTMLTag.custom
    let code = Int(element.tag.rawValue)
    if element.tag_namespace == GUMBO_NAMESPACE_HTML || element.tag == GUMBO_TAG_SVG
      || element.tag == GUMBO_TAG_MATH, code < tags.count
    {
      tag = tags[code]
    }
    if tag == .custom {
      let name = name(of: element)
      // Elements that are younger than the parser, such as dialog.
      if element.tag == GUMBO_TAG_UNKNOWN, let known = HTMLTag(rawValue: name) {
        tag = known
      } else {
        customNames[records.count] = name
      }
    }
    let first = attributes.count
    for index in 0..<Int(element.attributes.length) {
      guard let pointer = element.attributes.data[index] else { continue }
      let attribute = pointer.assumingMemoryBound(to: GumboAttribute.self).pointee
      let name = add(attribute.name)
      attributes.append(HTMLDocument.Attribute(name: name, value: add(attribute.value)))
      // A template that is drawn where it stands is no template.
      if tag == .template, strncmp(attribute.name, "shadowroot", 10) == 0 { tag = .div }
    }
    records.append(
      HTMLDocument.Record(
        tag: tag, parent: Int32(parent), end: Int32(records.count + 1), text: 0..<0,
        attributes: Int32(first)..<Int32(attributes.count)))
  }

  private mutating func add(_ text: UnsafePointer<CChar>?) -> Range<Int32> {
    let start = Int32(bytes.count)
    if let text {
      UnsafeRawPointer(text).withMemoryRebound(to: UInt8.self, capacity: strlen(text)) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: $0, count: strlen(text)))
      }
    }
    return start..<Int32(bytes.count)
  }

  private func name(of element: GumboElement) -> String {
    guard element.tag == GUMBO_TAG_UNKNOWN else {
      return String(cString: gumbo_normalized_tagname(element.tag))
    }
    var piece = element.original_tag
    gumbo_tag_from_original_text(&piece)
    guard let data = piece.data else { return "" }
    let characters = UnsafeRawBufferPointer(start: data, count: piece.length)
    return String(decoding: characters, as: UTF8.self).lowercased()
  }
}

/// Our tag for each of the parser's.
private let tags: [HTMLTag] = (0..<GUMBO_TAG_LAST.rawValue).map { code in
  guard let name = gumbo_normalized_tagname(GumboTag(rawValue: code)) else { return .custom }
  return HTMLTag(rawValue: String(cString: name)) ?? .custom
}

/// Memory that is handed out in order and given back all at once.
///
/// The parser gives back its tree by recursion and piece by piece; this is faster, and holds on a
/// tree of any depth.
private final class ParserMemory {
  private static let chunkSize = 1 << 18
  private var chunks: [UnsafeMutableRawPointer] = []
  private var next: UnsafeMutableRawPointer?
  private var left = 0

  func allocate(_ size: Int) -> UnsafeMutableRawPointer? {
    let size = (size + 15) & ~15
    if size > Self.chunkSize / 4 { return chunk(of: size) }
    if size > left {
      next = chunk(of: Self.chunkSize)
      left = Self.chunkSize
    }
    let memory = next
    next = next?.advanced(by: size)
    left -= size
    return memory
  }

  private func chunk(of size: Int) -> UnsafeMutableRawPointer {
    let chunk = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
    chunks.append(chunk)
    return chunk
  }

  deinit { for chunk in chunks { chunk.deallocate() } }
}
