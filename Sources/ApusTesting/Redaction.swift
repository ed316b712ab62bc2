import ApusRuntime
import Foundation

/// What is left out of recordings: credentials, in header fields, queries, forms and JSON.
public struct Redaction: Sendable {
    /// What stands in the place of a credential.
    public static let mark = "REDACTED"

    private var names: Set<String> = [
        "access_token", "api-key", "api_key", "apikey", "assertion", "auth", "authorization", "client_assertion", "client_secret", "code",
        "code_verifier", "device_code", "id_token", "key", "password", "refresh_token", "secret", "sig", "signature", "token",
    ]
    private var fieldNames: Set<String> = [
        "authorization", "cookie", "proxy-authorization", "set-cookie", "x-api-key", "x-auth-token", "x-amz-security-token",
    ]

    /// The usual names of credentials, and others, without regard to case.
    ///
    /// Header fields that carry a client's credentials are left out whatever their names are.
    ///
    /// - Parameter names: further names of header fields, query parameters, fields of forms and members of JSON objects.
    public init(adding names: [String] = []) {
        self.names.formUnion(names.map { $0.lowercased() })
        fieldNames.formUnion(names.map { $0.lowercased() })
    }

    /// A text without the secrets that the exchange under way carries, wherever they stand in it.
    private func hidingCarried(_ text: String) -> String {
        var text = text
        for secret in ExchangeSecrets.current where secret.utf8.count >= 8 {
            let escaped = secret.addingPercentEncoding(withAllowedCharacters: .alphanumerics.union(CharacterSet(charactersIn: "-._~")))
            for form in [secret, escaped].compactMap(\.self) { text = text.replacingOccurrences(of: form, with: Self.mark) }
        }
        return text
    }

    func redacted(_ fields: HTTPFields) -> [(name: String, value: String)] {
        fields.map { field in
            let isSecret = field.indexingStrategy == .disallow || fieldNames.contains(field.name.rawName.lowercased())
            return (field.name.rawName, isSecret ? Self.mark : hidingCarried(field.value))
        }
    }

    /// A path with its query.
    func redacted(target: String) -> String {
        guard let mark = target.firstIndex(of: "?") else { return hidingCarried(target) }
        return hidingCarried(String(target[...mark])) + redacted(form: String(target[target.index(after: mark)...]))
    }

    func redacted(form: String) -> String {
        form.split(separator: "&", omittingEmptySubsequences: false).map { pair -> String in
            guard let equals = pair.firstIndex(of: "=") else { return String(pair) }
            let name = pair[..<equals].removingPercentEncoding ?? String(pair[..<equals])
            let value = pair[pair.index(after: equals)...].removingPercentEncoding
            let isCarried = value.map(ExchangeSecrets.current.contains) ?? false
            return names.contains(name.lowercased()) || isCarried ? "\(pair[...equals])\(Self.mark)" : hidingCarried(String(pair))
        }.joined(separator: "&")
    }

    func redacted(_ body: Data, contentType: String?) -> Data {
        let type = contentType?.lowercased() ?? ""
        if type.hasPrefix("application/x-www-form-urlencoded") { return Data(redacted(form: String(decoding: body, as: UTF8.self)).utf8) }
        guard type.contains("json"), let value = try? JSONValue(Array(body)), let redacted = redacted(value),
            let bytes = try? JSONWriter.bytes(of: redacted)
        else {
            return body
        }
        return Data(bytes)
    }

    /// The value without its credentials; none where it has none, so that its text can stay as it is.
    private func redacted(_ value: JSONValue) -> JSONValue? {
        switch value {
        case .object(let members):
            var changed = members
            for (name, member) in members {
                if names.contains(name.lowercased()), member.string != nil {
                    changed[name] = .string(Self.mark)
                } else if let inner = redacted(member) {
                    changed[name] = inner
                }
            }
            return changed == members ? nil : .object(changed)
        case .array(let elements):
            let changed = elements.map { redacted($0) ?? $0 }
            return changed == elements ? nil : .array(changed)
        case .null, .boolean, .number, .string: return nil
        }
    }
}
