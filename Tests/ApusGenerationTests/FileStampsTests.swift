import ApusGeneration
import Foundation
import Testing

/// Files that change while something is read from them.
struct FileStampsTests {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("apus-stamps-\(UUID())")

    private func write(_ name: String, changed date: Date) throws -> String {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let path = folder.appendingPathComponent(name).path
        try Data(name.utf8).write(to: URL(fileURLWithPath: path))
        try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: path)
        return path
    }

    @Test func aChangeAfterTheReadingIsSeen() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let old = Date(timeIntervalSinceNow: -60)
        let known = try write("known", changed: old)
        let found = try write("found", changed: old)
        let before = FileStamps(of: [known])
        #expect(FileStamps(of: [known, found]).whenRead(after: before) == FileStamps(of: [known, found]))

        _ = try write("known", changed: Date())
        #expect(FileStamps(of: [known, found]).whenRead(after: before) != FileStamps(of: [known, found]))
    }

    @Test func aChangeOfAFileThatWasFoundIsSeen() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let known = try write("known", changed: Date(timeIntervalSinceNow: -60))
        let before = FileStamps(of: [known])
        let found = try write("found", changed: Date())
        let stamps = FileStamps(of: [known, found])
        #expect(stamps.whenRead(after: before) != stamps)

        let again = FileStamps(of: [known, found])
        #expect(again.whenRead(after: stamps) == again)
    }
}
