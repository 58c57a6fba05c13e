import PalimpsestTestSupport
import Respondents
import Testing
import Vocabulary

/// `generateContent` as Google documents it.
@Suite(.timeLimit(.minutes(2))) struct GeminiDialectTests {
    private let dialect = DialectFixture.gemini

    @Test func `settings stand in the generation config, extra ones join them`() async throws {
        let request = PromptRequest(
            item: "q",
            prompt: "Why?",
            sample: 2,
            history: [Turn(.user, "What?"), Turn(.model, "That.")]
        )
        let sampling = Sampling(
            system: "Be \"brief\".",
            temperature: 0.5,
            topP: 0.9,
            seed: 10,
            stop: ["\n"],
            maxTokens: 64,
            logprobs: 3,
            extra: [
                "generationConfig": #"{"thinkingConfig":{"thinkingBudget":0},"temperature":0.25}"#,
                "safetySettings": "[]",
            ]
        )
        let body = dialect.answer("\"x\"")
        let asked = try await dialect.ask(.text(body), request, sampling: sampling)
        let sent = try #require(asked.requests.first)
        #expect(
            sent.text
                == #"{"contents":[{"parts":[{"text":"What?"}],"role":"user"},"#
                + #"{"parts":[{"text":"That."}],"role":"model"},"#
                + #"{"parts":[{"text":"Why?"}],"role":"user"}],"#
                + #""generationConfig":{"logprobs":3,"maxOutputTokens":64,"#
                + #""responseLogprobs":true,"seed":12,"stopSequences":["\n"],"temperature":0.25,"#
                + #""thinkingConfig":{"thinkingBudget":0},"topP":0.9},"safetySettings":[],"#
                + #""systemInstruction":{"parts":[{"text":"Be \"brief\"."}]}}"#
        )
        #expect(sent.headers["x-goog-api-key"] == DialectFixture.secret)
        #expect(sent.headers["authorization"] == nil)
    }

    @Test(arguments: [
        ("gemini-2.5-flash", "/v1beta/models/gemini-2.5-flash:generateContent"),
        ("models/gemini-2.5-flash", "/v1beta/models/gemini-2.5-flash:generateContent"),
        ("tunedModels/my-1", "/v1beta/tunedModels/my-1:generateContent"),
        ("../../x?key=a#b c", "/v1beta/models/..%2F..%2Fx%3Fkey%3Da%23b%20c:generateContent"),
        ("ሰ:%\r\n", "/v1beta/models/%E1%88%B0%3A%25%0D%0A:generateContent"),
    ])
    func `a model's name is one segment of the path`(_ model: String, _ path: String) async throws {
        let server = try LoopbackServer.start { _ in .text(DialectFixture.gemini.answer("\"x\"")) }
        defer { server.stop() }
        var entry = dialect.entry(at: server.baseURL)
        entry.model = model
        let respondent = try HTTPRespondent(entry, key: nil)
        _ = try await respondent.reply(to: PromptRequest(item: "q", prompt: "Why?", sample: 0))
        #expect(server.requests.map(\.path) == [path])
    }

    @Test func `thoughts are reasoning and count as completion`() async throws {
        let body = #"""
            {"candidates":[{"content":{"parts":[{"text":"Hm.","thought":true},{"text":"Bre"},
            {"text":"ad."}]},"finishReason":"MAX_TOKENS"}],"usageMetadata":{"promptTokenCount":8,
            "candidatesTokenCount":3,"thoughtsTokenCount":40,"totalTokenCount":51}}
            """#
        let reply = try await dialect.ask(.text(body)).result.get()
        #expect(reply.text == "Bread." && reply.reasoning == "Hm." && reply.truncated)
        #expect(reply.promptTokens == 8 && reply.completionTokens == 43)
    }

    @Test func `a limit that thinking used up leaves an empty, cut answer`() async throws {
        let body = #"""
            {"candidates":[{"content":{"role":"model"},"finishReason":"MAX_TOKENS"}],
            "usageMetadata":{"promptTokenCount":8,"thoughtsTokenCount":64}}
            """#
        let reply = try await dialect.ask(.text(body)).result.get()
        #expect(reply.text.isEmpty && reply.truncated && reply.completionTokens == 64)
    }

    @Test func `log probabilities of the chosen tokens are summed`() async throws {
        let body = #"""
            {"candidates":[{"content":{"parts":[{"text":"ab"}]},"finishReason":"STOP",
            "avgLogprobs":-0.375,"logprobsResult":{"chosenCandidates":[
            {"token":"a","logProbability":-0.5},{"token":"b","logProbability":-0.25}]}}]}
            """#
        #expect(try await dialect.ask(.text(body)).result.get().logprob == -0.75)
    }

    @Test(arguments: [
        (#"{"promptFeedback":{"blockReason":"PROHIBITED_CONTENT"}}"#, "content-filter", false),
        (#"{"candidates":[{"finishReason":"SAFETY"}]}"#, "content-filter", false),
        (#"{"candidates":[{"finishReason":"RECITATION"}]}"#, "content-filter", false),
        (#"{"candidates":[{"finishReason":"SPII"}]}"#, "content-filter", false),
        (#"{"candidates":[{"finishReason":"LANGUAGE"}]}"#, "unsupported-language", false),
        (#"{"candidates":[{"finishReason":"OTHER"}]}"#, "no-content", true),
        (#"{"candidates":[{"finishReason":"STOP","content":{}}]}"#, "no-content", true),
    ])
    func `blocked and empty candidates are told apart`(
        _ body: String,
        _ cause: String,
        _ retryable: Bool
    ) async throws {
        let failure = try await dialect.failure(.text(body))
        #expect(failure.cause == cause && failure.retryable == retryable && failure.raw == body)
        let words = ["PROHIBITED_CONTENT", "SAFETY", "RECITATION", "SPII", "OTHER"]
        let word = words.first { body.contains($0) } ?? ""
        #expect(failure.message.contains(word))
    }

    @Test(
        arguments: [
            ("34s", 34), ("34.074824224s", 34.074824224), ("0s", 0), ("-1s", nil), ("soon", nil),
            ("infs", nil), ("", nil),
        ] as [(String, Double?)]
    )
    func `a delay among an error's details is a wish to wait`(_ delay: String, _ wait: Double?)
        async throws
    {
        let body = #"""
            {"error":{"code":429,"message":"m","status":"RESOURCE_EXHAUSTED","details":[
            {"@type":"type.googleapis.com/google.rpc.QuotaFailure"},
            {"@type":"type.googleapis.com/google.rpc.RetryInfo","retryDelay":"\#(delay)"}]}}
            """#
        for body in [body, "[\(body)]"] {
            let failure = try await dialect.failure(.text(body, status: 429))
            #expect(failure.cause == "http-429" && failure.retryable)
            #expect(failure.retryAfter == wait)
            #expect(failure.message == "the endpoint replied 429: m")
        }
    }
}
