import Foundation

/// A command that is run to its end, with what it took.
struct ChildProcess {
    /// What a process did.
    struct Outcome {
        /// Its exit code; none if a signal ended it.
        var code: Int32?
        /// What it wrote to standard output.
        var output: [UInt8]
        /// What it wrote to standard error.
        var messages: String
        /// From start to end, in seconds.
        var wall: Double
        /// What it and what it started used of the processors, in seconds.
        var cpu: Double
        /// The memory of the largest of it and what it started, in bytes.
        var peakBytes: Int
    }

    /// The path of the program, or its name in `PATH`, and its arguments.
    var arguments: [String]
    /// The folder that it runs in; none for that of this process.
    var folder: URL?

    init(_ arguments: [String], in folder: URL? = nil) {
        self.arguments = arguments
        self.folder = folder
    }

    /// Runs the command; a failure says what it printed.
    func run() throws -> Outcome {
        let outcome = try runWhateverComes()
        guard outcome.code == 0 else {
            let end = (String(decoding: outcome.output, as: UTF8.self) + outcome.messages).split(separator: "\n").suffix(30)
            throw BenchFailure("\(arguments.joined(separator: " ")) failed:\n" + end.joined(separator: "\n"))
        }
        return outcome
    }

    /// Runs the command, and takes any end for one.
    private func runWhateverComes() throws -> Outcome {
        let files = FileManager.default.temporaryDirectory
        let output = files.appendingPathComponent("bench-\(UUID().uuidString).out")
        let messages = files.appendingPathComponent("bench-\(UUID().uuidString).err")
        defer {
            try? FileManager.default.removeItem(at: output)
            try? FileManager.default.removeItem(at: messages)
        }
        let start = ContinuousClock.now
        let process = try spawn(output: output.path, messages: messages.path)
        var status: Int32 = 0
        var usage = rusage()
        while wait4(process, &status, 0, &usage) < 0 {
            guard errno == EINTR else { throw BenchFailure("cannot wait for \(arguments[0])") }
        }
        let wall = (ContinuousClock.now - start) / .seconds(1)
        return Outcome(
            code: status & 0x7F == 0 ? status >> 8 & 0xFF : nil,
            output: [UInt8](try Data(contentsOf: output)),
            messages: String(decoding: try Data(contentsOf: messages), as: UTF8.self),
            wall: wall,
            cpu: usage.ru_utime.seconds + usage.ru_stime.seconds,
            peakBytes: usage.peakBytes
        )
    }

    private func spawn(output: String, messages: String) throws -> pid_t {
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
        #else
            var actions = posix_spawn_file_actions_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        posix_spawn_file_actions_addopen(&actions, 2, messages, O_WRONLY | O_CREAT | O_TRUNC, 0o644)

        // The call that would set the folder is not in every C library.
        let arguments = folder.map { ["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", $0.path] + self.arguments } ?? self.arguments
        let strings = arguments.map { strdup($0) }
        let environment = ProcessInfo.processInfo.environment.map { strdup("\($0.key)=\($0.value)") }
        defer { for string in strings + environment { free(string) } }
        var process: pid_t = 0
        let code = posix_spawnp(&process, arguments[0], &actions, nil, strings + [nil], environment + [nil])
        guard code == 0 else { throw BenchFailure("cannot start \(arguments[0]): \(String(cString: strerror(code)))") }
        return process
    }
}

/// Something that keeps the program from doing its work.
struct BenchFailure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
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
