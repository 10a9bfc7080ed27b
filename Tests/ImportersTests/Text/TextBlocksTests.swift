import Articles
import Testing

@testable import Importers

struct TextBlocksTests {
  private func blocks(_ text: String, isComment: Bool = false) -> [Block] {
    let lines = TextLine.lines(of: text)
    return TextBlocks.blocks(
      of: Array(lines.indices), in: lines, width: WrapWidth(lines), isComment: isComment)
  }

  @Test func readmeFormsAreToldApart() {
    let found = blocks(
      """
      # Tides

      A small tool.

      Usage
      -----

      ```
      tides --at   harbour

      tides --help
      ```

      - first
      - second
        with more
      3. third

      > quoted words
      > go on

      * * *
      """)
    #expect(
      found.map(\.kind) == [
        .heading(level: 1), .paragraph, .heading(level: 2), .code,
        .listItem(depth: 0, marker: "-"), .listItem(depth: 0, marker: "-"),
        .listItem(depth: 0, marker: "3."), .quotation, .divider,
      ])
    #expect(found[3].text == "tides --at   harbour\n\ntides --help")
    #expect(found[5].text == "second with more")
    #expect(found[7].text == "quoted words\ngo on")
  }

  @Test func aPoemKeepsItsLines() {
    #expect(
      blocks("The sea\nis wide\n\nand I\nam small").map(\.text) == [
        "The sea\nis wide", "and I\nam small",
      ])
  }

  @Test func eachLineOfALogStandsAlone() {
    let log = (100..<200).map { "2018-07-23 10:00:00 INFO worker \($0) finished its job" }
    #expect(blocks(log.joined(separator: "\n")).count == 100)
  }

  @Test func commentsKeepTheirLineBreaks() {
    let found = blocks("Everything is a lever.\nSo they say", isComment: true)
    #expect(found.map(\.text) == ["Everything is a lever.\nSo they say"])
  }

  @Test func aFenceThatNeverClosesIsText() {
    #expect(blocks("```\nwords").map(\.kind) == [.paragraph])
  }
}
