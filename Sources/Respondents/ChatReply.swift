private import Foundation
internal import Vocabulary

/// What a chat endpoint's body says, before it is an answer.
struct ChatReply {
    /// What the model said.
    var text: String
    /// Whether it stopped at its length limit.
    var truncated: Bool
    /// Tokens sent, if the endpoint says.
    var promptTokens: Int?
    /// Tokens received, if the endpoint says.
    var completionTokens: Int?

    /// Reads the body of a 2xx response.
    init(_ body: [UInt8], scrub: (String) -> String) throws(ReplyFailure) {
        guard let top = JSONRepair.parse(body) as? [String: Any] else {
            throw ReplyFailure(
                cause: "not-json",
                message: "the reply is not a JSON object",
                retryable: true
            )
        }
        guard let choice = (top["choices"] as? [Any])?.first as? [String: Any] else {
            throw ProviderFault(top, scrub: scrub).failureWithoutChoices
        }
        let finish = choice["finish_reason"] as? String
        guard finish != "content_filter" else { throw .contentFilter("") }
        let message = choice["message"] as? [String: Any] ?? [:]
        truncated = finish == "length"
        // A model that declines through the `refusal` field has answered all the same.
        if let said = ChatReply.words(message["content"]) ?? message["refusal"] as? String {
            text = said
        } else if truncated {
            text = ""
        } else {
            throw ReplyFailure(
                cause: "no-content",
                message: "the reply's first choice has no text",
                retryable: true
            )
        }
        let usage = top["usage"] as? [String: Any]
        promptTokens = usage?["prompt_tokens"] as? Int
        completionTokens = usage?["completion_tokens"] as? Int
    }

    /// The text of a message's content, which is a string or a list of typed parts.
    private static func words(_ content: Any?) -> String? {
        if let text = content as? String { return text }
        guard let parts = content as? [Any] else { return nil }
        let texts = parts.compactMap { part -> String? in
            if let text = part as? String { return text }
            return (part as? [String: Any])?["text"] as? String
        }
        return texts.isEmpty ? nil : texts.joined()
    }
}
