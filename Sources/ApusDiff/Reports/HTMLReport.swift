/// A difference as one self-contained page: what changed side by side, with a filter by verdict, for the keyboard and for screen readers too.
public struct HTMLReport: Sendable {
    private let difference: Difference
    private let base: Passages
    private let revision: Passages

    /// A report on `difference`.
    public init(_ difference: Difference) {
        self.difference = difference
        base = Passages(difference.files.base)
        revision = Passages(difference.files.revision)
    }

    /// The page.
    public var text: String {
        let shown = difference.findings
        return """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
            <title>\(lines[0].escapedForHTML)</title>
            <style>\(Self.style)</style>
            </head>
            <body>
            <main>
            <h1>\(title.escapedForHTML)</h1>
            \(details)
            \(summary)
            \(shown.isEmpty ? "" : filter)
            <p id="shown" role="status"></p>
            \(Groups(shown).groups.map(section).joined(separator: "\n"))
            </main>
            <script>\(Self.script)</script>
            </body>
            </html>

            """
    }

    /// Whom it breaks; the suggested version step has a line of its own.
    private var title: String {
        lines[0].split(separator: ". ", maxSplits: 1).first.map { $0.hasSuffix(".") ? String($0) : $0 + "." } ?? ""
    }

    private var details: String {
        let step = lines[0].split(separator: ". ", maxSplits: 1).dropFirst().map(String.init)
        return (step + Headline(difference).counts).map { "<p class=\"lead\">\($0.escapedForHTML)</p>" }.joined(separator: "\n")
    }

    private var lines: [String] { Headline(difference).lines }

    private var summary: String {
        guard !difference.findings.isEmpty else { return "" }
        let rows = Axis.allCases.map { axis in
            "<tr><th scope=\"row\">\(axis.rawValue)</th><td>\(axis.people)</td><td>\(difference.count(.breaks, on: axis))</td>"
                + "<td>\(difference.count(.depends, on: axis))</td></tr>"
        }
        return "<table><thead><tr><th scope=\"col\">verdict</th><th scope=\"col\">who</th><th scope=\"col\">breaks</th>"
            + "<th scope=\"col\">depends</th></tr></thead><tbody>\(rows.joined())</tbody></table>"
    }

    private var filter: String {
        let choices = [("breaks", "what breaks", true), ("depends", "what depends", true), ("none", "what has no effect", false)]
        let boxes = choices.map { value, label, isOn in
            "<label><input type=\"checkbox\" data-effect=\"\(value)\"\(isOn ? " checked" : "")> \(label)</label>"
        }
        let axes = Axis.allCases.map { "<option value=\"\($0.rawValue)\">\($0.rawValue) only</option>" }.joined()
        return "<fieldset><legend>Show</legend>\(boxes.joined(separator: " "))"
            + " <label>verdict <select id=\"axis\"><option value=\"\">any</option>\(axes)</select></label></fieldset>"
    }

    private func section(_ group: Groups.Group) -> String {
        "<section><h2>\(group.name.escapedForHTML)</h2>\(group.findings.map(article).joined(separator: "\n"))</section>"
    }

    private func article(_ finding: Finding) -> String {
        let effects = Axis.allCases.map { "data-\($0.rawValue)=\"\(finding.effect(on: $0).name)\"" }.joined(separator: " ")
        let worst = Axis.allCases.map { finding.effect(on: $0) }.max() ?? .none
        let explanation = finding.id.explanation
        let reach = finding.operations.isEmpty ? "" : "<p class=\"place\">Reached by \(finding.reach.escapedForHTML)</p>"
        return """
            <article class="\(worst.name)" \(effects) data-worst="\(worst.name)">
            <h3><span class="verdict">\(finding.verdict.escapedForHTML)</span> \(finding.sentence.escapedForHTML)</h3>
            <div class="sides">\(sides(of: finding))</div>
            <p>\(explanation.reason.markedUp) \(explanation.advice.markedUp) <code>\(finding.id.rawValue)</code></p>
            \(reach)
            </article>
            """
    }

    private func sides(of finding: Finding) -> String {
        var before = finding.base.flatMap(base.text) ?? finding.before
        var after = finding.revision.flatMap(revision.text) ?? finding.after
        // What came or went has only the place around on the other side.
        if let old = finding.base?.pointer, let new = finding.revision?.pointer {
            if new.hasPrefix(old + "/") { before = nil }
            if old.hasPrefix(new + "/") { after = nil }
        }
        let hasSwift = finding.swiftBefore != nil || finding.swiftAfter != nil
        return side("Before", finding.swiftBefore ?? (hasSwift ? "—" : nil), before, unlike: after, finding.base)
            + side("After", finding.swiftAfter ?? (hasSwift ? "—" : nil), after, unlike: before, finding.revision)
    }

    /// The Swift, what the document has there, with the lines marked that the other side has not, and where that is.
    private func side(_ title: String, _ swift: String?, _ text: String?, unlike other: String?, _ place: Finding.Place?) -> String {
        var parts = ["<h4>\(title)</h4>"]
        if let swift { parts.append("<pre class=\"swift\">\(swift.escapedForHTML)</pre>") }
        if let text {
            let known = Set((other ?? text).split(separator: "\n"))
            let lines = text.split(separator: "\n").map { line in
                let escaped = String(line).escapedForHTML
                return known.contains(line) || line == "…" ? escaped : "<mark>\(escaped)</mark>"
            }
            parts.append("<pre class=\"document\">\(lines.joined(separator: "\n"))</pre>")
        }
        if let place { parts.append("<p class=\"place\">\(place.text.escapedForHTML)</p>") }
        return "<div>\(parts.joined())</div>"
    }

    private static let style = """
        :root { color-scheme: light dark; --line: #8886; --bad: #c62828; --perhaps: #8a5a00; }
        @media (prefers-color-scheme: dark) { :root { --bad: #ff8a80; --perhaps: #ffcc80; } }
        body { font: 16px/1.5 system-ui, sans-serif; margin: 0; }
        main { max-width: 70rem; margin: 0 auto; padding: 1rem; }
        h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; border-top: 1px solid var(--line); padding-top: 1rem; overflow-wrap: anywhere; }
        h3 { font-size: 1rem; margin: .75rem 0 .25rem; overflow-wrap: anywhere; } h4 { font-size: .8rem; margin: 0; opacity: .75; }
        table { border-collapse: collapse; } th, td { text-align: left; padding: .2rem .8rem .2rem 0; }
        article { border-left: 4px solid var(--line); padding-left: .8rem; margin: .8rem 0; }
        article.breaks { border-color: var(--bad); } article.depends { border-color: var(--perhaps); }
        .breaks .verdict { color: var(--bad); } .depends .verdict { color: var(--perhaps); }
        .sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(18rem, 1fr)); gap: 1rem; }
        pre { font: .85rem ui-monospace, monospace; margin: .2rem 0; white-space: pre-wrap; overflow-wrap: anywhere; }
        pre.document, .place { opacity: .75; font-size: .85rem; margin: .2rem 0; overflow-wrap: anywhere; }
        mark { background: #fff3b0; color: inherit; } .lead { margin: .2rem 0; } table { margin: .8rem 0; }
        @media (prefers-color-scheme: dark) { mark { background: #5a4a00; } }
        fieldset { border: 1px solid var(--line); display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; }
        label { white-space: nowrap; } [hidden] { display: none; }
        """

    private static let script = """
        const axis = document.getElementById("axis");
        const boxes = [...document.querySelectorAll("input[data-effect]")];
        function show() {
          if (!axis) return;
          const effects = new Set(boxes.filter(box => box.checked).map(box => box.dataset.effect));
          let count = 0;
          for (const article of document.querySelectorAll("article")) {
            const effect = article.dataset[axis.value || "worst"];
            article.hidden = !effects.has(effect);
            if (!article.hidden) count += 1;
          }
          for (const section of document.querySelectorAll("section"))
            section.hidden = !section.querySelector("article:not([hidden])");
          document.getElementById("shown").textContent = count + " of " + document.querySelectorAll("article").length + " findings are shown.";
        }
        for (const control of [axis, ...boxes]) if (control) control.addEventListener("change", show);
        show();
        """
}

extension Effect {
    /// The word in the page's attributes.
    fileprivate var name: String {
        switch self {
        case .none: "none"
        case .depends: "depends"
        case .breaks: "breaks"
        }
    }
}

extension String {
    /// The text without markup, with code in backticks as code.
    fileprivate var markedUp: String {
        escapedForHTML.split(separator: "`", omittingEmptySubsequences: false).enumerated()
            .map { $0.offset % 2 == 1 ? "<code>\($0.element)</code>" : String($0.element) }
            .joined()
    }

    /// The text without markup.
    fileprivate var escapedForHTML: String {
        var result = ""
        for scalar in unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case _: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
