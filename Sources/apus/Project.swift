import ApusDeclarations
import ApusDiagnostics
import ApusGeneration
import ApusModel
import ArgumentParser

/// The APIs that a command is about, with the settings of `apus.yaml` and of the flags put together.
struct Project {
    /// The APIs.
    private(set) var apis: [APIConfiguration]
    /// The lock file of the project, if the project has a configuration.
    var lock: ProjectLock?
    /// All APIs of the configuration, as it has them.
    private let configured: [APIConfiguration]
    private let generator: Generator
    /// What is shown while it takes its time.
    let progress: Progress
    /// The frames of the user's.
    let templateFiles: [String]
    /// What positions in the configuration refer to.
    private let files: SourceFiles

    init(_ selection: APISelection, _ style: StyleOptions, output: String?, _ reporting: ReportingOptions) throws {
        progress = Progress(isQuiet: reporting.quiet)
        var configuration = Configuration()
        var log = DiagnosticLog()
        let path = selection.config ?? Configuration.fileName
        if selection.config != nil || Configuration.exists(at: path) {
            let read = try Configuration(at: path, log: &log)
            lock = try ProjectLock(beside: path, log: &log)
            try reporting.report(log)
            configuration = read ?? configuration
            lock?.keep(configuration.apis.map(\.options.namespace))
        } else if selection.documents.isEmpty {
            throw ValidationError("There is no \(Configuration.fileName) here, and no document is given.")
        }
        var apis = try Self.select(selection, output: output, from: configuration)
        for index in apis.indices {
            apis[index].options.apply(style)
            apis[index].shards = style.shards ?? apis[index].shards
            apis[index].overlays += selection.overlay
            apis[index].filter = selection.filters.filter ?? apis[index].filter
            let isConfigured = configuration.api(named: apis[index].options.namespace) != nil
            apis[index].options.lockedNames = isConfigured ? lock?.names(for: apis[index]) : nil
        }
        // What is generated from other documents than the project's leaves no trace in the project.
        if !selection.documents.isEmpty { lock = nil }
        self.apis = apis
        configured = configuration.apis
        files = log.files
        let templates = style.templates ?? configuration.templates
        templateFiles = try templates.map { try TemplateFolder(path: $0).files } ?? []
        generator = try Generator(
            templates: templates,
            allowedRoots: configuration.allowedRoots + selection.allowRoot
        )
    }

    /// Lets go of the names that were given before.
    mutating func releaseNames() {
        for index in apis.indices where apis[index].options.lockedNames != nil {
            apis[index].options.lockedNames = NameLock(initialisms: apis[index].options.initialisms)
        }
    }

    /// Reports the APIs that have no folder for what is generated from them.
    func requireOutput(_ reporting: ReportingOptions) throws {
        var log = DiagnosticLog()
        log.files = files
        for api in apis where api.output.isEmpty {
            let name = api.options.namespace
            log.error(
                .configuration,
                "API `\(name)` has no output folder",
                at: api.position,
                hint: "add `output: Generated/\(name)`; only the build plugin needs none"
            )
        }
        if log.hasErrors { try reporting.report(log) }
    }

    /// Reports that a build was planned for other APIs or other numbers of shards than the configuration has by now: its files are not those
    /// that the build expects.
    func requirePlan(_ planned: [String], _ reporting: ReportingOptions) throws {
        guard planned != configured.map({ "\($0.options.namespace)=\($0.shards.map(String.init) ?? "")" }) else { return }
        var log = DiagnosticLog()
        log.files = files
        log.error(
            .configuration,
            "the build was planned for other APIs or shards than there are now",
            at: configured.first?.position,
            hint: "run `touch Package.swift` and build again, so that it is planned anew"
        )
        try reporting.report(log)
    }

    private static func select(_ selection: APISelection, output: String?, from configuration: Configuration) throws -> [APIConfiguration] {
        guard selection.documents.isEmpty else {
            let name = selection.name.first ?? "API"
            var api = configuration.api(named: name) ?? APIConfiguration(name: name)
            api.documents = selection.documents
            api.output = output ?? api.output
            if api.output.isEmpty { api.output = "Generated/\(name)" }
            return [api]
        }
        guard !selection.name.isEmpty else {
            if output != nil, configuration.apis.count != 1 {
                throw ValidationError("--output needs --name, since there are several APIs.")
            }
            return configuration.apis.map { $0.with(output: output) }
        }
        return try selection.name.map { name in
            guard let api = configuration.api(named: name) else {
                let nearest = nearestName(to: name, in: configuration.apis.map(\.options.namespace))
                throw ValidationError("apus.yaml has no API called \(name)." + (nearest.map { " Did you mean \($0)?" } ?? ""))
            }
            return api.with(output: output)
        }
    }

    /// Everything that `api` gives, with `replacements` read in the place of the files at their paths.
    func generate(_ api: APIConfiguration, replacing replacements: [String: [UInt8]] = [:]) -> Generation {
        var generator = generator
        generator.replacements = replacements
        generator.onStage = { [progress, place = place(of: api)] in progress.say("\(place): \($0.activity)") }
        defer { progress.pause() }
        return generator.generate(api)
    }

    /// The intermediate model of `api`.
    func model(_ api: APIConfiguration) -> (API?, DiagnosticLog) {
        progress.during("\(place(of: api)): \(StageTiming.Stage.reading.activity)") { generator.model(api) }
    }

    /// The name of `api`, and which one of how many it is.
    private func place(of api: APIConfiguration) -> String {
        let name = api.options.namespace
        guard apis.count > 1, let index = apis.firstIndex(where: { $0.options.namespace == name }) else { return name }
        return "\(name) (\(index + 1) of \(apis.count))"
    }
}

extension APIConfiguration {
    fileprivate func with(output: String?) -> APIConfiguration {
        var api = self
        api.output = output ?? api.output
        return api
    }
}

extension StageTiming.Stage {
    /// What goes on, in the words of a progress line.
    fileprivate var activity: String {
        switch self {
        case .reading: "reading the documents"
        case .modelling: "making out what they say"
        case .deciding: "deciding on names and types"
        case .writing: "writing Swift"
        }
    }
}

extension DeclarationOptions {
    fileprivate mutating func apply(_ style: StyleOptions) {
        access = style.access ?? access
        received = style.received ?? received
        nulls = style.nulls ?? nulls
        enums = style.enums ?? enums
    }
}
