import Foundation
import Testing

/// What shells complete, and what `man` shows.
@Suite struct CompletionTests {
    /// Asks the shell itself what it would offer behind `apus gen`, `apus diff --format s` and `apus explain unknown-k`.
    private static let questions = [
        "bash": """
        ask() {
            COMP_LINE="$*"; COMP_POINT=${#COMP_LINE}; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMP_TYPE=9; COMPREPLY=()
            _apus apus "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
            echo "${COMPREPLY[@]}"
        }
        . ./apus.bash
        ask apus gen; ask apus diff --format s; ask apus explain unknown-k
        """,
        "zsh": """
        mkdir functions && cp apus.zsh functions/_apus
        fpath=($PWD/functions $fpath)
        autoload -Uz compinit && compinit -u -D
        [ "$_comps[apus]" = _apus ] && autoload +X _apus && grep -qF "'generate:Write" functions/_apus && echo generate
        grep -q sarif functions/_apus && echo sarif
        grep -q unknown-key functions/_apus && echo unknown-key
        """,
        "fish": """
        source apus.fish
        complete -C 'apus gen' | cut -f1
        complete -C 'apus diff --format s' | cut -f1
        complete -C 'apus explain unknown-k' | cut -f1
        """,
    ]

    @Test(arguments: ["bash", "zsh", "fish"])
    func completes(shell: String) async throws {
        try await withCommand { command in
            let script = try await command.apus("--generate-completion-script", shell)
            #expect(script.status == 0 && script.errors.isEmpty)
            #expect(script.output.count > 1000)
            guard try await command.shell("command -v \(shell)").status == 0 else {
                print("\(shell) is not here: its completions were written, but not tried")
                return
            }
            try command.write(script.output, to: "apus.\(shell)")
            try command.write(try #require(Self.questions[shell]), to: "questions")
            let outcome = try await command.shell("HOME=\"$PWD\" \(shell) questions")
            #expect(outcome.output.split(separator: "\n") == ["generate", "sarif", "unknown-key"], "\(outcome.errors)")
        }
    }

    @Test func aShellThatIsNotKnown() async throws {
        try await withCommand { command in
            let outcome = try await command.apus("--generate-completion-script", "csh")
            #expect(outcome.status == 2)
        }
    }

    /// By man, groff or mandoc, whichever are there.
    @Test func theManualPageIsWellFormed() async throws {
        try await withCommand { command in
            let page = Command.root.appendingPathComponent("Documentation/man/apus.1").path
            for (tool, line) in [
                ("groff", "groff -man -Tutf8 -ww -z '\(page)'"), ("mandoc", "mandoc -T lint -W error '\(page)'"),
                ("man", "man --warnings -l '\(page)' > page.txt"),
            ] where try await command.shell("command -v \(tool)").status == 0 {
                let outcome = try await command.shell(line)
                #expect(
                    outcome.status == 0 && outcome.errors.isEmpty && outcome.output.isEmpty,
                    "\(tool): \(outcome.errors)\(outcome.output)"
                )
            }
        }
    }
}
