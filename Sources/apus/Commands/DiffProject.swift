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
        let path = choices.config ?? Configuration.fileName
        if choices.config != nil || Configuration.exists(at: path) {
            var log = DiagnosticLog()
            let read = try Configuration(at: path, log: &log)
            if log.hasErrors {
                Terminal.write(DiagnosticFormat.text.render(log, color: false), to: .standardError)
                throw ExitCode(2)
            }
            configuration = read ?? configuration
        }
        let name = choices.name ?? (configuration.apis.count == 1 ? configuration.apis[0].options.namespace : "API")
        settings = configuration.api(named: name) ?? APIConfiguration(name: name)
        generator = try Generator(allowedRoots: configuration.allowedRoots + choices.allowRoot)
    }

    /// The side that `document` is.
    func revision(_ document: String) throws -> Revision {
        var settings = settings
        settings.documents = [document]
        var (api, log) = generator.model(settings)
        guard let api else {
            Terminal.write(DiagnosticFormat.text.render(log.leavingOut(.note).leavingOut(.warning), color: false), to: .standardError)
            throw ExitCode(2)
        }
        let module = SwiftModule(api, options: settings.options, log: &log)
        return Revision(api: api, module: module, files: log.files)
    }
}
