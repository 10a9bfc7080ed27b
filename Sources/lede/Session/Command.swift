#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Another program with its arguments; no shell ever reads them.
struct Command {
  /// Why it could not be run, in words.
  enum Failure: Error, Equatable, CustomStringConvertible {
    case isEmpty
    case hasOpenQuote
    case notStarted(program: String, words: String)
    case failed(program: String, status: Int32)

    var description: String {
      switch self {
      case .isEmpty: "No command was named."
      case .hasOpenQuote: "The command has a quote without its end."
      case .notStarted(let program, let words): "\(program) could not be started: \(words)."
      case .failed(let program, let status): "\(program) ended with status \(status)."
      }
    }
  }

  /// The program's name or path, and its arguments.
  let arguments: [String]

  init(_ arguments: [String]) throws(Failure) {
    guard let program = arguments.first, !program.isEmpty else { throw .isEmpty }
    self.arguments = arguments
  }

  /// Splits a line at spaces; quotes and backslashes keep words together, as in a shell.
  init(line: String) throws(Failure) { try self.init(Self.words(of: line)) }

  /// Runs it on this terminal and waits for its end; `input` becomes its standard input.
  func run(input: String = "") throws(Failure) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw notStarted(errno) }
    // The command may end before it has read everything, which is no failure.
    signal(SIGPIPE, SIG_IGN)
    // Not for the child: it would wait for its own end of input for ever.
    _ = fcntl(ends[1], F_SETFD, FD_CLOEXEC)
    let process = spawn(input: ends[0], isQuiet: false)
    close(ends[0])
    if process != nil { writeAll(input.utf8, to: ends[1]) }
    close(ends[1])
    guard let process else { throw notStarted(errno) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    if status != 0 {
      throw .failed(program: arguments[0], status: status & 0x7F == 0 ? status >> 8 : status)
    }
  }

  /// Starts it aside, with nothing to read and nowhere to write.
  func start() throws(Failure) {
    let nowhere = open("/dev/null", O_RDWR | O_CLOEXEC)
    defer { close(nowhere) }
    guard let process = spawn(input: nowhere, isQuiet: true) else { throw notStarted(errno) }
    // Somebody must take note of its end, or its entry stays in the table of processes.
    startThread {
      var status: Int32 = 0
      waitpid(process, &status, 0)
    }
  }

  private func notStarted(_ number: Int32) -> Failure {
    .notStarted(program: arguments[0], words: String(cString: strerror(number)).lowercased())
  }

  /// The new process; `nil` and `errno` where it did not start.
  private func spawn(input: Int32, isQuiet: Bool) -> pid_t? {
    var process = pid_t()
    var pointers = arguments.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    return withSpawnActions { actions, attributes in
      posix_spawn_file_actions_adddup2(actions, input, STDIN_FILENO)
      if isQuiet {
        posix_spawn_file_actions_adddup2(actions, input, STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(actions, input, STDERR_FILENO)
      }
      // A broken pipe is news to us, and the end to most programs.
      var signals = sigset_t()
      sigemptyset(&signals)
      sigaddset(&signals, SIGPIPE)
      posix_spawnattr_setsigdefault(attributes, &signals)
      // And a thread's own mask is no concern of the new program.
      var mask = sigset_t()
      sigemptyset(&mask)
      posix_spawnattr_setsigmask(attributes, &mask)
      posix_spawnattr_setflags(attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
      let number = posix_spawnp(&process, arguments[0], actions, attributes, &pointers, environ)
      errno = number
      return number == 0 ? process : nil
    }
  }

  private static func words(of line: String) throws(Failure) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    var isEscaped = false
    for character in line {
      if isEscaped {
        word = (word ?? "") + String(character)
        isEscaped = false
      } else if character == "\\", quote != "'" {
        isEscaped = true
      } else if let open = quote {
        if character == open { quote = nil } else { word = (word ?? "") + String(character) }
      } else if character == "'" || character == "\"" {
        quote = character
        word = word ?? ""
      } else if character == " " || character == "\t" {
        if let finished = word { words.append(finished) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    guard quote == nil, !isEscaped else { throw .hasOpenQuote }
    return words + (word.map { [$0] } ?? [])
  }
}

/// Makes what `posix_spawn` wants, and frees it: its types are not the same on every system.
private func withSpawnActions<Result>(
  _ body: (
    UnsafeMutablePointer<SpawnActions>, UnsafeMutablePointer<SpawnAttributes>
  ) -> Result
) -> Result {
  #if canImport(Darwin)
    var actions: SpawnActions = nil
    var attributes: SpawnAttributes = nil
  #else
    var actions = SpawnActions()
    var attributes = SpawnAttributes()
  #endif
  posix_spawn_file_actions_init(&actions)
  posix_spawnattr_init(&attributes)
  defer {
    posix_spawn_file_actions_destroy(&actions)
    posix_spawnattr_destroy(&attributes)
  }
  return body(&actions, &attributes)
}

#if canImport(Darwin)
  private typealias SpawnActions = posix_spawn_file_actions_t?
  private typealias SpawnAttributes = posix_spawnattr_t?
#else
  private typealias SpawnActions = posix_spawn_file_actions_t
  private typealias SpawnAttributes = posix_spawnattr_t
#endif
