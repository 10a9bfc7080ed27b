import Articles

/// A question on the bottom line.
struct Prompt: Sendable {
  /// What the answer is for.
  enum Kind: Hashable, Sendable {
    case search
    case filter
    case command
    case save(Article.ID)
    case pipe(Article.ID)
    /// The answer is one key: `y`, or anything else.
    case overwrite(Saving)

    /// What stands before the answer.
    var label: String {
      switch self {
      case .search: "/"
      case .filter: "& "
      case .command: ":"
      case .save: "Save as: "
      case .pipe: "Pipe to: "
      case .overwrite(let saving): "\(saving.path) is there already. Overwrite it? y or n "
      }
    }
  }

  /// What the answer is for.
  var kind: Kind
  /// The answer so far.
  var line: LineEditor
  /// What is told beside the answer: what Enter would do, or what is wrong with it.
  var note = ""
  /// True where the note says what is wrong.
  var isNoteWarning = false
  /// The answer as typed, while Tab steps through completions of it or ↑ through older answers.
  private var typed: String?
  private var step = -1

  /// Asks, with an answer to begin with.
  init(_ kind: Kind, text: String = "") {
    self.kind = kind
    line = LineEditor(text)
  }

  /// Steps to another of `choices`, made for what was typed, and past the last one back to that.
  mutating func step(by distance: Int, among choices: (_ typed: String) -> [String]) {
    let typed = typed ?? line.text
    let choices = choices(typed)
    guard !choices.isEmpty else { return }
    self.typed = typed
    let round = choices.count + 1
    step = (step + 1 + distance + round) % round - 1
    line = LineEditor(step < 0 ? typed : choices[step])
  }

  /// Ends stepping: what stands there now is the answer.
  mutating func settle() {
    typed = nil
    step = -1
  }
}
