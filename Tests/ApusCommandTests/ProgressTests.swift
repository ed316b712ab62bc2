import ApusTestServer
import Foundation
import Testing

@testable import apus

/// What is shown to a person who waits, and to nobody else.
@Suite struct ProgressTests {
    private static let answer =
        "HTTP/1.1 200 OK\r\nContent-Type: application/yaml\r\nContent-Length: \(petstore.utf8.count)\r\n\r\n\(petstore)"

    private func configure(_ command: Command, _ server: RawServer) throws {
        let source = "\(server.url.absoluteString)/openapi.yaml"
        try command.write("apis:\n  Petstore:\n    documents: [openapi.yaml]\n    output: Out\n    source: \(source)\n", to: "apus.yaml")
    }

    @Test func isShownAndTakenBack() async throws {
        let terminal = try PseudoTerminal()
        // The server does not answer before it is shown that somebody waits for it.
        let server = try RawServer { _, connection in
            if terminal.waits(for: "Petstore: fetching http://") { connection.send(Self.answer) }
        }
        try await withCommand { (command: Command) throws in
            try configure(command, server)
            let outcome = try await command.apus(["update", "--timeout", "120"], on: terminal)
            #expect(outcome.status == 0, "\(terminal.output)")
            #expect(outcome.output == "Petstore: wrote openapi.yaml\n")
        }
        #expect(terminal.waits(for: "files into Out"))
        // The line is gone before anything else is said, and nothing else is on it.
        let lines = terminal.output.replacingOccurrences(of: "\r\n", with: "\n").split(separator: "\n")
        #expect(lines.count == 1)
        let parts = lines[0].components(separatedBy: "\r")
        // On a busy machine there may be another one for what comes next, behind the first one's end.
        let isOnlyProgress = parts.dropFirst().dropLast().allSatisfy {
            $0 == "\u{1B}[K" || $0.hasPrefix("Petstore: ") && $0.hasSuffix("\u{1B}[K")
        }
        #expect(isOnlyProgress, "\(parts)")
        #expect(parts.last?.hasPrefix("\u{1B}[KPetstore: wrote 3 of 3 files") == true, "\(parts)")
    }

    @Test(arguments: [(["--quiet"], "xterm", true), ([], "dumb", true), ([], "xterm", false)])
    func isNotShown(arguments: [String], kind: String, isTerminal: Bool) async throws {
        // Longer than anything is kept back.
        let server = try RawServer { _, connection in
            Thread.sleep(forTimeInterval: 1.5)
            connection.send(Self.answer)
        }
        try await withCommand { (command: Command) throws in
            try configure(command, server)
            let terminal = try isTerminal ? PseudoTerminal() : nil
            let outcome = try await command.apus(["update"] + arguments, on: terminal, kind: kind)
            #expect(outcome.status == 0)
            let shown: String
            if let terminal {
                #expect(terminal.waits(for: "files into Out"))
                shown = terminal.output
            } else {
                shown = outcome.errors
            }
            #expect(!shown.contains("fetching") && !shown.contains("\u{1B}"), "\(shown)")
        }
    }

    /// What is written to a line, whose time has come or has not.
    private final class Paper: @unchecked Sendable {
        private let lock = NSLock()
        private var text: [String] = []

        var lines: [String] { lock.withLock { text } }

        func write(_ line: String) { lock.withLock { text.append(line) } }
    }

    @Test func nothingIsSaidOfWhatIsQuick() {
        let paper = Paper()
        let progress = Progress(on: StatusLine(after: .seconds(3600)) { paper.write($0) })
        #expect(progress.during("thinking") { 42 } == 42)
        progress.say("thinking again")
        progress.pause()
        #expect(paper.lines.isEmpty)
    }

    @Test func aLineIsOneLine() async throws {
        let paper = Paper()
        let progress = Progress(on: StatusLine(after: .milliseconds(1)) { paper.write($0) })
        progress.say("fetching \u{1B}[2J\n" + String(repeating: "x", count: 5000))
        while paper.lines.isEmpty { try await Task.sleep(for: .milliseconds(10)) }
        progress.pause()
        let lines = paper.lines
        #expect(lines.last == "\r\u{1B}[K")
        #expect(lines[0].hasPrefix("\rfetching \u{FFFD}[2J\u{FFFD}xxx"))
        #expect(lines[0].count < 1000)
    }
}
