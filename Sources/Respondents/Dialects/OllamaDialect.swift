internal import JSONKit
internal import Vocabulary

/// Ollama's own chat.
///
/// After "Generate a chat message" and "Errors" (docs.ollama.com, API reference). Replies come
/// whole, since `stream` is sent as false.
struct OllamaDialect: Dialect {
    let api = "ollama"
    let publicBase: String? = "http://127.0.0.1:11434"
    let missing: Set<SamplingSetting> = []
    let reserved: Set<String> = ["model", "messages", "stream", "options.seed"]

    func path(model: String) -> String { "/api/chat" }

    func conversation(system: String?) -> ConversationShape { .messages(system: system) }

    func fields(model: String, sampling: Sampling) -> [String: BodyField] {
        var options: [String: BodyField] = [:]
        options["temperature"] = sampling.temperature.map { .number($0) }
        options["top_p"] = sampling.topP.map { .number($0) }
        options["min_p"] = sampling.minP.map { .number($0) }
        options["seed"] = sampling.seed.map { .seed($0) }
        options["num_predict"] = sampling.maxTokens.map { .number($0) }
        if !sampling.stop.isEmpty { options["stop"] = .texts(sampling.stop) }
        var fields: [String: BodyField] = [
            "model": .text(model), "messages": .conversation, "stream": .flag(false),
        ]
        if !options.isEmpty { fields["options"] = .object(options) }
        if let alternatives = sampling.logprobs {
            fields["logprobs"] = .flag(true)
            if alternatives > 0 { fields["top_logprobs"] = .number(alternatives) }
        }
        return fields
    }

    func reading(_ top: JSONValue) -> DialectReading {
        guard let message = top["message"], message.isObject else {
            return .absent(
                cause: "no-choices",
                message: "the reply holds no message",
                retryable: true
            )
        }
        let reason = top["done_reason"]?.string
        // A model that was only loaded has said nothing yet.
        guard let text = message["content"]?.string, reason != "load" else {
            return .noContent("the reply's message has no text")
        }
        var parts = AnswerParts(text: text, truncated: reason == "length")
        parts.addReasoning(message["thinking"]?.string)
        if parts.reasoning == nil { parts.logprob = logprobSum(top["logprobs"], key: "logprob") }
        parts.separateThinking()
        parts.promptTokens = count(top["prompt_eval_count"])
        parts.completionTokens = count(top["eval_count"])
        return .answer(parts)
    }
}
