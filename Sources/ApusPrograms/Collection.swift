#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// What comes out of a program, from both of its streams as it comes.
struct Collection {
    /// How much of what is written to standard error is kept; the rest is read and forgotten, so that nobody waits.
    private static let errorsLimit = 64 << 10

    let outputLimit: Int
    private(set) var output: [UInt8] = []
    private(set) var errors: [UInt8] = []
    private var chunk = [UInt8](repeating: 0, count: 64 << 10)

    init(outputLimit: Int) {
        self.outputLimit = outputLimit
    }

    /// Reads both ends until they are closed; gives why it stopped before that.
    mutating func collect(output: Pipe.End, errors: Pipe.End, until deadline: ContinuousClock.Instant?) -> ProgramRun.Failure? {
        var polls = [
            pollfd(fd: output.number, events: Int16(POLLIN), revents: 0), pollfd(fd: errors.number, events: Int16(POLLIN), revents: 0),
        ]
        while polls.contains(where: { $0.fd >= 0 }) {
            var patience: Int32 = -1
            if let deadline {
                let left = deadline - .now
                if left <= .zero { return .tooSlow }
                patience = Int32(clamping: Int64(left / .milliseconds(1)) + 1)
            }
            if poll(&polls, nfds_t(polls.count), patience) < 0 {
                if errno == EINTR { continue }
                return .system(String(cString: strerror(errno)))
            }
            for index in polls.indices where polls[index].fd >= 0 && polls[index].revents != 0 {
                let count = chunk.withUnsafeMutableBytes { read(polls[index].fd, $0.baseAddress, $0.count) }
                if count < 0, errno == EINTR || errno == EAGAIN { continue }
                // What has no number is left out by poll(2).
                if count <= 0 { polls[index].fd = -1 }
                guard count > 0 else { continue }
                if index == 0 {
                    self.output += chunk[..<count]
                    if self.output.count > outputLimit { return .tooMuchOutput }
                } else {
                    self.errors += chunk[..<min(count, Self.errorsLimit - self.errors.count)]
                }
            }
        }
        return nil
    }
}
