import Foundation

/// All cases for all transports, and the table of what came of them.
struct Run {
    var only: String?

    private static let groups: [(name: String, cases: [Case])] = [
        ("exchanges", Case.exchanges), ("streams", Case.streams), ("redirects", Case.redirects),
        ("cancellation and timeouts", Case.ends), ("security", Case.security), ("a server that", Case.hostile),
    ]

    /// Whether nothing failed.
    func run() async throws -> Bool {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("apus-conformance-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let bench = Bench(certificates: try Certificates(in: folder))
        var rows: [(name: String, outcomes: [Outcome])] = []
        for group in Self.groups {
            for item in group.cases {
                let name = "\(group.name): \(item.name)"
                guard only.map({ name.contains($0) }) ?? true else {
                    continue
                }
                var outcomes: [Outcome] = []
                for subject in Subject.allCases {
                    print("\(subject.rawValue): \(name)")
                    fflush(nil)
                    outcomes.append(await outcome(of: item, for: subject, bench))
                    print("    \(outcomes[outcomes.count - 1].sentence)")
                }
                rows.append((name, outcomes))
            }
        }
        printTable(rows)
        return rows.allSatisfy { $0.outcomes.allSatisfy { !$0.isFailure } }
    }

    /// A case that takes two minutes hangs.
    private func outcome(of item: Case, for subject: Subject, _ bench: Bench) async -> Outcome {
        await withTaskGroup(of: Outcome.self) { group in
            group.addTask {
                do {
                    return try await item.run(subject, bench)
                } catch {
                    return .failed("\(error)")
                }
            }
            group.addTask {
                do {
                    try await Task.sleep(for: .seconds(120))
                } catch {
                    return .passed()
                }
                print("    FAILED: it hangs")
                exit(1)
            }
            let outcome = await group.next() ?? .failed("it did not run")
            group.cancelAll()
            return outcome
        }
    }

    private func printTable(_ rows: [(name: String, outcomes: [Outcome])]) {
        let width = (rows.map(\.name.count).max() ?? 0) + 2
        print()
        print("".padding(toLength: width, withPad: " ", startingAt: 0) + Subject.allCases.map { column($0.rawValue) }.joined())
        for row in rows {
            let cells = row.outcomes.map { column($0.cell) }.joined()
            print(row.name.padding(toLength: width, withPad: " ", startingAt: 0) + cells)
        }
        print()
        for (subject, index) in zip(Subject.allCases, 0...) {
            let notes = rows.filter { $0.outcomes[index].needsNote }
            if !notes.isEmpty {
                print("\(subject.rawValue):")
            }
            for row in notes {
                print("  \(row.name): \(row.outcomes[index].sentence)")
            }
        }
        let failures = rows.flatMap(\.outcomes).filter(\.isFailure).count
        print("\(rows.count) cases, \(Subject.allCases.count) transports, \(failures) failures")
    }

    private func column(_ text: String) -> String {
        text.padding(toLength: 22, withPad: " ", startingAt: 0)
    }
}

extension Outcome {
    fileprivate var cell: String {
        switch self {
        case .passed: "passed"
        case .bounded: "documented error"
        case .skipped: "skipped"
        case .failed: "FAILED"
        }
    }

    fileprivate var sentence: String {
        switch self {
        case .passed(let note): note.isEmpty ? "passed" : "passed: \(note)"
        case .bounded(let error): "documented error: \(error)"
        case .skipped(let reason): "skipped: \(reason)"
        case .failed(let reason): "FAILED: \(reason)"
        }
    }

    fileprivate var isFailure: Bool {
        switch self {
        case .passed, .bounded, .skipped: false
        case .failed: true
        }
    }

    fileprivate var needsNote: Bool {
        switch self {
        case .passed: false
        case .bounded, .skipped, .failed: true
        }
    }
}
