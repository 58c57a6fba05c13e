import PalimpsestTestSupport
import Respondents
import Testing
import Vocabulary

/// A dialect as its endpoint speaks it: where it lives and how it words an answer and an error.
struct DialectFixture: Sendable, CustomTestStringConvertible {
    var api: String
    var path: String
    var base = ""
    /// An answer around a JSON string.
    var answer: @Sendable (String) -> String
    /// An error object around a message.
    var fault: @Sendable (String) -> String
    var testDescription: String { api }

    static let secret = "sk-0123456789/abcdefghij"

    func entry(
        at base: String,
        _ sampling: Sampling = Sampling(),
        timeout: Duration = .seconds(20)
    ) -> ModelEntry {
        ModelEntry(
            name: "name",
            api: api,
            model: "m-1",
            baseURL: base + self.base,
            sampling: sampling,
            limits: EndpointLimits(timeout: timeout)
        )
    }

    /// Asks one prompt of an endpoint that always replies alike.
    func ask(
        _ reply: LoopbackReply,
        _ request: PromptRequest = PromptRequest(item: "q", prompt: "Why?", sample: 0),
        sampling: Sampling = Sampling(),
        timeout: Duration = .seconds(20)
    ) async throws -> (result: Result<Reply, ReplyFailure>, requests: [ReceivedRequest]) {
        let server = try LoopbackServer.start { _ in reply }
        defer { server.stop() }
        let respondent = try HTTPRespondent(
            entry(at: server.baseURL, sampling, timeout: timeout),
            key: APIKey(Self.secret)
        )
        do {
            return (.success(try await respondent.reply(to: request)), server.requests)
        } catch {
            #expect(!"\(error)".contains("0123456789"))
            #expect(error.message.unicodeScalars.allSatisfy { $0.value >= 0x20 })
            return (.failure(error), server.requests)
        }
    }

    func failure(_ reply: LoopbackReply, timeout: Duration = .seconds(20)) async throws
        -> ReplyFailure
    {
        let asked = try await ask(reply, timeout: timeout)
        guard case .failure(let failure) = asked.result else {
            throw Answered(text: "\(asked.result)")
        }
        return failure
    }

    struct Answered: Error {
        var text: String
    }

    static let openAIChat = DialectFixture(
        api: "openai-chat",
        path: "/v1/chat/completions",
        base: "/v1",
        answer: {
            #"{"choices":[{"message":{"role":"assistant","content":\#($0)},"finish_reason":"stop"}]}"#
        },
        fault: { #"{"error":{"message":\#($0),"type":"x","param":null,"code":null}}"# }
    )

    static let openAICompletions = DialectFixture(
        api: "openai-completions",
        path: "/v1/completions",
        base: "/v1",
        answer: { #"{"choices":[{"text":\#($0),"index":0,"finish_reason":"stop"}]}"# },
        fault: { #"{"object":"error","message":\#($0),"type":"BadRequestError","code":null}"# }
    )

    static let anthropic = DialectFixture(
        api: "anthropic",
        path: "/v1/messages",
        answer: {
            #"{"type":"message","content":[{"type":"text","text":\#($0)}],"stop_reason":"end_turn"}"#
        },
        fault: { #"{"type":"error","error":{"type":"x","message":\#($0)},"request_id":"r"}"# }
    )

    static let gemini = DialectFixture(
        api: "gemini",
        path: "/v1beta/models/m-1:generateContent",
        answer: {
            #"{"candidates":[{"content":{"parts":[{"text":\#($0)}],"role":"model"},"#
                + #""finishReason":"STOP"}]}"#
        },
        fault: { #"{"error":{"message":\#($0),"status":"X","details":[]}}"# }
    )

    static let ollama = DialectFixture(
        api: "ollama",
        path: "/api/chat",
        answer: {
            #"{"model":"m","message":{"role":"assistant","content":\#($0)},"done_reason":"stop","#
                + #""done":true}"#
        },
        fault: { #"{"error":\#($0)}"# }
    )

    static let all = [openAIChat, openAICompletions, anthropic, gemini, ollama]
}
