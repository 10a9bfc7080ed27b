/// How much each clue counts for (above 0) or against (below) a block's being part of the article.
///
/// Fitted by logistic regression on labelled news and other pages; clues that are not named count
/// nothing.
enum ClueWeights {
  static let bias: Float = -0.765

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
    after: heading 0.13, image -0.28, line 0.36, nothing -0.30, short -0.06, text 0.24
    alike: few 0.30, many 0.04, none 0.19, one -0.26, some 0.12, two 0.13
    around: about -0.14, account -0.08, advertisement -0.38, archive 1.33, article -0.32,\
      author -0.99, banner -0.32, biography -0.13, blog -0.20, body 0.13, bottom -0.38,\
      breadcrumb 0.07, button -0.30, byline -0.05, caption -0.31, card -0.79, carousel -0.04,\
      cart -0.60, category -0.82, code -0.23, column -0.10, consent -0.68, contact -0.25,\
      content 0.46, cookie -0.27, credit 0.09, date 0.29, disclaimer 0.27, donate 0.14,\
      email -0.12, entry -0.05, faq -0.24, feed -0.34, footer -1.20, form 0.11, gallery -0.81,\
      grid 0.16, header 0.07, headline 0.27, hero -0.11, hidden -0.25, icon -0.38, image 0.19,\
      input 0.53, item 0.22, latest -0.59, lead 0.52, left 0.12, legal -0.46, likes -0.06,\
      link -0.42, list 0.39, logo 0.30, main 0.14, markdown 0.27, menu -0.57, meta -0.17,\
      module 0.12, more -0.49, navigation -0.68, newsletter 0.54, page -0.14, paragraph 0.94,\
      paywall -0.40, player -0.05, popular -0.23, popup -0.76, post 0.20, price -0.06,\
      print -0.14, product 0.41, profile 0.33, promo -0.49, pullquote -0.05, quote 0.64,\
      rating -0.95, read -0.28, recommended 0.05, related -1.05, review 0.25, rich 0.54,\
      row -0.06, secondary 0.22, share -0.47, shop -1.21, sidebar -0.63, signup -0.35,\
      social 0.15, sponsor -0.83, story -0.12, subscribe -0.20, tab -1.05, table 0.49, tags 0.25,\
      teaser 0.95, tile -0.49, title -0.12, toc 0.73, toggle -0.52, tool 0.14, top 0.30,\
      topbar -0.06, user -0.07, video -0.27, widget -0.31
    before: heading 0.21, image -0.16, line 0.34, links -0.28, text 0.24
    begins: about -0.35, account -0.19, advertisement -0.39, ago 0.06, byline -0.35,\
      comments -0.23, contact -0.36, contents -0.40, cookies -0.41, credit -1.03, legal -0.11,\
      loading -0.14, media 0.04, month -0.55, more -0.44, navigation 0.07, posted -0.51,\
      print -0.52, related -0.94, share -0.49, shop -0.12, skip -0.09, subscribe -0.69,\
      tags -0.54, updated -0.23
    element: a -0.28, article 0.08, aside -1.59, blockquote 1.37, button -0.08, center -0.30,\
      custom -0.22, dd 0.13, dl 0.22, dt 0.13, fieldset -0.24, figcaption -0.21, figure -0.58,\
      footer -1.41, form -0.41, h1 -0.07, h2 0.58, h3 0.14, h4 0.38, h5 -0.06, h6 -0.17,\
      header -0.63, label -0.49, li 0.83, main 0.25, nav -0.06, p 0.49, pre 0.91, section 0.33,\
      small -0.13, span -0.26, summary 0.20, table 0.52, td 0.25, th 0.17
    ending: colon 0.81, ellipsis -0.32, none -0.52, other -0.43, question -0.09, quote 0.23,\
      stop 0.39
    heads: heading 0.13, image 0.06, line 0.07, links -0.05, nothing 0.09, short 0.24, text 0.50
    home: all 0.75, hardly -0.84, little -0.23, most 0.47, nearlyAll 0.66, none -0.32, some -0.38
    homeLinks: all -0.09, half -0.25, hardly 0.12, little 0.22, nearlyAll 0.29, none 0.27,\
      some -0.16
    label: about -0.10, account -0.21, advertisement 0.23, ago -0.44, byline -0.44,\
      comments -0.24, contact -0.23, contents -0.34, credit 0.06, legal -0.23, loading -0.17,\
      media -0.17, month -0.24, more -0.44, navigation -0.50, posted -0.08, print 0.44,\
      related -0.19, rights 0.06, share -0.75, shop -0.28, skip -0.06, subscribe -0.47,\
      tags -0.11, updated -0.30
    near: account -0.23, advertisement -1.18, affiliate 0.28, alert -0.11, answer -0.18,\
      archive -0.11, article -0.08, author -0.25, banner -0.85, biography -0.66, blog 0.27,\
      body 0.34, bottom -0.61, breadcrumb -0.08, button -0.44, byline -1.16, caption -1.35,\
      card -0.25, carousel -0.14, cart 0.06, category 0.12, code 0.70, column 0.12,\
      comment -0.68, consent -0.98, contact -0.12, content 0.44, cookie -0.57, copyright -0.09,\
      count -0.33, credit -0.47, cta -0.59, date -0.78, disclaimer -0.78, donate -0.80,\
      email -0.35, entry 0.10, faq 0.34, feed -0.05, follow -0.04, footer -1.24, form -0.48,\
      gallery -0.07, grid -0.66, header 0.36, headline -0.25, hero -0.38, hidden 0.31, icon 0.14,\
      image -0.78, latest -0.91, lead 0.27, left 0.21, legal -0.59, likes -0.13, link 0.06,\
      list 0.10, logo 0.90, main -0.29, markdown -0.23, menu 0.08, meta -0.20, module -0.08,\
      more -0.26, navigation -0.10, newsletter -0.42, notice -0.75, page 0.27, pagination -0.43,\
      paragraph 0.23, player -1.28, popular -0.43, popup -0.69, price -0.26, print -0.05,\
      product 0.21, profile -0.21, promo -0.14, pullquote -0.13, rating -0.13, read 0.45,\
      recipe 0.11, recommended 0.17, related -1.13, reply -0.15, respond -0.49, review -0.44,\
      right 0.11, row -0.05, search -0.32, secondary -0.20, shop 0.12, sidebar -1.34,\
      signup -0.97, single -0.05, skip -0.09, social -0.14, sponsor -0.45, story -0.46,\
      subscribe -0.30, subtitle 0.12, summary -0.10, tab -0.43, table 0.23, tags 0.49,\
      teaser -0.33, text -0.10, tile 0.05, title -0.19, toc 0.81, toggle -0.56, tool -0.68,\
      top -0.40, topbar -0.08, user 0.10, video -0.16
    outerAlike: few 0.12, many 0.15, none 0.18, one -0.10, some 0.41, two -0.11
    outerLinks: all 0.38, half -0.13, hardly 0.47, little -0.08, most 0.04, some -0.19
    place afterCore: few -0.23, line -0.60, one -0.28, paragraph -0.96, phrase 0.05,\
      sentence -0.40, sentences -1.28
    place afterRoot: few -0.43, line -0.92, one 0.30, paragraph -0.45, phrase -0.89,\
      sentence -1.59, sentences -1.68
    place beforeCore: line -0.08, paragraph 0.73, phrase 0.07, sentences 0.27
    place beforeRoot: few -0.49, line -0.29, one 0.13, paragraph -0.24, phrase -0.33,\
      sentence -0.51, sentences -0.05
    place inCore: few 0.13, line -0.47, one -0.27, paragraph 1.24, phrase 0.10, sentence 0.72,\
      sentences 1.12
    place underCore: few 0.41, line 0.55, one 0.17, paragraph 0.35, phrase 0.44, sentence 0.46,\
      sentences 0.54
    progress: all -0.61, half 0.45, hardly 0.43, little 0.29, most 0.10, nearlyAll -0.63,\
      none 0.08, some 0.41
    says: about -0.25, account 0.10, advertisement -0.21, ago -0.27, byline -0.18,\
      comments -0.46, contact -0.10, contents -0.16, cookies -0.53, credit -0.06, legal -0.22,\
      loading 0.23, media -0.29, month -0.27, more -1.03, navigation 0.17, posted 0.10,\
      rights -0.62, share -0.21, shop -0.15, subscribe -0.99, updated 0.18
    shape caption: few none 0.13, line many -0.09, line none -0.34, line some 0.18,\
      phrase many -0.09, phrase none -0.24, sentence none -1.36, sentences none -0.25
    shape code: line none 0.21, paragraph none 0.14, phrase none -0.29, sentence none 0.42,\
      sentences none 0.25
    shape heading: few all 0.20, few many 0.19, few none -0.18, few some -0.09, line all -0.17,\
      one none 0.10, phrase all 0.29, phrase many 0.05, phrase none -0.07, phrase some -0.09,\
      sentence all 0.21, sentence none 0.30
    shape image: few none -0.29, line none -1.17, one none -0.48, paragraph none -0.37,\
      phrase none -1.21, sentence none -1.48, sentences none -1.35
    shape item: few all -0.42, few many -0.23, few none 0.22, line all -0.72, line many 0.87,\
      line none 0.63, line some 0.59, one all -0.21, one none 0.06, paragraph all -0.15,\
      paragraph none 0.31, paragraph some 0.26, phrase all -0.25, phrase many 0.61,\
      phrase none 0.72, phrase some 0.69, sentence all -0.49, sentence many 0.21,\
      sentence none 0.71, sentence some 0.26, sentences all -0.24, sentences none 0.22,\
      sentences some -0.06
    shape paragraph: few all -0.32, few many -0.07, few none 0.11, few some 0.06, line all -0.70,\
      line many -0.23, line none 0.18, one all 0.46, one many 0.06, one none -0.06,\
      paragraph all -0.07, paragraph none 0.54, paragraph some 0.97, phrase all -0.56,\
      phrase many -0.48, phrase none 0.07, phrase some 0.15, sentence all -0.19,\
      sentence many -0.06, sentence none 0.11, sentence some -0.32, sentences all 0.16,\
      sentences many 0.07, sentences none 0.65, sentences some 0.16
    shape quotation: line many 0.12, paragraph none 0.37, sentences none 0.33,\
      sentences some 0.49
    shape subheading: few all 0.22, line all -0.86, line none 0.23, one all 0.31, one none 0.19,\
      phrase all -0.26, phrase many -0.06, phrase none 0.34, sentence all 0.37,\
      sentence none 0.06, sentences none 0.12
    shape table: paragraph none 0.14, paragraph some -0.07, sentences none -0.11
    shape title: few none 0.18, line all -0.09, line none -0.35, phrase all -0.06,\
      sentence all 0.32, sentence none -0.05
    sign: beginsSmall -0.39, beginsWithLabel 0.06, hasArrow 0.31, hasBar -0.73,\
      hasCopyright -0.51, hasMailAddress -0.46, hasManyCommas 0.18, hasManyDigits -0.42,\
      isAfterHeadline -0.12, isArticleBody 0.42, isBeforeHeadline -1.21, isCapitals -0.74,\
      isDate -0.14, isEmphasised -0.72, isInMain 0.41, isInMainArticle 0.27,\
      isInOnlyArticle 0.14, isInOtherArticle -0.61, isItemprop -0.25, isLast -0.30,\
      isPartOfTitle 0.39, isRepeated -0.55, isSoonAfterHeadline -0.13, isStrong -0.40,\
      isSummary -0.13, isTitle -0.53, isTold 0.46, isUntold -1.10
    sinceText: many -0.15, never 0.05, none 0.25, one 0.14, some -0.06
    untilText: few -0.07, many -0.18, never 0.21, none 0.24, some -0.06
    """
}

/// How much a block's company counts; in short blocks and in headings the further weights are added.
///
/// Fitted as ``ClueWeights`` are.
enum CompanyWeights {
  static let bias: Float = 1.768
  static let shortBias: Float = -0.742
  static let headingBias: Float = 0.909

  static let weights: [(any: Float, short: Float, heading: Float)] = [
    (0.346, -0.018, -0.180),  // own
    (0.040, 0.053, 0.028),  // before
    (0.108, -0.017, 0.022),  // after
    (0.063, -0.101, -0.124),  // home
    (0.394, 0.060, 0.065),  // path
    (0.045, -0.178, 0.021),  // near
    (0.096, 0.005, 0.073),  // around
    (0.017, -0.488, 0.279),  // homeShare
    (0.118, -0.063, 0.165),  // homeSize
    (-0.576, 0.249, -0.312),  // best
  ]
}
