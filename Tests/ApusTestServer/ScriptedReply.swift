import Foundation

/// What a test server answers.
public struct ScriptedReply: Sendable {
    /// The status code.
    public var status: Int
    /// The header fields.
    public var fields: [String: String]
    /// The body.
    public var body: Data

    /// An answer.
    public init(_ status: Int, fields: [String: String] = [:], body: Data = Data()) {
        self.status = status
        self.fields = fields
        self.body = body
    }

    /// An answer with a JSON body.
    public static func json(_ status: Int, _ text: String) -> ScriptedReply {
        ScriptedReply(status, fields: ["Content-Type": "application/json"], body: Data(text.utf8))
    }

    /// An answer with a text body.
    public static func text(_ status: Int, _ text: String) -> ScriptedReply {
        ScriptedReply(status, fields: ["Content-Type": "text/plain"], body: Data(text.utf8))
    }
}
