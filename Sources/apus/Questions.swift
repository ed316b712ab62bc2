/// Questions to a person at a terminal; where nobody is, none is asked.
struct Questions {
    private let isAsking = Terminal.isAttended && Terminal.Stream.standardError.isTerminal

    /// The answer, or `standard` for none.
    func ask(_ question: String, standard: String?) -> String? {
        guard isAsking else { return standard }
        Terminal.write("\(question)\(standard.map { " [\($0)]" } ?? ""): ", to: .standardError)
        guard let answer = readLine() else { return standard }
        let trimmed = String(answer.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
        return trimmed.isEmpty ? standard : trimmed
    }
}
