#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Turns what the user named into sources: files, and all files of folders.
///
/// Folders are walked in the order of their names' bytes. Names that begin with a full stop are
/// left out, as `ls` does; so are devices and sockets, a folder's README, which describes what
/// stands beside it, and the folder of pictures and styles that browsers save with a page. A folder
/// that several paths or links lead to is walked once, so that no circle is endless.
struct SourceFinder {
  /// In the order of the inputs.
  private(set) var sources: [Source] = []
  /// What could not be found or opened.
  private(set) var complaints: [Complaint] = []

  init(_ inputs: [String]) {
    for input in inputs { find(input) }
  }

  /// Finds what a page's link leads to: an address, or a plain file, as no page has a say over
  /// devices.
  init(following link: String) {
    var status = stat()
    if Self.isAddress(link) {
      sources = [Source(name: link, place: .page(url: link))]
    } else if stat(link, &status) != 0 {
      complaints = [Complaint(link, errorNumber: errno)]
    } else if status.st_mode & S_IFMT != S_IFREG {
      complaints = [Complaint(link, .noFile)]
    } else {
      find(link)
    }
  }

  private mutating func find(_ input: String) {
    guard input != "-" else {
      sources.append(Source(name: input, place: .standardInput))
      return
    }
    let path = input.utf8CString.map { $0 }
    var status = stat()
    guard stat(path, &status) == 0 else {
      if Self.isAddress(input) {
        sources.append(Source(name: input, place: .page(url: input)))
        return
      }
      complaints.append(Complaint(input, errorNumber: errno))
      return
    }
    if status.st_mode & S_IFMT == S_IFDIR {
      walk(input, path: path)
    } else {
      sources.append(Source(name: input, place: .file(path)))
    }
  }

  private static func isAddress(_ input: String) -> Bool {
    let scheme = input.prefix { $0 != ":" }.lowercased()
    return (scheme == "http" || scheme == "https")
      && input.dropFirst(scheme.count).hasPrefix("://")
  }

  private mutating func walk(_ folder: String, path: [CChar]) {
    let before = sources.count + complaints.count
    var walked: Set<FileIdentity> = []
    var waiting = [(name: folder, path: path)]
    while let (name, path) = waiting.popLast() {
      var status = stat()
      guard stat(path, &status) == 0 else {
        // A link that leads nowhere is no loss; a file that went away meanwhile neither.
        if errno == EACCES { complaints.append(Complaint(name, errorNumber: errno)) }
        continue
      }
      switch status.st_mode & S_IFMT {
      case S_IFDIR:
        guard walked.insert(FileIdentity(status)).inserted else { continue }
        guard let entries = Self.entries(of: path) else {
          complaints.append(Complaint(name, errorNumber: errno))
          continue
        }
        if let mails = Self.mails(in: path, entries) {
          sources.append(Source(name: name, place: .mails(mails), folder: folder))
          continue
        }
        for entry in Self.documents(among: entries).reversed() {
          waiting.append((Self.join(name, entry), Self.join(path, entry)))
        }
      case S_IFREG: sources.append(Source(name: name, place: .file(path), folder: folder))
      default: continue
      }
    }
    if sources.count + complaints.count == before {
      complaints.append(Complaint(folder, .emptyFolder))
    }
  }

  /// A folder's entries without its README, what pages were saved with, and what programs and
  /// browsers need beside them.
  private static func documents(among entries: [[CChar]]) -> [[CChar]] {
    let names = entries.map { String(decoding: $0.map(UInt8.init(bitPattern:)), as: UTF8.self) }
    let pages = Set(
      names.compactMap { name in
        [".html", ".htm", ".xhtml"].first { name.lowercased().hasSuffix($0) }
          .map { String(name.dropLast($0.count)) }
      })
    let kept = zip(entries, names).filter { _, name in
      let isPart = partNames.contains { part in
        name.hasSuffix(part) && pages.contains(String(name.dropLast(part.count)))
      }
      let isForMachines = [".css", ".js", ".mjs", ".map"].contains {
        name.lowercased().hasSuffix($0)
      }
      return !isPart && !isForMachines && !isReadme(name)
    }
    return kept.isEmpty ? entries : kept.map(\.0)
  }

  /// What browsers put behind a page's name for the folder of its pictures and styles, each in the
  /// language of its user.
  private static let partNames = [
    "_files", ".files", "-files", "-Dateien", "_Dateien", "_fichiers", "_archivos", "_arquivos",
    "_ficheiros", "_file", "_bestanden", "-filer", "_filer", "_tiedostot", "_pliki", "_soubory",
    "_súbory", "_elemei", "_dosyalar", "_datoteke", "_fajlovi", "_fitxers", "_fitxategiak",
    "_failid", "_fails", "_bylos", "_файлы", "_файли",
  ]

  private static func isReadme(_ name: String) -> Bool {
    let stem = name.prefix { $0 != "." }
    return stem.lowercased() == "readme"
  }

  /// The mails of a Maildir, oldest first; `nil` for another folder.
  ///
  /// It has three folders: what is being delivered, what is new, and what was seen.
  private static func mails(in folder: [CChar], _ entries: [[CChar]]) -> [[CChar]]? {
    let parts = ["cur", "new", "tmp"].map { $0.utf8CString.map { $0 } }
    guard parts.allSatisfy({ part in entries.contains { $0 + [0] == part } }) else { return nil }
    let mails = parts.dropLast().flatMap { part -> [(name: [CChar], path: [CChar])] in
      let path = join(folder, part.dropLast())
      return (Self.entries(of: path) ?? []).map { ($0, join(path, $0)) }
    }
    // A mail's name begins with the second of its delivery.
    return mails.sorted { left, right in
      left.name.lexicographicallyPrecedes(right.name) {
        UInt8(bitPattern: $0) < UInt8(bitPattern: $1)
      }
    }.map(\.path)
  }

  /// Names in a folder, sorted by their bytes; `nil` and `errno` where it cannot be opened.
  private static func entries(of folder: [CChar]) -> [[CChar]]? {
    guard let stream = opendir(folder) else { return nil }
    defer { closedir(stream) }
    var names: [[CChar]] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) {
          Array(UnsafeBufferPointer(start: $0, count: strlen($0)))
        }
      }
      if name.first != CChar(bitPattern: UInt8(ascii: ".")) { names.append(name) }
    }
    return names.sorted { left, right in
      left.lexicographicallyPrecedes(right) { UInt8(bitPattern: $0) < UInt8(bitPattern: $1) }
    }
  }

  private static func join(_ folder: String, _ entry: [CChar]) -> String {
    let name = String(decoding: entry.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  private static func join(_ folder: [CChar], _ entry: [CChar]) -> [CChar] {
    let slash = CChar(bitPattern: UInt8(ascii: "/"))
    let path = folder.dropLast()
    return Array(path) + (path.last == slash ? [] : [slash]) + entry + [0]
  }
}

/// Tells a file from every other on this machine, whatever path leads to it.
private struct FileIdentity: Hashable {
  var device: dev_t
  var number: ino_t

  init(_ status: stat) {
    device = status.st_dev
    number = status.st_ino
  }
}
