/// The one of `names` that `name` was probably meant to be, for a hint such as "did you mean …?".
///
/// Names are compared by the Damerau-Levenshtein distance (optimal string alignment) of their lower-case forms; more than one edit for
/// three characters is no likeness. Of equally near names the first one counts.
public func nearestName(to name: String, in names: some Sequence<String>) -> String? {
    let wanted = Array(name.lowercased().unicodeScalars.prefix(64))
    var nearest: String?
    var limit = max(1, wanted.count / 3)
    for candidate in names where candidate != name && candidate.utf8.count <= 256 {
        let scalars = Array(candidate.lowercased().unicodeScalars)
        guard abs(scalars.count - wanted.count) <= limit else { continue }
        let distance = editDistance(wanted, scalars)
        guard distance <= limit, distance < max(wanted.count, 1) else { continue }
        if distance == 0 { return candidate }
        nearest = candidate
        limit = distance - 1
    }
    return nearest
}

private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in 1...left.count {
        var current = [row]
        for column in 1...right.count {
            let substitution = last[column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1)
            var distance = min(substitution, last[column] + 1, current[column - 1] + 1)
            if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
                distance = min(distance, beforeLast[column - 2] + 1)
            }
            current.append(distance)
        }
        beforeLast = last
        last = current
    }
    return last[right.count]
}
