/// What an element is, as far as a reader cares; names of HTML's own elements, and two of ours.
enum HTMLTag: String, CaseIterable, Sendable {
  /// Not an element: a run of text.
  case text = "#text"
  /// An element whose name HTML does not know; ``HTMLDocument/name(of:)`` tells it.
  case custom = "#custom"

  case html
  case head
  case title
  case base
  case link
  case meta
  case style
  case script
  case noscript
  case template
  case body

  case article
  case section
  case nav
  case aside
  case main
  case search
  case header
  case footer
  case address
  case hgroup
  case h1
  case h2
  case h3
  case h4
  case h5
  case h6

  case p
  case hr
  case pre
  case blockquote
  case ol
  case ul
  case li
  case dl
  case dt
  case dd
  case figure
  case figcaption
  case div
  case center
  case details
  case summary
  case dialog
  case menu
  case dir
  case listing
  case xmp
  case plaintext

  case a
  case em
  case strong
  case small
  case s
  case cite
  case q
  case dfn
  case abbr
  case acronym
  case ruby
  case rb
  case rt
  case rp
  case rtc
  case data
  case time
  case code
  case `var`
  case samp
  case kbd
  case sub
  case sup
  case i
  case b
  case u
  case mark
  case bdi
  case bdo
  case span
  case br
  case wbr
  case nobr
  case ins
  case del
  case font
  case big
  case tt
  case strike
  case blink
  case marquee

  case picture
  case source
  case img
  case iframe
  case embed
  case object
  case param
  case video
  case audio
  case track
  case map
  case area
  case canvas
  case svg
  case math
  case applet
  case noembed
  case noframes
  case frame
  case frameset

  case table
  case caption
  case colgroup
  case col
  case tbody
  case thead
  case tfoot
  case tr
  case td
  case th

  case form
  case fieldset
  case legend
  case label
  case input
  case button
  case select
  case datalist
  case optgroup
  case option
  case textarea
  case output
  case progress
  case meter
}

extension HTMLTag {
  /// True for elements that begin and end a line of their own.
  var isBlock: Bool {
    switch self {
    case .html, .body, .article, .section, .nav, .aside, .main, .search, .header, .footer, .address,
      .hgroup, .h1, .h2, .h3, .h4, .h5, .h6, .p, .hr, .pre, .blockquote, .ol, .ul, .li, .dl, .dt,
      .dd, .figure, .figcaption, .div, .center, .details, .summary, .dialog, .menu, .dir, .listing,
      .xmp, .plaintext, .table, .caption, .colgroup, .col, .tbody, .thead, .tfoot, .tr, .td, .th,
      .form, .fieldset, .legend, .optgroup, .option, .frameset, .noframes:
      true
    default: false
    }
  }

  /// The level of a heading, 1 to 6; `nil` for anything else.
  var headingLevel: Int? {
    switch self {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: nil
    }
  }

  /// True where what stands in it is for machines: no reader ever sees it as text.
  var isForMachines: Bool {
    switch self {
    case .head, .title, .script, .style, .template, .svg, .iframe, .object, .embed, .applet,
      .canvas, .select, .datalist, .input, .textarea, .noembed, .noframes, .map, .audio, .video,
      .progress, .meter, .math:
      true
    default: false
    }
  }
}
