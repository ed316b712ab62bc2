import Dispatch

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// What a command is at, for a person who waits: one line on the terminal, from the second second on, gone before anything else is said.
struct Progress: Sendable {
    private let line: StatusLine?

    /// The progress of a command that begins now. Where nobody looks at standard error, or nobody wants to know, it is not shown.
    init(isQuiet: Bool) {
        let kind = getenv("TERM").map { String(cString: $0) } ?? "dumb"
        let isShown = !isQuiet && kind != "dumb" && Terminal.Stream.standardError.isTerminal
        line = isShown ? StatusLine(after: .seconds(1)) { Terminal.write($0, to: .standardError) } : nil
    }

    /// The progress on `line`.
    init(on line: StatusLine) {
        self.line = line
    }

    /// Says what the command is at, until it is at something else.
    func say(_ text: @autoclosure () -> String) {
        line?.show(text())
    }

    /// Takes the line off the terminal, because something else is to be said or the command ends.
    func pause() {
        line?.erase()
    }

    /// Says `text` while `work` is done.
    func during<Result>(_ text: @autoclosure () -> String, _ work: () throws -> Result) rethrows -> Result {
        say(text())
        defer { pause() }
        return try work()
    }
}

/// A line at the end of a terminal that is rewritten where it stands.
final class StatusLine: @unchecked Sendable {
    // What follows is touched on the queue alone.
    private let queue = DispatchQueue(label: "apus.progress")
    private let timer: any DispatchSourceTimer
    private let write: @Sendable (String) -> Void
    private var text = ""
    private var shown = ""

    /// A line that stays empty for `delay`, and is brought up to date ten times a second after that.
    init(after delay: DispatchTimeInterval, write: @escaping @Sendable (String) -> Void) {
        self.write = write
        timer = DispatchSource.makeTimerSource(queue: queue)
        timer.setEventHandler { [weak self] in self?.refresh() }
        timer.schedule(deadline: .now() + delay, repeating: .milliseconds(100))
        timer.resume()
    }

    deinit {
        timer.cancel()
    }

    func show(_ text: String) {
        queue.async { self.text = text }
    }

    /// Empties the line. When this returns, nothing more is written to it.
    func erase() {
        queue.sync {
            text = ""
            refresh()
        }
    }

    private func refresh() {
        guard text != shown else { return }
        shown = text
        write("\r" + Self.printable(text) + "\u{1B}[K")
    }

    /// One line that fits on the terminal: a longer one could not be taken back.
    private static func printable(_ text: String) -> String {
        let plain = text.unicodeScalars.map { $0.properties.generalCategory == .control ? "\u{FFFD}" : $0 }
        return String(String.UnicodeScalarView(plain.prefix(Terminal.columns - 1)))
    }
}
