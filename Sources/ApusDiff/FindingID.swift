/// The kinds of findings, named by what changed; direction, place and verdicts are fields of the finding.
public enum FindingID: String, Hashable, Sendable, CaseIterable {
    case operationAdded = "operation-added"
    case operationRemoved = "operation-removed"
    case operationMoved = "operation-moved"
    case operationIdChanged = "operation-id-changed"
    case operationTagsChanged = "operation-tags-changed"
    case operationDeprecated = "operation-deprecated"
    case operationReactivated = "operation-reactivated"
    case deprecated = "deprecated"
    case reactivated = "reactivated"
    case sunsetInvalid = "sunset-invalid"
    case sunsetTooEarly = "sunset-too-early"
    case sunsetMissing = "sunset-missing"
    case sunsetRemoved = "sunset-removed"
    case sunsetChanged = "sunset-changed"
    case stabilityDecreased = "stability-decreased"
    case stabilityIncreased = "stability-increased"
    case stabilityInvalid = "stability-invalid"
    case serverAdded = "server-added"
    case serverRemoved = "server-removed"
    case serverChanged = "server-changed"
    case securityAdded = "security-added"
    case securityRemoved = "security-removed"
    case securityChanged = "security-changed"
    case securityScopeAdded = "security-scope-added"
    case securityScopeRemoved = "security-scope-removed"
    case securitySchemeAdded = "security-scheme-added"
    case securitySchemeRemoved = "security-scheme-removed"
    case securitySchemeChanged = "security-scheme-changed"
    case parameterAdded = "parameter-added"
    case parameterRequiredAdded = "parameter-required-added"
    case parameterRemoved = "parameter-removed"
    case parameterBecameRequired = "parameter-became-required"
    case parameterBecameOptional = "parameter-became-optional"
    case parameterRenamed = "parameter-renamed"
    case serializationChanged = "serialization-changed"
    case bodyAdded = "body-added"
    case bodyRemoved = "body-removed"
    case bodyBecameRequired = "body-became-required"
    case bodyBecameOptional = "body-became-optional"
    case mediaTypeAdded = "media-type-added"
    case mediaTypeRemoved = "media-type-removed"
    case mediaTypeChanged = "media-type-changed"
    case encodingChanged = "encoding-changed"
    case responseAdded = "response-added"
    case responseRemoved = "response-removed"
    case responseBodyAdded = "response-body-added"
    case responseBodyRemoved = "response-body-removed"
    case headerAdded = "header-added"
    case headerRemoved = "header-removed"
    case headerBecameRequired = "header-became-required"
    case headerBecameOptional = "header-became-optional"
    case streamingChanged = "streaming-changed"
    case schemaAdded = "schema-added"
    case schemaRemoved = "schema-removed"
    case schemaRenamed = "schema-renamed"
    case propertyAdded = "property-added"
    case propertyRequiredAdded = "property-required-added"
    case propertyRemoved = "property-removed"
    case propertyBecameRequired = "property-became-required"
    case propertyBecameOptional = "property-became-optional"
    case propertyRenamed = "property-renamed"
    case accessChanged = "access-changed"
    case additionalPropertiesChanged = "additional-properties-changed"
    case becameNullable = "became-nullable"
    case becameNotNullable = "became-not-nullable"
    case typeChanged = "type-changed"
    case typeWidened = "type-widened"
    case typeNarrowed = "type-narrowed"
    case formatChanged = "format-changed"
    case enumValueAdded = "enum-value-added"
    case enumValueRemoved = "enum-value-removed"
    case becameEnum = "became-enum"
    case enumBecameFree = "enum-became-free"
    case variantAdded = "variant-added"
    case variantRemoved = "variant-removed"
    case unionChanged = "union-changed"
    case discriminatorChanged = "discriminator-changed"
    case constraintTightened = "constraint-tightened"
    case constraintLoosened = "constraint-loosened"
    case constraintChanged = "constraint-changed"
    case defaultChanged = "default-changed"
    case ruleNotUnderstood = "rule-not-understood"
    case documentationChanged = "documentation-changed"
    case swiftDeclarationRemoved = "swift-declaration-removed"
    case swiftDeclarationRenamed = "swift-declaration-renamed"
    case swiftTypeChanged = "swift-type-changed"
    case swiftKindChanged = "swift-kind-changed"
    case swiftArgumentRequired = "swift-argument-required"
    case swiftArgumentsReordered = "swift-arguments-reordered"
    case swiftCaseAdded = "swift-case-added"
    case swiftMutabilityChanged = "swift-mutability-changed"
}

extension FindingID {
    /// What people are told about a kind of finding.
    public struct Explanation: Hashable, Sendable {
        /// What happened, as a sentence without a full stop.
        public var summary: String
        /// Why it may break somebody.
        public var reason: String
        /// What to do about it.
        public var advice: String
    }

    /// What people are told about it: the catalogue of `apus diff --list` and `--explain`.
    public var explanation: Explanation {
        switch self {
        case .operationAdded:
            Explanation(
                summary: "An operation was added",
                reason: "Nobody calls it yet; a server has to offer it.",
                advice: "Nothing for callers. Servers: implement it before the document is published."
            )
        case .operationRemoved:
            Explanation(
                summary: "An operation was removed",
                reason: "Clients that still call it get an error, and their code does not compile against the new client.",
                advice: "Deprecate it first, give a date (`x-sunset`), and remove it when nobody calls it."
            )
        case .operationMoved:
            Explanation(
                summary: "An operation got another method or path",
                reason: "A shipped client calls the old place.",
                advice: "Serve both places until old clients are gone."
            )
        case .operationIdChanged:
            Explanation(
                summary: "An operation was renamed",
                reason: "The method and types of the client are named after `operationId`.",
                advice: "Keep the old `operationId`, or give the old name under `names` in apus.yaml."
            )
        case .operationTagsChanged:
            Explanation(
                summary: "An operation changed its tags",
                reason: "Tags group operations for readers.",
                advice: "Nothing."
            )
        case .operationDeprecated:
            Explanation(
                summary: "An operation was deprecated",
                reason: "It still works; callers get a warning.",
                advice: "Say in the description what to use instead, and until when it works."
            )
        case .operationReactivated:
            Explanation(
                summary: "An operation is no longer deprecated",
                reason: "The warning goes away.",
                advice: "Nothing."
            )
        case .deprecated:
            Explanation(
                summary: "Something was deprecated",
                reason: "It still works; users get a warning.",
                advice: "Say in the description what to use instead."
            )
        case .reactivated:
            Explanation(
                summary: "Something is no longer deprecated",
                reason: "The warning goes away.",
                advice: "Nothing."
            )
        case .sunsetInvalid:
            Explanation(
                summary: "A sunset date cannot be read",
                reason: "Nobody can plan for a date that is none.",
                advice: "Write `x-sunset: 2030-12-31`."
            )
        case .sunsetTooEarly:
            Explanation(
                summary: "A sunset date comes too early",
                reason: "The policy gives users more time.",
                advice: "Choose a later date."
            )
        case .sunsetMissing:
            Explanation(
                summary: "A deprecation has no sunset date",
                reason: "The policy asks for one.",
                advice: "Add `x-sunset`."
            )
        case .sunsetRemoved:
            Explanation(
                summary: "A sunset date was removed",
                reason: "Users no longer know until when it works.",
                advice: "Keep the date, or reactivate what was deprecated."
            )
        case .sunsetChanged:
            Explanation(
                summary: "A sunset date was changed",
                reason: "Users planned for the old date.",
                advice: "Move dates only into the future."
            )
        case .stabilityDecreased:
            Explanation(
                summary: "A stability level was decreased",
                reason: "Users relied on the promise of the old level.",
                advice: "Keep the level; offer the unstable variant beside it."
            )
        case .stabilityIncreased:
            Explanation(
                summary: "A stability level was increased",
                reason: "More is promised.",
                advice: "Nothing."
            )
        case .stabilityInvalid:
            Explanation(
                summary: "A stability level is not known",
                reason: "Nobody knows what is promised.",
                advice: "Use draft, alpha, beta or stable."
            )
        case .serverAdded:
            Explanation(
                summary: "A server was added",
                reason: "Clients go on using the one they chose.",
                advice: "Nothing."
            )
        case .serverRemoved:
            Explanation(
                summary: "A server was removed",
                reason: "Clients that chose it may get no answer.",
                advice: "Keep the host alive as long as there are clients."
            )
        case .serverChanged:
            Explanation(
                summary: "A server changed",
                reason: "Clients build URLs from it.",
                advice: "Check that the old URLs still work."
            )
        case .securityAdded:
            Explanation(
                summary: "Credentials became necessary",
                reason: "A client that sends none is refused, if none were asked for before.",
                advice: "Accept calls without credentials for a while."
            )
        case .securityRemoved:
            Explanation(
                summary: "Credentials are no longer necessary",
                reason: "Those that are sent are ignored.",
                advice: "Nothing."
            )
        case .securityChanged:
            Explanation(
                summary: "Other credentials became necessary",
                reason: "A client that has the old ones may be refused.",
                advice: "Accept both for a while."
            )
        case .securityScopeAdded:
            Explanation(
                summary: "A scope became necessary",
                reason: "Tokens without it may be refused.",
                advice: "Grant the scope to existing clients first."
            )
        case .securityScopeRemoved:
            Explanation(
                summary: "A scope is no longer necessary",
                reason: "Tokens may have it all the same.",
                advice: "Nothing."
            )
        case .securitySchemeAdded:
            Explanation(
                summary: "A security scheme was added",
                reason: "Nobody uses it yet.",
                advice: "Nothing."
            )
        case .securitySchemeRemoved:
            Explanation(
                summary: "A security scheme was removed",
                reason: "Code that gives its credential does not compile.",
                advice: "Keep the scheme while callers name it."
            )
        case .securitySchemeChanged:
            Explanation(
                summary: "A security scheme changed",
                reason: "Credentials are sent otherwise.",
                advice: "Add a scheme of another name instead."
            )
        case .parameterAdded:
            Explanation(
                summary: "An optional parameter was added",
                reason: "Callers that do not know it leave it out.",
                advice: "Nothing."
            )
        case .parameterRequiredAdded:
            Explanation(
                summary: "A required parameter was added",
                reason: "Old clients do not send it, and calls lack an argument.",
                advice: "Make it optional, with a default on the server."
            )
        case .parameterRemoved:
            Explanation(
                summary: "A parameter was removed",
                reason: "Old clients still send it: a lenient server ignores it, a strict one refuses.",
                advice: "Deprecate it first, and go on ignoring it."
            )
        case .parameterBecameRequired:
            Explanation(
                summary: "A parameter became required",
                reason: "Old clients may leave it out, and calls lack an argument.",
                advice: "Keep it optional, with a default on the server."
            )
        case .parameterBecameOptional:
            Explanation(
                summary: "A parameter became optional",
                reason: "Servers must do without it.",
                advice: "Nothing for callers; servers: treat absence."
            )
        case .parameterRenamed:
            Explanation(
                summary: "A path parameter was renamed",
                reason: "The name in a path template is not sent; the label of the argument is named after it.",
                advice: "Keep the name, or give the old one under `names` in apus.yaml."
            )
        case .serializationChanged:
            Explanation(
                summary: "A value is written otherwise",
                reason: "The same declaration sends other text, and no compiler says so.",
                advice: "Accept both forms on the server."
            )
        case .bodyAdded:
            Explanation(
                summary: "A request body was added",
                reason: "If it is required, old clients do not send it.",
                advice: "Make it optional."
            )
        case .bodyRemoved:
            Explanation(
                summary: "A request body was removed",
                reason: "Old clients still send it.",
                advice: "Go on ignoring it."
            )
        case .bodyBecameRequired:
            Explanation(
                summary: "A request body became required",
                reason: "Old clients may leave it out.",
                advice: "Keep it optional."
            )
        case .bodyBecameOptional:
            Explanation(
                summary: "A request body became optional",
                reason: "Servers must do without it.",
                advice: "Nothing for callers; servers: treat absence."
            )
        case .mediaTypeAdded:
            Explanation(
                summary: "A media type was added",
                reason: "Clients go on using the one they know.",
                advice: "Nothing for callers."
            )
        case .mediaTypeRemoved:
            Explanation(
                summary: "A media type was removed",
                reason: "Clients that use it are refused or cannot read the answer.",
                advice: "Keep it beside the new one."
            )
        case .mediaTypeChanged:
            Explanation(
                summary: "The parameters of a media type changed",
                reason: "What stands before the semicolon is the same.",
                advice: "Nothing, if parameters such as charset are not relied on."
            )
        case .encodingChanged:
            Explanation(
                summary: "A part of a form is written otherwise",
                reason: "The same declaration sends other bytes.",
                advice: "Accept both forms on the server."
            )
        case .responseAdded:
            Explanation(
                summary: "A response was added",
                reason: "Clients meet a status that they do not know; they treat it by its class.",
                advice: "Nothing on the wire; callers that switch over outcomes add a case."
            )
        case .responseRemoved:
            Explanation(
                summary: "A response was removed",
                reason: "Code for it is never reached; if it was the success, clients get another one.",
                advice: "Keep the success status."
            )
        case .responseBodyAdded:
            Explanation(
                summary: "A response got a body",
                reason: "Old clients ignore it.",
                advice: "Nothing on the wire."
            )
        case .responseBodyRemoved:
            Explanation(
                summary: "A response lost its body",
                reason: "Old clients fail to read what is not there.",
                advice: "Keep sending it."
            )
        case .headerAdded:
            Explanation(
                summary: "A response header was added",
                reason: "Old clients ignore it.",
                advice: "Nothing."
            )
        case .headerRemoved:
            Explanation(
                summary: "A response header was removed",
                reason: "Clients that read it find nothing.",
                advice: "Keep sending it."
            )
        case .headerBecameRequired:
            Explanation(
                summary: "A response header became required",
                reason: "Clients can rely on it.",
                advice: "Nothing."
            )
        case .headerBecameOptional:
            Explanation(
                summary: "A response header became optional",
                reason: "Clients that rely on it may find nothing.",
                advice: "Keep sending it."
            )
        case .streamingChanged:
            Explanation(
                summary: "An answer is streamed otherwise",
                reason: "Old clients wait for the whole, or expect items.",
                advice: "Offer the stream under a media type or path of its own."
            )
        case .schemaAdded:
            Explanation(
                summary: "A schema was added",
                reason: "Nobody uses it yet.",
                advice: "Nothing."
            )
        case .schemaRemoved:
            Explanation(
                summary: "A schema was removed",
                reason: "Its Swift type is gone.",
                advice: "Keep it until nobody names the type."
            )
        case .schemaRenamed:
            Explanation(
                summary: "A schema was renamed",
                reason: "Names are not sent, but the Swift type is named after it.",
                advice: "Keep the name, or offer the old one as a deprecated typealias."
            )
        case .propertyAdded:
            Explanation(
                summary: "An optional property was added",
                reason: "Those who do not know it leave it out or ignore it.",
                advice: "Nothing."
            )
        case .propertyRequiredAdded:
            Explanation(
                summary: "A required property was added",
                reason: "Who sends the object must now give it.",
                advice: "Make it optional, or give it a default on the server."
            )
        case .propertyRemoved:
            Explanation(
                summary: "A property was removed",
                reason: "Readers find nothing; senders still send it, which a strict server refuses.",
                advice: "Deprecate it first."
            )
        case .propertyBecameRequired:
            Explanation(
                summary: "A property became required",
                reason: "Who sends the object must now give it; readers can rely on it.",
                advice: "Where it is sent, keep it optional, with a default on the server."
            )
        case .propertyBecameOptional:
            Explanation(
                summary: "A property became optional",
                reason: "Readers that rely on it fail when it is not there.",
                advice: "Keep sending it."
            )
        case .propertyRenamed:
            Explanation(
                summary: "A property was renamed",
                reason: "The old key is gone for readers, the new one unknown to senders.",
                advice: "Keep both for a while."
            )
        case .accessChanged:
            Explanation(
                summary: "A property changed who may set it",
                reason: "It now stands in requests or responses where it did not, or the other way round.",
                advice: "Check what the other side does with it."
            )
        case .additionalPropertiesChanged:
            Explanation(
                summary: "Other keys became allowed or forbidden",
                reason: "Objects with keys of their own are refused, or appear.",
                advice: "Tolerate unknown keys."
            )
        case .becameNullable:
            Explanation(
                summary: "Null became allowed",
                reason: "Readers must expect null.",
                advice: "Leave the key out instead, where it is optional."
            )
        case .becameNotNullable:
            Explanation(
                summary: "Null is no longer allowed",
                reason: "Senders of null are refused; readers never meet it, and their Swift type is no longer optional.",
                advice: "Where it is sent, go on accepting null as if the key were absent."
            )
        case .typeChanged:
            Explanation(
                summary: "A type changed",
                reason: "Values of the old type are no longer understood.",
                advice: "Add a property of another name instead."
            )
        case .typeWidened:
            Explanation(
                summary: "A type allows more",
                reason: "Readers meet values that they cannot read.",
                advice: "Keep to the old type in what is sent to old clients."
            )
        case .typeNarrowed:
            Explanation(
                summary: "A type allows less",
                reason: "Senders send values that are refused.",
                advice: "Go on accepting the old values."
            )
        case .formatChanged:
            Explanation(
                summary: "A format changed",
                reason: "The text stands for something else.",
                advice: "Check that both sides read the old values."
            )
        case .enumValueAdded:
            Explanation(
                summary: "An enum value was added",
                reason: "Readers meet a value that they do not know; generated enums keep it as unknown.",
                advice: "Tell callers what to do with unknown values."
            )
        case .enumValueRemoved:
            Explanation(
                summary: "An enum value was removed",
                reason: "Senders that use it are refused; its case is gone.",
                advice: "Go on accepting it; mark it deprecated."
            )
        case .becameEnum:
            Explanation(
                summary: "Only listed values are allowed",
                reason: "Senders of other values are refused.",
                advice: "List every value that was ever accepted."
            )
        case .enumBecameFree:
            Explanation(
                summary: "All values are allowed",
                reason: "Readers meet values that they do not know.",
                advice: "Nothing for senders."
            )
        case .variantAdded:
            Explanation(
                summary: "A variant was added",
                reason: "Readers meet a variant that they do not know.",
                advice: "Tell callers what to do with unknown variants."
            )
        case .variantRemoved:
            Explanation(
                summary: "A variant was removed",
                reason: "Senders of it are refused; its case is gone.",
                advice: "Go on accepting it."
            )
        case .unionChanged:
            Explanation(
                summary: "One of the variants became any of them, or the other way round",
                reason: "A value that fits several variants is allowed by one of the two only.",
                advice: "Look whether values can fit several variants."
            )
        case .discriminatorChanged:
            Explanation(
                summary: "Variants are told apart otherwise",
                reason: "The same value may be read as another variant.",
                advice: "Keep property and mapping of the discriminator."
            )
        case .constraintTightened:
            Explanation(
                summary: "A constraint became tighter",
                reason: "Senders of values that were right are refused.",
                advice: "Go on accepting the old values."
            )
        case .constraintLoosened:
            Explanation(
                summary: "A constraint became looser",
                reason: "Readers meet values that they did not expect.",
                advice: "Nothing for senders."
            )
        case .constraintChanged:
            Explanation(
                summary: "A constraint changed",
                reason: "Which values are allowed is not clear from the text alone.",
                advice: "Check that old values are still right."
            )
        case .defaultChanged:
            Explanation(
                summary: "A default changed",
                reason: "Leaving the value out means something else.",
                advice: "Keep the default; callers can send the value."
            )
        case .ruleNotUnderstood:
            Explanation(
                summary: "A rule changed that is not understood",
                reason: "Apus does not know what the keyword does to values.",
                advice: "Look at both documents."
            )
        case .documentationChanged:
            Explanation(
                summary: "Only words for people changed",
                reason: "Nothing else depends on them.",
                advice: "Nothing."
            )
        case .swiftDeclarationRemoved:
            Explanation(
                summary: "A Swift declaration is gone",
                reason: "Code that names it does not compile.",
                advice: "Offer the old name, or keep what it came from."
            )
        case .swiftDeclarationRenamed:
            Explanation(
                summary: "A Swift declaration was renamed",
                reason: "Code that names it does not compile.",
                advice: "Give the old name under `names` in apus.yaml."
            )
        case .swiftTypeChanged:
            Explanation(
                summary: "A Swift type changed",
                reason: "Code that reads or writes it in the usual way does not compile.",
                advice: "Choose the type under `types` in apus.yaml, if both fit."
            )
        case .swiftKindChanged:
            Explanation(
                summary: "A Swift declaration became another kind",
                reason: "Code that makes or takes apart its values does not compile.",
                advice: "Keep the shape of the schema."
            )
        case .swiftArgumentRequired:
            Explanation(
                summary: "An argument lost its default",
                reason: "Calls without it do not compile.",
                advice: "Keep it optional."
            )
        case .swiftArgumentsReordered:
            Explanation(
                summary: "Arguments changed their order",
                reason: "Swift asks for arguments in the order of the declaration.",
                advice: "Keep the order of properties."
            )
        case .swiftCaseAdded:
            Explanation(
                summary: "A case was added",
                reason: "Exhaustive switches lack it.",
                advice: "Write a default case."
            )
        case .swiftMutabilityChanged:
            Explanation(
                summary: "Properties can no longer be set",
                reason: "A type that is only received has constants.",
                advice: "Set `received: var` in apus.yaml."
            )
        }
    }

    /// Whether such a change can change a Swift declaration, so that what happens to the declaration belongs to the same finding.
    var concernsDeclaration: Bool {
        switch self {
        case .operationAdded, .operationRemoved, .operationMoved, .operationIdChanged, .serverAdded, .serverRemoved, .serverChanged,
            .securitySchemeAdded, .securitySchemeRemoved, .securitySchemeChanged, .parameterAdded, .parameterRequiredAdded,
            .parameterRemoved, .parameterBecameRequired, .parameterBecameOptional, .parameterRenamed, .bodyAdded, .bodyRemoved,
            .bodyBecameRequired, .bodyBecameOptional, .mediaTypeAdded, .mediaTypeRemoved, .mediaTypeChanged, .responseAdded,
            .responseRemoved,
            .responseBodyAdded, .responseBodyRemoved, .headerAdded, .headerRemoved, .headerBecameRequired, .headerBecameOptional,
            .streamingChanged, .schemaAdded, .schemaRemoved, .schemaRenamed, .propertyAdded, .propertyRequiredAdded, .propertyRemoved,
            .propertyBecameRequired, .propertyBecameOptional, .propertyRenamed, .accessChanged, .additionalPropertiesChanged,
            .becameNullable, .becameNotNullable, .typeChanged, .typeWidened, .typeNarrowed, .formatChanged, .enumValueAdded,
            .enumValueRemoved, .becameEnum, .enumBecameFree, .variantAdded, .variantRemoved, .swiftDeclarationRemoved,
            .swiftDeclarationRenamed, .swiftTypeChanged, .swiftKindChanged, .swiftArgumentRequired, .swiftArgumentsReordered,
            .swiftCaseAdded, .swiftMutabilityChanged:
            true
        case .operationTagsChanged, .operationDeprecated, .operationReactivated, .deprecated, .reactivated, .sunsetInvalid,
            .sunsetTooEarly, .sunsetMissing, .sunsetRemoved, .sunsetChanged, .stabilityDecreased, .stabilityIncreased,
            .stabilityInvalid, .securityAdded, .securityRemoved, .securityChanged, .securityScopeAdded, .securityScopeRemoved,
            .serializationChanged, .encodingChanged, .discriminatorChanged, .unionChanged, .constraintTightened,
            .constraintLoosened, .constraintChanged, .defaultChanged, .ruleNotUnderstood, .documentationChanged:
            false
        }
    }
    /// Whether it is about the credentials that operations ask for.
    var isAboutNeededCredentials: Bool { Self.neededCredentials.contains(self) }

    private static let neededCredentials: Set<FindingID> = [
        .securityAdded, .securityRemoved, .securityChanged, .securityScopeAdded, .securityScopeRemoved,
    ]

    /// Whether it is about what was promised of the life of a thing, which counts for what is no more than a draft too.
    var isAboutPromises: Bool { Self.promises.contains(self) }

    private static let promises: Set<FindingID> = [
        .sunsetInvalid, .sunsetTooEarly, .sunsetMissing, .sunsetRemoved, .stabilityInvalid,
    ]
}
