import Foundation
import Synchronization
import Testing

@testable import lede

/// Fetching again in a real terminal, from a server on this machine and from files.
@Suite(.serialized, .enabled(if: Pane.isAvailable, "tmux is not installed: nothing to run it in"))
struct FetchingAgainTests {
  private static let body =
    "<article><h1>Ice on the sound</h1><p>The sound froze over on Friday, for the first time since "
    + "the war, and the ferries stayed where they were, with all their lamps lit until the "
    + "morning.</p><p>Nobody crossed on foot, or nobody said so, though there were tracks.</p></article>"

  private static func page(comments: Int) -> String {
    let items = (1...comments).map { number in
      "<li class=\"comment\" id=\"comment-\(number)\"><div class=\"comment-body\">"
        + "<div class=\"comment-author vcard\"><cite class=\"fn\">Reader \(number)</cite></div>"
        + "<div class=\"comment-meta\"><time datetime=\"2021-02-0\(number)T10:00:00+00:00\">"
        + "February \(number), 2021 at 10:00 am</time></div>"
        + "<p>I heard the ice in the night, the \(number). time in all my years here.</p></div></li>"
    }
    return "<html><head><title>Ice on the sound</title></head><body>\(body)"
      + "<div id=\"comments\"><ol class=\"comment-list\">\(items.joined())</ol></div></body></html>"
  }

  private static func response(_ status: String, _ version: Int, _ body: String) -> [UInt8] {
    Array(
      ("HTTP/1.1 \(status)\r\nContent-Type: text/html\r\nETag: \"v\(version)\"\r\n"
        + "Connection: close\r\nContent-Length: \(body.utf8.count)\r\n\r\n" + body).utf8)
  }

  @Test func newCommentsOfAFetchedPageAreMarked() throws {
    let version = Mutex(2)
    let server = try LoopbackServer { _, _ in
      let version = version.withLock { $0 }
      return version == 0
        ? Self.response("500 Broken", 0, "")
        : Self.response("200 OK", version, Self.page(comments: version))
    }
    defer { server.stop() }
    let pane = try Pane(columns: 80, rows: 24)
    try pane.enter("'\(Program.path)' http://127.0.0.1:\(server.port)/ice")
    try pane.wait("2 comments")
    try pane.press("R")
    try pane.wait("Not changed")
    #expect(server.requests.last?.contains("If-None-Match: \"v2\"") == true)
    version.withLock { $0 = 4 }
    try pane.press("R")
    try pane.wait("2 new comments; w goes to the next")
    try pane.wait("4 comments · 2 new")
    try pane.press("w")
    try pane.wait("◆ Reader 3")
    version.withLock { $0 = 0 }
    try pane.press("R")
    try pane.wait("its server answers 500 and no page.")
    try pane.wait("Reader 3")
    try pane.press("Q")
    try pane.wait("ready>")
  }

  @Test func filesAreReadAgainWhereTheyChanged() throws {
    let folder = try TemporaryFolder(["ice.html": Self.page(comments: 1)])
    let pane = try Pane(columns: 80, rows: 24)
    try pane.enter("'\(Program.path)' '\(folder.path)'")
    try pane.wait("1 article")
    try pane.press("R")
    try pane.wait("Not changed")
    try Self.page(comments: 3).write(
      toFile: folder.path + "/ice.html", atomically: true, encoding: .utf8)
    try Self.page(comments: 1).replacing("Ice on the sound", with: "Thaw").write(
      toFile: folder.path + "/thaw.html", atomically: true, encoding: .utf8)
    try pane.press("R")
    try pane.wait("1 new article, 2 new comments; w goes to the next")
    try pane.wait("+2 3 ↩")
    try FileManager.default.removeItem(atPath: folder.path + "/ice.html")
    try pane.press("g", "Enter", "R")
    try pane.wait(".html: ")
    try pane.press("Q")
    try pane.wait("ready>")
  }
}
