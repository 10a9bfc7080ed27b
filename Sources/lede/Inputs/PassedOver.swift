/// Files of folders that hold no text: told of in one line a folder, since there may be many.
struct PassedOver {
  private var folders: [(name: String, count: Int, first: String)] = []

  mutating func add(_ source: String, in folder: String) {
    if let last = folders.indices.last, folders[last].name == folder {
      folders[last].count += 1
    } else {
      folders.append((folder, 1, source))
    }
  }

  var complaints: [Complaint] {
    folders.map { Complaint($0.name, .passedOver(count: $0.count, first: $0.first)) }
  }
}
