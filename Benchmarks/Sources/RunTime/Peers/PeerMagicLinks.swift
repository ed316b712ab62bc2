/// What `Trackstar.MagicLinksResponseSchema` is, as a developer would write it for Foundation's coders.
struct PeerMagicLinks: Codable, Equatable {
    struct MagicLink: Codable, Equatable {
        var id: String
        var url: String
        var expiresAt: String
        /// There are more than the document names.
        var integrationType: String
        var integrationAllowList: [String]
        var integrationBlockList: [String]
        var integrationsWithEndpoints: [String]
        var customerID: String?

        enum CodingKeys: String, CodingKey {
            case id, url
            case expiresAt = "expires_at"
            case integrationType = "integration_type"
            case integrationAllowList = "integration_allow_list"
            case integrationBlockList = "integration_block_list"
            case integrationsWithEndpoints = "integrations_with_endpoints"
            case customerID = "customer_id"
        }
    }

    var magicLinks: [MagicLink]

    enum CodingKeys: String, CodingKey {
        case magicLinks = "magic_links"
    }
}
