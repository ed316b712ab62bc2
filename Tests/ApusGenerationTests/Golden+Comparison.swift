import ApusGeneration
import Foundation
import Testing

/// Whether this run rewrites what is kept (`APUS_RECORD=1`) instead of comparing with it.
let isRecording = ProcessInfo.processInfo.environment["APUS_RECORD"] == "1"

/// Compares the file at `location` with `text`, or rewrites it; without text there is to be no file.
func expectFile(_ location: URL, is text: String?) throws {
    let kept = try? Data(contentsOf: location)
    let wanted = text.map { Data($0.utf8) }
    guard kept != wanted else { return }
    if isRecording {
        try write(wanted, to: location)
    } else {
        let path = location.path.replacing(Golden.root.path + "/", with: "")
        let difference = LineDifference(from: Array(kept ?? Data()), to: Array(wanted ?? Data()))
        Issue.record("\(path) is stale (APUS_RECORD=1 swift test --filter Goldens rewrites it)\n\(difference)")
    }
}

/// Compares the files of a folder whose names end in `suffix` with `files`, or rewrites them; others of that ending are stale.
func expectFolder(_ folder: URL, suffix: String, is files: [String: String]) throws {
    let kept = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    for name in Set(kept.filter { $0.hasSuffix(suffix) }).union(files.keys).sorted() {
        try expectFile(folder.appending(path: name), is: files[name])
    }
}

private func write(_ data: Data?, to location: URL) throws {
    guard let data else { return try FileManager.default.removeItem(at: location) }
    try FileManager.default.createDirectory(at: location.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: location)
}
