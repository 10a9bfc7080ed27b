import Testing

@testable import lede

struct BrowserTests {
  private static let url = "https://example.org/a?b=c;d"

  @Test(arguments: [
    ("w3m", ["w3m", url]), ("w3m -N:lynx", ["w3m", "-N", url]),
    ("open-page --to=%s --new", ["open-page", "--to=\(url)", "--new"]),
  ])
  func theUsersBrowserGetsTheAddressAsOneArgument(browser: String, arguments: [String]) throws {
    #expect(
      try Browser(opening: Self.url, environment: ["BROWSER": browser]).arguments == arguments)
  }

  @Test func theSystemsOpenerServesWhoNamesNone() throws {
    let browser = try Browser(opening: Self.url, environment: [:])
    #expect(browser.arguments.last == Self.url)
    #expect(browser.arguments.count == 2)
  }

  @Test(arguments: [
    "javascript:alert(1)", "file:///etc/passwd", "--version", "ftp://example.org", "",
    "https://example.org/a b", "https://example.org/\u{1B}[2J", "data:text/html,x",
  ])
  func otherAddressesAreNotOpened(url: String) {
    #expect(throws: Browser.Failure.self) { try Browser(opening: url, environment: [:]) }
  }

  @Test(arguments: ["http://a", "HTTPS://a", "mailto:a@b", "gemini://a"])
  func safeSchemesAreOpened(url: String) throws {
    #expect(try Browser(opening: url, environment: [:]).arguments.last == url)
  }
}
