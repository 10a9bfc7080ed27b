import Articles
import ReaderUI

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The loop: keys, signals and news from work aside go to the reader, its effects into the world,
/// and its screen to the terminal.
final class Session {
  private let terminal: Terminal
  private let signals: SignalPipe
  private let mailbox: Mailbox
  private let loader: Loader
  private let matcher: Matcher
  private let clock = ContinuousClock()
  private var reader: Reader
  private var hasEnded = false
  /// Until then news wait, so that drawing a list as it grows does not slow its growing down.
  private var newsAfter: ContinuousClock.Instant
  private var hasLoaded = false

  /// Starts loading at once, on threads aside.
  init(_ terminal: Terminal, loader: Loader, mailbox: Mailbox, settings: ReaderSettings) {
    self.terminal = terminal
    self.loader = loader
    self.mailbox = mailbox
    matcher = Matcher(stock: loader.stock, tell: mailbox)
    signals = SignalPipe()
    reader = Reader(settings: settings, size: terminal.size)
    newsAfter = clock.now
  }

  /// Runs until the user quits, or until it shows that there is nothing to read.
  func run() {
    awaitFirstNews()
    while !hasEnded {
      terminal.show(reader.draw())
      step()
    }
    terminal.close()
  }

  /// What loads in the wink of an eye is there on the first screen, instead of an empty list.
  private func awaitFirstNews() {
    let deadline = clock.now + .milliseconds(25)
    while !hasLoaded, !hasEnded, clock.now < deadline {
      _ = wait(on: [mailbox.descriptor], until: deadline)
      takeNews()
    }
  }

  private func step() {
    let isPatient = clock.now < newsAfter
    let descriptors =
      [terminal.input, signals.descriptor] + (isPatient ? [] : [mailbox.descriptor])
    let deadline = reader.wantsTime ? clock.now : isPatient ? newsAfter : nil
    let ready = wait(on: descriptors, until: deadline)
    if ready.isHungUp { return end(by: SIGHUP) }
    var isIdle = true
    for signal in signals.read() {
      answer(signal)
      isIdle = false
    }
    while !hasEnded, let input = terminal.read() {
      tell(input)
      isIdle = false
    }
    if !isPatient, takeNews() {
      newsAfter = clock.now + .milliseconds(30)
      isIdle = false
    }
    if isIdle, reader.wantsTime { tell(.tick) }
  }

  /// Returns when one of `descriptors` has something to read, at the latest at `deadline`.
  private func wait(
    on descriptors: [Int32], until deadline: ContinuousClock.Instant?
  ) -> (isAny: Bool, isHungUp: Bool) {
    var polled = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let milliseconds = deadline.map { deadline in
      let (seconds, attoseconds) = max(.zero, deadline - clock.now).components
      return Int32(clamping: seconds * 1000 + attoseconds / 1_000_000_000_000_000 + 1)
    }
    let isNow = deadline.map { $0 <= clock.now } ?? false
    let count = poll(&polled, nfds_t(polled.count), isNow ? 0 : milliseconds ?? -1)
    let isHungUp = polled.contains {
      $0.fd == terminal.input && $0.revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0
    }
    return (count > 0, count > 0 && isHungUp)
  }

  /// True where there was something.
  @discardableResult
  private func takeNews() -> Bool {
    let news = mailbox.take()
    for input in news {
      tell(input)
      guard case .loaded = input else { continue }
      hasLoaded = true
      if loader.stock.all.isEmpty { hasEnded = true }
    }
    return !news.isEmpty
  }

  private func tell(_ input: Input) {
    for effect in reader.update(input) { perform(effect) }
  }

  private func answer(_ signal: Int32) {
    switch signal {
    case SIGWINCH:
      terminal.resize()
      tell(.resize(terminal.size))
    case SIGCONT: terminal.redraw()
    case SIGTSTP: suspend()
    default: end(by: signal)
    }
  }

  private func suspend() {
    terminal.suspend()
    tell(.resize(terminal.size))
  }

  private func end(by signal: Int32) {
    hasEnded = true
    terminal.close()
    SignalPipe.die(signal)
  }

  private func perform(_ effect: Effect) {
    switch effect {
    case .openArticle(let id, let place): tell(opened(id, at: place))
    case .read(let source): loader.follow(source)
    case .stopReading: loader.stopFollowing()
    case .fetchAgain(let id): loader.fetchAgain(id)
    case .stopFetchingAgain: loader.stopFetchingAgain()
    case .match(let filter): matcher.match(filter)
    case .openInBrowser(let url): open(url)
    case .copy(let text): copy(text)
    case .save(let saving): tell(save(saving))
    case .pipe(let id, let command): pipe(id, to: command)
    case .suspend: suspend()
    case .redraw: terminal.redraw()
    case .quit: hasEnded = true
    }
  }

  private func opened(_ id: Article.ID, at place: Locator?) -> Input {
    guard let article = loader.stock[id] else {
      return .failed("\(PlainText.line(id.source)) is not loaded.")
    }
    loader.fetchComments(of: article)
    return .article(article, at: place)
  }

  private func open(_ url: String) {
    do {
      let browser = try Browser(opening: url, environment: ProcessInfo.processInfo.environment)
      if browser.needsTerminal {
        try terminal.lend { Result(catching: { try Command(browser.arguments).run() }) }.get()
      } else {
        try Command(browser.arguments).start()
      }
    } catch {
      tell(.failed("\(error)"))
    }
  }

  private func copy(_ text: String) {
    // Longer ones are dropped by the usual terminals without a word.
    guard text.utf8.count <= 74_000 else {
      return tell(.failed("Too long for the terminal's clipboard. Save it with s."))
    }
    terminal.copy(text)
    tell(.said("Copied to the terminal's clipboard."))
  }

  private func save(_ saving: Saving) -> Input {
    guard let article = loader.stock[saving.article] else { return .failed("It is not loaded.") }
    return ArticleFile(saving, home: ProcessInfo.processInfo.environment["HOME"]).write(article)
  }

  private func pipe(_ id: Article.ID, to line: String) {
    guard let article = loader.stock[id] else { return }
    var writer = TextWriter()
    let text = PlainText.cleaned(writer.write(article))
    let result = terminal.lend {
      let result = Result { try Command(line: line).run(input: text) }
      writeAll("\nPress Enter to go back to lede. ".utf8, to: STDOUT_FILENO)
      waitForEnter()
      return result
    }
    if case .failure(let error) = result { tell(.failed("\(error)")) }
  }

  private func waitForEnter() {
    var byte: UInt8 = 0
    while read(terminal.input, &byte, 1) == 1, byte != UInt8(ascii: "\n") {}
  }
}
