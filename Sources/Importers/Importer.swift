public import Articles

/// Bytes in, articles out: tells what a source is, reads it, and cleans its text.
///
/// Feed it a source in chunks of any size, then finish it. It never fails: what could be read
/// comes back, with the problems that there were. It opens nothing.
public struct Importer {
  private let source: String
  private let options: ImportOptions
  private var bytes: [UInt8] = []

  /// Reads the source that the user named `source`.
  public init(source: String, options: ImportOptions = ImportOptions()) {
    self.source = source
    self.options = options
  }

  /// Takes the next bytes; returns the articles that are complete by now, in order.
  public mutating func feed(_ chunk: some Sequence<UInt8>) -> [Article] {
    bytes.append(contentsOf: chunk)
    return []
  }

  /// Takes the end of the source; returns the articles not returned yet, in order.
  public mutating func finish() -> [Article] {
    defer { bytes = [] }
    let facts = DocumentFacts(id: Article.ID(source: source), name: source)
    return readDocument(bytes[...], facts, options: options)
  }
}

/// What the user wants of an import.
public struct ImportOptions: Sendable {
  /// Keeps everything as body: no furniture dropped, no comments split off.
  public var keepsWhole: Bool
  /// The character set by any of its names, whatever the source says; `nil` to find it out.
  public var charset: String?
  /// Reads comments by what is known of the programs that print them; without it, only by their
  /// form, which is how that is measured.
  public var usesKnownEngines = true

  /// The usual reading, unless told more.
  public init(keepsWhole: Bool = false, charset: String? = nil) {
    self.keepsWhole = keepsWhole
    self.charset = charset
  }
}
