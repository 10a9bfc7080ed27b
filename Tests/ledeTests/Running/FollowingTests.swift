import Testing

@testable import lede

/// Links followed in a real terminal, to a server on this machine and to files.
@Suite(.serialized, .enabled(if: Pane.isAvailable, "tmux is not installed: nothing to run it in"))
struct FollowingTests {
  private static func page(_ title: String, _ link: String) -> String {
    "<html><head><title>\(title)</title></head><body><article><h1>\(title)</h1>"
      + "<p>The lamp on the \(title.lowercased()) burned all night, as it had done since the war, "
      + "and the keeper wrote that down, with the hour and the wind, as he did every morning.</p>"
      + "<p>\(link) and that the town, which had other things to think of in those years, read it "
      + "aloud in the hall, laughed, and put it away with the bills for oil and for rope.</p>"
      + "</article></body></html>"
  }

  private static func answer(_ path: String, _ port: UInt16) -> [UInt8] {
    let body = page("Mole", "<a href=\"/gone\">No page at all</a> is there, or so they said then,")
    let isThere = path == "/mole"
    let text = isThere ? body : ""
    return Array(
      ("HTTP/1.1 \(isThere ? "200 OK" : "404 Not Found")\r\nContent-Type: text/html\r\n"
        + "Connection: close\r\nContent-Length: \(text.utf8.count)\r\n\r\n" + text).utf8)
  }

  /// The folder lasts as long as it is held.
  private func open(
    _ link: String, _ others: [String: String] = [:]
  ) throws -> (Pane, TemporaryFolder) {
    let page = Self.page("Pier", link + " the keeper is said to have written so once,")
    let folder = try TemporaryFolder(others.merging(["pier.html": page]) { $1 })
    let pane = try Pane(columns: 80, rows: 24)
    try pane.enter("cd '\(folder.path)'; '\(Program.path)' pier.html")
    try pane.wait("The lamp on the pier")
    return (pane, folder)
  }

  @Test func aFetchedPageLiesOnTopAndTheWayBackLeadsOffIt() throws {
    let server = try LoopbackServer(Self.answer)
    defer { server.stop() }
    let (pane, folder) = try open(
      "<a href=\"http://127.0.0.1:\(server.port)/mole\">In a letter</a>")
    try pane.press("Tab", "Enter")
    try pane.wait("The lamp on the mole")
    try pane.press("Tab", "Enter")
    try pane.wait("its server answers 404 and no page. Check the address.")
    try pane.wait("The lamp on the mole")
    try pane.press("BSpace")
    try pane.wait("The lamp on the pier")
    try pane.press(">")
    try pane.wait("The lamp on the mole")
    try pane.press("q")
    try pane.wait("The lamp on the pier")
    #expect(server.requests.count == 2)
    try pane.press("Q")
    try pane.wait("ready>")
    withExtendedLifetime(folder) {}
  }

  @Test func aServerThatIsSilentIsGivenUpOn() throws {
    let silent = try LoopbackServer { _, _ in nil }
    defer { silent.stop() }
    let (pane, folder) = try open("<a href=\"http://127.0.0.1:\(silent.port)/\">In a letter</a>")
    try pane.press("Tab", "Enter")
    try pane.wait("Fetching http://127.0.0.1:\(silent.port)/")
    try pane.press("C-c")
    try pane.wait("Not opened: http://127.0.0.1:\(silent.port)/")
    try pane.press("Q")
    try pane.wait("ready>")
    withExtendedLifetime(folder) {}
  }

  @Test func aFileBesideThePageOpens() throws {
    let (pane, folder) = try open(
      "<a href=\"far/mole.html\">In a letter</a>",
      ["far/mole.html": Self.page("Mole", "<a href=\"../pier.html\">Back to the pier</a> it went,")]
    )
    try pane.press("Tab", "Enter")
    try pane.wait("The lamp on the mole")
    try pane.press("Tab", "Enter")
    try pane.wait("The lamp on the pier")
    try pane.press("<", "<")
    try pane.wait("The lamp on the pier")
    try pane.press("Q")
    try pane.wait("ready>")
    withExtendedLifetime(folder) {}
  }

  @Test func noLinkOpensADeviceOrAFolder() throws {
    let (pane, folder) = try open("<a href=\"./sub\">In a letter</a>", ["sub/a.txt": "x"])
    try pane.press("Tab", "Enter")
    try pane.wait("sub: this is no file. A folder opens with: lede sub")
    try pane.press("Q")
    try pane.wait("ready>")
    withExtendedLifetime(folder) {}
  }
}
