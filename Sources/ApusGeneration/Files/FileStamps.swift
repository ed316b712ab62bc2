#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// When files were last changed, to see whether they have been changed since.
public struct FileStamps: Equatable, Sendable {
    private struct Stamp: Hashable, Sendable {
        var seconds: Int
        var nanoseconds: Int
        var size: Int
        var number: UInt64
    }

    private var stamps: [String: Stamp] = [:]
    private var paths: Set<String>
    /// When the stamps were taken, in nanoseconds since 1970.
    private let moment: Int

    /// File systems tell the time by a clock that is up to a tick behind.
    private static let tick = 20_000_000

    /// The stamps that the files at `paths` have now; one that is missing has none.
    public init(of paths: [String]) {
        self.paths = Set(paths)
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        moment = Int(now.tv_sec) * 1_000_000_000 + Int(now.tv_nsec)
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

    /// The stamps that the files had when they were read, which was after `earlier` was taken: those of `earlier`, and none where `earlier`
    /// does not know a file that was changed since, so that it counts as changed.
    public func whenRead(after earlier: FileStamps) -> FileStamps {
        var merged = self
        for path in paths {
            if earlier.paths.contains(path) {
                merged.stamps[path] = earlier.stamps[path]
            } else if let stamp = stamps[path], stamp.seconds * 1_000_000_000 + stamp.nanoseconds >= earlier.moment - Self.tick {
                merged.stamps[path] = nil
            }
        }
        return merged
    }

    /// Whether the files are as they were.
    public static func == (left: Self, right: Self) -> Bool { left.stamps == right.stamps && left.paths == right.paths }
}
