import Articles
import Testing

@testable import Importers

/// What comment programs leave around the words when their pages are turned into plain text.
struct CommentFurnitureTests {
  private static let article = """
    Mill weir to be opened for the salmon

    The weir below the old paper mill will be opened from October to May so that salmon can pass, the river board decided on Wednesday after a debate of three hours.

    Anglers had asked for it since the mill closed in 1988. The owner of the small power station there, Rudi Kemp, will get a payment for the months in which his wheel stands still.
    """
  private static let words = [
    "Finally! I stood there as a girl and watched them jump against the wall.",
    "Same here, and my father always said it would never happen.",
    "And who pays for the power? We do, as ever.",
  ]

  private func comments(_ printed: [(String, String)]) -> [Articles.Comment] {
    let comments = zip(printed, Self.words).map { $0.0 + $1 + $0.1 }
    return readPlainText(
      Self.article + "\n\n" + comments.joined(separator: "\n\n"),
      id: Article.ID(source: "sample.txt"), options: ImportOptions()
    ).comments
  }

  private static let remnants: [[(String, String)]] = [
    [
      ("marit_oden • 3 years ago\nAvatar\n", "\n2 • Reply • Share ›"),
      ("weird77 • 3 years ago\nAvatar\n", "\n1 • Reply • Share ›"),
      ("kempfan • 2 years ago\nAvatar\n", "\n• Reply • Share ›"),
    ],
    [
      ("level 1\nmarit_oden\n· 3 yr. ago\n", "\n\n12\n\nReply\nShare"),
      ("level 1\nweird77\n· 3 yr. ago\n", "\n\n4\n\nReply\nShare"),
      ("level 1\nkempfan\n· 2 yr. ago\n", "\n\n1\n\nReply\nShare"),
    ],
    [
      ("marit_oden 2 hours ago | parent | next [–]\n\n", "\n\nreply"),
      ("weird77 1 hour ago | parent | prev | next [–]\n\n", "\n\nreply"),
      ("kempfan 40 minutes ago | prev [–]\n\n", "\n\nreply"),
    ],
    [
      (
        "05-03-2012, 10:14 PM #2\nmarit_oden\nSenior Member\nJoin Date: May 2009\nPosts: 1,204\n\n",
        "\nReply With Quote"
      ),
      (
        "05-03-2012, 10:31 PM #3\nweird77\nJunior Member\nJoin Date: Jan 2012\nPosts: 12\n\n",
        "\nReply With Quote"
      ),
      (
        "05-04-2012, 09:31 AM #4\nkempfan\nBanned\nJoin Date: May 2012\nPosts: 1\n\n",
        "\nReply With Quote"
      ),
    ],
    [
      ("Re: Mill weir to be opened\nby marit_oden » 03 May 2012, 22:14\n\n", ""),
      ("Re: Mill weir to be opened\nby weird77 » 03 May 2012, 22:31\n\n", ""),
      ("Re: Mill weir to be opened\nby kempfan » 04 May 2012, 09:31\n\n", ""),
    ],
    [
      ("marit_oden\n3 months ago (edited)\n", "\n\n12\n\nReply"),
      ("weird77\n3 months ago\n", "\n\nReply"), ("kempfan\n2 months ago\n", "\n\nReply"),
    ],
    [
      ("marit_oden\n4 May 2012 9:12\n55\n", "\nReport\nReply"),
      ("weird77\n4 May 2012 9:40\n3\n", "\nReport\nReply"),
      ("kempfan\n4 May 2012 9:41\n12\n", "\nReport\nReply"),
    ],
    [
      ("marit_oden\nMay 4, 2012 9:12 am\nPermalink\n", "\nLog in to reply"),
      ("weird77\nMay 4, 2012 9:40 am\nPermalink\n", "\nLog in to reply"),
      ("kempfan\nMay 5, 2012 9:40 am\nPermalink\n", "\nLog in to reply"),
    ],
    [
      ("marit_oden\n3 mai 2012 à 22 h 14 min\n\n", "\n\nRépondre"),
      ("weird77\n4 mai 2012 à 9 h 10 min\n\n", "\n\nRépondre"),
      ("kempfan\n5 mai 2012 à 11 h 10 min\n\n", "\n\nRépondre"),
    ],
  ]

  @Test(arguments: remnants.indices)
  func onlyTheWordsRemain(index: Int) {
    let comments = comments(Self.remnants[index])
    #expect(comments.map(\.author) == ["marit_oden", "weird77", "kempfan"])
    #expect(comments.map(\.text) == Self.words)
  }

  @Test func whatTheWritersThemselvesSayAlikeIsKept() {
    let comments = comments([
      ("marit_oden May 4, 2012 9:12 am\n\nHi Rudi,\n\n", "\n\nPS: good luck"),
      ("weird77 May 4, 2012 9:40 am\n\nHi Rudi,\n\n", "\n\nPS: so long"),
      ("kempfan May 5, 2012 9:40 am\n\nHi Rudi,\n\n", "\n\nPS: see you"),
    ])
    #expect(
      comments.map(\.text)
        == zip(Self.words, ["good luck", "so long", "see you"]).map {
          "Hi Rudi,\n\n\($0)\n\nPS: \($1)"
        })
  }

  @Test func oneSurePrintedDaySettlesTheOrderOfAll() {
    let comments = comments([
      ("marit_oden 03/05/2012 9:12 am\n\n", ""), ("weird77 25/05/2012 9:40 am\n\n", ""),
      ("kempfan 01/06/2012 9:40 am\n\n", ""),
    ])
    #expect(
      comments.map { $0.posted?.date.description } == ["2012-05-03", "2012-05-25", "2012-06-01"])
  }
}
