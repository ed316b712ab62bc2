import ApusDeclarations
import ApusDiagnostics
import ApusDiff
import ApusFetching
import ApusGeneration
import ArgumentParser

/// The updating of one document after the other.
struct DocumentUpdate {
    var project: Project
    let choices: Update

    /// Updates the document of `api`; gives the exit code that it asks for.
    mutating func run(_ api: APIConfiguration) async -> Int32 {
        do {
            return try await update(api)
        } catch let code as ExitCode {
            return code.rawValue
        } catch {
            Terminal.write("\(api.options.namespace): \(error)\n", to: .standardError)
            return 2
        }
    }

    private mutating func update(_ api: APIConfiguration) async throws -> Int32 {
        let name = api.options.namespace
        guard let source = api.source, let path = api.documents.first, api.documents.count == 1 else {
            throw ValidationError("`source` needs exactly one document, to be replaced by what it gives")
        }
        let document = FilePlace(path: path)
        let old = try document.read()
        let known = project.lock?.file.documents[name].flatMap { $0.source == source ? $0 : nil }
        let oldHash = old.map { ContentHash($0) }
        let isUntouched = oldHash != nil && oldHash == known?.hash
        if let known, old != nil, !isUntouched, !choices.overwrite, !choices.dryRun {
            throw ValidationError(
                "\(path) was edited since it came from \(known.source); put edits into an overlay, or replace them with --overwrite"
            )
        }
        switch try await fetched(source, for: name, unless: isUntouched ? known?.entityTag : nil) {
        case .unchanged:
            Terminal.write("\(name): nothing changed\n", to: .standardOutput)
            return 0
        case .document(let new, let entityTag):
            let origin = LockFile.Origin(source: source, hash: ContentHash(new), entityTag: entityTag)
            if new == old {
                Terminal.write("\(name): nothing changed\n", to: .standardOutput)
                if !choices.dryRun { try note(origin, of: api) }
                return 0
            }
            return try take(new, from: origin, in: document, isFirst: old == nil, api)
        }
    }

    private func fetched(_ source: String, for name: String, unless entityTag: String?) async throws(FetchFailure) -> DocumentFetch.Answer {
        project.progress.say("\(name): fetching \(source)")
        defer { project.progress.pause() }
        return try await DocumentFetch(timeout: choices.timeout, sizeLimit: choices.sizeLimit).get(source, unless: entityTag)
    }

    /// Compares a document that came with the one that is there, and puts it in its place if it may be.
    private mutating func take(
        _ new: [UInt8],
        from origin: LockFile.Origin,
        in document: FilePlace,
        isFirst: Bool,
        _ api: APIConfiguration
    ) throws -> Int32 {
        let name = api.options.namespace
        let generation = project.generate(api, replacing: [document.path: new])
        try choices.reporting.report(generation.log)
        let isBreak = isFirst ? false : try shows(from: api, to: generation)
        if isBreak, !choices.acceptBreaks {
            let outcome = choices.dryRun ? "would break" : "breaks; nothing was written"
            Terminal.write("\(name): the new document \(outcome) (accept it with --accept-breaks)\n", to: .standardError)
            return 1
        }
        if choices.dryRun {
            Terminal.write("\(name): \(document.path) would be replaced\n", to: .standardOutput)
            return 0
        }
        if !api.output.isEmpty {
            let folder = OutputFolder(path: api.output)
            let plan = try folder.plan(generation.files)
            try document.replace(with: new)
            try folder.carryOut(plan)
            Terminal.write(plan.summary(of: api, in: folder), to: .standardError)
        } else {
            try document.replace(with: new)
        }
        try note(origin, of: api, generation)
        Terminal.write("\(name): \(isFirst ? "wrote" : "replaced") \(document.path)\n", to: .standardOutput)
        return 0
    }

    /// Writes down where the document of `api` came from, and the names that were given to what is in it.
    private mutating func note(_ origin: LockFile.Origin, of api: APIConfiguration, _ generation: Generation? = nil) throws {
        project.lock?.note(origin, for: api.options.namespace)
        if let generation { project.lock?.note(generation, of: api) }
        try project.lock?.write()
    }

    /// Shows what changed, and tells whether it is a break. A document that cannot be read any more has nothing to be broken.
    private func shows(from api: APIConfiguration, to new: Generation) throws -> Bool {
        let old = project.generate(api)
        guard let before = old.revision, let after = new.revision else { return false }
        let difference = project.progress.during("\(api.options.namespace): comparing") { Difference(from: before, to: after) }
        let options = TextReport.Options(listsAll: true, usesColor: Terminal.Stream.standardOutput.showsColor)
        Terminal.write(TextReport(difference, options: options).text, to: .standardOutput)
        return choices.failOn.isMet(by: difference)
    }
}

extension Generation {
    /// The side of a comparison that this is; none, if the documents could not be read.
    fileprivate var revision: Revision? {
        stages.map { Revision(api: $0.api, module: $0.module, files: log.files) }
    }
}
