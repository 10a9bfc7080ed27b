import Articles
import Foundation
import ReaderUI

/// What each key costs in an article with very many comments: the reader's answer and its screen.
func longDiscussion(commentCount: Int) {
  var sample = Sample(seed: 11)
  let article = sample.discussion(commentCount: commentCount)
  let before = ProcessorUse.peakMemory()
  let size = Size(columns: 80, rows: 24)
  var reader = Reader(settings: ReaderSettings(source: "bench"), size: size)
  let name = "\(commentCount) comments: "
  var open = Timing()
  open.measure {
    _ = reader.update(.listed([ArticleSummary(article)]))
    _ = reader.update(.loaded)
    _ = reader.update(.article(article, at: nil))
    _ = reader.draw()
  }
  report(name + "open", open.quantile(0.5).words)

  /// Presses each of `keys` by itself, and reports how long the slower ones took.
  func press(_ what: String, _ keys: [Key], goal: String = "p99 ≤ 16 ms") {
    var timing = Timing()
    for key in keys {
      timing.measure {
        _ = reader.update(.key(key))
        _ = reader.draw()
      }
      // What goes on in slices between two keys counts for the keys that it delays.
      while reader.wantsTime {
        timing.measure {
          _ = reader.update(.tick)
          _ = reader.draw()
        }
      }
    }
    let figure =
      timing.count == 1
      ? timing.quantile(0.5).words
      : "p50 \(timing.quantile(0.5).words), p99 \(timing.quantile(0.99).words)"
    report(name + what, figure, goal: goal)
  }

  func letters(_ text: String) -> [Key] { text.unicodeScalars.map { .character($0) } }

  press("to the comments", letters("c"))
  press("pages", Array(repeating: .character(" "), count: 300))
  press("next comment", Array(repeating: .character("j"), count: 500))
  press("next thread", Array(repeating: .character("}"), count: 300))
  press("to the end", letters("G"))
  press("a page back", Array(repeating: .character("b"), count: 300))
  press("fold all", letters("x"), goal: "≤ 13 ms")
  press("unfold all", letters("x"), goal: "≤ 13 ms")
  press("fold and unfold one", letters("hlhlhlhl"))
  press("to the top", letters("gc"))
  press("only this author", letters("a"), goal: "≤ 50 ms")
  press("next of this author", Array(repeating: .character("j"), count: 50))
  press("everybody again", letters("a"), goal: "≤ 50 ms")
  press("search, as typed", letters("/reader"))
  press("search: next match", [.enter] + letters(String(repeating: "n", count: 100)))
  press("search: a rare word", [.escape] + letters("/bramble"))
  press("put away", [.escape])
  report(
    name + "memory",
    "\(ProcessorUse.peakMemory() >> 20) MB, \(before >> 20) MB of it the article's",
    goal: "≤ 300 MB")
}
