#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Whole files by the system's own calls, so that a failure has the system's own reason.
enum SystemFile {
    /// The content of the file at `path`, which may have at most `limit` bytes.
    static func read(_ path: String, limit: Int) throws(FileFailure) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileFailure(path: path, reason: openingReason(path)) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw FileFailure(path: path, reason: systemReason()) }
        guard status.st_mode & S_IFMT != S_IFDIR else { throw FileFailure(path: path, reason: "is a directory, not a file") }
        guard status.st_size <= limit else { throw tooLarge(path, limit) }
        return try readAll(descriptor, path, expected: Int(status.st_size), limit: limit)
    }

    /// Reads to the end, whatever the size was said to be: a pipe has none.
    private static func readAll(_ descriptor: Int32, _ path: String, expected: Int, limit: Int) throws(FileFailure) -> [UInt8] {
        var whole = try readChunk(descriptor, path, length: expected + 1)
        guard whole.count > expected else { return whole }
        while true {
            guard whole.count <= limit else { throw tooLarge(path, limit) }
            let chunk = try readChunk(descriptor, path, length: 1 << 20)
            if chunk.isEmpty { return whole }
            whole += chunk
        }
    }

    /// Reads up to `length` bytes; fewer only at the end.
    private static func readChunk(_ descriptor: Int32, _ path: String, length: Int) throws(FileFailure) -> [UInt8] {
        var hasFailed = false
        let bytes = [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
            guard let start = buffer.baseAddress else { return }
            while count < length {
                #if canImport(Darwin)
                    let read = Darwin.read(descriptor, start + count, length - count)
                #elseif canImport(Musl)
                    let read = Musl.read(descriptor, start + count, length - count)
                #else
                    let read = Glibc.read(descriptor, start + count, length - count)
                #endif
                if read < 0, errno == EINTR { continue }
                hasFailed = read < 0
                guard read > 0 else { return }
                count += read
            }
        }
        if hasFailed { throw FileFailure(path: path, reason: systemReason()) }
        return bytes
    }

    /// Whether two files' contents are the same, told by the system's comparison of memory.
    static func areSame(_ bytes: [UInt8], _ others: [UInt8]) -> Bool {
        bytes.count == others.count
            && bytes.withUnsafeBytes { first in
                others.withUnsafeBytes { bytes.isEmpty || memcmp(first.baseAddress!, $0.baseAddress!, $0.count) == 0 }
            }
    }

    /// Writes `bytes` into a new file at `path`, down to the disk. On failure the file is removed again.
    static func create(_ path: String, _ bytes: [UInt8]) throws(FileFailure) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw FileFailure(path: path, reason: "cannot be written: \(systemReason())") }
        var offset = 0
        while offset < bytes.count {
            let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress! + offset, $0.count - offset) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                let reason = systemReason()
                close(descriptor)
                unlink(path)
                throw FileFailure(path: path, reason: "cannot be written: \(reason)")
            }
            offset += count
        }
        guard close(descriptor) == 0 else {
            let reason = systemReason()
            unlink(path)
            throw FileFailure(path: path, reason: "cannot be written: \(reason)")
        }
    }

    /// Makes `bytes` the content of the file at `path` in one step, whether it is there or not.
    static func replace(_ path: String, _ bytes: [UInt8]) throws(FileFailure) {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let temporary = join(folder(of: path), ".\(name).apus-new")
        do throws(FileFailure) {
            try create(temporary, bytes)
        } catch {
            throw FileFailure(path: path, reason: error.reason)
        }
        try move(temporary, to: path)
    }

    /// Puts the file at `source` in the place of the one at `path`, in one step.
    static func move(_ source: String, to path: String) throws(FileFailure) {
        guard rename(source, path) == 0 else { throw FileFailure(path: path, reason: "cannot be replaced: \(systemReason())") }
    }

    /// Removes the file at `path`, if there is one.
    static func remove(_ path: String) throws(FileFailure) {
        guard unlink(path) == 0 || errno == ENOENT else { throw FileFailure(path: path, reason: "cannot be removed: \(systemReason())") }
    }

    /// Makes the folder at `path` and those above it.
    static func createFolder(_ path: String) throws(FileFailure) {
        if path.isEmpty || isFolder(path) { return }
        let parent = folder(of: path)
        if parent != path { try createFolder(parent) }
        guard mkdir(path, 0o755) == 0 || (errno == EEXIST && isFolder(path)) else {
            throw FileFailure(path: path, reason: "cannot be made a folder: \(systemReason())")
        }
    }

    /// Whether there is a folder at `path`.
    static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// Whether there is anything at `path`.
    static func exists(_ path: String) -> Bool {
        access(path, F_OK) == 0
    }

    /// The path without links, `.` and `..`; none if there is no such file.
    static func canonical(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// Removes the folder at `path`, if there is nothing in it.
    static func removeFolderIfEmpty(_ path: String) {
        rmdir(path)
    }

    /// The path of the folder that `path` is in; empty for a bare name.
    static func folder(of path: String) -> String {
        var parts = path.split(separator: "/", omittingEmptySubsequences: true)
        guard !parts.isEmpty else { return path.hasPrefix("/") ? "/" : "" }
        parts.removeLast()
        return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
    }

    /// `path` as seen from `folder`, unless it is absolute.
    static func join(_ folder: String, _ path: String) -> String {
        if folder.isEmpty || folder == "." || path.hasPrefix("/") { return path }
        return folder.hasSuffix("/") ? folder + path : folder + "/" + path
    }

    private static func tooLarge(_ path: String, _ limit: Int) -> FileFailure {
        FileFailure(path: path, reason: "is larger than \(limit >> 20) MiB, the limit for one document")
    }

    private static func openingReason(_ path: String) -> String {
        let code = errno
        var status = stat()
        if code == ENOENT, lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK {
            return "is a link to a file that does not exist"
        }
        return code == ENOENT ? "does not exist" : "cannot be read: \(systemReason(code))"
    }

    private static func systemReason(_ code: Int32 = errno) -> String {
        String(cString: strerror(code)).lowercasedFirst
    }
}

extension String {
    fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
