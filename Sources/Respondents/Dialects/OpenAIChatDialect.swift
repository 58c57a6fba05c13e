internal import JSONKit
internal import Vocabulary

/// OpenAI's chat completions, which most servers and vendors speak.
///
/// After "API Reference: Create chat completion" (platform.openai.com), vLLM's "OpenAI-Compatible
/// Server", llama.cpp's server README and DeepSeek's "Reasoning Model". `min_p`,
/// `reasoning_content` and `reasoning` are theirs. `n` is never sent: some servers ignore it, and
/// one request is one sample.
struct OpenAIChatDialect: Dialect {
    let api = "openai-chat"
    let publicBase: String? = "https://api.openai.com/v1"
    let missing: Set<SamplingSetting> = []
    let reserved: Set<String> = ["model", "messages", "n", "stream", "seed"]

    func path(model: String) -> String { "/chat/completions" }

    func conversation(system: String?) -> ConversationShape { .messages(system: system) }

    func fields(model: String, sampling: Sampling) -> [String: BodyField] {
        var fields = sampling.openAIFields
        fields["model"] = .text(model)
        fields["messages"] = .conversation
        if let alternatives = sampling.logprobs {
            fields["logprobs"] = .flag(true)
            if alternatives > 0 { fields["top_logprobs"] = .number(alternatives) }
        }
        return fields
    }

    func reading(_ top: JSONValue) -> DialectReading {
        guard let choice = top["choices"]?.elements.first, choice.isObject else {
            return .absent(
                cause: "no-choices",
                message: "the reply holds no choices",
                retryable: true
            )
        }
        let finish = choice["finish_reason"]?.string
        guard finish != "content_filter" else { return .filtered("") }
        let message = choice["message"]
        var parts = AnswerParts(text: "", truncated: finish == "length")
        // Servers that know both names fill one and leave the other empty.
        let thoughts = [message?["reasoning_content"], message?["reasoning"]]
        parts.addReasoning(thoughts.lazy.compactMap { $0?.string }.first { !$0.isEmpty })
        let logprobs = choice["logprobs"]
        let refusal = message?["refusal"]?.string
        let content = Self.content(message?["content"], into: &parts)
        if let content, !content.isEmpty || refusal?.isEmpty ?? true {
            parts.text = content
            parts.logprob = openAILogprob(logprobs)
            // Servers that split the reasoning off the text leave its tokens in this list.
            if parts.reasoning != nil { parts.logprob = nil }
            parts.separateThinking()
        } else if let refusal {
            // A model that declines through this field has answered all the same.
            parts.text = refusal
            parts.logprob = logprobSum(logprobs?["refusal"], key: "logprob")
        } else if !parts.truncated {
            return .noContent("the reply's first choice has no text")
        }
        parts.promptTokens = count(top["usage"]?["prompt_tokens"])
        parts.completionTokens = count(top["usage"]?["completion_tokens"])
        return .answer(parts)
    }

    /// The text of a message's content, which is a string or a list of typed parts.
    private static func content(_ content: JSONValue?, into parts: inout AnswerParts) -> String? {
        if let text = content?.string { return text }
        guard let content, content.isArray else { return nil }
        var text: String?
        for part in content.elements {
            // Mistral's "Reasoning" page: a part of type `thinking` holds parts of its own.
            if let thoughts = part["thinking"] {
                parts.addReasoning(thoughts.string)
                for thought in thoughts.elements { parts.addReasoning(thought["text"]?.string) }
            } else if let words = part.string ?? part["text"]?.string {
                text = (text ?? "") + words
            }
        }
        return text
    }
}

extension Sampling {
    /// The fields that both of OpenAI's dialects name alike.
    var openAIFields: [String: BodyField] {
        var fields: [String: BodyField] = [:]
        fields["temperature"] = temperature.map { .number($0) }
        fields["top_p"] = topP.map { .number($0) }
        fields["min_p"] = minP.map { .number($0) }
        fields["seed"] = seed.map { .seed($0) }
        fields["max_tokens"] = maxTokens.map { .number($0) }
        if !stop.isEmpty { fields["stop"] = .texts(stop) }
        return fields
    }
}
