#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What tells whether a source is still as it was when it was read.
enum SourceVersion: Hashable, Sendable {
  /// Changed in this moment, and so long.
  case file(seconds: Int, nanoseconds: Int, size: Int, number: UInt64)
  /// These mails.
  case mails([[CChar]])
  case page(PageVersion)

  /// The version of an open file; `nil` for what is no plain file, such as a pipe.
  init?(descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    #if canImport(Darwin)
      let changed = status.st_mtimespec
    #else
      let changed = status.st_mtim
    #endif
    self = .file(
      seconds: changed.tv_sec, nanoseconds: changed.tv_nsec, size: Int(status.st_size),
      number: UInt64(status.st_ino))
  }

  /// What a page's server is asked with; `nil` for what is no page.
  var page: PageVersion? {
    if case .page(let version) = self { version } else { nil }
  }
}
