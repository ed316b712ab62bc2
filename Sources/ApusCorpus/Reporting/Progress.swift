import Foundation

/// A line that says how far things are, for somebody who looks at a terminal; anywhere else there is none.
struct Progress {
    private let isShown = isatty(FileHandle.standardError.fileDescriptor) == 1
    private let total: Int
    private var running: [String] = []
    private var finished = 0

    /// Nothing of `total` documents is done.
    init(total: Int) {
        self.total = total
    }

    /// Shows that work on a document begins.
    mutating func begin(_ name: String) {
        running.append(name)
        show()
    }

    /// Shows that work on a document is over, and writes its row to standard output.
    mutating func end(_ name: String, row: String) {
        running.removeAll { $0 == name }
        finished += 1
        clear()
        FileHandle.standardOutput.write(Data(row.utf8))
        show()
    }

    private func show() {
        guard isShown, !running.isEmpty else { return }
        clear()
        FileHandle.standardError.write(Data("[\(finished)/\(total)] \(running.joined(separator: ", "))".utf8))
    }

    private func clear() {
        if isShown { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
    }
}
