import ApusDiff
import Foundation

/// What is expected of a case.
struct Judgement: Decodable {
    /// A finding that another tool makes.
    struct Expectation: Decodable {
        var operation: String?
        var path: String?
        var text: String?

        /// What the text has in backticks, without what is around it in the document: `data/created` is about `created`.
        var names: [String] {
            let parts = (text ?? "").split(separator: "`", omittingEmptySubsequences: false).map(String.init)
            return parts.indices.filter { $0 % 2 == 1 && $0 + 1 < parts.count }.compactMap { index in
                parts[index].split { $0 == "/" || $0 == "." }.last.map(String.init)
            }
        }
    }

    private struct Own: Decodable {
        var wire: String

        enum CodingKeys: String, CodingKey { case wire = "wire_old_client" }
    }

    private var breaking: Bool?
    private var judged: Own?
    private var clock: String?
    private var options: [String: OptionValue] = [:]
    private(set) var expect: [Expectation] = []

    private enum CodingKeys: String, CodingKey { case breaking, judged, clock, options, expect }

    /// No expectation at all.
    init() {}

    init(at path: String) throws {
        self = try JSONDecoder().decode(Judgement.self, from: Data(contentsOf: URL(fileURLWithPath: path)))
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        breaking = try container.decodeIfPresent(Bool.self, forKey: .breaking)
        judged = try container.decodeIfPresent(Own.self, forKey: .judged)
        clock = try container.decodeIfPresent(String.self, forKey: .clock)
        options = try container.decodeIfPresent([String: OptionValue].self, forKey: .options) ?? [:]
        expect = try container.decodeIfPresent([Expectation].self, forKey: .expect) ?? []
    }

    /// Whether the change breaks clients; our own view wins, and unknown is nothing.
    var verdict: Bool? {
        guard let judged else { return breaking }
        switch judged.wire {
        case "breaking": return true
        case "ok": return false
        default: return nil
        }
    }

    /// The settings of the case as far as they are about dates.
    var policy: Policy {
        var policy = Policy(today: clock.flatMap { Day($0) } ?? Day("2026-11-20"))
        for (name, value) in options {
            guard name.hasPrefix("deprecation-days-"), case .number(let days) = value else { continue }
            policy.deprecationDays[String(name.dropFirst("deprecation-days-".count))] = days
        }
        return policy
    }
}

/// The value of a setting, of which only numbers matter.
private enum OptionValue: Decodable {
    case number(Int)
    case other

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let number = try? container.decode(Int.self) { self = .number(number) } else { self = .other }
    }
}
