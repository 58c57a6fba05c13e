internal import JSONKit
internal import HTTPKit
internal import Vocabulary

/// Anthropic's Messages.
///
/// After "Messages", "Errors", "Versions", "Handling stop reasons" and "Streaming refusals"
/// (docs.anthropic.com). A refusal there is the work of a classifier that cuts the answer off, so
/// it counts as the provider's filter. An empty list of blocks is a documented answer without words.
struct AnthropicDialect: Dialect {
    let api = "anthropic"
    let publicBase: String? = "https://api.anthropic.com"
    let missing: Set<SamplingSetting> = [.minP, .seed, .logprobs]
    let reserved: Set<String> = ["model", "messages", "stream"]

    func path(model: String) -> String { "/v1/messages" }

    func headers(key: APIKey?) -> [HTTPHeader] {
        [HTTPHeader("anthropic-version", "2023-06-01")]
            + (key.map { [HTTPHeader("x-api-key", $0.value)] } ?? [])
    }

    func completed(_ sampling: Sampling) -> Sampling {
        var sampling = sampling
        // The field is required.
        if sampling.extra["max_tokens"] == nil { sampling.maxTokens = sampling.maxTokens ?? 256 }
        return sampling
    }

    func conversation(system: String?) -> ConversationShape { .messages(system: nil) }

    func fields(model: String, sampling: Sampling) -> [String: BodyField] {
        var fields: [String: BodyField] = ["model": .text(model), "messages": .conversation]
        fields["system"] = sampling.system.map { .text($0) }
        fields["temperature"] = sampling.temperature.map { .number($0) }
        fields["top_p"] = sampling.topP.map { .number($0) }
        fields["max_tokens"] = sampling.maxTokens.map { .number($0) }
        if !sampling.stop.isEmpty { fields["stop_sequences"] = .texts(sampling.stop) }
        return fields
    }

    func reading(_ top: JSONValue) -> DialectReading {
        guard let blocks = top["content"], blocks.isArray else {
            return .noContent("the reply holds no content")
        }
        let stop = top["stop_reason"]?.string
        guard stop != "refusal" else { return .filtered("refusal") }
        var parts = AnswerParts(
            text: "",
            truncated: stop == "max_tokens" || stop == "model_context_window_exceeded"
        )
        var hasText = false
        for block in blocks.elements {
            switch block["type"]?.string {
            case "text":
                guard let words = block["text"]?.string else { continue }
                parts.text += words
                hasText = true
            case "thinking":
                parts.addReasoning(block["thinking"]?.string)
            default:
                break
            }
        }
        guard hasText || blocks.elements.first == nil || parts.truncated else {
            return .noContent("the reply's content has no text")
        }
        let usage = top["usage"]
        parts.completionTokens = count(usage?["output_tokens"])
        // Tokens written to or read from the prompt cache are not among the input tokens.
        parts.promptTokens = count(usage?["input_tokens"]).map {
            $0 + (count(usage?["cache_creation_input_tokens"]) ?? 0)
                + (count(usage?["cache_read_input_tokens"]) ?? 0)
        }
        return .answer(parts)
    }
}
