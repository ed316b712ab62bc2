#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A pipe, whose ends other programs do not inherit unless they are told to.
struct Pipe {
    /// One end. It is closed by hand, once.
    struct End {
        let number: Int32

        func close() {
            #if canImport(Darwin)
                Darwin.close(number)
            #elseif canImport(Musl)
                Musl.close(number)
            #else
                Glibc.close(number)
            #endif
        }

        /// Has reads and writes give up rather than wait.
        func stopWaiting() {
            _ = fcntl(number, F_SETFL, fcntl(number, F_GETFL) | O_NONBLOCK)
        }
    }

    let reader: End
    let writer: End

    init() throws(ProgramRun.Failure) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw ProgramRun.Failure.system(String(cString: strerror(errno))) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        reader = End(number: ends[0])
        writer = End(number: ends[1])
    }

    /// A pipe with everything in it that will ever be read from it. While both ends are open, nobody can hang up on the writing.
    init(holding bytes: [UInt8]) throws(ProgramRun.Failure) {
        try self.init()
        writer.stopWaiting()
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(writer.number, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                let failure = errno == EAGAIN ? ProgramRun.Failure.tooMuchInput : .system(String(cString: strerror(errno)))
                close()
                throw failure
            }
            rest = rest.dropFirst(count)
        }
    }

    func close() {
        reader.close()
        writer.close()
    }
}
