import Testing

@testable import Importers

struct BylineNamesTests {
  @Test(arguments: [
    ("Ada Quill", ["Ada Quill"]), ("By Ada Quill", ["Ada Quill"]), ("BY ADA QUILL", ["ADA QUILL"]),
    ("Written by: Ada Quill", ["Ada Quill"]), ("Von Ada Quill", ["Ada Quill"]),
    ("作者：周远", ["周远"]), ("by J. M. Pell", ["J. M. Pell"]),
    ("Ada Quill and Ben Moss", ["Ada Quill", "Ben Moss"]),
    ("By Ada Quill, Ben Moss and Cy Dale", ["Ada Quill", "Ben Moss", "Cy Dale"]),
    ("Ada Quill, Staff Writer", ["Ada Quill"]), ("Ada Quill, Ph.D.", ["Ada Quill, Ph.D."]),
    ("Ada Quill, MD", ["Ada Quill, MD"]), (", THE QUAY", ["THE QUAY"]),
    ("Ada Quill, The Quay", ["Ada Quill"]), ("Ada Quill | 3 May 2019", ["Ada Quill"]),
    ("Ada Quill on May 3, 2019 8:00 AM", ["Ada Quill"]), ("Ada Quill (Rome)", ["Ada Quill"]),
    ("Words by Ada Quill. Photographs by Ben Moss.", ["Ada Quill"]),
    ("The Quay and Ada Quill", ["Ada Quill"]), ("The Quay", ["The Quay"]),
    ("Quay staff", ["Quay staff"]), ("Staff", []), ("By", []), ("", []), ("a@b.example", []),
    ("https://quay.example/ada", []), ("Editor", []), ("3", []),
  ])
  func namesAreTakenOutOfTheirLine(_ byline: String, _ names: [String]) {
    #expect(BylineNames(byline, site: "The Quay").names == names)
  }
}
