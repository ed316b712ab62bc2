import ApusRuntime
import CAllocations
import Clients
import Foundation
import Measurements

/// Generated types against equivalent synthesized ones with Foundation's coders, on the same texts.
struct Codecs {
    var rounds: Rounds
    var sizes: [Int] = [1_000, 100_000, 10_000_000]
    /// Only subjects that contain it are measured.
    var filter: String?

    func run() throws -> [Measurement] {
        try sizes.flatMap { size in
            let name = size < 1_000_000 ? "\(size / 1000) KB" : "\(size / 1_000_000) MB"
            return try compare([Issues.Issue].self, [PeerIssue].self, "GitHub issues, \(name)") { Texts.issues(byteCount: size) }
                + compare(Completions.CompletionList.self, PeerCompletionList.self, "OpenAI completions, \(name)") {
                    Texts.completions(byteCount: size)
                }
                + compare(Trackstar.MagicLinksResponseSchema.self, PeerMagicLinks.self, "trackstar links, \(name)") {
                    Texts.magicLinks(byteCount: size)
                }
        }
    }

    private func compare<Ours: JSONCodable, Theirs: Codable & Equatable>(
        _: Ours.Type,
        _: Theirs.Type,
        _ subject: String,
        _ text: () -> [UInt8]
    ) throws -> [Measurement] {
        guard filter.map({ subject.contains($0) }) ?? true else { return [] }
        let bytes = text()
        let data = Data(bytes)
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .iso8601
        encoder.outputFormatting = .withoutEscapingSlashes
        let ours = try JSONReader(bytes).value(Ours.self)
        let theirs = try decoder.decode(Theirs.self, from: data)
        guard try decoder.decode(Theirs.self, from: Data(JSONWriter.bytes(of: ours))) == theirs else {
            throw Difference(subject: subject)
        }
        note("\(subject): \(bytes.count) bytes")
        let decoding = try rounds.compare {
            keep(try JSONReader(bytes).value(Ours.self))
        } _: {
            keep(try decoder.decode(Theirs.self, from: data))
        }
        let encodedCount = try JSONWriter.bytes(of: ours).count
        let encoding = try rounds.compare {
            keep(try JSONWriter.bytes(of: ours))
        } _: {
            keep(try encoder.encode(theirs))
        }
        return measurements("decode", subject, bytes.count, decoding, atLeast: 8)
            + measurements("encode", subject, encodedCount, encoding, atLeast: 6)
    }

    private func measurements(
        _ verb: String,
        _ subject: String,
        _ byteCount: Int,
        _ figures: (ours: Figures, theirs: Figures),
        atLeast aim: Double
    ) -> [Measurement] {
        let peer = verb == "decode" ? "JSONDecoder" : "JSONEncoder"
        let speed = { (figures: Figures) in Double(byteCount) / figures.seconds / 1e6 }
        var measurements = [
            Measurement(
                group: "run time",
                subject: "\(verb), \(subject)",
                value: speed(figures.ours),
                unit: "MB/s",
                reference: .init(name: peer, value: speed(figures.theirs)),
                aim: .ratioAtLeast(aim)
            )
        ]
        if allocations_are_counted() {
            for (name, unit, value) in [
                ("allocations", "", { Double($0.allocations) }), ("peak memory", "kB", { Double($0.peakBytes) / 1000 }),
            ] as [(String, String, (Figures) -> Double)] {
                measurements.append(
                    Measurement(
                        group: "run time, memory",
                        subject: "\(verb), \(subject), \(name)",
                        value: value(figures.ours),
                        unit: unit,
                        reference: .init(name: peer, value: value(figures.theirs))
                    )
                )
            }
        }
        for measurement in measurements { note(measurement.line) }
        return measurements
    }

    /// What is compared is not the same.
    struct Difference: Error {
        var subject: String
    }
}
