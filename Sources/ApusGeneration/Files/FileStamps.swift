#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// When files were last changed, to see whether they have been changed since.
public struct FileStamps: Hashable, Sendable {
    private struct Stamp: Hashable, Sendable {
        var seconds: Int
        var nanoseconds: Int
        var size: Int
        var number: UInt64
    }

    private var stamps: [String: Stamp] = [:]
    private var paths: Set<String>

    /// The stamps that the files at `paths` have now; one that is missing has none.
    public init(of paths: [String]) {
        self.paths = Set(paths)
        for path in paths {
            var status = stat()
            guard stat(path, &status) == 0 else { continue }
            #if canImport(Darwin)
                let time = status.st_mtimespec
            #else
                let time = status.st_mtim
            #endif
            stamps[path] = Stamp(
                seconds: Int(time.tv_sec),
                nanoseconds: Int(time.tv_nsec),
                size: Int(status.st_size),
                number: UInt64(status.st_ino)
            )
        }
    }

    /// The same, with the stamps of `earlier` for the files that are in both.
    public func preferring(_ earlier: FileStamps) -> FileStamps {
        var merged = self
        for path in earlier.paths.intersection(paths) { merged.stamps[path] = earlier.stamps[path] }
        return merged
    }
}
