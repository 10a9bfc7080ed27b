import Testing

@testable import ReaderUI

struct KeymapTests {
  @Test(arguments: Action.allCases)
  func everyActionHasKeysThatCanBePressed(action: Action) {
    #expect(!action.keys.isEmpty)
    for key in action.keys { #expect(Keymap.sequence(key) != nil, "\(key)") }
    #expect(!action.scenes.isEmpty)
    #expect(!action.help.isEmpty)
  }

  @Test(arguments: Scene.allCases)
  func noKeyHasTwoMeaningsInOnePlace(scene: Scene) {
    var meanings: [[Key]: Action] = [:]
    for action in Action.allCases where action.scenes.contains(scene) {
      for key in Keymap.keys(of: action, in: scene).compactMap(Keymap.sequence) {
        #expect(meanings[key] == nil, "\(key) is \(action) and \(meanings[key] ?? action)")
        meanings[key] = action
      }
    }
    for key in meanings.keys {
      for length in 1..<key.count {
        #expect(meanings[Array(key.prefix(length))] == nil, "\(key) can never be finished")
      }
    }
  }

  @Test func theStartOfARowOfKeysWaitsForTheRest() {
    let keymap = Keymap()
    #expect(keymap.meaning(of: [.character("z")], in: .article) == .unfinished)
    #expect(
      keymap.meaning(of: [.character("z"), .character("M")], in: .article) == .action(.collapseAll))
    #expect(keymap.meaning(of: [.character("z")], in: .list) == .nothing)
  }

  @Test func lettersAreTextWhereTypingNarrows() {
    let keymap = Keymap()
    #expect(keymap.meaning(of: [.character("q")], in: .authors) == .nothing)
    #expect(keymap.meaning(of: [.character("M")], in: .authors) == .action(.mute))
    #expect(keymap.meaning(of: [.escape], in: .authors) == .action(.cancel))
  }
}
