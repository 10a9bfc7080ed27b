/// The signs that the reader draws around text.
struct Glyphs: Hashable, Sendable {
  var selection = "▌"
  var guide = "│"
  /// The guide of a reply that was worked out from the words.
  var inferredGuide = "┊"
  var opened = "▾"
  var closed = "▸"
  /// Stands where a comment without replies has no fold.
  var single = "·"
  var rule = "─"
  var quotation = "▏"
  var cellRule = "│"
  var bar = "█"
  var ellipsis = "…"
  /// Parts the facts in a line of facts.
  var separator = "·"
  var unread = "●"
  var new = "◆"
  var reply = "↩"
  var minute = "′"
  var star = "★"
  var deeper = "›"
  var openingQuote = "“"
  var closingQuote = "”"

  /// For terminals that show Unicode.
  static let unicode = Glyphs()

  /// For terminals that show ASCII only.
  static let ascii = Glyphs(
    selection: "|", guide: "|", inferredGuide: ":", opened: "v", closed: ">", single: "-",
    rule: "-", quotation: ">", cellRule: "|", bar: "#", ellipsis: "...", separator: "-",
    unread: "*", new: "+", reply: "re", minute: "'", star: "*", deeper: ">", openingQuote: "\"",
    closingQuote: "\"")
}
