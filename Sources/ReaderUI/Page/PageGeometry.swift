/// Which columns of the screen the page's parts take.
struct PageGeometry: Hashable {
  /// The screen.
  let size: Size
  /// Where text begins.
  let left: Int
  /// Cells of a full line of text, at least 1.
  let width: Int
  /// Where the selection's bar stands; `nil` where there is no room for it.
  let barColumn: Int?
  /// Cells that each level of replies is indented by; 0 on the smallest screens.
  let levelWidth: Int
  /// Replies deeper than this are not indented further.
  let deepestIndent: Int
  /// The column of notes beside the page; `nil` on all but wide screens.
  let side: Range<Int>?

  /// The narrowest screen with a column beside the page.
  private static let wideScreen = 120

  /// Sets out a screen of `size` for lines of `textWidth`.
  init(size: Size, textWidth: Int) {
    self.size = size
    let columns = size.columns
    let margin = columns >= 30 ? 3 : columns >= 10 ? 1 : 0
    let isWide = columns >= Self.wideScreen
    let gap = 4
    let sideWidth = min(44, max(28, columns - textWidth - 2 * margin - gap))
    let room = isWide ? columns - sideWidth - gap - margin : columns - (margin > 1 ? 1 : 0)
    width = max(1, min(textWidth, room - margin))
    if isWide {
      left = max(margin, (columns - width - gap - sideWidth) / 2)
      side = left + width + gap..<min(columns, left + width + gap + sideWidth)
    } else {
      left = max(margin, (columns - width) / 2)
      side = nil
    }
    barColumn = left == 0 ? nil : max(0, left - 3)
    levelWidth = columns >= 40 ? 2 : columns >= 24 ? 1 : 0
    // Indents leave 40 cells of text, or two thirds of a narrow page.
    let leastText = min(40, width * 2 / 3)
    deepestIndent = levelWidth == 0 ? 0 : max(0, (width - leastText) / levelWidth - 1)
  }

  /// How many cells a comment at `depth` is indented by.
  func indent(depth: Int) -> Int { min(depth, deepestIndent) * levelWidth }

  /// How far a comment's words stand right of its head.
  var bodyIndent: Int { levelWidth }

  /// Cells for a line of a comment at `depth`, at least 1.
  func textWidth(depth: Int) -> Int { max(1, width - indent(depth: depth) - bodyIndent) }
}
