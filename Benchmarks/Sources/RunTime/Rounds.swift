import CAllocations
import Foundation

/// What is measured of one way to do something.
struct Figures {
    /// The median of all rounds, in seconds for one time.
    var seconds: Double
    /// Of one time: how often memory was asked for, and the most bytes held beyond those before.
    var allocations: Int
    var peakBytes: Int
}

/// Measures two ways to do the same by turns, so that a noisy machine is noisy for both.
struct Rounds {
    var count: Int
    /// How long a round of one of them takes, at least.
    var duration: Duration

    func compare(_ first: () throws -> Void, _ second: () throws -> Void) throws -> (Figures, Figures) {
        let (firstCounts, secondCounts) = (try Self.allocations(first), try Self.allocations(second))
        let (firstTimes, secondTimes) = (try times(first), try times(second))
        var (ours, theirs): ([Double], [Double]) = ([], [])
        for round in 0..<count {
            // Who goes first changes.
            if round.isMultiple(of: 2) {
                ours.append(try Self.seconds(firstTimes, first))
                theirs.append(try Self.seconds(secondTimes, second))
            } else {
                theirs.append(try Self.seconds(secondTimes, second))
                ours.append(try Self.seconds(firstTimes, first))
            }
        }
        return (
            Figures(seconds: ours.median, allocations: firstCounts.allocations, peakBytes: firstCounts.peak_bytes),
            Figures(seconds: theirs.median, allocations: secondCounts.allocations, peakBytes: secondCounts.peak_bytes)
        )
    }

    /// How often it is done in a round.
    private func times(_ work: () throws -> Void) throws -> Int {
        try work()
        let once = try Self.seconds(3, work)
        return max(1, Int(duration / .seconds(1) / once))
    }

    private static func seconds(_ times: Int, _ work: () throws -> Void) throws -> Double {
        let start = ContinuousClock.now
        for _ in 0..<times { try work() }
        return (ContinuousClock.now - start) / .seconds(1) / Double(times)
    }

    private static func allocations(_ work: () throws -> Void) throws -> (allocations: Int, peak_bytes: Int) {
        // What is made once for all time is not counted.
        try work()
        allocations_begin()
        try work()
        let counts = allocations_end()
        return (counts.allocations, counts.peak_bytes)
    }
}

extension [Double] {
    var median: Double {
        let sorted = sorted()
        return sorted.isEmpty ? .nan : (sorted[(count - 1) / 2] + sorted[count / 2]) / 2
    }
}

/// Keeps the optimiser from leaving out what nobody looks at.
@inline(never)
func keep<Value>(_ value: Value) {
    withExtendedLifetime(value) {}
}

/// A note for who watches; standard output has the measurements alone.
func note(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
}
