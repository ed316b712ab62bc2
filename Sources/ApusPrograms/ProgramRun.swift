import Dispatch

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    @preconcurrency import Musl
#else
    @preconcurrency import Glibc
#endif

/// A program of the machine that is run to its end, without a shell, with what it prints collected.
public struct ProgramRun: Sendable {
    /// How a program came to its end.
    public enum Ending: Hashable, Sendable {
        /// It ended by itself, with that code.
        case exited(Int32)
        /// A signal ended it.
        case signaled(Int32)
    }

    /// What a program did.
    public struct Outcome: Hashable, Sendable {
        /// How it came to its end.
        public var ending: Ending
        /// What it wrote to standard output.
        public var output: [UInt8]
        /// What it wrote to standard error, or the start of it.
        public var errors: [UInt8]

        /// The first line that it wrote to standard error.
        public var complaint: String { String(decoding: errors.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self) }
    }

    /// Why there is no outcome.
    public enum Failure: Error, Hashable, Sendable {
        /// There is no such program, or it may not be run.
        case missing
        /// It wrote more than `outputLimit`, and was ended.
        case tooMuchOutput
        /// It took longer than `timeout`, and was ended.
        case tooSlow
        /// What it should read is more than a pipe holds.
        case tooMuchInput
        /// The system would not do it; its reason.
        case system(String)
    }

    /// What the program is called, found by `PATH` where it has no slash.
    public var program: String
    /// Its arguments. Everybody on the machine can see them, so secrets belong into `input`.
    public var arguments: [String]
    /// What it reads from standard input: as much as a pipe holds, which is 16 kB at least.
    public var input: [UInt8]
    /// How many bytes it may write to standard output.
    public var outputLimit: Int
    /// After how many seconds it is ended; none for never.
    public var timeout: Double?

    /// A run of `program`.
    public init(_ program: String, _ arguments: [String], input: [UInt8] = [], outputLimit: Int = .max, timeout: Double? = nil) {
        self.program = program
        self.arguments = arguments
        self.input = input
        self.outputLimit = outputLimit
        self.timeout = timeout
    }

    /// Runs the program without holding a thread of the caller's.
    public func runDetached() async throws(Failure) -> Outcome {
        let result: Result<Outcome, Failure> = await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                continuation.resume(returning: Result { () throws(Failure) in try run() })
            }
        }
        return try result.get()
    }

    /// Runs the program, and waits for it.
    public func run() throws(Failure) -> Outcome {
        let deadline = timeout.map { ContinuousClock.now + .seconds($0) }
        // A program that starts between the making of a pipe and its marking would inherit it, and keep it open.
        let started = Self.starts.sync { Result { () throws(Failure) in try start() } }
        let (process, output, errors) = try started.get()
        defer {
            output.close()
            errors.close()
        }
        var collection = Collection(outputLimit: outputLimit)
        let failure = collection.collect(output: output, errors: errors, until: deadline)
        if failure != nil { kill(process, SIGKILL) }
        let ending = Self.wait(for: process)
        if let failure { throw failure }
        return Outcome(ending: ending, output: collection.output, errors: collection.errors)
    }

    private static let starts = DispatchQueue(label: "apus.starts")

    /// Starts the program; gives the ends of pipes that its output comes from.
    private func start() throws(Failure) -> (process: pid_t, output: Pipe.End, errors: Pipe.End) {
        let output = try Pipe()
        let errors = try Pipe()
        let input = try self.input.isEmpty ? nil : Pipe(holding: self.input)
        // Only the program shall hold the other ends, so that they end with it.
        defer {
            input?.close()
            output.writer.close()
            errors.writer.close()
        }
        do throws(Failure) {
            return (try start(input: input, output: output, errors: errors), output.reader, errors.reader)
        } catch {
            output.reader.close()
            errors.reader.close()
            throw error
        }
    }

    private func start(input: Pipe?, output: Pipe, errors: Pipe) throws(Failure) -> pid_t {
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
            var attributes: posix_spawnattr_t?
        #else
            var actions = posix_spawn_file_actions_t()
            var attributes = posix_spawnattr_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        // Threads of Dispatch block signals, and a program that inherited that could not be interrupted.
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        #if canImport(Darwin)
            posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_CLOEXEC_DEFAULT))
        #else
            posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        #endif
        if let input {
            posix_spawn_file_actions_adddup2(&actions, input.reader.number, 0)
        } else {
            posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        }
        posix_spawn_file_actions_adddup2(&actions, output.writer.number, 1)
        posix_spawn_file_actions_adddup2(&actions, errors.writer.number, 2)
        let words = ([program] + arguments).map { strdup($0) }
        defer { for word in words { free(word) } }
        var process: pid_t = 0
        let code = posix_spawnp(&process, words[0]!, &actions, &attributes, words + [nil], Self.environment)
        switch code {
        case 0: return process
        case ENOENT, EACCES, ENOTDIR: throw Failure.missing
        default: throw Failure.system(String(cString: strerror(code)))
        }
    }

    /// What programs inherit of this one.
    private static var environment: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?> {
        #if canImport(Darwin)
            _NSGetEnviron().pointee
        #else
            environ
        #endif
    }

    private static func wait(for process: pid_t) -> Ending {
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        // As the macros of wait(2) take it apart.
        let signal = status & 0x7F
        return signal == 0 ? .exited(status >> 8 & 0xFF) : .signaled(signal)
    }
}
