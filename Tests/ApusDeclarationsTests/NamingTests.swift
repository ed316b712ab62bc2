import Testing

@testable import ApusDeclarations

@Suite struct NamingTests {
    @Test(arguments: [
        ("env_id", "envID"), ("x-trackstar-api-key", "xTrackstarAPIKey"), ("entityId", "entityID"), ("url", "url"), ("idToken", "idToken"),
        ("HTTPServer", "httpServer"), ("userIDs", "userIDs"), ("user_ids", "userIDs"), ("URLs", "urls"), ("+1", "plus1"), ("-1", "minus1"),
        ("@id", "atID"), ("$ref", "dollarRef"), ("<x>", "x"), ("", "empty"), (" ", "space"), ("*", "any"), ("GMT+0", "gmtPlus0"),
        ("GMT-0", "gmt0"), ("a.b", "aB"), ("IN_PROGRESS", "inProgress"), ("WMS", "wms"), ("2fa_enabled", "_2faEnabled"), ("1", "_1"),
        ("1.5", "_1Point5"), ("2022-11-28", "_2022Dash11Dash28"), ("gpt-3.5-turbo", "gpt3Point5Turbo"), ("oauth2_token", "oauth2Token"),
        ("OAuthToken", "oauthToken"), ("my_oauth_token", "myOAuthToken"), ("_", "underscore"), ("_id", "id"), ("tags[]", "tags"),
        ("filter[name]", "filterName"), ("größe", "größe"), ("名前", "名前"), ("👍", "thumbsUpSign"), ("don't", "dont"), ("sha256", "sha256"),
        ("-created_at", "minusCreatedAt"), ("*/*", "anyAny"), ("default", "default"), ("c++", "cPlusPlus"), ("snake__case", "snakeCase"),
        ("ipv4Address", "ipv4Address"), ("\u{202E}x", "rightToLeftOverrideX"), ("a\nb", "aB"), ("\"", "quote"), ("*/ x", "anyX"),
    ])
    func valueNames(wire: String, swift: String) {
        var naming = Naming()
        #expect(naming.name(wire, .value) == swift)
    }

    @Test(arguments: [
        ("MagicLinksResponseSchema", "MagicLinksResponseSchema"), ("my.org.User", "MyOrgUser"), ("user-name", "UserName"), ("pet", "Pet"),
        ("HTTPHeaders", "HTTPHeaders"), ("api_key", "APIKey"), ("Id", "ID"), ("ApiKey", "APIKey"), ("create-magic-link", "CreateMagicLink"),
        ("USER_ROLE", "UserRole"), ("PDF", "PDF"), ("ACCOUNT", "Account"), ("3DModel", "_3DModel"), ("OAuth2Client", "OAuth2Client"),
        ("integration_type", "IntegrationType"), ("", "Empty"), ("$ref", "DollarRef"),
        ("DTO«Pet»", "DTOLeftPointingDoubleAngleQuotationMarkPetRightPointingDoubleAngleQuotationMark"),
    ])
    func typeNames(wire: String, swift: String) {
        var naming = Naming()
        #expect(naming.name(wire, .type) == swift)
    }

    @Test func usersAddInitialisms() {
        var naming = Naming(initialisms: Initialisms(adding: ["SKU", "GraphQL"]))
        #expect(naming.name("product_sku", .value) == "productSKU")
        #expect(naming.name("sku_list", .value) == "skuList")
        #expect(naming.name("graphql_query", .type) == "GraphQLQuery")
        #expect(naming.name("myGraphQLQuery", .value) == "myGraphQLQuery")
    }

    @Test(arguments: [
        ("Tags", "Tag"), ("Categories", "Category"), ("Addresses", "Address"), ("Boxes", "Box"), ("Status", "StatusItem"),
        ("Data", "DataItem"),
        ("Success", "SuccessItem"), ("MagicLinks", "MagicLink"), ("IDs", "ID"), ("Statuses", "Status"), ("Houses", "House"),
    ])
    func elements(list: String, element: String) {
        #expect(Plurals.element(of: list) == element)
    }

    @Test(arguments: [("pet", "pets"), ("category", "categories"), ("key", "keys"), ("box", "boxes"), ("status", "statuses")])
    func plurals(one: String, many: String) {
        #expect(Plurals.plural(of: one) == many)
    }

    @Test func everyNameIsAnIdentifier() {
        var naming = Naming()
        for scalar in (0...0x3000).compactMap(Unicode.Scalar.init) {
            for wire in ["\(scalar)", "a\(scalar)b", "\(scalar)9"] {
                let name = naming.name(wire, .value)
                #expect(!name.isEmpty)
                #expect(name.unicodeScalars.allSatisfy { $0 == "_" || $0.properties.isXIDContinue }, "\(wire) \(name)")
                #expect(name.unicodeScalars.first.map { $0 == "_" || $0.properties.isXIDStart } == true, "\(wire) \(name)")
            }
        }
    }
}
