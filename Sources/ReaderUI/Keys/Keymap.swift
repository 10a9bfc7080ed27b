/// Which keys do what in each scene.
struct Keymap: Sendable {
  /// What a row of keys means.
  enum Meaning: Equatable {
    case action(Action)
    /// The start of longer rows.
    case unfinished
    case nothing
  }

  private var actions: [Scene: [[Key]: Action]] = [:]
  private var prefixes: [Scene: Set<[Key]>] = [:]

  /// The keys of the action table.
  init() {
    for action in Action.allCases {
      for keys in action.keys.compactMap(Self.sequence) {
        for scene in action.scenes where Self.isCommand(keys, of: action, in: scene) {
          actions[scene, default: [:]][keys] = action
          for length in 1..<keys.count {
            prefixes[scene, default: []].insert(Array(keys.prefix(length)))
          }
        }
      }
    }
  }

  /// What `keys` mean in a scene.
  func meaning(of keys: [Key], in scene: Scene) -> Meaning {
    if let action = actions[scene]?[keys] { return .action(action) }
    return prefixes[scene]?.contains(keys) ?? false ? .unfinished : .nothing
  }

  /// The keys that go on from `keys`, with what they do; sorted as in the table.
  func continuations(of keys: [Key], in scene: Scene) -> [(key: Key, action: Action)] {
    Action.allCases.flatMap { action in
      (actions[scene] ?? [:]).filter {
        $0.value == action && $0.key.count == keys.count + 1 && $0.key.starts(with: keys)
      }.compactMap { sequence, action in sequence.last.map { ($0, action) } }
    }
  }

  /// The keys of an action in a scene, as help prints them.
  static func keys(of action: Action, in scene: Scene) -> [String] {
    action.keys.filter { name in
      sequence(name).map { isCommand($0, of: action, in: scene) } ?? false
    }
  }

  /// Reads the table's notation: a key's name, or several letters in a row; `nil` for none of these.
  static func sequence(_ name: String) -> [Key]? {
    if let key = named[name] { return [key] }
    let scalars = Array(name.unicodeScalars)
    if scalars.count == 2, scalars[0] == "^" {
      return [.control(Unicode.Scalar(String(scalars[1]).lowercased()) ?? scalars[1])]
    }
    guard !scalars.isEmpty, scalars.count <= 2 else { return nil }
    return scalars.map(Key.character)
  }

  private static let named: [String: Key] = {
    var named: [String: Key] = [:]
    let keys: [Key] = [
      .character(" "), .enter, .tab, .backTab, .backspace, .delete, .escape, .up, .down, .left,
      .right, .pageUp, .pageDown, .home, .end,
    ]
    for key in keys + (1...12).map(Key.function) { named[key.description] = key }
    return named
  }()

  /// Where typing narrows, letters are text; only muting keeps its capital.
  private static func isCommand(_ keys: [Key], of action: Action, in scene: Scene) -> Bool {
    guard scene == .authors, action != .mute else { return true }
    if case .character = keys[0] { return false }
    return true
  }
}

extension Unicode.Scalar {
  /// The only scalar of `text`; `nil` where it has none or several.
  fileprivate init?(_ text: String) {
    guard text.unicodeScalars.count == 1, let scalar = text.unicodeScalars.first else { return nil }
    self = scalar
  }
}
