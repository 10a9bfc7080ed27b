import ReaderUI
import Testing

@testable import lede

struct PaletteTests {
  @Test(arguments: [8, 16, 256]) func wordsKeepColorsReadableOnLightAndDark(colors: Int) {
    let palette = Palette(colorCount: colors)
    for role in Style.Role.allCases {
      let look = palette[Style(role)]
      #expect((look.foreground ?? 0) < colors)
      // Yellow, cyan, white and green vanish on white, and dark blue on black.
      if look.background == nil {
        #expect([nil, 1, 5, 12].contains(look.foreground), "\(role)")
      }
    }
  }

  @Test func withoutColorsOnlyBoldUnderlineAndReverseAreUsed() {
    let palette = Palette(colorCount: 0)
    for role in Style.Role.allCases {
      for style in [Style(role), Style(role, isStrong: true, isEmphasized: true, isFocused: true)] {
        let look = palette[style]
        #expect(look.foreground == nil && look.background == nil)
        #expect(look.attributes.isSubset(of: [.bold, .underline, .reverse]))
      }
    }
  }

  @Test(arguments: [0, 8, 16]) func matchesStandOut(colors: Int) {
    let palette = Palette(colorCount: colors)
    let looks = [Style.Role.text, .match, .currentMatch].map { palette[Style($0)] }
    #expect(Set(looks).count == 3)
  }

  @Test(arguments: [0, 8, 16]) func focusIsSeenOnEveryRole(colors: Int) {
    let palette = Palette(colorCount: colors)
    for role in Style.Role.allCases {
      #expect(palette[Style(role)] != palette[Style(role, isFocused: true)])
    }
  }
}
