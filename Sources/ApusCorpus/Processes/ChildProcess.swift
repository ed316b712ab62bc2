import Dispatch
import Foundation

/// A command that is run to its end, with everything that it prints collected.
struct ChildProcess: Sendable {
    /// How a process came to its end.
    enum Ending: Hashable, Sendable {
        /// It ended by itself, with that code.
        case exited(Int32)
        /// A signal ended it: it crashed, or was killed.
        case signaled(Int32)
    }

    /// What a process did.
    struct Outcome: Sendable {
        /// How it came to its end.
        var ending: Ending
        /// What it wrote to standard output and standard error.
        var output: String
        /// How long it took.
        var seconds: Double
        /// What it and its own children used of the processors.
        var cpuSeconds: Double
        /// The memory of the largest of it and its own children, in bytes.
        var peakBytes: Int

        /// Whether it ended with code 0.
        var succeeded: Bool { ending == .exited(0) }
    }

    /// The command, found by `PATH` where it has no slash, and its arguments.
    var arguments: [String]
    /// The folder that it runs in; none for that of this process.
    var folder: String?
    /// A file that becomes its standard input.
    var input: String?
    /// A file for what it prints.
    var outputFile: String

    /// Runs the command without holding a thread of the caller's.
    func run() async throws -> Outcome {
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async {
                continuation.resume(with: Result { try runBlocking() })
            }
        }
    }

    private func runBlocking() throws -> Outcome {
        let start = ContinuousClock.now
        let process = try spawn()
        var status: Int32 = 0
        var usage = rusage()
        while wait4(process, &status, 0, &usage) < 0 {
            guard errno == EINTR else { throw POSIXFailure("wait for \(arguments[0])") }
        }
        let output = try String(decoding: Data(contentsOf: URL(fileURLWithPath: outputFile)), as: UTF8.self)
        return Outcome(
            ending: Ending(waitStatus: status),
            output: output,
            seconds: (ContinuousClock.now - start) / .seconds(1),
            cpuSeconds: usage.ru_utime.seconds + usage.ru_stime.seconds,
            peakBytes: usage.peakBytes
        )
    }

    private func spawn() throws -> pid_t {
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
        #else
            var actions = posix_spawn_file_actions_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, input ?? "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, outputFile, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        posix_spawn_file_actions_adddup2(&actions, 1, 2)

        // The call that would set the folder is not in every C library.
        let arguments = folder.map { ["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", $0] + self.arguments } ?? self.arguments
        let environment = ProcessInfo.processInfo.environment.map { "\($0.key)=\($0.value)" }
        var process: pid_t = 0
        let code = withCStrings(arguments) { arguments in
            withCStrings(environment) { posix_spawnp(&process, arguments[0]!, &actions, nil, arguments, $0) }
        }
        guard code == 0 else { throw POSIXFailure("start \(arguments[0])", code: code) }
        return process
    }
}

extension ChildProcess.Ending {
    /// What `wait` says, taken apart as its macros do.
    fileprivate init(waitStatus: Int32) {
        let signal = waitStatus & 0x7F
        self = signal == 0 ? .exited(waitStatus >> 8 & 0xFF) : .signaled(signal)
    }
}

extension ChildProcess.Ending: CustomStringConvertible {
    var description: String {
        switch self {
        case .exited(let code): "ended with code \(code)"
        case .signaled(let signal): "was ended by signal \(signal) (\(String(cString: strsignal(signal))))"
        }
    }
}

/// Something that the system would not do.
struct POSIXFailure: Error, CustomStringConvertible {
    let description: String

    init(_ action: String, code: Int32 = errno) {
        description = "cannot \(action): \(String(cString: strerror(code)))"
    }
}

extension timeval {
    fileprivate var seconds: Double { Double(tv_sec) + Double(tv_usec) / 1_000_000 }
}

extension rusage {
    /// The largest resident size, which Linux counts in kibibytes and Darwin in bytes.
    fileprivate var peakBytes: Int {
        #if canImport(Darwin)
            Int(ru_maxrss)
        #else
            Int(ru_maxrss) << 10
        #endif
    }
}

private func withCStrings<Result>(_ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result) -> Result {
    let pointers = strings.map { strdup($0) }
    defer { for pointer in pointers { free(pointer) } }
    return body(pointers + [nil])
}
