#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Puts the parts of a page that were sent late where they belong.
///
/// Servers that run React send a page before all of it is known: a boundary,
/// `<!--$?--><template id="B:1"></template>…<!--/$-->`, with what is shown meanwhile in it, and
/// later, at the page's end, the part itself: `<div hidden id="S:1">`. A script moves it, and no
/// script runs here. Linear in the page's length.
struct StreamedParts {
  private let input: UnsafeBufferPointer<UInt8>
  /// By its number: the part with its own element, and what is in it.
  private var parts: [Number: (whole: Range<Int>, contents: Range<Int>)] = [:]
  private var numberByStart: [Int: Number] = [:]
  /// The parts that have a place to go to.
  private var placed: Set<Number> = []
  private var output: [UInt8] = []

  /// The digits that a part and its place share.
  private typealias Number = [UInt8]

  /// The page in the order that it is seen in; `nil` where it already is.
  static func joined(_ page: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    var streamed = StreamedParts(input: page)
    guard streamed.next("S:", from: 0, after: "<div hidden id=\"") != nil else { return nil }
    streamed.findParts()
    guard !streamed.parts.isEmpty else { return nil }
    streamed.join()
    return streamed.output
  }

  private init(input: UnsafeBufferPointer<UInt8>) { self.input = input }

  private mutating func findParts() {
    var open: [(number: Number?, start: Int, contents: Int)] = []
    var position = 0
    while let start = next(0x3C, from: position) {
      position = start + 1
      if stands("<script", at: start) || stands("<style", at: start) {
        position = next("</", from: position) ?? input.count
      } else if stands("<div", at: start) {
        var number: Number?
        var contents = start
        if stands("<div hidden id=\"S:", at: start) {
          number = self.number(at: start + 18)
          contents = (next(0x3E, from: start) ?? start) + 1
        }
        open.append((number, start, contents))
      } else if stands("</div>", at: start), let part = open.popLast(), let number = part.number {
        parts[number] = (part.start..<start + 6, part.contents..<start)
        numberByStart[part.start] = number
      } else if let number = place(at: start) {
        placed.insert(number)
      }
    }
  }

  /// Copies the page, each part at its place.
  private mutating func join() {
    output.reserveCapacity(input.count)
    var rest = [0..<input.count]
    var used: Set<Number> = []
    while let range = rest.popLast() {
      var copied = range.lowerBound
      var position = copied
      while let start = next(0x3C, from: position), start < range.upperBound {
        position = start + 1
        if let number = numberByStart[start], let part = parts[number] {
          output += input[copied..<start]
          if placed.contains(number) {
            position = part.whole.upperBound
            copied = position
          } else {
            // It has no place: it is shown where it stands.
            output += Array("<div>".utf8)
            copied = part.contents.lowerBound
          }
        } else if let number = place(at: start), let part = parts[number],
          used.insert(number).inserted
        {
          output += input[copied..<start]
          copied = range.upperBound
          rest.append(min(endOfPlace(start), range.upperBound)..<range.upperBound)
          rest.append(part.contents)
          break
        }
      }
      output += input[copied..<range.upperBound]
    }
  }

  /// The number of the part that goes where the tag at `start` is.
  private func place(at start: Int) -> Number? {
    stands("<template id=\"B:", at: start) || stands("<template id=\"P:", at: start)
      ? number(at: start + 16) : nil
  }

  /// Behind the place that begins at `start`, and behind what is shown until the part comes.
  private func endOfPlace(_ start: Int) -> Int {
    let end = next("</template>", from: start).map { $0 + 11 } ?? input.count
    guard start >= 9, stands("<!--$?-->", at: start - 9) else { return end }
    var depth = 1
    var position = end
    while let found = next("<!--", from: position) {
      position = found + 4
      if stands("<!--/$-->", at: found) {
        depth -= 1
        if depth == 0 { return found + 9 }
      } else if stands("<!--$", at: found) {
        depth += 1
      }
    }
    return end
  }

  private func number(at start: Int) -> Number {
    Array(input[start...].prefix(12).prefix { $0 != 0x22 })
  }

  private func stands(_ text: StaticString, at start: Int) -> Bool {
    guard let base = input.baseAddress, start + text.utf8CodeUnitCount <= input.count else {
      return false
    }
    return memcmp(base + start, text.utf8Start, text.utf8CodeUnitCount) == 0
  }

  private func next(_ byte: Int32, from start: Int) -> Int? {
    guard start < input.count, let base = input.baseAddress,
      let found = memchr(base + start, byte, input.count - start)
    else { return nil }
    return UnsafeRawPointer(base).distance(to: found)
  }

  /// Where the text stands next; `before` must stand right before it.
  private func next(_ text: StaticString, from start: Int, after before: StaticString = "") -> Int?
  {
    var position = start
    while let found = next(Int32(text.utf8Start.pointee), from: position) {
      let lead = found - before.utf8CodeUnitCount
      if stands(text, at: found), lead >= 0, stands(before, at: lead) { return found }
      position = found + 1
    }
    return nil
  }
}
