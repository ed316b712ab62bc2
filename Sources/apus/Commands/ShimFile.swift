import ApusDeclarations
import ApusDiagnostics
import ApusDiff
import ApusEmission
import ArgumentParser
import Foundation

/// The file of declarations for callers of an older client (`--shims`).
struct ShimFile {
    private let shims: [Shim]
    private let revision: Revision

    init(from base: Revision, to revision: Revision) {
        shims = Softening(from: base, to: revision).shims
        self.revision = revision
    }

    /// Writes the file; without shims too, so that what was there does not stay.
    func write(to path: String) throws {
        let name = URL(fileURLWithPath: path).lastPathComponent
        var log = DiagnosticLog()
        let templates = TemplateSet(overrides: [], log: &log)
        let file = revision.module.file(of: shims, named: name, using: templates)
        guard FileManager.default.createFile(atPath: path, contents: Data(file.bytes)) else {
            throw ValidationError("\(path) cannot be written.")
        }
        let count = shims.count == 1 ? "1 declaration keeps" : "\(shims.count) declarations keep"
        Terminal.write("\(path): \(count) callers of the old client compiling\n", to: .standardError)
    }
}
