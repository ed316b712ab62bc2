/// What documents give rise to.
extension DiagnosticID {
    /// Declarations.
    static let declarationsChapter = Chapter(
        title: "Declarations",
        entries: [
            Entry(
                .wrongDefaultType,
                "A default is not a value of its schema.",
                "Make the default a value of its schema; until then there is no default in Swift."
            ),
            Entry(
                .recursiveTuple,
                "An array whose elements are told apart by place contains itself.",
                "Nothing, if any JSON will do; else describe the elements as an object."
            ),
            Entry(
                .duplicateOperationName,
                "Two operations have the same `operationId`, or two that come out the same in Swift.",
                "Give one of them another `operationId`, or another name under `names` in apus.yaml."
            ),
            Entry(
                .relativeServer,
                "A server has a relative URL, which needs a base that the document does not give.",
                "Say where the server is when the client is made (`server: .url(…)`), or write the whole URL into `servers`."
            ),
            Entry(
                .leftOutMediaType,
                "A media type is left out beside another one of the same schema.",
                "Nothing, if the one that is sent will do; else remove the other from the document by an overlay."
            ),
            Entry(
                .undecodedMediaType,
                "A body is not decoded: it is given as it came.",
                "Decode the bytes yourself, or correct the media type in the document."
            ),
            Entry(
                .impossibleBody,
                "A response has a body that HTTP does not allow it to have.",
                "Remove `content` from the response; answers to HEAD, 1xx, 204, 205 and 304 have no body."
            ),
            Entry(
                .webhookPayloadOnly,
                "Of a webhook or a callback something is not generated: its responses, or further media types of its body.",
                "Nothing; answer the call by your server's own means."
            ),
            Entry(
                .unreadIncomingParameter,
                "A parameter of a webhook or a callback stands where the decoder does not read.",
                "Read it from the request yourself; header fields and the query are read."
            ),
            Entry(
                .unsentPartHeader,
                "A header field of a part has no fixed value, and only files have header fields of their own.",
                "Give it a `const`, or describe the part as a file (`format: binary`)."
            ),
            Entry(
                .wrongServerDefault,
                "A default of a server's variable is not among its values.",
                "Add the default to the `enum` of the variable, or choose one that is in it."
            ),
            Entry(
                .unusedOverride,
                "A name or type in the configuration names nothing in the document.",
                "Correct the name or the JSON pointer, or remove the entry from apus.yaml."
            ),
        ]
    )

    /// OpenAPI objects.
    static let objectsChapter = Chapter(
        title: "OpenAPI objects",
        entries: [
            Entry(
                .missingVersion,
                "The document does not say which version of the OpenAPI Specification it follows.",
                "Begin the document with `openapi: 3.1.0`, or the version that it follows."
            ),
            Entry(
                .unsupportedVersion,
                "The document follows a version that is not supported.",
                "Convert the document to 2.0, 3.0, 3.1 or 3.2."
            ),
            Entry(
                .unknownPatchVersion,
                "The document follows a patch version that is not known; it is read like the others of its family.",
                "Nothing, or write a version that there is."
            ),
            Entry(
                .unknownKey,
                "An object has a key that the specification does not define.",
                "Correct the key (the message names the nearest one), or write it as an extension, `x-…`."
            ),
            Entry(
                .keyOfLaterVersion,
                "An object has a key that a later version of the specification defines.",
                "Raise the version at the top of the document, or remove the key."
            ),
            Entry(.missingKey, "An object lacks a key that it must have.", "Add the key."),
            Entry(
                .wrongType,
                "A value is not of the type that the specification asks for.",
                "Write the value as the message asks for."
            ),
            Entry(
                .unknownValue,
                "A value is none of those that the specification allows.",
                "Write one of the values that the message lists."
            ),
            Entry(
                .nullableIn31,
                "A schema of OpenAPI 3.1 or newer says `nullable`, which only 3.0 has.",
                "Write `type: [string, 'null']`. Until then it is understood as that."
            ),
            Entry(
                .unquotedNullType,
                "`type` has a null that is not in quotes.",
                "Write `'null'` with quotes. Until then it is understood as that."
            ),
            Entry(
                .requiredAsBoolean,
                "A property says `required: true`, which is said by a list beside `properties`.",
                "List the property under `required` beside `properties`."
            ),
            Entry(
                .optionalPathParameter,
                "A path parameter is not required, though every path parameter is.",
                "Add `required: true`. Until then it is required."
            ),
            Entry(
                .ignoredKey,
                "A key cannot apply here, and is ignored.",
                "Remove the key, or put it where it has a meaning."
            ),
            Entry(.pathWithoutSlash, "A path does not begin with a slash.", "Begin the path with a slash."),
            Entry(
                .severalBodies,
                "A parameter and a request body say the same, or two request bodies stand in one operation of 2.0.",
                "Join the two into one schema."
            ),
        ]
    )

    /// References and files.
    static let referencesChapter = Chapter(
        title: "References and files",
        entries: [
            Entry(
                .unresolvedReference,
                "A reference points to nothing.",
                "Correct the reference (the message names the nearest component), or add what it points to."
            ),
            Entry(
                .referenceLoop,
                "References lead to each other and never to an object.",
                "Let one of the references point to an object."
            ),
            Entry(
                .remoteReference,
                "A reference points to the network.",
                "Run `apus vendor` on the document; it fetches what is on the network and pins it."
            ),
            Entry(
                .wrongReferenceKind,
                "A reference points to an object of another kind.",
                "Refer to an object of the kind that belongs there."
            ),
            Entry(
                .malformedReference,
                "A reference is no URI or its fragment no JSON pointer.",
                "Write a URI with a JSON pointer after the `#`, such as `#/components/schemas/Pet`."
            ),
            Entry(
                .outsideRoots,
                "A reference leaves the folders from which files may be read.",
                "Allow the folder with `--allow-root`, or `allow-roots` in apus.yaml."
            ),
            Entry(
                .unreadableFile,
                "A file is there, but cannot be read.",
                "Check whether you may read the file, and that it is no folder."
            ),
            Entry(
                .referenceSiblings,
                "Keys stand beside a `$ref` where the version ignores them.",
                "Move the keys into what is referred to, or put the reference into an `allOf` beside them."
            ),
            Entry(
                .unexpectedReference,
                "A reference stands where the specification has none; it is followed nevertheless.",
                "Nothing here; other tools may need the object in the place of the reference."
            ),
            Entry(
                .unresolvedMapping,
                "A value of a discriminator's mapping names no schema.",
                "Correct the value to the name of a schema or a reference to one."
            ),
            Entry(
                .dynamicReference,
                "A `$dynamicRef` depends on how its schema was reached; the first target is taken.",
                "Write `$ref`, if the target is always the same."
            ),
            Entry(
                .mergeConflict,
                "Two documents of one API say different things under one name.",
                "Give one of the two another name."
            ),
            Entry(
                .versionMismatch,
                "The documents of one API follow different versions.",
                "Give each API its own documents, or bring them to one version."
            ),
        ]
    )

    /// From the document to the model.
    static let modelChapter = Chapter(
        title: "From the document to the model",
        entries: [
            Entry(.allOfLoop, "A schema has itself in its `allOf`.", "Remove the schema from its own `allOf`."),
            Entry(
                .conflictingAllOf,
                "Schemas that `allOf` takes together contradict each other.",
                "Let the schemas agree, or use `oneOf` where one of them is meant; until then the first one is used."
            ),
            Entry(
                .narrowedAny,
                "A schema that allows any value is taken for one of objects.",
                "Add `type: object`, if objects are meant."
            ),
            Entry(
                .unmodelledIntersection,
                "A property intersects with itself without end.",
                "Describe the property once, without `allOf`."
            ),
            Entry(
                .unmodelledComposition,
                "A union stands beside keywords with which it cannot be taken together.",
                "Move the keywords into the variants, or write one `oneOf` of what fits them all; the message says what counts until then."
            ),
            Entry(.falseSchema, "Nothing fits a schema.", "Remove what can never be, or correct its schema."),
            Entry(
                .forbiddenProperty,
                "Nothing fits a property's schema, so that it may not be there.",
                "Nothing; the property has no place in Swift."
            ),
            Entry(.impliedType, "A schema has no type, but keywords of one.", "Add the `type` that the message names."),
            Entry(
                .placeholderName,
                "The only property of an object has a name that stands for any name.",
                "Write `additionalProperties`, or set `placeholders: false` in apus.yaml if the name is meant as it is."
            ),
            Entry(
                .narrowingUnion,
                "The variants of a union only narrow the properties beside them.",
                "Nothing; the properties are there, and which of them belong together is documentation."
            ),
            Entry(
                .ambiguousUnion,
                "Nothing but trying tells the variants of a union apart.",
                "Add a `discriminator`, or a property with a constant that differs in each variant."
            ),
            Entry(
                .unlistedMapping,
                "A discriminator maps a value to a schema that is none of the variants.",
                "Add the schema to `oneOf` or `anyOf`, or remove the entry."
            ),
            Entry(
                .unusableEnumValue,
                "An enumerated value is not of the type that the schema names.",
                "Write a value of the schema's type, or correct the type."
            ),
            Entry(.duplicateEnumValue, "An enumerated value is listed twice.", "Remove one of the two."),
            Entry(
                .unusableDefault,
                "A default is no value of its schema.",
                "Make the default a value of its schema; until then there is none."
            ),
            Entry(
                .nullDefault,
                "A default is `null` where null is not allowed.",
                "Let the schema allow null, or remove the default."
            ),
            Entry(
                .contradictingType,
                "The type beside a union rules out some of its variants.",
                "Remove the type beside the union, or the variants that it rules out."
            ),
            Entry(
                .unknownSecurityScheme,
                "A requirement names a security scheme that is not described.",
                "Describe the scheme under `components/securitySchemes`, or correct its name."
            ),
            Entry(
                .undeclaredServerVariable,
                "A server's URL has a variable that is not described.",
                "Describe the variable under `variables`."
            ),
            Entry(
                .unusedServerVariable,
                "A server describes a variable that its URL does not have.",
                "Remove the variable, or use it in the URL."
            ),
            Entry(.duplicateParameter, "A parameter of one name and place is there twice.", "Remove one of the two."),
            Entry(
                .undeclaredPathParameter,
                "A path has an expression that no parameter describes.",
                "Describe the parameter with `in: path`. Until then it is text."
            ),
            Entry(
                .unusedPathParameter,
                "A path parameter does not occur in its path.",
                "Put `{name}` into the path, or remove the parameter."
            ),
            Entry(
                .ignoredHeader,
                "A header that the OpenAPI Specification tells readers to ignore.",
                "Use security schemes for `Authorization`, and `content` for `Accept` and `Content-Type`."
            ),
            Entry(.emptyBody, "A request body has no media type.", "Add `content` with a media type."),
            Entry(
                .unusableStatus,
                "A key of `responses` is no status.",
                "Write a status such as `'200'`, a range such as `4XX`, or `default`."
            ),
            Entry(.noResponses, "An operation describes no response.", "Describe at least the answer of a success."),
            Entry(
                .assumedJSON,
                "A media type is not known, and taken for JSON because of its schema.",
                "Nothing, if it is JSON; else correct the media type."
            ),
        ]
    )
}
