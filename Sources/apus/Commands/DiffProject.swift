import ApusDeclarations
import ApusDiagnostics
import ApusDiff
import ApusGeneration
import ArgumentParser

/// Both sides of a comparison are read under the same settings.
struct DiffProject {
    private let settings: APIConfiguration
    private let generator: Generator
    /// What is shown while it takes its time.
    let progress = Progress(isQuiet: false)

    init(_ choices: DiffChoices) throws {
        let (configuration, lock) = try Self.configuration(choices)
        let name = choices.name ?? (configuration.apis.count == 1 ? configuration.apis[0].options.namespace : "API")
        try self.init(configuration.api(named: name) ?? APIConfiguration(name: name), configuration, lock, choices)
    }

    private init(_ api: APIConfiguration, _ configuration: Configuration, _ lock: ProjectLock?, _ choices: DiffChoices) throws {
        var settings = api
        settings.options.lockedNames = lock?.names(for: api)
        self.settings = settings
        generator = try Generator(allowedRoots: configuration.allowedRoots + choices.allowRoot)
    }

    /// The APIs of the configuration, or the one that is chosen; none, if there is no configuration.
    static func all(_ choices: DiffChoices) throws -> [DiffProject] {
        let (configuration, lock) = try configuration(choices)
        let apis = configuration.apis.filter { choices.name == nil || $0.options.namespace == choices.name }
        if apis.isEmpty, let name = choices.name { throw ValidationError("apus.yaml has no API called \(name).") }
        return try apis.map { try DiffProject($0, configuration, lock, choices) }
    }

    private static func configuration(_ choices: DiffChoices) throws -> (Configuration, ProjectLock?) {
        let path = choices.config ?? Configuration.fileName
        guard choices.config != nil || Configuration.exists(at: path) else { return (Configuration(), nil) }
        var log = DiagnosticLog()
        let configuration = try Configuration(at: path, log: &log)
        let lock = try ProjectLock(beside: path, log: &log)
        if log.hasErrors {
            Terminal.write(DiagnosticFormat.text.render(log, color: false), to: .standardError)
            throw ExitCode(2)
        }
        return (configuration ?? Configuration(), lock)
    }

    /// The namespace.
    var name: String { settings.options.namespace }

    /// The documents of the API as they are, or as they were at `revision`; nothing, if they were not there.
    func revision(at revision: String?) throws -> Revision? {
        guard let revision else { return try side(settings.documents, at: nil) }
        let places = try settings.documents.map { try GitRevision.pathInRepository(of: $0) }
        var log = DiagnosticLog()
        return try read(places.map(\.path), at: GitRevision(revision, folder: places.first?.folder ?? "."), log: &log)
    }

    /// The side that `document` is: a file, or `revision:path` as git has it.
    func revision(_ document: String) throws -> Revision {
        if let colon = document.firstIndex(of: ":"), !Configuration.exists(at: document) {
            let path = String(document[document.index(after: colon)...])
            return try side([path], at: GitRevision(String(document[..<colon])))
        }
        return try side([document], at: nil)
    }

    /// The file at `path` in the file system, as it was at `revision`.
    func revision(_ path: String, at revision: String) throws -> Revision {
        let place = try GitRevision.pathInRepository(of: path)
        return try side([place.path], at: GitRevision(revision, folder: place.folder))
    }

    /// The same; nothing, if the file cannot be read there.
    func revisionIfReadable(_ path: String, at revision: String) throws -> Revision? {
        let place = try GitRevision.pathInRepository(of: path)
        var log = DiagnosticLog()
        return read([place.path], at: try GitRevision(revision, folder: place.folder), log: &log)
    }

    private func side(_ paths: [String], at revision: GitRevision?) throws -> Revision {
        var log = DiagnosticLog()
        if let side = read(paths, at: revision, log: &log) {
            // What could not be read is compared as if it were not there, which must be known.
            if log.hasErrors {
                Terminal.write(DiagnosticFormat.text.render(log.leavingOut(.note).leavingOut(.warning), color: false), to: .standardError)
            }
            return side
        }
        Terminal.write(DiagnosticFormat.text.render(log.leavingOut(.note).leavingOut(.warning), color: false), to: .standardError)
        throw ExitCode(2)
    }

    private func read(_ paths: [String], at revision: GitRevision?, log: inout DiagnosticLog) -> Revision? {
        progress.say("reading \(revision.map { "\($0.name):" } ?? "")\(paths.first ?? "")")
        defer { progress.pause() }
        var settings = settings
        settings.documents = paths
        let (api, reading) = generator.model(settings, at: revision)
        log = reading
        guard let api else { return nil }
        let module = SwiftModule(api, options: settings.options, log: &log)
        return Revision(api: api, module: module, files: log.files)
    }
}
