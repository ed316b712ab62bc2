import ApusRuntime
import Foundation
import Testing

/// The same texts read by Apus and by Foundation: both take or refuse them, and what they read is the same.
///
/// `APUS_FUZZ_CASES` says how many texts are tried, `APUS_FUZZ_SEED` with which they begin: `make fuzz` tries a million.
@Suite struct DifferentialFuzzTests {
    private static func setting(_ name: String, default standard: Int) -> Int {
        ProcessInfo.processInfo.environment[name].flatMap(Int.init) ?? standard
    }

    @Test func readsAsFoundationDoes() throws {
        let count = Self.setting("APUS_FUZZ_CASES", default: 20_000)
        var texts = JSONTexts(seed: UInt64(Self.setting("APUS_FUZZ_SEED", default: 1)))
        let decoder = JSONDecoder()
        var tally = Tally()
        for _ in 0..<count {
            let bytes = texts.next()
            let ours = Result { try JSONValue(bytes) }
            let theirs = Result { try decoder.decode(AnyJSON.self, from: Data(bytes)) }
            switch (ours, theirs) {
            case (.success(let ours), .success(let theirs)):
                tally.bothAccept += 1
                if !theirs.equals(ours) {
                    if let difference = Difference.read(bytes, ours) {
                        tally.deliberate[difference, default: 0] += 1
                    } else {
                        Self.report(bytes, "reads \(ours), Foundation \(theirs)")
                    }
                }
                if try JSONValue(JSONWriter.bytes(of: ours)) != ours { Self.report(bytes, "is written as another value") }
            case (.failure, .failure): tally.bothRefuse += 1
            case (.success(let ours), .failure):
                guard let difference = Difference.accepted(bytes, ours) else {
                    Self.report(bytes, "is accepted, Foundation refuses it")
                    continue
                }
                tally.deliberate[difference, default: 0] += 1
            case (.failure(let error), .success(let theirs)):
                guard let difference = Difference.refused(bytes, error, theirs) else {
                    Self.report(bytes, "is refused (\(error)), Foundation accepts it")
                    continue
                }
                tally.deliberate[difference, default: 0] += 1
            }
        }
        print(tally.text)
        #expect(tally.bothAccept > count / 10)
        #expect(tally.bothRefuse > count / 10)
    }

    private static func report(_ bytes: [UInt8], _ outcome: String) {
        Issue.record("\(String(decoding: bytes, as: UTF8.self).debugDescription) \(outcome)")
    }

    /// What came of the texts.
    private struct Tally {
        var bothAccept = 0
        var bothRefuse = 0
        var deliberate: [Difference: Int] = [:]

        var text: String {
            let differences = deliberate.sorted { $0.key.rawValue < $1.key.rawValue }.map { ", \($0.value) \($0.key.rawValue)" }.joined()
            return "\(bothAccept) texts accepted by both, \(bothRefuse) refused by both\(differences)"
        }
    }
}
