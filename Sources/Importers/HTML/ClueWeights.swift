/// How much each clue counts for (above 0) or against (below) a block's being part of the article.
///
/// Fitted by logistic regression on labelled news and other pages; clues that are not named count
/// nothing.
enum ClueWeights {
  static let bias: Float = -0.111

  static let weights: [Clue: Float] = {
    let clues = Dictionary(uniqueKeysWithValues: Clue.all.map { ($0.name, $0) })
    var weights: [Clue: Float] = [:]
    for line in table.split(separator: "\n") {
      // A line is the beginning of the clues' names, a colon, and their ends with their weights.
      guard let colon = line.firstIndex(of: ":") else { continue }
      let family = String(line[..<colon])
      for entry in line[line.index(after: colon)...].split(separator: ",") {
        let entry = entry.drop { $0 == " " }
        guard let space = entry.lastIndex(of: " "),
          let clue = clues[family + " " + entry[..<space]],
          let weight = Float(entry[space...].dropFirst())
        else { continue }
        weights[clue] = weight
      }
    }
    return weights
  }()

  private static let table = """
    after: heading -0.06, image -0.31, line 0.32, nothing -0.28, short 0.07, text 0.30
    alike: few 0.08, many -0.07, none 0.09, one -0.16, some 0.14, two -0.08
    around: account 0.13, advertisement -0.57, archive 0.94, article -0.39, author -0.85,\
      banner -0.18, biography -0.15, blog -0.18, body 0.22, bottom -0.08, button -0.37,\
      byline 0.17, caption -0.52, card -0.66, carousel -0.28, cart -0.48, category -0.77,\
      code -0.26, comment -0.12, contact -0.20, content 0.30, copyright -0.08, count 0.18,\
      cta -0.43, date 0.15, disclaimer 0.19, donate 0.14, email -0.15, entry 0.32, faq -0.18,\
      feed -0.24, footer -0.84, gallery -0.90, grid 0.32, headline 0.16, hero -0.13, hidden 0.13,\
      icon -0.37, image 0.37, input 0.55, item 0.09, latest -0.97, lead 0.13, left 0.13,\
      legal -0.19, likes -0.06, link -0.42, list 0.44, login -0.06, logo 0.07, main 0.08,\
      markdown 0.33, menu -0.45, meta -0.43, module 0.17, more -0.24, navigation -0.40,\
      newsletter 0.29, pagination 0.15, paragraph 0.69, paywall -0.06, player -0.07, popup -0.09,\
      price -0.16, print -0.26, product 0.24, profile 0.39, promo -0.22, pullquote -0.06,\
      quote 0.58, rating -0.56, read -0.50, recipe 0.24, recommended -0.34, related -0.82,\
      review -0.16, rich 0.42, right 0.13, row -0.14, share -0.41, shop -1.18, sidebar -0.44,\
      signup -0.36, single 0.20, social -0.27, sponsor -0.82, subscribe -0.35, summary 0.07,\
      tab -0.07, table 0.64, teaser 0.46, tile -0.10, title -0.07, toc 0.43, toggle -0.33,\
      tool 0.18, video -0.38, widget -0.19
    before: heading 0.07, image -0.19, line 0.19, links -0.23, nothing 0.15, short -0.18,\
      text 0.17
    begins: about -0.31, account -0.19, advertisement -0.54, byline -0.31, comments -0.37,\
      contact -0.31, contents -0.29, cookies -0.06, credit -0.87, legal -0.26, loading -0.12,\
      media -0.13, month -0.27, more -0.54, posted -0.46, print -0.37, related -0.92, share -0.48,\
      shop -0.34, skip -0.07, subscribe -0.67, tags -0.45, updated -0.14
    element: aside -1.09, blockquote 0.63, center -0.27, custom -0.07, dd 0.09, details 0.09,\
      dl 0.17, dt 0.14, fieldset -0.43, figcaption -0.26, figure -0.88, footer -1.08, form -0.29,\
      h1 -0.25, h2 0.64, h3 0.24, h4 0.53, h5 0.12, h6 -0.09, header -0.74, label -0.67, li 0.56,\
      main 0.13, nav -0.19, p 0.45, pre 0.88, section 0.34, span -0.20, summary 0.30, table 0.42,\
      td 0.26, th 0.11, time 0.16
    ending: colon 0.62, ellipsis -0.45, none -0.38, other -0.38, quote 0.26, stop 0.35
    heads: heading 0.32, image 0.16, line 0.17, links -0.21, nothing 0.05, short 0.35, text 0.67
    home: all 0.27, half 0.41, hardly -0.84, little -0.19, most 0.48, nearlyAll 0.81,\
      none -0.54, some -0.40
    homeLinks: half -0.22, hardly 0.13, most 0.17, nearlyAll 0.12, none 0.09, some -0.30
    label: about -0.21, account -0.22, advertisement -0.32, ago -0.37, byline -0.30,\
      comments -0.42, contact -0.43, contents -0.41, cookies -0.09, credit -0.21, legal -0.26,\
      loading -0.15, month -0.20, more -0.65, navigation -0.49, posted -0.19, print 0.36,\
      related -0.31, share -0.72, shop -0.43, skip -0.06, subscribe -0.62, tags -0.29,\
      updated -0.21
    near: about -0.09, account -0.24, advertisement -0.52, affiliate 0.07, answer -0.19,\
      archive -0.11, article -0.08, banner -0.84, biography -0.48, blog 0.45, body 0.29,\
      bottom -0.56, button -0.59, byline -0.97, caption -1.04, card 0.16, carousel -0.18,\
      cart -0.15, code 0.64, column 0.14, comment -0.38, consent -0.14, contact -0.14,\
      content 0.42, copyright -0.11, count -0.09, credit -0.23, cta -0.53, date -0.48,\
      disclaimer -0.62, donate -0.85, email -0.22, entry 0.27, faq 0.40, follow -0.12,\
      footer -0.45, footnote -0.46, form -0.65, grid -0.53, header 0.10, hero -0.38, hidden 0.16,\
      icon -0.13, image -0.62, item -0.07, latest -0.72, lead 0.77, legal -0.39, likes -0.10,\
      link -0.06, list 0.14, login -0.11, logo 0.68, main -0.41, markdown -0.09, menu 0.07,\
      meta -0.12, more -0.20, newsletter -0.39, notice -0.65, page 0.26, pagination -0.21,\
      paragraph 0.11, paywall -0.14, player -0.69, popular -0.13, popup -0.82, post 0.07,\
      price -0.67, print 0.05, product 0.26, profile -0.22, promo -0.31, pullquote -0.11,\
      quote 0.08, rating -0.31, read 0.42, recipe 0.29, recommended 0.14, related -0.56,\
      reply -0.10, respond -0.17, review -0.64, rich -0.11, right -0.23, row 0.14, search -0.10,\
      secondary -0.19, shop -0.13, sidebar -0.93, signup -0.66, single 0.10, skip -0.16,\
      sponsor -0.31, story -0.45, subscribe -0.45, summary -0.14, tab -0.12, table 0.25,\
      tags 0.46, teaser -0.31, text -0.07, tile 0.19, title -0.26, toc 0.76, toggle -0.42,\
      tool -0.58, top -0.53, topbar -0.07, video -0.12, widget -0.11
    outerAlike: few 0.11, many -0.19, none 0.14, one -0.26, some 0.45, two -0.25
    outerLinks: all 0.34, half -0.34, hardly 0.35, most 0.20, nearlyAll -0.23, some -0.27
    place afterCore: few -0.11, line -0.43, one -0.25, paragraph -0.39, phrase 0.19,\
      sentence -0.38, sentences -0.80
    place afterRoot: few -0.33, line -0.93, one 0.45, paragraph -0.47, phrase -0.77,\
      sentence -1.14, sentences -1.24
    place beforeCore: line -0.19, one -0.06, paragraph 0.37, phrase -0.12, sentence -0.14,\
      sentences 0.28
    place beforeRoot: few -0.27, line -0.37, one 0.20, paragraph -0.15, phrase -0.36,\
      sentence -0.24
    place inCore: few 0.17, line -0.07, one -0.55, paragraph 1.44, phrase 0.25, sentence 1.06,\
      sentences 1.24
    place underCore: few 0.31, line 0.78, paragraph 0.84, phrase 0.65, sentence 0.66,\
      sentences 0.84
    progress: all -0.57, half 0.46, hardly 0.18, little 0.20, most 0.17, nearlyAll -0.63,\
      none -0.20, some 0.39
    says: about -0.24, account -0.06, advertisement -0.11, ago -0.40, byline -0.20,\
      comments -0.36, contents -0.08, credit -0.16, loading 0.13, media -0.40, month -0.25,\
      more -0.75, navigation 0.06, posted -0.12, print -0.14, rights -0.40, share -0.11,\
      shop -0.19, subscribe -0.89, tags -0.13, updated 0.08
    shape caption: few none 0.09, line many -0.06, line some 0.16, one none 0.05,\
      phrase none -0.31, phrase some 0.06, sentence none -0.49, sentences none -0.34
    shape code: line none 0.15, paragraph none 0.12, sentence none 0.28, sentences none 0.17
    shape heading: few all 0.16, few many 0.08, line all -0.50, line none 0.31, one none 0.07,\
      phrase all 0.10, phrase none 0.33, sentence all 0.06, sentence none 0.13
    shape image: few none -0.39, line none -0.85, one none -0.55, paragraph none -0.17,\
      phrase none -1.16, sentence none -1.12, sentences none -1.05
    shape item: few all -0.56, few many -0.21, few none 0.46, line all -0.62, line many 0.66,\
      line none 0.75, line some 0.36, one all -0.53, one none 0.35, paragraph all -0.08,\
      paragraph none 0.26, paragraph some 0.09, phrase all -0.23, phrase many 0.40,\
      phrase none 0.60, phrase some 0.43, sentence all -0.38, sentence none 0.80,\
      sentence some 0.29, sentences all -0.14, sentences many 0.34, sentences none 0.30,\
      sentences some -0.07
    shape paragraph: few all -0.43, few some 0.06, line all -0.60, line many -0.30,\
      line none 0.09, line some 0.05, one all 0.05, one many 0.05, one none 0.19,\
      paragraph many -0.17, paragraph none 0.40, paragraph some 0.82, phrase all -0.18,\
      phrase many -0.38, phrase none -0.06, sentence none 0.12, sentence some -0.38,\
      sentences all 0.31, sentences many -0.27, sentences none 0.53, sentences some 0.11
    shape quotation: line many 0.06, one all -0.05, one none -0.22, paragraph none 0.18,\
      phrase all -0.07, phrase many 0.12, sentences none 0.25, sentences some 0.20
    shape subheading: few all 0.31, line all -0.55, line none 0.23, one all 0.28, one none 0.12,\
      phrase all -0.09, phrase none 0.18, sentence all 0.32, sentence none 0.06,\
      sentences none 0.20
    shape table: paragraph many 0.23, paragraph none 0.12, paragraph some -0.05,\
      sentences none -0.06
    shape title: few none 0.23, line all 0.26, line none -0.79, one all -0.07, phrase all 0.06,\
      phrase none -0.11, sentence all 0.25, sentence none -0.10
    sign: beginsSmall -0.26, hasArrow 0.30, hasBar -0.40, hasCopyright -0.33,\
      hasMailAddress -0.44, hasManyCommas 0.21, hasManyDigits -0.19, isAfterHeadline -0.24,\
      isArticleBody 0.13, isBeforeHeadline -1.36, isCapitals -0.87, isDate -0.25,\
      isEmphasised -0.65, isInMain 0.20, isInMainArticle 0.18, isInOnlyArticle 0.24,\
      isInOtherArticle -0.43, isItemprop -0.30, isLast -0.28, isPartOfTitle 0.94, isRepeated 0.51,\
      isSoonAfterHeadline -0.46, isStrong -0.06, isSummary 0.24, isTitle -0.36, isTold 0.75,\
      isUntold -1.25, isWideScript -0.25
    sinceText: few 0.08, many -0.21, never 0.20, none 0.08, one 0.08, some -0.14, two -0.08
    untilText: few -0.09, many -0.20, never 0.12, none 0.20, one 0.09, some -0.14
    """
}

/// How much a block's company counts; in short blocks and in headings the further weights are added.
///
/// Fitted as ``ClueWeights`` are.
enum CompanyWeights {
  static let bias: Float = 0.934
  static let shortBias: Float = -0.312
  static let headingBias: Float = 0.674

  static let weights: [(any: Float, short: Float, heading: Float)] = [
    (0.458, -0.134, -0.144),  // own
    (0.054, -0.012, 0.129),  // before
    (0.172, -0.136, 0.112),  // after
    (-0.369, 0.317, 0.090),  // home
    (0.754, -0.259, -0.110),  // path
    (-0.021, -0.098, 0.020),  // near
    (0.048, 0.034, -0.021),  // around
    (-0.209, -0.043, 0.071),  // homeShare
    (0.343, -0.349, 0.340),  // homeSize
    (-0.595, 0.380, -0.321),  // best
  ]
}
