import Articles
import Foundation
import Testing

@testable import lede

struct ComplaintTests {
  @Test(arguments: [
    (
      Complaint("page.html", .problem(.noArticle)),
      "page.html: no article found in it. "
        + "See the whole page with: lede extract --format text --whole page.html"
    ),
    (
      Complaint("a", errorNumber: ENOENT),
      "a: there is no such file or folder. Check the name."
    ),
    (
      Complaint("a", errorNumber: EACCES),
      "a: not allowed to read it. See who is with: ls -ld a"
    ),
    (Complaint("a", errorNumber: EIO), "a: could not be read: input/output error."),
    (
      Complaint("standard output", writingError: ENOSPC),
      "standard output: could not be written: no space left on device."
    ),
    (Complaint("x.bin", .problem(.binary)), "x.bin: no text in it."),
    (
      Complaint("x.zip", .problem(.unsupported(name: "a ZIP", remedy: "Unpack it first"))),
      "x.zip: a ZIP cannot be read. Unpack it first."
    ),
    (
      Complaint("f", .passedOver(count: 3, first: "f/x.png")),
      "f: 3 files passed over, with no text in them, such as f/x.png."
    ),
    (
      Complaint("evil\u{1B}[2J\nname", errorNumber: ENOENT),
      "evil[2J name: there is no such file or folder. Check the name."
    ),
  ])
  func itSaysWhatFailedOnWhatAndWhatToDo(complaint: Complaint, words: String) {
    #expect(complaint.description == words)
  }
}
