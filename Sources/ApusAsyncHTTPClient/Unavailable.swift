#if !AsyncHTTPClient
    import ApusRuntime

    /// The transport by async-http-client, which is fetched only for those who enable it.
    @available(
        *,
        unavailable,
        message: "enable the trait in Package.swift: .package(url: ..., traits: [\"AsyncHTTPClient\"])"
    )
    public enum AsyncHTTPClientTransport {}
#endif
