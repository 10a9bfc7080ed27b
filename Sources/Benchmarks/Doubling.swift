import Articles
import EventLinking
import Importers

/// What happens to the cost of hostile inputs where they are twice as long: with linear cost it
/// doubles.
func doubling() {
  print(row("twice as long, ms", ["1", "2", "4 times", "last factor"]))
  for (name, size, make) in hostileInputs {
    var times: [Double] = []
    for length in [size, 2 * size, 4 * size] {
      let bytes = Array(make(length).utf8)
      var timing = Timing()
      for _ in 0..<3 { timing.measure { read(bytes) } }
      times.append(timing.quantile(0).milliseconds)
    }
    let factor = times[2] / max(times[1], 0.01)
    let remark = factor > 3 && times[2] > 50 ? "superlinear" : number(factor)
    print(row(name, times.map(number) + [remark]))
  }
}

/// All that opening it does: reads it, its dates and what it tells of.
private func read(_ bytes: [UInt8]) {
  var importer = Importer(source: "hostile")
  let articles = importer.feed(bytes) + importer.finish()
  _ = linkEvents(in: articles.map { DatedArticle($0) })
}

/// What they are, how often the first one repeats it, and the text for so many times.
private let hostileInputs: [(name: String, count: Int, make: @Sendable (Int) -> String)] = [
  ("open div", 200_000, { many("<div>", $0) }),
  ("open tables", 50_000, { many("<table><tr><td>", $0) }),
  ("open lists", 50_000, { many("<ul><li>", $0) + "x" }),
  ("unclosed formatting", 4_000, { many("<div><font size=1></div><b><i>x<p>", $0) }),
  ("formatting that overlaps", 20_000, { many("<b><div></b>x", $0) }),
  ("paragraphs", 50_000, { many("<p>one two three", $0) }),
  ("line breaks", 100_000, { "<p>" + many("x<br>", $0) }),
  ("links", 20_000, { many("<p>see <a href=/a>that one</a> and the rest of it", $0) }),
  ("one text", 1_000_000, { "<p>" + many("a", $0) }),
  ("<", 500_000, { "<p>" + many("<", $0) }),
  ("character references", 100_000, { "<p>" + many("&amp;&#x41;", $0) }),
  ("attributes", 100_000, { "<p " + many("a b=1 ", $0) + ">x" }),
  ("one attribute", 1_000_000, { "<p class='" + many("a ", $0) + "'>x" }),
  ("comments that never end", 200_000, { "<p>x" + many("<!--", $0) }),
  ("scripts that never end", 200_000, { "<p>x" + many("<script", $0) }),
  ("comments of people", 500, { page(of: $0) }),
  (
    "arrays in JSON", 20_000,
    { "[" + many("{\"id\":1,\"text\":\"a\",\"author\":\"b\"},", $0) + "1]" }
  ),
  ("deep JSON", 200_000, { many("[{\"a\":", $0) }),
  ("entries of a feed", 1_000, { "<rss><channel>" + many("<item><title>a</title></item>", $0) }),
  ("open elements of a feed", 50_000, { "<rss><channel><item>" + many("<a>", $0) }),
  ("letters", 1_000, { many("From a@b Thu Jul 12 10:00:00 2018\nFrom: A <a@b>\n\nwords\n\n", $0) }),
  ("dates in one sentence", 10_000, { "A title\n\n" + many("on July 3, 2018 ", $0) }),
  ("names in one sentence", 10_000, { "A title\n\n" + many("Ada Holm met Paul Varga and ", $0) }),
  (
    "lines of comments", 1_000,
    { "A\n\n" + many("Ann\nJuly 3, 2018 at 10:00\nSome words.\n\n", $0) }
  ),
]

private func many(_ piece: String, _ count: Int) -> String {
  String(repeating: piece, count: count)
}

private func page(of commentCount: Int) -> String {
  var sample = Sample(seed: 5)
  return sample.commentPage(.unknown, count: commentCount)
}
