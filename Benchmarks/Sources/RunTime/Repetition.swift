import ApusRuntime
import Clients

/// Does one thing for some seconds, for a profiler to look at: `RunTime --repeat-decode issues`.
enum Repetition {
    static func run(_ subject: String, encodes: Bool) throws {
        switch subject {
        case "issues": try run([Issues.Issue].self, Texts.issues(byteCount: 100_000), encodes: encodes)
        case "completions": try run(Completions.CompletionList.self, Texts.completions(byteCount: 100_000), encodes: encodes)
        default: try run(Trackstar.MagicLinksResponseSchema.self, Texts.magicLinks(byteCount: 100_000), encodes: encodes)
        }
    }

    private static func run<Value: JSONCodable>(_: Value.Type, _ bytes: [UInt8], encodes: Bool) throws {
        let value = try JSONReader(bytes).value(Value.self)
        let end = ContinuousClock.now + .seconds(5)
        var times = 0
        while ContinuousClock.now < end {
            if encodes {
                keep(try JSONWriter.bytes(of: value))
            } else {
                keep(try JSONReader(bytes).value(Value.self))
            }
            times += 1
        }
        note("\(times) times \(bytes.count) bytes")
    }
}
