import ApusDiagnostics
import ApusSourceTree
import Foundation

// Reads the files that are named into nodes by the generator's own reader, and does nothing with them.
for path in CommandLine.arguments.dropFirst() {
    var log = DiagnosticLog()
    guard let data = FileManager.default.contents(atPath: path),
        Node(parsing: SourceFile(path: path, bytes: [UInt8](data)), log: &log) != nil
    else {
        FileHandle.standardError.write(Data("\(path): cannot be read\n".utf8))
        exit(1)
    }
}
