import Articles
import Importers
import Testing

private typealias Comment = Articles.Comment

struct ReplyInferenceTests {
  private func comments(_ turns: [(String?, String)], days: [Int]? = nil) -> [Comment] {
    turns.enumerated().map { index, turn in
      Comment(
        id: "c\(index + 1)", author: turn.0,
        posted: days.flatMap { CivilDate(year: 2018, month: 7, day: $0[index]) }.map {
          Timestamp($0)
        },
        blocks: [Block(.paragraph, turn.1)])
    }
  }

  private func parents(_ comments: [Comment]) -> [String?] {
    var comments = comments
    inferReplies(&comments)
    return comments.map { $0.reply?.parent }
  }

  @Test func threeTurnsOfTwoPeopleAreAConversation() {
    let parents = parents(
      comments([
        ("ann", "Is the ferry to the island still running in winter?"),
        ("bo", "The ferry runs in winter, but only on Fridays."),
        ("ann", "Only on Fridays? Then the timetable on the pier is wrong."),
      ]))
    #expect(parents == [nil, "c1", "c2"])
  }

  @Test func inOrderOfTimeOnlyNamesAndQuotationsLink() {
    let parents = parents(
      comments(
        [
          ("Ann Lee", "The ferry is late again."), ("Bo Dahl", "Mine was on time today."),
          ("Cy Falk", "Lucky you, Ann. I waited an hour."),
          ("Dee", "> Mine was on time today.\nWhich one did you take?"),
          ("Eli", "The weather is nice."),
        ], days: [1, 2, 3, 4, 5]))
    #expect(parents == [nil, nil, "c1", "c2", nil])
  }

  @Test func statedRepliesAreLeftAlone() {
    var stated = comments([("ann", "One."), ("bo", "Two, ann."), ("cy", "Three, bo.")])
    stated[1].reply = Reply(to: "c1", .markup)
    let before = stated
    inferReplies(&stated)
    #expect(stated == before)
  }

  @Test func everyLinkPointsBack() {
    var many = comments(
      (0..<300).map { ("user\($0 * 7 % 31)", "word\($0 % 13) and word\($0 % 5)?") })
    inferReplies(&many)
    for (index, comment) in many.enumerated() {
      guard let parent = comment.reply?.parent.dropFirst() else { continue }
      #expect(Int(parent).map { $0 <= index } == true)
    }
  }
}
