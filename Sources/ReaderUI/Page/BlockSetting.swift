import Articles

/// How a kind of block is set: its look, indent and the signs before its lines.
struct BlockSetting {
  var style: Style
  var indent = 0
  /// Drawn before the first line, within the indent's column.
  var marker = ""
  /// Drawn before the other lines.
  var continuation = ""
  /// Words at the right end of the first line that say what the block is.
  var label = ""
  var manner = LineBreaking.Manner.words

  /// The setting of a block for lines of `width` cells; narrow lines do without indents.
  init(_ kind: Block.Kind, width: Int, glyphs: Glyphs) {
    let hasRoom = width >= 16
    switch kind {
    case .heading: style = Style(.heading, isStrong: true)
    case .paragraph, .divider, .table: style = Style(.text)
    case .quotation:
      style = Style(.quotation)
      marker = glyphs.quotation + " "
      continuation = marker
    case .listItem(let depth, let sign):
      style = Style(.text)
      indent = hasRoom ? min(depth * 2, width / 4) : 0
      let sign = CellText.fitted(sign, 8, ellipsis: glyphs.ellipsis)
      marker = (sign.isEmpty ? glyphs.separator : sign) + " "
      if hasRoom {
        continuation = String(repeating: " ", count: CellText.width(marker))
      }
    case .code:
      style = Style(.code)
      indent = hasRoom ? 2 : 0
      manner = .verbatim
    case .caption:
      style = Style(.caption)
      label = width >= 40 ? "caption" : ""
    case .image:
      style = Style(.caption)
      marker = "[image] "
    }
  }
}
