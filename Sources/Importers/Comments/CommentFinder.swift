import Articles

/// The discussion on a page, and which part of the page it is.
struct PageComments {
  /// In reading order; never empty, unless there is an opening post that nobody answered.
  var comments: [Comment]
  /// Ranges of nodes that are no part of the article: the comments, their headings and forms.
  var nodes: [Range<HTMLDocument.Node>]
  /// The post that a forum's page begins with: it is the article; `nil` for all other pages.
  var opening: OpeningPost?
}

extension PageComments {
  /// Makes the first comment the post that the others talk about; nobody then answers it, for all
  /// of them do.
  mutating func makeFirstOpening(at node: HTMLDocument.Node) {
    guard let first = comments.first, !first.blocks.isEmpty else { return }
    comments.removeFirst()
    for index in comments.indices where comments[index].reply?.parent == first.id {
      comments[index].reply = nil
    }
    opening = OpeningPost(
      author: first.author, posted: first.posted, blocks: first.blocks, node: node)
  }
}

/// The post of a forum that all others talk about.
struct OpeningPost {
  var author: String?
  var posted: Timestamp?
  var blocks: [Block]
  /// Where it stands.
  var node: HTMLDocument.Node
}

/// Finds the comments on a page; `nil` where there are none.
///
/// `base` is what links are relative to. Cost is O(page).
func readComments(
  in document: HTMLDocument, base: String?, options: ImportOptions = ImportOptions()
) -> PageComments? {
  guard document.count > 0 else { return nil }
  let page = CommentPage(document)
  if options.usesKnownEngines, let found = EngineFinder(page).find() {
    return PageCommentsReader(page, found.nodes, engine: found.engine, base: base).read()
  }
  let nodes = RepeatedRecords(page).find()
  if !nodes.isEmpty,
    let found = PageCommentsReader(page, nodes, engine: nil, base: base).read()
  {
    return found
  }
  // The page may tell machines of comments that it shows only when scripts run.
  let told = readStructuredComments(structuredData(of: document), base: base)
  return told.isEmpty ? nil : PageComments(comments: told, nodes: [], opening: nil)
}

/// What the page's scripts hold as JSON-LD.
func structuredData(of document: HTMLDocument) -> [JSONValue] {
  document.nodes.compactMap { node in
    guard document.tag(of: node) == .script,
      document.attribute("type", of: node)?.contains("ld+json") == true
    else { return nil }
    let text = document.children(of: node).reduce(into: "") {
      $0 += String(decoding: document.textBytes(of: $1), as: UTF8.self)
    }
    return JSONReader.read(text)
  }
}

/// Finds the comments of the programs that are known.
private struct EngineFinder {
  let page: CommentPage

  init(_ page: CommentPage) {
    self.page = page
  }

  /// The first engine in the table whose comments with words are on the page.
  func find() -> (engine: CommentEngine, nodes: [Int])? {
    var candidates: [Int: [Int]] = [:]
    let byClass = Self.enginesByClass
    for node in page.document.nodes where page.document.tag(of: node) != .text {
      for name in page.names(of: node) {
        for engine in byClass[name] ?? [] where candidates[engine]?.last != node {
          candidates[engine, default: []].append(node)
        }
      }
      for engine in Self.enginesByAttribute where candidates[engine]?.last != node {
        let patterns = CommentEngine.known[engine].comment
        if patterns.contains(where: { $0.className == nil && $0.matches(node, in: page) }) {
          candidates[engine, default: []].append(node)
        }
      }
    }
    for (index, engine) in CommentEngine.known.enumerated() {
      let nodes = (candidates[index] ?? []).filter {
        engine.comment.match($0, in: page) && !engine.otherwise.match($0, in: page)
      }
      let records = withoutShells(nodes)
      if records.contains(where: { page.letters(in: page.document.subtree($0)) > 0 }) {
        return (engine, records)
      }
    }
    return nil
  }

  /// Leaves out elements that only wrap the comment in them, and what they wrap where they hold
  /// the comment's own parts.
  private func withoutShells(_ nodes: [Int]) -> [Int] {
    let records = CommentRecords(nodes, in: page.document)
    var isShell = [Bool](repeating: false, count: nodes.count)
    for (index, outer) in records.enclosing.enumerated() {
      guard let outer, !isShell[outer],
        records.own[outer].reduce(0, { $0 + page.letters(in: $1) }) == 0,
        page.document.end(of: records.nodes[index]) <= page.document.end(of: records.nodes[outer])
      else { continue }
      // The outer one has no words of its own: the inner one is the comment, and the outer keeps
      // its place among the others because it also holds the answers.
      isShell[index] = records.enclosing.count { $0 == outer } == 1
    }
    return zip(records.nodes, isShell).filter { !$0.1 }.map(\.0)
  }

  private static let enginesByClass: [UInt64: [Int]] = {
    var engines: [UInt64: [Int]] = [:]
    for (index, engine) in CommentEngine.known.enumerated() {
      for name in engine.comment.compactMap(\.className) {
        engines[name, default: []].append(index)
      }
    }
    return engines
  }()

  private static let enginesByAttribute = CommentEngine.known.indices.filter {
    CommentEngine.known[$0].comment.contains { $0.className == nil }
  }
}
