import Articles

/// A date as feeds, mails and archives write it.
struct FeedDate: Hashable {
  /// The moment, UTC; without a clock where only the day is told.
  var timestamp: Timestamp
  /// As much as is told of the day, in the writer's own time zone.
  var date: PartialDate

  /// Reads RFC 822 and its relatives, ISO 8601 and its profiles, and what else feeds hold.
  ///
  /// `nil` for what is no date. Words may be damaged, and parts may be in any order.
  init?(_ text: some StringProtocol) {
    let text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard text.utf8.count < 200, let parts = DateParts(iso: text) ?? DateParts(words: text) else {
      guard text.utf8.count < 200, let printed = PrintedDate(in: text)?.timestamp else {
        return nil
      }
      self.timestamp = printed
      self.date = .day(printed.date)
      return
    }
    guard let month = parts.month else {
      guard let day = CivilDate(year: parts.year, month: 1, day: 1) else { return nil }
      (timestamp, date) = (Timestamp(day), .year(parts.year))
      return
    }
    guard let dayOfMonth = parts.day else {
      guard let day = CivilDate(year: parts.year, month: month, day: 1) else { return nil }
      (timestamp, date) = (Timestamp(day), .month(year: parts.year, month: month))
      return
    }
    guard let day = CivilDate(year: parts.year, month: month, day: dayOfMonth) else { return nil }
    date = .day(day)
    guard let second = parts.second else {
      timestamp = Timestamp(day)
      return
    }
    timestamp = Timestamp(unixSeconds: day.dayNumber * 86_400 + second - parts.offset)
  }
}

/// The parts of a date before they are checked.
private struct DateParts {
  var year = 0
  var month: Int?
  var day: Int?
  /// After midnight, in the writer's zone.
  var second: Int?
  /// Seconds that the writer's zone is ahead of UTC.
  var offset = 0

  /// `2003-12-31T10:14:55+01:00`, `20031231`, `2003-365`, `03-12-31`, `2003/12`.
  init?(iso text: String) {
    let bytes = Array(text.utf8)
    let digits = bytes.prefix { $0 &- 0x30 < 10 }.count
    var rest = bytes.dropFirst(digits)
    let head = number(bytes.prefix(digits))
    switch digits {
    case 8:
      (year, month, day) = (head / 10_000, head / 100 % 100, head % 100)
    case 14:
      (year, month, day) = (
        head / 10_000_000_000, head / 100_000_000 % 100, head / 1_000_000 % 100
      )
      second = head / 10_000 % 100 * 3600 + head / 100 % 100 * 60 + head % 100
    case 4 where rest.isEmpty:
      year = head
      return
    case 2, 4:
      guard let mark = rest.first, mark == 0x2D || mark == 0x2F || mark == 0x2E else { return nil }
      year = digits == 4 ? head : head + (head < 70 ? 2000 : 1900)
      let second = rest.dropFirst().prefix { $0 &- 0x30 < 10 }
      rest = rest.dropFirst(1 + second.count)
      if second.count == 3, digits == 4 {
        guard let first = CivilDate(year: year, month: 1, day: 1) else { return nil }
        let date = first.adding(days: number(second) - 1)
        (month, day) = (date.month, date.day)
      } else {
        guard (1...2).contains(second.count), digits == 4 || mark == 0x2D else { return nil }
        month = number(second)
        guard rest.first == mark else { break }
        let third = rest.dropFirst().prefix { $0 &- 0x30 < 10 }
        guard (1...2).contains(third.count) else { return nil }
        day = number(third)
        rest = rest.dropFirst(1 + third.count)
      }
    default: return nil
    }
    guard (1...12).contains(month ?? 1), readClock(rest) else { return nil }
  }

  /// `Thu, 01 Jan 2004 19:48:21 -0500`, `Jan 1, 2004 7:48 PM EST`, `Thu Jan  1 19:48:21 2004`.
  init?(words text: String) {
    var hasYear = false
    for word in text.split(whereSeparator: { " ,;()".contains($0) }) {
      let bytes = Array(word.utf8)
      if bytes.contains(0x3A), let first = bytes.first, first &- 0x30 < 10 {
        guard second == nil, readClock(bytes[...]) else { return nil }
      } else if bytes.allSatisfy({ $0 &- 0x30 < 10 }) {
        let value = number(bytes[...])
        if bytes.count <= 2, day == nil {
          day = value
        } else if !hasYear, bytes.count <= 4 {
          year = bytes.count == 4 ? value : value + (value < 70 ? 2000 : 1900)
          hasYear = true
        } else {
          return nil
        }
      } else if bytes.first == 0x2B || bytes.first == 0x2D {
        guard let zone = Self.offset(of: bytes[...]) else { return nil }
        offset = zone
      } else if bytes.contains(0x2D), let dashed = Self.dashed(word) {
        // `01-Jan-2004`
        (day, month, year) = dashed
        hasYear = true
      } else if !readWord(word.lowercased()) {
        return nil
      }
    }
    guard hasYear, month != nil else { return nil }
    if let day, day > 31 { return nil }
  }

  private mutating func readWord(_ word: String) -> Bool {
    if let found = Self.month(word) {
      guard month == nil else { return false }
      month = found
      return true
    }
    if word == "am" || word == "pm", let clock = second {
      second = clock % 43_200 + (word == "pm" ? 43_200 : 0)
      return true
    }
    if let zone = Self.zones[word] {
      offset = zone * 3600
      return true
    }
    if word.hasPrefix("gmt") || word.hasPrefix("utc"),
      let zone = Self.offset(of: Array(word.utf8.dropFirst(3))[...])
    {
      offset = zone
      return true
    }
    let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    return days.contains { word.hasPrefix($0) } || word == "at" || word == "on"
      || ["st", "nd", "rd", "th"].contains { suffix in
        guard word.hasSuffix(suffix), let value = Int(word.dropLast(2)), day == nil else {
          return false
        }
        day = value
        return true
      }
  }

  /// Reads `T10:14:55.25+01:00` and what is left of it; true where nothing else follows.
  private mutating func readClock(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes.drop { $0 == 0x20 || $0 | 0x20 == 0x74 || $0 == 0x2C }
    var fields: [Int] = []
    while fields.count < 3 {
      let digits = rest.prefix { $0 &- 0x30 < 10 }
      guard (1...2).contains(digits.count) || (fields.isEmpty && [4, 6].contains(digits.count))
      else { break }
      rest = rest[digits.endIndex...]
      if digits.count > 2 {
        fields = stride(from: 0, to: digits.count, by: 2).map {
          number(digits.dropFirst($0).prefix(2))
        }
        break
      }
      fields.append(number(digits))
      guard let mark = rest.first, mark == 0x3A || (mark == 0x2E && fields.count < 3) else { break }
      rest = rest.dropFirst()
    }
    if fields.count > 1 {
      guard fields[0] <= 24, fields[1] < 60 else { return false }
      second = fields[0] * 3600 + fields[1] * 60 + min(fields.count > 2 ? fields[2] : 0, 59)
    } else if !fields.isEmpty {
      return false
    }
    if let mark = rest.first, mark == 0x2E || mark == 0x2C {
      rest = rest.dropFirst().drop { $0 &- 0x30 < 10 }
    }
    rest = rest.drop { $0 == 0x20 }
    let word = String(decoding: rest, as: UTF8.self).lowercased()
    if word == "am" || word == "pm", let clock = second {
      second = clock % 43_200 + (word == "pm" ? 43_200 : 0)
    } else if let zone = Self.zones[word] {
      offset = zone * 3600
    } else if !word.isEmpty {
      guard let zone = Self.offset(of: rest) else { return false }
      offset = zone
    }
    return true
  }

  /// `+0100`, `-05:00`, `+1`.
  private static func offset(of bytes: ArraySlice<UInt8>) -> Int? {
    guard let sign = bytes.first, sign == 0x2B || sign == 0x2D else { return nil }
    let digits = bytes.dropFirst().filter { $0 != 0x3A }
    guard (1...4).contains(digits.count), digits.allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
    let value = number(digits[...])
    let minutes = digits.count > 2 ? value / 100 * 60 + value % 100 : value * 60
    return (sign == 0x2D ? -60 : 60) * minutes
  }

  private static func dashed(_ word: Substring) -> (Int, Int, Int)? {
    let parts = word.split(separator: "-")
    guard parts.count == 3, let day = Int(parts[0]), let month = month(parts[1].lowercased()),
      let year = Int(parts[2])
    else { return nil }
    return (day, month, year < 70 ? year + 2000 : year < 100 ? year + 1900 : year)
  }

  private static func month(_ word: String) -> Int? {
    let names = [
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    let long = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ]
    let word = word.hasSuffix(".") ? String(word.dropLast()) : word
    guard let index = names.firstIndex(where: { word.hasPrefix($0) }) else { return nil }
    return long[index].hasPrefix(word) || word == "sept" ? index + 1 : nil
  }

  private static let zones: [String: Int] = [
    "z": 0, "ut": 0, "utc": 0, "gmt": 0, "wet": 0, "bst": 1, "cet": 1, "met": 1, "cest": 2,
    "eet": 2, "eest": 3, "msk": 3, "ist": 5, "jst": 9, "kst": 9, "aest": 10, "aedt": 11,
    "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7,
    "akst": -9, "akdt": -8, "hst": -10, "ast": -4, "adt": -3,
    "et": -5, "ct": -6, "mt": -7, "pt": -8,
  ]
}

/// The number that ASCII digits write; for so many digits only as a date can have.
private func number(_ digits: ArraySlice<UInt8>) -> Int {
  digits.prefix(15).reduce(0) { $0 * 10 + Int($1 & 0x0F) }
}
