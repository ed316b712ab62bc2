import ApusDiff
import Foundation
import Testing

/// The page in a browser without a window. Skipped, with a message, where there is none; `APUS_BROWSER` names another one.
struct PageTests {
    private static let browser: String? = {
        if let named = ProcessInfo.processInfo.environment["APUS_BROWSER"] { return named }
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
        let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
        return folders.flatMap { folder in names.map { folder + "/" + $0 } }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }()

    /// Notes what goes wrong, and what the policy of the page forbids.
    private static let listening = """
        <script>
        const problems = [];
        addEventListener("error", event => problems.push(event.message));
        addEventListener("securitypolicyviolation", event => problems.push(event.violatedDirective));
        </script>
        """

    /// Uses each filter as a reader would, and writes down what is shown.
    private static let acting = """
        <script>
        const results = [];
        function note(name) {
          const articles = [...document.querySelectorAll("article")].filter(article => article.checkVisibility());
          const sections = [...document.querySelectorAll("section")].filter(section => section.checkVisibility());
          results.push(name + "=" + articles.length + "/" + sections.length + "/" + document.getElementById("shown").textContent);
        }
        const box = effect => document.querySelector(`input[data-effect="${effect}"]`);
        note("start");
        box("none").click(); note("all");
        box("breaks").click(); box("depends").click(); note("none");
        box("none").click(); note("nothing");
        box("breaks").click();
        const choice = document.getElementById("axis");
        for (const axis of ["wire", "server", "source"]) { choice.value = axis; choice.dispatchEvent(new Event("change")); note(axis); }
        const unlabelled = [...document.querySelectorAll("input, select")].filter(control => control.labels.length === 0).length;
        results.push("unlabelled=" + unlabelled, "wide=" + (document.documentElement.scrollWidth > innerWidth), "problems=" + problems.join(","));
        document.body.textContent = "RESULT " + results.join(" | ") + " END";
        </script>
        """

    private static func results(of page: String, browser: String, width: Int) throws -> [String: String] {
        let text = page.replacingOccurrences(of: "<title>", with: listening + "<title>")
            .replacingOccurrences(of: "</body>", with: acting + "</body>")
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("apus-page-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("page.html")
        try Data(text.utf8).write(to: file)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: browser)
        process.arguments = [
            "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=\(folder.path)/profile", "--window-size=\(width),1200",
            "--dump-dom",
            file.absoluteString,
        ]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let document = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        let start = try #require(document.range(of: "RESULT "), "the page has not run: \(document.prefix(400))")
        let end = try #require(document.range(of: " END", range: start.upperBound..<document.endIndex))
        let pairs = document[start.upperBound..<end.lowerBound].components(separatedBy: " | ").map { entry in
            let parts = entry.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            return (parts[0], parts[1])
        }
        return Dictionary(pairs) { first, _ in first }
    }

    @Test(.enabled(if: browser != nil, "there is no browser; install chromium, or name one in APUS_BROWSER"), arguments: [1280, 500])
    func filtersWork(width: Int) throws {
        let old = "{type: object, properties: {a: {type: string, default: x}, b: {type: string}}}"
        let new = "{type: object, properties: {a: {type: string, default: y}, b: {type: integer}, c: {type: string}}}"
        let difference = try Comparing.difference(Comparing.document(old), Comparing.document(new))
        let results = try Self.results(of: HTMLReport(difference).text, browser: try #require(Self.browser), width: width)
        func worst(_ finding: Finding) -> Effect { Axis.allCases.map { finding.effect(on: $0) }.max() ?? .none }
        func shown(_ isShown: (Finding) -> Bool) -> String {
            let findings = difference.findings.filter(isShown)
            return
                "\(findings.count)/\(Set(findings.map(\.group)).count)/\(findings.count) of \(difference.findings.count) findings are shown."
        }
        #expect(Set(difference.findings.map(worst)) == [.none, .depends, .breaks])
        #expect(results["start"] == shown { worst($0) != .none })
        #expect(results["all"] == shown { _ in true })
        #expect(results["none"] == shown { worst($0) == .none })
        #expect(results["nothing"] == shown { _ in false })
        for axis in Axis.allCases { #expect(results[axis.rawValue] == shown { $0.effect(on: axis) == .breaks }) }
        #expect(results["unlabelled"] == "0")
        #expect(results["wide"] == "false", "nothing must be scrolled sideways")
        #expect(results["problems"] == "")
    }

    @Test func nothingComesFromTheNetwork() throws {
        let difference = try Comparing.difference(Comparing.document("{type: object}"), Comparing.document("{type: string}"))
        let page = HTMLReport(difference).text
        for word in ["http:", "https:", "src=", "href=", "@import", "url("] { #expect(!page.contains(word), "\(word)") }
        #expect(page.contains("default-src 'none'"))
    }
}
