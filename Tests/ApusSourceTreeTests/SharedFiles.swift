import Foundation

/// Files beside the package, which are not part of it: `../shared` from its root. Tests that need them are disabled where they are absent.
enum SharedFiles {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../shared").standardized

    /// The files of a folder, in the order of their names; none if the folder is absent.
    static func files(in folder: String) -> [(name: String, bytes: [UInt8])] {
        let folder = root.appending(path: folder)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.sorted().compactMap { name in
            (try? Data(contentsOf: folder.appending(path: name))).map { (name, [UInt8]($0)) }
        }
    }

    /// Whether a folder is there.
    static func exists(_ folder: String) -> Bool {
        FileManager.default.fileExists(atPath: root.appending(path: folder).path)
    }
}
