/// How much each clue counts for (above 0) or against (below) a block's being part of the article.
///
/// Fitted by logistic regression on labelled news and other pages; clues that are not named count
/// nothing.
enum ClueWeights {
  static let bias: Float = -0.769

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
    after: heading 0.14, image -0.33, line 0.37, links -0.05, nothing -0.30, short -0.06,\
      text 0.25
    alike: few 0.34, many 0.05, none 0.17, one -0.21, some 0.07, two 0.14
    around: about -0.15, advertisement -0.37, archive 1.15, article -0.36, author -0.66,\
      banner -0.36, biography -0.12, blog -0.24, body 0.14, bottom -0.41, breadcrumb 0.09,\
      button -0.31, byline 0.09, caption -0.23, card -0.78, cart -0.63, category -0.82,\
      code -0.24, column -0.17, comment -2.22, consent -0.62, contact -0.22, content 0.50,\
      cookie -0.25, count 0.06, credit 0.04, cta 0.09, date 0.27, disclaimer 0.28, donate 0.14,\
      email -0.12, entry -0.08, faq -0.24, feed -0.31, footer -1.27, form 0.11, gallery -1.05,\
      grid 0.06, header 0.20, headline 0.28, hero 0.06, hidden -0.23, icon -0.44, image 0.21,\
      input 0.49, item 0.29, latest -0.50, lead 0.31, left 0.23, legal -0.45, likes -0.05,\
      link -0.30, logo 0.28, main 0.10, markdown 0.27, menu -0.51, meta -0.18, module 0.21,\
      more -0.67, navigation -0.59, newsletter 0.49, page -0.12, paragraph 0.87, paywall -0.36,\
      popular -0.11, popup -0.73, post 0.11, price -0.07, print -0.17, product 0.35,\
      profile 0.37, promo -0.40, pullquote -0.05, quote 0.75, rating -0.86, read -0.23,\
      recommended 0.09, related -1.01, review 0.34, rich 0.53, right -0.06, secondary 0.39,\
      share -0.47, shop -1.13, sidebar -0.62, signup -0.34, single -0.10, social 0.07,\
      sponsor -0.76, story -0.10, subscribe -0.21, summary 0.08, tab -1.40, table 0.57,\
      tags 0.26, teaser 0.87, text 0.06, tile -0.54, title -0.14, toc 0.70, toggle -0.53,\
      tool 0.16, top 0.34, user -0.10, video -0.17, widget -0.30
    before: heading 0.23, image -0.12, line 0.37, links -0.30, nothing -0.13, text 0.25
    element: a -0.24, article 0.09, aside -1.59, blockquote 1.20, button -0.11, center -0.32,\
      custom -0.25, dd 0.11, dl 0.20, dt 0.13, fieldset -0.28, figcaption -0.29, figure -0.77,\
      footer -1.46, form -0.42, h1 -0.31, h2 0.60, h3 0.12, h4 0.34, h6 -0.21, header -0.65,\
      label -0.49, li 0.73, main 0.30, p 0.44, pre 0.92, section 0.36, small -0.16, span -0.26,\
      summary 0.21, table 0.54, td 0.28, th 0.17
    ending: colon 0.72, ellipsis -0.37, none -0.52, other -0.49, question -0.11, quote 0.23,\
      stop 0.42
    heads: heading 0.09, image 0.05, line -0.04, links -0.10, nothing 0.09, short 0.20, text 0.46
    home: all 0.71, hardly -0.82, little -0.21, most 0.43, nearlyAll 0.73, none -0.32, some -0.37
    homeLinks: all -0.14, half -0.23, hardly 0.11, little 0.20, nearlyAll 0.28, none 0.34,\
      some -0.19
    label: about -0.24, account -0.21, advertisement 0.22, ago -0.43, byline -0.55,\
      comments -0.17, contact -0.32, contents -0.39, cookies -0.05, credit -0.26, legal -0.24,\
      loading -0.17, media -0.17, month -0.38, more -0.58, navigation -0.40, posted -0.23,\
      print 0.39, related -0.53, share -0.93, shop -0.28, skip -0.05, subscribe -0.66,\
      tags -0.18, updated -0.33
    near: account -0.18, advertisement -1.24, affiliate 0.30, alert -0.08, answer -0.19,\
      archive -0.12, article -0.08, author -0.30, banner -0.88, biography -0.64, blog 0.27,\
      body 0.26, bottom -0.89, breadcrumb -0.05, button -0.49, byline -1.19, caption -1.87,\
      card -0.23, carousel -0.14, cart 0.05, category 0.10, code 0.71, column 0.12,\
      comment -1.95, consent -1.05, contact -0.13, content 0.47, cookie -0.57, copyright -0.09,\
      count -0.41, credit -0.44, cta -0.58, date -0.86, disclaimer -0.79, donate -0.79,\
      email -0.35, entry 0.19, faq 0.36, feed -0.05, follow -0.05, footer -1.19, form -0.46,\
      gallery -0.08, grid -0.60, header 0.34, headline -0.30, hero -0.69, hidden 0.40, icon 0.12,\
      image -0.80, input 0.19, latest -0.82, lead 0.27, left 0.21, legal -0.61, likes -0.13,\
      list 0.20, logo 0.93, main -0.24, markdown -0.25, menu 0.07, meta -0.33, module -0.04,\
      more -0.30, navigation -0.10, newsletter -0.44, notice -0.67, page 0.20, pagination -0.41,\
      paragraph 0.30, paywall 0.09, player -1.24, popular -0.46, popup -0.69, post 0.08,\
      price -0.25, product 0.34, profile -0.20, promo -0.31, pullquote -0.09, rating -0.10,\
      read 0.44, recipe 0.11, recommended 0.20, related -1.17, reply -0.09, respond -0.14,\
      review -0.66, right 0.13, row -0.08, search -0.25, secondary -0.24, share -0.06, shop 0.08,\
      sidebar -1.43, signup -0.99, single -0.06, skip -0.08, social -0.10, sponsor -0.49,\
      story -0.52, subscribe -0.32, subtitle 0.13, summary -0.13, tab -0.47, table 0.22,\
      tags 0.42, teaser -0.39, text -0.15, tile 0.07, title -0.23, toc 0.84, toggle -0.51,\
      tool -0.80, top -0.37, topbar -0.06, user 0.11, video -0.28
    outerAlike: few 0.13, many 0.32, none 0.15, one -0.06, some 0.40, two -0.07
    outerLinks: all 0.43, half -0.16, hardly 0.51, little -0.13, most 0.05, none -0.10,\
      some -0.18
    place afterCore: few -0.28, line -0.58, one -0.24, paragraph -0.99, phrase 0.12,\
      sentence -0.41, sentences -1.33
    place afterRoot: few -0.45, line -0.88, one 0.28, paragraph -0.59, phrase -0.86,\
      sentence -1.57, sentences -1.69
    place beforeCore: few 0.06, line -0.10, paragraph 0.55, phrase 0.05, sentence 0.05,\
      sentences 0.37
    place beforeRoot: few -0.47, line -0.23, one 0.19, paragraph -0.29, phrase -0.27,\
      sentence -0.43
    place inCore: few 0.17, line -0.45, one -0.26, paragraph 1.17, phrase 0.14, sentence 0.76,\
      sentences 1.16
    place underCore: few 0.39, line 0.50, one 0.15, paragraph 0.19, phrase 0.40, sentence 0.53,\
      sentences 0.57
    progress: all -0.68, half 0.44, hardly 0.48, little 0.27, most 0.12, nearlyAll -0.61,\
      none 0.11, some 0.40
    says: about -0.29, account 0.07, advertisement -0.18, ago -0.35, byline -0.28,\
      comments -0.40, contact -0.12, contents -0.26, cookies -0.49, credit -0.19, legal -0.20,\
      loading 0.22, media -0.30, month -0.37, more -0.99, navigation 0.13, print -0.11,\
      related -0.14, rights -0.67, share -0.26, shop -0.19, subscribe -1.13, updated 0.09
    shape caption: few none 0.19, line none -0.09, line some 0.24, phrase many -0.11,\
      phrase none -0.08, sentence none -0.23, sentences none -0.06
    shape code: line none 0.21, paragraph none 0.15, phrase none -0.28, sentence none 0.42,\
      sentences none 0.26
    shape heading: few all 0.21, few many 0.21, few none -0.19, few some -0.09, line all -0.23,\
      one none 0.11, phrase all 0.31, phrase many 0.06, phrase none -0.04, phrase some -0.09,\
      sentence all 0.19, sentence none 0.32
    shape image: few none -0.29, line none -1.20, one none -0.50, paragraph none -0.50,\
      phrase none -1.17, sentence none -1.61, sentences none -1.35
    shape item: few all -0.40, few many -0.22, few none 0.27, line all -0.68, line many 0.83,\
      line none 0.60, line some 0.67, one all -0.15, one none 0.08, paragraph all -0.14,\
      paragraph none -0.07, paragraph some 0.08, phrase all -0.24, phrase many 0.63,\
      phrase none 0.73, phrase some 0.77, sentence all -0.46, sentence many 0.21,\
      sentence none 0.51, sentence some 0.27, sentences all -0.26, sentences many 0.82,\
      sentences some -0.04
    shape paragraph: few all -0.37, few many -0.14, few none 0.06, few some 0.07, line all -0.82,\
      line many -0.33, line none 0.21, one all 0.46, one none -0.06, paragraph all -0.15,\
      paragraph none 0.55, paragraph some 0.96, phrase all -0.61, phrase many -0.55,\
      phrase some 0.16, sentence all -0.33, sentence many -0.10, sentence some -0.34,\
      sentences all 0.17, sentences none 0.67, sentences some 0.22
    shape quotation: line many 0.15, paragraph none 0.34, sentences none 0.30,\
      sentences some 0.49
    shape subheading: few all 0.26, line all -0.90, line none 0.27, one all 0.33, one none 0.20,\
      phrase all -0.25, phrase many -0.09, phrase none 0.37, sentence all 0.29,\
      sentences none 0.12
    shape table: paragraph none 0.17, paragraph some -0.07, sentences none -0.15
    shape title: few none 0.12, line all -0.09, line none -0.48, phrase all -0.05,\
      phrase none -0.06, sentence all 0.34, sentence none -0.10
    sign: beginsSmall -0.40, hasArrow 0.36, hasBar -0.74, hasCopyright -0.62,\
      hasMailAddress -0.46, hasManyCommas 0.11, hasManyDigits -0.42, isAfterHeadline -0.07,\
      isArticleBody 0.54, isBeforeHeadline -1.48, isCapitals -0.72, isDate -0.25,\
      isEmphasised -0.71, isInMain 0.35, isInMainArticle 0.07, isInOnlyArticle 0.08,\
      isItemprop -0.26, isLast -0.30, isPartOfTitle 0.04, isRepeated -0.59,\
      isSoonAfterHeadline -0.13, isStrong -0.40, isTitle -0.33
    sinceText: few -0.06, many -0.14, never 0.07, none 0.25, one 0.14, some -0.09, two -0.04
    untilText: few -0.11, many -0.12, never 0.27, none 0.21, some -0.08
    """
}

/// How much a block's company counts; in short blocks and in headings the further weights are added.
///
/// Fitted as ``ClueWeights`` are.
enum CompanyWeights {
  static let bias: Float = 1.818
  static let shortBias: Float = -0.842
  static let headingBias: Float = 1.056

  static let weights: [(any: Float, short: Float, heading: Float)] = [
    (0.343, -0.026, -0.189),  // own
    (0.041, 0.048, 0.031),  // before
    (0.100, -0.027, 0.047),  // after
    (0.056, -0.109, -0.094),  // home
    (0.398, 0.056, 0.050),  // path
    (0.060, -0.175, 0.020),  // near
    (0.110, 0.006, 0.054),  // around
    (0.003, -0.361, 0.285),  // homeShare
    (0.126, -0.073, 0.146),  // homeSize
    (-0.614, 0.285, -0.338),  // best
  ]
}
