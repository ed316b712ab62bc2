import ApusDeclarations
import ApusDiagnostics
import ApusDiff
import ApusEmission
import ApusGeneration
import ArgumentParser

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
        let name = path.split(separator: "/").last.map(String.init) ?? path
        var log = DiagnosticLog()
        let templates = TemplateSet(overrides: [], log: &log)
        let file = revision.module.file(of: shims, named: name, using: templates)
        try FilePlace(path: path).replace(with: file.bytes)
        let count = shims.count == 1 ? "1 declaration keeps" : "\(shims.count) declarations keep"
        Terminal.write("\(path): \(count) callers of the old client compiling\n", to: .standardError)
    }
}
