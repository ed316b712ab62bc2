import Foundation

/// All documents: several at a time, each in a process of its own, so that one that crashes takes nothing with it.
struct Corpus {
    /// The memory that one document at a time is given.
    private static let bytesPerDocument = 8 << 30

    /// The documents.
    var list: DocumentList
    /// The options of the process for one document.
    var options: [String]
    /// The folder for everything that is made.
    var folder: URL

    /// How many documents are worked on at a time.
    static var parallelDocuments: Int {
        let system = ProcessInfo.processInfo
        return max(1, min(system.activeProcessorCount, Int(system.physicalMemory / UInt64(bytesPerDocument))))
    }

    /// How many processes one compilation may start.
    static var jobsPerDocument: Int {
        max(2, ProcessInfo.processInfo.activeProcessorCount / parallelDocuments)
    }

    /// Goes through the documents and prints the table as they are done. The reports come in the order of the documents.
    func run() async throws -> [DocumentReport] {
        let table = Table(names: list.documents.map(\.name))
        var progress = Progress(total: list.documents.count)
        FileHandle.standardOutput.write(Data(table.header.utf8))
        return try await withThrowingTaskGroup(of: (Int, DocumentReport).self) { group in
            var reports = [DocumentReport](repeating: DocumentReport(), count: list.documents.count)
            var waiting = list.documents.enumerated().makeIterator()
            func start(_ count: Int) {
                for (index, document) in (0..<count).compactMap({ _ in waiting.next() }) {
                    progress.begin(document.name)
                    group.addTask { (index, try await report(of: document, number: index)) }
                }
            }
            start(Self.parallelDocuments)
            while let (index, report) = try await group.next() {
                reports[index] = report
                let name = list.documents[index].name
                progress.end(name, row: table.row(name, report))
                start(1)
            }
            return reports
        }
    }

    /// Has a process of its own go through `document`, and reads the report that it leaves.
    private func report(of document: CorpusDocument, number: Int) async throws -> DocumentReport {
        let workspace = try Workspace(folder: folder.appendingPathComponent("\(number)-\(document.namespace)"))
        let outcome = try await ChildProcess(
            arguments: [try Toolchain.programPath(), "document", document.path, "--root", list.root, "--workspace", workspace.folder.path]
                + options,
            outputFile: workspace.folder.appendingPathComponent("document.log").path
        ).run()
        if outcome.succeeded, let data = try? Data(contentsOf: workspace.report) {
            return try JSONDecoder().decode(DocumentReport.self, from: data)
        }
        var report = DocumentReport()
        report.failure = "the process for it \(outcome.ending): \(outcome.output.suffix(2000))"
        return report
    }
}
