extension Connection {
    /// Adds the credentials of the first alternative that is complete; anonymous calls come last.
    ///
    /// - Returns: the secrets added, so that no error text repeats them.
    func addCredentials(to request: inout RequestWriter) async throws(ExchangeError) -> [UsedSecret] {
        let operation = request.operation
        let alternatives = operation.security.map { $0.keys.sorted() }
        guard !alternatives.isEmpty else {
            return []
        }
        func missing(_ alternative: [String]) -> [String] {
            alternative.filter { credentials[$0]?.isPresent != true }
        }
        guard let chosen = alternatives.first(where: { !$0.isEmpty && missing($0).isEmpty }) else {
            if alternatives.contains([]) {
                return []
            }
            throw .credentials(
                CredentialsError(operationID: operation.id, missing: alternatives.map(missing), underlyingError: nil)
            )
        }
        var secrets: [UsedSecret] = []
        for scheme in chosen {
            guard let credential = credentials[scheme], let source = credential.secret else {
                continue
            }
            let secret: String
            do {
                secret = try await source.fetch()
            } catch {
                if error is CancellationError || Task.isCancelled {
                    throw .cancelled
                }
                throw .credentials(
                    CredentialsError(operationID: operation.id, missing: [[scheme]], underlyingError: error)
                )
            }
            do {
                try request.add(secret, at: credential.place)
            } catch {
                throw .request(error)
            }
            secrets.append(UsedSecret(text: secret, source: source))
        }
        return secrets
    }
}

/// A secret that a request carries, and where it is from.
struct UsedSecret: Sendable {
    let text: String
    let source: SecretSource
}

extension RequestWriter {
    fileprivate mutating func add(_ secret: String, at place: SchemeCredential.Place) throws(RequestError) {
        switch place {
        case .transport:
            break
        case .authorization(let scheme):
            try addSecretField("Authorization", "\(scheme) \(secret)")
        case .key(let name, .header):
            try addSecretField(name, secret)
        case .key(let name, .query):
            query.append(PercentEncoding.unreserved.encode(name) + "=" + PercentEncoding.unreserved.encode(secret))
        case .key(let name, .cookie):
            guard !secret.contains(";") else {
                throw RequestError(.invalidField(name))
            }
            hasSecretCookie = true
            cookies.append("\(name)=\(secret)")
        }
    }

    /// A field that no proxy may index and no transport passes on to another origin.
    mutating func addSecretField(_ name: String, _ value: String) throws(RequestError) {
        var field = try HTTPField(checked: name, value)
        field.indexingStrategy = .disallow
        headerFields[fields: field.name] = [field]
    }
}
