import Foundation

/// Resident memory of this process, as Linux tells it; nothing elsewhere.
enum Memory {
    /// How much more there was at the most while a body ran.
    struct Growth: Sendable {
        /// In bytes; `nil` where the system does not tell.
        let bytes: Int?

        /// Fails the case where it was more than this.
        func bounded(by limit: Int) throws -> Outcome {
            guard let bytes else {
                return .passed("memory is not measured here")
            }
            try expect(bytes < limit, "\(bytes >> 20) MB of memory were taken")
            return .passed("+\(bytes >> 20) MB")
        }
    }

    static func growth(_ body: () async throws -> Void) async throws -> Growth {
        // Writing 5 makes the highest mark what there is now (proc(5)).
        try? Data("5".utf8).write(to: URL(fileURLWithPath: "/proc/self/clear_refs"))
        let before = status("VmRSS")
        try await body()
        guard let before, let peak else {
            return Growth(bytes: nil)
        }
        return Growth(bytes: max(0, peak - before))
    }

    /// The highest mark so far, in bytes.
    static var peak: Int? { status("VmHWM") }

    private static func status(_ name: String) -> Int? {
        guard let text = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
            let line = text.split(separator: "\n").first(where: { $0.hasPrefix("\(name):") })
        else {
            return nil
        }
        return line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) }.map { $0 << 10 }
    }
}
