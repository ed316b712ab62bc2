import Foundation

/// `make reference`: writes the reference pages and the manual page. Reads what `apus --experimental-dump-help` prints.
@main
struct ApusReference {
    static func main() throws {
        guard CommandLine.arguments.count == 2 else {
            FileHandle.standardError.write(Data("usage: apus --experimental-dump-help | ApusReference Documentation\n".utf8))
            exit(2)
        }
        let folder = URL(fileURLWithPath: CommandLine.arguments[1])
        let help = FileHandle.standardInput.readDataToEndOfFile()
        for page in try Page.all(help: Array(help)) {
            let file = folder.appendingPathComponent(page.path)
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(page.text.utf8).write(to: file)
            print("wrote \(file.relativePath)")
        }
    }
}
