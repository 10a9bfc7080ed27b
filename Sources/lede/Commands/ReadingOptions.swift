import ArgumentParser
import Articles
import Foundation
import Importers

/// How inputs are read, wherever they are.
struct ReadingOptions: ParsableArguments {
  @Option(help: "text, markdown or json") var format = "json"
  @Flag(help: "Keep everything as body.") var whole = false
  @Option(help: "The date of documents that have none.") var published: String?
}

/// Reads files and folders.
struct InputReader {
  let options: ReadingOptions

  init(_ options: ReadingOptions) { self.options = options }

  func read(_ inputs: [String]) -> [Article] {
    inputs.flatMap(files).flatMap { path -> [Article] in
      guard let data = FileManager.default.contents(atPath: path) else { return [] }
      var importer = Importer(
        source: path, options: ImportOptions(keepsWhole: options.whole))
      return (importer.feed(data) + importer.finish()).map(dated)
    }
  }

  private func dated(_ article: Article) -> Article {
    var article = article
    if article.published == nil, let text = options.published, let date = PartialDate(iso: text) {
      article.published = Published(date, from: .given)
    }
    return article
  }

  private func files(_ path: String) -> [String] {
    guard isFolder(path) else { return [path] }
    let names = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    return names.sorted().map { path + "/" + $0 }.filter { !isFolder($0) }
  }

  private func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }
}
