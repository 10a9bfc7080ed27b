import Testing

@testable import Importers

struct AbsoluteURLTests {
  @Test(arguments: [
    ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"),
    ("/g", "http://a/g"), ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"),
    ("g?y", "http://a/b/c/g?y"), ("#s", "http://a/b/c/d;p?q#s"), ("..", "http://a/b/"),
    ("../g", "http://a/b/g"), ("../../../g", "http://a/g"), ("g:h", "g:h"),
    (" h\nttp://x/ y ", "http://x/y"), ("mailto:a@b", "mailto:a@b"),
    ("javascript:void(0)", nil), ("JavaScript:x", nil), ("", nil), ("a/./b", "http://a/b/c/a/b"),
  ])
  func referencesAreResolvedAgainstTheBase(_ reference: String, _ expected: String?) {
    #expect(absoluteURL(reference, base: "http://a/b/c/d;p?q") == expected)
  }

  @Test(arguments: [("x", "http://a", "http://a/x"), ("?y", "http://a", "http://a/?y")])
  func aBaseMayHaveNoPath(_ reference: String, _ base: String, _ expected: String) {
    #expect(absoluteURL(reference, base: base) == expected)
  }

  @Test func withoutABaseOnlyAbsoluteReferencesLead() {
    #expect(absoluteURL("a", base: nil) == nil)
    #expect(absoluteURL("http://a/", base: nil) == "http://a/")
  }
}
