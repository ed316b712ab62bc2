/// What files, overlays, templates and settings give rise to.
extension DiagnosticID {
    /// Files and their syntax.
    static let syntaxChapter = Chapter(
        title: "Files and their syntax",
        entries: [
            Entry(
                .yamlSyntax,
                "The YAML is not well formed.",
                "Mend the line that the message names; a quoted value, a colon without a blank or an indentation with tabs is the usual cause."
            ),
            Entry(
                .jsonSyntax,
                "The JSON is not well formed.",
                "Mend the line that the message names; a comma too many or a quote too few is the usual cause."
            ),
            Entry(
                .duplicateKey,
                "A mapping has the same key twice.",
                "Remove one of the two. Until then the last one counts."
            ),
            Entry(
                .depthLimit,
                "A collection is nested more deeply than the limit allows.",
                "Take the inner part out into a component of its own and refer to it; 512 levels are read."
            ),
            Entry(.sizeLimit, "A file is larger than the limit allows.", "Divide the document into several files."),
            Entry(
                .aliasLimit,
                "The aliases of a file stand for more nodes than the limit allows.",
                "Write out what the aliases stand for, or make components of it and refer to them with `$ref`."
            ),
            Entry(
                .unusableAlias,
                "An alias names no anchor, or contains itself.",
                "Name an anchor that stands before the alias, and not around it."
            ),
            Entry(.encoding, "The bytes are not text in UTF-8 or UTF-16.", "Save the file as UTF-8."),
            Entry(
                .noOpenAPIBlock,
                "A documentation page has no fenced block with an OpenAPI document.",
                "Put the document into a fenced block of YAML or JSON that begins with `openapi:` or `swagger:`, or name the document itself."
            ),
            Entry(
                .nonScalarKey,
                "A key of a mapping is not a scalar.",
                "Write the key as plain text; OpenAPI has no others."
            ),
            Entry(
                .unusableMerge,
                "A merge key `<<` has a value that is neither a mapping nor a list of mappings.",
                "Give `<<` an alias of a mapping, or a list of such aliases."
            ),
            Entry(
                .unusableTag,
                "A tag has no meaning here, or the value does not fit it.",
                "Remove the tag, or quote the value if it is text."
            ),
            Entry(.emptyFile, "A file holds nothing.", "Name another file, or write a document into it."),
            Entry(
                .severalDocuments,
                "A YAML stream has several documents, of which only the first is read.",
                "Put what follows `---` into a file of its own and name both."
            ),
            Entry(
                .severalOpenAPIBlocks,
                "A documentation page has several OpenAPI documents, of which only the first is read.",
                "Put the others on pages of their own and name all of them."
            ),
        ]
    )

    /// Overlays.
    static let overlaysChapter = Chapter(
        title: "Overlays",
        entries: [
            Entry(
                .malformedOverlay,
                "An overlay is not as the Overlay Specification says.",
                "Write what the message asks for: an overlay has `overlay: 1.0.0`, `info` and `actions`, and each action a `target`."
            ),
            Entry(
                .malformedJSONPath,
                "A text is no JSONPath.",
                "Write a JSONPath as RFC 9535 has it, such as `$.paths['/pets'].get`."
            ),
            Entry(
                .unmatchedAction,
                "An action of an overlay finds nothing in the document.",
                "Correct the `target`, or remove the action if the document has changed."
            ),
            Entry(
                .incompatibleUpdate,
                "What an overlay gives cannot be merged into what stands there.",
                "Aim at the parent, or remove the old value by an action before."
            ),
            Entry(
                .otherDocument,
                "An overlay says that it is for another document.",
                "Check that the overlay is meant for this document, and correct its `extends`."
            ),
        ]
    )

    /// Templates.
    static let templatesChapter = Chapter(
        title: "Templates",
        entries: [
            Entry(
                .templateSyntax,
                "A template is not Mustache.",
                "Mend the tag that the message names: every `{{#x}}` needs its `{{/x}}`."
            ),
            Entry(
                .unknownSlot,
                "A template uses a slot that its frame does not have.",
                "Take one of the frame's slots; Templates/README.md lists them."
            ),
            Entry(
                .unknownTemplate,
                "A template includes one that there is not.",
                "Correct the name, or put a file of that name into the folder of templates."
            ),
            Entry(
                .unknownBlock,
                "A template replaces a block that the one it inherits does not have.",
                "Take one of the blocks of the frame; Templates/README.md lists them."
            ),
            Entry(
                .templateCycle,
                "A template includes itself.",
                "Inherit from the frame with `BuiltIn` before its name, not from the frame itself."
            ),
        ]
    )

    /// What the command reads beside documents.
    static let commandChapter = Chapter(
        title: "What the command reads beside documents",
        entries: [
            Entry(
                .unreadableDocument,
                "A document that the user named cannot be read at all.",
                "Check the path, and whether you may read the file."
            ),
            Entry(
                .unmatchedFilter,
                "An entry of the filter matches nothing.",
                "Correct the entry or remove it; `apus model` lists tags, paths and operations."
            ),
            Entry(
                .unfetchableReference,
                "What a reference names on the network cannot be fetched.",
                "Check the URL and the network, and run `apus vendor` again."
            ),
            Entry(
                .malformedLock,
                "The lock of what was fetched is not as it must be.",
                "Restore the lock from version control, or delete it and run the command again that writes it."
            ),
            Entry(
                .configuration,
                "A setting of `apus.yaml` is not one, or not as it must be.",
                "Write the setting as the message says; Documentation/Reference/Settings.md has all of them."
            ),
        ]
    )

    /// The configuration against the document.
    static let settingsChapter = Chapter(
        title: "The configuration against the document",
        entries: [
            Entry(
                .unknownOperation,
                "A setting names an operation that the document does not have.",
                "Write an `operationId` of the document or `GET /path`; `apus model` lists them."
            ),
            Entry(
                .unknownSchema,
                "A setting names a schema that the document does not have.",
                "Write the name of a schema of the document; `apus model` lists them."
            ),
            Entry(
                .unusableStream,
                "An answer cannot come as the stream that a setting says it is.",
                "Correct the setting under `streams` as the message says."
            ),
            Entry(
                .unusablePagination,
                "An operation does not give its list page by page as a setting says it does.",
                "Correct the setting under `pagination` as the message says."
            ),
        ]
    )
}
