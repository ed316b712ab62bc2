import ApusDeclarations
import ApusDiagnostics
import ApusDiff
import ApusGeneration
import ArgumentParser

/// Both sides of a comparison are read under the same settings.
struct DiffProject {
    private let settings: APIConfiguration
    private let generator: Generator

    init(_ choices: DiffChoices) throws {
        var configuration = Configuration()
        var lock: ProjectLock?
        let path = choices.config ?? Configuration.fileName
        if choices.config != nil || Configuration.exists(at: path) {
            var log = DiagnosticLog()
            let read = try Configuration(at: path, log: &log)
            lock = try ProjectLock(beside: path, log: &log)
            if log.hasErrors {
                Terminal.write(DiagnosticFormat.text.render(log, color: false), to: .standardError)
                throw ExitCode(2)
            }
            configuration = read ?? configuration
        }
        let name = choices.name ?? (configuration.apis.count == 1 ? configuration.apis[0].options.namespace : "API")
        var settings = configuration.api(named: name) ?? APIConfiguration(name: name)
        settings.options.lockedNames = lock?.names(for: settings)
        self.settings = settings
        generator = try Generator(allowedRoots: configuration.allowedRoots + choices.allowRoot)
    }

    /// The side that `document` is: a file, or `revision:path` as git has it.
    func revision(_ document: String) throws -> Revision {
        if let colon = document.firstIndex(of: ":"), !Configuration.exists(at: document) {
            let path = String(document[document.index(after: colon)...])
            return try side(path, at: GitRevision(String(document[..<colon])))
        }
        return try side(document, at: nil)
    }

    /// The file at `path` in the file system, as it was at `revision`.
    func revision(_ path: String, at revision: String) throws -> Revision {
        let place = try GitRevision.pathInRepository(of: path)
        return try side(place.path, at: GitRevision(revision, folder: place.folder))
    }

    /// The same; nothing, if the file cannot be read there.
    func revisionIfReadable(_ path: String, at revision: String) throws -> Revision? {
        let place = try GitRevision.pathInRepository(of: path)
        var log = DiagnosticLog()
        return read(place.path, at: try GitRevision(revision, folder: place.folder), log: &log)
    }

    private func side(_ path: String, at revision: GitRevision?) throws -> Revision {
        var log = DiagnosticLog()
        if let side = read(path, at: revision, log: &log) {
            // What could not be read is compared as if it were not there, which must be known.
            if log.hasErrors {
                Terminal.write(DiagnosticFormat.text.render(log.leavingOut(.note).leavingOut(.warning), color: false), to: .standardError)
            }
            return side
        }
        Terminal.write(DiagnosticFormat.text.render(log.leavingOut(.note).leavingOut(.warning), color: false), to: .standardError)
        throw ExitCode(2)
    }

    private func read(_ path: String, at revision: GitRevision?, log: inout DiagnosticLog) -> Revision? {
        var settings = settings
        settings.documents = [path]
        let (api, reading) = generator.model(settings, at: revision)
        log = reading
        guard let api else { return nil }
        let module = SwiftModule(api, options: settings.options, log: &log)
        return Revision(api: api, module: module, files: log.files)
    }
}
