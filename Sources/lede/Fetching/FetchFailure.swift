import Articles

/// Why a page could not be fetched.
enum FetchFailure: Error, Hashable {
  case libraryMissing
  case unsupportedAddress
  case unknownHost
  case noAnswer
  case tooSlow
  case untrusted
  case refused(status: Int)
  case unsafeRedirect(to: String)
  case tooManyRedirects
  /// Who asked for it waits no longer.
  case unwanted
  /// `words` are the library's own.
  case failed(words: String)

  /// What one of libcurl's codes means.
  init(_ code: Int32, words: String) {
    switch code {
    case 1, 3: self = .unsupportedAddress
    case 6: self = .unknownHost
    case 7, 52, 56: self = .noAnswer
    case 28: self = .tooSlow
    case 35, 51, 60, 77: self = .untrusted
    default: self = .failed(words: words)
    }
  }
}

extension FetchFailure {
  /// What happened, and what to do next.
  var words: String {
    switch self {
    case .libraryMissing: "fetching needs libcurl, which is not there. Install libcurl4."
    case .unsupportedAddress: "no address that can be fetched. Give one with http:// or https://."
    case .unknownHost: "no such host was found. Check the address, and the network."
    case .noAnswer: "nobody answers there. Check the address, or try again later."
    case .tooSlow: "it took too long. Try again later."
    case .untrusted: "its server cannot prove who it is. Check the address."
    case .refused(let status): "its server answers \(status) and no page. Check the address."
    case .unsafeRedirect(let target):
      "it leads on to \(PlainText.line(target)), which is not followed."
    case .tooManyRedirects:
      "it leads from one address to the next without end. Check the address."
    case .unwanted: "it was given up."
    case .failed(let words): "could not be fetched: \(words.lowercased())."
    }
  }

  /// What happened, as the end of a sentence and without a full stop.
  var clause: String {
    let end = words.firstRange(of: ". ")?.lowerBound ?? words.index(before: words.endIndex)
    return String(words[..<end])
  }
}
