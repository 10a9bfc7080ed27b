/// Words that name a time, and the time that they mean (TIMEX3).
public struct TimeExpression: Hashable, Sendable {
  /// TIMEX3's types.
  public enum Kind: String, Sendable {
    case date = "DATE"
    case time = "TIME"
    case duration = "DURATION"
    case set = "SET"
  }

  /// Where the words are.
  public var place: TextRange
  /// The words as printed.
  public var text: String
  /// TIMEX3's type.
  public var kind: Kind
  /// TIMEX3 value, such as `2018-07-11`, `2018-W29`, `P9D` or `PRESENT_REF`.
  public var value: String

  /// Words at `place` that mean `value`.
  public init(_ place: TextRange, text: String, kind: Kind, value: String) {
    self.place = place
    self.text = text
    self.kind = kind
    self.value = value
  }
}
