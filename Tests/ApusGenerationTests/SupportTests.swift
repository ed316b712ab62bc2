import Foundation
import Testing

/// The table of what is supported and the folders that show it belong together.
@Suite struct SupportTests {
    /// A row: what it says of each version, and its folders.
    private struct Row {
        var feature: String
        var claims: [String]
        var folders: [String]
    }

    private static let versions = ["2.0", "3.0", "3.1", "3.2"]

    private static func rows() throws -> [Row] {
        let text = try String(contentsOf: Golden.root.appendingPathComponent("Documentation/Support.md"), encoding: .utf8)
        return text.split(separator: "\n").compactMap { line in
            guard line.hasPrefix("| "), !line.hasPrefix("| --- "), !line.hasPrefix("| | ") else { return nil }
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            let folders = cells[cells.count - 1].matches(of: /`([^`]+)`/).map { String($0.1) }
            return Row(feature: cells[0], claims: Array(cells.dropFirst().dropLast()), folders: folders)
        }
    }

    /// The version that the document in `folder` says it follows; nothing where that cannot be read off.
    private static func version(of folder: String) -> String? {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else { return nil }
        for name in names.sorted() {
            guard let text = try? String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8) else { continue }
            if let match = text.firstMatch(of: /(?:openapi|swagger)"?: *['"]?([23]\.[0-9])/) { return String(match.1) }
        }
        return nil
    }

    private static func path(_ folder: String) -> String {
        Golden.root.appendingPathComponent(folder.hasPrefix("mistakes/") ? "Specs/\(folder)" : "Specs/features/\(folder)").path
    }

    @Test func everyRowIsShown() throws {
        let rows = try Self.rows()
        #expect(rows.count > 60)
        let known: Set = ["modelled", "documented", "bytes", "ignored", "refused", "–"]
        for row in rows {
            #expect(row.claims.count == Self.versions.count && known.isSuperset(of: row.claims), "\(row.feature)")
            #expect(!row.folders.isEmpty, "\(row.feature) names no folder")
            for folder in row.folders {
                #expect(FileManager.default.fileExists(atPath: Self.path(folder)), "\(row.feature): there is no \(folder)")
            }
            let shown = row.folders.compactMap { Self.version(of: Self.path($0)) }.compactMap { Self.versions.firstIndex(of: $0) }
            #expect(shown.contains { row.claims[$0] != "–" } || shown.isEmpty, "\(row.feature): no folder is of a version that has it")
        }
    }

    @Test func everyFolderHasARow() throws {
        let features = Golden.root.appendingPathComponent("Specs/features").path
        let folders = try FileManager.default.contentsOfDirectory(atPath: features).filter { !$0.hasPrefix(".") }
        let named = Set(try Self.rows().flatMap(\.folders))
        #expect(folders.count > 100)
        #expect(Set(folders).subtracting(named) == [], "give them a row in Documentation/Support.md")
    }
}
