import ApusPrograms

/// Why there is no answer.
enum FetchTrouble: Hashable {
    case tooLarge
    case tooSlow
    case noCurl
    case noHTTP
    case insecureRedirect
    case foreignRedirect
    case tooManyRedirects
    case unknownName
    case noConnection
    case brokenConnection
    case untrusted(String)
    case other(String)

    /// Why curl did not run to its end.
    init(_ failure: ProgramRun.Failure) {
        switch failure {
        case .missing: self = .noCurl
        case .tooMuchOutput: self = .tooLarge
        case .tooSlow: self = .tooSlow
        case .tooMuchInput: self = .other("its address is too long")
        case .system(let reason): self = .other("curl cannot be run: \(reason)")
        }
    }

    /// Why curl ended as it did; none, if it has an answer. The codes are those of its manual.
    init?(_ outcome: ProgramRun.Outcome, from address: FetchAddress) {
        let message = Self.message(of: outcome)
        switch outcome.ending {
        case .exited(0): return nil
        // One code for two things: a protocol that may not be, and an answer without a head.
        case .exited(1) where message.contains("HTTP/0.9"): self = .noHTTP
        case .exited(1): self = address.isSecure ? .insecureRedirect : .foreignRedirect
        case .exited(5), .exited(6): self = .unknownName
        case .exited(7): self = .noConnection
        case .exited(18), .exited(52), .exited(55), .exited(56), .exited(92): self = .brokenConnection
        case .exited(28): self = .tooSlow
        case .exited(47): self = .tooManyRedirects
        case .exited(60): self = .untrusted(message)
        case .exited(63): self = .tooLarge
        case .exited, .signaled: self = .other(message)
        }
    }

    /// What curl says, without what says that curl says it.
    private static func message(of outcome: ProgramRun.Outcome) -> String {
        let line = outcome.complaint
        guard line.hasPrefix("curl: ") else {
            switch outcome.ending {
            case .exited(let code): return line.isEmpty ? "curl ended with code \(code)" : "curl says: \(line)"
            case .signaled(let signal): return "curl was ended by signal \(signal)"
            }
        }
        let words = line.dropFirst("curl: ".count)
        return String(words.hasPrefix("(") ? words.drop { $0 != ")" }.dropFirst().drop { $0 == " " } : words)
    }

    /// The rest of a sentence that begins with the address.
    func reason(sizeLimit: Int, timeout: Double) -> String {
        switch self {
        case .tooLarge: "is larger than \(sizeLimit) bytes, the limit for one document"
        case .tooSlow: "took longer than \(timeout == timeout.rounded() ? "\(Int(timeout))" : "\(timeout)") seconds"
        case .noCurl: "cannot be fetched without the program curl; install it (as by apt-get install curl), or put the file there by hand"
        case .noHTTP: "does not answer by HTTP"
        case .insecureRedirect: "leads to an address without encryption"
        case .foreignRedirect: "leads to an address that is not one of HTTP"
        case .tooManyRedirects: "leads from one address to another more than \(CurlSettings.redirectLimit) times"
        case .unknownName: "cannot be fetched: the server's name is not known"
        case .noConnection: "cannot be fetched: there is no connection to the server"
        case .brokenConnection: "cannot be fetched: the connection broke"
        case .untrusted(let message): "cannot be fetched: the server's certificate is not trusted (\(message))"
        case .other(let message): "cannot be fetched: \(message)"
        }
    }
}
