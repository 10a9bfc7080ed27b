import Articles

/// What a page says about itself.
struct PageMetadata {
  var title: String?
  var site: String?
  var authors: [String] = []
  var published: Published?
  var language: String?
  /// The page's own address.
  var url: String?
  /// What the page's links are relative to.
  var base: String?

  init(_ document: HTMLDocument, url: String?) {
    self.url = url
    base = url
    title = document.first(.title).map(document.text(of:))
  }
}
