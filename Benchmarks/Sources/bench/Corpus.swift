import Foundation

/// The documents that are measured: real ones, which lie beside the project, and where they are absent the project's own.
struct Corpus {
    /// A document, and all files that it may refer to.
    struct Entry {
        /// What tables call it.
        var name: String
        /// What its Swift is called, which is the name of its module too.
        var namespace: String
        /// Its own file.
        var path: URL
        /// It and what it refers to.
        var files: [URL]

        init(_ name: String, _ namespace: String, _ path: URL) {
            self.name = name
            self.namespace = namespace
            self.path = path
            files = [path]
        }

        /// The size of its files together.
        var byteCount: Int { files.reduce(0) { $0 + $1.size } }
    }

    /// The generator is measured with these.
    let forGenerator: [Entry]
    /// Their Swift is compiled, from the smallest to the largest.
    let forCompiler: [Entry]
    /// JSON that is repeated, and how many times it is there in what counts as once.
    let forScaling: (entry: Entry, times: Int)?
    /// What is not there, a line each.
    let skipped: [String]

    init(root: URL) {
        let real = root.appendingPathComponent("../shared/specs").standardizedFileURL
        let own = root.appendingPathComponent("Specs")
        let samples = root.appendingPathComponent("Benchmarks/Documents")
        var missing: [String] = []
        func present(_ entries: [Entry]) -> [Entry] {
            entries.filter { entry in
                let isThere = FileManager.default.fileExists(atPath: entry.path.path)
                if !isThere, !missing.contains(entry.name) { missing.append(entry.name) }
                return isThere
            }
        }
        let github = Entry("github.json", "GitHub", real.appendingPathComponent("github.json"))
        let openai = Entry("openai.yaml", "OpenAI", real.appendingPathComponent("openai.yaml"))
        let discord = Entry("discord.json", "Discord", real.appendingPathComponent("discord.json"))
        let figma = Entry("figma.yaml", "Figma", real.appendingPathComponent("figma.yaml"))
        var ocean = Entry("digitalocean", "DigitalOcean", real.appendingPathComponent("digitalocean/DigitalOcean-public.v2.yaml"))
        ocean.files = Self.documents(below: ocean.path.deletingLastPathComponent())
        let petstore = Entry("petstore", "Petstore", real.appendingPathComponent("learn/v3.0/petstore.yaml"))
        let hotglue = Entry("hotglue", "Hotglue", own.appendingPathComponent("hotglue.yaml"))
        let trackstar = Entry("trackstar", "Trackstar", own.appendingPathComponent("trackstar.yaml"))
        let issues = Entry("issues.yaml", "Issues", samples.appendingPathComponent("issues.yaml"))
        let completions = Entry("completions.yaml", "Completions", samples.appendingPathComponent("completions.yaml"))

        let large = present([github, openai, discord, figma, ocean])
        forGenerator = large.isEmpty ? present([issues, completions, trackstar]) : large
        forCompiler =
            present([hotglue, trackstar, petstore, figma, discord, github, openai]) + (large.isEmpty ? [issues, completions] : [])
        forScaling = large.first { $0.name == github.name }.map { ($0, 1) }
        skipped = missing.map { "\($0): it is not in \(real.path)" }
    }

    private static func documents(below folder: URL) -> [URL] {
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? []
        return files.filter { ["yml", "yaml", "json"].contains($0.pathExtension) }.sorted { $0.path < $1.path }
    }
}

extension URL {
    /// The size of the file in bytes, 0 if there is none.
    var size: Int { (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int ?? 0 }
}
