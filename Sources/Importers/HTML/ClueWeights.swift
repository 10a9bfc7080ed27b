/// How much each clue counts for (above 0) or against (below) a block's being part of the article.
///
/// Fitted by logistic regression on labelled news and other pages; clues that are not named count
/// nothing.
enum ClueWeights {
  static let bias: Float = -0.766

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
    alike: few 0.31, none 0.19, one -0.26, some 0.12, two 0.13
    around: about -0.14, account -0.08, advertisement -0.38, archive 1.33, article -0.32,\
      author -0.67, banner -0.32, biography -0.14, blog -0.24, body 0.14, bottom -0.39,\
      breadcrumb 0.07, button -0.30, caption -0.31, card -0.79, carousel -0.05, cart -0.60,\
      category -0.80, code -0.22, column -0.10, comment -0.05, consent -0.68, contact -0.25,\
      content 0.46, cookie -0.27, credit 0.08, date 0.29, disclaimer 0.27, donate 0.14,\
      email -0.12, entry -0.05, faq -0.23, feed -0.33, footer -1.20, form 0.09, gallery -0.81,\
      grid 0.15, header 0.07, headline 0.27, hero -0.13, hidden -0.26, icon -0.39, image 0.21,\
      input 0.50, item 0.22, latest -0.59, lead 0.50, left 0.11, legal -0.47, likes -0.06,\
      link -0.43, list 0.39, logo 0.30, main 0.14, markdown 0.27, menu -0.57, meta -0.18,\
      module 0.11, more -0.49, navigation -0.68, newsletter 0.55, notice -0.04, page -0.15,\
      paragraph 0.94, paywall -0.41, player -0.06, popular -0.17, popup -0.76, post 0.19,\
      price -0.06, print -0.15, product 0.40, profile 0.31, promo -0.37, pullquote -0.06,\
      quote 0.65, rating -0.96, read -0.27, related -1.05, review 0.35, rich 0.52, row -0.05,\
      secondary 0.23, share -0.47, shop -1.18, sidebar -0.63, signup -0.35, social 0.15,\
      sponsor -0.82, story -0.12, subscribe -0.20, tab -1.07, table 0.49, tags 0.26, teaser 0.94,\
      tile -0.49, title -0.12, toc 0.73, toggle -0.52, tool 0.15, top 0.30, topbar -0.05,\
      user -0.07, video -0.27, widget -0.32
    before: heading 0.21, image -0.16, line 0.34, links -0.28, text 0.24
    begins: about -0.35, account -0.19, advertisement -0.39, ago 0.06, byline -0.35,\
      comments -0.23, contact -0.37, contents -0.40, cookies -0.41, credit -1.04, legal -0.11,\
      loading -0.14, media 0.05, month -0.55, more -0.45, navigation 0.07, posted -0.51,\
      print -0.52, related -0.95, share -0.49, shop -0.13, skip -0.09, subscribe -0.69,\
      tags -0.53, updated -0.23
    element: a -0.28, article 0.08, aside -1.58, blockquote 1.37, button -0.08, center -0.30,\
      custom -0.22, dd 0.14, dl 0.23, dt 0.13, fieldset -0.24, figcaption -0.21, figure -0.58,\
      footer -1.41, form -0.40, h1 -0.08, h2 0.59, h3 0.14, h4 0.38, h5 -0.07, h6 -0.18,\
      header -0.63, label -0.49, li 0.84, main 0.24, nav -0.06, p 0.49, pre 0.91, section 0.33,\
      small -0.13, span -0.27, summary 0.20, table 0.52, td 0.25, th 0.17
    ending: colon 0.81, ellipsis -0.31, none -0.52, other -0.43, question -0.09, quote 0.23,\
      stop 0.39
    heads: heading 0.13, image 0.06, line 0.07, links -0.04, nothing 0.09, short 0.24, text 0.50
    home: all 0.75, hardly -0.84, little -0.23, most 0.47, nearlyAll 0.67, none -0.32, some -0.38
    homeLinks: all -0.09, half -0.25, hardly 0.13, little 0.22, nearlyAll 0.28, none 0.27,\
      some -0.16
    label: about -0.10, account -0.21, advertisement 0.23, ago -0.44, byline -0.45,\
      comments -0.24, contact -0.23, contents -0.34, credit 0.07, legal -0.23, loading -0.17,\
      media -0.17, month -0.23, more -0.44, navigation -0.50, posted -0.08, print 0.44,\
      related -0.19, rights 0.06, share -0.75, shop -0.27, skip -0.06, subscribe -0.47,\
      tags -0.11, updated -0.30
    near: account -0.23, advertisement -1.18, affiliate 0.28, alert -0.11, answer -0.18,\
      archive -0.10, article -0.08, author -0.20, banner -0.85, biography -0.70, blog 0.29,\
      body 0.34, bottom -0.61, breadcrumb -0.08, button -0.44, byline -1.17, caption -1.34,\
      card -0.25, carousel -0.13, cart 0.06, category 0.12, code 0.70, column 0.12,\
      comment -0.68, consent -0.97, contact -0.12, content 0.45, cookie -0.56, copyright -0.09,\
      count -0.33, credit -0.47, cta -0.59, date -0.78, disclaimer -0.77, donate -0.79,\
      email -0.35, entry 0.10, faq 0.35, feed -0.05, follow -0.04, footer -1.24, form -0.47,\
      gallery -0.07, grid -0.65, header 0.36, headline -0.24, hero -0.38, hidden 0.32, icon 0.14,\
      image -0.78, input 0.04, latest -0.91, lead 0.27, left 0.21, legal -0.59, likes -0.13,\
      link 0.07, list 0.09, logo 0.91, main -0.29, markdown -0.23, menu 0.08, meta -0.20,\
      module -0.08, more -0.26, navigation -0.10, newsletter -0.42, notice -0.75, page 0.27,\
      pagination -0.43, paragraph 0.23, player -1.27, popular -0.44, popup -0.70, price -0.25,\
      print -0.05, product 0.22, profile -0.22, promo -0.18, pullquote -0.13, rating -0.14,\
      read 0.45, recipe 0.10, recommended 0.17, related -1.12, reply -0.14, respond -0.48,\
      review -0.45, right 0.11, row -0.05, search -0.32, secondary -0.21, shop 0.11,\
      sidebar -1.34, signup -0.98, single -0.05, skip -0.09, social -0.14, sponsor -0.45,\
      story -0.45, subscribe -0.30, subtitle 0.12, summary -0.10, tab -0.42, table 0.23,\
      tags 0.49, teaser -0.34, text -0.09, tile 0.05, title -0.19, toc 0.82, toggle -0.56,\
      tool -0.68, top -0.40, topbar -0.08, user 0.10, video -0.16
    outerAlike: few 0.13, many 0.15, none 0.18, one -0.10, some 0.42, two -0.11
    outerLinks: all 0.37, half -0.12, hardly 0.47, little -0.08, most 0.05, none -0.04,\
      some -0.19
    place afterCore: few -0.23, line -0.60, one -0.28, paragraph -0.96, phrase 0.05,\
      sentence -0.41, sentences -1.29
    place afterRoot: few -0.43, line -0.92, one 0.31, paragraph -0.46, phrase -0.89,\
      sentence -1.59, sentences -1.68
    place beforeCore: line -0.08, paragraph 0.73, phrase 0.07, sentences 0.27
    place beforeRoot: few -0.49, line -0.29, one 0.13, paragraph -0.24, phrase -0.33,\
      sentence -0.51, sentences -0.05
    place inCore: few 0.14, line -0.46, one -0.27, paragraph 1.24, phrase 0.10, sentence 0.71,\
      sentences 1.12
    place underCore: few 0.41, line 0.54, one 0.17, paragraph 0.36, phrase 0.44, sentence 0.45,\
      sentences 0.54
    progress: all -0.62, half 0.45, hardly 0.43, little 0.29, most 0.10, nearlyAll -0.63,\
      none 0.08, some 0.41
    says: about -0.25, account 0.10, advertisement -0.21, ago -0.27, byline -0.18,\
      comments -0.45, contact -0.10, contents -0.15, cookies -0.52, credit -0.05, legal -0.22,\
      loading 0.23, media -0.29, month -0.27, more -1.03, navigation 0.16, posted 0.10,\
      print -0.04, rights -0.62, share -0.20, shop -0.15, subscribe -0.99, updated 0.18
    shape caption: few none 0.13, line many -0.09, line none -0.34, line some 0.19,\
      phrase many -0.09, phrase none -0.24, sentence none -1.36, sentences none -0.25
    shape code: line none 0.21, paragraph none 0.14, phrase none -0.29, sentence none 0.42,\
      sentences none 0.25
    shape heading: few all 0.20, few many 0.20, few none -0.19, few some -0.09, line all -0.17,\
      one none 0.10, phrase all 0.29, phrase many 0.06, phrase none -0.07, phrase some -0.09,\
      sentence all 0.21, sentence none 0.30
    shape image: few none -0.30, line none -1.17, one none -0.48, paragraph none -0.38,\
      phrase none -1.21, sentence none -1.48, sentences none -1.35
    shape item: few all -0.41, few many -0.23, few none 0.22, line all -0.71, line many 0.88,\
      line none 0.63, line some 0.60, one all -0.20, one none 0.06, paragraph all -0.15,\
      paragraph none 0.31, paragraph some 0.25, phrase all -0.25, phrase many 0.61,\
      phrase none 0.72, phrase some 0.69, sentence all -0.50, sentence many 0.22,\
      sentence none 0.71, sentence some 0.25, sentences all -0.24, sentences none 0.22,\
      sentences some -0.06
    shape paragraph: few all -0.31, few many -0.08, few none 0.10, few some 0.05, line all -0.72,\
      line many -0.24, line none 0.18, one all 0.46, one many 0.06, one none -0.05,\
      paragraph all -0.07, paragraph none 0.54, paragraph some 0.99, phrase all -0.57,\
      phrase many -0.48, phrase none 0.07, phrase some 0.15, sentence all -0.19,\
      sentence many -0.06, sentence none 0.10, sentence some -0.33, sentences all 0.17,\
      sentences many 0.07, sentences none 0.65, sentences some 0.17
    shape quotation: line many 0.12, paragraph none 0.37, sentences none 0.32,\
      sentences some 0.49
    shape subheading: few all 0.22, line all -0.86, line none 0.23, one all 0.30, one none 0.19,\
      phrase all -0.26, phrase many -0.06, phrase none 0.35, sentence all 0.37,\
      sentence none 0.06, sentences none 0.12
    shape table: paragraph none 0.14, paragraph some -0.07, sentences none -0.11
    shape title: few none 0.18, line all -0.09, line none -0.35, phrase all -0.06,\
      sentence all 0.32, sentence none -0.04
    sign: beginsSmall -0.39, beginsWithLabel 0.06, hasArrow 0.31, hasBar -0.73,\
      hasCopyright -0.52, hasMailAddress -0.47, hasManyCommas 0.18, hasManyDigits -0.42,\
      isAfterHeadline -0.12, isArticleBody 0.42, isBeforeHeadline -1.21, isCapitals -0.73,\
      isDate -0.14, isEmphasised -0.71, isInMain 0.40, isInMainArticle 0.26,\
      isInOnlyArticle 0.14, isInOtherArticle -0.61, isItemprop -0.26, isLast -0.30,\
      isPartOfTitle 0.39, isRepeated -0.55, isSoonAfterHeadline -0.12, isStrong -0.42,\
      isSummary -0.13, isTitle -0.53, isTold 0.46, isUntold -1.11
    sinceText: many -0.15, never 0.05, none 0.25, one 0.14, some -0.06
    untilText: few -0.06, many -0.18, never 0.21, none 0.24, some -0.06
    """
}

/// How much a block's company counts; in short blocks and in headings the further weights are added.
///
/// Fitted as ``ClueWeights`` are.
enum CompanyWeights {
  static let bias: Float = 1.782
  static let shortBias: Float = -0.758
  static let headingBias: Float = 0.951

  static let weights: [(any: Float, short: Float, heading: Float)] = [
    (0.346, -0.019, -0.170),  // own
    (0.039, 0.052, 0.027),  // before
    (0.106, -0.016, 0.019),  // after
    (0.062, -0.100, -0.132),  // home
    (0.394, 0.058, 0.070),  // path
    (0.046, -0.177, 0.017),  // near
    (0.096, 0.006, 0.071),  // around
    (-0.003, -0.458, 0.287),  // homeShare
    (0.125, -0.072, 0.171),  // homeSize
    (-0.586, 0.259, -0.325),  // best
  ]
}
