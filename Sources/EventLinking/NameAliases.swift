/// Resolves the names of one article: a surname by itself is the person named in full elsewhere.
enum NameAliases {
  static func resolvedNames(of blocks: [ReadBlock]) -> [[FoundName]] {
    let common = commonWords(of: blocks)
    var names = blocks.map { block in
      NameFinder(block.tokens, sentences: block.sentences, commonWords: common).names()
    }
    var people: [String: Name] = [:]
    for found in names.joined() where found.name.kind == .person {
      let name = found.name
      if people[name.key].map({ $0.given.isEmpty }) ?? true { people[name.key] = name }
    }
    for block in names.indices {
      for index in names[block].indices {
        let name = names[block][index].name
        switch name.kind {
        case .group, .place, .person:
          guard let person = people[name.key], name.given.isEmpty else { continue }
          names[block][index].name = person
        case .country, .nationality: continue
        }
      }
    }
    return names
  }

  /// Words that the article prints in lower case within a sentence.
  private static func commonWords(of blocks: [ReadBlock]) -> Set<String> {
    var words: Set<String> = []
    for block in blocks {
      for token in block.tokens where token.kind == .word && !token.isCapitalised {
        words.insert(token.text)
      }
    }
    return words
  }
}
