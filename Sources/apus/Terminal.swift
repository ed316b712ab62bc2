#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// What the command says, and to whom.
enum Terminal {
    /// One of the two streams of a process.
    enum Stream: Int32 {
        case standardOutput = 1
        case standardError = 2

        /// Whether a person is looking.
        var isTerminal: Bool { isatty(rawValue) == 1 }

        /// Whether colour makes sense: a person is looking, and has not asked for none (https://no-color.org).
        var showsColor: Bool {
            isatty(rawValue) == 1 && getenv("NO_COLOR") == nil
        }
    }

    /// Whether a person can answer.
    static var isAttended: Bool { isatty(0) == 1 }

    /// How many characters a line of standard error has.
    static var columns: Int {
        var size = winsize()
        guard ioctl(Stream.standardError.rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 1 else { return 80 }
        return Int(size.ws_col)
    }

    /// Writes all of `text`.
    static func write(_ text: String, to stream: Stream) {
        var text = text
        text.withUTF8 { buffer in
            var rest = UnsafeRawBufferPointer(buffer)[...]
            while !rest.isEmpty {
                #if canImport(Darwin)
                    let count = Darwin.write(stream.rawValue, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                #elseif canImport(Musl)
                    let count = Musl.write(stream.rawValue, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                #else
                    let count = Glibc.write(stream.rawValue, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                #endif
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return }
                rest = rest.dropFirst(count)
            }
        }
    }
}

/// Lets a file that outgrows the process's limit be an error of the write that did it, not the end of the process.
func ignoreFileSizeSignal() {
    signal(SIGXFSZ, SIG_IGN)
}
