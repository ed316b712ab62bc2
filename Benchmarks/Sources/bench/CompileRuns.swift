import Documents
import Foundation
import struct Measurements.Measurement
import Reporting

/// What is written for each document, and what the compiler takes for it.
struct CompileRuns {
    var tools: Tools
    var corpus: Corpus
    var scratch: URL
    var isQuick: Bool

    /// Figma takes longer than all that is smaller together.
    private static let largestQuickly = 100_000

    /// Debug builds of all, and optimised ones of what is small.
    func run() throws -> [Measurement] {
        let entries = corpus.forCompiler.filter { !isQuick || !isLarge($0) }
        let (package, code) = try package(of: entries)
        let debug = try entries.flatMap { try measurements(of: package, $0, .debug) + incremental(package, $0) }
        return code + debug + (try entries.filter { !isLarge($0) }.flatMap { try measurements(of: package, $0, .release) })
    }

    /// Optimised builds of what is large.
    func optimized() throws -> [Measurement] {
        let entries = corpus.forCompiler.filter(isLarge)
        let package = try package(of: entries).package
        return try entries.flatMap { try measurements(of: package, $0, .release) }
    }

    private func isLarge(_ entry: Corpus.Entry) -> Bool { entry.byteCount > Self.largestQuickly }

    /// A package with a module for each document, and how large its code is.
    private func package(of entries: [Corpus.Entry]) throws -> (package: ClientPackage, code: [Measurement]) {
        let folder = scratch.appendingPathComponent("clients")
        try? FileManager.default.removeItem(at: folder.appendingPathComponent("Sources"))
        var code: [Measurement] = []
        for entry in entries {
            let sources = ClientPackage.sources(of: entry.namespace, in: folder)
            _ = try tools.generator.generate(entry.path, namespace: entry.namespace, output: sources)
            code += try measurements(ofCodeIn: sources, for: entry)
        }
        let package = try ClientPackage(folder: folder, modules: entries.map(\.namespace), tools: tools)
        // Reads the manifest, for which nobody waits a second time.
        if let first = entries.first { _ = try package.build(first.namespace, .debug, clean: true) }
        return (package, code)
    }

    private func measurements(ofCodeIn folder: URL, for entry: Corpus.Entry) throws -> [Measurement] {
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil).filter {
            $0.pathExtension == "swift"
        }
        let lines = try files.reduce(0) { try $0 + Data(contentsOf: $1).count { $0 == UInt8(ascii: "\n") } }
        func figure(_ quantity: String, _ value: Int, _ unit: String, _ reference: Double? = nil) -> Measurement {
            Measurement(
                group: Group.code,
                subject: entry.name,
                quantity: quantity,
                value: unit == "kB" ? Double(value) / 1000 : Double(value),
                unit: unit,
                reference: reference.map { .init(name: Peer.name, value: $0) }
            )
        }
        return [
            figure("files", files.count, ""),
            figure("lines", lines, "", Peer.byModule[entry.namespace]?.lines),
            figure("bytes", files.reduce(0) { $0 + $1.size }, "kB"),
        ]
    }

    private func measurements(
        of package: ClientPackage,
        _ entry: Corpus.Entry,
        _ configuration: ClientPackage.Configuration
    ) throws -> [Measurement] {
        // Small modules are soon built again, and large ones drown the noise.
        let runs = try (0..<(isLarge(entry) || isQuick ? 1 : 3)).map { _ in
            progress("compiling \(entry.name), \(configuration.rawValue)")
            return try package.build(entry.namespace, configuration, clean: true)
        }
        let run = runs.quickest
        progress("  \(Measurement.text(run.wall, unit: "s")), CPU \(Measurement.text(run.cpu, unit: "s")), \(run.peakBytes >> 20) MiB")
        let products = try package.products(of: entry.namespace, configuration)
        let peer = Peer.byModule[entry.namespace]?.build(configuration)
        let aims = Peer.aims[entry.namespace]
        func figure(
            _ quantity: String,
            _ value: Double,
            _ unit: String,
            peer: Double? = nil,
            aim: Measurement.Aim? = nil
        ) -> Measurement {
            Measurement(
                group: configuration == .debug ? Group.debugCompile : Group.releaseCompile,
                subject: entry.name,
                quantity: quantity,
                value: value,
                unit: unit,
                reference: peer.map { .init(name: Peer.name, value: $0) },
                aim: aim
            )
        }
        return [
            figure(
                Quantity.wall,
                run.wall,
                "s",
                peer: peer?.wall,
                aim: aims.map { .valueAtMost(configuration == .debug ? $0.debug : $0.release) }
            ),
            figure(Quantity.cpu, run.cpu, "s", peer: peer?.cpu),
            figure(Quantity.memory, Double(run.peakBytes) / 1e6, "MB", peer: peer?.memory, aim: aims.map { _ in .valueAtMost(1200) }),
            figure(
                Quantity.objects,
                Double(products.objectBytes) / 1e6,
                "MB",
                peer: peer?.objects,
                aim: peer.map { _ in .ratioAtMost(1.0 / 3) }
            ),
            figure("module", Double(products.moduleBytes) / 1e6, "MB"),
        ]
    }

    /// A debug build after one object got a property, with the run of the generator before it.
    private func incremental(_ package: ClientPackage, _ entry: Corpus.Entry) throws -> [Measurement] {
        guard let edited = AddedProperty(to: try String(contentsOf: entry.path, encoding: .utf8)) else { return [] }
        progress("compiling \(entry.name) with a property more")
        let document = scratch.appendingPathComponent("edited-\(entry.path.lastPathComponent)")
        try Data(edited.document.utf8).write(to: document)
        let sources = ClientPackage.sources(of: entry.namespace, in: package.folder)
        let generated = try tools.generator.generate(document, namespace: entry.namespace, output: sources)
        let built = try package.build(entry.namespace, .debug, clean: false)
        let compiled = String(decoding: built.output, as: UTF8.self).matches(of: /Compiling \w+ [^\n]*\.swift/).count
        _ = try tools.generator.generate(entry.path, namespace: entry.namespace, output: sources)
        func figure(_ quantity: String, _ value: Double, _ unit: String) -> Measurement {
            Measurement(group: Group.debugCompile, subject: entry.name, quantity: quantity, value: value, unit: unit)
        }
        return [
            figure("after a new property", generated.wall + built.wall, "s"),
            figure("files compiled then", Double(compiled), ""),
        ]
    }
}
