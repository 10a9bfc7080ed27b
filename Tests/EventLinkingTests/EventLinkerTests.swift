import Articles
import Testing

@testable import EventLinking

private typealias Comment = Articles.Comment

/// Articles `a`, `b`, … of one paragraph each, printed on the days given.
private func link(_ texts: [(published: String?, text: String)]) -> [Event] {
  let names = ["a", "b", "c", "d", "e"]
  return linkEvents(
    in: zip(names, texts).map { name, text in
      DatedArticle(
        Article(
          id: .init(source: name),
          published: text.published.flatMap { PartialDate(iso: $0) }
            .map { Published($0, from: .markup) },
          blocks: text.text.split(separator: "\n").map { Block(.paragraph, String($0)) }))
    })
}

/// Each event as `date: source words, …`.
private func told(_ events: [Event]) -> [String] {
  events.map { event in
    "\(event.date?.description ?? "undated"): "
      + event.mentions.map { "\($0.article.source) \($0.text)" }.joined(separator: ", ")
  }
}

struct EventLinkerTests {
  @Test func theSameDayAndPeopleAreOneEvent() {
    let events = link([
      ("2019-05-09", "President Anna Berg met Prime Minister Jon Falk in Oslo on May 7."),
      ("2019-05-08", "President Anna Berg and Prime Minister Jon Falk held talks on Tuesday."),
    ])
    #expect(told(events) == ["2019-05-07: a May 7, b Tuesday"])
    #expect(events.first?.id == "2019-05-07-berg-falk-meeting")
    #expect(events.first?.label == "Berg · Falk · meeting · Oslo")
    #expect(
      events.first?.mentions.last?.reasons == [
        .sameDay, .people(["Berg", "Falk"]), .kind("meeting"),
      ])
  }

  @Test func aBylineTellsOfNothing() {
    let events = link([
      ("2019-05-09", "by Ruth Ambler\n\nMay 9, 2019\nBy Paul Rice, Oslo, May 8, 2019"),
      ("2019-05-09", "By the river in Oslo, Anna Berg was at home on May 7."),
    ])
    #expect(told(events) == ["2019-05-07: b May 7"])
  }

  @Test func aCallOnTheSameDayIsAnotherEvent() {
    let events = link([
      (
        "2019-05-09",
        "Anna Berg spoke by phone with Jon Falk on Tuesday. Mary Lund met Paul Rice on Tuesday."
      )
    ])
    #expect(told(events).count == 2)
  }

  @Test func aLengthOfTimeDatesWhatItCountsFrom() {
    let events = link([
      (
        "2019-05-20",
        "Anna Berg spoke by phone with Jon Falk on Friday, ten days after their last meeting."
      ),
      ("2019-05-09", "Anna Berg met Jon Falk in Oslo on May 7."),
    ])
    #expect(
      told(events) == [
        "2019-05-07: a their last meeting, b May 7", "2019-05-17: a Friday",
      ])
    #expect(
      events.first?.mentions.first?.reasons.first
        == .reckoned(words: "ten days after their last meeting"))
  }

  @Test func aDescriptionJoinsTheEventThatItCanOnlyMean() {
    let events = link([
      ("2019-05-09", "Anna Berg met Jon Falk in Helsinki on May 7."),
      ("2019-05-12", "Anna Berg praised her hosts after the Helsinki meeting."),
    ])
    #expect(told(events) == ["2019-05-07: a May 7, b the Helsinki meeting"])
  }

  @Test func aDescriptionThatFitsTwoEventsJoinsNone() {
    let events = link([
      (
        "2019-05-09",
        "Anna Berg met Jon Falk in Helsinki on May 7.\nPaul Rice met Mary Lund in Helsinki on May 8."
      ),
      ("2019-05-12", "Prices rose after the Helsinki meeting."),
    ])
    #expect(told(events) == ["2019-05-07: a May 7", "2019-05-08: a May 8"])
  }

  @Test func aMisspeltSurnameIsTheSamePerson() {
    let events = link([
      ("2019-05-09", "General Avram Felsenkot met President Anna Berg on May 7."),
      ("2019-05-09", "General Avram Felsenko met President Anna Berg on Tuesday."),
    ])
    #expect(told(events) == ["2019-05-07: a May 7, b Tuesday"])
  }

  @Test func namesakesAreTwoPeople() {
    let events = link([
      ("2019-05-09", "Senator Martha Quill was arrested on May 7 in Oslo."),
      ("2019-05-09", "Senator Boris Quill was arrested on May 7 in Cairo."),
    ])
    #expect(events.count == 2)
  }

  @Test func aTreatyOfAYearIsOneEvent() {
    let events = link([
      ("2019-05-09", "They honour the 1951 agreement on river fishing between the two banks."),
      ("2019-05-10", "The treaty of 1951, about fishing in the river, still holds."),
    ])
    #expect(told(events) == ["1951: a 1951, b 1951"])
  }

  @Test func relativeDaysOfAnUndatedCommentPointAtNothing() {
    let article = Article(
      id: .init(source: "a"),
      published: Published(PartialDate(iso: "2019-05-09") ?? .year(1), from: .markup),
      comments: [
        Comment(id: "c1", blocks: [Block(.paragraph, "Berg met Falk yesterday.")]),
        Comment(id: "c2", blocks: [Block(.paragraph, "No, Anna Berg met Jon Falk on 7 May 2019.")]),
      ])
    let events = linkEvents(in: [DatedArticle(article)])
    #expect(told(events) == ["2019-05-07: a 7 May 2019"])
  }

  @Test func eventsStandInOrderOfTimeWithIdsOfTheirOwn() {
    let events = link([
      (
        "2019-05-09",
        "Rain fell on May 8 in Oslo. War began in 1939. Snow fell on May 8 in Cairo. Hail hit in June 2003."
      )
    ])
    #expect(
      events.map { $0.date?.description } == ["1939", "2003-06", "2019-05-08", "2019-05-08"])
    #expect(Set(events.map(\.id)).count == events.count)
    #expect(
      events.allSatisfy { !$0.mentions.isEmpty && $0.mentions.allSatisfy { !$0.reasons.isEmpty } })
  }
}

struct HostileTextTests {
  @Test func anyOrderOfWordsIsReadWithoutATrap() {
    let pieces = [
      "July 11", "-12", "the", "5 p.m.", "Friday", ".", "met", "Anna Berg", "‘s", "'s", "meeting",
      "nine days after", "a day before", "\"", "of", "his", "their last meeting", "in Moscow", "\n",
      "the call", "1974", "[", "]", "U.S.", "Mr.", "-", "President", "and", "the day before", "é",
      "on July 11 and 12", "phone", "Washington Post", "al-", "until", ",", "yesterday",
    ]
    var state: UInt64 = 11
    for _ in 0..<400 {
      var blocks: [Block] = []
      for _ in 0..<3 {
        var text = ""
        for _ in 0..<24 {
          state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
          text += pieces[Int(state >> 33) % pieces.count] + (state & 3 << 20 == 0 ? "" : " ")
        }
        blocks.append(Block(.paragraph, text))
      }
      let article = Article(
        id: .init(source: "a"), blocks: blocks, comments: [Comment(id: "c1", blocks: blocks)])
      for event in linkEvents(in: [DatedArticle(article)]) {
        #expect(event.mentions.allSatisfy { !$0.text.isEmpty && !$0.reasons.isEmpty })
      }
    }
  }
}
