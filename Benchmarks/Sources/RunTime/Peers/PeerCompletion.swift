/// What `Completions.CompletionList` is, as a developer would write it for Foundation's coders.
struct PeerCompletionList: Codable, Equatable {
    var object: String
    var data: [PeerCompletion]
    var firstID: String
    var lastID: String
    var hasMore: Bool

    enum CodingKeys: String, CodingKey {
        case object, data
        case firstID = "first_id"
        case lastID = "last_id"
        case hasMore = "has_more"
    }
}

struct PeerCompletion: Codable, Equatable {
    struct Choice: Codable, Equatable {
        var index: Int
        var message: Message
        var finishReason: FinishReason
        var logprobs: LogProbabilities?

        enum CodingKeys: String, CodingKey {
            case index, message
            case finishReason = "finish_reason"
            case logprobs
        }
    }

    enum FinishReason: String, Codable {
        case stop, length
        case toolCalls = "tool_calls"
        case contentFilter = "content_filter"
    }

    struct Message: Codable, Equatable {
        var role: String
        var content: String?
        var refusal: String?
        var toolCalls: [ToolCall]?

        enum CodingKeys: String, CodingKey {
            case role, content, refusal
            case toolCalls = "tool_calls"
        }
    }

    struct ToolCall: Codable, Equatable {
        struct Function: Codable, Equatable {
            var name: String
            var arguments: String
        }

        var id: String
        var type: String
        var function: Function
    }

    struct LogProbabilities: Codable, Equatable {
        var content: [TokenProbability]
    }

    struct TokenProbability: Codable, Equatable {
        var token: String
        var logprob: Double
        var bytes: [Int]?
    }

    struct Usage: Codable, Equatable {
        struct PromptDetails: Codable, Equatable {
            var cachedTokens: Int?
            var audioTokens: Int?

            enum CodingKeys: String, CodingKey {
                case cachedTokens = "cached_tokens"
                case audioTokens = "audio_tokens"
            }
        }

        struct CompletionDetails: Codable, Equatable {
            var reasoningTokens: Int?
            var audioTokens: Int?

            enum CodingKeys: String, CodingKey {
                case reasoningTokens = "reasoning_tokens"
                case audioTokens = "audio_tokens"
            }
        }

        var promptTokens: Int
        var completionTokens: Int
        var totalTokens: Int
        var promptTokensDetails: PromptDetails?
        var completionTokensDetails: CompletionDetails?

        enum CodingKeys: String, CodingKey {
            case promptTokens = "prompt_tokens"
            case completionTokens = "completion_tokens"
            case totalTokens = "total_tokens"
            case promptTokensDetails = "prompt_tokens_details"
            case completionTokensDetails = "completion_tokens_details"
        }
    }

    var id: String
    var object: String
    var created: Int
    var model: String
    var choices: [Choice]
    var usage: Usage?
    var serviceTier: String?
    var systemFingerprint: String?

    enum CodingKeys: String, CodingKey {
        case id, object, created, model, choices, usage
        case serviceTier = "service_tier"
        case systemFingerprint = "system_fingerprint"
    }
}
