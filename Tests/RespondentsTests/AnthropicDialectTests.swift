import PalimpsestTestSupport
import Respondents
import Testing
import Vocabulary

/// Messages as Anthropic documents them.
@Suite(.timeLimit(.minutes(2))) struct AnthropicDialectTests {
    private let dialect = DialectFixture.anthropic

    @Test func `system stands apart, and key and version are headers`() async throws {
        let request = PromptRequest(
            item: "q",
            prompt: "Why?",
            sample: 4,
            history: [Turn(.user, "What?"), Turn(.model, "That.")]
        )
        let sampling = Sampling(
            system: "Be brief.",
            temperature: 1,
            topP: 0.9,
            stop: ["\n\n"],
            maxTokens: 99,
            extra: ["top_k": "5"]
        )
        let body = dialect.answer("\"x\"")
        let asked = try await dialect.ask(.text(body), request, sampling: sampling)
        let sent = try #require(asked.requests.first)
        #expect(
            sent.text
                == #"{"max_tokens":99,"messages":[{"content":"What?","role":"user"},"#
                + #"{"content":"That.","role":"assistant"},{"content":"Why?","role":"user"}],"#
                + #""model":"m-1","stop_sequences":["\n\n"],"system":"Be brief.","#
                + #""temperature":1.0,"top_k":5,"top_p":0.9}"#
        )
        #expect(sent.headers["x-api-key"] == DialectFixture.secret)
        #expect(sent.headers["anthropic-version"] == "2023-06-01")
        #expect(sent.headers["authorization"] == nil)
    }

    @Test func `the length limit is always sent and always known`() async throws {
        let asked = try await dialect.ask(.text(dialect.answer("\"x\"")))
        #expect(asked.requests.first?.text.contains(#""max_tokens":256"#) == true)
        let respondent = try HTTPRespondent(dialect.entry(at: "http://127.0.0.1:1"), key: nil)
        #expect(respondent.parameters["max_tokens"] == "256")
    }

    @Test func `blocks of text are the answer, blocks of thinking are not`() async throws {
        let body = #"""
            {"type":"message","content":[{"type":"thinking","thinking":"Hm.","signature":"s"},
            {"type":"redacted_thinking","data":"zz"},{"type":"text","text":"Bre"},
            {"type":"text","text":"ad."}],"stop_reason":"max_tokens","usage":{"input_tokens":10,
            "cache_creation_input_tokens":200,"cache_read_input_tokens":3000,"output_tokens":7}}
            """#
        let reply = try await dialect.ask(.text(body)).result.get()
        #expect(reply.text == "Bread." && reply.reasoning == "Hm." && reply.truncated)
        #expect(reply.promptTokens == 3210 && reply.completionTokens == 7)
    }

    @Test(arguments: [
        (#"{"content":[],"stop_reason":"end_turn"}"#, false),
        (#"{"content":[{"type":"thinking","thinking":"a"}],"stop_reason":"max_tokens"}"#, true),
        (#"{"content":[],"stop_reason":"model_context_window_exceeded"}"#, true),
    ])
    func `an answer may be empty`(_ body: String, _ truncated: Bool) async throws {
        let reply = try await dialect.ask(.text(body)).result.get()
        #expect(reply.text.isEmpty && reply.truncated == truncated)
    }

    @Test func `a refusal is the provider's filter, whatever text it cut off`() async throws {
        let failure = try await dialect.failure(
            .text(#"{"content":[{"type":"text","text":"The"}],"stop_reason":"refusal"}"#)
        )
        #expect(failure.cause == "content-filter" && !failure.retryable)
        #expect(failure.raw?.contains("The") == true)
    }

    @Test(arguments: [
        ("invalid_request_error", 400, false), ("authentication_error", 401, false),
        ("permission_error", 403, false), ("not_found_error", 404, false),
        ("request_too_large", 413, false), ("rate_limit_error", 429, true),
        ("api_error", 500, true), ("timeout_error", 504, true), ("overloaded_error", 529, true),
    ])
    func `an error type inside a success has its status`(
        _ type: String,
        _ status: Int,
        _ retryable: Bool
    ) async throws {
        let body = #"{"type":"error","error":{"type":"\#(type)","message":"m"}}"#
        let inside = try await dialect.failure(.text(body))
        #expect(inside.cause == "http-\(status)" && inside.retryable == retryable)
        let outside = try await dialect.failure(.text(body, status: status))
        #expect(outside == inside)
    }
}
