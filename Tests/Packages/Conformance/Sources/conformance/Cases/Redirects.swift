import ApusRuntime
import Foundation

extension Case {
    static let redirects: [Case] = [
        Case(checking: "301, 302 and 303 turn POST into GET") { subject, _ in
            try await Server.run { server in
                for status in [301, 302, 303] {
                    let answer = try await post("hello", at: server.url("/redirect?status=\(status)&to=/echo"), by: subject)
                    try expect(answer.method, is: "GET")
                    try expect(answer.body, is: Pattern().description)
                }
            }
        },
        Case(checking: "307 and 308 send the body again") { subject, _ in
            try await Server.run { server in
                var hello = Pattern()
                hello.add(Data("hello".utf8))
                for status in [307, 308] {
                    let answer = try await post("hello", at: server.url("/redirect?status=\(status)&to=/echo"), by: subject)
                    try expect(answer.method, is: "POST")
                    try expect(answer.body, is: hello.description)
                    try expect(answer.contentType, is: "application/octet-stream")
                }
            }
        },
        Case(checking: "a redirect to a relative place with a query") { subject, _ in
            try await Server.run { server in
                let answer = try await post("hello", at: server.url("/redirect?status=303&to=echo/x%3Fa=b%2520c"), by: subject)
                try expect(answer.target, is: "/echo/x?a=b%20c")
            }
        },
        Case(checking: "redirects share a connection") { subject, _ in
            try await Server.run { server in
                _ = try await post("hello", at: server.url("/redirect?status=303&to=/redirect%3Fstatus=302%26to=/echo"), by: subject)
                try expect(await server.journal.requests.count, is: 3)
                try expect(await server.journal.connections, is: 1)
            }
        },
        Case(checking: "credentials stay at their origin") { subject, _ in
            try await Server.run { server in
                try await Server.run { other in
                    let same = try await secret(at: server.url("/redirect?to=/echo"), by: subject)
                    try expect(same.credentials, is: ["Bearer t", "k", "plain"])
                    let away = try await secret(at: server.url("/redirect?to=\(other.origin)/echo"), by: subject)
                    try expect(away.credentials, is: ["-", "-", "plain"])
                    // Nor do they come back once they have been left behind.
                    let back = "\(other.origin)/redirect?to=\(server.origin)/echo"
                    let escaped = back.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
                    let returned = try await secret(at: server.url("/redirect?to=\(escaped)"), by: subject)
                    try expect(returned.credentials, is: ["-", "-", "plain"])
                }
            }
        },
        Case("a redirect loop ends") { subject, _ in
            try await Server.run { server in
                let error = try await trouble(of: Probe.GetPet(), at: server.url("/redirect-loop"), by: subject.transport())
                try expect(error.kind, is: .redirects)
                return .passed("after \(await server.journal.requests.count) requests")
            }
        },
        Case(checking: "a redirect to another protocol is not followed") { subject, bench in
            try await Server.run { server in
                let file = bench.certificates.path("client-key.pem")
                for target in ["file://\(file)", "ftp://127.0.0.1/x", "gopher://127.0.0.1/x"] {
                    let error = try await failure(of: Probe.GetPet(), at: server.url("/redirect?to=\(target)"), by: subject.transport())
                    switch error {
                    case .undocumented(let response): try expect(response.statusCode, is: 302)
                    case .transport(let error): try expect(error is TransportError, "the error was \(error)")
                    default: throw Unexpected("the error was \(error)")
                    }
                }
            }
        },
    ]

    /// What `/echo` says of a request.
    private struct Answer {
        let method: String
        let target: String
        let body: String
        let credentials: [String]
        let contentType: String

        init(_ text: String) throws {
            let fields = text.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
            try expect(fields.count, is: 7)
            (method, target, body, credentials, contentType) = (fields[0], fields[1], fields[2], Array(fields[3..<6]), fields[6])
        }
    }

    private static func post(_ body: String, at url: URL, by subject: Subject) async throws -> Answer {
        try Answer(try await subject.transport().connection(url).value(of: Probe.Upload(body: .bytes(Data(body.utf8)))))
    }

    private static func secret(at url: URL, by subject: Subject) async throws -> Answer {
        let credentials: [String: SchemeCredential] = [
            "token": .bearer(.bearer("t")), "key": .apiKey(.apiKey("k"), name: "X-Key", in: .header),
        ]
        return try Answer(try await subject.transport().connection(url, credentials: credentials).value(of: Probe.GetSecret()))
    }
}
