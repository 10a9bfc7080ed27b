import Articles

/// The authors as elements around the article print them.
struct PrintedAuthors {
  /// In the page's order; may be empty.
  private(set) var names: [String] = []

  init(_ document: HTMLDocument, site: String?, title: String) {
    let title = titleLetters(title)
    var best = Rank.none
    var end = 0
    for node in document.nodes {
      let rank = Rank(document, node)
      guard rank != .none, node >= end, rank.rawValue > best.rawValue || isNext(node, after: end),
        document.isOwn(node, inCards: rank == .property)
      else { continue }
      let text = Self.text(of: node, rank, in: document)
      guard text.utf8.count < 200 else { continue }
      let found = BylineNames(text, site: site).names.filter { titleLetters($0) != title }
      guard !found.isEmpty, rank == .property || found.allSatisfy(Self.isPersonal),
        rank != .said || found.allSatisfy({ $0.contains(" ") })
      else { continue }
      if rank.rawValue > best.rawValue { names = [] }
      best = rank
      end = document.end(of: node)
      names += found.filter { !names.contains($0) }
    }

    func isNext(_ node: Int, after end: Int) -> Bool {
      // "Ada Quill and Ben Moss": two elements, and a word between them.
      best.rawValue >= Rank.linked.rawValue && end > 0 && node - end <= 3
    }
  }

  /// How surely an element names the author.
  private enum Rank: Int {
    case none
    /// Its class says something of authors.
    case named
    /// Its words are "By" and what follows.
    case said
    /// Its class says that it is the byline.
    case byline
    case linked
    case property

    init(_ document: HTMLDocument, _ node: Int) {
      self = .none
      let tag = document.tag(of: node)
      if tag == .text {
        if PrintedAuthors.isLabelled(document.textBytes(of: node)) { self = .said }
        return
      }
      guard tag != .meta, tag != .link, tag != .body, tag != .html else { return }
      if document.attributeBytes("itemprop", of: node)?.elementsEqual("author".utf8) == true {
        self = .property
      } else if document.attributeBytes("rel", of: node)?.contains(run: "author") == true {
        self = .linked
      } else if let classes = document.attributeBytes("class", of: node),
        classes.contains(run: "author") || classes.contains(run: "byline")
          || classes.contains(run: "Author") || classes.contains(run: "Byline")
      {
        let words = PathWord.words(in: classes)
        if words.contains(.byline) {
          self = .byline
        } else if words.contains(.author), !words.contains(.biography), !words.contains(.image) {
          self = .named
        }
      }
    }
  }

  /// True for a text that begins with "By" or "Written by".
  private static func isLabelled(_ text: ArraySlice<UInt8>) -> Bool {
    let start = text.drop { $0 <= 0x20 }.prefix(12).map { $0 | 0x20 }
    return start.starts(with: "by ".utf8) || start.elementsEqual("by".utf8)
      || start.starts(with: "written by".utf8)
  }

  /// The words that name the author: those of the element, of its part that is the name, or of
  /// what stands with a label.
  private static func text(of node: Int, _ rank: Rank, in document: HTMLDocument) -> String {
    guard rank == .said, let parent = document.parent(of: node) else {
      return document.text(of: name(of: node, in: document))
    }
    let line = document.text(of: parent)
    guard line.split(separator: " ").count <= 2 else { return line }
    let next = document.nextSibling(of: parent).map(document.text(of:)) ?? ""
    let after = document.nextSibling(of: parent).flatMap(document.nextSibling(of:))
    return line + " " + (next.isEmpty ? after.map(document.text(of:)) ?? "" : next)
  }

  /// The element in `node` that is the name, where it tells one; else the node.
  private static func name(of node: Int, in document: HTMLDocument) -> Int {
    let contents = document.contents(node).prefix(60)
    let named = contents.first {
      document.attributeBytes("itemprop", of: $0)?.elementsEqual("name".utf8) == true
    }
    let linked = contents.first {
      document.tag(of: $0) == .a
        && (document.attributeBytes("href", of: $0).map {
          $0.contains(run: "author") || $0.contains(run: "user") || $0.contains(run: "member")
        } ?? false) && !document.text(of: $0).isEmpty
    }
    return named ?? linked ?? node
  }

  /// True for two to four words that begin with capitals, or one in a script without them.
  private static func isPersonal(_ name: String) -> Bool {
    let words = name.split { $0 == " " || $0 == "-" }
    let person = name.split(separator: ",")[0].split(separator: " ")
    return (1...5).contains(person.count) && words.allSatisfy { $0.first?.isLowercase == false }
      && !name.contains { $0.isNumber }
  }
}

extension HTMLDocument {
  /// False for what stands among what else a page lists: other stories, comments, its frame.
  ///
  /// A forum's posts may be cards, which elsewhere lead to other stories.
  func isOwn(_ node: Node, inCards: Bool = false) -> Bool {
    var words = PathWords()
    var isInStory = tag(of: node) == .article
    for element in ancestors(of: node) {
      switch tag(of: element) {
      case .nav, .aside: return false
      // A story may have a foot of its own.
      case .footer where !isInStory && !ancestors(of: element).contains { tag(of: $0) == .article }:
        return false
      case .article: isInStory = true
      case .html, .body: continue
      default: break
      }
      for name in ["class", "id"] as [StaticString] {
        guard let value = attributeBytes(name, of: element) else { continue }
        words.formUnion(PathWord.words(in: value.prefix(1_000)))
      }
    }
    let others: [PathWord] = [
      .comment, .related, .sidebar, .latest, .popular, .recommended, .footer, .widget, .teaser,
      .menu,
    ]
    return !others.contains(where: words.contains) && (inCards || !words.contains(.card))
  }

  /// The same for a time; nor is a time of the page's updates its own.
  func isOwnTime(_ node: Node) -> Bool {
    for name in ["class", "id"] as [StaticString] {
      guard let value = attributeBytes(name, of: node) else { continue }
      if value.contains(run: "updated") || value.contains(run: "modified") { return false }
    }
    return isOwn(node)
  }
}
