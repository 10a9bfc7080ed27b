import Articles

extension PageLayout {
  /// The days printed beside the headline, or above the text that begins at block `start`.
  ///
  /// The first below the headline come first; may be empty.
  func datelines(titled title: String, textFrom start: Int?) -> [CivilDate] {
    guard let anchor = headline(titled: title) ?? start else { return [] }
    var near: [Int] = []
    var textCount = 0
    for index in blocks.indices[anchor...].prefix(24) {
      if texts[index].runningWords > 0 { textCount += 1 }
      if textCount > 2 { break }
      near.append(index)
    }
    near += blocks.indices[..<anchor].suffix(8).reversed()
    return near.compactMap { index in
      let text = texts[index]
      guard text.words <= 25, text.runningWords == 0 || text.words < 16,
        let date = PrintedDate(in: blocks[index].block.text)?.timestamp?.date
      else { return nil }
      return date.year > 1970 && date.year < 2100 ? date : nil
    }
  }
}
