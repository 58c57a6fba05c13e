internal import JSONKit
internal import Vocabulary

/// OpenAI's older completions, which base models are asked with: one raw text, continued.
///
/// After "API Reference: Create completion" (platform.openai.com) and vLLM's "OpenAI-Compatible
/// Server". No chat template applies: the system prompt, the turns before and the prompt are
/// joined with an empty line between them.
struct OpenAICompletionsDialect: Dialect {
    let api = "openai-completions"
    let publicBase: String? = "https://api.openai.com/v1"
    let missing: Set<SamplingSetting> = []
    // With `echo` the text of a reply would hold the prompt.
    let reserved: Set<String> = ["model", "prompt", "n", "best_of", "stream", "seed", "echo"]

    func path(model: String) -> String { "/completions" }

    func conversation(system: String?) -> ConversationShape { .plainText(system: system) }

    func fields(model: String, sampling: Sampling) -> [String: BodyField] {
        var fields = sampling.openAIFields
        fields["model"] = .text(model)
        fields["prompt"] = .conversation
        fields["logprobs"] = sampling.logprobs.map { .number($0) }
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
        guard let text = choice["text"]?.string else {
            return .noContent("the reply's first choice has no text")
        }
        return .answer(
            AnswerParts(
                text: text,
                truncated: finish == "length",
                promptTokens: count(top["usage"]?["prompt_tokens"]),
                completionTokens: count(top["usage"]?["completion_tokens"]),
                logprob: openAILogprob(choice["logprobs"])
            )
        )
    }
}
