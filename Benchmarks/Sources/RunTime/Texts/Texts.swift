/// Answers shaped like those of servers, of about a given length.
enum Texts {
    /// A list of issues as GitHub answers it: on one line, UTF-8 as it is.
    static func issues(byteCount: Int) -> [UInt8] {
        grown(to: byteCount, seed: 1) {
            issue($0, isShort: byteCount < 4096, &$1)
        } text: {
            .array($0)
        }
    }

    /// A list of completions as OpenAI answers it: indented.
    static func completions(byteCount: Int) -> [UInt8] {
        grown(to: byteCount, seed: 2, layout: Text.Layout(isPretty: true)) {
            completion($0, isShort: byteCount < 4096, &$1)
        } text: { completions in
            .object([
                ("object", .string("list")), ("data", .array(completions)), ("first_id", .string("chatcmpl-0")),
                ("last_id", .string("chatcmpl-\(completions.count)")), ("has_more", .boolean(false)),
            ])
        }
    }

    /// A list of links as trackstar answers it: in ASCII.
    static func magicLinks(byteCount: Int) -> [UInt8] {
        grown(to: byteCount, seed: 3, layout: Text.Layout(isASCII: true)) {
            magicLink($0, &$1)
        } text: {
            .object([("magic_links", .array($0))])
        }
    }

    /// A text of as many items as make it nearest to the length.
    private static func grown(
        to byteCount: Int,
        seed: UInt64,
        layout: Text.Layout = Text.Layout(),
        item: (Int, inout Chance) -> Text,
        text: ([Text]) -> Text
    ) -> [UInt8] {
        var chance = Chance(seed)
        var items: [Text] = []
        var written = 0
        while items.isEmpty || written < byteCount {
            let next = item(items.count, &chance)
            let length = next.bytes(layout).count
            if !items.isEmpty, written + length / 2 > byteCount { break }
            written += length
            items.append(next)
        }
        return text(items).bytes(layout)
    }

    private static func issue(_ index: Int, isShort: Bool, _ chance: inout Chance) -> Text {
        let repository = "https://api.github.com/repos/apple/swift"
        let number = 80_000 - index
        let isClosed = chance.isOne(in: 3)
        let owner = user(&chance, isShort: isShort)
        let labels = (0..<(isShort ? 0 : chance.number(0...4))).map { _ in label(repository, &chance) }
        let assignee = isShort || chance.isOne(in: 2) ? Text.null : user(&chance, isShort: false)
        return .object([
            ("url", .string("\(repository)/issues/\(number)")),
            ("repository_url", .string(repository)),
            ("labels_url", .string("\(repository)/issues/\(number)/labels{/name}")),
            ("comments_url", .string("\(repository)/issues/\(number)/comments")),
            ("html_url", .string("https://github.com/apple/swift/issues/\(number)")),
            ("id", .integer(chance.number(1_000_000_000...3_000_000_000))),
            ("node_id", .string("I_kwDO" + chance.hexadecimal(14))),
            ("number", .integer(number)),
            ("title", .string(chance.words(chance.number(4...12)))),
            ("user", owner),
            ("labels", .array(labels)),
            ("state", .string(isClosed ? "closed" : "open")),
            ("locked", .boolean(false)),
            ("assignee", assignee),
            ("assignees", .array(assignee.isNull ? [] : [assignee])),
            ("milestone", isShort || !chance.isOne(in: 4) ? .null : milestone(&chance)),
            ("comments", .integer(chance.number(0...60))),
            ("created_at", .string(chance.date())),
            ("updated_at", .string(chance.date())),
            ("closed_at", isClosed ? .string(chance.date()) : .null),
            ("author_association", .string(chance.pick(["CONTRIBUTOR", "MEMBER", "NONE", "OWNER"]))),
            ("active_lock_reason", .null),
            ("draft", .boolean(false)),
            ("body", isShort ? .null : .string(chance.prose(lines: chance.number(2...25), newline: "\r\n"))),
            ("reactions", reactions("\(repository)/issues/\(number)/reactions", &chance)),
            ("state_reason", isClosed ? .string("completed") : .null),
        ])
    }

    private static func user(_ chance: inout Chance, isShort: Bool) -> Text {
        let login = chance.pick(["octocat", "ada", "grace-hopper", "dmr", "ken", "barbara"]) + chance.hexadecimal(3)
        let id = chance.number(1...90_000_000)
        let url = "https://api.github.com/users/\(login)"
        return .object(
            [
                ("login", .string(login)),
                ("id", .integer(id)),
                ("node_id", .string("MDQ6VXNlcjU" + chance.hexadecimal(8))),
                ("avatar_url", .string("https://avatars.githubusercontent.com/u/\(id)?v=4")),
                ("gravatar_id", .string("")),
                ("url", .string(url)),
                ("html_url", .string("https://github.com/\(login)")),
                ("followers_url", .string("\(url)/followers")),
                ("following_url", .string("\(url)/following{/other_user}")),
                ("gists_url", .string("\(url)/gists{/gist_id}")),
                ("repos_url", .string("\(url)/repos")),
                ("events_url", .string("\(url)/events{/privacy}")),
                ("type", .string("User")),
                ("site_admin", .boolean(false)),
            ].filter { !isShort || $0.key != "following_url" && $0.key != "gists_url" }
        )
    }

    private static func label(_ repository: String, _ chance: inout Chance) -> Text {
        let name = chance.pick(["bug", "compiler", "good first issue", "performance", "SILOptimizer", "regression"])
        return .object([
            ("id", .integer(chance.number(1_000_000...4_000_000_000))),
            ("node_id", .string("LA_kwDO" + chance.hexadecimal(12))),
            ("url", .string("\(repository)/labels/\(name)")),
            ("name", .string(name)),
            ("color", .string(chance.hexadecimal(6))),
            ("default", .boolean(name == "bug")),
            ("description", chance.isOne(in: 3) ? .null : .string("Area → \(name): \(chance.words(5))")),
        ])
    }

    private static func milestone(_ chance: inout Chance) -> Text {
        .object([
            ("number", .integer(chance.number(1...40))),
            ("title", .string("Swift \(chance.number(5...6)).\(chance.number(0...9))")),
            ("description", .string(chance.words(9))),
            ("open_issues", .integer(chance.number(0...300))),
            ("closed_issues", .integer(chance.number(0...300))),
            ("state", .string("open")),
            ("due_on", .string(chance.date())),
        ])
    }

    private static func reactions(_ url: String, _ chance: inout Chance) -> Text {
        .object([
            ("url", .string(url)), ("total_count", .integer(chance.number(0...9))), ("+1", .integer(chance.number(0...9))),
            ("-1", .integer(0)), ("laugh", .integer(0)), ("hooray", .integer(0)), ("confused", .integer(0)),
            ("heart", .integer(chance.number(0...3))), ("rocket", .integer(0)), ("eyes", .integer(0)),
        ])
    }

    private static func completion(_ index: Int, isShort: Bool, _ chance: inout Chance) -> Text {
        let usesTools = !isShort && chance.isOne(in: 3)
        let hasProbabilities = !isShort && chance.isOne(in: 4)
        let call: [Text] = [
            .object([
                ("id", .string("call_" + chance.hexadecimal(24))), ("type", .string("function")),
                (
                    "function",
                    .object([
                        ("name", .string("get_current_weather")),
                        ("arguments", .string("{\n  \"location\": \"Zürich, CH\",\n  \"days\": \(chance.number(1...9))\n}")),
                    ])
                ),
            ])
        ]
        let content = chance.prose(lines: isShort ? 1 : chance.number(1...20), newline: "\n")
        let message: [(key: String, value: Text)] = [
            ("role", .string("assistant")), ("content", usesTools ? .null : .string(content)), ("refusal", .null),
            ("annotations", .array([])),
        ]
        let prompt = chance.number(10...4000)
        let answer = chance.number(10...900)
        return .object([
            ("id", .string("chatcmpl-" + chance.hexadecimal(29))),
            ("object", .string("chat.completion")),
            ("created", .integer(1_741_569_952 + index)),
            ("model", .string("gpt-4o-2024-08-06")),
            (
                "choices",
                .array([
                    .object([
                        ("index", .integer(0)),
                        ("message", .object(message + (usesTools ? [("tool_calls", .array(call))] : []))),
                        ("logprobs", hasProbabilities ? probabilities(&chance) : .null),
                        ("finish_reason", .string(usesTools ? "tool_calls" : "stop")),
                    ])
                ])
            ),
            (
                "usage",
                .object([
                    ("prompt_tokens", .integer(prompt)), ("completion_tokens", .integer(answer)),
                    ("total_tokens", .integer(prompt + answer)),
                    ("prompt_tokens_details", .object([("cached_tokens", .integer(0)), ("audio_tokens", .integer(0))])),
                    (
                        "completion_tokens_details",
                        .object([
                            ("reasoning_tokens", .integer(chance.number(0...200))), ("audio_tokens", .integer(0)),
                            ("accepted_prediction_tokens", .integer(0)),
                        ])
                    ),
                ])
            ),
            ("service_tier", .string("default")),
            ("system_fingerprint", .string("fp_" + chance.hexadecimal(10))),
        ])
    }

    private static func probabilities(_ chance: inout Chance) -> Text {
        let tokens = (0..<chance.number(5...40)).map { _ in
            let token = " " + chance.words(1)
            // With the digits of single precision, as models give them.
            let logarithm = -Float(chance.number(1...9_999_999)) / 1_234_567
            return Text.object([
                ("token", .string(token)), ("logprob", .number(Double("\(logarithm)") ?? 0)),
                ("bytes", .array(token.utf8.map { .integer(Int($0)) })),
            ])
        }
        return .object([("content", .array(tokens)), ("refusal", .null)])
    }

    private static func magicLink(_ index: Int, _ chance: inout Chance) -> Text {
        let id = chance.hexadecimal(32)
        return .object([
            ("id", .string(id)),
            ("url", .string("https://link.trackstarhq.com/\(id)")),
            ("expires_at", .string(chance.date())),
            ("integration_type", .string(chance.pick(["wms", "freight", "cart", "carrier", "erp", "3pl"]))),
            ("integration_allow_list", .array((0..<chance.number(0...3)).map { _ in .string(chance.pick(integrations)) })),
            ("integration_block_list", .array((0..<chance.number(0...2)).map { _ in .string(chance.pick(integrations)) })),
            ("integrations_with_endpoints", .array([])),
            ("customer_id", chance.isOne(in: 3) ? .null : .string("Müller & Söhne \(index)")),
        ])
    }

    private static let integrations = ["shipbob", "extensiv-3pl-central", "shiphero", "deposco", "mintsoft", "da-vinci-unified"]
}

extension Text {
    fileprivate var isNull: Bool {
        if case .null = self { true } else { false }
    }
}
