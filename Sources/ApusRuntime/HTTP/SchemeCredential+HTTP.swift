extension SchemeCredential {
    /// What follows the name of another scheme in the `Authorization` header (RFC 9110, section 11).
    public static func http(_ credential: BearerToken?, scheme: String) -> SchemeCredential {
        SchemeCredential(place: .authorization(scheme: scheme), secret: credential?.secret)
    }
}
